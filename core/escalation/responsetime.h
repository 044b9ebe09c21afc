#pragma once
#include "core/escalation/hours.h"

namespace tandem {

/// How long something may take: minutes on the clock, whole working days, or until a time of the next working
/// day. In the file: '15m', '4h', '2d', 'next 09:00', or '' for none.
struct ResponseTime
{
    enum class Kind { None, Minutes, WorkingDays, NextDayAt };
    Kind kind = Kind::None;
    int amount = 0; ///< minutes, days, or minutes since midnight

    static ResponseTime minutes(int count) { return {Kind::Minutes, count}; }
    static ResponseTime days(int count) { return {Kind::WorkingDays, count}; }
    static ResponseTime nextDayAt(int minute) { return {Kind::NextDayAt, minute}; }

    bool isNone() const { return kind == Kind::None; }
    /// For comparing, in minutes: a working day counts as 24 hours, the next morning as a little less.
    int length() const;
    /// The end of the time that begins at `from`. Working days end at the hour at which they began; a start
    /// outside working days counts from the next one's morning. `from` itself for none.
    QDateTime after(const QDateTime &from, const Holidays &holidays) const;

    friend bool operator==(const ResponseTime &, const ResponseTime &) = default;
};

ResponseTime responseTimeFromStored(const QString &text); ///< none for what cannot be read
QString storedResponseTime(const ResponseTime &time);

/// What a person typed: "15", "15 min", "1.5 h", "2 days", "next day 9:00", "daily", "weekly", "-". A number
/// alone is minutes. Nothing if it cannot be read.
std::optional<ResponseTime> responseTimeTyped(const QString &text);

/// "15 min", "4 h", "2 days", "next day, 09:00", and a dash for none.
QString responseTimeText(const ResponseTime &time);
/// For how often somebody is told: "daily" and "weekly" for one and five working days.
QString repetitionText(const ResponseTime &time);

} // namespace tandem
