#include "ui/widgets/segmentaccess.h"

#include "ui/widgets/segmentedcontrol.h"

#include <QPointer>

namespace tandem {

namespace {

class SegmentAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SegmentAccess(SegmentedControl *control, int index)
        : m_control(control)
        , m_index(index)
    {
    }

    int index() const { return m_index; }

    bool isValid() const override { return m_control && m_index < m_control->segments().size(); }
    QObject *object() const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::PageTab; }
    QWindow *window() const override { return m_control ? m_control->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_control); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_control->segmentRect(m_index);
        return {m_control->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QString text(QAccessible::Text which) const override
    {
        if (!isValid())
            return {};
        const Segment &segment = m_control->segments()[m_index];
        if (which == QAccessible::Description)
            return segment.tooltip;
        if (which != QAccessible::Name)
            return {};
        QStringList parts{segment.text};
        if (!segment.badge.isEmpty())
            parts.append(segment.badge);
        if (segment.ticked)
            parts.append(SegmentedControl::tr("complete"));
        if (segment.locked)
            parts.append(SegmentedControl::tr("locked"));
        return parts.join(QLatin1String(", "));
    }

    void setText(QAccessible::Text, const QString &) override {}

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.selected = m_control->currentIndex() == m_index;
        state.focusable = true;
        state.focused = state.selected && m_control->hasFocus();
        state.disabled = !m_control->isEnabled() || m_control->segments()[m_index].locked;
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
        if (action == pressAction() && isValid())
            m_control->setCurrentIndex(m_index);
    }

private:
    QPointer<SegmentedControl> m_control;
    int m_index;
};

} // namespace

SegmentsAccess::SegmentsAccess(SegmentedControl *control)
    : QAccessibleWidget(control, QAccessible::PageTabList)
{
}

SegmentsAccess::~SegmentsAccess()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

SegmentedControl *SegmentsAccess::control() const
{
    return static_cast<SegmentedControl *>(widget());
}

int SegmentsAccess::childCount() const
{
    return control()->isComboBox() ? QAccessibleWidget::childCount()
                                   : static_cast<int>(control()->segments().size());
}

QAccessibleInterface *SegmentsAccess::child(int index) const
{
    if (control()->isComboBox())
        return QAccessibleWidget::child(index);
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto known = m_children.constFind(index); known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *segment = new SegmentAccess(control(), index);
    m_children.insert(index, QAccessible::registerAccessibleInterface(segment));
    return segment;
}

QAccessibleInterface *SegmentsAccess::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i)
        if (QAccessibleInterface *segment = child(i); segment && segment->rect().contains(x, y))
            return segment;
    return nullptr;
}

QAccessibleInterface *SegmentsAccess::focusChild() const
{
    return control()->hasFocus() ? child(control()->currentIndex()) : QAccessibleWidget::focusChild();
}

int SegmentsAccess::indexOfChild(const QAccessibleInterface *child) const
{
    if (control()->isComboBox())
        return QAccessibleWidget::indexOfChild(child);
    const auto *segment = dynamic_cast<const SegmentAccess *>(child);
    return segment ? segment->index() : -1;
}

} // namespace tandem
