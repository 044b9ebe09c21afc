#pragma once
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace tandem {

/// An event of a calendar file: either whole days, or from one moment to another.
struct CalendarEvent
{
    QString uid; ///< stays the same from export to export: a calendar then updates the event
    QDate dayFrom;
    QDate dayTo; ///< the last day, itself included
    QDateTime startsAt;
    QDateTime endsAt;
    QString summary;
    QString description;
    QString location;
    QStringList categories;
    bool isCancelled = false;
};

struct CalendarFile
{
    QString name;
    QString organiser;      ///< a person's name; empty for none
    QString organiserEmail; ///< without it no organiser is written
    QDateTime stamp;        ///< when the content last changed
    qint64 sequence = 0;    ///< grows with each change
    std::vector<CalendarEvent> events;
};

/// The file's bytes by RFC 5545 and RFC 5546 (method PUBLISH): lines end in CR LF and are folded at 75
/// octets, never inside a character; times are UTC; whole days block nobody's time.
QByteArray icalendar(const CalendarFile &calendar);

/// A day that a calendar file names.
struct CalendarDay
{
    QDate day;
    QString name;
    friend bool operator==(const CalendarDay &, const CalendarDay &) = default;
};

/// The days of all-day events, and of timed ones the day on which they begin, in their order and each once;
/// an event over several days gives each of them, yearly ones those of the given years. Cancelled events and
/// what cannot be read are left out: a calendar from elsewhere is full of both.
std::vector<CalendarDay> calendarDays(const QByteArray &bytes, int fromYear, int toYear);

} // namespace tandem
