#include "core/escalation/responsetime.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include <QLocale>
#include <QRegularExpression>
#include <cmath>

namespace tandem {

static constexpr int workingWeek = 5;
static constexpr int morning = 9 * 60;

int ResponseTime::length() const
{
    switch (kind) {
    case Kind::Minutes:
        return amount;
    case Kind::WorkingDays:
        return amount * minutesOfDay;
    case Kind::NextDayAt:
        return minutesOfDay - 1;
    case Kind::None:
        break;
    }
    return 0;
}

static QDateTime at(QDate date, int minute, Qt::TimeSpec spec)
{
    return QDateTime(date, QTime::fromMSecsSinceStartOfDay(minute % minutesOfDay * 60'000), spec)
        .addDays(minute / minutesOfDay);
}

QDateTime ResponseTime::after(const QDateTime &from, const Holidays &holidays) const
{
    const auto nextWorkingDay = [&](QDate day) {
        do {
            day = day.addDays(1);
        } while (!isWorkingDay(day, holidays));
        return day;
    };
    switch (kind) {
    case Kind::Minutes:
        return from.addSecs(qint64{60} * amount);
    case Kind::NextDayAt:
        // The small hours of a working day still wait for that day's morning.
        if (isWorkingDay(from.date(), holidays) && from < at(from.date(), amount, from.timeSpec()) &&
            from.time() < QTime(6, 0))
            return at(from.date(), amount, from.timeSpec());
        return at(nextWorkingDay(from.date()), amount, from.timeSpec());
    case Kind::WorkingDays: {
        QDate day = from.date();
        int minute = from.time().msecsSinceStartOfDay() / 60'000;
        if (!isWorkingDay(day, holidays)) {
            day = nextWorkingDay(day);
            minute = morning;
        }
        for (int i = 0; i < amount; ++i)
            day = nextWorkingDay(day);
        return at(day, minute, from.timeSpec());
    }
    case Kind::None:
        break;
    }
    return from;
}

ResponseTime responseTimeFromStored(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6})([mhd])$"));
    if (text.startsWith(QLatin1String("next "))) {
        const auto minute = clockTyped(text.mid(5));
        return minute ? ResponseTime::nextDayAt(*minute) : ResponseTime();
    }
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const int amount = match.captured(1).toInt();
    if (match.captured(2) == QLatin1String("d"))
        return ResponseTime::days(amount);
    return ResponseTime::minutes(match.captured(2) == QLatin1String("h") ? amount * 60 : amount);
}

QString storedResponseTime(const ResponseTime &time)
{
    switch (time.kind) {
    case ResponseTime::Kind::Minutes:
        return time.amount > 60 && time.amount % 60 == 0 ? QStringLiteral("%1h").arg(time.amount / 60)
                                                         : QStringLiteral("%1m").arg(time.amount);
    case ResponseTime::Kind::WorkingDays:
        return QStringLiteral("%1d").arg(time.amount);
    case ResponseTime::Kind::NextDayAt:
        return QStringLiteral("next %1").arg(clockText(time.amount));
    case ResponseTime::Kind::None:
        break;
    }
    return {};
}

std::optional<ResponseTime> responseTimeTyped(const QString &text)
{
    static const QRegularExpression next(
        QStringLiteral("^next(?:\\s+(?:working\\s+)?(?:day|morning))?,?\\s*(?:at\\s*)?(.*)$"));
    static const QRegularExpression form(QStringLiteral(
        "^([\\d.,]+)\\s*(m|min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|working days|"
        "working day|w|week|weeks)?$"));
    static const QStringList none = {QString(), QStringLiteral("-"), QStringLiteral("\u2013"),
                                     QStringLiteral("none"), QStringLiteral("never")};
    const QString words = text.toLower().simplified();
    if (none.contains(words))
        return ResponseTime();
    if (words == QLatin1String("daily"))
        return ResponseTime::days(1);
    if (words == QLatin1String("weekly"))
        return ResponseTime::days(workingWeek);
    if (words == QLatin1String("hourly"))
        return ResponseTime::minutes(60);
    if (const auto match = next.match(words); match.hasMatch()) {
        if (match.captured(1).isEmpty())
            return ResponseTime::nextDayAt(morning);
        const auto minute = clockTyped(match.captured(1));
        return minute && *minute < minutesOfDay ? std::optional(ResponseTime::nextDayAt(*minute))
                                                : std::nullopt;
    }
    const auto match = form.match(words);
    const auto number = match.hasMatch() ? parseNumber(match.captured(1)) : std::nullopt;
    if (!number || *number <= 0 || *number > 10'000)
        return std::nullopt;
    const QString unit = match.captured(2);
    const bool isDays = unit.startsWith(QLatin1Char('d')) || unit.startsWith(QLatin1String("working"));
    if (isDays || unit.startsWith(QLatin1Char('w'))) {
        const double days = *number * (isDays ? 1 : workingWeek);
        return days == std::floor(days) && days <= 365
                   ? std::optional(ResponseTime::days(static_cast<int>(days)))
                   : std::nullopt;
    }
    const int minutes = static_cast<int>(std::lround(*number * (unit.startsWith(QLatin1Char('h')) ? 60 : 1)));
    return minutes >= 1 && minutes <= 100'000 ? std::optional(ResponseTime::minutes(minutes)) : std::nullopt;
}

QString responseTimeText(const ResponseTime &time)
{
    const QLocale locale;
    switch (time.kind) {
    case ResponseTime::Kind::Minutes:
        return time.amount > 60 && time.amount % 60 == 0
                   ? tr("%1\u00A0h").arg(locale.toString(time.amount / 60))
                   : tr("%1\u00A0min").arg(locale.toString(time.amount));
    case ResponseTime::Kind::WorkingDays:
        return time.amount == 1 ? tr("1\u00A0day") : tr("%1\u00A0days").arg(locale.toString(time.amount));
    case ResponseTime::Kind::NextDayAt:
        return tr("next day, %1").arg(clockText(time.amount));
    case ResponseTime::Kind::None:
        break;
    }
    return QStringLiteral("\u2013");
}

QString repetitionText(const ResponseTime &time)
{
    if (time == ResponseTime::days(1))
        return tr("daily");
    if (time == ResponseTime::days(workingWeek))
        return tr("weekly");
    return responseTimeText(time);
}

} // namespace tandem
