// What could change the result, red flags in words, and the next steps that follow from where things stand.
#include "core/report/summarystate.h"
#include "core/robustness/breakeven.h"

#include <algorithm>
#include <cmath>

namespace tandem::report {

using T = ReportText;

namespace {

constexpr size_t mostPoints = 3;
constexpr int mostNames = 3;
constexpr int mostWho = 2;

struct FlipAt
{
    int criterion = -1;
    Flip flip;
    bool up = false;
    double distance = 0;
};

std::vector<FlipAt> flipsByDistance(const SummaryState &state)
{
    std::vector<FlipAt> flips;
    for (size_t k = 0; k < state.ranges.size(); ++k) {
        const WeightRange &range = state.ranges[k];
        const auto add = [&](const std::optional<Flip> &flip, bool up) {
            if (flip && Wording::shareBeyond(flip->share, up) >= 0)
                flips.push_back({static_cast<int>(k), *flip, up, std::abs(flip->share - range.share)});
        };
        add(range.below, false);
        add(range.above, true);
    }
    std::ranges::stable_sort(flips, {}, &FlipAt::distance);
    return flips;
}

RichText flipPoint(const SummaryState &state, const FlipAt &at, bool smallest)
{
    const double share = Wording::shareBeyond(at.flip.share, at.up);
    const std::vector<int> first = state.firstAt(at.criterion, share);
    const bool incomplete =
        std::ranges::any_of(first, [&](int index) { return !state.figure(index).complete; });
    const double now = state.ranges[static_cast<size_t>(at.criterion)].share;
    const QString lead = at.up ? T::tr("**%1 counts for more.** ") : T::tr("**%1 counts for less.** ");
    QString consequence = first.size() == 1 ? T::tr("At %2 instead of %3, %4 takes over.")
                                            : T::tr("At %2 instead of %3, %4 take over.");
    if (incomplete)
        consequence = T::tr("At %2 instead of %3, %4 could take over, with full marks on what is missing.");
    RichText point =
        RichText::marked(lead + consequence, {state.shortName(at.criterion), state.say.percent(share),
                                              state.say.percent(now), Wording::list(state.names(first))});
    if (smallest)
        point.append(T::tr(" It is the smallest change of one weight that does."));
    return point;
}

// The criterion on which the leader has the least to lose: where its mean need drop least for a tie.
std::optional<RichText> scorePoint(const SummaryState &state)
{
    int best = -1;
    double leastDrop = 0;
    for (const int k : state.criteria) {
        const std::optional<double> level = levelMean(state.ranking, state.leader, k);
        const std::optional<double> now = state.figure(state.leader).cells[static_cast<size_t>(k)].mean;
        if (level && now && (best < 0 || *now - *level < leastDrop - tieTolerance)) {
            best = k;
            leastDrop = *now - *level;
        }
    }
    if (best < 0)
        return std::nullopt;
    const double level = *levelMean(state.ranking, state.leader, best);
    const double shown = std::floor(level * 100 + 1e-9) / 100; // at or below the point of equality
    const double now = *state.figure(state.leader).cells[static_cast<size_t>(best)].mean;
    int givers = 0;
    for (int e = 0; e < static_cast<int>(state.evaluation.evaluators().size()); ++e) {
        const std::optional<double> value = state.evaluation.score(state.leader, best, e).value;
        givers += value && *value <= shown + tieTolerance ? 1 : 0;
    }
    const QString consequence =
        state.figure(state.rival).complete
            ? T::tr("With a mean of %3 there instead of %4, %5 would be level or ahead.")
            : T::tr("With a mean of %3 there instead of %4, %5 could be level or ahead.");
    RichText point = RichText::marked(T::tr("**One score matters most:** %1 on %2. ") + consequence,
                                      {state.name(state.leader), state.shortName(best), state.say.mean(shown),
                                       state.say.mean(now), state.name(state.rival)});
    if (givers > 0)
        point.append(
            u' ' + Wording::capitalised(Wording::count(givers, T::tr("one evaluator gave no more than that."),
                                                       T::tr("%1 evaluators gave no more than that."))));
    return point;
}

std::optional<RichText> missingPoint(const SummaryState &state)
{
    const int missing = state.missingScores();
    if (missing == 0)
        return std::nullopt;
    const double low = state.widestBounds(state.leader).first;
    std::vector<int> able;
    for (const int index : state.eligible) {
        if (index != state.leader && state.widestBounds(index).second > low + tieTolerance)
            able.push_back(index);
    }
    const QString count =
        Wording::count(missing, T::tr("One score is missing."), T::tr("%1 scores are missing."));
    const QString lead = QStringLiteral("**%1** ");
    if (able.empty())
        return RichText::marked(lead + T::tr("Even if all went against %2, it would stay first."),
                                {Wording::capitalised(count), state.name(state.leader)});
    return RichText::marked(
        lead + T::tr("If all went against %2, %3 could still be first."),
        {Wording::capitalised(count), state.name(state.leader), Wording::list(state.names(able), mostNames)});
}

std::vector<RichText> leaderPoints(const SummaryState &state)
{
    const std::optional<RichText> score = scorePoint(state);
    const std::optional<RichText> missing = missingPoint(state);
    // Three points in all: a second weight is said only where nothing is missing.
    const size_t room = mostPoints - (score ? 1 : 0) - (missing ? 1 : 0);
    std::vector<RichText> points;
    const std::vector<FlipAt> flips = flipsByDistance(state);
    for (size_t i = 0; i < std::min(flips.size(), room); ++i)
        points.push_back(flipPoint(state, flips[i], i == 0));
    if (flips.empty() && state.criteria.size() > 1)
        points.push_back(RichText::marked(T::tr("**No single weight.** Whatever share one criterion had, no "
                                                "other provider would come ahead of %1."),
                                          {state.name(state.leader)}));
    if (score)
        points.push_back(*score);
    if (missing)
        points.push_back(*missing);
    return points;
}

std::vector<RichText> openPoints(const SummaryState &state)
{
    std::vector<RichText> points;
    for (const int index : state.chasers) {
        if (points.size() == 4)
            break;
        const ProviderFigure &figure = state.figure(index);
        points.push_back(RichText::marked(
            T::tr("**%1** will have between %2 and %3 points. Without any score: %4."),
            {state.name(index), state.say.total(figure.lowest), state.say.total(figure.highest),
             Wording::list(state.shortNames(state.missingCriteria(index)), 6)}));
    }
    return points;
}

/// Collects rows of what, who and when.
class Steps
{
public:
    explicit Steps(const SummaryState &state)
        : m_state(state)
    {
    }

    void add(const QString &what, const QStringList &who = {}, const QDate &when = {})
    {
        m_anyone = m_anyone || !who.isEmpty();
        m_anytime = m_anytime || when.isValid();
        Table::Row row;
        row.cells = {cell(what), cell(Wording::list(who, mostWho)),
                     cell(when.isValid() ? m_state.say.weekday(when) : QString())};
        row.spanFrom = who.isEmpty() && !when.isValid() ? 0 : -1;
        m_rows.push_back(row);
    }

    Table table()
    {
        Table table;
        table.continuedTitle = T::tr("Next steps");
        const double who = m_anyone ? 150 : 0;
        const double when = m_anytime ? 90 : 0;
        table.columns = {{{}, 500 - who - when, Align::Left, Table::CellStyle::Medium},
                         {{}, std::max(who, 1.0), Align::Left, Table::CellStyle::Secondary},
                         {{}, std::max(when, 1.0), Align::Right, Table::CellStyle::Normal}};
        table.rows = m_rows;
        return table;
    }

private:
    const SummaryState &m_state;
    std::vector<Table::Row> m_rows;
    bool m_anyone = false;
    bool m_anytime = false;
};

void addMissing(const SummaryState &state, Steps &steps)
{
    QStringList who;
    std::vector<int> where;
    for (int e = 0; e < static_cast<int>(state.evaluation.evaluators().size()); ++e) {
        const Evaluation::Progress progress = state.evaluation.evaluatorProgress(e);
        if (progress.of > progress.done)
            who << Wording::glued(state.evaluation.evaluators()[static_cast<size_t>(e)].name);
    }
    for (const int index : state.ranking.order) {
        if (state.missingScores(index) > 0)
            where.push_back(index);
    }
    const int missing = state.missingScores();
    if (where.empty())
        return;
    const QString what = Wording::count(missing, T::tr("Give the one score that is missing for %2"),
                                        T::tr("Give the %1 scores that are missing for %2"));
    const QString text = where.size() == 1 ? what.arg(state.name(where.front()))
                                           : what.arg(Wording::list(state.names(where), 2));
    steps.add(text, who);
}

void addFlags(const SummaryState &state, Steps &steps)
{
    for (const int index : state.ranking.order) {
        const Stage stage = state.evaluation.providers()[static_cast<size_t>(index)].stage;
        bool breaker = false;
        bool open = false;
        for (const RaisedFlag *raised : flagsInOrder(state, index)) {
            breaker = breaker || (!raised->lifted && state.evaluation.redFlag(raised->flag)->dealBreaker);
            open = open || !raised->lifted;
        }
        if (breaker && !isOut(stage))
            steps.add(T::tr("Lift the deal-breaker of %1 with a reason, or reject the provider")
                          .arg(state.name(index)));
        else if (open && index == state.leader)
            steps.add(T::tr("Settle the open red flags of %1").arg(state.name(index)));
    }
}

void addClaims(const SummaryState &state, Steps &steps)
{
    std::vector<int> claims;
    for (const int k : state.criteria) {
        if (state.figure(state.leader).cells[static_cast<size_t>(k)].mean &&
            state.evidence(state.leader, k) == Evidence::Claimed)
            claims.push_back(k);
    }
    if (!claims.empty())
        steps.add(T::tr("Ask %1 for proof on %2: so far it is only claimed")
                      .arg(state.name(state.leader), Wording::list(state.shortNames(claims), mostNames)));
}

} // namespace

std::vector<RichText> whatCouldChangeIt(const SummaryState &state)
{
    switch (state.outcome) {
    case Outcome::Leads:
        return leaderPoints(state);
    case Outcome::Open:
        return openPoints(state);
    case Outcome::Tied:
        return {RichText(
            T::tr("Any change of a weight or a score on which the tied providers differ decides the tie."))};
    default:
        return {};
    }
}

std::vector<const RaisedFlag *> flagsInOrder(const SummaryState &state, int provider)
{
    std::vector<const RaisedFlag *> flags;
    for (const RaisedFlag *raised : state.evaluation.raisedFlagsOf(state.figure(provider).provider)) {
        const RedFlag *flag = state.evaluation.redFlag(raised->flag);
        const int k = flag ? state.evaluation.indexOf(flag->criterion) : -1;
        if (k >= 0 && state.criterion(k).applicable)
            flags.push_back(raised);
    }
    const auto weight = [&](const RaisedFlag *raised) {
        return raised->lifted ? 2 : state.evaluation.redFlag(raised->flag)->dealBreaker ? 0 : 1;
    };
    std::ranges::stable_sort(flags, {}, weight);
    return flags;
}

FlagList::Flag flagEntry(const SummaryState &state, const RaisedFlag &raised, bool nameProvider)
{
    const RedFlag &flag = *state.evaluation.redFlag(raised.flag);
    QStringList title;
    if (nameProvider)
        title << state.name(state.evaluation.indexOf(raised.provider));
    if (flag.dealBreaker)
        title << T::tr("deal-breaker");
    else if (!nameProvider)
        title << T::tr("red flag");
    if (raised.lifted)
        title << (raised.liftedOn.isValid() ? T::tr("lifted %1").arg(state.say.day(raised.liftedOn))
                                            : T::tr("lifted"));
    else if (!nameProvider || !flag.dealBreaker)
        title << T::tr("open");

    QString text = flag.text;
    if (!text.isEmpty() && !text.endsWith(u'.') && !text.endsWith(u'!') && !text.endsWith(u'?'))
        text += u'.';
    if (raised.lifted) {
        const QString by = raised.liftedBy.isEmpty()
                               ? T::tr("Lifted")
                               : T::tr("Lifted by %1").arg(Wording::glued(raised.liftedBy));
        text += u' ' +
                (raised.liftedReason.isEmpty() ? by + u'.' : by + QStringLiteral(": ") + raised.liftedReason);
    } else {
        if (!nameProvider && raised.raisedOn.isValid())
            text += u' ' + (raised.raisedBy.isEmpty()
                                ? T::tr("Raised on %1.").arg(state.say.day(raised.raisedOn))
                                : T::tr("Raised on %1 by %2.")
                                      .arg(state.say.day(raised.raisedOn), Wording::glued(raised.raisedBy)));
        if (flag.dealBreaker)
            text += u' ' + T::tr("Out of the ranking until lifted with a reason.");
    }
    const QString joined =
        nameProvider ? title.join(QStringLiteral(" · ")) : title.join(QStringLiteral(", "));
    return {nameProvider ? joined : Wording::capitalised(joined), text, !raised.lifted};
}

Table nextSteps(const SummaryState &state)
{
    Steps steps(state);
    const WorkspaceInfo &info = state.evaluation.info();
    const QDate today = state.options.stamp.date();
    const auto upcoming = [&today](const QDate &date) {
        return date.isValid() && date >= today ? date : QDate();
    };
    const auto &providers = state.evaluation.providers();
    const auto atStage = [&](Stage stage) { return std::ranges::count(providers, stage, &Provider::stage); };

    if (state.outcome == Outcome::NoProviders)
        steps.add(T::tr("Enter the providers to compare: four to six"));
    if (state.criteria.empty())
        steps.add(T::tr("Enter the criteria, or take the six that Tandem brings"));
    if (state.evaluation.evaluators().empty())
        steps.add(T::tr("Enter the evaluators"));
    addMissing(state, steps);
    addFlags(state, steps);
    if (state.outcome == Outcome::Leads)
        addClaims(state, steps);
    if (atStage(Stage::Selected) > 0) {
        for (size_t i = 0; i < providers.size(); ++i) {
            if (providers[i].stage == Stage::Selected)
                steps.add(T::tr("Sign with %1, and begin the 90-day onboarding")
                              .arg(state.name(static_cast<int>(i))),
                          {}, upcoming(info.signOn));
        }
        return steps.table();
    }
    if (state.outcome == Outcome::Tied)
        steps.add(T::tr("Decide between %1 on other grounds than the total")
                      .arg(Wording::list(state.names(state.front), mostNames)));
    if (upcoming(info.cutOn).isValid() && atStage(Stage::Finalist) == 0 && state.eligible.size() > 2)
        steps.add(T::tr("Cut to two finalists"), {}, info.cutOn);
    if (state.outcome == Outcome::Leads) {
        steps.add(T::tr("Agree scope, service levels and the first review date with %1")
                      .arg(state.name(state.leader)));
        if (upcoming(info.signOn).isValid())
            steps.add(T::tr("Sign, and begin the 90-day onboarding"), {}, info.signOn);
    }
    return steps.table();
}

} // namespace tandem::report
