#include "core/agreement/agreementtemplate.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "tests/ui/raci/racidesk.h"
#include "ui/agreement/findingspanel.h"
#include "ui/raci/raciheads.h"
#include "ui/raci/racipage.h"
#include "ui/raci/racispine.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

using namespace tandem;
using Desk = test::RaciDesk;

class TestRaciPage : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreTypedAndASecondOneSoonIsAdded()
    {
        Desk desk;
        QAbstractItemModelTester tester(&desk.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.goTo(desk.vpn, desk.tech);
        desk.press(Qt::Key_C);
        QCOMPARE(desk.at(desk.vpn, desk.tech), QStringLiteral("C"));
        desk.press(Qt::Key_A);
        QCOMPARE(desk.at(desk.vpn, desk.tech), QStringLiteral("A")); // a second later it replaces
        desk.now += 500;
        QTest::keyClick(desk.grid(), Qt::Key_R);
        QCOMPARE(desk.at(desk.vpn, desk.tech), QStringLiteral("A/R"));
        desk.now += 700;
        QTest::keyClick(desk.grid(), Qt::Key_I);
        QCOMPARE(desk.at(desk.vpn, desk.tech), QStringLiteral("I"));
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.at(desk.vpn, desk.tech), QString());
        desk.f.workspace->undo();
        QVERIFY(!desk.at(desk.vpn, desk.tech).isEmpty());
    }

    void arrowsMoveAndShiftMakesABlock()
    {
        Desk desk;
        desk.goTo(desk.firewall, desk.lead);
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.grid()->currentIndex().column(), 1);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.grid()->block().height(), 2);
        desk.press(Qt::Key_I);
        QCOMPARE(desk.at(desk.firewall, desk.admin), QStringLiteral("I"));
        QCOMPARE(desk.at(desk.vpn, desk.admin), QStringLiteral("I"));
        desk.f.workspace->undo(); // one step
        QCOMPARE(desk.at(desk.firewall, desk.admin), QStringLiteral("C"));
        QCOMPARE(desk.at(desk.vpn, desk.admin), QStringLiteral("C"));
    }

    void fillTakesTheRowAbove()
    {
        Desk desk;
        desk.raci.assign(desk.vpn, desk.lead, {});
        desk.goTo(desk.vpn, desk.lead);
        desk.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(desk.at(desk.vpn, desk.lead), QStringLiteral("A"));
        desk.goTo(desk.vpn, desk.admin);
        desk.press(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(desk.at(desk.vpn, desk.admin), QStringLiteral("A"));
    }

    void blocksGoToAndComeFromSpreadsheets()
    {
        Desk desk;
        desk.goTo(desk.firewall, desk.lead);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QCOMPARE(copied->text().trimmed(), QStringLiteral("A\tC\nA\tC"));
        QVERIFY(copied->html().contains(QStringLiteral("<table")));

        // As LibreOffice Calc puts it: HTML with fonts and a plain form beside it.
        auto *calc = new QMimeData;
        calc->setHtml(QStringLiteral(
            "<html><head><meta name=\"generator\" content=\"LibreOffice\"/></head><body><table "
            "cellspacing=\"0\"><colgroup span=\"2\"></colgroup><tr><td height=\"17\"><font face=\"Liberation "
            "Sans\">A/R</font></td><td><br></td></tr><tr><td>I</td><td>R, "
            "C</td></tr></table></body></html>"));
        calc->setText(QStringLiteral("A/R\t\nI\tR, C\n"));
        QApplication::clipboard()->setMimeData(calc);
        desk.goTo(desk.firewall, desk.lead);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.at(desk.firewall, desk.lead), QStringLiteral("A/R"));
        QCOMPARE(desk.at(desk.firewall, desk.admin), QString());
        QCOMPARE(desk.at(desk.vpn, desk.lead), QStringLiteral("I"));
        QCOMPARE(desk.at(desk.vpn, desk.admin), QStringLiteral("R/C"));
        desk.f.workspace->undo();
        QCOMPARE(desk.at(desk.vpn, desk.admin), QStringLiteral("C"));

        // A block passes over the row of the next area.
        QApplication::clipboard()->setText(QStringLiteral("I\nI\nI\nI\n"));
        desk.goTo(desk.firewall, desk.tech);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.at(desk.restore, desk.tech), QStringLiteral("I"));
        QVERIFY(desk.feedback.said.back().contains(QStringLiteral("edge")));

        QApplication::clipboard()->setText(QStringLiteral("A\tX\tfoo"));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.feedback.said.back().contains(QStringLiteral("no RACI letter")));
    }

    void activitiesArePastedFromASpreadsheet()
    {
        Desk desk;
        QApplication::clipboard()->setText(QStringLiteral("Security\tLog monitoring\n\tPhishing tests\n"));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.rows().mid(5),
                 (QStringList{QStringLiteral("Security"), QStringLiteral("Log monitoring"),
                              QStringLiteral("Phishing tests")}));
        desk.f.workspace->undo();
        QCOMPARE(desk.rows().size(), 5);
    }

    void areasFoldByKeysAndKeepTheirFindings()
    {
        Desk desk;
        desk.grid()->goTo(desk.model().index(0, 0));
        desk.press(Qt::Key_Left);
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("Network"), QStringLiteral("Backup"),
                                           QStringLiteral("Restore test")}));
        desk.raci.assign(desk.firewall, desk.lead, {});
        QCOMPARE(desk.model().findingCount(0), 1);
        QCOMPARE(desk.grid()->currentIndex().row(), 0);
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.rows().size(), 5);
        QCOMPARE(desk.grid()->activities()->sectionSize(1), 46); // with its second line
        QCOMPARE(desk.grid()->activities()->sectionSize(2), 31);
    }

    void f8FindsAndOneKeyMends()
    {
        Desk desk;
        desk.raci.assign(desk.restore, desk.tech, RaciLetter::Accountable | RaciLetter::Responsible);
        QCOMPARE(desk.openCodes(), QStringList(QStringLiteral("raci.two-accountable")));
        desk.grid()->goTo(desk.model().index(0, 0));
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.model().activity(desk.grid()->currentIndex().row()).id, desk.restore);
        QVERIFY(desk.model().isCellFound(desk.grid()->currentIndex().row(), 0));
        QVERIFY(!desk.model().isCellFound(desk.grid()->currentIndex().row(), 1));
        desk.press(Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(desk.openCodes(), QStringList());
        QCOMPARE(desk.at(desk.restore, desk.tech), QStringLiteral("R"));
        QVERIFY(desk.feedback.undoOffered);
        desk.f.workspace->undo();
        QCOMPARE(desk.at(desk.restore, desk.tech), QStringLiteral("A/R"));
    }

    void thePanelMendsAndAcceptsWithAReason()
    {
        Desk desk;
        desk.raci.assign(desk.restore, desk.tech, {});
        FindingsPanel *panel = desk.page->findings();
        QCOMPARE(panel->rows().size(), size_t(1));
        const auto buttons = panel->rows().front()->findChildren<PushButton *>();
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.front()->text(), QStringLiteral("M.\u00a0Okafor does it too"));
        desk.dialogs.texts = {QStringLiteral("Bought as a service")};
        desk.page->accept(desk.model().findings().front());
        QCOMPARE(desk.openCodes(), QStringList());
        QCOMPARE(panel->rows().size(), size_t(0));
        auto *choice = panel->findChild<SegmentedControl *>();
        choice->setCurrentIndex(1);
        QCOMPARE(panel->rows().size(), size_t(1));
        desk.f.workspace->undo();
        choice->setCurrentIndex(0);
        QTest::mouseClick(panel->rows().front()->findChildren<PushButton *>().front(), Qt::LeftButton);
        QCOMPARE(desk.at(desk.restore, desk.lead), QStringLiteral("A/R"));
    }

    void rowsMoveWithAltAndByDragging()
    {
        Desk desk;
        desk.goTo(desk.vpn, desk.lead);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.rows().mid(0, 3), (QStringList{QStringLiteral("Network"), QStringLiteral("VPN"),
                                                     QStringLiteral("Firewall rule changes")}));
        QCOMPARE(desk.model().activity(desk.grid()->currentIndex().row()).id, desk.vpn); // goes along
        desk.press(Qt::Key_Down, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::AltModifier); // on into the next area
        QCOMPARE(desk.rows().mid(2), (QStringList{QStringLiteral("Backup"), QStringLiteral("VPN"),
                                                  QStringLiteral("Restore test")}));
        // Dragged: below the head of Network.
        ActivityHead *head = desk.grid()->activities();
        const auto middle = [&](int row) {
            return QPoint(120, head->sectionViewportPosition(row) + head->sectionSize(row) / 2);
        };
        QWidget *port = head->viewport();
        QTest::mousePress(port, Qt::LeftButton, {}, middle(3));
        const QPoint target(120, head->sectionViewportPosition(1) + 3);
        for (const QPoint &to : {middle(2), target}) {
            QMouseEvent move(QEvent::MouseMove, to, port->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(port, &move);
        }
        QTest::mouseRelease(port, Qt::LeftButton, {}, target);
        QCOMPARE(desk.rows().mid(0, 3), (QStringList{QStringLiteral("Network"), QStringLiteral("VPN"),
                                                     QStringLiteral("Firewall rule changes")}));
    }

    void filtersNarrowTheRows()
    {
        Desk desk;
        desk.page->startFind();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("vpn"));
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("Network"), QStringLiteral("VPN")}));
        desk.page->findChild<SearchField *>()->clear();
        desk.raci.assign(desk.restore, desk.lead, {});
        desk.page->rowsChoice()->setCurrentIndex(1);
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("Backup"), QStringLiteral("Restore test")}));
        desk.goTo(desk.restore, desk.lead);
        desk.press(Qt::Key_A); // right now, and still there
        QCOMPARE(desk.rows().size(), 2);
    }

    void bySideTheLettersAreReadOnly()
    {
        Desk desk;
        desk.page->columnsChoice()->setCurrentIndex(1);
        QCOMPARE(desk.model().columnCount(), 2);
        QCOMPARE(raciText(desk.model().letters(1, 0)), QStringLiteral("A/C"));
        desk.grid()->setFocus();
        desk.grid()->goTo(desk.model().index(1, 0));
        desk.press(Qt::Key_I);
        QCOMPARE(desk.at(desk.firewall, desk.lead), QStringLiteral("A"));
        QVERIFY(desk.feedback.said.back().contains(QStringLiteral("By role")));
    }

    void rolesAreNamedHeldAndRemoved()
    {
        Desk desk;
        desk.dialogs.choices = {2}; // nobody, Maren, Tomas
        desk.page->spine().choosePerson(desk.lead, false);
        QCOMPARE(desk.model().picture().holderName(*desk.model().picture().role(desk.lead)),
                 QStringLiteral("Tomas Lindqvist"));
        desk.dialogs.texts = {QStringLiteral("Service desk")};
        desk.page->spine().addRole(Side::Partner);
        QCOMPARE(desk.model().columnCount(), 4);
        desk.page->spine().moveRole(3, -1);
        QCOMPARE(desk.model().headerData(2, Qt::Horizontal).toString(), QStringLiteral("Service desk"));
        desk.page->spine().removeRole(2);
        QCOMPARE(desk.model().columnCount(), 3);
        QVERIFY(desk.feedback.undoOffered);
    }

    void insertAndF2AskForNames()
    {
        Desk desk;
        desk.goTo(desk.firewall, desk.lead);
        desk.dialogs.texts = {QStringLiteral("Wi-Fi"), QStringLiteral("Wi-Fi operations")};
        desk.press(Qt::Key_Insert);
        QCOMPARE(desk.rows().at(2), QStringLiteral("Wi-Fi"));
        QCOMPARE(desk.grid()->currentIndex().row(), 2);
        desk.press(Qt::Key_F2);
        QCOMPARE(desk.rows().at(2), QStringLiteral("Wi-Fi operations"));
    }

    void screenReadersHearEachCell()
    {
        Desk desk;
        desk.raci.assign(desk.firewall, desk.tech, RaciLetter::Accountable | RaciLetter::Responsible);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(desk.grid());
        QVERIFY(access && access->tableInterface());
        QCOMPARE(access->tableInterface()->rowCount(), desk.model().rowCount());
        const QString cell = desk.model().index(1, 2).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(cell.startsWith(
                     QStringLiteral("Firewall rule changes, Technical lead: accountable and responsible")),
                 qPrintable(cell));
        QVERIFY(cell.contains(QStringLiteral("Two people are accountable")));
        QCOMPARE(desk.model().headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
                 QStringLiteral("IT lead, Maren Okafor"));
    }

    void anEmptyPageOffersTheTemplate()
    {
        Desk desk(false);
        QVERIFY(desk.page->emptyState());
        desk.page->emptyState()->action()->click();
        QVERIFY(!desk.page->emptyState());
        QCOMPARE(desk.model().picture().areas.size(), size_t(11));
        QVERIFY(desk.feedback.undoOffered);
        desk.f.workspace->undo();
        QVERIFY(desk.page->emptyState());
    }
};

QTEST_MAIN(TestRaciPage)
#include "tst_racipage.moc"
