#pragma once
#include "core/base/ids.h"
#include <QDateTime>
#include <QString>
#include <map>

namespace tandem {

/// Where a session's clock stands, as the file keeps it: what has run so far, and since when it runs now. As
/// it is made of instants, it is right again after a crash or a restart. All seconds are whole.
struct SessionClock
{
    CriterionId criterion;  ///< what is discussed
    QDateTime runningSince; ///< UTC; invalid while it is paused, and before and after the meeting
    qint64 seconds = 0;     ///< run before runningSince
    std::map<CriterionId, qint64> spent; ///< on each criterion, before runningSince

    bool isRunning() const { return runningSince.isValid(); }
    qint64 elapsed(const QDateTime &now) const;
    qint64 elapsedOn(CriterionId id, const QDateTime &now) const;

    // What becomes of it; `now` may not lie before the last change, else no time has passed.
    void run(const QDateTime &now);
    void pause(const QDateTime &now);
    void jump(CriterionId to, const QDateTime &now);

private:
    void settle(const QDateTime &now);
};

/// What the clock says, tied to what is scored.
struct TimeAndCoverage
{
    qint64 secondsLeft = 0; ///< negative: over time
    int open = 0;           ///< criteria that somebody has not settled yet
    /// The open criteria cannot be done in the time left, by their planned minutes, or no time is left.
    bool isTight = false;

    QString sentence() const; ///< "8 min left, 2 criteria unscored"
};

/// `plannedOpenSeconds`: what the agenda gives to the criteria that are open, less what was spent on them.
TimeAndCoverage timeAndCoverage(qint64 secondsLeft, int open, qint64 plannedOpenSeconds);

/// mm:ss, or h:mm:ss from an hour on; negative with a minus sign.
QString clockText(qint64 seconds);

} // namespace tandem
