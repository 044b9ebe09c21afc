// How sure the answer is: one page on what would change it, in words, charts and a method in small print.
#include "core/report/summarystate.h"
#include "core/robustness/breakeven.h"
#include "core/robustness/concordance.h"
#include "core/robustness/sureness.h"
#include "core/robustness/withoutone.h"

#include <algorithm>
#include <cmath>

namespace tandem::report {

using T = ReportText;

namespace {

/// The same draws whenever the page is made, so that the same workspace gives the same bytes.
DrawSettings settingsFor(WeightModel weights)
{
    DrawSettings settings;
    settings.weights = weights;
    return settings;
}

Heading inOutline(Heading heading)
{
    heading.outline = QString();
    return heading;
}

// ---- the weights

QString bandWords(const SummaryState &state, const WeightRange &range)
{
    if (range.below && range.above)
        return T::tr("%1 to %2").arg(state.say.percent(range.from()), state.say.percent(range.to()));
    if (range.below)
        return T::tr("from %1").arg(state.say.percent(range.from()));
    return range.above ? T::tr("up to %1").arg(state.say.percent(range.to())) : T::tr("at any weight");
}

void appendWeightBands(const SummaryState &state, std::vector<Block> &blocks)
{
    if (state.criteria.size() < 2)
        return;
    WeightBands chart;
    chart.heading = T::tr("stays first");
    const std::optional<NearestFlip> nearest = nearestFlip(state.ranges);
    bool incomplete = false;
    for (const int k : state.criteria) {
        const WeightRange &range = state.ranges[static_cast<size_t>(k)];
        WeightBands::Band band;
        band.name = state.shortName(k);
        band.weight = range.share;
        band.weightText = state.say.percent(range.share);
        band.from = range.from();
        band.to = range.to();
        band.words = bandWords(state, range);
        band.nearest = nearest && nearest->criterion == k;
        if (range.below)
            band.below = state.name(range.below->rival);
        if (range.above)
            band.above = state.name(range.above->rival);
        incomplete = incomplete || (range.below && range.below->rivalIncomplete) ||
                     (range.above && range.above->rivalIncomplete);
        chart.bands.push_back(band);
    }
    QString caption = T::tr("Tinted: %1 stays first while the other weights keep their proportions. Beyond a "
                            "mark the named provider is ahead of it.")
                          .arg(state.name(state.leader));
    if (incomplete)
        caption += u' ' + T::tr("Incomplete providers are taken at the most they can reach.");
    blocks.push_back(inOutline(part(T::tr("How far each weight can move"), caption)));
    blocks.push_back(chart);
}

// ---- the scores

void appendBreakEven(const SummaryState &state, std::vector<Block> &blocks)
{
    const std::optional<CellBreakEven> fall = nearestFall(state.ranking);
    Callout callout;
    if (!fall) {
        callout.text = RichText::marked(
            T::tr(
                "**No single score matters that much.** %1 would stay first with a 0 on any one criterion."),
            {state.name(state.leader)});
        blocks.push_back(callout);
        return;
    }
    // At or below the point of equality, so that what is said is so.
    const double shown = std::floor(*fall->level * 100 + 1e-7) / 100;
    const QString spread = fall->withinSpread ? T::tr(" At least one evaluator did give it that little.")
                                              : T::tr(" No evaluator gave it that little.");
    callout.text =
        RichText::marked(T::tr("**The score that matters most** is that of %1 on %2. At %3 instead "
                               "of %4, %5 would be level or ahead."),
                         {state.name(state.leader), state.shortName(fall->criterion), state.say.mean(shown),
                          state.say.mean(fall->now), state.name(fall->rival)});
    callout.text.append(spread);
    blocks.push_back(callout);
}

// ---- the draws

RankShares ranksOf(const SummaryState &state, const Problem &problem, const Acceptability &drawn)
{
    RankShares chart;
    for (size_t a = 0; a < problem.alternatives.size(); ++a) {
        const int index = problem.alternatives[a].index;
        chart.rows.push_back({state.name(index), index == state.leader, drawn.ranks[a], drawn.topTwo[a]});
    }
    return chart;
}

void appendDraws(const SummaryState &state, const Problem &problem, const Acceptability &around,
                 const Acceptability &uniform, std::vector<Block> &blocks)
{
    Columns columns;
    columns.columns.resize(2);
    columns.columns[0].blocks = {
        part(T::tr("If our weights are roughly right"), T::tr("Share of ranks; each weight off by up to %1")
                                                            .arg(state.say.percent(around.settings.spread))),
        ranksOf(state, problem, around)};
    columns.columns[1].blocks = {
        part(T::tr("If we had no view on weights"), T::tr("Share of ranks; every weighting equally likely")),
        ranksOf(state, problem, uniform)};
    blocks.push_back(columns);
}

// ---- the panel

std::vector<Block> withoutOne(const SummaryState &state)
{
    Table table;
    table.continuedTitle = T::tr("If we listened to one person less");
    table.columns = {{T::tr("Without"), 190, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Leader"), 230, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Points ahead"), 80, Align::Right, Table::CellStyle::Strong}};
    bool same = state.outcome == Outcome::Leads;
    for (const WithoutOne &without : withoutEachOne(state.evaluation)) {
        same = same && without.leader == state.leader;
        Table::Row row;
        row.cells = {cell(state.evaluation.evaluators()[static_cast<size_t>(without.evaluator)].name),
                     cell(without.leader >= 0 ? state.name(without.leader) : T::tr("no clear leader")),
                     cell(without.leader >= 0 && without.margin ? u'+' + state.say.number(*without.margin, 1)
                                                                : QStringLiteral("–"))};
        table.rows.push_back(row);
    }
    const QString sentence =
        same ? T::tr("Whichever one evaluator is left out, %1 leads.").arg(state.name(state.leader))
             : T::tr("Who leads, and by how much, when one evaluator is left out.");
    return {part(T::tr("If we listened to one person less"), sentence), table};
}

AgreementBars::Row agreementRow(const QString &name, const Concordance &concordance)
{
    return {name, concordance.w, concordance.sentence(), false};
}

std::vector<Block> agreement(const SummaryState &state)
{
    AgreementBars chart;
    const ScoreSheet sheet(state.evaluation);
    for (const int k : state.criteria)
        chart.rows.push_back(agreementRow(state.shortName(k), concordanceOn(sheet, k)));
    chart.rows.push_back(agreementRow(T::tr("Totals"), concordanceOfTotals(sheet)));
    chart.rows.back().total = true;
    return {part(T::tr("Do they put them in the same order?"),
                 T::tr("Kendall’s W: 0 is no agreement on the order, 1 is the same order")),
            chart};
}

void appendPanel(const SummaryState &state, std::vector<Block> &blocks)
{
    if (state.evaluation.evaluators().size() < 2)
        return;
    Columns columns;
    columns.columns.resize(2);
    columns.columns[0].blocks = withoutOne(state);
    columns.columns[1].blocks = agreement(state);
    blocks.push_back(columns);
}

// ---- the method

QString leftOut(const SummaryState &state)
{
    QStringList names;
    for (const int index : state.ranking.order) {
        if (!state.figure(index).eligible)
            names << state.name(index);
    }
    return names.isEmpty() ? QString() : T::tr(" Not among the ranks: %1.").arg(Wording::list(names));
}

void appendFootnote(const SummaryState &state, const Acceptability &drawn, std::vector<Block> &blocks)
{
    QStringList open;
    for (const int index : state.eligible) {
        if (!state.figure(index).complete)
            open << state.name(index);
    }
    // The largest standard error there can be, at a share of one half.
    const QString error = state.say.number(drawn.standardError(0.5) * 100, 2);
    RichText text = RichText::marked(
        T::tr("**Method.** Weights: exact roots of the margin as one weight moves and the others keep their "
              "proportions (Mareschal 1988). Ranks: SMAA-2 (Lahdelma and Salminen 2001), %1 weightings, seed "
              "%2, standard error at most %3 points."),
        {state.say.number(static_cast<double>(drawn.draws), 0), QString::number(drawn.settings.seed), error});
    if (!open.isEmpty())
        text.append(T::tr(" Missing scores of %1 drawn evenly from 0 to 5.").arg(Wording::list(open)));
    text.append(leftOut(state));
    text.append(T::tr(" Agreement: Kendall’s W, ties corrected, over the providers that all evaluators who "
                      "scored at all scored; no test of significance, as the panel is small."));
    blocks.push_back(Paragraph{text, TextRole::Footnote});
}

} // namespace

void appendSureness(const SummaryState &state, std::vector<Block> &blocks)
{
    const bool leads = state.outcome == Outcome::Leads;
    if (!leads && state.outcome != Outcome::LeadsOpen && state.outcome != Outcome::Tied &&
        state.outcome != Outcome::Open)
        return;
    const Problem problem = problemOf(state.ranking);
    const Acceptability around = acceptability(problem, settingsFor(WeightModel::Around)).value();
    const Acceptability uniform = acceptability(problem, settingsFor(WeightModel::Uniform)).value();
    const Sureness sureness = surenessOf(state.evaluation, &around, &uniform, state.say.locale());

    blocks.push_back(PageBreak());
    Heading title{Heading::Level::Title, sureness.headline, {}, T::tr("How sure is this"), {}};
    title.outline = T::tr("How sure is this");
    blocks.push_back(title);
    blocks.push_back(Paragraph{sureness.text(), TextRole::Lead});
    if (leads) {
        appendWeightBands(state, blocks);
        appendBreakEven(state, blocks);
    }
    appendDraws(state, problem, around, uniform, blocks);
    appendPanel(state, blocks);
    appendFootnote(state, uniform, blocks);
}

} // namespace tandem::report
