#include "core/agreement/snapshots.h"
#include "core/agreement/agreement.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include <algorithm>

namespace tandem {

static const QString engagementKey = QStringLiteral("engagement");

static QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

static QString c(const char *column)
{
    return QString::fromLatin1(column);
}

static QString keyOf(const char *kind, qint64 id)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(kind)).arg(id);
}

// ---- scope

static Snapshot::Row engagementRow(const ScopePicture &picture)
{
    const Engagement &e = picture.engagement;
    Snapshot::Row row{engagementKey, {}, tr("Engagement"), {}};
    row.set(c("organisation"), picture.organisation);
    row.set(c("partner"), picture.partnerName);
    row.set(c("staff"), picture.staff > 0 ? QString::number(picture.staff) : QString());
    row.set(c("purpose"), e.purpose);
    row.set(c("sites"), e.sites);
    row.set(c("users"), e.users);
    row.set(c("starts_on"), dateText(e.startsOn));
    row.set(c("term_months"), e.termMonths > 0 ? QString::number(e.termMonths) : QString());
    row.set(c("review_months"), QString::number(e.reviewMonths));
    row.set(c("next_review_on"), dateText(e.nextReviewOn));
    row.set(c("office_hours"), e.officeHours);
    row.set(c("paper"), e.letterPaper ? QStringLiteral("letter") : QStringLiteral("a4"));
    row.set(c("internal_signer"), picture.internalSigner.name);
    row.set(c("internal_signer_role"), picture.internalSigner.role);
    row.set(c("partner_signer"), picture.partnerSigner.name);
    row.set(c("partner_signer_role"), picture.partnerSigner.role);
    return row;
}

static Snapshot::Row areaRow(const ServiceArea &area)
{
    Snapshot::Row row{keyOf("area", area.id.value), tr("Service areas"), area.name, {}};
    row.set(c("owner"), ownerKey(area.owner));
    row.set(c("internal_work"), area.internalWork);
    row.set(c("partner_work"), area.partnerWork);
    row.set(c("handoff"), area.handoff);
    row.set(c("direction"), directionKey(area.direction));
    row.set(c("out_of_scope"), area.outOfScope);
    row.set(c("coverage"), coverageKey(area.coverage));
    row.set(c("coverage_text"), area.coverageText);
    row.set(c("service_level"), area.serviceLevel);
    row.set(c("tools"), area.tools);
    return row;
}

Snapshot scopeSnapshot(const ScopePicture &picture)
{
    Snapshot out;
    out.document = AgreementDocument::Scope;
    out.rows.push_back(engagementRow(picture));
    for (const ServiceArea &area : picture.areas)
        out.rows.push_back(areaRow(area));
    for (const ScopeStatement &statement : picture.statements) {
        Snapshot::Row row{keyOf("statement", statement.id.value),
                          statementKey(statement.kind),
                          statementTitle(statement.kind),
                          {}};
        row.set(c("text"), statement.text);
        out.rows.push_back(std::move(row));
    }
    for (const ScopeLevel &level : picture.levels) {
        Snapshot::Row row{
            keyOf("level", level.priority), tr("Service levels"), priorityName(level.priority), {}};
        row.set(c("first_response"), level.answered);
        row.set(c("restored"), level.restored);
        row.set(c("agreed"), level.agreed ? QStringLiteral("1") : QStringLiteral("0"));
        out.rows.push_back(std::move(row));
    }
    return out;
}

static qint64 idOf(const QString &key)
{
    return key.section(QLatin1Char(' '), 1).toLongLong();
}

static QDate dateFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

static void readEngagement(const Snapshot::Row &row, ScopePicture &picture)
{
    Engagement &e = picture.engagement;
    picture.organisation = row.cell(c("organisation"));
    picture.partnerName = row.cell(c("partner"));
    picture.staff = row.cell(c("staff")).toInt();
    picture.internalSigner = {row.cell(c("internal_signer")), row.cell(c("internal_signer_role"))};
    picture.partnerSigner = {row.cell(c("partner_signer")), row.cell(c("partner_signer_role"))};
    e.purpose = row.cell(c("purpose"));
    e.sites = row.cell(c("sites"));
    e.users = row.cell(c("users"));
    e.startsOn = dateFrom(row.cell(c("starts_on")));
    e.termMonths = row.cell(c("term_months")).toInt();
    e.reviewMonths = std::max(1, row.cell(c("review_months")).toInt());
    e.nextReviewOn = dateFrom(row.cell(c("next_review_on")));
    e.officeHours = row.cell(c("office_hours"));
    e.letterPaper = row.cell(c("paper")) == QLatin1String("letter");
}

static ServiceArea areaFrom(const Snapshot::Row &row)
{
    ServiceArea area;
    area.id = ServiceAreaId{idOf(row.key)};
    area.name = row.name;
    area.owner = ownerFromKey(row.cell(c("owner")));
    area.internalWork = row.cell(c("internal_work"));
    area.partnerWork = row.cell(c("partner_work"));
    area.handoff = row.cell(c("handoff"));
    area.direction = directionFromKey(row.cell(c("direction")));
    area.outOfScope = row.cell(c("out_of_scope"));
    area.coverage = coverageFromKey(row.cell(c("coverage")));
    area.coverageText = row.cell(c("coverage_text"));
    area.serviceLevel = row.cell(c("service_level"));
    area.tools = row.cell(c("tools"));
    return area;
}

ScopePicture scopePictureFrom(const Snapshot &snapshot)
{
    if (snapshot.document != AgreementDocument::Scope)
        throw Error(ErrorCode::Damaged, tr("The revision is not one of the scope."));
    ScopePicture picture;
    for (const Snapshot::Row &row : snapshot.rows) {
        if (row.key == engagementKey) {
            readEngagement(row, picture);
        } else if (row.key.startsWith(QLatin1String("area "))) {
            picture.areas.push_back(areaFrom(row));
        } else if (row.key.startsWith(QLatin1String("level "))) {
            picture.levels.push_back({static_cast<int>(idOf(row.key)), row.cell(c("first_response")),
                                      row.cell(c("restored")), row.cell(c("agreed")) == QLatin1String("1")});
        } else {
            for (const StatementKind kind :
                 {StatementKind::Assumption, StatementKind::StaysInternal, StatementKind::OutOfScope}) {
                if (row.group == statementKey(kind))
                    picture.statements.push_back(
                        {ScopeStatementId{idOf(row.key)}, kind, row.cell(c("text"))});
            }
        }
    }
    return picture;
}

// ---- RACI

static QString personName(const AgreementPicture &picture, PersonId id)
{
    const Person *person = picture.person(id);
    return person ? person->name : QString();
}

Snapshot raciSnapshot(const AgreementPicture &picture)
{
    Snapshot out;
    out.document = AgreementDocument::Raci;
    for (const Role &role : picture.roles) {
        const QString key = keyOf("role", role.id.value);
        out.columns.push_back(
            {key, role.name,
             role.side == Side::Partner ? QStringLiteral("partner") : QStringLiteral("internal")});
        Snapshot::Row row{key, tr("Roles"), role.name, {}};
        row.set(c("person"), personName(picture, role.person));
        row.set(c("deputy"), personName(picture, role.deputy));
        out.rows.push_back(std::move(row));
    }
    for (const Activity &activity : picture.activities) {
        if (!activity.inRaci)
            continue;
        const ServiceArea *area = picture.area(activity.area);
        Snapshot::Row row{
            keyOf("activity", activity.id.value), area ? area->name : QString(), activity.name, {}};
        row.set(c("kind"), kindKey(activity.kind));
        row.set(c("notes"), activity.notes);
        row.set(c("in_scope"), activity.inScope ? QStringLiteral("1") : QStringLiteral("0"));
        for (const Role &role : picture.roles)
            row.set(keyOf("role", role.id.value), raciText(picture.letters(activity.id, role.id)));
        out.rows.push_back(std::move(row));
    }
    return out;
}

// ---- escalation

static Snapshot::Row contactRow(const EscalationMatrix &matrix, int tier, Side side)
{
    const EscalationContact &contact = matrix.contact(tier, side);
    QString name = cellName(tier, side);
    name[0] = name[0].toUpper(); // a sentence begins with it
    Snapshot::Row row{cellKey(tier, side), tr("Contacts"), name, {}};
    row.set(c("role"), contact.role);
    row.set(c("person"), matrix.nameOf(contact.person));
    row.set(c("phone"), matrix.phoneOf(contact));
    row.set(c("hours"), storedHours(contact.hours));
    row.set(c("on_call"), storedHours(contact.onCall));
    row.set(c("always_p1"), contact.alwaysP1 ? QStringLiteral("1") : QString());
    row.set(c("deputy"), matrix.nameOf(contact.deputy));
    row.set(c("deputy_hours"), storedHours(contact.deputyHours));
    row.set(c("deputy_phone"), matrix.phoneOf(contact.deputy));
    return row;
}

static Snapshot::Row responseRow(const EscalationMatrix &matrix, int priority, bool outOfHours)
{
    const ResponseTimes &times = matrix.response(priority, outOfHours);
    const QString name = (outOfHours ? tr("%1 out of hours") : tr("%1 in hours")).arg(priorityName(priority));
    Snapshot::Row row{QStringLiteral("response %1 %2").arg(priority).arg(outOfHours ? 1 : 0),
                      tr("Response times"),
                      name,
                      {}};
    row.set(c("first_response"), storedResponseTime(times[Response::First]));
    row.set(c("to_tier2"), storedResponseTime(times[Response::ToTier2]));
    row.set(c("to_tier3"), storedResponseTime(times[Response::ToTier3]));
    row.set(c("update_every"), storedResponseTime(times[Response::UpdateEvery]));
    row.set(c("restored"), storedResponseTime(times[Response::Restored]));
    return row;
}

static void addPriorities(const EscalationMatrix &matrix, Snapshot &out)
{
    for (int priority = 1; priority <= priorityCount; ++priority) {
        Snapshot::Row row{keyOf("priority", priority), tr("Priorities"), priorityName(priority), {}};
        row.set(c("example"), matrix.priority(priority).example);
        row.set(c("tells"), matrix.priority(priority).tells);
        out.rows.push_back(std::move(row));
    }
    for (int impact = 1; impact <= 3; ++impact) {
        for (int urgency = 1; urgency <= 3; ++urgency) {
            Snapshot::Row row{QStringLiteral("rule %1 %2").arg(impact).arg(urgency),
                              tr("How priority is found"),
                              tr("%1 impact, %2 urgency").arg(levelWord(impact), levelWord(urgency)),
                              {}};
            const int priority =
                matrix.priorityOf[static_cast<size_t>(impact - 1)][static_cast<size_t>(urgency - 1)];
            row.set(c("priority"), priorityName(priority));
            out.rows.push_back(std::move(row));
        }
    }
}

Snapshot escalationSnapshot(const EscalationMatrix &matrix)
{
    Snapshot out;
    out.document = AgreementDocument::Escalation;
    for (int tier = 1; tier <= tierCount; ++tier) {
        for (const Side side : bothSides)
            out.rows.push_back(contactRow(matrix, tier, side));
    }
    for (const Side side : bothSides) {
        int place = 0;
        for (const OnCallPerson &person : matrix.onCallOf(side)) {
            Snapshot::Row row{keyOf("oncall", person.id.value),
                              tr("After-hours path"),
                              tr("%1: %2").arg(sideWord(side), matrix.nameOf(person.person)),
                              {}};
            row.set(c("side"),
                    side == Side::Partner ? QStringLiteral("partner") : QStringLiteral("internal"));
            row.set(c("phone"), matrix.phoneOf(person.person));
            row.set(c("place"), QString::number(++place));
            row.set(c("note"), person.note);
            out.rows.push_back(std::move(row));
        }
    }
    for (int priority = 1; priority <= priorityCount; ++priority) {
        for (const bool outOfHours : {false, true})
            out.rows.push_back(responseRow(matrix, priority, outOfHours));
    }
    addPriorities(matrix, out);
    return out;
}

Snapshot snapshotOf(Workspace &workspace, AgreementDocument document)
{
    switch (document) {
    case AgreementDocument::Scope:
        return scopeSnapshot(scopePictureOf(workspace));
    case AgreementDocument::Raci:
        return raciSnapshot(agreementPictureOf(workspace));
    case AgreementDocument::Escalation:
        break;
    }
    return escalationSnapshot(EscalationStore(workspace).matrix());
}

} // namespace tandem
