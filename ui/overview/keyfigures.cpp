#include "ui/overview/keyfigures.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include <QCoreApplication>

namespace tandem {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeyFigures)
};

QString nameOf(const Evaluation &evaluation, int index)
{
    return evaluation.providers()[static_cast<size_t>(index)].name;
}

KeyFigure leaderFigure(const Evaluation &evaluation, const Standing &standing)
{
    QStringList first;
    for (const int index : standing.first)
        first.push_back(nameOf(evaluation, index));
    switch (standing.lead) {
    case Lead::NoProviders:
    case Lead::NoCriteria:
    case Lead::NothingScored:
        return {Words::tr("None yet"), Words::tr("nothing is scored yet"), {}};
    case Lead::NoneEligible:
        return {Words::tr("None"), Words::tr("no provider is eligible"), {}, true};
    case Lead::Tied:
        return {Words::tr("Tied"), Words::tr("%1 share first place").arg(overview::shortList(first)), {}};
    case Lead::Open:
        return {Words::tr("Open"),
                first.size() > 2
                    ? Words::tr("any of %1 can be first").arg(countInWords(static_cast<int>(first.size())))
                    : Words::tr("%1 can be first").arg(first.join(Words::tr(" or "))),
                {}};
    case Lead::OnlyOne:
    case Lead::Leads:
        break;
    }
    const ProviderFigure &figure = evaluation.figure(standing.leader);
    const QString total = totalLabel(figure, evaluation.ranking());
    const int missing = figure.expected - figure.given - figure.abstained;
    QString scores = Words::tr("all scores complete");
    if (!figure.complete || missing > 0)
        scores = Words::tr("%1 of %2 scores").arg(figure.given).arg(figure.expected);
    if (standing.hidden > 0)
        scores = Words::tr("%1 hidden until the reveal").arg(countInWords(standing.hidden));
    QString detail = Words::tr("%1 of 100, %2").arg(total, scores);
    if (standing.lead == Lead::OnlyOne)
        detail = Words::tr("the only one eligible, %1").arg(total);
    return {nameOf(evaluation, standing.leader), detail, {}};
}

KeyFigure marginFigure(const Evaluation &evaluation, const Standing &standing)
{
    if (standing.lead == Lead::OnlyOne)
        return {QStringLiteral("–"), Words::tr("no other provider is eligible"), {}};
    if (!standing.margin)
        return {QStringLiteral("–"),
                standing.lead == Lead::Tied ? Words::tr("the totals are equal") : Words::tr("no leader yet"),
                {}};
    const QString rival = nameOf(evaluation, standing.rival);
    const QString total = overview::points(evaluation.figure(standing.rival).highest);
    const QString over =
        standing.rivalIncomplete ? Words::tr("over %1 at its upper bound, %2") : Words::tr("over %1, %2");
    const double margin = *standing.margin;
    if (margin < tieTolerance)
        return {Words::tr("0 points"), Words::tr("%1 can draw level, at %2").arg(rival, total), {}};
    const QString figure = margin < 0.05 ? Words::tr("< %1 points").arg(overview::points(0.1))
                                         : Words::tr("%1 points").arg(overview::points(margin));
    return {figure, over.arg(rival, total), {}};
}

KeyFigure scoresFigure(const Standing &standing)
{
    if (standing.expected == 0)
        return {QStringLiteral("–"), Words::tr("nobody is to score yet"), {}};
    const QString abstained = standing.abstained == 0 ? QString()
                              : standing.abstained == 1
                                  ? Words::tr("1 abstained, with a reason")
                                  : Words::tr("%1 abstained, with reasons").arg(standing.abstained);
    QString detail = abstained;
    if (standing.missing() > 0) {
        detail = Words::tr("%1 still to come").arg(standing.missing());
        if (standing.abstained > 0)
            detail += standing.abstained == 1 ? Words::tr(", 1 abstained")
                                              : Words::tr(", %1 abstained").arg(standing.abstained);
    } else if (detail.isEmpty()) {
        detail = Words::tr("all given");
    }
    return {Words::tr("%1 of %2").arg(standing.given).arg(standing.expected),
            detail,
            {static_cast<double>(standing.given) / standing.expected}};
}

KeyFigure timeFigure(const Standing &standing)
{
    constexpr int mostBars = 6;
    const Schedule &schedule = standing.schedule;
    if (schedule.state == Schedule::State::NotGiven)
        return {Words::tr("No dates yet"), Words::tr("first day and signing: in Settings"), {}};
    KeyFigure figure;
    for (int week = 0; week < std::min(mostBars, schedule.weeks()); ++week)
        figure.bars.push_back(schedule.weekShare(week));
    figure.figure = Words::tr("Day %1 of %2").arg(schedule.day).arg(schedule.of);
    const QString signDay = overview::weekday(schedule.signOn);
    const bool selected = standing.stages[static_cast<size_t>(Stage::Selected)] > 0;
    switch (schedule.state) {
    case Schedule::State::Before:
        figure.figure = Words::tr("%1 days").arg(schedule.of);
        figure.detail = Words::tr("from %1").arg(overview::weekday(schedule.startedOn));
        break;
    case Schedule::State::Over:
        figure.detail = selected
                            ? Words::tr("a partner is selected")
                            : Words::tr("signing was due on %1").arg(overview::shortWeekday(schedule.signOn));
        figure.needsCare = !selected;
        break;
    default:
        figure.detail = schedule.today == schedule.signOn ? Words::tr("sign today")
                                                          : Words::tr("sign by %1").arg(signDay);
        break;
    }
    return figure;
}

} // namespace

std::array<KeyFigure, 4> keyFigures(const Evaluation &evaluation, const Standing &standing)
{
    return {leaderFigure(evaluation, standing), marginFigure(evaluation, standing), scoresFigure(standing),
            timeFigure(standing)};
}

} // namespace tandem
