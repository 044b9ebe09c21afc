#include "tests/support/testprogram.h"
#include "tests/ui/escalation/escalationdesk.h"
#include <QAbstractItemModelTester>

using namespace tandem;
using Desk = test::EscalationDesk;

/// The walk, the on-call order, how a priority is found, findings, and the page where it is empty or only
/// read.
class TestEscalationParts : public QObject
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
        QCOMPARE(desk.matrix().unconfirmedTells(), 0);
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

QTEST_MAIN(TestEscalationParts)
#include "tst_escalationparts.moc"
