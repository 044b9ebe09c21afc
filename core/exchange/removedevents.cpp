#include "core/exchange/removedevents.h"
#include "core/base/translate.h"
#include <algorithm>
#include <map>

namespace tandem {

namespace {

struct RemovedRow
{
    QString name;
    QDate plannedTo;
    QDateTime startsAt;
    int minutes = 30;
};
/// By what stands before the id in the event's UID, and the id.
using RemovedRows = std::map<std::pair<QString, qint64>, RemovedRow>;

QString uidPartOf(const QString &table)
{
    if (table == QLatin1String("milestone"))
        return QStringLiteral("milestone");
    if (table == QLatin1String("check_in"))
        return QStringLiteral("check-in");
    return table == QLatin1String("quarterly_review") ? QStringLiteral("review") : QString();
}

bool isThere(const OnboardingPicture &picture, const QString &part, qint64 id)
{
    if (part == QLatin1String("milestone"))
        return picture.milestone(MilestoneId{id});
    if (part == QLatin1String("check-in"))
        return picture.checkIn(CheckInId{id});
    return std::any_of(picture.reviews.begin(), picture.reviews.end(),
                       [id](const Review &review) { return review.id.value == id; });
}

/// The newest step comes first: what it says last counts.
void note(const Workspace::ValueChange &change, RemovedRow &row)
{
    const QString &value = change.after.isEmpty() ? change.before : change.after;
    if (change.column == QLatin1String("name") && row.name.isEmpty())
        row.name = value;
    else if (change.column == QLatin1String("planned_to") && !row.plannedTo.isValid())
        row.plannedTo = QDate::fromString(value, Qt::ISODate);
    else if (change.column == QLatin1String("starts_at") && !row.startsAt.isValid())
        row.startsAt = QDateTime::fromString(value, Qt::ISODate);
    else if (change.column == QLatin1String("minutes"))
        row.minutes = std::max(1, value.toInt());
}

RemovedRows removedRows(const Workspace &workspace, const OnboardingPicture &picture)
{
    RemovedRows rows;
    for (const HistoryEntry &entry : workspace.history()) {
        if (!entry.hasChangeset)
            continue;
        try {
            for (const Workspace::ValueChange &change : workspace.changesOf(entry.seq)) {
                const QString part = uidPartOf(change.table);
                if (!part.isEmpty() && !isThere(picture, part, change.key[0]))
                    note(change, rows[{part, change.key[0]}]);
            }
        } catch (const Error &) {
            continue; // a damaged step tells nothing
        }
    }
    return rows;
}

} // namespace

std::vector<CalendarEvent> removedEvents(const Workspace &workspace, const OnboardingPicture &picture,
                                         const QString &domain)
{
    std::vector<CalendarEvent> events;
    for (const auto &[key, row] : removedRows(workspace, picture)) {
        CalendarEvent event;
        event.uid = QStringLiteral("%1-%2@%3").arg(key.first).arg(key.second).arg(domain);
        event.isCancelled = true;
        event.categories = QStringList{tr("Onboarding")};
        if (key.first == QLatin1String("milestone")) {
            if (!row.plannedTo.isValid())
                continue; // it never was in a calendar
            event.dayFrom = event.dayTo = row.plannedTo;
            event.summary = tr("Removed: %1").arg(row.name);
        } else {
            if (!row.startsAt.isValid())
                continue;
            event.startsAt = row.startsAt;
            event.endsAt = row.startsAt.addSecs(60LL * row.minutes);
            event.summary = key.first == QLatin1String("review") ? tr("Removed: quarterly review")
                                                                 : tr("Removed: check-in");
        }
        events.push_back(event);
    }
    return events;
}

} // namespace tandem
