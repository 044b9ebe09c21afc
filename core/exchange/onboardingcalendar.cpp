#include "core/exchange/onboardingcalendar.h"
#include "core/base/translate.h"
#include "core/exchange/removedevents.h"
#include "core/onboarding/daysoff.h"
#include "core/onboarding/onboarding.h"
#include "core/scope/requeststore.h"
#include "core/storage/safefile.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tandem {

namespace {

QString summaryOf(const Milestone &m)
{
    if (m.isDone())
        return tr("Done: %1").arg(m.name);
    return m.kind == MilestoneKind::Gate ? m.name : tr("Due: %1").arg(m.name);
}

QString descriptionOf(const OnboardingPicture &picture, const Milestone &m)
{
    QStringList lines;
    if (const Phase *phase = picture.phase(m.phase))
        lines << tr("Phase: %1, days %2 to %3").arg(phase->name).arg(m.dayFrom).arg(m.dayTo);
    for (const Side side : {Side::Internal, Side::Partner}) {
        if (const QString owner = picture.ownerName(m, side); !owner.isEmpty())
            lines << QStringLiteral("%1: %2").arg(sideWord(side), owner);
    }
    if (!m.doneWhen.isEmpty())
        lines << tr("Done when: %1").arg(m.doneWhen);
    QString status = tr("Status: %1").arg(milestoneStatusWord(m.status));
    if (!m.reason.isEmpty())
        status += QStringLiteral(" (%1)").arg(m.reason);
    return (lines << status).join(QLatin1Char('\n'));
}

/// Those that are meetings are in the calendar at their times, not as a day.
bool isShownAsMeetings(const OnboardingPicture &picture, const Milestone &m)
{
    if (m.kind == MilestoneKind::CheckIns)
        return !picture.checkIns.empty();
    const Review *review = picture.firstReview();
    return m.kind == MilestoneKind::Review && review && review->startsAt.isValid();
}

CalendarEvent meetingEvent(const QString &uid, const QDateTime &at, int minutes, MeetingState state)
{
    CalendarEvent event;
    event.uid = uid;
    event.startsAt = at;
    event.endsAt = at.addSecs(60LL * minutes);
    event.isCancelled = state == MeetingState::Cancelled;
    return event;
}

void addMilestones(const OnboardingPicture &picture, const QString &domain, CalendarFile &calendar)
{
    for (const Milestone &m : picture.plan.milestones) {
        if (!m.plannedTo.isValid() || isShownAsMeetings(picture, m))
            continue;
        CalendarEvent event;
        event.uid = QStringLiteral("milestone-%1@%2").arg(m.id.value).arg(domain);
        event.dayFrom = m.isDone() && m.doneOn.isValid() ? m.doneOn : m.plannedTo;
        event.dayTo = event.dayFrom;
        event.summary = summaryOf(m);
        event.description = descriptionOf(picture, m);
        event.categories = QStringList{tr("Onboarding")};
        event.isCancelled = m.status == MilestoneStatus::Dropped;
        calendar.events.push_back(event);
    }
}

void addMeetings(const OnboardingPicture &picture, const QString &domain, CalendarFile &calendar)
{
    for (const CheckIn &one : picture.checkIns) {
        CalendarEvent event = meetingEvent(QStringLiteral("check-in-%1@%2").arg(one.id.value).arg(domain),
                                           one.startsAt, one.minutes, one.state);
        event.summary =
            picture.partnerName.isEmpty() ? tr("Check-in") : tr("Check-in with %1").arg(picture.partnerName);
        QStringList agenda;
        for (const AgendaPart part : everyAgendaPart)
            agenda << QStringLiteral("%1. %2").arg(static_cast<int>(part) + 1).arg(agendaPartName(part));
        event.description = agenda.join(QLatin1Char('\n'));
        event.location = one.place;
        event.categories = QStringList{tr("Onboarding"), tr("Check-in")};
        calendar.events.push_back(event);
    }
    for (const Review &one : picture.reviews) {
        if (!one.startsAt.isValid())
            continue;
        CalendarEvent event = meetingEvent(QStringLiteral("review-%1@%2").arg(one.id.value).arg(domain),
                                           one.startsAt, one.minutes, one.state);
        event.summary = picture.partnerName.isEmpty()
                            ? tr("Quarterly review %1").arg(one.number)
                            : tr("Quarterly review %1 with %2").arg(one.number).arg(picture.partnerName);
        QStringList list;
        for (const ReadinessItem &item : one.readiness)
            list << QStringLiteral("%1 %2").arg(
                item.isReady() ? QStringLiteral("[x]") : QStringLiteral("[ ]"), item.text);
        event.description = list.join(QLatin1Char('\n'));
        event.location = one.place;
        event.categories = QStringList{tr("Onboarding"), tr("Quarterly review")};
        calendar.events.push_back(event);
    }
}

} // namespace

CalendarFile onboardingCalendar(Workspace &workspace)
{
    const OnboardingPicture picture = onboardingPictureOf(workspace);
    const WorkspaceInfo info = workspace.info();
    const QString domain = info.uuid + QStringLiteral(".tandem");
    CalendarFile calendar;
    calendar.name = tr("%1: onboarding").arg(info.organisation);
    if (const Person *lead = picture.person(info.lead)) {
        calendar.organiser = lead->name;
        calendar.organiserEmail = lead->email;
    }
    calendar.stamp = workspace.lastChange();
    // Seconds rather than the number of the step: a copy without the history goes on from there.
    calendar.sequence = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC).secsTo(calendar.stamp);
    addMilestones(picture, domain, calendar);
    addMeetings(picture, domain, calendar);
    for (CalendarEvent &event : removedEvents(workspace, picture, domain))
        calendar.events.push_back(std::move(event));
    return calendar;
}

void exportOnboardingCalendar(Workspace &workspace, const QString &path)
{
    if (!QFileInfo(path).absoluteDir().exists())
        throw Error(ErrorCode::NotFound, tr("The folder is not there."), QDir::toNativeSeparators(path),
                    tr("Choose another one."));
    const CalendarFile calendar = onboardingCalendar(workspace);
    if (calendar.events.empty()) // a calendar without an event is none: programs refuse it
        throw Error(ErrorCode::Invalid, tr("There is nothing to put into a calendar yet."), {},
                    tr("Start the onboarding plan, or plan a check-in or a review."));
    storage::writeWhole(path, icalendar(calendar));
}

int importHolidays(Workspace &workspace, const QString &path)
{
    constexpr qint64 largestCalendar = 10'000'000;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::NotFound, tr("The calendar could not be opened."),
                    QDir::toNativeSeparators(path), tr("Check that it is there and may be read."));
    if (file.size() > largestCalendar)
        throw Error(ErrorCode::Invalid, tr("The calendar is too large to be one of holidays."),
                    QDir::toNativeSeparators(path));
    const QByteArray bytes = file.readAll();
    if (!bytes.contains("BEGIN:VCALENDAR"))
        throw Error(ErrorCode::Invalid, tr("This is not a calendar file."), QDir::toNativeSeparators(path),
                    tr("Choose a file that ends in .ics."));
    const DaysOff off = RequestStore(workspace).daysOff();
    const int year = workspace.now().toLocalTime().date().year();
    std::vector<CalendarDay> fresh;
    for (const CalendarDay &day : calendarDays(bytes, year, year + 3)) {
        if (!off.contains(day.day))
            fresh.push_back(day);
    }
    if (fresh.empty())
        return 0;
    changeDaysOff(workspace, {Action::ImportHolidays, {QString::number(fresh.size())}, {}},
                  [&fresh](RequestStore &store) {
                      for (const CalendarDay &day : fresh)
                          store.addHoliday(day.day, day.name.isEmpty() ? tr("Day off") : day.name);
                  });
    return static_cast<int>(fresh.size());
}

} // namespace tandem
