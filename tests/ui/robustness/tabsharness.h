#pragma once
#include "tests/ui/scoring/compareharness.h"
#include "ui/robustness/stabilitytab.h"
#include "ui/robustness/stabilityview.h"
#include <QAccessible>

namespace tandem::test {

inline constexpr double nothing = 1e-9;
inline constexpr int tooling = 1;

/// The page on one of its tabs, with all draws made.
struct OnTab : Shown
{
    explicit OnTab(ComparePage::Tab tab, int providers = 5)
        : Shown(false, providers)
    {
        (void)QTest::qWaitForWindowActive(page.get());
        page->showTab(tab);
        if (tab == ComparePage::Tab::Stability || tab == ComparePage::Tab::Panel)
            (void)isComputed();
    }
    bool isDrawn()
    {
        return QTest::qWaitFor([this] { return page->drawn().isWhole(); }, 20'000);
    }
    bool isComputed() const
    {
        return QTest::qWaitFor([this] { return page->computed().isCurrent(); }, 20'000);
    }
    StabilityView *strips() const { return page->stability()->strips(); }
    /// As it is when the last change is worked in.
    const charts::StabilityStrip &strip(int row) const
    {
        (void)isComputed();
        return strips()->data().strips[static_cast<size_t>(row)];
    }
    void press(QWidget *widget, Qt::Key key, int times = 1, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(widget, key, with);
        if (page->stability()->isVisible()) // where a jump leads to is known then
            (void)isComputed();
    }
    QString leader() const { return page->contextLine().section(QStringLiteral(" leads"), 0, 0); }
};

inline QString spokenItem(QWidget *view, int item)
{
    QAccessibleInterface *object = QAccessible::queryAccessibleInterface(view);
    QAccessibleInterface *child = object ? object->child(item) : nullptr;
    return child ? child->text(QAccessible::Name) : QString();
}

} // namespace tandem::test
