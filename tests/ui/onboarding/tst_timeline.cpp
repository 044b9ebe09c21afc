#include "core/onboarding/onboardingtemplate.h"
#include "core/onboarding/planstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "ui/onboarding/boardview.h"
#include "ui/onboarding/onboardingpage.h"
#include "ui/onboarding/plantab.h"
#include "ui/onboarding/timelineview.h"
#include "ui/theme/theme.h"
#include <QAccessible>
#include <QScrollBar>
#include <QtTest>

using namespace tandem;

namespace {

/// The plan of the template from Monday, 2 November 2026 on; today is day 18.
struct TimelineDesk
{
    TimelineDesk()
        : file(2, 1)
    {
        store().start(builtInOnboarding(), QDate(2026, 11, 2));
        page =
            std::make_unique<OnboardingPage>(PageContext{*file.workspace, *file.evaluation, said, dialogs});
        page->resize(1072, 720);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        for (const Milestone &m : store().plan().milestones) {
            if (m.kind == MilestoneKind::Work && m.phase == store().plan().phases[1].id &&
                m.plannedFrom.addDays(5) < m.plannedTo) {
                work = m.id;
                break;
            }
        }
        page->plan()->reveal(work);
    }
    PlanStore store() const { return PlanStore(*file.workspace); }
    Milestone at(MilestoneId id) const { return *store().milestone(id); }
    TimelineView &timeline() const { return *page->plan()->timeline(); }
    /// Holds the mouse down at `from`, moves by `dx`, and lets go.
    void drag(const QPoint &from, int dx) const
    {
        QWidget *viewport = timeline().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(dx / 2, 1));
        QTest::mouseMove(viewport, from + QPoint(dx, 2));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(dx, 2));
    }
    int days(int count) const { return qRound(timeline().pixelsPerDay() * count); }

    test::EvaluationFixture file;
    test::RecordingFeedback said;
    test::ScriptedDialogs dialogs;
    std::unique_ptr<OnboardingPage> page;
    MilestoneId work;
};

} // namespace

/// The timeline by mouse, by keys, and for those who do not see it.
class TestTimeline : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Appearance::Light);
    }

    void theEndOfABarIsStretchedByTheMouse()
    {
        TimelineDesk desk;
        const Milestone before = desk.at(desk.work);
        const QRectF bar = desk.timeline().barRect(desk.work);
        desk.drag(QPoint(static_cast<int>(bar.right()) - 2, static_cast<int>(bar.center().y())),
                  desk.days(7));
        QCOMPARE(desk.at(desk.work).plannedFrom, before.plannedFrom);
        QCOMPARE(desk.at(desk.work).plannedTo, before.plannedTo.addDays(7));
        desk.file.workspace->undo(); // one step
        QCOMPARE(desk.at(desk.work), before);
    }

    void mouseAndKeysGiveTheSame()
    {
        TimelineDesk desk;
        const Milestone before = desk.at(desk.work);
        desk.drag(desk.timeline().barRect(desk.work).center().toPoint(), desk.days(7));
        const Milestone dragged = desk.at(desk.work);
        desk.file.workspace->undo();
        desk.timeline().setFocus();
        for (int i = 0; i < 5; ++i) // a week of working days
            QTest::keyClick(&desk.timeline(), Qt::Key_Right);
        QCOMPARE(desk.at(desk.work).plannedFrom, dragged.plannedFrom);
        QCOMPARE(desk.at(desk.work).plannedTo, dragged.plannedTo);
        QCOMPARE(dragged.plannedFrom, before.plannedFrom.addDays(7));
    }

    void escapeLetsGoOfADrag()
    {
        TimelineDesk desk;
        const Milestone before = desk.at(desk.work);
        const QPoint from = desk.timeline().barRect(desk.work).center().toPoint();
        QTest::mousePress(desk.timeline().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(desk.timeline().viewport(), from + QPoint(60, 0));
        QTest::keyClick(&desk.timeline(), Qt::Key_Escape);
        QTest::mouseRelease(desk.timeline().viewport(), Qt::LeftButton, {}, from + QPoint(60, 0));
        QCOMPARE(desk.at(desk.work), before);
    }

    void whileItIsDraggedNothingIsWritten()
    {
        TimelineDesk desk;
        const QString next = desk.file.workspace->nextUndo().sentence();
        const QPoint from = desk.timeline().barRect(desk.work).center().toPoint();
        QTest::mousePress(desk.timeline().viewport(), Qt::LeftButton, {}, from);
        for (int i = 0; i < 20; ++i)
            QTest::mouseMove(desk.timeline().viewport(), from + QPoint(4 * i, 0));
        QCOMPARE(desk.file.workspace->nextUndo().sentence(), next);
        QTest::mouseRelease(desk.timeline().viewport(), Qt::LeftButton, {}, from + QPoint(80, 0));
        QVERIFY(desk.file.workspace->nextUndo().sentence() != next);
    }

    void controlAndPlusZoomsAroundTheMiddle()
    {
        TimelineDesk desk;
        TimelineView &timeline = desk.timeline();
        timeline.setFocus();
        const double whole = timeline.pixelsPerDay();
        QCOMPARE(timeline.horizontalScrollBar()->maximum(), 0); // all of it fits
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&timeline, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(timeline.pixelsPerDay() > 2 * whole);
        QVERIFY(timeline.horizontalScrollBar()->value() > 0);
        QTest::keyClick(&timeline, Qt::Key_T);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&timeline, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(timeline.pixelsPerDay(), whole);
    }

    void aReaderMovesNothing()
    {
        TimelineDesk desk;
        const Milestone before = desk.at(desk.work);
        desk.timeline().setReadOnly(true);
        desk.drag(desk.timeline().barRect(desk.work).center().toPoint(), desk.days(7));
        desk.timeline().setFocus();
        QTest::keyClick(&desk.timeline(), Qt::Key_Right);
        QCOMPARE(desk.at(desk.work), before);
    }

    void itsRowsAreReadToAScreenReader()
    {
        TimelineDesk desk;
        desk.store().setStatus(desk.work, MilestoneStatus::Blocked, QStringLiteral("waits for a SOC date"));
        desk.timeline().setFocus();
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&desk.timeline());
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), desk.timeline().rowsShown());
        const QString first = list->child(0)->text(QAccessible::Name);
        QVERIFY2(first.contains(QStringLiteral("days 1 to 15")) && first.contains(QStringLiteral("percent")),
                 qPrintable(first));
        QAccessibleInterface *current = list->focusChild();
        QVERIFY(current && current->isValid());
        const Milestone m = desk.at(desk.work);
        const QString said = current->text(QAccessible::Name);
        QVERIFY2(said.startsWith(m.name), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("waits for a SOC date")), qPrintable(said));
        QVERIFY2(said.contains(QLocale().toString(m.plannedTo, QStringLiteral("d MMM"))), qPrintable(said));
        QVERIFY(current->state().focused && !current->state().offscreen);
        QCOMPARE(list->indexOfChild(current), desk.timeline().spokenCurrent());
        const QPoint middle = current->rect().center();
        QCOMPARE(list->childAt(middle.x(), middle.y()), current);
        // Pressing it opens its form, as Enter does.
        current->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(desk.page->plan()->current() == desk.work);
    }

    void soAreTheCardsOfTheBoard()
    {
        TimelineDesk desk;
        desk.page->plan()->showView(PlanTab::Board);
        BoardView &board = *desk.page->plan()->board();
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&board);
        QVERIFY(list);
        QCOMPARE(list->childCount(), static_cast<int>(desk.store().plan().milestones.size()));
        const int at = board.spokenCurrent();
        QVERIFY(at >= 0);
        const QString said = list->child(at)->text(QAccessible::Name);
        QVERIFY2(said.startsWith(desk.store().plan().phases[1].name), qPrintable(said));
        QVERIFY(said.contains(desk.at(desk.work).name));
        list->child(0)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(board.spokenCurrent(), 0);
        QVERIFY(!list->child(list->childCount()));
    }

    void aCardIsDraggedIntoAnotherPhase()
    {
        TimelineDesk desk;
        desk.page->plan()->showView(PlanTab::Board);
        BoardView &board = *desk.page->plan()->board();
        QCoreApplication::processEvents();
        const Milestone before = desk.at(desk.work);
        const QPoint from = board.cardRect(desk.work).center();
        const MilestoneId target = desk.store().plan().milestones.back().id; // in the last phase
        const QPoint to(board.cardRect(target).center().x(), from.y());
        QTest::mousePress(board.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(board.viewport(), from + QPoint(30, 0));
        QTest::mouseMove(board.viewport(), to);
        QTest::mouseRelease(board.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(desk.at(desk.work).phase, desk.store().plan().phases[3].id);
        desk.file.workspace->undo();
        QCOMPARE(desk.at(desk.work), before);
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
