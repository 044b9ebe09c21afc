#include "core/agreement/agreementtemplate.h"
#include "core/exchange/onboardingcalendar.h"
#include "core/exchange/workspacetemplate.h"
#include "core/onboarding/gatestore.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/misalignmentstore.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/planstore.h"
#include "core/raci/racistore.h"
#include "core/report/onboardingdocument.h"
#include "core/scope/spinestore.h"
#include "core/scoring/evaluation.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/onboarding/checkintab.h"
#include "ui/onboarding/milestonepanel.h"
#include "ui/onboarding/misalignmentpanel.h"
#include "ui/onboarding/onboardingpage.h"
#include "ui/onboarding/plantab.h"
#include "ui/onboarding/shadowtab.h"
#include "ui/onboarding/timelineview.h"
#include "ui/print/reportprinter.h"
#include "ui/raci/racipage.h"
#include "ui/widgets/tableview.h"
#include <QAbstractButton>
#include <QFile>
#include <QMenu>
#include <QProcess>

using namespace tandem;

/// The first ninety days as they are lived, in the real window.
class TestOnboardingWorkflow : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::WindowFixture> m_fixture;

    OnboardingPage &page() const { return *qobject_cast<OnboardingPage *>(m_fixture->page()); }
    Workspace &workspace() const { return m_fixture->workspace(); }
    OnboardingPlan plan() const { return PlanStore(workspace()).plan(); }
    Milestone at(MilestoneId id) const { return *PlanStore(workspace()).milestone(id); }

    void goTo(PageId id) const
    {
        m_fixture->window->view()->show(id);
        QCoreApplication::processEvents();
        QCOMPARE(m_fixture->page()->id(), id);
    }

    QAbstractButton *button(const QString &text) const
    {
        for (auto *found : m_fixture->window->findChildren<QAbstractButton *>()) {
            if (found->isVisible() && QString(found->text()).remove(QLatin1Char('&')) == text)
                return found;
        }
        return nullptr;
    }
    void press(const QString &text) const
    {
        QAbstractButton *found = button(text);
        QVERIFY2(found, qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void fill(const QString &accessibleName, const QString &text, const QWidget *in = nullptr) const
    {
        QWidget *field = nullptr;
        const auto find = [&] {
            for (auto *found : (in ? in : m_fixture->window.get())->findChildren<QWidget *>()) {
                if (found->isVisible() && found->accessibleName() == accessibleName)
                    field = found;
            }
            return field != nullptr;
        };
        QTRY_VERIFY2(find(), qPrintable(accessibleName));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
        QCoreApplication::processEvents();
    }
    /// Chooses a status by the keys, in the timeline.
    void setStatus(MilestoneId id, const QString &word) const
    {
        TimelineView &timeline = *page().plan()->timeline();
        page().plan()->reveal(id);
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_Space);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == word)
                action->trigger();
        }
        menu->close();
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WindowFixture>();
        const QString path = m_fixture->file(QStringLiteral("Harbour & Pine.tandem"));
        Workspace::Options options;
        options.author = QStringLiteral("Maren Okafor");
        createWorkspace(path, {}, Template::Evaluation, options);
        QVERIFY(m_fixture->window->openWorkspace(path));
        if (RaciStore(workspace()).roles().empty())
            startAgreementFromTemplate(workspace());
    }
    void cleanup() { m_fixture.reset(); }

    void fromTheStartDateToThePapers()
    {
        // From the template, on a day that is typed: it places everything.
        goTo(PageId::Onboarding);
        QVERIFY(!plan().exists);
        const QDate today = workspace().now().toLocalTime().date();
        const QDate start = today.addDays(-20);
        m_fixture->dialogs.texts.push_back(start.toString(Qt::ISODate));
        press(QStringLiteral("Start the plan"));
        QCOMPARE(plan().startsOn, start);
        QCOMPARE(plan().phases.size(), size_t(4));
        QVERIFY(page().contextLine().contains(QStringLiteral("Day 21 of 90")) ||
                page().headerBadge().contains(QStringLiteral("Day 21 of 90")));

        // The dates are frozen and signed by both sides.
        for (QAction *action : page().menuActions()) {
            if (action->text().contains(QStringLiteral("Freeze")))
                action->trigger();
        }
        m_fixture->dialogs.texts = {QStringLiteral("Maren Okafor"), QStringLiteral("Ruth Adeyemi")};
        for (QAction *action : page().menuActions()) {
            if (action->text().startsWith(QStringLiteral("Sign the baseline")))
                action->trigger();
        }
        QVERIFY(plan().baseline());
        QCOMPARE(plan().baseline()->partner.name, QStringLiteral("Ruth Adeyemi"));

        // A milestone is done by the keys; the other ones of its phase are late and say so.
        const MilestoneId first = plan().milestones.front().id;
        const size_t late = page().status().late.size();
        setStatus(first, QStringLiteral("Done"));
        QCOMPARE(at(first).status, MilestoneStatus::Done);
        QCOMPARE(at(first).doneOn, today);
        QCOMPARE(page().status().late.size(), late - 1);

        // The gate of the handoff is passed with open conditions, which takes a reason that stays.
        const MilestoneId gate = onboardingPictureOf(workspace()).gateOf(plan().phases[0].id)->id;
        page().plan()->reveal(gate);
        QTest::keyClick(page().plan()->timeline(), Qt::Key_Return);
        fill(QStringLiteral("Passed by, internal side"), QStringLiteral("Maren Okafor"));
        fill(QStringLiteral("Passed by, partner's side"), QStringLiteral("Ruth Adeyemi"));
        press(QStringLiteral("Pass the gate"));
        QVERIFY(plan().passages.empty());
        fill(QStringLiteral("Reason to pass it with open conditions"),
             QStringLiteral("The host is on order"));
        press(QStringLiteral("Pass the gate"));
        QCOMPARE(plan().passages.size(), size_t(1));
        QCOMPARE(plan().passages[0].reason, QStringLiteral("The host is on order"));
        QVERIFY(at(gate).isDone());

        closeAMisalignmentByTheRaci();
        holdACheckIn();
        holdTheReview();
        readThePapers();

        // Everything above is undone step by step, to a workspace without a plan.
        int steps = 0;
        while (workspace().canUndo() && plan().exists && ++steps < 200)
            workspace().undo();
        QVERIFY(!plan().exists);
        QVERIFY(MisalignmentStore(workspace()).misalignments().empty());
    }

private:
    void closeAMisalignmentByTheRaci()
    {
        page().showPart(OnboardingPart::ShadowLog);
        page().shadow()->logMisalignment();
        const auto stored = [&] { return MisalignmentStore(workspace()).misalignments().at(0); };
        MisalignmentStore(workspace())
            .setText(stored().id, MisalignmentStore::Text::Title,
                     QStringLiteral("Who calls the carrier at night?"));
        QCOMPARE(stored().title, QStringLiteral("Who calls the carrier at night?"));
        MisalignmentStore(workspace()).setSeriousness(stored().id, Seriousness::Serious);
        const auto openSerious = [&] { return page().status().openSerious; };
        QCOMPARE(openSerious(), 1);

        // A letter in the RACI is the change that closes it.
        goTo(PageId::Raci);
        auto *raci = qobject_cast<RaciPage *>(m_fixture->page());
        QVERIFY(raci);
        QVERIFY(!RaciStore(workspace()).roles().empty());
        RaciStore letters(workspace());
        letters.assign(SpineStore(workspace()).activities().at(0).id, letters.roles().at(0).id,
                       RaciLetter::Consulted);
        QTRY_VERIFY(!MisalignmentStore(workspace()).recentChanges().empty());
        goTo(PageId::Onboarding);
        page().showPart(OnboardingPart::ShadowLog);
        page().shadow()->reveal({}, stored().id);
        m_fixture->dialogs.choice = 0;
        press(QStringLiteral("Close by a change…"));
        QVERIFY(!stored().isOpen());
        QCOMPARE(stored().change.document, ChangedDocument::Raci);
        QCOMPARE(openSerious(), 0);
    }

    void holdACheckIn()
    {
        page().showPart(OnboardingPart::CheckIns);
        page().checkIns()->plan();
        const std::vector<CheckIn> planned = MeetingStore(workspace()).checkIns();
        QCOMPARE(planned.size(), size_t(5));
        page().checkIns()->reveal(planned[0].id);
        press(QStringLiteral("Held"));
        QCOMPARE(MeetingStore(workspace()).checkIns()[0].state, MeetingState::Held);
    }

    void holdTheReview()
    {
        const auto review = [&] { return MeetingStore(workspace()).reviews().at(0); };
        QVERIFY(!review().readiness.empty());
        MeetingStore store(workspace());
        store.setReady(review().readiness[0].id, workspace().now().toLocalTime().date(),
                       QStringLiteral("page 3"));
        store.setReviewMinutes(review().id, QStringLiteral("The night line moves to the partner."));
        store.setReviewState(review().id, MeetingState::Held);
        const OnboardingStatus status = onboardingStatus(onboardingPictureOf(workspace()), workspace().now());
        for (const GateState &gate : status.gates) {
            for (const ConditionState &condition : gate.conditions)
                QVERIFY(condition.kind != ConditionKind::ReviewHeld || condition.isMet);
        }
    }

    /// What goes out says the same as the page.
    void readThePapers()
    {
        const QString ics = m_fixture->file(QStringLiteral("plan.ics"));
        exportOnboardingCalendar(workspace(), ics);
        QFile calendar(ics);
        QVERIFY(calendar.open(QIODevice::ReadOnly));
        const QByteArray bytes = calendar.readAll();
        // A day for each milestone but the two that are meetings, five check-ins and the review.
        QCOMPARE(bytes.count("BEGIN:VEVENT"), static_cast<int>(plan().milestones.size()) - 2 + 5 + 1);

        const QString pdf = m_fixture->file(QStringLiteral("status.pdf"));
        print::exportPdf(report::onboardingDocument(onboardingPictureOf(workspace()), workspace().info(),
                                                    workspace().now().toLocalTime(),
                                                    report::summaryOptionsFor(m_fixture->evaluation())),
                         pdf);
        QProcess pdftotext;
        pdftotext.start(QStringLiteral("pdftotext"),
                        {QStringLiteral("-l"), QStringLiteral("1"), pdf, QStringLiteral("-")});
        QVERIFY(pdftotext.waitForFinished());
        const QString text = QString::fromUtf8(pdftotext.readAllStandardOutput()).simplified();
        QVERIFY2(text.contains(QStringLiteral("Day 21 of 90")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("The host is on order")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("of %1 ").arg(page().status().milestones)), qPrintable(text));
    }
};

QTEST_MAIN(TestOnboardingWorkflow)
#include "tst_onboarding.moc"
