// What the evaluation is asked for, as far as the viewer may see it.
#include "core/scoring/evaluation.h"
#include <algorithm>

namespace tandem {

size_t Evaluation::slot(int provider, int criterion, int evaluator) const
{
    return (static_cast<size_t>(provider) * m_criteria.size() + static_cast<size_t>(criterion)) *
               m_evaluators.size() +
           static_cast<size_t>(evaluator);
}

const Score &Evaluation::raw(int provider, int criterion, int evaluator) const
{
    return m_scores[slot(provider, criterion, evaluator)];
}

static Score hiddenScore(bool settled)
{
    Score score;
    score.hidden = true;
    score.hiddenSettled = settled;
    return score;
}

const Score &Evaluation::score(int provider, int criterion, int evaluator) const
{
    static const Score hidden = hiddenScore(false);
    static const Score hiddenSettled = hiddenScore(true);
    const Score &score = raw(provider, criterion, evaluator);
    if (!isSealed(provider) || m_evaluators[static_cast<size_t>(evaluator)].id == m_viewer)
        return score;
    return score.isSettled() ? hiddenSettled : hidden;
}

const AgreedScore *Evaluation::agreedScore(int provider, int criterion) const
{
    if (m_agreed.empty() || isSealed(provider))
        return nullptr;
    const ProviderId p = m_providers[static_cast<size_t>(provider)].id;
    const CriterionId k = m_criteria[static_cast<size_t>(criterion)].id;
    const auto found = std::find_if(m_agreed.begin(), m_agreed.end(), [&](const AgreedScore &agreed) {
        return agreed.provider == p && agreed.criterion == k;
    });
    return found == m_agreed.end() ? nullptr : &*found;
}

std::vector<const EvidenceItem *> Evaluation::evidenceItemsOf(CriterionId id) const
{
    std::vector<const EvidenceItem *> out;
    for (const EvidenceItem &item : m_evidenceItems) {
        if (item.criterion == id)
            out.push_back(&item);
    }
    return out;
}

const Score &Evaluation::score(const CellKey &key) const
{
    static const Score none;
    const int p = indexOf(key.provider);
    const int k = indexOf(key.criterion);
    const int e = evaluatorIndexOf(key.evaluator);
    return p < 0 || k < 0 || e < 0 ? none : score(p, k, e);
}

CellKey Evaluation::keyAt(int provider, int criterion, int evaluator) const
{
    return {m_providers[static_cast<size_t>(provider)].id, m_criteria[static_cast<size_t>(criterion)].id,
            m_evaluators[static_cast<size_t>(evaluator)].id};
}

const RedFlag *Evaluation::redFlag(RedFlagId id) const
{
    const int index = m_flagIndex.value(id, -1);
    return index < 0 ? nullptr : &m_redFlags[static_cast<size_t>(index)];
}

std::vector<const RedFlag *> Evaluation::redFlagsOf(CriterionId id) const
{
    std::vector<const RedFlag *> out;
    for (const RedFlag &flag : m_redFlags) {
        if (flag.criterion == id)
            out.push_back(&flag);
    }
    return out;
}

const RaisedFlag *Evaluation::raisedFlag(ProviderId provider, RedFlagId flag) const
{
    for (const RaisedFlag &raised : m_raised) {
        if (raised.provider == provider && raised.flag == flag)
            return &raised;
    }
    return nullptr;
}

std::vector<const RaisedFlag *> Evaluation::raisedFlagsOf(ProviderId provider) const
{
    std::vector<const RaisedFlag *> out;
    for (const RaisedFlag &raised : m_raised) {
        if (raised.provider == provider)
            out.push_back(&raised);
    }
    return out;
}

const Person *Evaluation::contactOf(ProviderId provider) const
{
    for (const Person &person : m_people) {
        if (person.provider == provider)
            return &person;
    }
    return nullptr;
}

Evaluation::Progress Evaluation::cardProgress(int provider, int evaluator) const
{
    Progress progress;
    for (int k = 0; k < static_cast<int>(m_criteria.size()); ++k) {
        if (!m_criteria[static_cast<size_t>(k)].applicable)
            continue;
        ++progress.of;
        progress.done += raw(provider, k, evaluator).isSettled() ? 1 : 0;
    }
    return progress;
}

bool Evaluation::allCardsComplete(int provider) const
{
    for (int e = 0; e < static_cast<int>(m_evaluators.size()); ++e) {
        if (!cardProgress(provider, e).complete())
            return false;
    }
    return !m_evaluators.empty();
}

Evaluation::Progress Evaluation::evaluatorProgress(int evaluator) const
{
    Progress progress;
    for (int p = 0; p < static_cast<int>(m_providers.size()); ++p) {
        if (isOut(m_providers[static_cast<size_t>(p)].stage))
            continue;
        const Progress card = cardProgress(p, evaluator);
        progress.done += card.done;
        progress.of += card.of;
    }
    return progress;
}

} // namespace tandem
