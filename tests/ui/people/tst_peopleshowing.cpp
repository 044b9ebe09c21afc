#include "tests/support/testprogram.h"
#include "tests/ui/people/peopledesk.h"
#include "ui/theme/theme.h"
#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace tandem;
using Desk = test::PeopleDesk;
using Column = PeopleModel::Column;

/// What the page shows, and what stays as it is when something changes.
class TestPeopleShowing : public QObject
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

    void theModelsKeepTheirPromises()
    {
        test::EvaluationFixture file(2, 3);
        PeopleModel internal(Side::Internal), partner(Side::Partner);
        const QAbstractItemModelTester a(&internal, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester b(&partner, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto follow = [&](const QString &filter = {}) {
            internal.follow(*file.evaluation, filter);
            partner.follow(*file.evaluation, filter);
        };
        follow();
        QCOMPARE(internal.rowCount(), 3);
        QCOMPARE(partner.rowCount(), 0);
        file.people().addContact(file.provider(1), QStringLiteral("Ruth Adeyemi"));
        file.people().move(file.evaluator(2), 0);
        follow();
        QCOMPARE(internal.rowAt(0).id, file.evaluator(0));
        QCOMPARE(partner.rowAt(0).providerName, file.evaluation->providers()[1].name);
        follow(QStringLiteral("adey ruth"));
        QCOMPARE(internal.rowCount(), 0);
        QCOMPARE(partner.rowCount(), 1);
        follow();
        const PersonId gone = file.evaluator(1);
        file.people().remove(std::span(&gone, 1));
        follow();
        QCOMPARE(internal.rowCount(), 2);
    }

    void theContextLineCountsInWords()
    {
        Desk desk;
        QCOMPARE(desk.page->contextLine(),
                 QStringLiteral("Three evaluators, no contacts on the partner side yet"));
        desk.file.people().addInternal(QStringLiteral("Joanna Pell"));
        desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth Adeyemi"));
        QCOMPARE(desk.page->contextLine(),
                 QStringLiteral(
                     "Three evaluators, one more on the internal side, one contact on the partner side"));
    }

    void aRowSaysHowMuchIsScored()
    {
        Desk desk;
        desk.file.scores().set(desk.file.cell(0, 0, 1), 3);
        desk.file.scores().abstain(desk.file.cell(1, 0, 1), QStringLiteral("Was not there"));
        QCOMPARE(desk.cell(desk.internal, 1, Column::Evaluator).data().toString(), QStringLiteral("2 of 12"));
    }

    void theFilterFindsByAnyWordAndEscClearsIt()
    {
        Desk desk;
        desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth Adeyemi"),
                                      QStringLiteral("Account manager"));
        desk.page->startFind();
        auto *find = desk.page->findChild<SearchField *>();
        QVERIFY(find->hasFocus());
        QTest::keyClicks(find, QStringLiteral("account"));
        QCOMPARE(desk.internal->model()->rowCount(), 0);
        QCOMPARE(desk.partner->model()->rowCount(), 1);
        QTest::keyClick(find, Qt::Key_Down);
        QVERIFY(desk.partner->hasFocus());
        QCOMPARE(desk.partner->currentPerson(), desk.named(QStringLiteral("Ruth Adeyemi"))->id);
        find->setFocus();
        QTest::keyClick(find, Qt::Key_Escape);
        QCOMPARE(desk.internal->model()->rowCount(), 3);
    }

    void whatIsTypedInACellSurvivesAChangeElsewhere()
    {
        Desk desk;
        desk.go(desk.internal, 1);
        QTest::keyClick(desk.internal, Qt::Key_F2);
        QPointer<QLineEdit> edit = desk.cellEditor();
        QTest::keyClicks(edit, QStringLiteral("Half a na"));
        // The very row changes, and another goes.
        desk.file.scores().set(desk.file.cell(0, 0, 1), 3);
        desk.file.people().set(desk.file.evaluator(1), PeopleStore::Field::Role, QStringLiteral("Security"));
        const PersonId gone = desk.file.evaluator(0);
        desk.file.people().remove(std::span(&gone, 1));
        QVERIFY(edit && edit->hasFocus());
        QCOMPARE(edit->text(), QStringLiteral("Half a na"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(desk.file.evaluation->people()[0].name, QStringLiteral("Half a na"));
    }

    void whatIsTypedInThePanelSurvivesAndIsStoredWithItsPerson()
    {
        Desk desk;
        QLineEdit *role = desk.field(QStringLiteral("Role"))->edit();
        role->setFocus();
        QTest::keyClicks(role, QStringLiteral("Buyer"));
        desk.file.scores().set(desk.file.cell(0, 0, 0), 3);
        QCOMPARE(role->text(), QStringLiteral("Buyer"));
        desk.page->reveal({PageId::People, {}, {}, desk.file.evaluator(2)});
        QCOMPARE(desk.file.evaluation->people()[0].role, QStringLiteral("Buyer"));
        QCOMPARE(role->text(), desk.file.evaluation->people()[2].role);
    }

    void selectionAndScrollPositionSurviveAChange()
    {
        Desk desk(2, 40);
        desk.go(desk.internal, 30);
        QTest::keyClick(desk.internal, Qt::Key_Down, Qt::ShiftModifier);
        const int scrolled = desk.internal->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        const auto chosen = desk.internal->selectedPeople();
        QCOMPARE(chosen.size(), size_t(2));
        desk.file.scores().set(desk.file.cell(0, 0, 3), 3);
        desk.file.people().addEvaluator(QStringLiteral("Ilse Brandt"));
        QCOMPARE(desk.internal->verticalScrollBar()->value(), scrolled);
        QCOMPARE(desk.internal->selectedPeople(), chosen);
    }

    void choosingOnOneSideLetsGoOfTheOther()
    {
        Desk desk;
        desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth"));
        desk.go(desk.internal, 1);
        const QPoint at = desk.partner->visualRect(desk.cell(desk.partner, 0, Column::Name)).center();
        QTest::mouseClick(desk.partner->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.editor->shown(), desk.named(QStringLiteral("Ruth"))->id);
        QVERIFY(desk.internal->selectedPeople().empty());
        QTest::mouseClick(desk.internal->viewport(), Qt::LeftButton, {},
                          desk.internal->visualRect(desk.cell(desk.internal, 1, Column::Name)).center());
        QCOMPARE(desk.editor->shown(), desk.file.evaluator(1));
        QVERIFY(desk.partner->selectedPeople().empty());
    }

    void linksLeadToTheScorecard()
    {
        Desk desk;
        QSignalSpy went(desk.page.get(), &Page::goTo);
        desk.go(desk.internal, 1);
        QTest::mouseClick(desk.button(QStringLiteral("Open their scores")), Qt::LeftButton);
        QCOMPARE(went.size(), 1);
        const auto place = went.at(0).at(0).value<Place>();
        QCOMPARE(static_cast<int>(place.page), static_cast<int>(PageId::Scores));
        QCOMPARE(place.person, desk.file.evaluator(1));
    }

    void revealChoosesAndScrolls()
    {
        Desk desk(2, 40);
        desk.page->findChild<SearchField *>()->setText(QStringLiteral("no such person"));
        const PersonId id = desk.file.evaluator(35);
        desk.page->reveal({PageId::People, {}, {}, id});
        QCOMPARE(desk.internal->currentPerson(), id);
        QVERIFY(desk.internal->viewport()->rect().intersects(
            desk.internal->visualRect(desk.internal->currentIndex())));
        QVERIFY(desk.internal->hasFocus());
    }

    void tabLeadsThroughThePage()
    {
        Desk desk;
        desk.file.people().addContact(desk.file.provider(0), QStringLiteral("Ruth"));
        desk.page->startFind();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(desk.internal->hasFocus());
        QTest::keyClick(desk.internal, Qt::Key_Tab);
        QVERIFY(desk.partner->hasFocus());
        QCOMPARE(desk.editor->shown(), desk.named(QStringLiteral("Ruth"))->id);
        QCOMPARE(desk.partner->selectedPeople().size(), size_t(1));
        QVERIFY(desk.internal->selectedPeople().empty());
        QTest::keyClick(desk.partner, Qt::Key_Backtab);
        QCOMPARE(desk.editor->shown(), desk.file.evaluator(0));
        QCOMPARE(desk.internal->selectedPeople().size(), size_t(1));
        QVERIFY(desk.partner->selectedPeople().empty());
        QTest::keyClick(desk.internal, Qt::Key_Tab);
        QTest::keyClick(desk.partner, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(),
                 static_cast<QWidget *>(desk.field(QStringLiteral("Name"))->edit()));
        for (const QString &name :
             {QStringLiteral("Role"), QStringLiteral("Phone"), QStringLiteral("E-mail")}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(desk.field(name)->edit()));
        }
        for (const QString &name :
             {QStringLiteral("Notes"), QString(), QString(), QStringLiteral("Provider"), QString()}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->accessibleName(), name);
        }
        QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), QStringLiteral("Remove"));
    }
};

QTEST_MAIN(TestPeopleShowing)
#include "tst_peopleshowing.moc"
