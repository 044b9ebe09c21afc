#include "core/scoring/evaluation.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/evidencestore.h"
#include "core/scoring/scorestore.h"
#include <algorithm>

namespace tandem {

Evaluation::Evaluation(Workspace &workspace, QObject *parent, PersonId viewer)
    : QObject(parent)
    , m_workspace(workspace)
    , m_viewer(viewer)
{
    reload();
    connect(&workspace, &Workspace::changed, this, &Evaluation::follow);
}

// ---- following the workspace

void Evaluation::follow(const ChangeSet &changes)
{
    try {
        update(changes);
    } catch (const Error &) {
        // The edit is in the file, and what is shown is as it was: whole, but behind. Slots may not throw.
        m_workspace.refreshLater();
        return;
    }
    emit changed(changes);
}

void Evaluation::update(const ChangeSet &changes)
{
    if (changes.touches(Table::Provider) || changes.touches(Table::Criterion) ||
        changes.touches(Table::Person) || changes.touches(Table::RedFlag) ||
        changes.touches(Table::Session) || changes.touches(Table::EvidenceItem)) {
        reload();
        return;
    }
    std::set<int> touched;
    for (const RowChange &row : changes.rows) {
        const int provider = indexOf(ProviderId{row.key[0]});
        if (row.table == Table::Score)
            reloadScore({ProviderId{row.key[0]}, CriterionId{row.key[1]}, PersonId{row.key[2]}});
        const bool counts =
            row.table == Table::Score || row.table == Table::RaisedFlag || row.table == Table::AgreedScore;
        if (counts && provider >= 0)
            touched.insert(provider);
    }
    if (changes.touches(Table::RaisedFlag))
        m_raised = ScoreStore(m_workspace).raisedFlags();
    if (changes.touches(Table::AgreedScore))
        m_agreed = AgreementStore(m_workspace).all();
    if (changes.touches(Table::LateChange))
        m_lateChanges = AgreementStore(m_workspace).lateChanges();
    if (changes.touches(Table::Workspace)) {
        const BlindMode before = m_info.blind;
        m_info = m_workspace.info();
        if (m_info.blind != before)
            computeAll();
    }
    for (const int provider : touched)
        computeProvider(provider);
    if (!touched.empty())
        placeAll(m_ranking);
}

/// Everything anew; when a part cannot be read, everything stays as it was.
void Evaluation::reload()
{
    WorkspaceInfo info = m_workspace.info();
    std::vector<Provider> providers = ProviderStore(m_workspace).all();
    std::vector<Criterion> criteria = CriteriaStore(m_workspace).all();
    std::vector<Person> people = PeopleStore(m_workspace).all();
    std::vector<RedFlag> redFlags = CriteriaStore(m_workspace).redFlags();
    std::vector<RaisedFlag> raised = ScoreStore(m_workspace).raisedFlags();
    std::vector<EvidenceItem> evidenceItems = EvidenceStore(m_workspace).all();
    std::vector<AgreedScore> agreed = AgreementStore(m_workspace).all();
    std::vector<LateChange> lateChanges = AgreementStore(m_workspace).lateChanges();
    std::set<ProviderId> unrevealed = ScoreStore(m_workspace).unrevealed();
    std::vector<Score> scores;
    ScoreStore(m_workspace).visitAll([&](const Score &score) { scores.push_back(score); });

    m_info = std::move(info);
    m_providers = std::move(providers);
    m_criteria = std::move(criteria);
    m_people = std::move(people);
    m_redFlags = std::move(redFlags);
    m_raised = std::move(raised);
    m_evidenceItems = std::move(evidenceItems);
    m_agreed = std::move(agreed);
    m_lateChanges = std::move(lateChanges);
    m_unrevealed = std::move(unrevealed);
    index();
    m_scores.assign(m_providers.size() * m_criteria.size() * m_evaluators.size(), Score{});
    for (Score &score : scores) {
        const int p = indexOf(score.key.provider);
        const int k = indexOf(score.key.criterion);
        const int e = evaluatorIndexOf(score.key.evaluator);
        if (p >= 0 && k >= 0 && e >= 0)
            m_scores[slot(p, k, e)] = std::move(score);
    }
    computeAll();
}

template <class Rows, class Index>
static void indexRows(const Rows &rows, Index &index)
{
    index.clear();
    for (size_t i = 0; i < rows.size(); ++i)
        index.insert(rows[i].id, static_cast<int>(i));
}

void Evaluation::index()
{
    m_evaluators.clear();
    std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(m_evaluators),
                 [](const Person &person) { return person.evaluator; });
    indexRows(m_providers, m_providerIndex);
    indexRows(m_criteria, m_criterionIndex);
    indexRows(m_evaluators, m_evaluatorIndex);
    indexRows(m_redFlags, m_flagIndex);
}

void Evaluation::reloadScore(const CellKey &key)
{
    const int p = indexOf(key.provider);
    const int k = indexOf(key.criterion);
    const int e = evaluatorIndexOf(key.evaluator);
    if (p >= 0 && k >= 0 && e >= 0)
        m_scores[slot(p, k, e)] = ScoreStore(m_workspace).find(key).value_or(Score{});
}

// ---- who may see what

void Evaluation::setViewer(PersonId viewer)
{
    if (viewer == m_viewer)
        return;
    m_viewer = viewer;
    computeAll();
    ChangeSet everything;
    everything.everything = true;
    emit changed(everything);
}

bool Evaluation::viewerIsLead() const
{
    return m_info.lead ? m_viewer == m_info.lead : !m_viewer;
}

bool Evaluation::sealedFor(int provider, PersonId viewer) const
{
    if (m_info.blind == BlindMode::Never ||
        !m_unrevealed.contains(m_providers[static_cast<size_t>(provider)].id))
        return false;
    if (m_info.blind == BlindMode::Always)
        return true;
    const int evaluator = evaluatorIndexOf(viewer);
    return evaluator >= 0 ? !cardProgress(provider, evaluator).complete() : !allCardsComplete(provider);
}

bool Evaluation::showsMoreThanEverybodySees() const
{
    for (int p = 0; p < static_cast<int>(m_providers.size()); ++p) {
        // Even on a sealed provider the viewer sees the own card.
        if (m_viewer && sealedFor(p, {}))
            return true;
    }
    return false;
}

// ---- figures

void Evaluation::computeAll()
{
    std::vector<double> weights;
    std::vector<bool> applicable;
    for (const Criterion &criterion : m_criteria) {
        weights.push_back(criterion.weight);
        applicable.push_back(criterion.applicable);
    }
    m_ranking = {};
    m_ranking.shares = weightShares(weights, applicable);
    m_ranking.figures.resize(m_providers.size());
    m_sealed.assign(m_providers.size(), true);
    for (size_t p = 0; p < m_providers.size(); ++p)
        computeProvider(static_cast<int>(p));
    placeAll(m_ranking);
}

void Evaluation::computeProvider(int provider)
{
    ProviderFigure &figure = m_ranking.figures[static_cast<size_t>(provider)];
    figure = {};
    figure.provider = m_providers[static_cast<size_t>(provider)].id;
    figure.sealed = sealedFor(provider, m_viewer);
    m_sealed[static_cast<size_t>(provider)] = figure.sealed;
    figure.cells.resize(m_criteria.size());
    const int evaluators = static_cast<int>(m_evaluators.size());
    for (int k = 0; k < static_cast<int>(m_criteria.size()); ++k) {
        CellFigure &cell = figure.cells[static_cast<size_t>(k)];
        double sum = 0;
        int settled = 0;
        for (int e = 0; e < evaluators; ++e) {
            const Score &s = raw(provider, k, e);
            if (figure.sealed) {
                settled += s.isSettled() ? 1 : 0;
                continue;
            }
            cell.abstained += s.abstained ? 1 : 0;
            if (!s.value)
                continue;
            cell.lowest = cell.scored == 0 ? *s.value : std::min(cell.lowest, *s.value);
            cell.highest = cell.scored == 0 ? *s.value : std::max(cell.highest, *s.value);
            sum += *s.value;
            ++cell.scored;
        }
        if (cell.scored > 0)
            cell.panelMean = sum / cell.scored;
        if (const AgreedScore *agreed = agreedScore(provider, k))
            cell.agreed = agreed->value;
        cell.mean = cell.agreed ? cell.agreed : cell.panelMean;
        if (m_criteria[static_cast<size_t>(k)].applicable) {
            figure.given += figure.sealed ? settled : cell.scored;
            figure.abstained += cell.abstained;
            figure.expected += evaluators;
        }
    }
    computeEvaluatorTotals(provider, figure, m_ranking.shares);
    computeTotals(figure, m_ranking.shares);
    applyFlags(figure);
}

void Evaluation::computeEvaluatorTotals(int provider, ProviderFigure &figure,
                                        std::span<const double> shares) const
{
    figure.evaluatorTotals.assign(m_evaluators.size(), std::nullopt);
    if (figure.sealed)
        return;
    for (int e = 0; e < static_cast<int>(m_evaluators.size()); ++e) {
        double total = 0;
        bool complete = false;
        bool missing = false;
        for (int k = 0; k < static_cast<int>(shares.size()); ++k) {
            const double share = shares[static_cast<size_t>(k)];
            if (share <= 0)
                continue;
            const Score &s = raw(provider, k, e);
            complete = true;
            missing = missing || !s.value;
            total += share * s.value.value_or(0.0) * 100.0 / maximumScore;
        }
        if (complete && !missing)
            figure.evaluatorTotals[static_cast<size_t>(e)] = total;
    }
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
    if (figure.sealed && figure.eligible) {
        figure.eligible = false;
        figure.reasons.push_back(tr("its scores stay hidden until the reveal"));
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
    for (int p = 0; p < static_cast<int>(ranking.figures.size()); ++p) {
        ProviderFigure &figure = ranking.figures[static_cast<size_t>(p)];
        computeTotals(figure, ranking.shares);
        computeEvaluatorTotals(p, figure, ranking.shares);
    }
    placeAll(ranking);
    return ranking;
}

} // namespace tandem
