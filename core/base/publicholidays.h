#pragma once
#include <QDate>
#include <QString>
#include <QStringList>
#include <vector>

class QLocale;

namespace tandem {

struct PublicHoliday
{
    QDate day;
    QString name;
};

/// The places whose public holidays can be worked out: "GB-EAW" (England and Wales), "GB-SCT", "GB-NIR", and
/// countries by their ISO 3166 code. Of a federation those that all of it has.
QStringList holidayPlaces();
QString holidayPlaceName(const QString &place);
/// The act of law that names the days of a place.
QString holidaySource(const QString &place);
/// The place of the country in which a locale is used; England and Wales for the United Kingdom. Empty if its
/// holidays are not known.
QString holidayPlaceOf(const QLocale &locale);

/// The public holidays of a place in a year, in their order, with the days that are given instead of those
/// that fall on a weekend. Single days that a government proclaims are not among them. Empty for an unknown
/// place. Each place has a source, see holidaySource().
std::vector<PublicHoliday> publicHolidays(const QString &place, int year);

/// Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm of 1876).
QDate easterSunday(int year);

} // namespace tandem
