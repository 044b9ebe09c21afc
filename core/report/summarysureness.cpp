// How sure the answer is: how far each weight can move, and who leads without any one evaluator.
#include "core/report/summarystate.h"
#include "core/robustness/withoutone.h"

#include <algorithm>

namespace tandem::report {

using T = ReportText;

namespace {

void appendWeightBands(const SummaryState &state, std::vector<Block> &blocks)
{
    if (state.outcome != Outcome::Leads || state.criteria.size() < 2)
        return;
    WeightBands chart;
    for (const int k : state.criteria) {
        const WeightRange &range = state.ranges[static_cast<size_t>(k)];
        WeightBands::Band band;
        band.name = state.shortName(k);
        band.weight = range.share;
        band.weightText = state.say.percent(range.share);
        band.from = range.below ? range.below->share : 0;
        band.to = range.above ? range.above->share : 1;
        if (range.below)
            band.below = T::tr("below %1: %2")
                             .arg(state.say.percent(range.below->share), state.name(range.below->rival));
        if (range.above)
            band.above = T::tr("above %1: %2")
                             .arg(state.say.percent(range.above->share), state.name(range.above->rival));
        band.stable = T::tr("no weight changes the order");
        chart.bands.push_back(band);
    }
    const bool incomplete = std::ranges::any_of(state.ranges, [](const WeightRange &range) {
        return (range.below && range.below->rivalIncomplete) || (range.above && range.above->rivalIncomplete);
    });
    QString caption =
        T::tr("Tinted: %1 stays first while the other weights keep their proportions. Mark: the weight now. "
              "Beyond the tinted part the named provider is ahead of it.")
            .arg(state.name(state.leader));
    if (incomplete)
        caption += u' ' + T::tr("Incomplete providers are taken at the most they can reach.");
    Heading heading = part(T::tr("How far each weight can move"), caption);
    heading.outline = QString();
    blocks.push_back(heading);
    blocks.push_back(chart);
}

Table::Cell cell(const QString &text)
{
    Table::Cell result;
    result.text = text;
    return result;
}

void appendWithoutOne(const SummaryState &state, std::vector<Block> &blocks)
{
    const auto &evaluators = state.evaluation.evaluators();
    if (evaluators.size() < 2)
        return;
    Table table;
    table.continuedTitle = T::tr("If we listened to one person less");
    table.columns = {{T::tr("Without"), 190, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Leader"), 230, Align::Left, Table::CellStyle::Normal},
                     {T::tr("Points ahead"), 80, Align::Right, Table::CellStyle::Strong}};
    bool same = true;
    for (const WithoutOne &without : withoutEachOne(state.evaluation)) {
        const int leader = without.leader;
        const std::optional<double> margin = without.margin;
        same = same && leader == state.leader;
        Table::Row row;
        row.cells = {cell(evaluators[static_cast<size_t>(without.evaluator)].name),
                     cell(leader >= 0 ? state.name(leader) : T::tr("no clear leader")),
                     cell(leader >= 0 && margin ? u'+' + state.say.number(*margin, 1) : QStringLiteral("–"))};
        table.rows.push_back(row);
    }
    const QString sentence =
        same ? T::tr("Whichever one evaluator is left out, %1 leads.").arg(state.name(state.leader))
             : T::tr("Who leads, and by how much, when one evaluator is left out.");
    blocks.push_back(part(T::tr("If we listened to one person less"), sentence));
    blocks.push_back(table);
}

} // namespace

void appendSureness(const SummaryState &state, std::vector<Block> &blocks)
{
    if (state.outcome != Outcome::Leads)
        return;
    appendWeightBands(state, blocks);
    appendWithoutOne(state, blocks);
}

} // namespace tandem::report
