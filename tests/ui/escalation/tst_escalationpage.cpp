#include "core/escalation/escalationstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "ui/escalation/contacteditor.h"
#include "ui/escalation/contactscard.h"
#include "ui/escalation/escalationpage.h"
#include "ui/escalation/findingstrip.h"
#include "ui/escalation/oncallcard.h"
#include "ui/escalation/personchoice.h"
#include "ui/escalation/prioritydialog.h"
#include "ui/escalation/responsecard.h"
#include "ui/escalation/responsemodel.h"
#include "ui/escalation/walklist.h"
#include "ui/escalation/walkpanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTimeEdit>
#include <QtTest>

using namespace tandem;

namespace {

/// The page on a small workspace whose partner is chosen.
struct Desk
{
    Desk()
        : file(2, 1)
    {
        file.providers().setStage(std::array{file.provider(0)}, Stage::Selected);
        open();
    }

    void open()
    {
        page =
            std::make_unique<EscalationPage>(PageContext{*file.workspace, *file.evaluation, said, dialogs});
        page->resize(1072, 700);
        page->show();
        page->activateWindow();
        contacts = page->findChild<ContactsCard *>();
        editor = page->findChild<ContactEditor *>();
        responses = page->findChild<ResponseCard *>();
        walk = page->findChild<WalkPanel *>();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    EscalationMatrix matrix() { return EscalationStore(*file.workspace).matrix(); }
    EscalationContact cell(int tier, Side side) { return matrix().contact(tier, side); }
    QString sentence() { return file.workspace->nextUndo().sentence(); }

    template <class T>
    T *field(const QString &name)
    {
        for (T *widget : editor->findChildren<T *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    static void type(QWidget *into, const QString &text)
    {
        into->setFocus();
        QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(into, text);
        QTest::keyClick(into, Qt::Key_Return);
    }
    QLineEdit *timeEditor() { return responses->table()->findChild<QLineEdit *>(); }

    test::EvaluationFixture file;
    test::RecordingFeedback said;
    test::ScriptedDialogs dialogs;
    std::unique_ptr<EscalationPage> page;
    ContactsCard *contacts = nullptr;
    ContactEditor *editor = nullptr;
    ResponseCard *responses = nullptr;
    WalkPanel *walk = nullptr;
};

} // namespace

/// What a person does to the escalation matrix, with real keys and clicks.
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

    void theWalkFollowsAtOnce()
    {
        Desk desk;
        EscalationStore store(*desk.file.workspace);
        for (int tier = 1; tier <= 3; ++tier) {
            store.setPersonNamed(tier, Side::Internal, QStringLiteral("Internal %1").arg(tier));
            store.setPersonNamed(tier, Side::Partner, QStringLiteral("Partner %1").arg(tier));
            store.setHours(tier, Side::Internal, tier == 2 ? desk.matrix().office : Hours::always());
            store.setHours(tier, Side::Partner, Hours::always());
        }
        desk.walk->choose(1, 6, QTime(2, 10));
        QCOMPARE(desk.walk->walk().gaps().size(), size_t(1));
        const auto rows = desk.walk->findChildren<WalkStepRow *>();
        QVERIFY(!rows.isEmpty());
        auto *day = desk.walk->findChild<QComboBox *>();
        day->setFocus();
        QTest::keyClick(day, Qt::Key_Home); // Monday, 02:10
        QCOMPARE(desk.walk->walk().gaps().size(), size_t(1));
        auto *time = desk.walk->findChild<QTimeEdit *>();
        time->setTime(QTime(10, 0));
        QCOMPARE(desk.walk->walk().gaps().size(), size_t(0));
        QVERIFY(!desk.responses->isOutOfHours()); // the table shows the row that counts
        desk.walk->choose(1, 6, QTime(2, 10));
        store.setOnCall(2, Side::Internal, Hours::always());
        QCOMPARE(desk.walk->walk().gaps().size(), size_t(0));
        desk.file.workspace->undo();
        QCOMPARE(desk.walk->walk().gaps().size(), size_t(1));
        // The mend leads into the cell, to the field.
        const auto mend = [&]() -> QPushButton * {
            for (auto *button : desk.walk->findChildren<QPushButton *>()) {
                if (button->text() == gapMendText(GapMend::ExtendOnCall) && button->isVisible())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(mend());
        mend()->click();
        QVERIFY(desk.editor->isOpen());
        QCOMPARE(desk.editor->tier(), 2);
        QVERIFY(desk.field<CommitLineEdit>(QStringLiteral("On call"))->hasFocus());
    }

    void theOnCallOrderByKeys()
    {
        Desk desk;
        auto *card = desk.page->findChild<OnCallCard *>();
        PersonChoice *add = card->choice(Side::Internal);
        Desk::type(add, QStringLiteral("Tomas"));
        Desk::type(add, QStringLiteral("Priya"));
        QListWidget *list = card->list(Side::Internal);
        QCOMPARE(list->count(), 2);
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        const EscalationMatrix matrix = desk.matrix();
        QCOMPARE(matrix.nameOf(matrix.onCallOf(Side::Internal).front().person), QStringLiteral("Priya"));
        QCOMPARE(list->currentRow(), 0);
        desk.dialogs.texts.push_back(QStringLiteral("not on Fridays"));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(desk.matrix().onCallOf(Side::Internal).front().note, QStringLiteral("not on Fridays"));
        QVERIFY(list->item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Fridays")));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->count(), 1);
        desk.file.workspace->undo();
        QCOMPARE(list->count(), 2);
    }

    void howThePriorityIsFound()
    {
        Desk desk;
        desk.responses->rulesRequested();
        auto *dialog = desk.page->findChild<PriorityDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *first = dialog->findChild<QComboBox *>();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QTest::keyClick(first, Qt::Key_Return);
        QCOMPARE(desk.matrix().priorityOf[0][0], 2);
        desk.file.workspace->undo();
        QCOMPARE(first->currentIndex(), 0);
        QVERIFY(!first->accessibleDescription().isEmpty()); // a default again
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().startsWith(QStringLiteral("Confirm")))
                button->click();
        }
        QCOMPARE(desk.matrix().unconfirmedRules(), 0);
        QVERIFY(first->accessibleDescription().isEmpty());
        dialog->close();
    }

    void findingsAreMendedAndAccepted()
    {
        Desk desk;
        EscalationStore store(*desk.file.workspace);
        store.setPersonNamed(1, Side::Internal, QStringLiteral("Sam"));
        QVERIFY(desk.page->contextLine().contains(QStringLiteral("findings")));
        auto *strip = desk.page->findChild<FindingStrip *>();
        QVERIFY(strip->isVisible());
        const int before = strip->openFindings();
        desk.responses->table()->setFocus();
        QTest::keyClick(desk.responses->table(), Qt::Key_F8);
        QVERIFY(qobject_cast<ContactCell *>(desk.page->focusWidget()));
        desk.dialogs.texts.push_back(QStringLiteral("Agreed with the partner"));
        for (auto *button : strip->findChildren<QPushButton *>()) {
            if (button->text().startsWith(QStringLiteral("Accept")) && button->isVisible()) {
                button->click();
                break;
            }
        }
        QCOMPARE(strip->openFindings(), before - 1);
        desk.file.workspace->undo();
        QCOMPARE(strip->openFindings(), before);
    }

    void anEmptyMatrixSaysHowToBegin()
    {
        Desk desk;
        const auto start = [&] {
            for (auto *button : desk.page->findChildren<QPushButton *>()) {
                if (button->text() == QLatin1String("Name the first person"))
                    return button;
            }
            return static_cast<QPushButton *>(nullptr);
        };
        QVERIFY(start()->isVisible());
        QVERIFY(desk.walk->findChildren<WalkStepRow *>().isEmpty()); // nothing to walk through yet
        QVERIFY(!desk.contacts->cell(1, Side::Internal)->texts().nameIsWrong);
        start()->click();
        QVERIFY(desk.editor->isOpen());
        QTest::keyClicks(desk.field<PersonChoice>(QStringLiteral("Person")), QStringLiteral("Sam"));
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Return);
        QVERIFY(!start()->isVisible());
        QVERIFY(desk.contacts->cell(2, Side::Internal)->texts().nameIsWrong);
        desk.file.workspace->undo();
        QVERIFY(start()->isVisible());
    }

    void anyTextIsTaken()
    {
        Desk desk;
        EscalationStore store(*desk.file.workspace);
        const QString name = QString::fromUtf8("נועה כהן \U0001F469\u200D\U0001F4BB <b>&amp;</b> %1 ") +
                             QString(180, QLatin1Char('W'));
        store.setPersonNamed(1, Side::Internal, name);
        store.setRole(1, Side::Internal, QString(4000, QLatin1Char('x')));
        store.setPhone(1, Side::Internal, QStringLiteral("+44 (0)117 496 0210 ext. 4711, then ask for Noa"));
        store.setHours(
            1, Side::Internal,
            *hoursTyped(QStringLiteral("Mon 8-12, Tue 9-13, Wed 10-14, Thu 11-15, Fri 12-16"), {}));
        store.setTells(1, QString(2000, QLatin1Char('y')));
        store.setExample(1, QString(2000, QLatin1Char('z')));
        desk.walk->choose(1, 1, QTime(8, 30));
        const ContactCell *cell = desk.contacts->cell(1, Side::Internal);
        QVERIFY(cell->texts().name.startsWith(QString::fromUtf8("נועה")));
        QVERIFY(cell->toolTip().contains(QStringLiteral("&lt;b&gt;")));
        QTRY_VERIFY(cell->height() >= cell->sizeHint().height()); // five parts of hours, in lines
        QVERIFY(cell->sizeHint().height() > desk.contacts->cell(3, Side::Internal)->sizeHint().height());
        QCOMPARE(desk.walk->walk().steps.at(1).title, cell->texts().name);
        QVERIFY(desk.page->minimumSizeHint().width() <= 992);
        QVERIFY(!desk.page->grab().isNull());
    }

    void aReaderSeesAndChangesNothing()
    {
        Desk desk;
        EscalationStore store(*desk.file.workspace);
        store.setPersonNamed(1, Side::Internal, QStringLiteral("Sam"));
        store.addOnCallNamed(Side::Internal, QStringLiteral("Priya"));
        desk.page.reset();
        desk.file.close();
        Workspace::Options options = desk.file.options();
        options.readOnly = true;
        desk.file.workspace = Workspace::open(desk.file.path(), options);
        desk.file.evaluation = std::make_unique<Evaluation>(*desk.file.workspace);
        desk.open();
        QTest::keyClick(desk.contacts->cell(1, Side::Internal), Qt::Key_Delete);
        QCOMPARE(desk.contacts->cell(1, Side::Internal)->texts().name, QStringLiteral("Sam"));
        desk.contacts->cell(1, Side::Internal)->click();
        QVERIFY(desk.field<CommitLineEdit>(QStringLiteral("Role"))->isReadOnly());
        QVERIFY(!desk.field<PersonChoice>(QStringLiteral("Person"))->isEnabled());
        desk.editor->leave();
        desk.responses->choose(1, Response::First);
        QTest::keyClick(desk.responses->table(), Qt::Key_Space);
        QTest::keyClick(desk.responses->table(), Qt::Key_F2);
        QVERIFY(!desk.timeEditor());
        QListWidget *list = desk.page->findChild<OnCallCard *>()->list(Side::Internal);
        for (const int key : {Qt::Key_Delete, Qt::Key_Return})
            QTest::keyClick(list, static_cast<Qt::Key>(key));
        QCOMPARE(list->count(), 1);
        emit desk.responses->rulesRequested();
        for (auto *choice : desk.page->findChild<PriorityDialog *>()->findChildren<QComboBox *>())
            QVERIFY(!choice->isEnabled());
        QVERIFY(desk.said.reported.isEmpty());
    }

    void aPlaceLeadsToItsCell()
    {
        Desk desk;
        Place place{PageId::Escalation, {}, {}, {}};
        place.field = cellKey(3, Side::Partner);
        desk.page->reveal(place);
        QVERIFY(desk.contacts->cell(3, Side::Partner)->hasFocus());
        place.field = cellKey(2, true, Response::UpdateEvery);
        desk.page->reveal(place);
        QVERIFY(desk.responses->isOutOfHours());
        QVERIFY(desk.responses->table()->hasFocus());
        QCOMPARE(desk.responses->currentPriority(), 2);
    }

    void theMatrixIsExported()
    {
        Desk desk;
        EscalationStore(*desk.file.workspace).setPersonNamed(1, Side::Internal, QStringLiteral("Sam"));
        const QString path = desk.file.folder() + QStringLiteral("/matrix.pdf");
        desk.dialogs.files.push_back(path);
        desk.page->menuActions().back()->trigger();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        QVERIFY(desk.said.reported.isEmpty());
    }
};

QTEST_MAIN(TestEscalationPage)
#include "tst_escalationpage.moc"
