#pragma once
#include "ui/raci/racimodel.h"
#include "ui/shell/page.h"
#include <QCoreApplication>
#include <QRect>

class QMenu;

namespace tandem {

/// What is done to the rows and columns of the RACI grid: areas, activities and roles are added, named, moved
/// and removed. It asks for what it needs to know. Each edit is one undo step.
class RaciSpine
{
    Q_DECLARE_TR_FUNCTIONS(RaciSpine)

public:
    RaciSpine(const PageContext &context, RaciModel &model, QWidget *parent)
        : m_context(context)
        , m_model(model)
        , m_parent(parent)
    {
    }

    void addArea();
    ActivityId addActivity(int row); ///< below the row; invalid when nothing was added
    void addRole(Side side);

    void rename(int row);
    void remove(const QRect &block); ///< the activities of the block, or the area of a single group row
    /// One place up or down: the activities of the block together, or the area.
    void move(const QRect &block, int direction);
    void drop(int row, int before);
    void group(const QRect &block); ///< makes an area of the block's activities

    void renameRole(int column);
    void choosePerson(RoleId role, bool deputy);
    void moveRole(int column, int direction);
    /// Before the column, also on the other side; between the sides it stays on its own.
    void dropRole(int column, int before);
    void removeRole(int column);

    /// The menus of a row and of a column.
    void fillRowMenu(QMenu &menu, const QRect &block);
    void fillRoleMenu(QMenu &menu, int column);

private:
    std::vector<ActivityId> activities(const QRect &block) const;
    std::optional<QString> ask(const QString &title, const QString &label, const QString &value,
                               const QString &accept);
    bool attempt(const std::function<void()> &work) { return m_context.feedback.attempt(work); }
    int indexInArea(int row) const;

    PageContext m_context;
    RaciModel &m_model;
    QWidget *m_parent;
};

} // namespace tandem
