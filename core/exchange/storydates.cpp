#include "core/exchange/storydates.h"
#include "core/base/publicholidays.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace tandem {

namespace {

/// The morning on which the story ends, and the first day that moves with the onboarding.
const QDate storyEnd(2027, 2, 17);
const QDate onboardingSide(2026, 12, 15);

qint64 wholeWeeks(qint64 days)
{
    return 7 * (days >= 0 ? days / 7 : -((6 - days) / 7));
}

} // namespace

StoryDates::StoryDates(const QDateTime &now)
    : m_now(now.toLocalTime())
    , m_days(storyEnd.daysTo(m_now.date()))
{
    for (int year = m_now.date().year() - 1; year <= m_now.date().year() + 1; ++year) {
        for (const PublicHoliday &holiday : publicHolidays(QStringLiteral("GB-EAW"), year))
            m_off.insert(holiday.day);
    }
}

QDate StoryDates::day(QDate told) const
{
    if (!m_now.isValid() || !told.isValid())
        return told;
    if (told < onboardingSide)
        return told.addDays(wholeWeeks(m_days));
    const QDate working = workingDayFrom(told.addDays(m_days), m_off);
    const QDate today = m_now.date();
    return told < storyEnd && working >= today ? addWorkingDays(today, -1, m_off) : working;
}

QDateTime StoryDates::instant(const QDateTime &told) const
{
    if (!m_now.isValid() || !told.isValid())
        return told;
    const QDateTime there(told.date() == storyEnd ? m_now.date() : day(told.date()), told.time(),
                          Qt::LocalTime);
    return told.date() > storyEnd ? there : std::min(there, m_now);
}

QString StoryDates::text(const QString &text) const
{
    static const QRegularExpression date(QStringLiteral("\\{(\\d{4}-\\d\\d-\\d\\d)\\}"));
    QString out = text;
    for (auto match = date.match(out); match.hasMatch(); match = date.match(out))
        out.replace(match.capturedStart(), match.capturedLength(),
                    QLocale::c().toString(day(QDate::fromString(match.captured(1), Qt::ISODate)),
                                          QStringLiteral("d MMMM")));
    return out;
}

QString StoryDates::string(const QString &told) const
{
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\dZ)?$"));
    if (!time.match(told).hasMatch())
        return text(told);
    if (!told.contains(QLatin1Char('T')))
        return day(QDate::fromString(told, Qt::ISODate)).toString(Qt::ISODate);
    const QDateTime at = instant(QDateTime::fromString(told, Qt::ISODate));
    return at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonValue StoryDates::in(const QJsonValue &value) const
{
    if (value.isString())
        return string(value.toString());
    if (value.isArray()) {
        QJsonArray out;
        for (const auto &item : value.toArray())
            out.append(in(item));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out = value.toObject();
    for (auto it = out.begin(); it != out.end(); ++it) {
        const QDate start = QDate::fromString(it.value().toString(), Qt::ISODate);
        // A contract may begin on a Sunday: today is day 38 all the same.
        if (it.key() == QLatin1String("startsOn") && start.isValid())
            it.value() = start.addDays(m_days).toString(Qt::ISODate);
        else
            it.value() = in(it.value());
    }
    return out;
}

} // namespace tandem
