#include "core/raci/racirules.h"
#include "tests/support/testprogram.h"
#include "tests/ui/raci/racidesk.h"
#include "ui/agreement/findingspanel.h"
#include "ui/raci/raciheads.h"
#include "ui/raci/raciloadpanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

using namespace tandem;
using Desk = test::RaciDesk;

/// What a person does on the RACI page with the mouse, the clipboard and the filters.
class TestRaciHand : public QObject
{
    Q_OBJECT

private slots:
    void quotedCellsOfCalcArePasted()
    {
        Desk desk;
        // Calc quotes a cell with a line break, a tab or a quote, and doubles quotes; without HTML beside it.
        QApplication::clipboard()->setText(QStringLiteral("\"A/\nR\"\t\"I\"\nC\t\"\"\n"));
        desk.goTo(desk.firewall, desk.lead);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.at(desk.firewall, desk.lead), QStringLiteral("A/R"));
        QCOMPARE(desk.at(desk.firewall, desk.admin), QStringLiteral("I"));
        QCOMPARE(desk.at(desk.vpn, desk.lead), QStringLiteral("C"));
        QCOMPARE(desk.at(desk.vpn, desk.admin), QString());
        desk.f.workspace->undo(); // all of it is one step
        QCOMPARE(desk.at(desk.firewall, desk.lead), QStringLiteral("A"));
        QCOMPARE(desk.at(desk.vpn, desk.admin), QStringLiteral("C"));
        // A single value fills the block that is selected.
        QApplication::clipboard()->setText(QStringLiteral("I\n"));
        desk.goTo(desk.firewall, desk.admin);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.at(desk.firewall, desk.admin), QStringLiteral("I"));
        QCOMPARE(desk.at(desk.vpn, desk.admin), QStringLiteral("I"));
        // A quoted name with a tab and quotes in it becomes an activity.
        QApplication::clipboard()->setText(QStringLiteral("Network\t\"The \"\"guest\"\" Wi-Fi\"\n"));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.rows().contains(QStringLiteral("The \"guest\" Wi-Fi")));
    }

    /// The formats that the three spreadsheets put on the clipboard, HTML and text side by side.
    void blocksComeFromExcelAndSheets_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const QString text = QStringLiteral("A/R\tI\r\n\tc\r\n");
        QTest::newRow("Excel")
            << QStringLiteral(
                   "Version:1.0\r\nStartHTML:0000000105\r\n<html "
                   "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--td {mso-ignore:"
                   "padding;} .xl65 {text-align:center;}--></style></head><body><table border=0 "
                   "width=144><!--StartFragment--><col width=72 span=2><tr height=20><td height=20 "
                   "class=xl65>A/R</td><td class=xl65>I</td></tr><tr height=20><td height=20 "
                   "class=xl65>&nbsp;</td><td class=xl65>c</td></tr><!--EndFragment--></table></body>"
                   "</html>")
            << text;
        QTest::newRow("Google Sheets")
            << QStringLiteral(
                   "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td "
                   "{border: 1px "
                   "solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table "
                   "xmlns=\"http://www.w3.org/1999/xhtml\" cellspacing=\"0\" dir=\"ltr\"><colgroup><col "
                   "width=\"100\"/><col width=\"100\"/></colgroup><tbody><tr style=\"height:21px;\"><td "
                   "data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:&quot;A/R&quot;}\">A/R</td><td "
                   "data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:&quot;I&quot;}\">I</td></tr><tr "
                   "style=\"height:21px;\"><td></td><td>c</td></tr></tbody></table></"
                   "google-sheets-html-origin>")
            << QStringLiteral("A/R\tI\n\tc");
        QTest::newRow("text alone") << QString() << text;
    }

    void blocksComeFromExcelAndSheets()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        Desk desk;
        auto *mime = new QMimeData;
        if (!html.isEmpty())
            mime->setHtml(html);
        mime->setText(text);
        QApplication::clipboard()->setMimeData(mime);
        desk.goTo(desk.firewall, desk.lead);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.at(desk.firewall, desk.lead), QStringLiteral("A/R"));
        QCOMPARE(desk.at(desk.firewall, desk.admin), QStringLiteral("I"));
        QCOMPARE(desk.at(desk.vpn, desk.lead), QString());
        QCOMPARE(desk.at(desk.vpn, desk.admin), QStringLiteral("C"));
        QCOMPARE(desk.at(desk.firewall, desk.tech), QStringLiteral("R")); // beside the block
        desk.f.workspace->undo();
        QCOMPARE(desk.at(desk.firewall, desk.lead), QStringLiteral("A"));
        QCOMPARE(desk.at(desk.vpn, desk.lead), QStringLiteral("A"));
    }

    /// A role that nobody holds: its As are marked in the grid, and F8 leads to the first of them.
    void anEmptyRoleIsFoundAtItsCells()
    {
        Desk desk;
        desk.raci.setPerson(desk.admin, {});
        desk.raci.assign(desk.vpn, desk.lead, RaciLetter::Informed);
        desk.raci.assign(desk.vpn, desk.admin, RaciLetter::Accountable);
        const QModelIndex cell =
            desk.model().find(desk.model().picture().activity(desk.vpn)->area, desk.vpn, desk.admin);
        QVERIFY(desk.model().isCellFound(cell.row(), cell.column()));
        QVERIFY(!desk.model().isCellFound(cell.row() - 1, cell.column()));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("empty role")));
        desk.goTo(desk.restore, desk.lead);
        desk.press(Qt::Key_F8);
        QCOMPARE(desk.grid()->currentIndex(), cell);
        desk.raci.setPerson(desk.admin, desk.model().picture().role(desk.lead)->person);
        QVERIFY(!desk.model().isCellFound(cell.row(), cell.column()));
    }

    /// Who holds two roles carries the rows of both.
    void theLoadIsShownPersonByPerson()
    {
        Desk desk;
        const PersonId maren = desk.model().picture().role(desk.lead)->person;
        desk.raci.setPerson(desk.admin, maren);
        desk.raci.assign(desk.vpn, desk.admin, RaciLetter::Responsible);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        TableView *table = desk.page->loadPanel()->table();
        QVERIFY(table->isVisible());
        const QAbstractItemModelTester tester(table->model());
        const auto row = [&](int at) {
            QStringList cells;
            for (int column = 0; column < table->model()->columnCount(); ++column)
                cells << table->model()->index(at, column).data().toString();
            return cells.join(QLatin1Char(' '));
        };
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(row(0), QStringLiteral("Maren Okafor 3 1"));
        QCOMPARE(row(1), QStringLiteral("Luis Ferreira 0 3"));
        QVERIFY(table->model()
                    ->index(0, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("IT lead and Sysadmin")));
        desk.raci.assign(desk.vpn, desk.lead, RaciLetter::Informed);
        QCOMPARE(row(0), QStringLiteral("Maren Okafor 2 1")); // it follows
        desk.grid()->setFocus();
        desk.press(Qt::Key_F8); // there is no A any more: back to the findings
        QVERIFY(!table->isVisible());
        QVERIFY(desk.page->findings()->isVisible());
    }

    void rolesAreDragged()
    {
        Desk desk;
        RoleHead *head = desk.grid()->roles();
        QWidget *port = head->viewport();
        const auto drag = [&](int from, int x) {
            const QPoint start(head->sectionViewportPosition(from) + head->sectionSize(from) / 2, 50);
            QTest::mousePress(port, Qt::LeftButton, {}, start);
            for (const int at : {(start.x() + x) / 2, x}) {
                const QPoint to(at, 50);
                QMouseEvent move(QEvent::MouseMove, to, port->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                                 {});
                QApplication::sendEvent(port, &move);
            }
            QTest::mouseRelease(port, Qt::LeftButton, {}, QPoint(x, 50));
        };
        const auto names = [&] {
            QStringList out;
            for (const Role &role : desk.model().picture().roles)
                out << role.name;
            return out.join(QStringLiteral(", "));
        };
        drag(1, head->sectionViewportPosition(0) + 3);
        QCOMPARE(names(), QStringLiteral("Sysadmin, IT lead, Technical lead"));
        desk.f.workspace->undo();
        QCOMPARE(names(), QStringLiteral("IT lead, Sysadmin, Technical lead"));
        drag(0, head->sectionViewportPosition(2) + head->sectionSize(2) - 3); // to the partner, at the end
        QCOMPARE(names(), QStringLiteral("Sysadmin, Technical lead, IT lead"));
        QCOMPARE(desk.model().picture().role(desk.lead)->side, Side::Partner);
        QCOMPARE(desk.at(desk.vpn, desk.lead), QStringLiteral("A")); // its letters go along
        desk.f.workspace->undo();
        QCOMPARE(names(), QStringLiteral("IT lead, Sysadmin, Technical lead"));
        QCOMPARE(desk.model().picture().role(desk.lead)->side, Side::Internal);
    }

    void aFindingIsAcceptedInTheWindow()
    {
        Desk desk;
        desk.raci.assign(desk.firewall, desk.lead, {});
        QCOMPARE(desk.page->findings()->rows().size(), size_t(1));
        desk.dialogs.texts = {QStringLiteral("The board decides in May")};
        desk.page->accept(desk.page->findings()->rows().front()->finding());
        QVERIFY(desk.openCodes().isEmpty());
        QVERIFY(desk.page->findings()->rows().empty());
        auto *segments = desk.page->findings()->findChild<SegmentedControl *>();
        segments->setCurrentIndex(1);
        QVERIFY(desk.page->findings()->showsAccepted());
        QCOMPARE(desk.page->findings()->rows().size(), size_t(1));
        const auto &accepted = desk.page->findings()->rows().front()->finding().accepted;
        QVERIFY(accepted.has_value());
        QCOMPARE(accepted->reason, QStringLiteral("The board decides in May"));
        desk.f.workspace->undo();
        QVERIFY(desk.page->findings()->rows().empty());
        QCOMPARE(desk.openCodes(), QStringList(QStringLiteral("raci.no-accountable")));
    }

    /// Letters change one row; what was computed for it alone has to be what a look at everything finds.
    void findingsFollowEachLetter()
    {
        Desk desk;
        const auto said = [](const std::vector<AgreementFinding> &findings) {
            QStringList out;
            for (const AgreementFinding &finding : findings)
                out << finding.code + QLatin1Char(' ') + finding.subject.key() + finding.message;
            return out;
        };
        const Qt::Key letters[] = {Qt::Key_A, Qt::Key_R, Qt::Key_Delete, Qt::Key_C, Qt::Key_I};
        int n = 0;
        for (const ActivityId activity : {desk.restore, desk.firewall, desk.vpn, desk.firewall}) {
            for (const RoleId role : {desk.tech, desk.lead, desk.admin}) {
                desk.goTo(activity, role);
                desk.press(letters[n++ % 5]);
                QCOMPARE(said(desk.model().findings()), said(raciFindings(desk.model().picture())));
                QVERIFY(desk.model().loads() == loadPerRole(desk.model().picture()));
            }
        }
        while (desk.f.workspace->canUndo() && n-- > 0) {
            desk.f.workspace->undo();
            QCOMPARE(said(desk.model().findings()), said(raciFindings(desk.model().picture())));
        }
    }

    /// From the button of the window's header to a file that says what the grid shows.
    void thePageExportsAPdf()
    {
        Desk desk;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("RACI.pdf"));
        desk.dialogs.files = {path};
        QAction *chosen = nullptr;
        for (QWidget *widget : desk.page->headerActions()) {
            auto *button = qobject_cast<QPushButton *>(widget);
            if (!button || !button->menu())
                continue;
            for (QAction *action : button->menu()->actions()) {
                if (action->text() == QStringLiteral("Export as PDF…"))
                    chosen = action;
            }
        }
        QVERIFY(chosen && chosen->isEnabled());
        chosen->trigger();
        QVERIFY(desk.dialogs.lastSuggestion.endsWith(QStringLiteral("RACI.pdf")));
        QCOMPARE(desk.feedback.reported, QStringList());
        QCOMPARE(desk.feedback.said.back(), QStringLiteral("Exported to RACI.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        if (!process.waitForStarted())
            QSKIP("pdftotext is not installed");
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const char *word : {"Who answers", "Firewall rule changes", "VPN", "Restore test", "Sysadmin",
                                 "Technical", "Draft of revision 1"})
            QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
        // Whoever thinks better of it gets no file and hears nothing.
        const qsizetype said = desk.feedback.said.size();
        chosen->trigger();
        QCOMPARE(desk.feedback.said.size(), said);
    }

    void rowsAreFilteredByRoleAndArea()
    {
        Desk desk;
        const QList<QComboBox *> boxes = desk.page->findChildren<QComboBox *>();
        const auto named = [&](const QString &name) {
            return *std::find_if(boxes.begin(), boxes.end(),
                                 [&](QComboBox *box) { return box->accessibleName() == name; });
        };
        named(QStringLiteral("Service area"))->setCurrentIndex(2);
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("Backup"), QStringLiteral("Restore test")}));
        named(QStringLiteral("Service area"))->setCurrentIndex(0);
        desk.raci.assign(desk.vpn, desk.tech, {});
        named(QStringLiteral("Role"))->setCurrentIndex(3); // where the technical lead has a letter
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("Network"), QStringLiteral("Firewall rule changes"),
                                           QStringLiteral("Backup"), QStringLiteral("Restore test")}));
    }

    void anEmptyStartBeginsWithAnArea()
    {
        Desk desk(false);
        desk.dialogs.texts = {QStringLiteral("Network")};
        const QList<QPushButton *> buttons = desk.page->emptyState()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == QStringLiteral("Start empty"))
                button->click();
        }
        QVERIFY(!desk.page->emptyState());
        QCOMPARE(desk.rows(), QStringList(QStringLiteral("Network")));
    }
};

QTEST_MAIN(TestRaciHand)
#include "tst_racihand.moc"
