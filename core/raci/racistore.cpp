#include "core/raci/racistore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

static QString sideKey(Side side)
{
    return side == Side::Partner ? QStringLiteral("partner") : QStringLiteral("internal");
}

static std::optional<qint64> orNull(PersonId id)
{
    return id ? std::optional(id.value) : std::nullopt;
}

// ---- reading

std::vector<Role> RaciStore::roles() const
{
    std::vector<Role> out;
    Query q = m_workspace.connection().query(
        "SELECT id, position, side, name, person_id, deputy_id FROM role ORDER BY side, position, id");
    while (q.next())
        out.push_back({RoleId{q.integer(0)}, static_cast<int>(q.integer(1)),
                       q.text(2) == QLatin1String("partner") ? Side::Partner : Side::Internal, q.text(3),
                       PersonId{q.integer(4)}, PersonId{q.integer(5)}});
    return out;
}

std::vector<RaciCell> RaciStore::cells() const
{
    std::vector<RaciCell> out;
    Query q = m_workspace.connection().query("SELECT activity_id, role_id, letters FROM raci_cell");
    while (q.next())
        out.push_back({ActivityId{q.integer(0)}, RoleId{q.integer(1)},
                       RaciLetters::fromInt(static_cast<int>(q.integer(2)))});
    return out;
}

RaciLetters RaciStore::letters(ActivityId activity, RoleId role) const
{
    Query q = m_workspace.connection().query(
        "SELECT letters FROM raci_cell WHERE activity_id = ?1 AND role_id = ?2");
    q.with(activity.value, role.value);
    return q.next() ? RaciLetters::fromInt(static_cast<int>(q.integer(0))) : RaciLetters();
}

QString RaciStore::roleName(RoleId id) const
{
    Query q = m_workspace.connection().query("SELECT name FROM role WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The role is not there any more."));
    return q.text(0);
}

QString RaciStore::roleNameProblem(RoleId id, Side side, const QString &name) const
{
    const QString cleaned = cleanName(name);
    if (cleaned.isEmpty())
        return tr("A role needs a name.");
    if (cleaned.size() > maximumTextLength)
        return tr("The name is too long.");
    for (const Role &role : roles()) {
        if (role.id != id && role.side == side && sameName(role.name, cleaned))
            return tr("There is a role of this name on that side already.");
    }
    return {};
}

// ---- roles

RoleId RaciStore::addRole(Side side, const QString &name, PersonId person, PersonId deputy)
{
    if (const QString problem = roleNameProblem({}, side, name); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    const RoleId id = RoleId::make();
    const QString cleaned = storedName(name);
    m_workspace.edit({Action::AddRole, {cleaned}, {}}, [&](Connection &c) {
        c.query("INSERT INTO role (id, position, side, name, person_id, deputy_id) VALUES (?1, (SELECT "
                "coalesce(max(position), 0) + 1 FROM role WHERE side = ?2), ?2, ?3, ?4, ?5)")
            .with(id.value, sideKey(side), cleaned, orNull(person), orNull(deputy))
            .run();
    });
    return id;
}

void RaciStore::renameRole(RoleId id, const QString &name)
{
    const QString before = roleName(id);
    Side side = Side::Internal;
    for (const Role &role : roles()) {
        if (role.id == id)
            side = role.side;
    }
    if (const QString problem = roleNameProblem(id, side, name); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    const QString cleaned = storedName(name);
    m_workspace.edit({Action::RenameRole, {before, cleaned}, {}}, [&](Connection &c) {
        c.query("UPDATE role SET name = ?2 WHERE id = ?1 AND name <> ?2").with(id.value, cleaned).run();
    });
}

void RaciStore::setSide(RoleId id, Side side)
{
    const QString name = roleName(id);
    if (const QString problem = roleNameProblem(id, side, name); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    m_workspace.edit({Action::EditRole, {name, tr("side")}, {}}, [&](Connection &c) {
        c.query(
             "UPDATE role SET side = ?2, position = (SELECT coalesce(max(position), 0) + 1 FROM role WHERE "
             "side = ?2) WHERE id = ?1 AND side <> ?2")
            .with(id.value, sideKey(side))
            .run();
    });
}

void RaciStore::setPerson(RoleId id, PersonId person)
{
    m_workspace.edit({Action::EditRole, {roleName(id), tr("person")}, {}}, [&](Connection &c) {
        c.query("UPDATE role SET person_id = ?2 WHERE id = ?1 AND person_id IS NOT ?2")
            .with(id.value, orNull(person))
            .run();
    });
}

void RaciStore::setDeputy(RoleId id, PersonId deputy)
{
    m_workspace.edit({Action::EditRole, {roleName(id), tr("deputy")}, {}}, [&](Connection &c) {
        c.query("UPDATE role SET deputy_id = ?2 WHERE id = ?1 AND deputy_id IS NOT ?2")
            .with(id.value, orNull(deputy))
            .run();
    });
}

void RaciStore::moveRole(RoleId id, int toIndex)
{
    const QString name = roleName(id);
    m_workspace.edit({Action::MoveRole, {name}, {}}, [&](Connection &c) {
        const std::vector<Role> before = roles();
        const auto moved =
            std::find_if(before.begin(), before.end(), [&](const Role &role) { return role.id == id; });
        std::vector<qint64> order;
        for (const Role &role : before) {
            if (role.side == moved->side && role.id != id)
                order.push_back(role.id.value);
        }
        const auto at = std::clamp<qsizetype>(toIndex, 0, static_cast<qsizetype>(order.size()));
        order.insert(order.begin() + at, id.value);
        for (size_t i = 0; i < order.size(); ++i)
            c.query("UPDATE role SET position = ?2 WHERE id = ?1 AND position <> ?2")
                .with(order[i], static_cast<qint64>(i) + 1)
                .run();
    });
}

void RaciStore::removeRoles(std::span<const RoleId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? roleName(ids.front()) : tr("%1 roles").arg(ids.size());
    m_workspace.edit({Action::RemoveRoles, {what}, {}}, [&](Connection &c) {
        for (const RoleId id : ids)
            c.query("DELETE FROM role WHERE id = ?1").with(id.value).run();
    });
}

// ---- letters

static void setCell(Connection &c, const RaciCell &cell)
{
    if (!cell.letters) {
        c.query("DELETE FROM raci_cell WHERE activity_id = ?1 AND role_id = ?2")
            .with(cell.activity.value, cell.role.value)
            .run();
        return;
    }
    c.query("INSERT INTO raci_cell (activity_id, role_id, letters) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE "
            "SET letters = ?3 WHERE letters <> ?3")
        .with(cell.activity.value, cell.role.value, static_cast<qint64>(cell.letters.toInt()))
        .run();
}

void RaciStore::assign(ActivityId activity, RoleId role, RaciLetters letters)
{
    Query q = m_workspace.connection().query("SELECT name FROM activity WHERE id = ?1");
    q.with(activity.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The activity is not there any more."));
    const QString text = letters ? raciText(letters) : tr("nothing");
    const Operation operation{Action::AssignRaci,
                              {roleName(role), q.text(0), text},
                              QStringLiteral("raci %1 %2").arg(activity.value).arg(role.value)};
    m_workspace.edit(operation, [&](Connection &c) { setCell(c, {activity, role, letters}); });
}

void RaciStore::assign(std::span<const RaciCell> cells, const Operation &operation)
{
    m_workspace.edit(operation, [&](Connection &c) {
        for (const RaciCell &cell : cells)
            setCell(c, cell);
    });
}

} // namespace tandem
