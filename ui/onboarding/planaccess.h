#pragma once
#include <QAbstractScrollArea>
#include <QAccessibleWidget>
#include <QHash>

namespace tandem {

/// A view of the plan that paints its rows or cards itself, as what it says of them.
class SpokenPlanView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using QAbstractScrollArea::QAbstractScrollArea;

    virtual int spokenCount() const = 0;
    virtual QString spokenText(int index) const = 0; ///< name, days and status of one
    virtual QRect spokenRect(int index) const = 0;   ///< in the viewport; may lie outside of what is shown
    virtual int spokenCurrent() const = 0;           ///< -1: none
    virtual int spokenAt(const QPoint &position) const = 0; ///< in the viewport; -1: none
    virtual void chooseSpoken(int index) = 0;
    virtual void openSpoken(int index) = 0;

protected:
    /// Tells screen readers that another one is current, or that it says something else.
    void announceCurrent();
};

/// Lets screen readers go through the views of the plan; again does nothing.
void installPlanAccess();

/// A view is a list of its rows. They are made when somebody asks.
class PlanViewAccess : public QAccessibleWidget
{
public:
    explicit PlanViewAccess(SpokenPlanView *view);
    ~PlanViewAccess() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    SpokenPlanView *view() const;
    mutable QHash<int, QAccessible::Id> m_children;
};

} // namespace tandem
