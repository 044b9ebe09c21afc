#include "ui/onboarding/planaccess.h"
#include <QPointer>
#include <QWindow>

namespace tandem {

namespace {

/// A milestone or a phase.
class PlanItemAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PlanItemAccess(SpokenPlanView *view, int index)
        : m_view(view)
        , m_index(index)
    {
    }

    int index() const { return m_index; }
    bool isValid() const override { return m_view && m_index < m_view->spokenCount(); }
    QObject *object() const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->spokenRect(m_index);
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? m_view->spokenText(m_index) : QString();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = true;
        state.selectable = true;
        state.selected = m_view->spokenCurrent() == m_index;
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->spokenRect(m_index));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        if (action == pressAction())
            m_view->openSpoken(m_index);
        else if (action == setFocusAction())
            m_view->chooseSpoken(m_index);
    }

private:
    QPointer<SpokenPlanView> m_view;
    int m_index;
};

QAccessibleInterface *createPlanAccess(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<SpokenPlanView *>(object))
        return new PlanViewAccess(view);
    return nullptr;
}

} // namespace

void installPlanAccess()
{
    QAccessible::installFactory(createPlanAccess); // Qt keeps each factory once
}

void SpokenPlanView::announceCurrent()
{
    if (!hasFocus() || !QAccessible::isActive() || spokenCurrent() < 0)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(spokenCurrent());
    QAccessible::updateAccessibility(&event);
}

PlanViewAccess::PlanViewAccess(SpokenPlanView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

PlanViewAccess::~PlanViewAccess()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

SpokenPlanView *PlanViewAccess::view() const
{
    return static_cast<SpokenPlanView *>(widget());
}

int PlanViewAccess::childCount() const
{
    return view()->spokenCount();
}

QAccessibleInterface *PlanViewAccess::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_children.constFind(index); known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *item = new PlanItemAccess(view(), index);
    m_children.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *PlanViewAccess::childAt(int x, int y) const
{
    return child(view()->spokenAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *PlanViewAccess::focusChild() const
{
    return view()->hasFocus() ? child(view()->spokenCurrent()) : nullptr;
}

int PlanViewAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const PlanItemAccess *>(child);
    return item ? item->index() : -1;
}

} // namespace tandem
