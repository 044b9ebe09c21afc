#include "core/exchange/icalendar.h"
#include <algorithm>
#include <map>

namespace tandem {

// ---- writing

namespace {

QString escapedText(QString text)
{
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    text.replace(QLatin1Char(';'), QStringLiteral("\\;"));
    text.replace(QLatin1Char(','), QStringLiteral("\\,"));
    text.remove(QLatin1Char('\r'));
    text.replace(QLatin1Char('\n'), QStringLiteral("\\n"));
    return text;
}

/// One line, folded: a continuation begins with a space, which counts among its 75 octets.
void appendLine(QByteArray &out, const QString &text)
{
    const QByteArray line = text.toUtf8();
    qsizetype room = 75;
    qsizetype at = 0;
    while (line.size() - at > room) {
        qsizetype end = at + room;
        while (end > at && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end; // not inside a character
        out += line.mid(at, end - at) + "\r\n ";
        at = end;
        room = 74;
    }
    out += line.mid(at) + "\r\n";
}

void appendText(QByteArray &out, const char *name, const QString &text)
{
    if (!text.isEmpty())
        appendLine(out, QLatin1String(name) + QLatin1Char(':') + escapedText(text));
}

QString utcStamp(const QDateTime &at)
{
    return at.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QString dayStamp(QDate day)
{
    return day.toString(QStringLiteral("yyyyMMdd"));
}

void appendEvent(QByteArray &out, const CalendarFile &calendar, const CalendarEvent &event)
{
    appendLine(out, QStringLiteral("BEGIN:VEVENT"));
    appendLine(out, QStringLiteral("UID:") + event.uid);
    appendLine(out, QStringLiteral("DTSTAMP:") + utcStamp(calendar.stamp));
    appendLine(out, QStringLiteral("LAST-MODIFIED:") + utcStamp(calendar.stamp));
    appendLine(out, QStringLiteral("SEQUENCE:%1").arg(calendar.sequence));
    if (event.startsAt.isValid()) {
        appendLine(out, QStringLiteral("DTSTART:") + utcStamp(event.startsAt));
        appendLine(out, QStringLiteral("DTEND:") + utcStamp(event.endsAt));
    } else { // the end is the day after
        appendLine(out, QStringLiteral("DTSTART;VALUE=DATE:") + dayStamp(event.dayFrom));
        appendLine(out, QStringLiteral("DTEND;VALUE=DATE:") + dayStamp(event.dayTo.addDays(1)));
    }
    appendText(out, "SUMMARY", event.summary);
    appendText(out, "DESCRIPTION", event.description);
    appendText(out, "LOCATION", event.location);
    if (!event.categories.isEmpty()) {
        QStringList categories;
        for (const QString &category : event.categories)
            categories << escapedText(category);
        appendLine(out, QStringLiteral("CATEGORIES:") + categories.join(QLatin1Char(',')));
    }
    if (!calendar.organiserEmail.isEmpty()) {
        QString name = calendar.organiser; // a quoted parameter has no way to hold a quote
        name.remove(QLatin1Char('"'));
        appendLine(out, QStringLiteral("ORGANIZER;CN=\"%1\":mailto:%2").arg(name, calendar.organiserEmail));
    }
    appendLine(out,
               event.isCancelled ? QStringLiteral("STATUS:CANCELLED") : QStringLiteral("STATUS:CONFIRMED"));
    appendLine(out, event.startsAt.isValid() ? QStringLiteral("TRANSP:OPAQUE")
                                             : QStringLiteral("TRANSP:TRANSPARENT"));
    appendLine(out, QStringLiteral("END:VEVENT"));
}

} // namespace

QByteArray icalendar(const CalendarFile &calendar)
{
    QByteArray out;
    appendLine(out, QStringLiteral("BEGIN:VCALENDAR"));
    appendLine(out, QStringLiteral("VERSION:2.0"));
    appendLine(out, QStringLiteral("PRODID:-//Tandem//Tandem//EN"));
    appendLine(out, QStringLiteral("CALSCALE:GREGORIAN"));
    appendLine(out, QStringLiteral("METHOD:PUBLISH"));
    appendText(out, "X-WR-CALNAME", calendar.name);
    for (const CalendarEvent &event : calendar.events)
        appendEvent(out, calendar, event);
    appendLine(out, QStringLiteral("END:VCALENDAR"));
    return out;
}

// ---- reading

namespace {

/// What the lines of one event say.
struct ReadEvent
{
    QDate from;
    QDate to; ///< the day after the last
    QString name;
    bool isYearly = false;
    bool isCancelled = false;
};

/// Lines are joined before they become text: other programs fold inside a character.
std::vector<QString> unfoldedLines(const QByteArray &bytes)
{
    std::vector<QByteArray> lines;
    for (QByteArray line : bytes.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!lines.empty() && (line.startsWith(' ') || line.startsWith('\t')))
            lines.back() += line.mid(1);
        else
            lines.push_back(line);
    }
    std::vector<QString> out;
    out.reserve(lines.size());
    for (const QByteArray &line : lines)
        out.push_back(QString::fromUtf8(line));
    return out;
}

QString unescapedText(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('\\') && i + 1 < text.size()) {
            const QChar next = text[++i];
            out += next == QLatin1Char('n') || next == QLatin1Char('N') ? QLatin1Char(' ') : next;
        } else {
            out += text[i];
        }
    }
    return out.simplified();
}

QDate dayOfValue(const QString &value)
{
    return QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
}

void readEventLine(ReadEvent &event, const QString &line)
{
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return;
    const QString name = line.left(colon).section(QLatin1Char(';'), 0, 0).toUpper();
    const QString value = line.mid(colon + 1);
    if (name == QLatin1String("DTSTART"))
        event.from = dayOfValue(value);
    else if (name == QLatin1String("DTEND"))
        event.to = dayOfValue(value);
    else if (name == QLatin1String("SUMMARY"))
        event.name = unescapedText(value);
    else if (name == QLatin1String("RRULE"))
        event.isYearly = value.toUpper().contains(QLatin1String("FREQ=YEARLY"));
    else if (name == QLatin1String("STATUS"))
        event.isCancelled = value.trimmed().toUpper() == QLatin1String("CANCELLED");
}

void addDays(const ReadEvent &event, int fromYear, int toYear, std::map<QDate, QString> &days)
{
    constexpr int longestEvent = 60;
    if (!event.from.isValid() || event.isCancelled)
        return;
    const qint64 length =
        std::clamp<qint64>(event.to.isValid() ? event.from.daysTo(event.to) : 1, 1, longestEvent);
    const int first = event.isYearly ? std::max(fromYear, event.from.year()) : event.from.year();
    const int last = event.isYearly ? toYear : event.from.year();
    for (int year = first; year <= last; ++year) {
        const QDate start(year, event.from.month(), event.from.day()); // invalid on 29 February of most years
        for (qint64 i = 0; i < length && start.isValid(); ++i) {
            const QDate day = start.addDays(i);
            if (day.year() >= fromYear && day.year() <= toYear)
                days.emplace(day, event.name);
        }
    }
}

} // namespace

std::vector<CalendarDay> calendarDays(const QByteArray &bytes, int fromYear, int toYear)
{
    std::map<QDate, QString> days;
    ReadEvent event;
    bool inEvent = false;
    int within = 0; // an alarm in the event has a summary of its own
    for (const QString &line : unfoldedLines(bytes)) {
        const QString upper = line.left(40).trimmed().toUpper();
        if (inEvent && upper.startsWith(QLatin1String("BEGIN:")) && upper != QLatin1String("BEGIN:VEVENT")) {
            ++within;
        } else if (within > 0 && upper.startsWith(QLatin1String("END:")) &&
                   upper != QLatin1String("END:VEVENT")) {
            --within;
        } else if (upper == QLatin1String("BEGIN:VEVENT")) {
            event = {};
            inEvent = true;
            within = 0;
        } else if (upper == QLatin1String("END:VEVENT")) {
            if (inEvent)
                addDays(event, fromYear, toYear, days);
            inEvent = false;
        } else if (inEvent && within == 0) {
            readEventLine(event, line);
        }
    }
    std::vector<CalendarDay> out;
    for (const auto &[day, name] : days)
        out.push_back({day, name});
    return out;
}

} // namespace tandem
