// Criteria by provider, the criteria themselves, how totals are made and who scored.
#include "core/report/summarystate.h"

#include <algorithm>
#include <cmath>

namespace tandem::report {

using T = ReportText;

namespace {

struct Spread
{
    int criterion = -1;
    double points = 0; ///< of 100, between the best and the weakest eligible mean
};

std::vector<Spread> spreads(const SummaryState &state)
{
    std::vector<Spread> result;
    for (const int k : state.criteria) {
        double low = maximumScore;
        double high = 0;
        int count = 0;
        for (const int index : state.eligible) {
            const std::optional<double> mean = state.figure(index).cells[static_cast<size_t>(k)].mean;
            if (!mean)
                continue;
            low = std::min(low, *mean);
            high = std::max(high, *mean);
            ++count;
        }
        if (count > 1 && high - low > tieTolerance)
            result.push_back(
                {k, (high - low) * state.ranking.shares[static_cast<size_t>(k)] * 100 / maximumScore});
    }
    std::ranges::stable_sort(result, std::ranges::greater(), &Spread::points);
    return result;
}

QString differenceTitle(const SummaryState &state)
{
    std::vector<int> first;
    for (const Spread &spread : spreads(state)) {
        if (first.size() < 2)
            first.push_back(spread.criterion);
    }
    if (first.empty())
        return T::tr("Criteria by provider");
    if (first.size() < 2)
        return T::tr("Where they differ: %1").arg(state.shortName(first.front()));
    if (state.criteria.size() < 3)
        return T::tr("Where they differ");
    return T::tr("Where they differ most: %1, then %2")
        .arg(state.shortName(first[0]), state.shortName(first[1]));
}

// What the leader is best at and where it is behind, by the means alone.
RichText leaderSentence(const SummaryState &state)
{
    if (state.outcome != Outcome::Leads && state.outcome != Outcome::LeadsOpen)
        return {};
    std::vector<int> best;
    int worst = -1;
    double worstGap = 0;
    for (const int k : state.criteria) {
        const std::optional<double> mean = state.figure(state.leader).cells[static_cast<size_t>(k)].mean;
        const std::vector<int> top = state.bestOn(k);
        if (!mean || top.empty())
            continue;
        const double gap = *state.figure(top.front()).cells[static_cast<size_t>(k)].mean - *mean;
        if (gap < tieTolerance)
            best.push_back(k);
        if (gap > worstGap + tieTolerance) {
            worst = k;
            worstGap = gap;
        }
    }
    RichText text;
    const QString name = state.name(state.leader);
    if (best.size() == state.criteria.size())
        text.append(
            RichText(T::tr("No eligible provider has a better mean than %1 on any criterion. ").arg(name)));
    else if (!best.empty())
        text.append(RichText(T::tr("No eligible provider has a better mean than %1 on %2. ")
                                 .arg(name, Wording::list(state.shortNames(best), 5))));
    if (worst >= 0) {
        const std::vector<int> top = state.bestOn(worst);
        const QString rival = Wording::list(state.names(top), 2);
        text.append(RichText(
            T::tr("It is furthest behind on %1, with %2 against %3 of %4. ")
                .arg(state.shortName(worst),
                     state.say.mean(*state.figure(state.leader).cells[static_cast<size_t>(worst)].mean),
                     state.say.mean(*state.figure(top.front()).cells[static_cast<size_t>(worst)].mean),
                     rival)));
    }
    return text;
}

HeatMap::Cell heatCell(const SummaryState &state, int provider, int k)
{
    const CellFigure &figure = state.figure(provider).cells[static_cast<size_t>(k)];
    HeatMap::Cell cell;
    cell.mean = figure.mean;
    if (figure.mean) {
        cell.text = (figure.agreed ? agreedMark + QChar::Nbsp : QString()) + state.say.mean(*figure.mean);
        if (figure.agreed && figure.panelMean)
            cell.range = T::tr("mean %1").arg(state.say.mean(*figure.panelMean));
        else if (state.isFarApart(figure))
            cell.range =
                T::tr("%1 to %2").arg(state.say.score(figure.lowest), state.say.score(figure.highest));
        const std::vector<int> best = state.bestOn(k);
        const bool all = best.size() == state.eligible.size();
        cell.best = !all && std::ranges::find(best, provider) != best.end();
    } else {
        cell.text = T::tr("open");
    }
    if (figure.openFlag)
        cell.mark = Mark::OpenFlag;
    return cell;
}

HeatMap heatMap(const SummaryState &state)
{
    HeatMap map;
    map.criterionTitle = T::tr("Criterion");
    map.weightTitle = T::tr("Weight");
    map.totalTitle = T::tr("Weighted total, 0 to 100");
    map.continuedTitle = T::tr("Criteria by provider");
    for (const int index : state.ranking.order) {
        const ProviderFigure &figure = state.figure(index);
        // Bounds are whole numbers here: the columns of a wide map have no room for more.
        const QString total = figure.total ? state.say.total(*figure.total)
                              : state.anythingScored(index)
                                  ? state.say.interval(figure.lowest, figure.highest, 0)
                                  : QStringLiteral("–");
        map.providers.push_back({state.evaluation.providers()[static_cast<size_t>(index)].name, total,
                                 index == state.leader, figure.eligible});
    }
    bool marks = false;
    bool best = false;
    bool agreed = false;
    for (const int k : state.criteria) {
        HeatMap::Row row;
        row.criterion = state.criterion(k).name;
        row.weight = state.say.percent(state.ranking.shares[static_cast<size_t>(k)]);
        for (const int index : state.ranking.order) {
            row.cells.push_back(heatCell(state, index, k));
            marks = marks || row.cells.back().mark != Mark::None;
            best = best || row.cells.back().best;
            agreed = agreed || state.figure(index).cells[static_cast<size_t>(k)].agreed;
        }
        map.rows.push_back(row);
    }
    QStringList legend;
    if (marks)
        legend << T::tr("open red flag; an open deal-breaker takes a provider out of the ranking.");
    if (best)
        legend << T::tr("Outlined: best of the eligible on that criterion.");
    if (agreed)
        legend << T::tr("%1 agreed by the panel, which counts instead of the mean below it.").arg(agreedMark);
    map.legend = legend.join(u' ');
    map.legendMark = marks;
    return map;
}

void appendCriteria(const SummaryState &state, std::vector<Block> &blocks)
{
    const auto any = [&](auto get) {
        return std::ranges::any_of(state.criteria, [&](int k) { return !get(state.criterion(k)).isEmpty(); });
    };
    const auto asked = [](const Criterion &c) { return c.question.isEmpty() ? c.description : c.question; };
    const auto five = [](const Criterion &c) { return c.rubric.back(); };
    const bool showAsked = any(asked);
    const bool showFive = any(five);
    if (!showAsked && !showFive)
        return;
    Table table;
    table.continuedTitle = T::tr("The criteria");
    table.columns = {{T::tr("Criterion"), 128, Align::Left, Table::CellStyle::Medium}};
    if (showAsked)
        table.columns.push_back({T::tr("What was asked"), 202, Align::Left, Table::CellStyle::Secondary});
    if (showFive)
        table.columns.push_back({T::tr("What earns a 5"), 170, Align::Left, Table::CellStyle::Secondary});
    for (const int k : state.criteria) {
        Table::Row row;
        row.cells.push_back(cell(state.criterion(k).name));
        if (showAsked)
            row.cells.push_back(cell(asked(state.criterion(k))));
        if (showFive)
            row.cells.push_back(cell(five(state.criterion(k))));
        table.rows.push_back(row);
    }
    const auto count = static_cast<int>(state.criteria.size());
    Heading heading =
        part(count == 1 ? T::tr("The criterion") : Wording::count(count, {}, T::tr("The %1 criteria")));
    heading.outline = QString();
    blocks.push_back(heading);
    blocks.push_back(table);
}

QString methodText(const SummaryState &state)
{
    const auto count = static_cast<int>(state.criteria.size());
    QString text =
        count == 1
            ? T::tr("The total is the mean of the evaluators, scaled to 100.")
            : T::tr("For each criterion we take the mean of the evaluators who scored it, multiply it by the "
                    "criterion’s share of the weights, add the %1 products and scale to 100.")
                  .arg(Wording::count(count, {}, QStringLiteral("%1")));
    text += u' ' + T::tr("Nothing is rounded before it is shown. A criterion without any score is not a "
                         "zero: it is carried as a "
                         "range, from 0 to 5.");
    QStringList notCounting;
    for (const Criterion &criterion : state.evaluation.criteria()) {
        if (!criterion.applicable)
            notCounting << Wording::glued(criterion.name);
    }
    if (!notCounting.isEmpty())
        text += u' ' + (notCounting.size() == 1 ? T::tr("%1 does not apply here and counts for no provider.")
                                                : T::tr("%1 do not apply here and count for no provider."))
                           .arg(Wording::list(notCounting));
    return text;
}

QString completenessText(const SummaryState &state)
{
    const Ranking &ranking = state.ranking;
    if (ranking.expected == 0)
        return {};
    QString text = T::tr("%1 of %2 scores are given")
                       .arg(QString::number(ranking.given), QString::number(ranking.expected));
    if (ranking.abstained > 0)
        text +=
            Wording::count(ranking.abstained, T::tr(", with one abstention"), T::tr(", with %1 abstentions"));
    const auto out =
        std::ranges::count_if(state.evaluation.providers(), [](const Provider &p) { return isOut(p.stage); });
    text += u'.';
    if (out > 0)
        text += u' ' + T::tr("Providers that declined or were rejected are not counted.");
    return text;
}

QString sessionsText(const SummaryState &state)
{
    QDate first;
    QDate last;
    for (const Provider &provider : state.evaluation.providers()) {
        if (!provider.sessionOn.isValid())
            continue;
        first = first.isValid() ? std::min(first, provider.sessionOn) : provider.sessionOn;
        last = last.isValid() ? std::max(last, provider.sessionOn) : provider.sessionOn;
    }
    if (!first.isValid())
        return {};
    return first == last
               ? T::tr("Working sessions: %1.").arg(state.say.date(first))
               : T::tr("Working sessions: %1 to %2.").arg(state.say.day(first), state.say.date(last));
}

Table whoScored(const SummaryState &state)
{
    Table table;
    table.continuedTitle = T::tr("Who scored");
    table.columns = {{{}, 92, Align::Left, Table::CellStyle::Medium},
                     {{}, 104, Align::Left, Table::CellStyle::Secondary},
                     {{}, 48, Align::Right, Table::CellStyle::Normal}};
    for (int e = 0; e < static_cast<int>(state.evaluation.evaluators().size()); ++e) {
        const Person &person = state.evaluation.evaluators()[static_cast<size_t>(e)];
        int given = 0;
        int wanted = 0;
        for (const int index : state.ranking.order) {
            if (isOut(state.evaluation.providers()[static_cast<size_t>(index)].stage))
                continue;
            for (const int k : state.criteria) {
                ++wanted;
                given += state.evaluation.score(index, k, e).value ? 1 : 0;
            }
        }
        Table::Row row;
        row.cells = {cell(person.name), cell(person.role),
                     cell(T::tr("%1 of %2").arg(QString::number(given), QString::number(wanted)))};
        table.rows.push_back(row);
    }
    QStringList footer{completenessText(state), sessionsText(state)};
    footer.removeAll(QString());
    table.footer = footer.join(u' ');
    return table;
}

} // namespace

void appendComparison(const SummaryState &state, std::vector<Block> &blocks)
{
    blocks.push_back(PageBreak{});
    blocks.push_back(
        Heading{Heading::Level::Section, differenceTitle(state), {}, {}, T::tr("Criteria by provider")});
    const HeatMap map = heatMap(state);
    const bool ranges = std::ranges::any_of(map.rows, [](const HeatMap::Row &row) {
        return std::ranges::any_of(row.cells, [](const HeatMap::Cell &c) { return !c.range.isEmpty(); });
    });
    RichText text = leaderSentence(state);
    text.append(RichText(
        ranges ? T::tr("Each figure is the mean of the evaluators who scored it, from 0 to 5; where two of "
                       "them are %1 or more apart, their range is below it.")
                     .arg(state.farApartText())
               : T::tr("Each figure is the mean of the evaluators who scored it, from 0 to 5.")));
    blocks.push_back(Paragraph{text, TextRole::Secondary, 11});
    blocks.push_back(map);
}

void appendMethod(const SummaryState &state, std::vector<Block> &blocks)
{
    appendCriteria(state, blocks);
    Heading method = part(T::tr("How the totals are made"));
    method.outline = T::tr("Method and who scored");
    Columns columns;
    columns.columns.push_back({6, false, {method, Paragraph{methodText(state), TextRole::Secondary, 12}}});
    if (!state.evaluation.evaluators().empty())
        columns.columns.push_back({6, false, {part(T::tr("Who scored")), whoScored(state)}});
    blocks.push_back(columns);
}

} // namespace tandem::report
