#pragma once
#include <QAccessibleWidget>
#include <QHash>

namespace tandem {

class CompareChartView;
class WhatIfSlider;

/// Lets screen readers speak to the charts and sliders of the Compare page; again does nothing.
void installCompareAccess();

/// A chart is a list of its items; each says its numbers. Items are made when somebody asks.
class CompareChartAccess : public QAccessibleWidget
{
public:
    explicit CompareChartAccess(CompareChartView *view);
    ~CompareChartAccess() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    CompareChartView *view() const;
    mutable QHash<int, QAccessible::Id> m_children;
};

} // namespace tandem
