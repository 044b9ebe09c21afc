#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/overview/attentionrules.h"
#include "core/overview/phrases.h"
#include <algorithm>

// What the journey calls for: deal-breakers, dates, scorecards that wait, the number of providers.
namespace tandem::overview {

// ---- deal-breakers

// What it would change if the deal-breakers were lifted.
static Effect effectOfLifting(const Findings &findings, int p)
{
    const Ranking &ranking = findings.ranking;
    const double highest = findings.figure(p).highest;
    if (!isScored(findings.figure(p), ranking))
        return Effect::Figures;
    if (const int leader = certainLeader(ranking);
        leader >= 0 && highest > findings.figure(leader).lowest - tieTolerance)
        return Effect::Leader;
    if (const auto cut = certainCut(ranking);
        cut && highest > findings.figure((*cut)[1]).lowest - tieTolerance)
        return Effect::Cut;
    return Effect::Figures;
}

void findDealBreakers(Findings &findings)
{
    for (int p = 0; p < findings.providerCount(); ++p) {
        const Provider &provider = findings.provider(p);
        if (isOut(provider.stage) || findings.figure(p).eligible)
            continue;
        QStringList reasons;
        for (const QString &reason : findings.figure(p).reasons)
            reasons.push_back(continued(reason));
        int criterion = 0;
        while (criterion + 1 < findings.criterionCount() && !findings.cell(p, criterion).openDealBreaker)
            ++criterion;
        findings.add({AttentionKind::DealBreaker,
                      Text::tr("%1 is ineligible").arg(provider.name),
                      Text::tr("Deal-breaker: %1. Lift it with a reason, or reject the provider.")
                          .arg(shortList(reasons, 2)),
                      {PageId::Providers, provider.id, findings.criterion(criterion).id, {}},
                      effectOfLifting(findings, p),
                      0},
                     findings.figure(p).highest);
    }
}

// ---- dates

// "is due on Friday 20 November", "is due today", "was due on Friday 20 November".
static QString due(QDate date, QDate today)
{
    if (date == today)
        return Text::tr("is due today");
    return (date > today ? Text::tr("is due on %1") : Text::tr("was due on %1")).arg(weekday(date));
}

static QString cutDetail(const Findings &findings)
{
    const auto cut = certainCut(findings.ranking);
    if (!cut)
        return Text::tr("The first two are not certain yet.");
    const QString pair = Text::tr("%1 and %2 as it stands")
                             .arg(findings.provider((*cut)[0]).name, findings.provider((*cut)[1]).name);
    int next = -1;
    for (const int index : findings.ranking.order) {
        if (findings.figure(index).eligible && index != (*cut)[0] && index != (*cut)[1] &&
            (next < 0 || findings.figure(index).highest > findings.figure(next).highest))
            next = index;
    }
    if (next < 0)
        return Text::tr("%1.").arg(pair);
    const double ahead = findings.figure((*cut)[1]).lowest - findings.figure(next).highest;
    return Text::tr("%1; %2 points ahead of %3.").arg(pair, margin(ahead), findings.provider(next).name);
}

void findDates(Findings &findings)
{
    constexpr int noticeDays = 5; // a working week
    const Schedule &schedule = findings.standing.schedule;
    const auto stage = [&](Stage s) { return findings.standing.stages[static_cast<size_t>(s)]; };
    const auto near = [&](QDate date) {
        return date.isValid() && addWorkingDays(schedule.today, noticeDays) >= date;
    };
    const auto effect = [&](QDate date) { return date < schedule.today ? Effect::Figures : Effect::None; };
    const int chosen = stage(Stage::Finalist) + stage(Stage::Selected);
    if (chosen < 2 && stage(Stage::Selected) == 0 && near(schedule.cutOn) && findings.standing.compared > 2)
        findings.add({AttentionKind::Due,
                      Text::tr("The cut to two finalists %1").arg(due(schedule.cutOn, schedule.today)),
                      cutDetail(findings),
                      {PageId::Compare, {}, {}, {}},
                      effect(schedule.cutOn),
                      0},
                     1);
    if (stage(Stage::Selected) == 0 && near(schedule.signOn) && findings.providerCount() > 0)
        findings.add({AttentionKind::Due,
                      Text::tr("Signing %1").arg(due(schedule.signOn, schedule.today)),
                      chosen < 2 ? Text::tr("The two finalists are not named yet.")
                                 : Text::tr("No provider is marked as selected yet."),
                      {PageId::Providers, {}, {}, {}},
                      effect(schedule.signOn),
                      0});
}

// ---- scorecards

// The first criterion that the evaluator still has to settle.
static int firstOpen(const Findings &findings, int p, int e)
{
    for (int k = 0; k < findings.criterionCount(); ++k) {
        if (findings.counts(k) && !findings.evaluation.score(p, k, e).isSettled())
            return k;
    }
    return -1;
}

void findBehind(Findings &findings)
{
    for (int e = 0; e < findings.evaluatorCount(); ++e) {
        const QString name = findings.evaluator(e).name;
        QStringList waiting;
        int first = -1;
        int left = 0;
        for (int p = 0; p < findings.providerCount(); ++p) {
            if (isOut(findings.provider(p).stage) || !isScored(findings.figure(p), findings.ranking))
                continue;
            const Evaluation::Progress card = findings.evaluation.cardProgress(p, e);
            if (card.complete())
                continue;
            first = first < 0 ? p : first;
            left += card.of - card.done;
            waiting.push_back(card.done == 0 ? findings.provider(p).name
                                             : Text::tr("%1 (%2 of %3)")
                                                   .arg(findings.provider(p).name, QString::number(card.done),
                                                        QString::number(card.of)));
        }
        if (first < 0)
            continue;
        const bool begun = findings.evaluation.evaluatorProgress(e).done > 0;
        const QString title = !begun ? Text::tr("%1 has not begun to score").arg(name)
                              : waiting.size() == 1
                                  ? Text::tr("%1: one scorecard is not complete").arg(name)
                                  : Text::tr("%1: %2 scorecards are not complete")
                                        .arg(name, countInWords(static_cast<int>(waiting.size())));
        findings.add(
            {AttentionKind::Behind, title,
             Text::tr("%1: %2 to go.")
                 .arg(shortList(waiting), counted(left, Text::tr("one score"), Text::tr("%1 scores"))),
             findings.placeOf(first, firstOpen(findings, first, e), e), Effect::None, 0},
            left);
    }
}

// ---- how many providers

void findField(Findings &findings)
{
    constexpr int fewest = 4;
    constexpr int most = 6;
    const int compared = findings.standing.compared;
    const auto stage = [&](Stage s) { return findings.standing.stages[static_cast<size_t>(s)]; };
    if (compared == 0 || stage(Stage::Finalist) + stage(Stage::Selected) > 0)
        return; // none yet, or the field was cut on purpose
    const QString title =
        counted(compared, Text::tr("Only one provider is compared"), Text::tr("%1 providers are compared"));
    const Place place{PageId::Providers, {}, {}, {}};
    if (compared < fewest)
        findings.add({AttentionKind::Field, capitalised(title),
                      Text::tr("Four to six give a real choice within three weeks. Add one, if you can."),
                      place, Effect::None, 0});
    else if (compared > most)
        findings.add({AttentionKind::Field, capitalised(title),
                      Text::tr("Four to six can be met within three weeks. Reject those that cannot win."),
                      place, Effect::None, 0});
}

} // namespace tandem::overview
