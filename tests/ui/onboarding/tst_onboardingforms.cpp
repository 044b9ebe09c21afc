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

/// Gates, phases and milestones as forms, with real keys and clicks.
class TestOnboardingForms : public QObject
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

    void aGateWithOpenConditionsNeedsAReason()
    {
        OnboardingDesk desk;
        MilestoneId gate;
        for (const Milestone &m : desk.plan().milestones) {
            if (m.kind == MilestoneKind::Gate && !gate)
                gate = m.id;
        }
        desk.tab().reveal(gate);
        QTest::keyClick(desk.tab().timeline(), Qt::Key_Return);
        const auto fill = [&](const QString &name, const QString &text) {
            QWidget *field = nullptr;
            QTRY_VERIFY((field = desk.named<QWidget>(desk.tab().panel(), name)));
            field->setFocus();
            QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(field, text);
        };
        fill(QStringLiteral("Passed by, internal side"), QStringLiteral("Maren Okafor"));
        fill(QStringLiteral("Passed by, partner's side"), QStringLiteral("Daniel Kerr"));
        QTest::keyClick(desk.button(QStringLiteral("Pass the gate")), Qt::Key_Space);
        QVERIFY(desk.plan().passages.empty());
        fill(QStringLiteral("Reason to pass it with open conditions"),
             QStringLiteral("Two rows are written next week"));
        QTest::keyClick(desk.button(QStringLiteral("Pass the gate")), Qt::Key_Space);
        QCOMPARE(desk.said.reported, QStringList());
        QCOMPARE(desk.plan().passages.size(), size_t(1));
        QVERIFY(!desk.plan().passages.front().openConditions.isEmpty());
    }

    /// The button stays in sight while the form scrolls; with an open condition the reason is asked for and
    /// stays.
    void aGateIsPassedByMouse()
    {
        OnboardingDesk desk;
        desk.page->resize(992, 580); // the smallest window
        MilestoneId gate;
        for (const Milestone &m : desk.plan().milestones) {
            if (m.kind == MilestoneKind::Gate && !gate)
                gate = m.id;
        }
        PhaseStrip *strip = desk.tab().strip();
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->partRect(0).center().toPoint());
        QCOMPARE(desk.tab().panel()->milestone(), gate);
        QPushButton *pass = desk.button(QStringLiteral("Pass the gate"));
        QVERIFY(pass);
        const auto isReachable = [&] {
            const QPoint centre = pass->mapTo(desk.page.get(), pass->rect().center());
            return desk.page->rect().contains(centre) && desk.page->childAt(centre) == pass;
        };
        QTRY_VERIFY(isReachable());
        QTest::mouseClick(pass,
                          Qt::LeftButton); // refused: nobody is named, and the first field has the focus
        QVERIFY(desk.plan().passages.empty());
        const auto type = [&](const QString &name, const QString &text) {
            auto *field = desk.named<QWidget>(desk.tab().panel(), name);
            QVERIFY(field);
            QTRY_VERIFY(field->hasFocus());
            QTest::keyClicks(field, text);
            QTRY_VERIFY(isReachable());
            QTest::mouseClick(pass, Qt::LeftButton);
        };
        type(QStringLiteral("Passed by, internal side"), QStringLiteral("Maren Okafor"));
        type(QStringLiteral("Passed by, partner's side"), QStringLiteral("Daniel Kerr"));
        type(QStringLiteral("Reason to pass it with open conditions"),
             QStringLiteral("The rest comes on Friday"));
        QCOMPARE(desk.plan().passages.size(), size_t(1));
        const auto says = [&](QWidget *in) {
            for (const QLabel *label : in->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(QStringLiteral("The rest comes on Friday")))
                    return true;
            }
            return false;
        };
        QVERIFY(says(desk.tab().panel()));
        QVERIFY(strip->accessibleDescription().contains(QStringLiteral("The rest comes on Friday")));
    }

    void theConditionsOfAGateAreEdited()
    {
        OnboardingDesk desk;
        MilestoneId id;
        for (const Milestone &m : desk.plan().milestones) {
            if (m.kind == MilestoneKind::Gate && !id)
                id = m.id;
        }
        const auto conditions = [&] {
            std::vector<GateCondition> out;
            for (const GateCondition &one : desk.plan().conditions) {
                if (one.gate == id)
                    out.push_back(one);
            }
            return out;
        };
        const size_t before = conditions().size();
        desk.tab().reveal(id);
        QTest::keyClick(desk.tab().timeline(), Qt::Key_Return);
        QTest::keyClick(desk.button(QStringLiteral("Add a condition")), Qt::Key_Space);
        QCOMPARE(conditions().size(), before + 1);
        auto *wording = desk.named<QLineEdit>(desk.tab().panel(), QStringLiteral("Wording of the condition"));
        QVERIFY(wording);
        wording->setFocus();
        wording->selectAll();
        QTest::keyClicks(wording, QStringLiteral("The keys of the office are handed over"));
        QTest::keyClick(wording, Qt::Key_Return);
        QCOMPARE(conditions().back().text, QStringLiteral("The keys of the office are handed over"));
        auto *kind = desk.named<QComboBox>(desk.tab().panel(), QStringLiteral("Kind of the condition"));
        QVERIFY(kind);
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down); // from ticked to computed: the coverage
        QCOMPARE(conditions().back().kind, ConditionKind::RunbookCoverage);
        QCOMPARE(conditions().back().threshold, 95);
        QVERIFY(conditions().back().text.isEmpty());
        auto *threshold = desk.named<QSpinBox>(desk.tab().panel(), QStringLiteral("What is asked for"));
        QVERIFY(threshold);
        threshold->setFocus();
        QTest::keyClick(threshold, Qt::Key_Down);
        QCOMPARE(conditions().back().threshold, 94);
        QTest::keyClick(desk.button(QStringLiteral("Remove the condition")), Qt::Key_Space);
        QCOMPARE(conditions().size(), before);
    }

    void thePhasesAreEditedAndWarnOutsideTheProvenShape()
    {
        OnboardingDesk desk;
        PhaseStrip *strip = desk.tab().strip();
        strip->setFocus();
        QTest::keyClick(strip, Qt::Key_Right);
        QTest::keyClick(strip, Qt::Key_F2);
        PhasePanel *panel = desk.tab().phasePanel();
        QCOMPARE(panel->phase(), desk.plan().phases[1].id);
        QTRY_VERIFY(panel->days()->edit()->hasFocus());
        QVERIFY(!panel->warning()->isVisible());
        QTest::keyClicks(panel->days()->edit(), QStringLiteral("40-20"));
        QVERIFY(!panel->days()->problem().isEmpty());
        QTest::keyClick(panel->days()->edit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(panel->days()->edit(), QStringLiteral("16-40"));
        QTest::keyClick(panel->days()->edit(), Qt::Key_Return);
        QCOMPARE(desk.plan().phases[1].dayTo, 40);
        QVERIFY(panel->warning()->isVisible());
        QVERIFY(panel->warning()->text().contains(QStringLiteral("days 16 to 45 have proved themselves")));
        QTest::keyClick(panel->days()->edit(), Qt::Key_Escape);
        QTRY_VERIFY(desk.tab().timeline()->hasFocus());
        desk.file.workspace->undo();
        QCOMPARE(desk.plan().phases[1].dayTo, 45);
    }

    void kindPhaseDatesAndEvidenceAreInTheForm()
    {
        OnboardingDesk desk;
        const Milestone before = desk.work();
        desk.tab().reveal(before.id);
        QTRY_VERIFY(desk.tab().timeline()->hasFocus());
        QTest::keyClick(desk.tab().timeline(), Qt::Key_Return);
        MilestonePanel *panel = desk.tab().panel();
        auto *kind = desk.named<QComboBox>(panel, QStringLiteral("Kind"));
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_End);
        QCOMPARE(desk.milestone(before.id).kind, MilestoneKind::Review);
        auto *phase = desk.named<QComboBox>(panel, QStringLiteral("Phase"));
        phase->setFocus();
        QTest::keyClick(phase, Qt::Key_Down);
        QCOMPARE(desk.milestone(before.id).phase, desk.plan().phases[2].id);
        auto *to = desk.named<QLineEdit>(panel, QStringLiteral("Planned to"));
        to->setFocus();
        to->selectAll();
        QTest::keyClicks(to, QStringLiteral("2027-01-20"));
        QTest::keyClick(to, Qt::Key_Return);
        QCOMPARE(desk.milestone(before.id).plannedTo, QDate(2027, 1, 20));
        auto *evidence = desk.named<QTextEdit>(panel, QStringLiteral("Evidence"));
        evidence->setFocus();
        QTest::keyClicks(evidence, QStringLiteral("password: Winter2026!"));
        QVERIFY(!evidence->accessibleDescription().isEmpty()); // it says why, below the field
        QTest::keyClick(evidence, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.milestone(before.id).evidence.isEmpty());
        QTest::keyClick(evidence, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(evidence, QStringLiteral("https://example.org/log"));
        QTest::keyClick(evidence, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.milestone(before.id).evidence, QStringLiteral("https://example.org/log"));
        QVERIFY(desk.named<QPushButton>(panel, QStringLiteral("Open the evidence")));
        QCOMPARE(desk.said.reported, QStringList());
    }

    void theReasonOfABlockedOneIsEditedAndNeverEmpty()
    {
        OnboardingDesk desk;
        const Milestone before = desk.work();
        desk.plans().setStatus(before.id, MilestoneStatus::Blocked, QStringLiteral("waits for a SOC date"));
        desk.tab().reveal(before.id);
        QTest::keyClick(desk.tab().timeline(), Qt::Key_Return);
        auto *reason = desk.named<QTextEdit>(desk.tab().panel(), QStringLiteral("Reason"));
        QVERIFY(reason);
        reason->setFocus();
        QTest::keyClick(reason, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(reason, Qt::Key_Delete);
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.milestone(before.id).reason, QStringLiteral("waits for a SOC date"));
        QTest::keyClicks(reason, QStringLiteral("waits for the insurer"));
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.milestone(before.id).reason, QStringLiteral("waits for the insurer"));
    }
};

QTEST_MAIN(TestOnboardingForms)
#include "tst_onboardingforms.moc"
