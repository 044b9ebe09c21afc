#include "core/overview/phrases.h"
#include "core/base/text.h"
#include <QLocale>
#include <cmath>

namespace tandem::overview {

// The sentences are English until there are translations, so a German reader gets "3,8" but "20 November": a
// sentence never changes language in its middle.
static QLocale reader()
{
    const QLocale here;
    QLocale locale = here.language() == QLocale::English || here.language() == QLocale::C
                         ? here
                         : QLocale(QLocale::English, here.territory());
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

QString points(double value)
{
    return reader().toString(value, 'f', 1);
}

QString margin(double value)
{
    return value > 0 && value < 0.05 ? Text::tr("less than %1").arg(points(0.1)) : points(value);
}

QString score(double value)
{
    for (int decimals = 0; decimals < 2; ++decimals) {
        const double scaled = value * std::pow(10, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-9)
            return reader().toString(value, 'f', decimals);
    }
    return reader().toString(value, 'f', 2);
}

QString interval(double lowest, double highest)
{
    const QString low = points(lowest);
    const QString high = points(highest);
    return low == high ? low : low + u'–' + high;
}

QString weekday(QDate date)
{
    return reader().toString(date, QStringLiteral("dddd d MMMM"));
}

QString shortWeekday(QDate date)
{
    return reader().toString(date, QStringLiteral("ddd d MMM"));
}

QString dayAndMonth(QDate date)
{
    return reader().toString(date, QStringLiteral("d MMM"));
}

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(countInWords(count));
}

QString shortList(const QStringList &names, int most)
{
    if (names.size() <= most)
        return listInWords(names);
    const int others = static_cast<int>(names.size()) - most + 1;
    return Text::tr("%1 and %2 others")
        .arg(QStringList(names.mid(0, most - 1)).join(QStringLiteral(", ")), countInWords(others));
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : QString(text.front().toUpper() + text.mid(1));
}

QString continued(const QString &text)
{
    QString reason = text;
    while (reason.endsWith(u'.'))
        reason.chop(1);
    if (reason.size() > 1 && reason[1].isLower())
        reason.front() = reason.front().toLower();
    return reason;
}

} // namespace tandem::overview
