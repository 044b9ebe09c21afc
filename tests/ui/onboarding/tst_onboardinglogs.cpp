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
#include <QCheckBox>
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

/// Register, shadow log, check-ins and the first review, with real keys and clicks.
class TestOnboardingLogs : public QObject
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

    void aSecretIsRefusedBelowItsField()
    {
        OnboardingDesk desk;
        RunbookStore store(*desk.file.workspace);
        const VendorAccountId id =
            store.addVendorAccount(QStringLiteral("Severn Fibre"), VendorCategory::Tools);
        desk.page->showPart(OnboardingPart::Runbook);
        desk.page->runbook()->reveal({}, id);
        RunbookInspector *inspector = desk.page->runbook()->inspector();
        QCOMPARE(inspector->vendor(), id);
        CheckedField *notes = nullptr;
        for (CheckedField *field : inspector->findChildren<CheckedField *>()) {
            if (field->isVisible() && field->edit()->accessibleName() == QStringLiteral("Notes"))
                notes = field;
        }
        QVERIFY(notes);
        notes->edit()->setFocus();
        QTest::keyClicks(notes->edit(), QStringLiteral("password: Winter2026!"));
        QVERIFY(!notes->problem().isEmpty());
        QTest::keyClick(notes->edit(), Qt::Key_Return);
        QVERIFY(store.vendorAccounts().front().notes.isEmpty());
        QTest::keyClick(notes->edit(), Qt::Key_Escape);
    }

    void aStageIsTickedBySpace()
    {
        OnboardingDesk desk;
        RunbookStore store(*desk.file.workspace);
        const ProcessId id = store.addProcess(QStringLiteral("Restore test"), Frequency::Monthly);
        desk.page->showPart(OnboardingPart::ShadowLog);
        TableView *table = desk.page->shadow()->processes();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 2));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(store.processes().front().step(ShadowStage::Observed).day, QDate(2026, 11, 19));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!store.processes().front().step(ShadowStage::Observed).day.isValid());
        QVERIFY(id);
    }

    void aMisalignmentIsClosedOnlyByAChange()
    {
        OnboardingDesk desk;
        desk.page->showPart(OnboardingPart::ShadowLog);
        desk.page->shadow()->logMisalignment();
        const auto stored = [&] { return MisalignmentStore(*desk.file.workspace).misalignments(); };
        QCOMPARE(stored().size(), size_t(1));
        QTest::mouseClick(desk.button(QStringLiteral("Close by a change…")), Qt::LeftButton);
        QVERIFY(stored().front().isOpen()); // nothing was changed yet
        RunbookStore(*desk.file.workspace).addProcess(QStringLiteral("Carrier fault"), Frequency::AsNeeded);
        desk.dialogs.choice = 0;
        QTest::mouseClick(desk.button(QStringLiteral("Close by a change…")), Qt::LeftButton);
        QVERIFY(!stored().front().isOpen());
        QCOMPARE(stored().front().change.document, ChangedDocument::Runbook);
    }

    void checkInsArePlannedAndAnActionIsTickedOff()
    {
        OnboardingDesk desk;
        desk.page->showPart(OnboardingPart::CheckIns);
        desk.page->checkIns()->plan();
        MeetingStore store(*desk.file.workspace);
        QCOMPARE(store.checkIns().size(), size_t(5));
        ActionsPanel *actions = desk.page->checkIns()->actions();
        actions->newAction()->setFocus();
        QTest::keyClicks(actions->newAction(), QStringLiteral("Call the carrier"));
        QTest::keyClick(actions->newAction(), Qt::Key_Return);
        QCOMPARE(store.actions().size(), size_t(1));
        actions->table()->setFocus();
        QTest::keyClick(actions->table(), Qt::Key_Space);
        QCOMPARE(store.actions().front().doneOn, QDate(2026, 11, 19));
    }

    void theFirstReviewIsPreparedAndRecorded()
    {
        OnboardingDesk desk;
        MeetingStore store(*desk.file.workspace);
        desk.page->showPart(OnboardingPart::Review);
        QCOMPARE(store.reviews().size(), size_t(1)); // from the template
        ReviewTab *tab = desk.page->review();
        TableView *list = tab->readiness()->table();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(store.reviews().front().readiness.front().isReady());
        const size_t items = store.reviews().front().readiness.size();
        tab->readiness()->newItem()->setFocus();
        QTest::keyClicks(tab->readiness()->newItem(), QStringLiteral("Cake"));
        QTest::keyClick(tab->readiness()->newItem(), Qt::Key_Return);
        QCOMPARE(store.reviews().front().readiness.size(), items + 1);
        auto *day = desk.named<QLineEdit>(tab, QStringLiteral("Day"));
        day->setFocus();
        day->selectAll();
        QTest::keyClicks(day, QStringLiteral("2027-01-28"));
        QTest::keyClick(day, Qt::Key_Return);
        QCOMPARE(store.reviews().front().startsAt.toLocalTime().date(), QDate(2027, 1, 28));
        auto *minutes = desk.named<QTextEdit>(tab, QStringLiteral("Minutes of the review"));
        minutes->setFocus();
        QTest::keyClicks(minutes, QStringLiteral("Two incidents were explained"));
        auto *decisions = desk.named<QTextEdit>(tab, QStringLiteral("Decisions"));
        decisions->setFocus(); // the minutes are stored
        QTest::keyClicks(decisions, QStringLiteral("Patching goes to the partner"));
        QTest::mouseClick(desk.button(QStringLiteral("Held")), Qt::LeftButton);
        const Review review = store.reviews().front();
        QCOMPARE(review.state, MeetingState::Held);
        QCOMPARE(review.minutesText, QStringLiteral("Two incidents were explained"));
        QCOMPARE(review.decisions, QStringLiteral("Patching goes to the partner"));
        for (const Milestone &m : desk.plan().milestones) {
            if (m.kind == MilestoneKind::Review)
                QVERIFY(m.isDone());
        }
        ActionsPanel *actions = tab->actions();
        actions->newAction()->setFocus();
        QTest::keyClicks(actions->newAction(), QStringLiteral("Write the patch policy"));
        QTest::keyClick(actions->newAction(), Qt::Key_Return);
        QCOMPARE(store.actions().size(), size_t(1));
        QCOMPARE(store.actions().front().review, review.id);
        auto *kind = desk.named<QComboBox>(actions, QStringLiteral("Action or decision"));
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down);
        QCOMPARE(store.actions().front().kind, ActionKind::Decision);
        QCOMPARE(desk.said.reported, QStringList());
    }

    void aProcessAndItsRowOfTheRaciLeadToEachOther()
    {
        OnboardingDesk desk;
        SpineStore spine(*desk.file.workspace);
        const ServiceAreaId area = spine.addArea(QStringLiteral("Network"));
        const ActivityId activity = spine.addActivity(area, QStringLiteral("Carrier faults"));
        RunbookStore store(*desk.file.workspace);
        const ProcessId id = store.addProcess(QStringLiteral("Carrier fault"), Frequency::AsNeeded);
        desk.page->showPart(OnboardingPart::Runbook);
        desk.page->runbook()->reveal(id, {});
        auto *row =
            desk.named<QComboBox>(desk.page->runbook()->inspector(), QStringLiteral("Row of the RACI"));
        QVERIFY(row);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_End);
        QCOMPARE(store.processes().front().activity, activity);
        QSignalSpy gone(desk.page.get(), &Page::goTo);
        QTest::mouseClick(desk.button(QStringLiteral("Open the RACI there")), Qt::LeftButton);
        QCOMPARE(gone.count(), 1);
        QCOMPARE(gone.front().front().value<Place>().activity, activity);

        AgreementLinks links(*desk.file.workspace); // as beside the RACI and below the scope
        links.showActivity(activity);
        links.show();
        const QList<ListRow *> back = links.findChildren<ListRow *>();
        QCOMPARE(back.size(), 1);
        QSignalSpy there(&links, &AgreementLinks::goTo);
        QTest::keyClick(back.front(), Qt::Key_Space);
        QCOMPARE(there.front().front().value<Place>().process, id);
    }

    void aChangeThatClosedAMisalignmentLeadsBackToIt()
    {
        OnboardingDesk desk;
        SpineStore spine(*desk.file.workspace);
        const ServiceAreaId area = spine.addArea(QStringLiteral("Network"));
        const ActivityId activity = spine.addActivity(area, QStringLiteral("Carrier faults"));
        desk.page->showPart(OnboardingPart::ShadowLog);
        desk.page->shadow()->logMisalignment();
        MisalignmentStore store(*desk.file.workspace);
        const MisalignmentId id = store.misalignments().front().id;
        store.setConcerns(id, activity, {}, {}, {});
        ScopeStore(*desk.file.workspace).setOwner(area, AreaOwner::Partner);
        desk.dialogs.choice = 0;
        QTest::mouseClick(desk.button(QStringLiteral("Close by a change…")), Qt::LeftButton);
        QVERIFY(!store.misalignments().front().isOpen());
        AgreementLinks links(*desk.file.workspace);
        links.show();
        links.showArea(area);
        QCOMPARE(links.links()->findChildren<ListRow *>().size(), 1);
        links.showActivity(activity);
        QSignalSpy there(&links, &AgreementLinks::goTo);
        QCoreApplication::processEvents(); // what was shown for the area is gone
        ListRow *row = nullptr;
        for (ListRow *one : links.findChildren<ListRow *>())
            row = one->isVisibleTo(&links) ? one : row;
        QVERIFY(row);
        row->click();
        QCOMPARE(there.front().front().value<Place>().misalignment, id);
        QSignalSpy gone(desk.page.get(), &Page::goTo);
        QTest::mouseClick(desk.button(QStringLiteral("Show it")), Qt::LeftButton);
        QCOMPARE(gone.front().front().value<Place>().page, PageId::Scope);
        QCOMPARE(gone.front().front().value<Place>().area, area);
    }

    /// Every part is shown, and no field of any of them takes a letter, a choice or a tick.
    void aReaderEditsNothing()
    {
        OnboardingDesk desk;
        RunbookStore(*desk.file.workspace).addProcess(QStringLiteral("Restore test"), Frequency::Monthly);
        MisalignmentStore(*desk.file.workspace).log([] {
            Misalignment entry;
            entry.title = QStringLiteral("Carrier called twice");
            return entry;
        }());
        MeetingStore(*desk.file.workspace).planCheckIn(desk.file.now, 30);
        const OnboardingPlan before = desk.plan();
        desk.page.reset();
        desk.file.close();
        Workspace::Options options = desk.file.options();
        options.readOnly = true;
        desk.file.workspace = Workspace::open(desk.file.path(), options);
        desk.file.evaluation = std::make_unique<Evaluation>(*desk.file.workspace);
        desk.page = std::make_unique<OnboardingPage>(
            PageContext{*desk.file.workspace, *desk.file.evaluation, desk.said, desk.dialogs});
        desk.page->resize(1072, 720);
        desk.page->show();
        QVERIFY(QTest::qWaitForWindowExposed(desk.page.get()));
        const auto locked = [&] {
            for (const QWidget *widget : desk.page->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !widget->isEnabled() || qobject_cast<const SearchField *>(widget))
                    continue;
                const auto *line = qobject_cast<const QLineEdit *>(widget);
                const auto *text = qobject_cast<const QTextEdit *>(widget);
                const bool chooses = qobject_cast<const QComboBox *>(widget) ||
                                     qobject_cast<const QAbstractSpinBox *>(widget) ||
                                     qobject_cast<const QCheckBox *>(widget);
                if ((line && !line->isReadOnly()) || (text && !text->isReadOnly()) || chooses)
                    return widget->accessibleName() + QStringLiteral(" is open");
            }
            return QString();
        };
        for (int part = 0; part < 5; ++part) {
            desk.page->showPart(static_cast<OnboardingPart>(part));
            QCOMPARE(locked(), QString());
        }
        desk.page->showPart(OnboardingPart::Plan);
        for (const Milestone &m : before.milestones) {
            if (m.kind != MilestoneKind::Gate)
                continue;
            desk.tab().reveal(m.id);
            QTest::keyClick(desk.tab().timeline(), Qt::Key_Return);
            QCOMPARE(desk.tab().panel()->milestone(), m.id);
            QCOMPARE(locked(), QString());
            QVERIFY(!desk.button(QStringLiteral("Pass the gate")));
            QVERIFY(!desk.button(QStringLiteral("Add a condition")));
            break;
        }
        desk.tab().openPhase(before.phases[0].id);
        QCOMPARE(locked(), QString());
        QVERIFY(!desk.button(QStringLiteral("Remove the phase")));
        QCOMPARE(desk.plan(), before);
        QCOMPARE(desk.said.reported, QStringList());
    }
};

QTEST_MAIN(TestOnboardingLogs)
#include "tst_onboardinglogs.moc"
