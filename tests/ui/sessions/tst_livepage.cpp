#include "tests/support/testprogram.h"
#include "tests/ui/sessions/livedesk.h"
#include "ui/sessions/agendatable.h"
#include "ui/sessions/presenterwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace tandem;
using Desk = test::LiveDesk;

/// What a person does with sessions, with real keys and clicks.
class TestLivePage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

    static bool says(const Desk &desk, const QString &part)
    {
        for (const QLabel *label : desk.page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(part))
                return true;
        }
        return false;
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Appearance::Light);
    }

    void sessionsStandInTheirOrderAndThenTheProvidersWithout()
    {
        Desk desk;
        desk.plan(2, QDateTime(QDate(2026, 11, 17), QTime(9, 0)));
        desk.plan(1, QDateTime(QDate(2026, 11, 18), QTime(9, 0)));
        desk.open();
        QStringList names;
        for (int row = 0; row < desk.list->model()->rowCount(); ++row)
            names.push_back(desk.list->model()->index(row, 0).data().toString());
        QCOMPARE(names, QStringList({QStringLiteral("Tidewick Technology"), QStringLiteral("Ostrel Partners"),
                                     QStringLiteral("Lanthorn Managed IT")}));
        QCOMPARE(desk.page->title(), QStringLiteral("Tidewick Technology"));
        QVERIFY(desk.page->contextLine().contains(QStringLiteral("Tuesday 17 November")));
    }

    void insertPlansASessionWithTheAgendaAndTheEvaluators()
    {
        Desk desk;
        desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth Adeyemi"));
        desk.file.people().addContact(desk.file.provider(1), QStringLiteral("Somebody else"));
        desk.open();
        QTest::keyClick(desk.list, Qt::Key_Insert);
        const Session session = desk.session(0);
        QCOMPARE(session.minutes, 60);
        QCOMPARE(sumOfMinutes(desk.sessions().agenda(session.id)), 60);
        QCOMPARE(desk.sessions().attendance(session.id).size(), size_t{3});
        // The cursor is where the next thing is typed.
        QLineEdit *date = desk.named<QLineEdit>(QStringLiteral("Date"));
        QVERIFY(date && date->hasFocus());
        QTest::keyClicks(date, QStringLiteral("24 Nov 2026"));
        QTest::keyClick(date, Qt::Key_Return);
        QCOMPARE(desk.session(0).startsAt.date(), QDate(2026, 11, 24));
        QCOMPARE(desk.file.evaluation->providers()[0].sessionOn, QDate(2026, 11, 24));
        desk.file.workspace->undo();
        desk.file.workspace->undo();
        QVERIFY(desk.sessions().all().empty());
        QVERIFY(desk.button(QStringLiteral("Plan a session")));
    }

    void theAgendaIsEditedByKeysAndSaysWhatIsLeft()
    {
        Desk desk;
        desk.plan(0);
        desk.open();
        auto *table = desk.page->findChild<AgendaTable *>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_9);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.sessions().agenda(desk.session(0).id)[0].minutes, 9);
        QVERIFY(table->field(1)->hasFocus());
        QVERIFY(says(desk, QStringLiteral("54 minutes planned, 6 minutes left of the session")));
        QTest::keyClick(table->field(1), Qt::Key_Up);
        QVERIFY(says(desk, QStringLiteral("55 minutes planned")));
        QTest::mouseClick(desk.button(QStringLiteral("Divide by weight")), Qt::LeftButton);
        QCOMPARE(sumOfMinutes(desk.sessions().agenda(desk.session(0).id)), 60);
        QVERIFY(says(desk, QStringLiteral("All 60 minutes are divided")));
    }

    void aSessionMayAskItsOwnQuestion()
    {
        Desk desk;
        desk.plan(0);
        desk.open();
        auto *question = desk.named<QTextEdit>(QStringLiteral("Question"));
        const QString usual = desk.file.evaluation->criteria()[0].question;
        QCOMPARE(question->toPlainText(), usual);
        question->setFocus();
        question->selectAll();
        QTest::keyClicks(question, QStringLiteral("Where is the RACI?"));
        QTest::keyClick(question, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.sessions().agenda(desk.session(0).id)[0].question,
                 QStringLiteral("Where is the RACI?"));
        QCOMPARE(desk.file.evaluation->criteria()[0].question, usual);
        QTest::mouseClick(desk.button(QStringLiteral("Ask the usual question")), Qt::LeftButton);
        QCOMPARE(desk.sessions().agenda(desk.session(0).id)[0].question, QString());
        QTRY_COMPARE(question->toPlainText(), usual);
    }

    void evidenceIsOnePieceALine()
    {
        Desk desk;
        desk.plan(0);
        desk.open();
        auto *evidence = desk.named<QTextEdit>(QStringLiteral("Evidence that is asked for"));
        evidence->setFocus();
        evidence->selectAll();
        QTest::keyClicks(evidence, QStringLiteral("A draft"));
        QTest::keyClick(evidence, Qt::Key_Return);
        QTest::keyClicks(evidence, QStringLiteral("A RACI"));
        QTest::keyClick(evidence, Qt::Key_Return, Qt::ControlModifier);
        const auto items = desk.file.evaluation->evidenceItemsOf(desk.file.criterion(0));
        QCOMPARE(items.size(), size_t{2});
        QCOMPARE(items[1]->text, QStringLiteral("A RACI"));
    }

    void whoAttendsIsTickedAndAdded()
    {
        Desk desk;
        desk.plan(0);
        desk.open();
        const SessionId id = desk.session(0).id;
        auto *maren = desk.named<QCheckBox>(QStringLiteral("Maren Okafor"));
        maren->setFocus();
        QTest::keyClick(maren, Qt::Key_Space);
        QCOMPARE(desk.sessions().attendance(id).size(), size_t{1});
        auto *more = desk.named<QLineEdit>(QStringLiteral("Add somebody of Lanthorn Managed IT"));
        more->setFocus();
        QTest::keyClicks(more, QStringLiteral("Ruth Adeyemi"));
        QTest::keyClick(more, Qt::Key_Return);
        QCOMPARE(desk.sessions().attendance(id).size(), size_t{2});
        QTRY_VERIFY(desk.named<QCheckBox>(QStringLiteral("Ruth Adeyemi")));
        QVERIFY(desk.named<QCheckBox>(QStringLiteral("Ruth Adeyemi"))->isChecked());
        QVERIFY(more->text().isEmpty());
        desk.file.workspace->undo(); // the person and the invitation are one step
        QCOMPARE(desk.sessions().attendance(id).size(), size_t{1});
        QVERIFY(!desk.named<QCheckBox>(QStringLiteral("Ruth Adeyemi")));
    }

    void theRevealWaitsForEveryCardAndSaysWhose()
    {
        Desk desk;
        desk.plan(0);
        desk.score(0, 2);
        desk.open();
        QAbstractButton *reveal =
            desk.page->headerActions().contains(desk.button(QStringLiteral("Reveal scores")))
                ? desk.button(QStringLiteral("Reveal scores"))
                : nullptr;
        for (QWidget *action : desk.page->headerActions()) {
            auto *button = qobject_cast<QAbstractButton *>(action);
            if (button && button->text() == QStringLiteral("Reveal scores"))
                reveal = button;
        }
        QVERIFY(reveal && !reveal->isEnabled());
        QCOMPARE(reveal->toolTip(), QStringLiteral("One card is open: Tomas Lindqvist has two to go."));
        QVERIFY(says(desk, QStringLiteral("4 of 6 criteria")));
        desk.score(0);
        QVERIFY(reveal->isEnabled());
        reveal->click();
        QVERIFY(desk.session(0).isRevealed());
        QVERIFY(desk.said.undoOffered);
    }

    void aRevealedSessionIsClosedAndReopened()
    {
        Desk desk;
        const SessionId id = desk.plan(0);
        desk.score(0);
        desk.sessions().reveal(id);
        desk.open();
        const auto press = [&](const QString &text) {
            for (QWidget *action : desk.page->headerActions()) {
                auto *button = qobject_cast<QAbstractButton *>(action);
                if (button && button->text() == text && button->isEnabled()) {
                    button->click();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(press(QStringLiteral("Close session")));
        QVERIFY(desk.session(0).closedAt.isValid());
        QVERIFY(press(QStringLiteral("Reopen")));
        QVERIFY(!desk.session(0).closedAt.isValid());
    }

    void deleteRemovesOnlyWhatHasNotBegun()
    {
        Desk desk;
        const SessionId id = desk.plan(0);
        desk.open();
        desk.sessions().start(id, desk.file.criterion(0));
        QTest::keyClick(desk.list, Qt::Key_Delete);
        QCOMPARE(desk.sessions().all().size(), size_t{1});
        desk.file.workspace->undo();
        QTest::keyClick(desk.list, Qt::Key_Delete);
        QVERIFY(desk.sessions().all().empty());
        QVERIFY(desk.said.undoOffered);
        desk.file.workspace->undo();
        QCOMPARE(desk.sessions().all().size(), size_t{1});
    }

    void arrowsAndControlDigitsMoveThroughSessionsAndTabs()
    {
        Desk desk;
        desk.plan(0, QDateTime(QDate(2026, 11, 17), QTime(9, 0)));
        desk.plan(1, QDateTime(QDate(2026, 11, 18), QTime(9, 0)));
        desk.open();
        QTest::keyClick(desk.list, Qt::Key_Down);
        QCOMPARE(desk.page->title(), QStringLiteral("Ostrel Partners"));
        auto *tabs = desk.named<SegmentedControl>(QStringLiteral("Parts of the session"));
        QTest::keyClick(desk.list, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), 2);
        QTest::keyClick(desk.list, Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(desk.page->title(), QStringLiteral("Lanthorn Managed IT"));
        QCOMPARE(tabs->currentIndex(), 2);
        QTest::keyClick(desk.list, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), 0);
    }

    void f11PresentsTheSession()
    {
        Desk desk;
        const SessionId id = desk.plan(0);
        desk.open();
        QTest::keyClick(desk.list, Qt::Key_F11);
        auto *presenter = desk.page->findChild<PresenterWindow *>();
        QVERIFY(presenter && presenter->isVisible());
        QCOMPARE(presenter->session(), id);
    }

    void theLaptopIsHandedToWhoseCardIsOpen()
    {
        Desk desk;
        desk.plan(0);
        desk.open();
        for (QAbstractButton *button : desk.page->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == QStringLiteral("Hand over to Tomas Lindqvist"))
                button->click();
        }
        QVERIFY(desk.page->findChild<PresenterWindow *>());
        QCOMPARE(desk.file.evaluation->viewer(), desk.file.evaluator(1));
    }

    void aClosedSessionIsLockedUntilItIsReopened()
    {
        Desk desk;
        const SessionId id = desk.plan(0);
        desk.score(0);
        desk.sessions().reveal(id);
        desk.open();
        auto *place = desk.named<QLineEdit>(QStringLiteral("Place"));
        QVERIFY(!place->isReadOnly());
        desk.sessions().close(id);
        QVERIFY(place->isReadOnly());
        QVERIFY(says(desk, QStringLiteral("Reopen it to change its plan")));
        desk.sessions().reopen(id);
        QVERIFY(!place->isReadOnly());
    }

    void anEmptyWorkspaceLeadsToTheProviders()
    {
        Desk desk(0, 0);
        desk.open();
        Place place;
        connect(desk.page.get(), &Page::goTo, [&](const Place &to) { place = to; });
        QTest::mouseClick(desk.button(QStringLiteral("Add providers")), Qt::LeftButton);
        QCOMPARE(place.page, PageId::Providers);
    }
};

QTEST_MAIN(TestLivePage)
#include "tst_livepage.moc"
