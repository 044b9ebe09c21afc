#include "core/onboarding/gatestore.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/runbookstore.h"
#include "core/scope/requeststore.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "tests/ui/onboarding/onboardingdesk.h"
#include "ui/onboarding/actionspanel.h"
#include "ui/onboarding/agreementlinks.h"
#include "ui/onboarding/boardview.h"
#include "ui/onboarding/checkintab.h"
#include "ui/onboarding/linesmodel.h"
#include "ui/onboarding/milestonepanel.h"
#include "ui/onboarding/onboardinglinks.h"
#include "ui/onboarding/onboardingpage.h"
#include "ui/onboarding/phasepanel.h"
#include "ui/onboarding/phasestrip.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/plantab.h"
#include "ui/onboarding/readinesslist.h"
#include "ui/onboarding/reviewtab.h"
#include "ui/onboarding/runbookinspector.h"
#include "ui/onboarding/runbooktab.h"
#include "ui/onboarding/shadowtab.h"
#include "ui/onboarding/timelineview.h"
#include "ui/onboarding/trendview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QtTest>

using namespace tandem;
using test::OnboardingDesk;

/// What a person does to the plan, with real keys and clicks.
class TestOnboardingPage : public QObject
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

    void anEmptyPageStartsThePlan()
    {
        OnboardingDesk desk(false);
        desk.dialogs.texts.push_back(QStringLiteral("2026-11-23"));
        QPushButton *start = desk.button(QStringLiteral("Start the plan"));
        QVERIFY(start);
        start->setFocus();
        QTest::keyClick(start, Qt::Key_Space);
        QVERIFY(desk.plan().exists);
        QCOMPARE(desk.plan().startsOn, QDate(2026, 11, 23));
        QCOMPARE(desk.plan().phases.size(), size_t(4));
        QCOMPARE(desk.tab().model()->rowCount(), static_cast<int>(desk.plan().milestones.size()));
        desk.file.workspace->undo();
        QVERIFY(!desk.plan().exists);
        QVERIFY(desk.button(QStringLiteral("Start the plan")));
    }

    void aPlanTakesTheHolidaysOfTheUsersCountry()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
        {
            OnboardingDesk desk(false);
            desk.dialogs.texts.push_back(QStringLiteral("2026-11-23"));
            QPushButton *start = desk.button(QStringLiteral("Start the plan"));
            QVERIFY(start);
            QTest::mouseClick(start, Qt::LeftButton);
            const DaysOff off = RequestStore(*desk.file.workspace).daysOff();
            QVERIFY(off.contains(QDate(2026, 12, 28)) && off.contains(QDate(2027, 1, 1)));
            for (const Milestone &m : desk.plan().milestones)
                QVERIFY2(isWorkingDay(m.plannedTo, off), qPrintable(m.name));
        }
        QLocale::setDefault(before);
    }

    void theModelsAreSound()
    {
        OnboardingDesk desk;
        const QAbstractItemModelTester plan(desk.tab().model(),
                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester rows(desk.page->runbook()->table()->model(),
                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
        const Milestone m = desk.work();
        desk.plans().moveBy(m.id, 2);
        desk.plans().removeMilestones(std::array{m.id});
        desk.file.workspace->undo();
        RunbookStore(*desk.file.workspace).addProcess(QStringLiteral("Restore test"), Frequency::Monthly);
        RunbookStore(*desk.file.workspace)
            .addVendorAccount(QStringLiteral("Severn Fibre"), VendorCategory::Tools);
        QCOMPARE(desk.page->runbook()->table()->model()->rowCount(), 1);
    }

    void arrowsMoveAndStretchAMilestone()
    {
        OnboardingDesk desk;
        const Milestone before = desk.work();
        desk.page->reveal([&] {
            Place place{PageId::Onboarding, {}, {}, {}};
            place.milestone = before.id;
            return place;
        }());
        TimelineView *timeline = desk.tab().timeline();
        QTRY_VERIFY(timeline->hasFocus());
        QTest::keyClick(timeline, Qt::Key_Right);
        QCOMPARE(desk.milestone(before.id).plannedFrom, addWorkingDays(before.plannedFrom, 1, {}));
        QTest::keyClick(timeline, Qt::Key_Left);
        QCOMPARE(desk.milestone(before.id).plannedFrom, before.plannedFrom);
        QTest::keyClick(timeline, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(desk.milestone(before.id).plannedFrom, before.plannedFrom);
        QCOMPARE(desk.milestone(before.id).plannedTo, addWorkingDays(before.plannedTo, 1, {}));
        QVERIFY(timeline->accessibleDescription().contains(before.name));
    }

    void aBarIsDraggedWithTheMouse()
    {
        OnboardingDesk desk;
        const Milestone before = desk.work();
        TimelineView *timeline = desk.tab().timeline();
        timeline->setCurrent(before.id);
        const QPoint at = timeline->barRect(before.id).center().toPoint();
        const int week = qRound(timeline->pixelsPerDay() * 7);
        QTest::mousePress(timeline->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseMove(timeline->viewport(), at + QPoint(week / 2, 0));
        QTest::mouseMove(timeline->viewport(), at + QPoint(week, 0));
        QTest::mouseRelease(timeline->viewport(), Qt::LeftButton, {}, at + QPoint(week, 0));
        QCOMPARE(desk.milestone(before.id).plannedFrom, before.plannedFrom.addDays(7));
        desk.file.workspace->undo(); // one step
        QCOMPARE(desk.milestone(before.id), before);
    }

    void aBlockedMilestoneNeedsAReason()
    {
        OnboardingDesk desk;
        const Milestone before = desk.work();
        desk.tab().reveal(before.id);
        QTRY_VERIFY(desk.tab().timeline()->hasFocus());
        const auto choose = [&](const QString &word) {
            QTest::keyClick(desk.tab().timeline(), Qt::Key_Space);
            QMenu *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions()) {
                if (action->text() == word)
                    action->trigger();
            }
            menu->close();
        };
        choose(QStringLiteral("Blocked"));
        QCOMPARE(desk.milestone(before.id).status, before.status);
        desk.dialogs.texts.push_back(QStringLiteral("waits for a SOC date"));
        choose(QStringLiteral("Blocked"));
        QCOMPARE(desk.milestone(before.id).status, MilestoneStatus::Blocked);
        QCOMPARE(desk.milestone(before.id).reason, QStringLiteral("waits for a SOC date"));
    }

    void enterOpensTheFormAndEscapeLeavesIt()
    {
        OnboardingDesk desk;
        const Milestone before = desk.work();
        desk.tab().reveal(before.id);
        QTRY_VERIFY(desk.tab().timeline()->hasFocus());
        QTest::keyClick(desk.tab().timeline(), Qt::Key_Return);
        auto *name = desk.named<CommitLineEdit>(desk.tab().panel(), QStringLiteral("Name"));
        QVERIFY(name);
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("Shadow everything"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(desk.milestone(before.id).name, QStringLiteral("Shadow everything"));
        QTest::keyClick(name, Qt::Key_Escape);
        QTRY_VERIFY(desk.tab().timeline()->hasFocus());
    }

    void theTableRefusesWhatAreNoDays()
    {
        OnboardingDesk desk;
        const Milestone before = desk.work();
        PlanModel *model = desk.tab().model();
        const QModelIndex days = model->index(model->rowOf(before.id), PlanModel::Days);
        QVERIFY(!model->setData(days, QStringLiteral("45-16"), Qt::EditRole));
        QCOMPARE(desk.milestone(before.id).dayFrom, before.dayFrom);
        QVERIFY(model->setData(days, QStringLiteral("20-40"), Qt::EditRole));
        QCOMPARE(desk.milestone(before.id).dayFrom, 20);
        QCOMPARE(desk.milestone(before.id).dayTo, 40);
    }

    void aCardMovesToAnotherPhase()
    {
        OnboardingDesk desk;
        const Milestone before = desk.work();
        desk.tab().showView(PlanTab::Board);
        desk.tab().reveal(before.id);
        BoardView *board = desk.tab().board();
        board->setFocus();
        QTest::keyClick(board, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(desk.milestone(before.id).phase, desk.plan().phases[2].id);
        desk.file.workspace->undo();
        QCOMPARE(desk.milestone(before.id), before);
    }

    void controlAndADigitGoesToEachPart()
    {
        OnboardingDesk desk;
        for (int part = 3; part >= 0; --part) {
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(Qt::Key_1 + part),
                            Qt::ControlModifier);
            QCOMPARE(static_cast<int>(desk.page->part()), part);
        }
    }

    void theHeaderSaysTheDayAndThePhase()
    {
        OnboardingDesk desk;
        QCOMPARE(desk.page->headerBadge(), QStringLiteral("Day 18 of 90 \u00B7 Shadow operations"));
        QVERIFY(desk.page->contextLine().contains(QStringLiteral("forecast end")));
    }

    void theTrendIsAClickAway()
    {
        OnboardingDesk desk;
        auto *sketch = desk.page->findChild<TrendSketch *>();
        QVERIFY(sketch && sketch->isVisible());
        QVERIFY(sketch->accessibleDescription().contains(QStringLiteral("were planned by today")));
        QTest::mouseClick(sketch, Qt::LeftButton);
        QCOMPARE(desk.tab().view(), PlanTab::Trend);
        QVERIFY(!desk.tab().trend()->slips()->isVisible()); // there is no baseline
        GateStore gates(*desk.file.workspace);
        const BaselineId baseline = gates.freeze({});
        gates.sign(baseline, Side::Internal, QStringLiteral("Maren Okafor"));
        gates.sign(baseline, Side::Partner, QStringLiteral("Daniel Kerr"));
        const Milestone work = desk.work();
        desk.plans().moveBy(work.id, 5);
        TableView *slips = desk.tab().trend()->slips();
        QVERIFY(slips->isVisible());
        slips->setFocus();
        bool found = false;
        for (int row = 0; row < slips->model()->rowCount(); ++row) {
            if (slips->model()->index(row, 0).data().toString() != work.name)
                continue;
            found = true;
            slips->setCurrentIndex(slips->model()->index(row, 0));
        }
        QVERIFY(found);
        QTest::keyClick(slips, Qt::Key_Return);
        QCOMPARE(desk.tab().panel()->milestone(), work.id);
    }

    void theExportsAreWritten()
    {
        OnboardingDesk desk;
        const QList<QAction *> all = desk.page->menuActions();
        const auto run = [&](const QString &words, const QString &name, const QByteArray &begins) {
            const QString path = desk.file.folder() + QLatin1Char('/') + name;
            desk.dialogs.files.push_back(path);
            for (QAction *action : all) {
                if (QString(action->text()).remove(QLatin1Char('&')).contains(words))
                    action->trigger();
            }
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(words));
            QVERIFY2(file.readAll().startsWith(begins), qPrintable(words));
            QVERIFY(desk.said.said.back().startsWith(QStringLiteral("Exported ")));
        };
        run(QStringLiteral("a page for management"), QStringLiteral("status.pdf"), "%PDF");
        run(QStringLiteral("whole plan"), QStringLiteral("plan.pdf"), "%PDF");
        run(QStringLiteral("XLSX"), QStringLiteral("plan.xlsx"), "PK");
        run(QStringLiteral(".ics"), QStringLiteral("plan.ics"), "BEGIN:VCALENDAR");
        QVERIFY(QFileInfo(desk.file.folder() + QStringLiteral("/plan.pdf")).size() >
                QFileInfo(desk.file.folder() + QStringLiteral("/status.pdf")).size());
        QCOMPARE(desk.said.reported, QStringList());
    }

    /// 16 ms is a frame; a plan of 2,000 milestones is scrolled and dragged in it.
    void aLargePlanStaysSmooth()
    {
        OnboardingDesk desk;
        const PhaseId phase = desk.plan().phases[1].id;
        desk.file.workspace->edit(
            {Action::AddMilestone, {QStringLiteral("many")}, {}}, [&](storage::Connection &) {
                for (int i = 0; i < 2000; ++i)
                    desk.plans().addMilestone(phase, QStringLiteral("Milestone %1").arg(i), 16 + i % 20,
                                              20 + i % 25);
            });
        TimelineView *timeline = desk.tab().timeline();
        QVERIFY(timeline->rowsShown() > 1900);
        QElapsedTimer timer;
        timer.start();
        constexpr int frames = 40;
        for (int i = 0; i < frames; ++i) {
            timeline->verticalScrollBar()->setValue(i * 900);
            timeline->viewport()->repaint();
        }
        const double perFrame = static_cast<double>(timer.nsecsElapsed()) / 1e6 / frames;
        qInfo("%.2f ms a frame", perFrame);
        QVERIFY2(perFrame < 16 * 3, "far from a frame"); // three times: the machines of tests are slow
    }
};

QTEST_MAIN(TestOnboardingPage)
#include "tst_onboardingpage.moc"
