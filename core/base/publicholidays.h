#pragma once
#include <QDate>
#include <QString>
#include <QStringList>
#include <vector>

namespace tandem {

struct PublicHoliday
{
    QDate day;
    QString name;
};

/// The places whose public holidays can be worked out: "GB-EAW" (England and Wales), "GB-SCT", "US"
/// (federal).
QStringList holidayPlaces();
QString holidayPlaceName(const QString &place);

/// The public holidays of a place in a year, in their order, with the days that are given instead of those
/// that fall on a weekend. Single days that a government proclaims are not among them. Empty for an unknown
/// place.
std::vector<PublicHoliday> publicHolidays(const QString &place, int year);

/// Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876).
QDate easterSunday(int year);

} // namespace tandem
