#include "core/sessions/sessionclock.h"
#include "core/base/translate.h"
#include <algorithm>
#include <cstdlib>

namespace tandem {

static qint64 secondsSince(const QDateTime &since, const QDateTime &now)
{
    return since.isValid() ? std::max<qint64>(0, since.secsTo(now)) : 0;
}

qint64 SessionClock::elapsed(const QDateTime &now) const
{
    return seconds + secondsSince(runningSince, now);
}

qint64 SessionClock::elapsedOn(CriterionId id, const QDateTime &now) const
{
    const auto found = spent.find(id);
    return (found == spent.end() ? 0 : found->second) +
           (id == criterion ? secondsSince(runningSince, now) : 0);
}

void SessionClock::settle(const QDateTime &now)
{
    const qint64 run = secondsSince(runningSince, now);
    seconds += run;
    if (criterion && run > 0)
        spent[criterion] += run;
    if (runningSince.isValid())
        runningSince = now;
}

void SessionClock::run(const QDateTime &now)
{
    if (!isRunning())
        runningSince = now;
}

void SessionClock::pause(const QDateTime &now)
{
    settle(now);
    runningSince = {};
}

void SessionClock::jump(CriterionId to, const QDateTime &now)
{
    settle(now);
    criterion = to;
}

TimeAndCoverage timeAndCoverage(qint64 secondsLeft, int open, qint64 plannedOpenSeconds)
{
    return {secondsLeft, open, open > 0 && secondsLeft < std::max<qint64>(plannedOpenSeconds, 1)};
}

QString TimeAndCoverage::sentence() const
{
    // To the nearest minute, as the clock beside it is read; what is there is never called nothing.
    const int nearest = static_cast<int>((std::llabs(secondsLeft) + 30) / 60);
    const int minutes = secondsLeft == 0 ? 0 : std::max(1, nearest);
    const QString time = secondsLeft >= 0 ? tr("%1 min left").arg(minutes) : tr("%1 min over").arg(minutes);
    if (open == 0)
        return tr("%1, every criterion scored").arg(time);
    return open == 1 ? tr("%1, 1 criterion unscored").arg(time)
                     : tr("%1, %2 criteria unscored").arg(time).arg(open);
}

QString clockText(qint64 seconds)
{
    const qint64 all = std::llabs(seconds);
    const QString text = all >= 3600 ? QStringLiteral("%1:%2:%3")
                                           .arg(all / 3600)
                                           .arg(all / 60 % 60, 2, 10, QLatin1Char('0'))
                                           .arg(all % 60, 2, 10, QLatin1Char('0'))
                                     : QStringLiteral("%1:%2")
                                           .arg(all / 60, 2, 10, QLatin1Char('0'))
                                           .arg(all % 60, 2, 10, QLatin1Char('0'));
    return seconds < 0 ? QStringLiteral("−") + text : text;
}

} // namespace tandem
