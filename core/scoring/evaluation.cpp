#include "core/scoring/evaluation.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"
#include <set>

namespace tandem {

Evaluation::Evaluation(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    reload();
    connect(&workspace, &Workspace::changed, this, &Evaluation::follow);
}

// ---- following the workspace

void Evaluation::follow(const ChangeSet &changes)
{
    const bool structure = changes.touches(Table::Provider) || changes.touches(Table::Criterion) ||
                           changes.touches(Table::Person) || changes.touches(Table::RedFlag);
    if (structure) {
        reload();
    } else {
        std::set<int> touched;
        for (const RowChange &row : changes.rows) {
            const int provider = indexOf(ProviderId{row.key[0]});
            if (row.table == Table::Score)
                reloadScore({ProviderId{row.key[0]}, CriterionId{row.key[1]}, PersonId{row.key[2]}});
            if ((row.table == Table::Score || row.table == Table::RaisedFlag) && provider >= 0)
                touched.insert(provider);
        }
        if (changes.touches(Table::RaisedFlag))
            reloadRaised();
        if (changes.touches(Table::Workspace))
            m_info = m_workspace.info();
        for (const int provider : touched)
            computeProvider(provider);
        if (!touched.empty())
            placeAll(m_ranking);
    }
    emit changed(changes);
}

template <class Rows, class Index>
static void indexRows(const Rows &rows, Index &index)
{
    index.clear();
    for (size_t i = 0; i < rows.size(); ++i)
        index.insert(rows[i].id, static_cast<int>(i));
}

void Evaluation::reload()
{
    m_info = m_workspace.info();
    m_providers = ProviderStore(m_workspace).all();
    m_criteria = CriteriaStore(m_workspace).all();
    m_people = PeopleStore(m_workspace).all();
    m_evaluators.clear();
    std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(m_evaluators),
                 [](const Person &person) { return person.evaluator; });
    m_redFlags = CriteriaStore(m_workspace).redFlags();
    reloadRaised();
    indexRows(m_providers, m_providerIndex);
    indexRows(m_criteria, m_criterionIndex);
    indexRows(m_evaluators, m_evaluatorIndex);
    indexRows(m_redFlags, m_flagIndex);

    m_scores.assign(m_providers.size() * m_criteria.size() * m_evaluators.size(), Score{});
    ScoreStore(m_workspace).visitAll([this](const Score &score) {
        const int p = indexOf(score.key.provider);
        const int k = indexOf(score.key.criterion);
        const int e = evaluatorIndexOf(score.key.evaluator);
        if (p >= 0 && k >= 0 && e >= 0)
            m_scores[slot(p, k, e)] = score;
    });

    std::vector<double> weights;
    std::vector<bool> applicable;
    for (const Criterion &criterion : m_criteria) {
        weights.push_back(criterion.weight);
        applicable.push_back(criterion.applicable);
    }
    m_ranking = {};
    m_ranking.shares = weightShares(weights, applicable);
    m_ranking.figures.resize(m_providers.size());
    for (size_t p = 0; p < m_providers.size(); ++p)
        computeProvider(static_cast<int>(p));
    placeAll(m_ranking);
}

void Evaluation::reloadRaised()
{
    m_raised = ScoreStore(m_workspace).raisedFlags();
}

void Evaluation::reloadScore(const CellKey &key)
{
    const int p = indexOf(key.provider);
    const int k = indexOf(key.criterion);
    const int e = evaluatorIndexOf(key.evaluator);
    if (p >= 0 && k >= 0 && e >= 0)
        m_scores[slot(p, k, e)] = ScoreStore(m_workspace).find(key).value_or(Score{});
}

// ---- figures

void Evaluation::computeProvider(int provider)
{
    ProviderFigure &figure = m_ranking.figures[static_cast<size_t>(provider)];
    figure = {};
    figure.provider = m_providers[static_cast<size_t>(provider)].id;
    figure.cells.resize(m_criteria.size());
    const int evaluators = static_cast<int>(m_evaluators.size());
    std::vector<double> own(m_evaluators.size(), 0.0);
    std::vector<bool> ownComplete(m_evaluators.size(), true);
    for (int k = 0; k < static_cast<int>(m_criteria.size()); ++k) {
        CellFigure &cell = figure.cells[static_cast<size_t>(k)];
        const double share = m_ranking.shares[static_cast<size_t>(k)];
        double sum = 0;
        for (int e = 0; e < evaluators; ++e) {
            const Score &s = score(provider, k, e);
            cell.abstained += s.abstained ? 1 : 0;
            if (!s.value) {
                if (share > 0)
                    ownComplete[static_cast<size_t>(e)] = false;
                continue;
            }
            cell.lowest = cell.scored == 0 ? *s.value : std::min(cell.lowest, *s.value);
            cell.highest = cell.scored == 0 ? *s.value : std::max(cell.highest, *s.value);
            sum += *s.value;
            ++cell.scored;
            own[static_cast<size_t>(e)] += share * *s.value * 100.0 / maximumScore;
        }
        if (cell.scored > 0)
            cell.mean = sum / cell.scored;
        if (share > 0) {
            figure.given += cell.scored;
            figure.abstained += cell.abstained;
            figure.expected += evaluators;
        }
    }
    for (size_t e = 0; e < own.size(); ++e)
        figure.evaluatorTotals.push_back(ownComplete[e] && figure.expected > 0 ? std::optional(own[e]) : std::nullopt);
    computeTotals(figure, m_ranking.shares);
    applyFlags(figure);
}

void Evaluation::applyFlags(ProviderFigure &figure)
{
    const Stage stage = m_providers[static_cast<size_t>(indexOf(figure.provider))].stage;
    if (isOut(stage)) {
        figure.eligible = false;
        figure.reasons.push_back(stage == Stage::Declined ? tr("it declined") : tr("it was rejected"));
        figure.given = 0; // nobody waits for its scores any more
        figure.abstained = 0;
        figure.expected = 0;
    }
    for (const RaisedFlag *raised : raisedFlagsOf(figure.provider)) {
        const RedFlag *flag = redFlag(raised->flag);
        const int k = flag ? indexOf(flag->criterion) : -1;
        if (raised->lifted || k < 0 || !m_criteria[static_cast<size_t>(k)].applicable)
            continue;
        CellFigure &cell = figure.cells[static_cast<size_t>(k)];
        cell.openFlag = true;
        if (flag->dealBreaker) {
            cell.openDealBreaker = true;
            figure.eligible = false;
            figure.reasons.push_back(flag->text);
        }
    }
}

Ranking Evaluation::rankingWith(std::span<const double> weights) const
{
    Ranking ranking = m_ranking;
    std::vector<bool> applicable;
    for (const Criterion &criterion : m_criteria)
        applicable.push_back(criterion.applicable);
    ranking.shares = weightShares(weights, applicable);
    for (ProviderFigure &figure : ranking.figures)
        computeTotals(figure, ranking.shares);
    placeAll(ranking);
    return ranking;
}

// ---- look-ups

size_t Evaluation::slot(int provider, int criterion, int evaluator) const
{
    return (static_cast<size_t>(provider) * m_criteria.size() + static_cast<size_t>(criterion)) * m_evaluators.size() +
           static_cast<size_t>(evaluator);
}

const Score &Evaluation::score(int provider, int criterion, int evaluator) const
{
    return m_scores[slot(provider, criterion, evaluator)];
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
        progress.done += score(provider, k, evaluator).isSettled() ? 1 : 0;
    }
    return progress;
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
