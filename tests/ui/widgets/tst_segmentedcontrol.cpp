#include "tests/support/testprogram.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAccessible>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace tandem;

namespace {

QList<Segment> panelAndEvaluators()
{
    return {{.text = "Panel"},
            {.text = "IT lead", .badge = "28/30", .badgeNeedsAction = true},
            {.text = "Security", .locked = true, .tooltip = "Blind until your card is complete"},
            {.text = "Finance", .ticked = true}};
}

} // namespace

class TestSegmentedControl : public QObject
{
    Q_OBJECT

    Theme m_theme;

private slots:
    void theFirstOpenSegmentIsChosen()
    {
        SegmentedControl control;
        control.setSegments({{.text = "Locked", .locked = true}, {.text = "Open"}});
        QCOMPARE(control.currentIndex(), 1);
    }

    void arrowsPassOverLockedSegments()
    {
        SegmentedControl control;
        control.setSegments(panelAndEvaluators());
        QSignalSpy changes(&control, &SegmentedControl::currentChanged);
        QTest::keyClick(&control, Qt::Key_Right);
        QTest::keyClick(&control, Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 3);
        QTest::keyClick(&control, Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 3);
        QTest::keyClick(&control, Qt::Key_Left);
        QCOMPARE(control.currentIndex(), 1);
        QCOMPARE(changes.count(), 3);
    }

    void homeAndEndGoToTheEnds()
    {
        SegmentedControl control;
        control.setSegments(panelAndEvaluators());
        QTest::keyClick(&control, Qt::Key_End);
        QCOMPARE(control.currentIndex(), 3);
        QTest::keyClick(&control, Qt::Key_Home);
        QCOMPARE(control.currentIndex(), 0);
    }

    void aClickChoosesUnlessLocked()
    {
        SegmentedControl control;
        control.setSegments(panelAndEvaluators());
        control.resize(control.sizeHint());
        control.show();
        QTest::mouseClick(&control, Qt::LeftButton, {}, control.segmentRect(1).center());
        QCOMPARE(control.currentIndex(), 1);
        QTest::mouseClick(&control, Qt::LeftButton, {}, control.segmentRect(2).center());
        QCOMPARE(control.currentIndex(), 1);
    }

    void choosingDoesNotMoveTheSegments()
    {
        SegmentedControl control;
        control.setSegments(panelAndEvaluators());
        control.resize(control.sizeHint());
        const QRect before = control.segmentRect(3);
        control.setCurrentIndex(3);
        QCOMPARE(control.segmentRect(3), before);
    }

    void tooManySegmentsBecomeAComboBox()
    {
        SegmentedControl control;
        control.setMaximumSegments(3);
        control.setSegments(panelAndEvaluators());
        QVERIFY(control.isComboBox());
        auto *combo = control.findChild<QComboBox *>();
        QVERIFY(combo);
        QCOMPARE(combo->count(), 4);
        QSignalSpy changes(&control, &SegmentedControl::currentChanged);
        combo->setCurrentIndex(3);
        QCOMPARE(control.currentIndex(), 3);
        QCOMPARE(changes.count(), 1);
        control.setMaximumSegments(6);
        QVERIFY(!control.isComboBox());
        QVERIFY(!control.findChild<QComboBox *>());
    }

    void screenReadersHearTabsWithTheirState()
    {
        SegmentedControl control;
        control.setAccessibleName("Whose scores");
        control.setSegments(panelAndEvaluators());
        control.resize(control.sizeHint());
        control.show();
        auto *list = QAccessible::queryAccessibleInterface(&control);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::PageTabList);
        QCOMPARE(list->text(QAccessible::Name), QString("Whose scores"));
        QCOMPARE(list->childCount(), 4);
        auto *second = list->child(1);
        QCOMPARE(second->role(), QAccessible::PageTab);
        QCOMPARE(second->text(QAccessible::Name), QString("IT lead, 28/30"));
        QVERIFY(!second->state().selected);
        QCOMPARE(list->indexOfChild(second), 1);
        QVERIFY(list->child(2)->state().disabled);
        QCOMPARE(list->child(2)->text(QAccessible::Description),
                 QString("Blind until your card is complete"));
        QCOMPARE(list->child(3)->text(QAccessible::Name), QString("Finance, complete"));
        second->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(control.currentIndex(), 1);
        QVERIFY(second->state().selected);
    }
};

QTEST_MAIN(TestSegmentedControl)
#include "tst_segmentedcontrol.moc"
