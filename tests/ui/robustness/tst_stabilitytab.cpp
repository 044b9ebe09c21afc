#include "tests/support/testprogram.h"
#include "tests/ui/robustness/tabsharness.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/segmentedcontrol.h"

using namespace tandem;
using namespace tandem::test;
using Tab = ComparePage::Tab;

/// The strips of the weights, with real keys and the mouse.
class TestStabilityTab : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void aStripSaysWhereThePickFlips()
    {
        OnTab s(Tab::Stability);
        QCOMPARE(s.strips()->rowCount(), 6);
        // Lanthorn's lead of 4.5 points: tooling 20 points of difference at 100 percent; 34.66 by hand.
        // Margin at t: t * (-20) + (1 - t) / 0.8 * 8.5 = 0 gives t = 10.625 / 30.625.
        QVERIFY(std::abs(s.strip(tooling).above->share - 10.625 / 30.625) < nothing);
        QCOMPARE(s.strip(tooling).above->rival, QStringLiteral("Ostrel Partners"));
        QCOMPARE(s.strip(tooling).words, QStringLiteral("up to 34.7%"));
        QVERIFY(s.strip(tooling).nearest);
        QCOMPARE(s.strip(2).words, QStringLiteral("at any weight"));
        QCOMPARE(s.strip(5).above->rival, QStringLiteral("Quillfen IT at its upper bound"));
        QCOMPARE(spokenItem(s.strips(), tooling),
                 QStringLiteral("Tooling integration: 20%; stays first up to 34.7%; above 34.7%, Ostrel "
                                "Partners"));
        QVERIFY(!s.page->stability()->sentence().isEmpty());
        QVERIFY(s.page->stability()->moreSentences().contains(QStringLiteral("Tooling")));
    }

    void arrowsMoveTheKnobAndTheRankingFollows()
    {
        OnTab s(Tab::Stability);
        const qint64 before = s.f.workspace->revision();
        s.strips()->setCurrent(QPoint(0, tooling));
        s.press(s.strips(), Qt::Key_Right);
        QVERIFY(std::abs(s.strip(tooling).share - 0.21) < nothing);
        s.press(s.strips(), Qt::Key_Right, 1, Qt::ShiftModifier);
        QVERIFY(std::abs(s.page->whatIf().shares()[tooling] - 0.26) < nothing);
        QVERIFY(std::abs(*s.strip(tooling).stated - 0.2) < nothing);
        QCOMPARE(s.leader(), QStringLiteral("What-if: Lanthorn Managed IT"));
        s.press(s.strips(), Qt::Key_End); // just past the flip
        QCOMPARE(s.leader(), QStringLiteral("What-if: Ostrel Partners"));
        QCOMPARE(s.strip(tooling).below->rival, QStringLiteral("Lanthorn Managed IT"));
        QVERIFY(s.page->stability()->sentence().startsWith(QStringLiteral("What-if: ")));
        QVERIFY(s.page->stability()->moreSentences().contains(
            QStringLiteral("Lanthorn Managed IT would be first")));
        s.press(s.strips(), Qt::Key_Home); // and back
        QCOMPARE(s.leader(), QStringLiteral("What-if: Lanthorn Managed IT"));
        QCOMPARE(s.f.workspace->revision(), before);
        s.page->showTab(Tab::Ranking);
        QVERIFY(std::abs(s.slider(tooling)->share() - s.page->whatIf().shares()[tooling]) < nothing);
        s.page->showTab(Tab::Stability);
        QTest::keyClick(s.page->stability()->resetButton(), Qt::Key_Space);
        QVERIFY(!s.page->whatIf().isMoved());
        QVERIFY(!s.page->stability()->resetButton()->isVisible());
    }

    void whatCountsNothingIsNotCalledStable()
    {
        OnTab s(Tab::Stability);
        s.strips()->setCurrent(QPoint(0, 2)); // escalation, which never flips
        s.press(s.strips(), Qt::Key_End);
        QVERIFY(std::abs(s.strip(2).share - 1) < nothing);
        QCOMPARE(s.strip(tooling).words, QStringLiteral("at 0%, open"));
        QVERIFY(!s.strip(tooling).counts);
        QVERIFY(
            s.page->stability()->moreSentences().startsWith(QStringLiteral("Criteria at 0% count nothing")));
        QVERIFY(!s.page->stability()->sentence().contains(QStringLiteral("Sure")));
    }

    void applyOnTheStripsIsOneUndoStep()
    {
        OnTab s(Tab::Stability);
        const qint64 before = s.f.workspace->revision();
        s.strips()->setCurrent(QPoint(0, tooling));
        s.press(s.strips(), Qt::Key_Right, 2, Qt::ShiftModifier);
        QTest::keyClick(s.page->stability()->applyButton(), Qt::Key_Space);
        QCOMPARE(s.f.workspace->revision(), before + 1);
        QVERIFY(std::abs(s.f.evaluation->ranking().shares[tooling] - 0.3) < 1e-6);
        QVERIFY(s.feedback.undoOffered);
        s.f.workspace->undo();
        QVERIFY(std::abs(s.strip(tooling).share - 0.2) < 1e-6);
    }

    void draggingAKnobDrawsQuicklyAndAllOfThemWhenTheHandRests()
    {
        OnTab s(Tab::Stability);
        QVERIFY(s.isDrawn());
        QWidget *port = s.strips()->viewport();
        const auto at = [&](double share) {
            const QRectF track = s.strips()->trackRect(tooling);
            return QPointF(track.left() + track.width() * share, track.center().y()).toPoint();
        };
        QTest::mousePress(port, Qt::LeftButton, {}, at(0.2));
        QVERIFY(s.strips()->isDragged());
        QVERIFY(!s.page->whatIf().isMoved());
        for (const double share : {0.25, 0.3, 0.4}) {
            QTest::mouseMove(port, at(share));
            QVERIFY(std::abs(s.strip(tooling).share - share) < nothing);
        }
        QCOMPARE(s.leader(), QStringLiteral("What-if: Ostrel Partners"));
        QTRY_VERIFY(s.page->drawn().isCurrent());
        QCOMPARE(s.page->drawn().figures()->draws, DrawnFigures::quickDraws);
        QVERIFY(!s.page->drawn().isRefining());
        QTest::mouseRelease(port, Qt::LeftButton, {}, at(0.4));
        QVERIFY(s.isDrawn());
        QCOMPARE(s.page->drawn().figures()->draws, s.page->drawn().settings().draws);
    }

    void theCutHasStripsOfItsOwn()
    {
        OnTab s(Tab::Stability);
        s.page->stability()->subject()->setFocus();
        s.press(s.page->stability()->subject(), Qt::Key_Right);
        QVERIFY(s.isComputed());
        QCOMPARE(s.strips()->data().heading, QStringLiteral("Cut stays"));
        // From 27.7 percent on quarterly business reviews Tidewick replaces Ostrel.
        QCOMPARE(s.strip(3).words, QStringLiteral("up to 27.7%"));
        QCOMPARE(s.strip(3).above->rival, QStringLiteral("Tidewick Technology"));
    }
};

QTEST_MAIN(TestStabilityTab)
#include "tst_stabilitytab.moc"
