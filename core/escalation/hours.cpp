#include "core/escalation/hours.h"
#include "core/base/translate.h"
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace tandem {

static constexpr int daysOfWeek = 7;

bool HoursWindow::hasDay(int day) const
{
    return firstDay <= lastDay ? day >= firstDay && day <= lastDay : day >= firstDay || day <= lastDay;
}

int dayOf(QDate date, const Holidays &holidays)
{
    return std::ranges::find(holidays, date) != holidays.end() ? daysOfWeek : date.dayOfWeek();
}

bool isWorkingDay(QDate date, const Holidays &holidays)
{
    return dayOf(date, holidays) <= 5;
}

// ---- within

Hours Hours::always()
{
    return Hours({{1, daysOfWeek, 0, minutesOfDay}});
}

bool Hours::containsBetween(int day, int dayBefore, int minute) const
{
    return std::ranges::any_of(m_windows, [&](const HoursWindow &w) {
        if (w.to > w.from)
            return w.hasDay(day) && minute >= w.from && minute < w.to;
        return (w.hasDay(day) && minute >= w.from) || (w.hasDay(dayBefore) && minute < w.to);
    });
}

bool Hours::contains(int day, int minute) const
{
    return containsBetween(day, day == 1 ? daysOfWeek : day - 1, minute);
}

bool Hours::contains(const QDateTime &when, const Holidays &holidays) const
{
    return containsBetween(dayOf(when.date(), holidays), dayOf(when.date().addDays(-1), holidays),
                           when.time().msecsSinceStartOfDay() / 60'000);
}

bool Hours::isAlways() const
{
    for (int day = 1; day <= daysOfWeek; ++day) {
        for (int minute = 0; minute < minutesOfDay; ++minute) {
            if (!contains(day, minute))
                return false;
        }
    }
    return true;
}

QDateTime Hours::nextWithin(const QDateTime &when, const Holidays &holidays) const
{
    if (isEmpty())
        return {};
    if (contains(when, holidays))
        return when;
    // Hours begin at the start of a window, or at midnight where a holiday cuts one.
    for (int ahead = 0; ahead <= 2 * daysOfWeek; ++ahead) {
        QDateTime best;
        const auto take = [&](int minute) {
            const QDateTime at(when.date().addDays(ahead), QTime::fromMSecsSinceStartOfDay(minute * 60'000),
                               when.timeSpec());
            if (at > when && (!best.isValid() || at < best) && contains(at, holidays))
                best = at;
        };
        take(0);
        for (const HoursWindow &w : m_windows)
            take(w.from % minutesOfDay);
        if (best.isValid())
            return best;
    }
    return {};
}

// ---- the file's words

QString clockText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString storedHours(const Hours &hours)
{
    QStringList parts;
    for (const HoursWindow &w : hours.windows()) {
        const QString days = w.firstDay == w.lastDay ? QString::number(w.firstDay)
                                                     : QStringLiteral("%1-%2").arg(w.firstDay).arg(w.lastDay);
        parts.push_back(QStringLiteral("%1 %2-%3").arg(days, clockText(w.from), clockText(w.to)));
    }
    return parts.join(QStringLiteral("; "));
}

Hours hoursFromStored(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([1-7])(?:-([1-7]))? (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)$"));
    std::vector<HoursWindow> windows;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const auto match = form.match(part.trimmed());
        const auto from = clockTyped(match.captured(3));
        const auto to = clockTyped(match.captured(4));
        if (!match.hasMatch() || !from || !to || *from == minutesOfDay)
            continue;
        const int first = match.captured(1).toInt();
        windows.push_back(
            {first, match.captured(2).isEmpty() ? first : match.captured(2).toInt(), *from, *to});
    }
    return Hours(std::move(windows));
}

// ---- a person's words

std::optional<int> clockTyped(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:[:.h](\\d\\d))?\\s*(?:h|uhr)?\\s*(am|pm)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == QLatin1String("pm") ? 12 : 0);
    }
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0))
        return std::nullopt;
    return hour * 60 + minute;
}

static int dayTyped(const QString &word)
{
    static const QStringList english = {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                        QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                        QStringLiteral("sun")};
    static const QStringList whole = {QStringLiteral("monday"),    QStringLiteral("tuesday"),
                                      QStringLiteral("wednesday"), QStringLiteral("thursday"),
                                      QStringLiteral("friday"),    QStringLiteral("saturday"),
                                      QStringLiteral("sunday")};
    const QLocale locale;
    for (int day = 1; day <= daysOfWeek; ++day) {
        const QString &name = whole[day - 1];
        if (word.startsWith(english[day - 1]) && (name + QLatin1Char('s')).startsWith(word))
            return day;
        QString local = locale.standaloneDayName(day, QLocale::ShortFormat).toLower();
        local.remove(QLatin1Char('.'));
        if (word == local || word == locale.standaloneDayName(day, QLocale::LongFormat).toLower())
            return day;
    }
    return 0;
}

namespace {

struct Days
{
    int first = 0;
    int last = 0;
};

} // namespace

static std::optional<Days> daysTyped(const QString &text)
{
    const QString words = text.simplified();
    if (words == QLatin1String("daily") || words == QLatin1String("every day"))
        return Days{1, daysOfWeek};
    if (words.startsWith(QLatin1String("weekday")) || words == QLatin1String("working days"))
        return Days{1, 5};
    if (words.startsWith(QLatin1String("weekend")))
        return Days{6, daysOfWeek};
    const QStringList ends = words.split(QLatin1Char('-'));
    const int first = dayTyped(ends.first().trimmed());
    const int last = dayTyped(ends.last().trimmed());
    if (ends.size() > 2 || first == 0 || last == 0)
        return std::nullopt;
    return Days{first, last};
}

static QString plainWords(const QString &text)
{
    static const QRegularExpression until(QStringLiteral("\\s+(?:to|till|until|bis)\\s+"));
    static const QRegularExpression dash(QStringLiteral("\\s*[-\u2010-\u2015\u2212]\\s*"));
    static const QRegularExpression separator(QStringLiteral("\\s+(?:and|plus)\\s+|\\s*[;,+&\\n]\\s*"));
    QString words = text.toLower().simplified();
    words.replace(until, QStringLiteral("-"));
    words.replace(dash, QStringLiteral("-"));
    words.replace(separator, QStringLiteral(";"));
    words.replace(QChar(0xD7), QLatin1Char('x'));
    return words;
}

// The hours that one word stands for.
static std::optional<Hours> namedHours(const QString &words, const Hours &office)
{
    static const QStringList all = {QStringLiteral("24x7"),        QStringLiteral("24/7"),
                                    QStringLiteral("7x24"),        QStringLiteral("always"),
                                    QStringLiteral("anytime"),     QStringLiteral("any time"),
                                    QStringLiteral("at all times")};
    static const QStringList none = {QString(), QStringLiteral("-"), QStringLiteral("none"),
                                     QStringLiteral("never")};
    static const QStringList working = {QStringLiteral("8x5"), QStringLiteral("office"),
                                        QStringLiteral("office hours"), QStringLiteral("working hours"),
                                        QStringLiteral("business hours")};
    if (all.contains(words))
        return Hours::always();
    if (none.contains(words))
        return Hours();
    if (working.contains(words))
        return office;
    return std::nullopt;
}

std::optional<Hours> hoursTyped(const QString &text, const Hours &office)
{
    static const QRegularExpression form(QStringLiteral("^(.*?)\\s*\\b(\\d{1,2}(?:[:.h]\\d\\d)?\\s*(?:h|am|"
                                                        "pm)?)-(\\d{1,2}(?:[:.h]\\d\\d)?\\s*(?:h|am|pm)?)$"));
    const QString words = plainWords(text);
    if (const auto named = namedHours(words, office))
        return named;
    std::vector<HoursWindow> windows;
    std::vector<Days> waiting; // days whose time comes after a comma
    std::vector<Days> last = {{1, 5}};
    for (const QString &part : words.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (const auto named = namedHours(part, office); named && !part.isEmpty()) {
            windows.insert(windows.end(), named->windows().begin(), named->windows().end());
            continue;
        }
        const auto match = form.match(part);
        if (!match.hasMatch()) {
            const auto days = daysTyped(part);
            if (!days)
                return std::nullopt;
            waiting.push_back(*days);
            continue;
        }
        const auto from = clockTyped(match.captured(2));
        const auto to = clockTyped(match.captured(3));
        if (!from || !to || *from == minutesOfDay)
            return std::nullopt;
        if (!match.captured(1).isEmpty()) {
            const auto days = daysTyped(match.captured(1));
            if (!days)
                return std::nullopt;
            waiting.push_back(*days);
        }
        if (!waiting.empty())
            last = std::exchange(waiting, {});
        for (const Days &days : last)
            windows.push_back({days.first, days.last, *from, *from == 0 && *to == 0 ? minutesOfDay : *to});
    }
    for (const Days &days : waiting)
        windows.push_back({days.first, days.last, 0, minutesOfDay});
    return Hours(std::move(windows));
}

static QString dayName(int day)
{
    return QLocale().standaloneDayName(day, QLocale::ShortFormat);
}

QString hoursText(const Hours &hours)
{
    if (!hours.isEmpty() && hours.isAlways())
        return QStringLiteral("24x7");
    QStringList parts;
    QString lastDays;
    for (const HoursWindow &w : hours.windows()) {
        const bool isDaily = w.firstDay == 1 && w.lastDay == daysOfWeek;
        const QString days = isDaily ? tr("daily")
                             : w.firstDay == w.lastDay
                                 ? dayName(w.firstDay)
                                 : QStringLiteral("%1\u2013%2").arg(dayName(w.firstDay), dayName(w.lastDay));
        const QString times = QStringLiteral("%1\u2013%2").arg(clockText(w.from), clockText(w.to));
        // Days that share their times, or times that share their days, are said once only.
        parts.push_back(days == lastDays ? times : days + QLatin1Char(' ') + times);
        lastDays = days;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace tandem
