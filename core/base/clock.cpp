#include "core/base/clock.h"

namespace tandem {

static bool isWorkingDay(QDate date)
{
    return date.dayOfWeek() <= Qt::Friday;
}

Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

QDate workingDayFrom(QDate date)
{
    while (date.isValid() && !isWorkingDay(date))
        date = date.addDays(1);
    return date;
}

QDate addWorkingDays(QDate date, int days)
{
    const int step = days < 0 ? -1 : 1;
    while (date.isValid() && days != 0) {
        date = date.addDays(step);
        if (isWorkingDay(date))
            days -= step;
    }
    return date;
}

int workingDaysBetween(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return 0;
    const qint64 days = from.daysTo(to) + 1;
    int count = static_cast<int>(days / 7 * 5);
    for (QDate date = from.addDays(days / 7 * 7); date <= to; date = date.addDays(1))
        count += isWorkingDay(date) ? 1 : 0;
    return count;
}

} // namespace tandem
