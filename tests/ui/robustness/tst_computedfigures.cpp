#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/testprogram.h"
#include "tests/ui/robustness/tabsharness.h"
#include "ui/robustness/breakevenmodel.h"
#include "ui/robustness/concordanceview.h"
#include "ui/robustness/paneltab.h"
#include "ui/robustness/withoutonemodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/heldpainting.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include <QApplication>
#include <QClipboard>
#include <QSemaphore>
#include <QThread>
#include <array>
#include <atomic>

using namespace tandem;
using namespace tandem::test;
using Tab = ComparePage::Tab;

/// Compare computes in the background: nothing waits for it, and nothing old passes for new.
class TestComputedFigures : public QObject
{
    Q_OBJECT

    /// From now on the figures take as long as the test wants.
    struct Slow
    {
        explicit Slow(ComparePage &page)
        {
            page.computed().setComputation(
                [this](const ScoreSheet &sheet, const std::function<bool()> &goesOn) {
                    inTheWindowsThread = QThread::currentThread() == qApp->thread();
                    started.release();
                    gate.acquire();
                    return exactFigures(sheet, goesOn);
                });
        }
        QSemaphore started;
        QSemaphore gate;
        std::atomic<bool> inTheWindowsThread = true;
    };

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theWindowGoesOnWhileTheyAreComputed()
    {
        OnTab s(Tab::Stability);
        Slow slow(*s.page);
        s.strips()->setCurrent(QPoint(0, tooling));
        QTest::keyClick(s.strips(), Qt::Key_Right);
        QVERIFY(slow.started.tryAcquire(1, 10'000));
        QVERIFY(!slow.inTheWindowsThread);
        // It is computing, and will not end before it is told to: the loop turns, keys work, tabs change.
        bool turned = false;
        QTimer::singleShot(0, this, [&turned] { turned = true; });
        QTRY_VERIFY(turned);
        QTest::keyClick(s.strips(), Qt::Key_Right);
        QVERIFY(std::abs(s.strips()->data().strips[tooling].share - 0.22) < nothing); // the knob keeps up
        QCOMPARE(s.leader(), QStringLiteral("What-if: Lanthorn Managed IT"));
        s.page->showTab(Tab::Ranking);
        QVERIFY(s.page->rankingView()->isVisible());
        s.page->showTab(Tab::Stability);
        QVERIFY(!s.page->computed().isCurrent());
        slow.gate.release(100);
        QVERIFY(s.isComputed());
        QVERIFY(std::abs(s.strips()->data().strips[tooling].share - 0.22) < nothing);
    }

    void nothingOldIsShownAsNew()
    {
        OnTab s(Tab::Stability);
        const QString before = s.page->stability()->moreSentences();
        Slow slow(*s.page);
        for (int e = 0; e < 4; ++e)
            s.f.scores().set(s.f.cell(0, 0, e), 0); // the leader falls on the heaviest criterion
        const StabilityTab &tab = *s.page->stability();
        QVERIFY(s.strips()->data().dimmed);
        QVERIFY(s.strips()->spoken(tooling, 0).endsWith(QStringLiteral("is being computed anew")));
        QVERIFY(s.strips()->cells().isEmpty()); // and cannot be copied
        QCOMPARE(tab.sentence(),
                 QStringLiteral("Being computed anew; the pale sentences are those of before"));
        QCOMPARE(tab.moreSentences(), before);
        // A jump to a flip that may not be there any more would be a jump to nowhere.
        s.strips()->setCurrent(QPoint(0, tooling));
        QTest::keyClick(s.strips(), Qt::Key_End);
        QVERIFY(!s.page->whatIf().isMoved());
        slow.gate.release(100);
        QVERIFY(s.isComputed());
        QVERIFY(!s.strips()->data().dimmed);
        QVERIFY(tab.moreSentences() != before);
        QVERIFY(tab.moreSentences().contains(QStringLiteral("Ostrel Partners")));
        s.f.workspace->undo();
        QVERIFY(s.strips()->data().dimmed);
        QVERIFY(s.isComputed());
    }

    void thePanelSaysWhatIsOfBefore()
    {
        OnTab s(Tab::Panel);
        PanelTab *panel = s.page->panelTab();
        TableView *table = panel->breakEvenTable();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, 0));
        Slow slow(*s.page);
        s.f.scores().set(s.f.cell(1, 2, 0), 5);
        QVERIFY(panel->concordance()->data().dimmed);
        QVERIFY(panel->concordance()->cells().isEmpty());
        QVERIFY(panel->concordance()->spoken(0, 0).startsWith(QStringLiteral("Being computed anew")));
        QVERIFY(table->isPale());
        QVERIFY(!table->answers(QKeySequence::Copy));
        QVERIFY(table->hasFocus()); // the keys stay where they are
        slow.gate.release(100);
        QVERIFY(s.isComputed());
        QVERIFY(!table->isPale());
        QVERIFY(!panel->concordance()->data().dimmed);
        QVERIFY(table->answers(QKeySequence::Copy));
    }

    void anOvertakenAnswerNeverArrives()
    {
        OnTab s(Tab::Stability);
        Slow slow(*s.page);
        QSignalSpy ready(&s.page->computed(), &ComputedFigures::ready);
        s.strips()->setCurrent(QPoint(0, tooling));
        QTest::keyClick(s.strips(), Qt::Key_Right);
        QVERIFY(slow.started.tryAcquire(1, 10'000));
        for (int i = 0; i < 19; ++i)
            QTest::keyClick(s.strips(), Qt::Key_Right);
        slow.gate.release(100);
        QVERIFY(s.isComputed());
        QCOMPARE(ready.size(), 1);
        QVERIFY(std::abs(s.page->computed().sheet().ranking.shares[tooling] - 0.4) < nothing);
        QCOMPARE(s.strip(tooling).below->rival, QStringLiteral("Lanthorn Managed IT"));
    }

    void nothingIsComputedWhileNobodyLooks()
    {
        OnTab s(Tab::Panel);
        s.page->showTab(Tab::Ranking);
        Slow slow(*s.page);
        s.f.scores().set(s.f.cell(1, 2, 0), 5);
        QVERIFY(!slow.started.tryAcquire(1, 50));
        s.page->showTab(Tab::Panel);
        QVERIFY(slow.started.tryAcquire(1, 10'000));
        QVERIFY(s.page->panelTab()->breakEvenTable()->isPale());
        slow.gate.release(100);
        QVERIFY(s.isComputed());
    }

    void whoMayNotBeSeenAnyMoreDoesNotComeBackFromTheBackground()
    {
        OnTab s(Tab::Panel);
        SessionStore(*s.f.workspace).plan(s.f.provider(0), {}, standardSessionMinutes, {});
        QVERIFY(s.isComputed());
        Slow slow(*s.page);
        s.f.scores().set(s.f.cell(1, 2, 0), 5);
        QVERIFY(slow.started.tryAcquire(1, 10'000)); // with the scores of the one to be hidden in its hands
        WorkspaceInfo info = s.f.workspace->info();
        info.blind = BlindMode::Always;
        s.f.workspace->setInfo(info, QStringLiteral("blind"));
        QVERIFY(s.f.evaluation->isSealed(0));
        QVERIFY(!s.page->computed().figures());
        QCOMPARE(s.page->panelTab()->breakEvens()->rowCount(), 0);
        slow.gate.release(100);
        QVERIFY(s.isComputed());
        for (const BreakEvenRow &row : s.page->panelTab()->breakEvens()->rows())
            QVERIFY(row.cell.provider != s.f.provider(0));
        for (const WithoutOneRow &row : s.page->panelTab()->withoutOne()->rows())
            QVERIFY(row.leader != QStringLiteral("Lanthorn Managed IT"));
    }

    void providersThatComeAndGoDoNotMixUpTheNames()
    {
        OnTab s(Tab::Stability);
        Slow slow(*s.page);
        s.f.providers().remove(std::array{s.f.provider(0)});
        QVERIFY(!s.page->computed().figures()); // its indexes mean others now
        QVERIFY(s.strips()->data().dimmed);
        QCOMPARE(s.page->stability()->sentence(), QStringLiteral("Being computed"));
        slow.gate.release(100);
        QVERIFY(s.isComputed());
        s.f.workspace->undo();
        QVERIFY(s.isComputed());
        QCOMPARE(s.strip(tooling).above->rival, QStringLiteral("Ostrel Partners"));
    }

    void thePanelFollowsTheWhatIf()
    {
        OnTab s(Tab::Stability);
        s.strips()->setCurrent(QPoint(0, tooling));
        s.press(s.strips(), Qt::Key_End); // Ostrel leads
        s.page->showTab(Tab::Panel);
        QVERIFY(s.isComputed());
        QCOMPARE(s.leader(), QStringLiteral("What-if: Ostrel Partners"));
        for (const BreakEvenRow &row : s.page->panelTab()->breakEvens()->rows())
            QVERIFY(row.rival != QStringLiteral("Ostrel Partners"));
        s.page->showTab(Tab::Stability);
        QTest::keyClick(s.page->stability()->resetButton(), Qt::Key_Space);
        s.page->showTab(Tab::Panel);
        QVERIFY(s.isComputed());
        for (const BreakEvenRow &row : s.page->panelTab()->breakEvens()->rows())
            QVERIFY(row.rival != QStringLiteral("Lanthorn Managed IT"));
    }

    void whatArrivesWithinAFrameIsPaintedOnce()
    {
        OnTab s(Tab::Stability);
        QVERIFY(s.isDrawn());
        QCoreApplication::processEvents();
        s.page->painting().setFrame(20'000); // however slow this machine is
        struct Painted : QObject
        {
            explicit Painted(StabilityView *view)
                : view(view)
            {
                view->viewport()->installEventFilter(this);
            }
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::Paint)
                    (view->data().dimmed ? pale : whole) += 1;
                return false;
            }
            StabilityView *view;
            int pale = 0;
            int whole = 0;
        } painted(s.strips());
        s.strips()->setCurrent(QPoint(0, tooling));
        QTest::keyClick(s.strips(), Qt::Key_Right);
        QTRY_VERIFY(!s.page->painting().isHolding());
        QVERIFY(s.page->computed().isCurrent());
        QTRY_VERIFY(painted.whole > 0);
        QCOMPARE(painted.pale, 0);
    }

    void whatTakesLongerIsPaintedPale()
    {
        OnTab s(Tab::Stability);
        QVERIFY(s.isDrawn());
        Slow slow(*s.page);
        s.strips()->setCurrent(QPoint(0, tooling));
        QTest::keyClick(s.strips(), Qt::Key_Right);
        QVERIFY(s.page->painting().isHolding());
        QTRY_VERIFY(!s.page->painting().isHolding()); // a frame at most, and nothing was computed
        QVERIFY(s.strips()->data().dimmed);
        QVERIFY(!s.page->computed().isCurrent());
        slow.gate.release(100);
        QVERIFY(s.isComputed());
    }
};

QTEST_MAIN(TestComputedFigures)
#include "tst_computedfigures.moc"
