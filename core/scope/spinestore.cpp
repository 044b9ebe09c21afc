#include "core/scope/spinestore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/storage/connection.h"
#include "core/workspace/positions.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

// ---- reading

std::vector<ServiceArea> SpineStore::areas() const
{
    std::vector<ServiceArea> out;
    Query q = m_workspace.connection().query(
        "SELECT id, position, name, owner, internal_work, partner_work, handoff, direction, out_of_scope, "
        "coverage, coverage_text, service_level, tools FROM service_area ORDER BY position, id");
    while (q.next())
        out.push_back({ServiceAreaId{q.integer(0)}, static_cast<int>(q.integer(1)), q.text(2),
                       ownerFromKey(q.text(3)), q.text(4), q.text(5), q.text(6), directionFromKey(q.text(7)),
                       q.text(8), coverageFromKey(q.text(9)), q.text(10), q.text(11), q.text(12)});
    return out;
}

std::vector<Activity> SpineStore::activities() const
{
    std::vector<Activity> out;
    Query q = m_workspace.connection().query(
        "SELECT a.id, a.area_id, a.position, a.name, a.kind, a.in_scope, a.in_raci, a.notes FROM activity a "
        "JOIN service_area s ON s.id = a.area_id ORDER BY s.position, s.id, a.position, a.id");
    while (q.next())
        out.push_back({ActivityId{q.integer(0)}, ServiceAreaId{q.integer(1)}, static_cast<int>(q.integer(2)),
                       q.text(3), kindFromKey(q.text(4)), q.integer(5) != 0, q.integer(6) != 0, q.text(7)});
    return out;
}

Engagement SpineStore::engagement() const
{
    Query q = m_workspace.connection().query(
        "SELECT partner_id, purpose, sites, users, starts_on, term_months, review_months, next_review_on, "
        "office_hours, paper FROM engagement WHERE id = 1");
    if (!q.next())
        return {};
    return {ProviderId{q.integer(0)},
            q.text(1),
            q.text(2),
            q.text(3),
            QDate::fromString(q.text(4), Qt::ISODate),
            static_cast<int>(q.integer(5)),
            static_cast<int>(q.integer(6)),
            QDate::fromString(q.text(7), Qt::ISODate),
            q.text(8),
            q.text(9) == QLatin1String("letter")};
}

QString SpineStore::areaName(ServiceAreaId id) const
{
    Query q = m_workspace.connection().query("SELECT name FROM service_area WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The service area is not there any more."));
    return q.text(0);
}

QString SpineStore::activityName(ActivityId id) const
{
    Query q = m_workspace.connection().query("SELECT name FROM activity WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The activity is not there any more."));
    return q.text(0);
}

QString SpineStore::wordsFor(std::span<const ActivityId> ids) const
{
    return ids.size() == 1 ? activityName(ids.front()) : tr("%1 activities").arg(ids.size());
}

ServiceAreaId SpineStore::areaNamed(const QString &name) const
{
    for (const ServiceArea &area : areas()) {
        if (sameName(area.name, name))
            return area.id;
    }
    return {};
}

static QString nameProblem(const QString &cleaned)
{
    if (cleaned.isEmpty())
        return tr("A name is needed.");
    return cleaned.size() > maximumTextLength ? tr("The name is too long.") : QString();
}

QString SpineStore::areaNameProblem(ServiceAreaId id, const QString &name) const
{
    const QString cleaned = cleanName(name);
    if (const QString problem = nameProblem(cleaned); !problem.isEmpty())
        return problem;
    const ServiceAreaId other = areaNamed(cleaned);
    return other && other != id ? tr("There is a service area of this name already.") : QString();
}

QString SpineStore::activityNameProblem(ActivityId id, ServiceAreaId area, const QString &name) const
{
    const QString cleaned = cleanName(name);
    if (const QString problem = nameProblem(cleaned); !problem.isEmpty())
        return problem;
    Query q = m_workspace.connection().query("SELECT id, name FROM activity WHERE area_id = ?1");
    q.with(area.value);
    while (q.next()) {
        if (ActivityId{q.integer(0)} != id && sameName(q.text(1), cleaned))
            return tr("There is an activity of this name in the area already.");
    }
    return {};
}

static void require(const QString &problem)
{
    if (!problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
}

// ---- service areas

ServiceAreaId SpineStore::addArea(const QString &name, int toIndex)
{
    require(areaNameProblem({}, name));
    const ServiceAreaId id = ServiceAreaId::make();
    const QString cleaned = storedName(name);
    m_workspace.edit({Action::AddServiceArea, {cleaned}, {}}, [&](Connection &c) {
        c.query("INSERT INTO service_area (id, position, name, owner, internal_work, partner_work, handoff, "
                "direction, out_of_scope, coverage, coverage_text, service_level, tools) VALUES (?1, (SELECT "
                "coalesce(max(position), 0) + 1 FROM service_area), ?2, 'undecided', '', '', '', 'none', '', "
                "'8x5', '', '', '')")
            .with(id.value, cleaned)
            .run();
        if (toIndex >= 0)
            moveToIndex(c, "service_area", id.value, toIndex);
    });
    return id;
}

void SpineStore::renameArea(ServiceAreaId id, const QString &name)
{
    const QString before = areaName(id);
    require(areaNameProblem(id, name));
    const QString cleaned = storedName(name);
    m_workspace.edit({Action::RenameServiceArea, {before, cleaned}, {}}, [&](Connection &c) {
        c.query("UPDATE service_area SET name = ?2 WHERE id = ?1 AND name <> ?2")
            .with(id.value, cleaned)
            .run();
    });
}

void SpineStore::setOwner(ServiceAreaId id, AreaOwner owner)
{
    m_workspace.edit({Action::EditServiceArea, {areaName(id), tr("owner")}, {}}, [&](Connection &c) {
        c.query("UPDATE service_area SET owner = ?2 WHERE id = ?1 AND owner <> ?2")
            .with(id.value, ownerKey(owner))
            .run();
    });
}

void SpineStore::moveArea(ServiceAreaId id, int toIndex)
{
    m_workspace.edit({Action::MoveServiceArea, {areaName(id)}, {}},
                     [&](Connection &c) { moveToIndex(c, "service_area", id.value, toIndex); });
}

void SpineStore::removeAreas(std::span<const ServiceAreaId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? areaName(ids.front()) : tr("%1 service areas").arg(ids.size());
    m_workspace.edit({Action::RemoveServiceAreas, {what}, {}}, [&](Connection &c) {
        for (const ServiceAreaId id : ids)
            c.query("DELETE FROM service_area WHERE id = ?1").with(id.value).run();
    });
}

// ---- activities

static std::vector<qint64> activityOrder(Connection &c, ServiceAreaId area)
{
    std::vector<qint64> order;
    Query q = c.query("SELECT id FROM activity WHERE area_id = ?1 ORDER BY position, id");
    q.with(area.value);
    while (q.next())
        order.push_back(q.integer(0));
    return order;
}

static void putActivities(Connection &c, std::span<const ActivityId> ids, ServiceAreaId area, int toIndex)
{
    std::vector<qint64> order = activityOrder(c, area);
    std::erase_if(order,
                  [&](qint64 id) { return std::find(ids.begin(), ids.end(), ActivityId{id}) != ids.end(); });
    const auto size = static_cast<qsizetype>(order.size());
    qsizetype at = toIndex < 0 ? size : std::min<qsizetype>(toIndex, size);
    for (const ActivityId id : ids)
        order.insert(order.begin() + at++, id.value);
    for (size_t i = 0; i < order.size(); ++i)
        c.query(
             "UPDATE activity SET area_id = ?2, position = ?3 WHERE id = ?1 AND (area_id <> ?2 OR position "
             "<> ?3)")
            .with(order[i], area.value, static_cast<qint64>(i) + 1)
            .run();
}

static void insertActivity(Connection &c, ActivityId id, ServiceAreaId area, const QString &name)
{
    c.query(
         "INSERT INTO activity (id, area_id, position, name, kind, in_scope, in_raci, notes) VALUES (?1, "
         "?2, (SELECT coalesce(max(position), 0) + 1 FROM activity WHERE area_id = ?2), ?3, 'ordinary', 1, "
         "1, '')")
        .with(id.value, area.value, name)
        .run();
}

ActivityId SpineStore::addActivity(ServiceAreaId area, const QString &name, int toIndex)
{
    require(activityNameProblem({}, area, name));
    const ActivityId id = ActivityId::make();
    const QString cleaned = storedName(name);
    m_workspace.edit({Action::AddActivity, {cleaned, areaName(area)}, {}}, [&](Connection &c) {
        insertActivity(c, id, area, cleaned);
        if (toIndex >= 0)
            putActivities(c, std::span(&id, 1), area, toIndex);
    });
    return id;
}

void SpineStore::renameActivity(ActivityId id, const QString &name)
{
    const QString before = activityName(id);
    Query q = m_workspace.connection().query("SELECT area_id FROM activity WHERE id = ?1");
    q.with(id.value);
    require(activityNameProblem(id, q.next() ? ServiceAreaId{q.integer(0)} : ServiceAreaId{}, name));
    const QString cleaned = storedName(name);
    m_workspace.edit({Action::RenameActivity, {before, cleaned}, {}}, [&](Connection &c) {
        c.query("UPDATE activity SET name = ?2 WHERE id = ?1 AND name <> ?2").with(id.value, cleaned).run();
    });
}

void SpineStore::setKind(std::span<const ActivityId> ids, ActivityKind kind)
{
    if (ids.empty())
        return;
    m_workspace.edit({Action::EditActivity, {wordsFor(ids), tr("kind")}, {}}, [&](Connection &c) {
        for (const ActivityId id : ids)
            c.query("UPDATE activity SET kind = ?2 WHERE id = ?1 AND kind <> ?2")
                .with(id.value, kindKey(kind))
                .run();
    });
}

void SpineStore::setNotes(ActivityId id, const QString &notes)
{
    const QString cleaned = storedText(notes);
    m_workspace.edit({Action::EditActivity, {activityName(id), tr("notes")}, {}}, [&](Connection &c) {
        c.query("UPDATE activity SET notes = ?2 WHERE id = ?1 AND notes <> ?2").with(id.value, cleaned).run();
    });
}

void SpineStore::setInScope(std::span<const ActivityId> ids, bool inScope)
{
    if (ids.empty())
        return;
    m_workspace.edit({Action::EditActivity, {wordsFor(ids), tr("place in the scope")}, {}},
                     [&](Connection &c) {
                         for (const ActivityId id : ids)
                             c.query("UPDATE activity SET in_scope = ?2 WHERE id = ?1 AND in_scope <> ?2")
                                 .with(id.value, inScope ? 1 : 0)
                                 .run();
                     });
}

void SpineStore::setInRaci(std::span<const ActivityId> ids, bool inRaci)
{
    if (ids.empty())
        return;
    m_workspace.edit({Action::EditActivity, {wordsFor(ids), tr("row in the RACI")}, {}}, [&](Connection &c) {
        for (const ActivityId id : ids)
            c.query("UPDATE activity SET in_raci = ?2 WHERE id = ?1 AND in_raci <> ?2")
                .with(id.value, inRaci ? 1 : 0)
                .run();
    });
}

void SpineStore::moveActivities(std::span<const ActivityId> ids, ServiceAreaId area, int toIndex)
{
    if (ids.empty())
        return;
    areaName(area); // it has to be there
    m_workspace.edit({Action::MoveActivities, {wordsFor(ids)}, {}},
                     [&](Connection &c) { putActivities(c, ids, area, toIndex); });
}

ServiceAreaId SpineStore::groupActivities(std::span<const ActivityId> ids, const QString &areaName)
{
    ServiceAreaId made;
    m_workspace.edit({Action::GroupActivities, {wordsFor(ids), cleanName(areaName)}, {}}, [&](Connection &c) {
        made = addArea(areaName);
        putActivities(c, ids, made, -1);
    });
    return made;
}

void SpineStore::removeActivities(std::span<const ActivityId> ids)
{
    if (ids.empty())
        return;
    m_workspace.edit({Action::RemoveActivities, {wordsFor(ids)}, {}}, [&](Connection &c) {
        for (const ActivityId id : ids)
            c.query("DELETE FROM activity WHERE id = ?1").with(id.value).run();
    });
}

int SpineStore::paste(std::span<const PastedLine> lines, ServiceAreaId into)
{
    int added = 0;
    const auto count = std::count_if(lines.begin(), lines.end(), [](const PastedLine &line) {
        return !cleanName(line.activity).isEmpty();
    });
    m_workspace.edit({Action::AddActivities, {QString::number(count)}, {}}, [&](Connection &c) {
        ServiceAreaId area = into;
        for (const PastedLine &line : lines) {
            if (const QString name = storedName(line.area); !name.isEmpty()) {
                area = areaNamed(name);
                if (!area)
                    area = addArea(name);
            }
            const QString activity = storedName(line.activity);
            if (activity.isEmpty())
                continue;
            if (!area)
                area = addArea(tr("General"));
            if (!activityNameProblem({}, area, activity).isEmpty())
                continue;
            insertActivity(c, ActivityId::make(), area, activity);
            ++added;
        }
    });
    return added;
}

} // namespace tandem
