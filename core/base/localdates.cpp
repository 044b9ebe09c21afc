#include "core/base/localdates.h"

namespace tandem {

namespace {

/// What a locale's long form says of its order, without weekday and year, which differ in more ways.
struct DayOrder
{
    bool monthFirst = false;
    bool dotted = false; ///< "12."
};

DayOrder dayOrder(const QLocale &locale)
{
    const QString form = locale.dateFormat(QLocale::LongFormat);
    const qsizetype month = form.indexOf(QLatin1Char('M'));
    qsizetype day = -1; // a run of one or two; three and four are the day of the week
    for (qsizetype i = 0; i < form.size();) {
        qsizetype end = i;
        while (end < form.size() && form[end] == form[i])
            ++end;
        if (form[i] == QLatin1Char('d') && end - i <= 2) {
            day = i;
            i = end;
            break;
        }
        i = end;
    }
    if (day < 0 || month < 0)
        return {};
    const qsizetype after = day + (day + 1 < form.size() && form[day + 1] == QLatin1Char('d') ? 2 : 1);
    return {month < day, after < form.size() && form[after] == QLatin1Char('.')};
}

QString written(const QLocale &locale, QDate date, const QString &month, bool weekday)
{
    if (!date.isValid())
        return {};
    const DayOrder order = dayOrder(locale);
    const QString day = order.dotted ? QStringLiteral("d.") : QStringLiteral("d");
    const QString form = order.monthFirst ? month + QLatin1Char(' ') + day : day + QLatin1Char(' ') + month;
    const QString before = !weekday           ? QString()
                           : order.monthFirst ? QStringLiteral("ddd, ")
                                              : QStringLiteral("ddd ");
    return locale.toString(date, before + form);
}

} // namespace

QString dayOfYear(const QLocale &locale, QDate date)
{
    return written(locale, date, QStringLiteral("MMM"), false);
}

QString longDayOfYear(const QLocale &locale, QDate date)
{
    return written(locale, date, QStringLiteral("MMMM"), false);
}

QString weekdayOfYear(const QLocale &locale, QDate date)
{
    return written(locale, date, QStringLiteral("MMM"), true);
}

QString longWeekdayOfYear(const QLocale &locale, QDate date)
{
    return written(locale, date, QStringLiteral("MMMM"), true);
}

} // namespace tandem
