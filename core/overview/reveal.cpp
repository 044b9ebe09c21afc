#include "core/overview/reveal.h"
#include "core/base/text.h"
#include "core/overview/standing.h"
#include <algorithm>

namespace tandem {

// ---- who said what

static Voice voiceOf(const Evaluation &evaluation, int provider, int criterion, int evaluator,
                     const std::vector<LateChange> &changes)
{
    Voice voice;
    voice.evaluator = evaluator;
    voice.score = evaluation.score(provider, criterion, evaluator);
    voice.atReveal = voice.score.value;
    voice.abstainedAtReveal = voice.score.abstained;
    const PersonId who = evaluation.evaluators()[static_cast<size_t>(evaluator)].id;
    const auto first = std::find_if(changes.begin(), changes.end(),
                                    [&](const LateChange &change) { return change.evaluator == who; });
    if (first == changes.end())
        return voice;
    voice.atReveal = parseNumber(first->before);
    voice.abstainedAtReveal = !voice.atReveal && !first->before.isEmpty();
    voice.changed = voice.atReveal != voice.score.value || voice.abstainedAtReveal != voice.score.abstained;
    return voice;
}

static RevealedCriterion criterionOf(const Evaluation &evaluation, int provider, int criterion)
{
    RevealedCriterion out;
    out.criterion = criterion;
    const CellKey place = evaluation.keyAt(provider, criterion, 0);
    for (const LateChange &change : evaluation.lateChanges()) {
        if (change.provider == place.provider && change.criterion == place.criterion)
            out.changes.push_back(change);
    }
    for (int e = 0; e < static_cast<int>(evaluation.evaluators().size()); ++e)
        out.voices.push_back(voiceOf(evaluation, provider, criterion, e, out.changes));
    const CellFigure &cell = evaluation.figure(provider).cells[static_cast<size_t>(criterion)];
    out.mean = cell.panelMean;
    if (const AgreedScore *agreed = evaluation.agreedScore(provider, criterion))
        out.agreed = *agreed;
    if (cell.scored > 1)
        out.spread = (cell.highest - cell.lowest) / maximumScore;
    out.flagged = disagrees(cell, evaluation.info().spreadFlag * maximumScore);
    return out;
}

// ---- the cut

static CutState cutStateOf(const Evaluation &evaluation, int provider)
{
    if (!evaluation.figure(provider).eligible)
        return CutState::Excluded;
    for (int p = 0; p < static_cast<int>(evaluation.providers().size()); ++p) {
        // The ranking leaves out what is hidden, but it will take part.
        if (evaluation.isSealed(p) && !isOut(evaluation.providers()[static_cast<size_t>(p)].stage))
            return CutState::Open;
    }
    return certainCut(evaluation.ranking()) ? CutState::Certain : CutState::Open;
}

static void findSwings(const Evaluation &evaluation, RevealedProvider &revealed)
{
    const SwingFinder present(evaluation.ranking());
    for (RevealedCriterion &row : revealed.criteria) {
        if (!row.agreed) {
            row.cut = present.cutAt(revealed.provider, row.criterion);
            continue;
        }
        const Ranking without =
            rankingIfAgreed(evaluation.ranking(), revealed.provider, row.criterion, std::nullopt);
        row.cut = SwingFinder(without).cutAt(revealed.provider, row.criterion);
    }
}

RevealedProvider revealOf(const Evaluation &evaluation, int provider)
{
    RevealedProvider out;
    out.provider = provider;
    out.state = cutStateOf(evaluation, provider);
    if (evaluation.evaluators().empty())
        return out;
    for (int k = 0; k < static_cast<int>(evaluation.criteria().size()); ++k) {
        if (evaluation.criteria()[static_cast<size_t>(k)].applicable)
            out.criteria.push_back(criterionOf(evaluation, provider, k));
    }
    if (out.state == CutState::Certain)
        findSwings(evaluation, out);
    const std::vector<double> &shares = evaluation.ranking().shares;
    std::stable_sort(out.criteria.begin(), out.criteria.end(),
                     [&](const RevealedCriterion &a, const RevealedCriterion &b) {
                         if (a.cut.has_value() != b.cut.has_value())
                             return a.cut.has_value();
                         if (std::abs(a.spread - b.spread) > tieTolerance)
                             return a.spread > b.spread;
                         return shares[static_cast<size_t>(a.criterion)] >
                                shares[static_cast<size_t>(b.criterion)] + tieTolerance;
                     });
    return out;
}

const RevealedCriterion *RevealedProvider::find(int criterion) const
{
    const auto found = std::find_if(criteria.begin(), criteria.end(),
                                    [&](const RevealedCriterion &row) { return row.criterion == criterion; });
    return found == criteria.end() ? nullptr : &*found;
}

// ---- what recording would do

Ranking rankingIfAgreed(const Ranking &ranking, int provider, int criterion, std::optional<double> agreed)
{
    Ranking out = ranking;
    ProviderFigure &figure = out.figures[static_cast<size_t>(provider)];
    CellFigure &cell = figure.cells[static_cast<size_t>(criterion)];
    cell.agreed = agreed;
    cell.mean = agreed ? agreed : cell.panelMean;
    computeTotals(figure, out.shares);
    placeAll(out);
    return out;
}

} // namespace tandem
