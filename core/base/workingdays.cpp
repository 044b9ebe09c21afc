#include "core/base/workingdays.h"
#include "core/base/clock.h"

namespace tandem {

/// Beyond ten years of days off something is wrong with them, and a search for a working day must end.
static constexpr int longestSearch = 3660;

bool isWorkingDay(QDate date, const DaysOff &off)
{
    return date.isValid() && date.dayOfWeek() <= Qt::Friday && !off.contains(date);
}

QDate workingDayFrom(QDate date, const DaysOff &off)
{
    for (int i = 0; i < longestSearch && date.isValid(); ++i, date = date.addDays(1)) {
        if (isWorkingDay(date, off))
            return date;
    }
    return {};
}

QDate addWorkingDays(QDate date, int days, const DaysOff &off)
{
    const int step = days < 0 ? -1 : 1;
    for (int idle = 0; days != 0 && date.isValid() && idle < longestSearch;) {
        date = date.addDays(step);
        const bool works = isWorkingDay(date, off);
        days -= works ? step : 0;
        idle = works ? 0 : idle + 1;
    }
    return days == 0 ? date : QDate();
}

int workingDaysBetween(QDate from, QDate to, const DaysOff &off)
{
    int count = workingDaysBetween(from, to);
    if (count == 0)
        return 0;
    for (auto day = off.lower_bound(from); day != off.end() && *day <= to; ++day)
        count -= day->dayOfWeek() <= Qt::Friday ? 1 : 0;
    return count;
}

} // namespace tandem
