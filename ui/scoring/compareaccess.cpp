#include "ui/scoring/compareaccess.h"
#include "ui/scoring/comparechartview.h"
#include "ui/scoring/whatifslider.h"
#include <QPointer>
#include <QWindow>

namespace tandem {

namespace {

/// One bar, row or cell.
class ItemAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ItemAccess(CompareChartView *view, int index)
        : m_view(view)
        , m_index(index)
    {
    }

    int index() const { return m_index; }
    bool isValid() const override { return m_view && m_index < m_view->rowCount() * m_view->columnCount(); }
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
        const QRect rect = m_view->itemRect(row(), column()).toAlignedRect();
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QString text(QAccessible::Text which) const override
    {
        return isValid() && which == QAccessible::Name ? m_view->spoken(row(), column()) : QString();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.selectable = true;
        state.selected = isValid() && m_view->current() == QPoint(column(), row());
        state.focused = state.selected && m_view->hasFocus();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (isValid() && action == pressAction())
            emit m_view->followed(row(), column());
    }

private:
    int row() const { return m_index / m_view->columnCount(); }
    int column() const { return m_index % m_view->columnCount(); }

    QPointer<CompareChartView> m_view;
    int m_index;
};

/// A slider speaks its share and the stated one.
class SliderAccess : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit SliderAccess(WhatIfSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? slider()->valueText() : QAccessibleWidget::text(which);
    }
    QVariant currentValue() const override { return slider()->share() * 100; }
    void setCurrentValue(const QVariant &value) override { slider()->moveTo(value.toDouble() / 100); }
    QVariant maximumValue() const override { return slider()->scale() * 100; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    WhatIfSlider *slider() const { return static_cast<WhatIfSlider *>(widget()); }
};

QAccessibleInterface *create(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<CompareChartView *>(object))
        return new CompareChartAccess(view);
    if (auto *slider = qobject_cast<WhatIfSlider *>(object))
        return new SliderAccess(slider);
    return nullptr;
}

} // namespace

void installCompareAccess()
{
    QAccessible::installFactory(create); // Qt keeps each factory once
}

CompareChartAccess::CompareChartAccess(CompareChartView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

CompareChartAccess::~CompareChartAccess()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

CompareChartView *CompareChartAccess::view() const
{
    return static_cast<CompareChartView *>(widget());
}

int CompareChartAccess::childCount() const
{
    return view()->rowCount() * view()->columnCount();
}

QAccessibleInterface *CompareChartAccess::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_children.constFind(index); known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *item = new ItemAccess(view(), index);
    m_children.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface *CompareChartAccess::childAt(int x, int y) const
{
    const QPointF at = view()->viewport()->mapFromGlobal(QPoint(x, y));
    const QPoint item = view()->itemAt(at);
    return item.x() < 0 ? nullptr : child(item.y() * view()->columnCount() + item.x());
}

QAccessibleInterface *CompareChartAccess::focusChild() const
{
    const QPoint current = view()->current();
    return view()->hasFocus() && current.x() >= 0 ? child(current.y() * view()->columnCount() + current.x())
                                                  : nullptr;
}

int CompareChartAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const ItemAccess *>(child);
    return item ? item->index() : -1;
}

} // namespace tandem
