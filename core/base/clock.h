#pragma once
#include <QDateTime>
#include <functional>

namespace tandem {

/// Where "now" comes from. Passed to whatever needs it, so that tests and the sample stand still.
using Clock = std::function<QDateTime()>;

/// The computer's clock, in UTC.
Clock systemClock();

/// The working day (Monday to Friday) on which `date` lies, or the next one.
QDate workingDayFrom(QDate date);

/// `date` moved by `days` working days (Monday to Friday); `days` may be negative.
QDate addWorkingDays(QDate date, int days);

/// Working days from `from` to `to`, both counted; 0 when `to` lies before `from` or a date is invalid.
int workingDaysBetween(QDate from, QDate to);

} // namespace tandem
