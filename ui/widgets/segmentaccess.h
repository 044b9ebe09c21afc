#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace tandem {

class SegmentedControl;

/// Speaks a SegmentedControl as a list of page tabs, each with its badge and its state.
class SegmentsAccess : public QAccessibleWidget
{
public:
    explicit SegmentsAccess(SegmentedControl *control);
    ~SegmentsAccess() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    SegmentedControl *control() const;

    mutable QHash<int, QAccessible::Id> m_children;
};

} // namespace tandem
