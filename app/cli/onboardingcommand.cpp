#include "app/cli/ballots.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/onboarding.h"
#include "core/exchange/onboardingcalendar.h"
#include "core/exchange/onboardingxlsx.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/onboardingstatus.h"
#include <QDir>
#include <QJsonArray>

namespace tandem::cli {

namespace {

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(isoDay(day)) : QJsonValue();
}

/// "IT lead, Technical lead": who owns it on each side.
QString ownersOf(const OnboardingPicture &picture, const Milestone &m)
{
    QStringList out;
    for (const Side side : {Side::Internal, Side::Partner}) {
        if (const QString owner = picture.ownerName(m, side); !owner.isEmpty())
            out << owner;
    }
    return out.join(QStringLiteral(", "));
}

const MilestoneOutlook &outlookOf(const OnboardingPicture &picture, const OnboardingStatus &status,
                                  MilestoneId id)
{
    return status.outlooks[static_cast<size_t>(picture.indexOf(id))];
}

QJsonArray milestonesJson(const OnboardingPicture &picture, const OnboardingStatus &status,
                          const std::vector<MilestoneId> &ids)
{
    QJsonArray out;
    for (const MilestoneId id : ids) {
        const Milestone &m = *picture.milestone(id);
        const MilestoneOutlook &outlook = outlookOf(picture, status, id);
        QJsonObject one{{QStringLiteral("name"), m.name},
                        {QStringLiteral("due"), dayOrNull(m.plannedTo)},
                        {QStringLiteral("forecast"), dayOrNull(outlook.forecast.to)},
                        {QStringLiteral("daysLate"), outlook.daysLate},
                        {QStringLiteral("status"), milestoneStatusKey(m.status)},
                        {QStringLiteral("internal"), picture.ownerName(m, Side::Internal)},
                        {QStringLiteral("partner"), picture.ownerName(m, Side::Partner)}};
        if (!m.reason.isEmpty())
            one.insert(QStringLiteral("reason"), m.reason);
        if (outlook.hasBaseline)
            one.insert(QStringLiteral("slip"), outlook.slip);
        out.push_back(one);
    }
    return out;
}

QJsonObject gateJson(const GateState &gate)
{
    QJsonArray conditions;
    for (const ConditionState &condition : gate.conditions)
        conditions.push_back(QJsonObject{{QStringLiteral("kind"), conditionKindKey(condition.kind)},
                                         {QStringLiteral("text"), condition.text},
                                         {QStringLiteral("figure"), condition.figure},
                                         {QStringLiteral("met"), condition.isMet}});
    QJsonObject out{{QStringLiteral("name"), gate.name},
                    {QStringLiteral("due"), dayOrNull(gate.dueOn)},
                    {QStringLiteral("met"), gate.met()},
                    {QStringLiteral("conditions"), conditions},
                    {QStringLiteral("passed"), gate.isPassed}};
    if (gate.isPassed) {
        out.insert(QStringLiteral("passedOn"), dayOrNull(gate.passage.passedOn));
        out.insert(QStringLiteral("passedBy"),
                   QJsonArray{gate.passage.internalName, gate.passage.partnerName});
        out.insert(QStringLiteral("reason"), gate.passage.reason);
    }
    return out;
}

QJsonObject statusJson(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    const bool inPhase = status.phase >= 0;
    QJsonArray gates;
    for (const GateState &gate : status.gates)
        gates.push_back(gateJson(gate));
    const QJsonObject counts{{QStringLiteral("milestones"), status.milestones},
                             {QStringLiteral("done"), status.done},
                             {QStringLiteral("underWay"), status.underWay},
                             {QStringLiteral("blocked"), status.blocked},
                             {QStringLiteral("notStarted"), status.notStarted},
                             {QStringLiteral("dropped"), status.dropped},
                             {QStringLiteral("plannedByToday"), status.plannedByToday}};
    return {
        {QStringLiteral("on"), isoDay(status.today)},
        {QStringLiteral("startsOn"), dayOrNull(picture.startsOn())},
        {QStringLiteral("day"), picture.startsOn().isValid() ? QJsonValue(status.day) : QJsonValue()},
        {QStringLiteral("days"), status.length},
        {QStringLiteral("phase"),
         inPhase ? QJsonValue(picture.plan.phases[static_cast<size_t>(status.phase)].name) : QJsonValue()},
        {QStringLiteral("headline"), headline(picture, status)},
        {QStringLiteral("counts"), counts},
        {QStringLiteral("late"), milestonesJson(picture, status, status.late)},
        {QStringLiteral("dueThisWeek"), milestonesJson(picture, status, status.dueThisWeek)},
        {QStringLiteral("blocked"), milestonesJson(picture, status, status.blockedOnes)},
        {QStringLiteral("gates"), gates},
        {QStringLiteral("baselineEnd"), dayOrNull(status.baselineEnd)},
        {QStringLiteral("plannedEnd"), dayOrNull(status.plannedEnd)},
        {QStringLiteral("forecastEnd"), dayOrNull(status.forecastEnd)},
        {QStringLiteral("slip"), status.endSlip},
        {QStringLiteral("coverage"), QJsonObject{{QStringLiteral("complete"), status.coverage.complete},
                                                 {QStringLiteral("rows"), status.coverage.rows}}},
        {QStringLiteral("openMisalignments"), status.openMisalignments},
        {QStringLiteral("openSeriousMisalignments"), status.openSerious},
        {QStringLiteral("missedCheckIns"), status.missedCheckIns}};
}

void writeList(const QString &title, const OnboardingPicture &picture, const OnboardingStatus &status,
               const std::vector<MilestoneId> &ids)
{
    if (ids.empty())
        return;
    std::vector<QStringList> rows;
    for (const MilestoneId id : ids) {
        const Milestone &m = *picture.milestone(id);
        const MilestoneOutlook &outlook = outlookOf(picture, status, id);
        const QString late = outlook.daysLate > 0 ? counted(outlook.daysLate, QStringLiteral("day late"),
                                                            QStringLiteral("days late"))
                                                  : QString();
        rows.push_back({QStringLiteral("  ") + m.name, QStringLiteral("due ") + isoDay(m.plannedTo), late,
                        m.reason.isEmpty() ? ownersOf(picture, m) : m.reason});
    }
    write(QStringLiteral("%1:\n").arg(title) + aligned(rows, {2}));
}

void writeGates(const OnboardingStatus &status)
{
    write(QStringLiteral("Gates:\n"));
    for (const GateState &gate : status.gates) {
        write(QStringLiteral("  %1: %2\n").arg(gate.name, gateWords(gate)));
        if (gate.isPassed && !gate.passage.reason.isEmpty())
            write(QStringLiteral("    Passed on %1 although open: %2\n")
                      .arg(isoDay(gate.passage.passedOn), gate.passage.reason));
        for (const ConditionState &condition : gate.conditions) {
            const QString figure =
                condition.figure.isEmpty() ? QString() : QStringLiteral(": ") + condition.figure;
            write(QStringLiteral("    %1 %2%3\n")
                      .arg(condition.isMet ? QStringLiteral("[x]") : QStringLiteral("[ ]"), condition.text,
                           figure));
        }
    }
}

void writeStatus(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    const QString phase =
        status.phase >= 0 ? QStringLiteral(", ") + picture.plan.phases[static_cast<size_t>(status.phase)].name
                          : QString();
    write(QStringLiteral("%1%2\n%3.\n").arg(dayText(status), phase, headline(picture, status)));
    write(
        QStringLiteral("Milestones: %1 of %2 done, %3 under way, %4 blocked, %5 not started; %6 were planned "
                       "by %7.\n")
            .arg(status.done)
            .arg(status.milestones)
            .arg(status.underWay)
            .arg(status.blocked)
            .arg(status.notStarted)
            .arg(status.plannedByToday)
            .arg(isoDay(status.today)));
    writeList(QStringLiteral("Late"), picture, status, status.late);
    writeList(QStringLiteral("Blocked"), picture, status, status.blockedOnes);
    writeList(QStringLiteral("Due this week"), picture, status, status.dueThisWeek);
    writeGates(status);
    write(QStringLiteral("Runbook: %1 of %2 rows complete. Misalignments: %3 open, %4 of them serious.\n")
              .arg(status.coverage.complete)
              .arg(status.coverage.rows)
              .arg(status.openMisalignments)
              .arg(status.openSerious));
}

ExitCode run(const Arguments &arguments)
{
    const auto workspace = openToRead(arguments.words.at(0));
    const QDateTime now = momentOf(*workspace, arguments);
    const OnboardingPicture picture = onboardingPictureOf(*workspace);
    if (picture.isEmpty()) {
        if (arguments.has("--json"))
            write(QJsonObject{{QStringLiteral("plan"), false}});
        else
            write(QStringLiteral("There is no onboarding plan yet.\n"));
        return Fine;
    }
    const OnboardingStatus status = onboardingStatus(picture, now);
    if (arguments.has("--json")) {
        QJsonObject json = statusJson(picture, status);
        json.insert(QStringLiteral("plan"), true);
        write(json);
    } else {
        writeStatus(picture, status);
    }
    return status.late.empty() ? Fine : Findings;
}

} // namespace

QDateTime momentOf(const Workspace &workspace, const Arguments &arguments)
{
    if (!arguments.has("--on"))
        return workspace.now().toLocalTime();
    return QDateTime(dayOf(arguments), QTime(12, 0), Qt::LocalTime);
}

QDate dayOf(const Arguments &arguments)
{
    const QString on = arguments.value("--on");
    const QDate day = QDate::fromString(on, Qt::ISODate);
    if (!day.isValid())
        throw UsageError(QStringLiteral("“%1” is no date; write it as 2027-02-17.").arg(on));
    return day;
}

ExitCode exportOnboarding(const Arguments &arguments)
{
    requireNoOther(arguments, QStringLiteral("onboarding"), {"--output"});
    const QString output = arguments.value("--output");
    if (!output.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        throw UsageError(output.isEmpty() ? QStringLiteral("The output is missing: -o OUT.xlsx.")
                                          : QStringLiteral("The output must end in .xlsx."));
    const auto workspace = openToRead(arguments.words.at(0));
    requireOtherFile(arguments.words.at(0), output);
    exportOnboardingXlsx(onboardingPictureOf(*workspace), workspace->now().toLocalTime(),
                         workspace->lastChange(), output);
    write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    return Fine;
}

ExitCode exportCalendar(const Arguments &arguments)
{
    requireNoOther(arguments, QStringLiteral("ics"), {"--output"});
    const QString output = arguments.value("--output");
    if (!output.endsWith(QLatin1String(".ics"), Qt::CaseInsensitive))
        throw UsageError(output.isEmpty() ? QStringLiteral("The output is missing: -o OUT.ics.")
                                          : QStringLiteral("The output must end in .ics."));
    const auto workspace = openToRead(arguments.words.at(0));
    requireOtherFile(arguments.words.at(0), output);
    exportOnboardingCalendar(*workspace, output);
    write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    return Fine;
}

Command onboardingCommand()
{
    return {
        QStringLiteral("onboarding"),
        QStringLiteral("onboarding FILE [--json] [--on DATE]"),
        QStringLiteral("Say how the onboarding stands: day, phase, what is late, and the gates."),
        QStringLiteral(
            "Prints the day and the phase, the counts of milestones, what is late, blocked and due\n"
            "this week, and each gate with its conditions. The exit code is 1 when something is\n"
            "late. --on DATE, such as 2027-02-17, says how it stands on another day. --json prints\n"
            "{\"plan\",\"on\",\"startsOn\",\"day\",\"days\",\"phase\",\"headline\",\"counts\",\"late\","
            "\"dueThisWeek\",\n\"blocked\",\"gates\",\"baselineEnd\",\"plannedEnd\",\"forecastEnd\","
            "\"slip\",\"coverage\",..}."),
        {QStringLiteral("FILE")},
        {{QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON.")},
         {QStringLiteral("--on"), {}, QStringLiteral("DATE"), QStringLiteral("The day, instead of today.")}},
        run};
}

} // namespace tandem::cli
