#pragma once
#include <QDate>
#include <QLocale>
#include <QString>

namespace tandem {

/// A day without its year, in the order in which the reader's locale writes it: "12 Jan", "12. Jan." in
/// German, "Jan 12" in the United States. Empty for an invalid date.
QString dayOfYear(const QLocale &locale, QDate date);
/// With the whole name of the month: "12 January", "12. Januar", "January 12".
QString longDayOfYear(const QLocale &locale, QDate date);
/// With the day of the week before it: "Mon 12 Jan", "Mon, Jan 12".
QString weekdayOfYear(const QLocale &locale, QDate date);
QString longWeekdayOfYear(const QLocale &locale, QDate date);

} // namespace tandem
