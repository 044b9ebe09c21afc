#include "core/base/publicholidays.h"
#include "core/base/translate.h"
#include <algorithm>

namespace tandem {

QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

/// The `nth` such weekday of a month; the last one for -1.
static QDate weekdayOf(int year, int month, int weekday, int nth)
{
    if (nth < 0) {
        const QDate last = QDate(year, month, 1).addMonths(1).addDays(-1);
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
    }
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (nth - 1));
}

namespace {

class Year
{
public:
    explicit Year(int year)
        : m_year(year)
    {
    }

    void on(QDate day, const char *name) { m_days.push_back({day, tr(name)}); }
    void nth(int month, int weekday, int which, const char *name)
    {
        on(weekdayOf(m_year, month, weekday, which), name);
    }
    /// Given on the next weekday that is free when it falls on a weekend.
    void movedForward(int month, int day, const char *name)
    {
        QDate date(m_year, month, day);
        while (date.dayOfWeek() > Qt::Friday || isTaken(date))
            date = date.addDays(1);
        on(date, name);
    }
    /// Given on the Friday before a Saturday and on the Monday after a Sunday.
    void movedToNearest(int month, int day, const char *name)
    {
        const QDate date(m_year, month, day);
        on(date.addDays(date.dayOfWeek() == Qt::Saturday ? -1
                        : date.dayOfWeek() == Qt::Sunday ? 1
                                                         : 0),
           name);
    }
    std::vector<PublicHoliday> inOrder()
    {
        std::sort(m_days.begin(), m_days.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
        return std::move(m_days);
    }

private:
    bool isTaken(QDate date) const
    {
        return std::any_of(m_days.begin(), m_days.end(), [&](const auto &h) { return h.day == date; });
    }
    int m_year;
    std::vector<PublicHoliday> m_days;
};

} // namespace

static std::vector<PublicHoliday> britain(int year, bool scotland)
{
    Year days(year);
    days.movedForward(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    if (scotland)
        days.movedForward(1, 2, QT_TRANSLATE_NOOP("PublicHolidays", "2 January"));
    days.on(easterSunday(year).addDays(-2), QT_TRANSLATE_NOOP("PublicHolidays", "Good Friday"));
    if (!scotland)
        days.on(easterSunday(year).addDays(1), QT_TRANSLATE_NOOP("PublicHolidays", "Easter Monday"));
    days.nth(5, Qt::Monday, 1, QT_TRANSLATE_NOOP("PublicHolidays", "Early May bank holiday"));
    days.nth(5, Qt::Monday, -1, QT_TRANSLATE_NOOP("PublicHolidays", "Spring bank holiday"));
    days.nth(8, Qt::Monday, scotland ? 1 : -1, QT_TRANSLATE_NOOP("PublicHolidays", "Summer bank holiday"));
    if (scotland)
        days.movedForward(11, 30, QT_TRANSLATE_NOOP("PublicHolidays", "St Andrew's Day"));
    days.movedForward(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    days.movedForward(12, 26, QT_TRANSLATE_NOOP("PublicHolidays", "Boxing Day"));
    return days.inOrder();
}

static std::vector<PublicHoliday> unitedStates(int year)
{
    Year days(year);
    days.movedToNearest(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    days.nth(1, Qt::Monday, 3, QT_TRANSLATE_NOOP("PublicHolidays", "Martin Luther King Jr. Day"));
    days.nth(2, Qt::Monday, 3, QT_TRANSLATE_NOOP("PublicHolidays", "Washington's Birthday"));
    days.nth(5, Qt::Monday, -1, QT_TRANSLATE_NOOP("PublicHolidays", "Memorial Day"));
    days.movedToNearest(6, 19, QT_TRANSLATE_NOOP("PublicHolidays", "Juneteenth"));
    days.movedToNearest(7, 4, QT_TRANSLATE_NOOP("PublicHolidays", "Independence Day"));
    days.nth(9, Qt::Monday, 1, QT_TRANSLATE_NOOP("PublicHolidays", "Labor Day"));
    days.nth(10, Qt::Monday, 2, QT_TRANSLATE_NOOP("PublicHolidays", "Columbus Day"));
    days.movedToNearest(11, 11, QT_TRANSLATE_NOOP("PublicHolidays", "Veterans Day"));
    days.nth(11, Qt::Thursday, 4, QT_TRANSLATE_NOOP("PublicHolidays", "Thanksgiving Day"));
    days.movedToNearest(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    return days.inOrder();
}

QStringList holidayPlaces()
{
    return {QStringLiteral("GB-EAW"), QStringLiteral("GB-SCT"), QStringLiteral("US")};
}

QString holidayPlaceName(const QString &place)
{
    if (place == QLatin1String("GB-EAW"))
        return tr("England and Wales");
    if (place == QLatin1String("GB-SCT"))
        return tr("Scotland");
    return place == QLatin1String("US") ? tr("United States (federal)") : QString();
}

std::vector<PublicHoliday> publicHolidays(const QString &place, int year)
{
    if (place == QLatin1String("GB-EAW") || place == QLatin1String("GB-SCT"))
        return britain(year, place == QLatin1String("GB-SCT"));
    return place == QLatin1String("US") ? unitedStates(year) : std::vector<PublicHoliday>();
}

} // namespace tandem
