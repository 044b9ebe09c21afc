#include "core/report/wording.h"

#include "core/base/text.h"

#include <cmath>

namespace tandem::report {

using T = ReportText;

Wording::Wording(const QLocale &locale)
    : m_locale(locale)
{
    m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
}

// The sentences are English until there are translations: a German reader gets "3,8" but "19 August", so that
// a sentence never changes language in its middle.
QLocale Wording::localeFor(const QLocale &reader)
{
    return reader.language() == QLocale::English ? reader : QLocale(QLocale::English, reader.territory());
}

QString Wording::number(double value, int decimals) const
{
    const QString text = m_locale.toString(value, 'f', decimals);
    // Rounding must not leave a minus sign before a zero.
    return value < 0 && m_locale.toDouble(text) == 0 ? m_locale.toString(0.0, 'f', decimals) : text;
}

QString Wording::score(double value) const
{
    for (int decimals = 0; decimals < 2; ++decimals) {
        const double scaled = value * std::pow(10, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-9)
            return number(value, decimals);
    }
    return number(value, 2);
}

QString Wording::margin(double points) const
{
    return points < 0.05 ? T::tr("less than %1").arg(number(0.1, 1)) : number(points, 1);
}

QString Wording::interval(double lowest, double highest, int decimals) const
{
    const QString low = number(lowest, decimals);
    const QString high = number(highest, decimals);
    return low == high ? low : low + u'–' + high;
}

QString Wording::possible(double share) const
{
    const double points = share * 100;
    return number(points, std::abs(points - std::round(points)) < 0.05 ? 0 : 1);
}

QString Wording::percent(double share) const
{
    return possible(share) + u'%';
}

double Wording::shareBeyond(double share, bool upwards)
{
    // Strictly beyond: exactly on the root the two are level.
    const double percent = share * 100;
    const double nearest = std::round(percent);
    const bool whole = std::abs(percent - nearest) < 1e-9;
    const double beyond =
        upwards ? (whole ? nearest + 1 : std::ceil(percent)) : (whole ? nearest - 1 : std::floor(percent));
    return beyond > 100 ? -1 : beyond / 100;
}

QString Wording::percentBeyond(double share, bool upwards) const
{
    const double beyond = shareBeyond(share, upwards);
    return beyond < 0 ? QString() : percent(beyond);
}

QString Wording::date(const QDate &date) const
{
    return m_locale.toString(date, QStringLiteral("d\u00A0MMMM\u00A0yyyy"));
}
QString Wording::day(const QDate &date) const
{
    return m_locale.toString(date, QStringLiteral("d\u00A0MMMM"));
}
QString Wording::weekday(const QDate &date) const
{
    return m_locale.toString(date, QStringLiteral("ddd d\u00A0MMMM"));
}

QString Wording::count(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(countInWords(count));
}

QString Wording::ordinal(int place)
{
    static const char *const words[] = {
        QT_TRANSLATE_NOOP("ReportText", "first"),   QT_TRANSLATE_NOOP("ReportText", "second"),
        QT_TRANSLATE_NOOP("ReportText", "third"),   QT_TRANSLATE_NOOP("ReportText", "fourth"),
        QT_TRANSLATE_NOOP("ReportText", "fifth"),   QT_TRANSLATE_NOOP("ReportText", "sixth"),
        QT_TRANSLATE_NOOP("ReportText", "seventh"), QT_TRANSLATE_NOOP("ReportText", "eighth"),
        QT_TRANSLATE_NOOP("ReportText", "ninth"),   QT_TRANSLATE_NOOP("ReportText", "tenth"),
    };
    if (place >= 1 && place <= 10)
        return T::tr(words[place - 1]);
    const int tens = place % 100;
    const int ones = tens > 10 && tens < 20 ? 0 : place % 10;
    const char *ending = ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
    return QString::number(place) + QLatin1String(ending);
}

QString Wording::capitalised(const QString &text)
{
    return text.isEmpty() ? text : QString(text.front().toUpper() + text.mid(1));
}

QString Wording::uncapitalised(const QString &text)
{
    const bool word = text.size() > 1 && text[1].isLower();
    return word ? QString(text.front().toLower() + text.mid(1)) : text;
}

QString Wording::glued(const QString &name)
{
    constexpr int longestGlued = 22; // a longer name may have to break
    QString result = name;
    if (name.size() <= longestGlued)
        result.replace(u' ', QChar::Nbsp);
    return result;
}

QString Wording::list(const QStringList &names, int most)
{
    if (names.size() <= most)
        return listInWords(names);
    const auto others = static_cast<int>(names.size()) - most + 1;
    return T::tr("%1 and %2 others")
        .arg(QStringList(names.mid(0, most - 1)).join(QStringLiteral(", ")), countInWords(others));
}

} // namespace tandem::report
