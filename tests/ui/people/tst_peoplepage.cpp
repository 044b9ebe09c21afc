#include "tests/support/testprogram.h"
#include "tests/ui/people/peopledesk.h"
#include "ui/theme/theme.h"
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>

using namespace tandem;
using Desk = test::PeopleDesk;
using Column = PeopleModel::Column;

/// What a person does to the people, with real keys and clicks.
class TestPeoplePage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("TandemTest"));
        QCoreApplication::setApplicationName(QStringLiteral("people"));
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Appearance::Light);
    }

    void init() { QSettings().clear(); }

    void insertAddsAnEvaluatorWithTheCursorInTheName()
    {
        Desk desk;
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_Insert);
        QLineEdit *name = desk.field(QStringLiteral("Name"))->edit();
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("Ilse Brandt"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(desk.names(Side::Internal).back(), QStringLiteral("Ilse Brandt"));
        QVERIFY(desk.named(QStringLiteral("Ilse Brandt"))->evaluator);
        QCOMPARE(desk.internal->currentPerson(), desk.named(QStringLiteral("Ilse Brandt"))->id);
    }

    void aContactNeedsAProvider()
    {
        Desk none(0, 1);
        none.go(none.internal, 0);
        QTest::keyClick(none.internal, Qt::Key_Insert, Qt::AltModifier);
        QVERIFY(none.names(Side::Partner).isEmpty());
        QVERIFY(none.said.said.back().contains(QStringLiteral("add a provider first")));
        Desk desk(2, 1);
        desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth"));
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_Insert, Qt::AltModifier);
        // The first provider that has nobody.
        QCOMPARE(desk.file.evaluation->contactOf(desk.file.provider(1))->name, QStringLiteral("New contact"));
        QVERIFY(desk.field(QStringLiteral("Name"))->edit()->hasFocus());
    }

    void cellsAreEditedByF2ByDoubleClickAndByTyping()
    {
        Desk desk;
        desk.go(desk.internal, 0, Column::Role);
        QTest::keyClick(desk.internal, Qt::Key_F2);
        QVERIFY(desk.cellEditor());
        QTest::keyClicks(desk.cellEditor(), QStringLiteral("Finance"));
        QTest::keyClick(desk.cellEditor(), Qt::Key_Return);
        QTRY_COMPARE(desk.file.evaluation->people()[0].role, QStringLiteral("Finance"));
        QTRY_VERIFY(desk.internal->hasFocus());
        const QPoint mail = desk.internal->visualRect(desk.cell(desk.internal, 1, Column::Email)).center();
        QTest::mouseClick(desk.internal->viewport(), Qt::LeftButton, {}, mail);
        QTest::mouseDClick(desk.internal->viewport(), Qt::LeftButton, {}, mail);
        QVERIFY(desk.cellEditor());
        QTest::keyClicks(desk.cellEditor(), QStringLiteral("p@h.example"));
        QTest::keyClick(desk.cellEditor(), Qt::Key_Return);
        QTRY_COMPARE(desk.file.evaluation->people()[1].email, QStringLiteral("p@h.example"));
        desk.go(desk.internal, 2);
        QTest::keyClick(desk.internal, Qt::Key_Z);
        QVERIFY(desk.cellEditor());
        QTest::keyClicks(desk.cellEditor(), QStringLiteral("oe"));
        QTest::keyClick(desk.cellEditor(), Qt::Key_Return);
        QTRY_COMPARE(desk.file.evaluation->people()[2].name.toLower(), QStringLiteral("zoe"));
    }

    void anEscapedEditChangesNothing()
    {
        Desk desk;
        const QString before = desk.file.evaluation->people()[0].name;
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_F2);
        QTest::keyClicks(desk.cellEditor(), QStringLiteral("Nobody"));
        QTest::keyClick(desk.cellEditor(), Qt::Key_Escape);
        QTRY_VERIFY(desk.internal->hasFocus());
        QCOMPARE(desk.file.evaluation->people()[0].name, before);
    }

    void aNameThatIsTakenIsExplainedBesideTheCell()
    {
        Desk desk;
        const QString taken = desk.file.evaluation->people()[0].name;
        const QString own = desk.file.evaluation->people()[1].name;
        desk.go(desk.internal, 1);
        QTest::keyClick(desk.internal, Qt::Key_F2);
        QPointer<QLineEdit> edit = desk.cellEditor();
        QTest::keyClicks(edit, taken.toUpper());
        QCOMPARE(desk.problem(), QStringLiteral("There is an evaluator of this name already."));
        QTest::keyClick(edit, Qt::Key_Return);
        QCoreApplication::processEvents(); // an editor closes from the event loop
        QVERIFY(edit && edit->hasFocus());
        QCOMPARE(desk.file.evaluation->people()[1].name, own);
        QTest::keyClicks(edit, QStringLiteral(" II"));
        QCOMPARE(desk.problem(), QString());
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(desk.file.evaluation->people()[1].name, taken.toUpper() + QStringLiteral(" II"));
        QVERIFY(desk.said.reported.isEmpty());
    }

    void leavingAWrongNameKeepsTheOldOneAndSaysWhy()
    {
        Desk desk;
        const QString own = desk.file.evaluation->people()[1].name;
        desk.go(desk.internal, 1);
        QTest::keyClick(desk.internal, Qt::Key_F2);
        QTest::keyClicks(desk.cellEditor(), desk.file.evaluation->people()[0].name);
        desk.field(QStringLiteral("Role"))->edit()->setFocus();
        QCOMPARE(desk.file.evaluation->people()[1].name, own);
        QCOMPARE(desk.problem(), QStringLiteral("There is an evaluator of this name already."));
        QVERIFY(desk.said.reported.isEmpty());
    }

    void theProblemStandsBesideTheFieldToo()
    {
        Desk desk;
        CheckedField *name = desk.field(QStringLiteral("Name"));
        name->edit()->setFocus();
        name->edit()->selectAll();
        QTest::keyClicks(name->edit(), desk.file.evaluation->people()[1].name);
        QCOMPARE(name->problem(), QStringLiteral("There is an evaluator of this name already."));
    }

    void removingSaysHowManyScoresWentAndOffersUndo()
    {
        Desk desk;
        desk.file.scores().set(desk.file.cell(0, 0, 1), 3);
        desk.file.scores().set(desk.file.cell(1, 0, 1), 4);
        const QString name = desk.file.evaluation->people()[1].name;
        desk.go(desk.internal, 1);
        QTest::keyClick(desk.internal, Qt::Key_Delete);
        QCOMPARE(desk.said.said.back(), QStringLiteral("Removed %1 and 2 scores of theirs").arg(name));
        QVERIFY(desk.said.undoOffered);
        QCOMPARE(desk.names(Side::Internal).size(), 2);
        QVERIFY(desk.internal->hasFocus());
        QVERIFY(desk.internal->selectionModel()->hasSelection());
        QCOMPARE(desk.editor->shown(), desk.internal->currentPerson());
        desk.file.workspace->undo();
        QCOMPARE(desk.names(Side::Internal).size(), 3);
        QVERIFY(desk.file.evaluation->score(0, 0, 1).value.has_value());
    }

    void severalAreRemovedAsOneStep()
    {
        Desk desk;
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(desk.internal, Qt::Key_Delete);
        QCOMPARE(desk.names(Side::Internal).size(), 1);
        QCOMPARE(desk.said.said.back(), QStringLiteral("Removed two people"));
        desk.file.workspace->undo();
        QCOMPARE(desk.names(Side::Internal).size(), 3);
    }

    void deleteInAFieldOnlyDeletesText()
    {
        Desk desk;
        QLineEdit *role = desk.field(QStringLiteral("Role"))->edit();
        role->setFocus();
        QTest::keyClick(role, Qt::Key_Delete);
        QTest::keyClick(role, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.names(Side::Internal).size(), 3);
    }

    void altUpAndDownReorderWithinTheirSide()
    {
        Desk desk;
        const PersonId first = desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth"));
        const PersonId last = desk.file.people().addInternal(QStringLiteral("Sam"));
        desk.file.people().addContact(desk.file.provider(1), QStringLiteral("Gareth"));
        desk.go(desk.partner, 0);
        QTest::keyClick(desk.partner, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.names(Side::Partner), QStringList({QStringLiteral("Gareth"), QStringLiteral("Ruth")}));
        QCOMPARE(desk.partner->currentPerson(), first);
        desk.go(desk.internal, 3);
        QTest::keyClick(desk.internal, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.names(Side::Internal).at(2), QStringLiteral("Sam"));
        QCOMPARE(desk.internal->currentPerson(), last);
        QCOMPARE(desk.names(Side::Partner).size(), 2);
    }

    void spaceTicksAnEvaluatorOffAndTheScoresAreKept()
    {
        Desk desk;
        desk.file.scores().set(desk.file.cell(0, 0, 0), 3);
        const QString name = desk.file.evaluation->people()[0].name;
        desk.go(desk.internal, 0, Column::Evaluator);
        QTest::keyClick(desk.internal, Qt::Key_Space);
        QVERIFY(!desk.file.evaluation->people()[0].evaluator);
        QCOMPARE(desk.said.said.back(),
                 QStringLiteral("%1 no longer scores. One score is kept, but does not count").arg(name));
        QVERIFY(desk.said.undoOffered);
        QTest::keyClick(desk.internal, Qt::Key_Space);
        QVERIFY(desk.file.evaluation->people()[0].evaluator);
        QCOMPARE(desk.said.said.back(),
                 QStringLiteral("%1 scores again, and the one score counts").arg(name));
        QCOMPARE(desk.file.evaluation->score(0, 0, 0).value.value_or(-1), 3.0);
    }

    void keptScoresAreCountedWhenTheirPersonIsRemoved()
    {
        Desk desk;
        desk.file.scores().set(desk.file.cell(0, 0, 0), 3);
        desk.file.people().setEvaluator(desk.file.evaluator(0), false);
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_Delete);
        QVERIFY2(desk.said.said.back().contains(QStringLiteral("the one score")),
                 qPrintable(desk.said.said.back()));
    }

    void aTickThatWouldMakeTwoOfOneNameIsExplained()
    {
        Desk desk;
        desk.file.people().addInternal(desk.file.evaluation->people()[0].name);
        desk.page->reveal({PageId::People, {}, {}, desk.file.evaluation->people()[3].id});
        QCheckBox *box = nullptr;
        for (QCheckBox *each : desk.editor->findChildren<QCheckBox *>()) {
            if (each->text() == QStringLiteral("&Scores the providers"))
                box = each;
        }
        QVERIFY(box);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(!desk.file.evaluation->people()[3].evaluator);
        QVERIFY(!box->isChecked());
        QCOMPARE(box->accessibleDescription(), QStringLiteral("There is an evaluator of this name already."));
        desk.go(desk.internal, 3, Column::Evaluator);
        QTest::keyClick(desk.internal, Qt::Key_Space);
        QCOMPARE(desk.problem(), QStringLiteral("There is an evaluator of this name already."));
        QVERIFY(desk.said.reported.isEmpty());
    }

    void copyGivesTheRowsAsTextAndHtml()
    {
        Desk desk;
        desk.file.people().set(desk.file.evaluator(0), PeopleStore::Field::Role, QStringLiteral("IT lead"));
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *mime = QApplication::clipboard()->mimeData();
        QCOMPARE(mime->text().split(QLatin1Char('\t')).mid(0, 2),
                 QStringList({desk.file.evaluation->people()[0].name, QStringLiteral("IT lead")}));
        QVERIFY(mime->html().contains(QStringLiteral("<td")));
    }

    void aPastedListIsOneStep()
    {
        Desk desk;
        const QString known = desk.file.evaluation->people()[0].name;
        QApplication::clipboard()->setText(
            QStringLiteral("Role\tName\tE-mail\nFinance\tIlse Brandt\tib@h.example\n"
                           "Security\t%1\t\n\t\tnobody@h.example\n")
                .arg(known));
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.names(Side::Internal).size(), 4);
        QCOMPARE(desk.named(QStringLiteral("Ilse Brandt"))->email, QStringLiteral("ib@h.example"));
        QCOMPARE(desk.named(known)->role, QStringLiteral("Security"));
        QCOMPARE(desk.said.said.back(),
                 QStringLiteral("Added Ilse Brandt; one was there already and is up to date; "
                                "one row without a name was left out"));
        QVERIFY(desk.said.undoOffered);
        desk.file.workspace->undo();
        QCOMPARE(desk.names(Side::Internal).size(), 3);
        QCOMPARE(desk.named(known)->role, QString());
    }

    void aListWithoutHeadingsIsReadByWhatItHolds()
    {
        Desk desk;
        QApplication::clipboard()->setText(QStringLiteral(
            "Ilse Brandt\tib@h.example\tFinance\nSam Fox\tHelpdesk\t+44 117 496 0210\t28 of 30\n"));
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.named(QStringLiteral("Ilse Brandt"))->role, QStringLiteral("Finance"));
        QCOMPARE(desk.named(QStringLiteral("Ilse Brandt"))->email, QStringLiteral("ib@h.example"));
        QCOMPARE(desk.named(QStringLiteral("Sam Fox"))->phone, QStringLiteral("+44 117 496 0210"));
        QCOMPARE(desk.named(QStringLiteral("Sam Fox"))->notes, QString());
    }

    void contactsArePastedWithTheirProvider()
    {
        Desk desk;
        desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth"));
        const QString second = desk.file.evaluation->providers()[1].name;
        QApplication::clipboard()->setText(QStringLiteral("Gareth\t%1\tSales\n").arg(second));
        desk.go(desk.partner, 0);
        QTest::keyClick(desk.partner, Qt::Key_V, Qt::ControlModifier);
        const Person *gareth = desk.named(QStringLiteral("Gareth"));
        QVERIFY(gareth);
        QCOMPARE(gareth->provider, desk.file.provider(1));
        QCOMPARE(gareth->role, QStringLiteral("Sales"));
    }

    void aContactMovesToAnotherProvider()
    {
        Desk desk;
        const PersonId ruth = desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth"));
        desk.go(desk.partner, 0, Column::Provider);
        auto *choice = desk.editor->findChild<QComboBox *>();
        QVERIFY(choice->isVisible());
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(desk.file.people().find(ruth)->provider, desk.file.provider(1));
        desk.go(desk.partner, 0, Column::Provider);
        QTest::keyClick(desk.partner, Qt::Key_F2);
        auto *inCell = qobject_cast<QComboBox *>(QApplication::focusWidget());
        QVERIFY(inCell);
        QTest::keyClick(inCell, Qt::Key_Up);
        QCOMPARE(desk.file.people().find(ruth)->provider, desk.file.provider(0));
    }

    void withoutPeopleThePageOffersTheFirstStep()
    {
        Desk desk(1, 0);
        QPushButton *add = desk.button(QStringLiteral("Add evaluator"));
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(desk.names(Side::Internal).size(), 1);
        QVERIFY(desk.internal->isVisible());
        QVERIFY(desk.field(QStringLiteral("Name"))->edit()->hasFocus());
        desk.file.workspace->undo();
        QVERIFY(desk.button(QStringLiteral("Add evaluator")));
        QVERIFY(!desk.internal->isVisible());
    }

    void whatIsTypedIsStoredWhenThePageGoes()
    {
        Desk desk;
        desk.go(desk.internal, 0, Column::Role);
        QTest::keyClick(desk.internal, Qt::Key_F2);
        QTest::keyClicks(desk.cellEditor(), QStringLiteral("Finance"));
        desk.page.reset();
        QCOMPARE(desk.file.evaluation->people()[0].role, QStringLiteral("Finance"));
    }

    void aReadOnlyWorkspaceLocksTheEditors()
    {
        Desk desk;
        desk.page.reset();
        desk.file.close();
        Workspace::Options options = desk.file.options();
        options.readOnly = true;
        desk.file.workspace = Workspace::open(desk.file.path(), options);
        desk.file.evaluation = std::make_unique<Evaluation>(*desk.file.workspace);
        desk.open();
        QVERIFY(desk.field(QStringLiteral("Name"))->edit()->isReadOnly());
        for (QWidget *action : desk.page->headerActions())
            QVERIFY(!action->isEnabled());
        desk.go(desk.internal, 0);
        QTest::keyClick(desk.internal, Qt::Key_F2);
        QVERIFY(desk.internal->hasFocus());
        QApplication::clipboard()->setText(QStringLiteral("Ilse Brandt"));
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Insert, Qt::Key_X})
            QTest::keyClick(desk.internal, key);
        QTest::keyClick(desk.internal, Qt::Key_V, Qt::ControlModifier);
        desk.go(desk.internal, 0, Column::Evaluator);
        QTest::keyClick(desk.internal, Qt::Key_Space);
        QCOMPARE(desk.names(Side::Internal).size(), 3);
        QVERIFY(desk.file.evaluation->people()[0].evaluator);
        QVERIFY(desk.said.reported.isEmpty());
    }
};

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"
