#include "core/base/publicholidays.h"
#include "core/base/translate.h"
#include <QLocale>
#include <algorithm>
#include <array>

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
    void on(int month, int day, const char *name) { on(QDate(m_year, month, day), name); }
    /// So many days after Easter Sunday.
    void easter(int days, const char *name) { on(easterSunday(m_year).addDays(days), name); }
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

static std::vector<PublicHoliday> britain(int year, bool scotland, bool northernIreland)
{
    Year days(year);
    days.movedForward(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    if (scotland)
        days.movedForward(1, 2, QT_TRANSLATE_NOOP("PublicHolidays", "2 January"));
    if (northernIreland)
        days.movedForward(3, 17, QT_TRANSLATE_NOOP("PublicHolidays", "St Patrick's Day"));
    days.easter(-2, QT_TRANSLATE_NOOP("PublicHolidays", "Good Friday"));
    if (!scotland)
        days.easter(1, QT_TRANSLATE_NOOP("PublicHolidays", "Easter Monday"));
    days.nth(5, Qt::Monday, 1, QT_TRANSLATE_NOOP("PublicHolidays", "Early May bank holiday"));
    days.nth(5, Qt::Monday, -1, QT_TRANSLATE_NOOP("PublicHolidays", "Spring bank holiday"));
    if (northernIreland)
        days.movedForward(7, 12, QT_TRANSLATE_NOOP("PublicHolidays", "Battle of the Boyne"));
    days.nth(8, Qt::Monday, scotland ? 1 : -1, QT_TRANSLATE_NOOP("PublicHolidays", "Summer bank holiday"));
    if (scotland)
        days.movedForward(11, 30, QT_TRANSLATE_NOOP("PublicHolidays", "St Andrew's Day"));
    days.movedForward(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    days.movedForward(12, 26, QT_TRANSLATE_NOOP("PublicHolidays", "Boxing Day"));
    return days.inOrder();
}

static std::vector<PublicHoliday> englandAndWales(int year)
{
    return britain(year, false, false);
}

static std::vector<PublicHoliday> scotland(int year)
{
    return britain(year, true, false);
}

static std::vector<PublicHoliday> northernIreland(int year)
{
    return britain(year, false, true);
}

static std::vector<PublicHoliday> ireland(int year)
{
    Year days(year);
    days.on(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    if (QDate(year, 2, 1).dayOfWeek() == Qt::Friday) // since 2023
        days.on(2, 1, QT_TRANSLATE_NOOP("PublicHolidays", "St Brigid's Day"));
    else
        days.nth(2, Qt::Monday, 1, QT_TRANSLATE_NOOP("PublicHolidays", "St Brigid's Day"));
    days.on(3, 17, QT_TRANSLATE_NOOP("PublicHolidays", "St Patrick's Day"));
    days.easter(1, QT_TRANSLATE_NOOP("PublicHolidays", "Easter Monday"));
    days.nth(5, Qt::Monday, 1, QT_TRANSLATE_NOOP("PublicHolidays", "May holiday"));
    days.nth(6, Qt::Monday, 1, QT_TRANSLATE_NOOP("PublicHolidays", "June holiday"));
    days.nth(8, Qt::Monday, 1, QT_TRANSLATE_NOOP("PublicHolidays", "August holiday"));
    days.nth(10, Qt::Monday, -1, QT_TRANSLATE_NOOP("PublicHolidays", "October holiday"));
    days.on(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    days.on(12, 26, QT_TRANSLATE_NOOP("PublicHolidays", "St Stephen's Day"));
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

static std::vector<PublicHoliday> canada(int year)
{
    Year days(year);
    days.movedForward(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    days.easter(-2, QT_TRANSLATE_NOOP("PublicHolidays", "Good Friday"));
    const QDate beforeThe25th(year, 5, 24);
    days.on(beforeThe25th.addDays(1 - beforeThe25th.dayOfWeek()),
            QT_TRANSLATE_NOOP("PublicHolidays", "Victoria Day"));
    days.movedForward(7, 1, QT_TRANSLATE_NOOP("PublicHolidays", "Canada Day"));
    days.nth(9, Qt::Monday, 1, QT_TRANSLATE_NOOP("PublicHolidays", "Labour Day"));
    days.movedForward(9, 30, QT_TRANSLATE_NOOP("PublicHolidays", "Day for Truth and Reconciliation"));
    days.nth(10, Qt::Monday, 2, QT_TRANSLATE_NOOP("PublicHolidays", "Thanksgiving Day"));
    days.movedForward(11, 11, QT_TRANSLATE_NOOP("PublicHolidays", "Remembrance Day"));
    days.movedForward(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    days.movedForward(12, 26, QT_TRANSLATE_NOOP("PublicHolidays", "Boxing Day"));
    return days.inOrder();
}

static std::vector<PublicHoliday> australia(int year)
{
    Year days(year);
    days.movedForward(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    days.movedForward(1, 26, QT_TRANSLATE_NOOP("PublicHolidays", "Australia Day"));
    days.easter(-2, QT_TRANSLATE_NOOP("PublicHolidays", "Good Friday"));
    days.easter(1, QT_TRANSLATE_NOOP("PublicHolidays", "Easter Monday"));
    days.on(4, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Anzac Day"));
    days.movedForward(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    days.movedForward(12, 26, QT_TRANSLATE_NOOP("PublicHolidays", "Boxing Day"));
    return days.inOrder();
}

static std::vector<PublicHoliday> germany(int year)
{
    Year days(year);
    days.on(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    days.easter(-2, QT_TRANSLATE_NOOP("PublicHolidays", "Good Friday"));
    days.easter(1, QT_TRANSLATE_NOOP("PublicHolidays", "Easter Monday"));
    days.on(5, 1, QT_TRANSLATE_NOOP("PublicHolidays", "Labour Day"));
    days.easter(39, QT_TRANSLATE_NOOP("PublicHolidays", "Ascension Day"));
    days.easter(50, QT_TRANSLATE_NOOP("PublicHolidays", "Whit Monday"));
    days.on(10, 3, QT_TRANSLATE_NOOP("PublicHolidays", "Day of German Unity"));
    days.on(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    days.on(12, 26, QT_TRANSLATE_NOOP("PublicHolidays", "Second day of Christmas"));
    return days.inOrder();
}

static std::vector<PublicHoliday> austria(int year)
{
    Year days(year);
    days.on(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    days.on(1, 6, QT_TRANSLATE_NOOP("PublicHolidays", "Epiphany"));
    days.easter(1, QT_TRANSLATE_NOOP("PublicHolidays", "Easter Monday"));
    days.on(5, 1, QT_TRANSLATE_NOOP("PublicHolidays", "Labour Day"));
    days.easter(39, QT_TRANSLATE_NOOP("PublicHolidays", "Ascension Day"));
    days.easter(50, QT_TRANSLATE_NOOP("PublicHolidays", "Whit Monday"));
    days.easter(60, QT_TRANSLATE_NOOP("PublicHolidays", "Corpus Christi"));
    days.on(8, 15, QT_TRANSLATE_NOOP("PublicHolidays", "Assumption Day"));
    days.on(10, 26, QT_TRANSLATE_NOOP("PublicHolidays", "National Day"));
    days.on(11, 1, QT_TRANSLATE_NOOP("PublicHolidays", "All Saints' Day"));
    days.on(12, 8, QT_TRANSLATE_NOOP("PublicHolidays", "Immaculate Conception"));
    days.on(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    days.on(12, 26, QT_TRANSLATE_NOOP("PublicHolidays", "St Stephen's Day"));
    return days.inOrder();
}

static std::vector<PublicHoliday> france(int year)
{
    Year days(year);
    days.on(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    days.easter(1, QT_TRANSLATE_NOOP("PublicHolidays", "Easter Monday"));
    days.on(5, 1, QT_TRANSLATE_NOOP("PublicHolidays", "Labour Day"));
    days.on(5, 8, QT_TRANSLATE_NOOP("PublicHolidays", "Victory Day"));
    days.easter(39, QT_TRANSLATE_NOOP("PublicHolidays", "Ascension Day"));
    days.easter(50, QT_TRANSLATE_NOOP("PublicHolidays", "Whit Monday"));
    days.on(7, 14, QT_TRANSLATE_NOOP("PublicHolidays", "National Day"));
    days.on(8, 15, QT_TRANSLATE_NOOP("PublicHolidays", "Assumption Day"));
    days.on(11, 1, QT_TRANSLATE_NOOP("PublicHolidays", "All Saints' Day"));
    days.on(11, 11, QT_TRANSLATE_NOOP("PublicHolidays", "Armistice Day"));
    days.on(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    return days.inOrder();
}

static std::vector<PublicHoliday> netherlands(int year)
{
    Year days(year);
    days.on(1, 1, QT_TRANSLATE_NOOP("PublicHolidays", "New Year's Day"));
    days.easter(1, QT_TRANSLATE_NOOP("PublicHolidays", "Easter Monday"));
    const QDate king(year, 4, 27);
    days.on(king.dayOfWeek() == Qt::Sunday ? king.addDays(-1) : king,
            QT_TRANSLATE_NOOP("PublicHolidays", "King's Day"));
    days.on(5, 5, QT_TRANSLATE_NOOP("PublicHolidays", "Liberation Day"));
    days.easter(39, QT_TRANSLATE_NOOP("PublicHolidays", "Ascension Day"));
    days.easter(50, QT_TRANSLATE_NOOP("PublicHolidays", "Whit Monday"));
    days.on(12, 25, QT_TRANSLATE_NOOP("PublicHolidays", "Christmas Day"));
    days.on(12, 26, QT_TRANSLATE_NOOP("PublicHolidays", "Second day of Christmas"));
    return days.inOrder();
}

namespace {

struct HolidayRules
{
    const char *place;
    const char *name;
    const char *source; ///< the act that names the days
    std::vector<PublicHoliday> (*days)(int year);
};

constexpr std::array holidayRules = {
    HolidayRules{"GB-EAW", QT_TRANSLATE_NOOP("PublicHolidays", "England and Wales"),
                 "Banking and Financial Dealings Act 1971, schedule 1", englandAndWales},
    HolidayRules{"GB-SCT", QT_TRANSLATE_NOOP("PublicHolidays", "Scotland"),
                 "Banking and Financial Dealings Act 1971, schedule 1; St Andrew's Day Bank Holiday "
                 "(Scotland) Act 2007",
                 scotland},
    HolidayRules{"GB-NIR", QT_TRANSLATE_NOOP("PublicHolidays", "Northern Ireland"),
                 "Banking and Financial Dealings Act 1971, schedule 1", northernIreland},
    HolidayRules{"IE", QT_TRANSLATE_NOOP("PublicHolidays", "Ireland"),
                 "Organisation of Working Time Act 1997, second schedule; S.I. 50 of 2022", ireland},
    HolidayRules{"US", QT_TRANSLATE_NOOP("PublicHolidays", "United States (federal)"),
                 "5 U.S.C. 6103; Executive Order 11582", unitedStates},
    HolidayRules{"CA", QT_TRANSLATE_NOOP("PublicHolidays", "Canada (federal)"),
                 "Canada Labour Code, sections 166 and 193", canada},
    HolidayRules{"AU", QT_TRANSLATE_NOOP("PublicHolidays", "Australia (national)"),
                 "Fair Work Act 2009, section 115", australia},
    HolidayRules{"DE", QT_TRANSLATE_NOOP("PublicHolidays", "Germany (nationwide)"),
                 "Einigungsvertrag, article 2; the holiday acts of the Laender", germany},
    HolidayRules{"AT", QT_TRANSLATE_NOOP("PublicHolidays", "Austria"), "Arbeitsruhegesetz, section 7",
                 austria},
    HolidayRules{"FR", QT_TRANSLATE_NOOP("PublicHolidays", "France"), "Code du travail, article L3133-1",
                 france},
    HolidayRules{"NL", QT_TRANSLATE_NOOP("PublicHolidays", "Netherlands"),
                 "Algemene termijnenwet, article 3(1)", netherlands},
};

const HolidayRules *rulesOf(const QString &place)
{
    for (const HolidayRules &rules : holidayRules) {
        if (place == QLatin1String(rules.place))
            return &rules;
    }
    return nullptr;
}

} // namespace

QStringList holidayPlaces()
{
    QStringList places;
    for (const HolidayRules &rules : holidayRules)
        places << QLatin1String(rules.place);
    return places;
}

QString holidayPlaceName(const QString &place)
{
    const HolidayRules *rules = rulesOf(place);
    return rules ? tr(rules->name) : QString();
}

QString holidaySource(const QString &place)
{
    const HolidayRules *rules = rulesOf(place);
    return rules ? QString::fromLatin1(rules->source) : QString();
}

QString holidayPlaceOf(const QLocale &locale)
{
    const QString country = locale.name().section(QLatin1Char('_'), 1, 1);
    if (country == QLatin1String("GB"))
        return QStringLiteral("GB-EAW");
    return rulesOf(country) ? country : QString();
}

std::vector<PublicHoliday> publicHolidays(const QString &place, int year)
{
    const HolidayRules *rules = rulesOf(place);
    return rules ? rules->days(year) : std::vector<PublicHoliday>();
}

} // namespace tandem
