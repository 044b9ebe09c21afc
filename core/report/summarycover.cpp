// Page 1: the answer, the figures behind it, what could change it, red flags and next steps.
#include "core/report/summarystate.h"

#include <algorithm>
#include <cmath>

namespace tandem::report {

using T = ReportText;

namespace {

constexpr size_t mostFlags = 4;
constexpr qsizetype longestTitle = 84; // about two lines
constexpr double nearbyFlip = 0.15;    // a weight that must move further says little in a title

QString countProviders(int n)
{
    return Wording::count(n, T::tr("one provider"), T::tr("%1 providers"));
}
QString countCriteria(int n)
{
    return Wording::count(n, T::tr("one criterion"), T::tr("%1 criteria"));
}
QString countEvaluators(int n)
{
    return Wording::count(n, T::tr("one evaluator"), T::tr("%1 evaluators"));
}

// "29% or more": only where it is sure and near enough to matter.
QString unlessText(const SummaryState &state)
{
    const std::optional<NearestFlip> nearest = nearestFlip(state.ranges);
    if (!nearest)
        return {};
    const double now = state.ranges[static_cast<size_t>(nearest->criterion)].share;
    const QString beyond = state.say.percentBeyond(nearest->flip.share, nearest->up);
    if (nearest->flip.rivalIncomplete || beyond.isEmpty() || std::abs(nearest->flip.share - now) > nearbyFlip)
        return {};
    return nearest->up
               ? T::tr("unless %1 counts for %2 or more").arg(state.shortName(nearest->criterion), beyond)
               : T::tr("unless %1 counts for %2 or less").arg(state.shortName(nearest->criterion), beyond);
}

QString leadTitle(const SummaryState &state)
{
    const double points = state.ranking.marginOf(state.leader).value_or(0);
    const bool atLeast = !state.figure(state.rival).complete;
    const QString lead =
        atLeast
            ? T::tr("%1 leads by at least %2 points").arg(state.name(state.leader), state.say.margin(points))
            : T::tr("%1 leads by %2 points").arg(state.name(state.leader), state.say.margin(points));
    const QString unless = unlessText(state);
    if (!unless.isEmpty() && lead.size() + unless.size() < longestTitle)
        return T::tr("%1, %2").arg(lead, unless);
    if (state.criteria.size() > 1 && !nearestFlip(state.ranges))
        return T::tr("%1, and no single weight changes that").arg(lead);
    return lead;
}

QString openTitle(const SummaryState &state)
{
    if (state.front.size() != 1)
        return state.front.empty() ? T::tr("No leader yet: every eligible provider has scores missing")
                                   : T::tr("No leader yet: missing scores can still change who is first");
    const double best = *state.figure(state.front.front()).total;
    const bool ahead = std::ranges::all_of(
        state.chasers, [&](int i) { return state.figure(i).lowest < best - tieTolerance; });
    if (!ahead)
        return T::tr("No leader yet: missing scores can still change who is first");
    if (state.chasers.size() == 1)
        return T::tr("%1 is ahead, but %2 can still overtake it")
            .arg(state.name(state.front.front()), state.name(state.chasers.front()));
    return T::tr("%1 is ahead, but %2 can still overtake it")
        .arg(state.name(state.front.front()),
             Wording::count(static_cast<int>(state.chasers.size()), {}, T::tr("%1 others")));
}

QString titleOf(const SummaryState &state)
{
    switch (state.outcome) {
    case Outcome::NoProviders:
        return T::tr("No provider has been entered yet");
    case Outcome::NoCriteria:
        return T::tr("There is no criterion to score by yet");
    case Outcome::NothingScored:
        return T::tr("Nothing has been scored yet");
    case Outcome::NoneEligible:
        return state.evaluation.providers().size() == 1 ? T::tr("The only provider is not eligible")
                                                        : T::tr("No provider is eligible");
    case Outcome::OnlyOne:
        return state.figure(state.leader).total
                   ? T::tr("%1 is the only eligible provider, with %2 of %3 points")
                         .arg(state.name(state.leader), state.totalText(state.leader),
                              state.say.number(100, 0))
                   : T::tr("%1 is the only eligible provider, and not fully scored")
                         .arg(state.name(state.leader));
    case Outcome::Leads:
        return leadTitle(state);
    case Outcome::LeadsOpen:
        return T::tr("%1 leads, whatever its missing scores will be").arg(state.name(state.leader));
    case Outcome::Tied:
        return state.front.size() == 2
                   ? T::tr("%1 and %2 are tied at %3 points")
                         .arg(state.name(state.front[0]), state.name(state.front[1]),
                              state.totalText(state.front[0]))
                   : T::tr("%1 are tied at %2 points")
                         .arg(Wording::capitalised(countProviders(static_cast<int>(state.front.size()))),
                              state.totalText(state.front[0]));
    case Outcome::Open:
        return openTitle(state);
    }
    return {};
}

int evaluatorsWhoScored(const SummaryState &state)
{
    int count = 0;
    for (int e = 0; e < static_cast<int>(state.evaluation.evaluators().size()); ++e) {
        const auto scored = [&](int p) {
            return std::ranges::any_of(
                state.criteria, [&](int k) { return state.evaluation.score(p, k, e).value.has_value(); });
        };
        count += std::ranges::any_of(state.ranking.order, scored) ? 1 : 0;
    }
    return count;
}

QString whoDidWhat(const SummaryState &state)
{
    const auto evaluators = static_cast<int>(state.evaluation.evaluators().size());
    const auto providers = static_cast<int>(state.evaluation.providers().size());
    const auto criteria = static_cast<int>(state.criteria.size());
    const int scoring = evaluatorsWhoScored(state);
    const auto scored = static_cast<int>(
        std::ranges::count_if(state.ranking.order, [&](int i) { return state.anythingScored(i); }));
    if (scoring == 0)
        return T::tr("Entered so far: %1, %2 and %3. No score has been given.")
            .arg(countProviders(providers), countCriteria(criteria), countEvaluators(evaluators));
    const QString who = scoring == evaluators
                            ? countEvaluators(evaluators)
                            : T::tr("%1 of %2").arg(countInWords(scoring), countEvaluators(evaluators));
    const QString what = scored == providers
                             ? countProviders(providers)
                             : T::tr("%1 of %2").arg(countInWords(scored), countProviders(providers));
    return T::tr("%1 scored %2 on %3.").arg(Wording::capitalised(who), what, countCriteria(criteria));
}

int selectedProvider(const SummaryState &state)
{
    const auto &providers = state.evaluation.providers();
    const auto found = std::ranges::find(providers, Stage::Selected, &Provider::stage);
    return found == providers.end() ? -1 : static_cast<int>(found - providers.begin());
}

RichText verdict(const SummaryState &state)
{
    const int selected = selectedProvider(state);
    if (selected >= 0)
        return RichText::marked(T::tr(" **%1** has been selected."), {state.name(selected)});
    switch (state.outcome) {
    case Outcome::Leads:
        if (state.figure(state.rival).complete)
            return RichText::marked(
                T::tr(" On these scores **%1** is the one to negotiate with, at %2 of 100 points. "
                      "**%3** follows with %4 and is the one to keep in reserve."),
                {state.name(state.leader), state.totalText(state.leader), state.name(state.rival),
                 state.totalText(state.rival)});
        return RichText::marked(
            T::tr(" **%1** has %2 of 100 points and is first whatever the missing scores will be; "
                  "**%3** can reach %4 at most."),
            {state.name(state.leader), state.totalText(state.leader), state.name(state.rival),
             state.say.total(state.figure(state.rival).highest)});
    case Outcome::LeadsOpen:
        return RichText::marked(
            T::tr(" **%1** will have between %2 and %3 of 100 points; **%4** can reach %5 at most."),
            {state.name(state.leader), state.say.total(state.figure(state.leader).lowest),
             state.say.total(state.figure(state.leader).highest), state.name(state.rival),
             state.say.total(state.figure(state.rival).highest)});
    case Outcome::Tied:
        return RichText::marked(
            T::tr(" The totals of **%1** are equal to the last decimal: the scores alone do not decide."),
            {Wording::list(state.names(state.front))});
    case Outcome::Open:
        return RichText(T::tr(" Until the missing scores are in, totals are given as ranges."));
    case Outcome::NoneEligible:
        return RichText(T::tr(
            " A provider becomes eligible again when its deal-breakers are lifted, each with a reason."));
    default:
        return {};
    }
}

KeyFigures::Figure scoresFigure(const SummaryState &state)
{
    const Ranking &ranking = state.ranking;
    QString caption = T::tr("scores given");
    if (ranking.expected == 0)
        return {state.say.number(0, 0), {}, T::tr("scores expected")};
    if (state.missingScores() == 0 && ranking.abstained == 0)
        caption = T::tr("scores given: nothing is missing");
    else if (ranking.abstained > 0)
        caption = Wording::count(ranking.abstained, T::tr("scores given; one abstention"),
                                 T::tr("scores given; %1 abstentions"));
    return {QString::number(ranking.given), T::tr("of %1").arg(ranking.expected), caption};
}

KeyFigures::Figure flipFigure(const SummaryState &state)
{
    const std::optional<NearestFlip> nearest = nearestFlip(state.ranges);
    const QString beyond = nearest ? state.say.percentBeyond(nearest->flip.share, nearest->up) : QString();
    if (beyond.isEmpty())
        return {
            T::tr("None"), {}, T::tr("of the weights, changed alone, brings another provider to the front")};
    const double now = state.ranges[static_cast<size_t>(nearest->criterion)].share;
    const QString caption = nearest->flip.rivalIncomplete ? T::tr("weight of %1 at which %2 could lead")
                                                          : T::tr("weight of %1 at which %2 leads");
    const std::vector<int> first =
        state.firstAt(nearest->criterion, Wording::shareBeyond(nearest->flip.share, nearest->up));
    return {beyond, T::tr("now %1").arg(state.say.percent(now)),
            caption.arg(state.shortName(nearest->criterion), Wording::list(state.names(first), 2))};
}

int openFlags(const SummaryState &state)
{
    int open = 0;
    for (const int index : state.ranking.order) {
        for (const RaisedFlag *raised : flagsInOrder(state, index))
            open += raised->lifted ? 0 : 1;
    }
    return open;
}

KeyFigures keyFigures(const SummaryState &state)
{
    KeyFigures figures;
    const auto providers = static_cast<int>(state.evaluation.providers().size());
    const auto eligible = static_cast<int>(state.eligible.size());
    if (state.leader >= 0)
        figures.figures.push_back(
            {state.anythingScored(state.leader) ? state.totalText(state.leader) : QStringLiteral("–"),
             T::tr("of 100"), T::tr("%1, weighted total").arg(state.name(state.leader))});
    if (state.outcome == Outcome::Leads) {
        const double points = state.ranking.marginOf(state.leader).value_or(0);
        const bool complete = state.figure(state.rival).complete;
        const QString caption =
            complete ? T::tr("points ahead of %1, %2") : T::tr("points ahead of what %1 can reach");
        const QString value =
            points < 0.05 ? T::tr("<%1").arg(state.say.number(0.1, 1)) : state.say.number(points, 1);
        figures.figures.push_back(
            {u'+' + value,
             {},
             complete ? caption.arg(state.name(state.rival),
                                    Wording::ordinal(state.figure(state.rival).rank.value_or(2)))
                      : caption.arg(state.name(state.rival))});
        figures.figures.push_back(flipFigure(state));
    } else {
        figures.figures.push_back({QString::number(eligible), T::tr("of %1").arg(providers),
                                   eligible == 1 ? T::tr("provider eligible") : T::tr("providers eligible")});
        const int open = openFlags(state);
        figures.figures.push_back(
            {QString::number(open), {}, open == 1 ? T::tr("open red flag") : T::tr("open red flags")});
    }
    figures.figures.push_back(scoresFigure(state));
    return figures;
}

QString remarkOf(const SummaryState &state, int index)
{
    const ProviderFigure &figure = state.figure(index);
    if (!figure.eligible)
        return T::tr("not eligible: %1")
            .arg(Wording::uncapitalised(figure.reasons.join(QStringLiteral("; "))));
    if (!state.anythingScored(index))
        return T::tr("nothing scored yet");
    const std::vector<int> missing = state.missingCriteria(index);
    if (missing.empty())
        return {};
    return missing.size() <= 2
               ? T::tr("%1 not scored yet").arg(Wording::list(state.shortNames(missing)))
               : T::tr("%1 not scored yet").arg(countCriteria(static_cast<int>(missing.size())));
}

RankingChart::Bar barOf(const SummaryState &state, int index)
{
    const ProviderFigure &figure = state.figure(index);
    RankingChart::Bar bar;
    bar.name = state.evaluation.providers()[static_cast<size_t>(index)].name;
    bar.scored = state.anythingScored(index);
    bar.rank = !figure.eligible || !bar.scored ? QStringLiteral("–")
                                               : state.say.interval(figure.bestRank, figure.worstRank, 0);
    bar.value = bar.scored ? state.totalText(index) : QStringLiteral("–");
    bar.lowest = figure.lowest;
    bar.highest = figure.highest;
    bar.eligible = figure.eligible;
    bar.leading = index == state.leader;
    bar.remark = remarkOf(state, index);
    int own = 0;
    for (const std::optional<double> &total : figure.evaluatorTotals) {
        if (!total)
            continue;
        bar.evaluatorLowest = std::min(bar.evaluatorLowest.value_or(*total), *total);
        bar.evaluatorHighest = std::max(bar.evaluatorHighest.value_or(*total), *total);
        ++own;
    }
    if (own < 2 || !figure.complete)
        bar.evaluatorLowest = bar.evaluatorHighest = std::nullopt;
    return bar;
}

void appendRanking(const SummaryState &state, std::vector<Block> &blocks)
{
    RankingChart chart;
    bool whiskers = false;
    bool bounds = false;
    for (const int index : state.ranking.order) {
        chart.bars.push_back(barOf(state, index));
        const RankingChart::Bar &bar = chart.bars.back();
        whiskers = whiskers || bar.evaluatorLowest;
        bounds = bounds || (bar.scored && bar.highest - bar.lowest > tieTolerance);
    }
    QStringList caption{T::tr("Weighted total, 0 to 100.")};
    if (whiskers)
        caption << T::tr("Black line: lowest and highest evaluator.");
    if (bounds)
        caption << T::tr("Dashed box: what the missing scores leave open.");
    blocks.push_back(part(T::tr("Ranking"), caption.join(u' ')));
    blocks.push_back(chart);
}

std::vector<Block> flagBlocks(const SummaryState &state)
{
    std::vector<FlagList::Flag> flags[3]; // open deal-breakers of all providers come first, lifted flags last
    for (const int index : state.ranking.order) {
        for (const RaisedFlag *raised : flagsInOrder(state, index)) {
            const RedFlag *flag = state.evaluation.redFlag(raised->flag);
            flags[raised->lifted ? 2 : flag->dealBreaker ? 0 : 1].push_back(flagEntry(state, *raised, true));
        }
    }
    FlagList list;
    for (const auto &group : flags)
        list.flags.insert(list.flags.end(), group.begin(), group.end());
    std::vector<Block> blocks{part(T::tr("Red flags"))};
    const auto more = list.flags.size() > mostFlags ? static_cast<int>(list.flags.size() - mostFlags) : 0;
    if (more > 0)
        list.flags.resize(mostFlags);
    if (list.flags.empty())
        blocks.push_back(Paragraph{T::tr("No red flag has been raised."), TextRole::Secondary, 12});
    else
        blocks.push_back(list);
    if (more > 0)
        blocks.push_back(Paragraph{Wording::count(more, T::tr("One more is on the page of its provider."),
                                                  T::tr("%1 more are on the pages of the providers.")),
                                   TextRole::Small, 12});
    return blocks;
}

} // namespace

void appendCover(const SummaryState &state, std::vector<Block> &blocks)
{
    blocks.push_back(Heading{Heading::Level::Title, titleOf(state), {}, {}, T::tr("Summary")});
    RichText lead = whoDidWhat(state);
    lead.append(verdict(state));
    blocks.push_back(Paragraph{lead, TextRole::Lead, 11});
    const bool figures = state.outcome != Outcome::NoProviders && state.outcome != Outcome::NoCriteria;
    if (figures) {
        blocks.push_back(keyFigures(state));
        appendRanking(state, blocks);
        Columns columns;
        const std::vector<RichText> points = whatCouldChangeIt(state);
        if (!points.empty())
            columns.columns.push_back(
                {6, false, {part(T::tr("What could change it")), Points{points, TextRole::Secondary}}});
        columns.columns.push_back({points.empty() ? 12 : 6, false, flagBlocks(state)});
        blocks.push_back(columns);
    }
    const Table steps = nextSteps(state);
    if (!steps.rows.empty()) {
        blocks.push_back(part(T::tr("Next steps")));
        blocks.push_back(steps);
    }
}

} // namespace tandem::report
