#pragma once
#include <QDate>
#include <set>

namespace tandem {

/// Days on which nobody works, besides Saturdays and Sundays.
using DaysOff = std::set<QDate>;

/// Monday to Friday, and not one of `off`.
bool isWorkingDay(QDate date, const DaysOff &off);

/// `date` itself if it is a working day, else the next one.
QDate workingDayFrom(QDate date, const DaysOff &off);

/// The `days`th working day after `date`, which is not counted itself; before it for a negative number. What
/// is sent on a Friday and due in five working days is due on the next Friday. `date` itself for 0.
QDate addWorkingDays(QDate date, int days, const DaysOff &off);

/// Working days from `from` to `to`, both counted; 0 when `to` lies before `from` or a date is invalid.
int workingDaysBetween(QDate from, QDate to, const DaysOff &off);

} // namespace tandem
