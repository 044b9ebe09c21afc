#include "ui/raci/racispine.h"
#include "core/base/index.h"
#include "core/people/peoplestore.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "ui/theme/icons.h"
#include <QMenu>

namespace tandem {

std::optional<QString> RaciSpine::ask(const QString &title, const QString &label, const QString &value,
                                      const QString &accept)
{
    const auto text = m_context.dialogs.askText(m_parent, title, label, value, accept);
    return text && !text->trimmed().isEmpty() ? text : std::nullopt;
}

std::vector<ActivityId> RaciSpine::activities(const QRect &block) const
{
    std::vector<ActivityId> ids;
    for (int row = block.top(); row <= block.bottom() && row < m_model.rowCount(); ++row) {
        if (row >= 0 && !m_model.isGroup(row))
            ids.push_back(m_model.activity(row).id);
    }
    return ids;
}

/// Which place the activity has among all of its area, shown or not.
int RaciSpine::indexInArea(int row) const
{
    int at = 0;
    for (const Activity &activity : m_model.agreement().activities()) {
        if (activity.id == m_model.activity(row).id)
            return at;
        at += activity.area == m_model.activity(row).area ? 1 : 0;
    }
    return at;
}

// ---- areas and activities

void RaciSpine::addArea()
{
    if (const auto name = ask(tr("Add a service area"), tr("Name"), {}, tr("Add")))
        attempt([&] { SpineStore(m_context.workspace).addArea(*name); });
}

ActivityId RaciSpine::addActivity(int row)
{
    ActivityId made;
    if (row < 0 || row >= m_model.rowCount())
        return made;
    const ServiceArea area = m_model.area(row);
    const int at = m_model.isGroup(row) ? 0 : indexInArea(row) + 1;
    if (const auto name = ask(tr("Add an activity to %1").arg(area.name), tr("Name"), {}, tr("Add")))
        attempt([&] { made = SpineStore(m_context.workspace).addActivity(area.id, *name, at); });
    return made;
}

void RaciSpine::rename(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    if (m_model.isGroup(row)) {
        const ServiceArea area = m_model.area(row);
        if (const auto name = ask(tr("Rename the service area"), tr("Name"), area.name, tr("Rename")))
            attempt([&] { SpineStore(m_context.workspace).renameArea(area.id, *name); });
        return;
    }
    const Activity activity = m_model.activity(row);
    if (const auto name = ask(tr("Rename the activity"), tr("Name"), activity.name, tr("Rename")))
        attempt([&] { SpineStore(m_context.workspace).renameActivity(activity.id, *name); });
}

void RaciSpine::remove(const QRect &block)
{
    if (block.isEmpty())
        return;
    const std::vector<ActivityId> ids = activities(block);
    const bool done = attempt([&] {
        if (!ids.empty()) {
            SpineStore(m_context.workspace).removeActivities(ids);
        } else if (m_model.isGroup(block.top())) {
            const ServiceAreaId area = m_model.area(block.top()).id;
            SpineStore(m_context.workspace).removeAreas(std::span(&area, 1));
        }
    });
    if (done && m_context.workspace.canUndo())
        m_context.feedback.say(m_context.workspace.nextUndo().sentence(), true);
}

void RaciSpine::move(const QRect &block, int direction)
{
    if (block.isEmpty() || m_model.filter().isActive())
        return; // beside what is hidden nobody can tell where it comes
    const std::vector<ActivityId> ids = activities(block);
    if (ids.empty()) {
        const ServiceArea area = m_model.area(block.top());
        const int at = m_model.picture().indexOf(area.id) + direction;
        if (at >= 0 && at < static_cast<int>(m_model.picture().areas.size()))
            attempt([&] { SpineStore(m_context.workspace).moveArea(area.id, at); });
        return;
    }
    const AgreementPicture &picture = m_model.picture();
    const Activity first = *picture.activity(ids.front());
    const int area = picture.indexOf(first.area);
    int row = block.top();
    while (m_model.isGroup(row))
        ++row;
    const int at = indexInArea(row) + direction;
    const auto size = static_cast<int>(picture.activitiesOf(first.area).size());
    const auto put = [&](ServiceAreaId to, int index) {
        attempt([&] { SpineStore(m_context.workspace).moveActivities(ids, to, index); });
    };
    // At the end of its area it goes on into the next one.
    if (at < 0) {
        if (area > 0)
            put(picture.areas[static_cast<size_t>(area - 1)].id, 1 << 20);
    } else if (at + static_cast<int>(ids.size()) > size) {
        if (area + 1 < static_cast<int>(picture.areas.size()))
            put(picture.areas[static_cast<size_t>(area + 1)].id, 0);
    } else {
        put(first.area, at);
    }
}

void RaciSpine::drop(int row, int before)
{
    if (m_context.workspace.isReadOnly())
        return;
    const int rows = m_model.rowCount();
    if (m_model.isGroup(row)) {
        // Before the area whose rows begin at or after the gap.
        int to = 0;
        for (int r = 0; r < before; ++r)
            to += m_model.isGroup(r) && r != row ? 1 : 0;
        const ServiceAreaId area = m_model.area(row).id;
        attempt([&] { SpineStore(m_context.workspace).moveArea(area, to); });
        return;
    }
    const ActivityId id = m_model.activity(row).id;
    const int above = before - 1; // what it comes to stand below
    if (above < 0 || above >= rows)
        return;
    const ServiceAreaId area = m_model.area(above).id;
    int to = 0;
    if (!m_model.isGroup(above)) {
        to = indexInArea(above) + 1;
        if (m_model.activity(row).area == area && indexInArea(row) < to)
            --to; // it is taken out first
    }
    attempt([&] { SpineStore(m_context.workspace).moveActivities(std::span(&id, 1), area, to); });
}

void RaciSpine::group(const QRect &block)
{
    const std::vector<ActivityId> ids = activities(block);
    if (ids.empty())
        return;
    if (const auto name = ask(tr("Group as a service area"), tr("Name"), {}, tr("Group")))
        attempt([&] { SpineStore(m_context.workspace).groupActivities(ids, *name); });
}

// ---- roles

void RaciSpine::addRole(Side side)
{
    const QString title =
        side == Side::Internal ? tr("Add a role on the internal side") : tr("Add a role at the partner");
    if (const auto name = ask(title, tr("Name"), {}, tr("Add")))
        attempt([&] { RaciStore(m_context.workspace).addRole(side, *name); });
}

void RaciSpine::renameRole(int column)
{
    const Role role = m_model.role(column);
    if (const auto name = ask(tr("Rename the role"), tr("Name"), role.name, tr("Rename")))
        attempt([&] { RaciStore(m_context.workspace).renameRole(role.id, *name); });
}

void RaciSpine::choosePerson(RoleId id, bool deputy)
{
    const Role *role = m_model.picture().role(id);
    if (!role)
        return;
    const Side side = role->side;
    std::vector<PersonId> ids{{}};
    QStringList names{tr("Nobody")};
    for (const Person &person : m_model.picture().people) {
        const bool other = m_model.picture().engagement.partner && person.side == Side::Partner &&
                           person.provider != m_model.picture().engagement.partner;
        if (person.side != side || person.hasLeft() || other)
            continue;
        ids.push_back(person.id);
        names << (person.role.isEmpty() ? person.name : tr("%1, %2").arg(person.name, person.role));
    }
    const QString title =
        deputy ? tr("Who stands in as %1?").arg(role->name) : tr("Who holds the role %1?").arg(role->name);
    const QString text = names.size() > 1 ? QString() : tr("People are entered on the People page.");
    const int chosen = m_context.dialogs.choose(m_parent, title, text, names, tr("Choose"));
    if (chosen < 0)
        return;
    attempt([&] {
        RaciStore store(m_context.workspace);
        if (deputy)
            store.setDeputy(id, ids[static_cast<size_t>(chosen)]);
        else
            store.setPerson(id, ids[static_cast<size_t>(chosen)]);
    });
}

void RaciSpine::moveRole(int column, int direction)
{
    const Role role = m_model.role(column);
    int at = 0;
    for (const Role &other : m_model.picture().roles) {
        if (other.id == role.id)
            break;
        at += other.side == role.side ? 1 : 0;
    }
    attempt([&] { RaciStore(m_context.workspace).moveRole(role.id, std::max(0, at + direction)); });
}

void RaciSpine::dropRole(int column, int before)
{
    const std::vector<Role> &roles = m_model.picture().roles;
    const auto count = static_cast<int>(roles.size());
    if (m_model.isBySide() || column < 0 || column >= count || before < 0 || before > count)
        return;
    const Role role = roles[asIndex(column)];
    const Side left = roles[asIndex(std::max(0, before - 1))].side;
    const Side right = roles[asIndex(std::min(before, count - 1))].side;
    const Side side = left == right ? left : role.side;
    int at = 0;
    for (int i = 0; i < before; ++i)
        at += i != column && roles[asIndex(i)].side == side ? 1 : 0;
    attempt([&] {
        m_context.workspace.edit({Action::MoveRole, {role.name}, {}}, [&](auto &) {
            RaciStore store(m_context.workspace);
            if (side != role.side)
                store.setSide(role.id, side);
            store.moveRole(role.id, at);
        });
    });
}

void RaciSpine::removeRole(int column)
{
    const RoleId id = m_model.role(column).id;
    if (attempt([&] { RaciStore(m_context.workspace).removeRoles(std::span(&id, 1)); }) &&
        m_context.workspace.canUndo())
        m_context.feedback.say(m_context.workspace.nextUndo().sentence(), true);
}

// ---- menus

void RaciSpine::fillRowMenu(QMenu &menu, const QRect &block)
{
    const int row = block.top();
    const bool isRow = !block.isEmpty() && row < m_model.rowCount();
    const bool mayEdit = !m_context.workspace.isReadOnly();
    const auto add = [&](QMenu &to, const QString &text, const QKeySequence &keys, auto work) {
        QAction *action = to.addAction(text);
        action->setShortcut(keys);
        action->setEnabled(mayEdit);
        QObject::connect(action, &QAction::triggered, &menu, work);
        return action;
    };
    if (isRow) {
        add(menu, tr("Add an activity…"), Qt::Key_Insert, [this, row] { addActivity(row); });
        add(menu, tr("Rename…"), Qt::Key_F2, [this, row] { rename(row); });
    }
    add(menu, tr("Add a service area…"), {}, [this] { addArea(); });
    const std::vector<ActivityId> ids = isRow ? activities(block) : std::vector<ActivityId>();
    if (!ids.empty()) {
        add(menu, tr("Group as a service area…"), {}, [this, block] { group(block); });
        QMenu *kinds = menu.addMenu(tr("Kind"));
        for (const ActivityKind kind : {ActivityKind::Ordinary, ActivityKind::Strategy, ActivityKind::Budget,
                                        ActivityKind::Approval, ActivityKind::ScopeChange}) {
            QAction *action = add(*kinds, kindWord(kind), {}, [this, ids, kind] {
                attempt([&] { SpineStore(m_context.workspace).setKind(ids, kind); });
            });
            action->setCheckable(true);
            action->setChecked(m_model.picture().activity(ids.front())->kind == kind);
        }
        add(menu, tr("Take out of the RACI"), {},
            [this, ids] { attempt([&] { SpineStore(m_context.workspace).setInRaci(ids, false); }); });
    }
    if (isRow) {
        menu.addSeparator();
        add(menu, tr("Move up"), QKeySequence(QStringLiteral("Alt+Up")), [this, block] { move(block, -1); });
        add(menu, tr("Move down"), QKeySequence(QStringLiteral("Alt+Down")),
            [this, block] { move(block, 1); });
        menu.addSeparator();
        add(menu, ids.empty() ? tr("Remove the service area") : tr("Remove"), {},
            [this, block] { remove(block); });
    }
}

void RaciSpine::fillRoleMenu(QMenu &menu, int column)
{
    const bool mayEdit = !m_context.workspace.isReadOnly();
    const auto add = [&](const QString &text, auto work) {
        QAction *action = menu.addAction(text);
        action->setEnabled(mayEdit);
        QObject::connect(action, &QAction::triggered, &menu, work);
    };
    if (!m_model.isBySide() && column >= 0 && column < m_model.columnCount()) {
        const RoleId id = m_model.role(column).id;
        const Side other = m_model.role(column).side == Side::Internal ? Side::Partner : Side::Internal;
        add(tr("Name a person…"), [this, id] { choosePerson(id, false); });
        add(tr("Name a deputy…"), [this, id] { choosePerson(id, true); });
        menu.addSeparator();
        add(tr("Rename the role…"), [this, column] { renameRole(column); });
        add(tr("Move left"), [this, column] { moveRole(column, -1); });
        add(tr("Move right"), [this, column] { moveRole(column, 1); });
        add(other == Side::Partner ? tr("Move to the partner") : tr("Move to the internal side"),
            [this, id, other] { attempt([&] { RaciStore(m_context.workspace).setSide(id, other); }); });
        add(tr("Remove the role"), [this, column] { removeRole(column); });
        menu.addSeparator();
    }
    add(tr("Add a role on the internal side…"), [this] { addRole(Side::Internal); });
    add(tr("Add a role at the partner…"), [this] { addRole(Side::Partner); });
}

} // namespace tandem
