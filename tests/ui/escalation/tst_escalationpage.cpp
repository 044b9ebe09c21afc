#include "tests/support/testprogram.h"
#include "tests/ui/escalation/escalationdesk.h"
#include <QAbstractItemModelTester>

using namespace tandem;
using Desk = test::EscalationDesk;

/// What a person does to the cells and times of the escalation matrix, with real keys and clicks.
class TestEscalationPage : public QObject
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

    void arrowsGoFromCellToCell()
    {
        Desk desk;
        desk.contacts->cell(1, Side::Internal)->setFocus();
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Right);
        QVERIFY(desk.contacts->cell(1, Side::Partner)->hasFocus());
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Down);
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Down);
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Down);
        QVERIFY(desk.contacts->cell(3, Side::Partner)->hasFocus());
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Left);
        QVERIFY(desk.contacts->cell(3, Side::Internal)->hasFocus());
    }

    void aCellIsFilledByKeysAlone()
    {
        Desk desk;
        desk.contacts->cell(2, Side::Internal)->setFocus();
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_F2);
        QVERIFY(desk.editor->isOpen());
        auto *person = desk.field<PersonChoice>(QStringLiteral("Person"));
        QVERIFY(person->hasFocus());
        QTest::keyClicks(person, QStringLiteral("Tomas Lindqvist"));
        QTest::keyClick(person, Qt::Key_Return);
        QCOMPARE(desk.matrix().nameOf(desk.cell(2, Side::Internal).person),
                 QStringLiteral("Tomas Lindqvist"));
        auto *role = desk.field<CommitLineEdit>(QStringLiteral("Role"));
        QTRY_VERIFY(role->hasFocus()); // Enter goes on
        QTest::keyClicks(role, QStringLiteral("Sysadmin"));
        QTest::keyClick(role, Qt::Key_Return);
        QWidget *phone = desk.field<CommitLineEdit>(QStringLiteral("Phone"));
        QTRY_VERIFY(phone->hasFocus());
        QTest::keyClicks(phone, QStringLiteral("07700 900142"));
        QTest::keyClick(phone, Qt::Key_Return);
        QWidget *hours = desk.field<CommitLineEdit>(QStringLiteral("Hours"));
        QTRY_VERIFY(hours->hasFocus());
        QTest::keyClicks(hours, QStringLiteral("Mon-Fri 8-18"));
        QTest::keyClick(hours, Qt::Key_Return);
        const EscalationContact cell = desk.cell(2, Side::Internal);
        QCOMPARE(cell.role, QStringLiteral("Sysadmin"));
        QCOMPARE(desk.matrix().phoneOf(cell), QStringLiteral("07700 900142"));
        QCOMPARE(storedHours(cell.hours), QStringLiteral("1-5 08:00-18:00"));
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Escape);
        QVERIFY(!desk.editor->isOpen());
        QVERIFY(desk.contacts->cell(2, Side::Internal)->hasFocus());
        const ContactCellTexts &texts = desk.contacts->cell(2, Side::Internal)->texts();
        QCOMPARE(texts.name, QStringLiteral("Tomas Lindqvist"));
        QVERIFY(desk.contacts->cell(2, Side::Internal)
                    ->accessibleDescription()
                    .contains(QStringLiteral("07700 900142")));
        // Each field is a step of its own.
        QCOMPARE(desk.sentence(), QStringLiteral("Change the hours of internal tier 2"));
        desk.file.workspace->undo();
        QVERIFY(desk.contacts->cell(2, Side::Internal)->texts().hours.isEmpty());
        QCOMPARE(desk.contacts->cell(2, Side::Internal)->texts().role, QStringLiteral("Sysadmin"));
    }

    void hoursThatCannotBeReadAreSaidAndNotStored()
    {
        Desk desk;
        desk.contacts->cell(1, Side::Internal)->click();
        auto *hours = desk.field<CommitLineEdit>(QStringLiteral("Hours"));
        Desk::type(hours, QStringLiteral("whenever"));
        QVERIFY(desk.cell(1, Side::Internal).hours.isEmpty());
        QTest::keyClick(hours, Qt::Key_Escape); // brings the stored text back
        QCOMPARE(hours->text(), QString());
        QTest::keyClick(hours, Qt::Key_Escape);
        QVERIFY(!desk.editor->isOpen());
    }

    void whatWasTypedIsStoredWhenTheEditorCloses()
    {
        Desk desk;
        desk.contacts->cell(1, Side::Partner)->click();
        auto *deputy = desk.field<PersonChoice>(QStringLiteral("Deputy"));
        deputy->setFocus();
        QTest::keyClicks(deputy, QStringLiteral("Lena Fischer"));
        QTest::mouseClick(desk.contacts->cell(3, Side::Internal), Qt::LeftButton); // beside it
        QCOMPARE(desk.matrix().nameOf(desk.cell(1, Side::Partner).deputy), QStringLiteral("Lena Fischer"));
        QCOMPARE(desk.editor->tier(), 3); // the click opened that cell
    }

    void aCellIsClearedAndComesBack()
    {
        Desk desk;
        EscalationStore(*desk.file.workspace).setPersonNamed(1, Side::Internal, QStringLiteral("Sam"));
        QTest::keyClick(desk.contacts->cell(1, Side::Internal), Qt::Key_Delete);
        QVERIFY(desk.contacts->cell(1, Side::Internal)->texts().name.isEmpty());
        desk.file.workspace->undo();
        QCOMPARE(desk.contacts->cell(1, Side::Internal)->texts().name, QStringLiteral("Sam"));
    }

    void timesAreEditedInPlaceAndConfirmed()
    {
        Desk desk;
        ResponseModel *model = qobject_cast<ResponseModel *>(desk.responses->table()->model());
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        TableView *table = desk.responses->table();
        desk.responses->setOutOfHours(true);
        desk.responses->choose(1, Response::First);
        table->setFocus();
        QVERIFY(table->currentIndex().data(ResponseModel::DefaultRole).toBool());
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!table->currentIndex().data(ResponseModel::DefaultRole).toBool());
        QVERIFY(desk.matrix().response(1, true).isConfirmed(Response::First));
        desk.responses->choose(2, Response::Restored);
        QTest::keyClick(table, Qt::Key_F2);
        QVERIFY(desk.timeEditor());
        desk.timeEditor()->selectAll();
        QTest::keyClicks(desk.timeEditor(), QStringLiteral("soon"));
        QVERIFY(desk.page->findChild<ProblemBubble *>()->isVisible());
        QTest::keyClick(desk.timeEditor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(desk.timeEditor(), QStringLiteral("6 h"));
        QVERIFY(!desk.page->findChild<ProblemBubble *>()->isVisible());
        QTest::keyClick(desk.timeEditor(), Qt::Key_Return);
        QTRY_COMPARE(desk.matrix().response(2, true)[Response::Restored], ResponseTime::minutes(360));
        QVERIFY(desk.matrix().response(2, true).isConfirmed(Response::Restored));
        QVERIFY(!desk.matrix().response(2, false).isConfirmed(Response::Restored));
        QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("6\u00A0h"));
    }

    /// The example is a default like the times, and says so until Space confirms it.
    void theExampleOfAPriorityIsConfirmedInPlace()
    {
        Desk desk;
        TableView *table = desk.responses->table();
        desk.responses->chooseExample(4);
        table->setFocus();
        QVERIFY(table->currentIndex().data(ResponseModel::DefaultRole).toBool());
        QVERIFY(table->currentIndex().data(Qt::AccessibleTextRole).toString().contains("a default"));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!table->currentIndex().data(ResponseModel::DefaultRole).toBool());
        QVERIFY(desk.matrix().priority(4).tellsIsDefault);
    }

    void aChangeLeavesTheTableWhereItIs()
    {
        Desk desk;
        EscalationStore store(*desk.file.workspace);
        QVERIFY(desk.responses->isOutOfHours()); // Saturday at 02:10
        desk.responses->setOutOfHours(false);
        desk.responses->choose(4, Response::Restored);
        store.confirm(2, false, Response::First);
        QVERIFY(!desk.responses->isOutOfHours());
        QCOMPARE(desk.responses->currentPriority(), 4);
        desk.walk->choose(2, 7, QTime(3, 0)); // another incident shows its row
        QVERIFY(desk.responses->isOutOfHours());
        QCOMPARE(desk.responses->currentPriority(), 2);
    }

    void theHeadsOfTheTimesAreReadable()
    {
        Desk desk;
        const auto *header = desk.responses->table()->horizontalHeader();
        for (const int width : {1072, 992}) {
            desk.page->resize(width, 600);
            QTRY_COMPARE(header->length(), desk.responses->table()->viewport()->width());
            for (int column = ResponseModel::FirstTime; column < ResponseModel::columns; ++column) {
                const QString text = header->model()->headerData(column, Qt::Horizontal).toString();
                const QSize needed = QFontMetrics(uiFont(12, QFont::DemiBold)).size(0, text);
                QVERIFY2(header->sectionSize(column) >= needed.width() + 24, qPrintable(text));
                QVERIFY2(header->height() >= needed.height(), qPrintable(text));
            }
        }
    }

    void allOfAPriorityIsConfirmedAtOnce()
    {
        Desk desk;
        EscalationStore(*desk.file.workspace).setPersonNamed(1, Side::Internal, QStringLiteral("Sam"));
        desk.responses->choose(3, Response::First);
        for (auto *link : desk.responses->findChildren<QPushButton *>()) {
            if (link->text().contains(QStringLiteral("P3")))
                link->click();
        }
        QCOMPARE(desk.matrix().unconfirmed(3), 0);
        QVERIFY(desk.said.undoOffered);
        QVERIFY(desk.page->contextLine().contains(QStringLiteral("default")));
    }
};

QTEST_MAIN(TestEscalationPage)
#include "tst_escalationpage.moc"
