#include "core/agreement/agreementtemplate.h"
#include "core/agreement/draftstore.h"
#include "core/exchange/racidraftimport.h"
#include "core/raci/racistore.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "ui/raci/draftgrid.h"
#include "ui/raci/draftmodel.h"
#include "ui/raci/draftview.h"
#include "ui/raci/racimappingdialog.h"
#include "ui/raci/racipage.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFontMetricsF>
#include <QHeaderView>
#include <QTest>

using namespace tandem;
using test::EvaluationFixture;
using test::RecordingFeedback;
using test::ScriptedDialogs;

/// The template against a draft in which three cells differ.
struct DraftDesk
{
    EvaluationFixture f{2, 0};
    RecordingFeedback feedback;
    ScriptedDialogs dialogs;
    std::unique_ptr<RaciPage> page;

    DraftDesk()
    {
        startAgreementFromTemplate(*f.workspace);
        importRaciDraft(*f.workspace, f.provider(1), QStringLiteral("other.csv"), draftItemsOf(wished("I")));
        f.now = f.now.addSecs(60);
        importRaciDraft(*f.workspace, f.provider(0), QStringLiteral("draft.csv"), draftItemsOf(wished("R")));
        page = std::make_unique<RaciPage>(PageContext{*f.workspace, *f.evaluation, feedback, dialogs});
        page->resize(1072, 704);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("no window");
        page->compare(true);
    }

    ActivityId activity(int index) const { return picture().activities[static_cast<size_t>(index)].id; }
    RoleId role(int index) const { return picture().roles[static_cast<size_t>(index)].id; }
    AgreementPicture picture() const { return agreementPictureOf(*f.workspace); }
    /// The last role is something else in the first three activities.
    AgreementPicture wished(const char *letters) const
    {
        AgreementPicture there = picture();
        for (int a = 0; a < 3; ++a)
            there.setLetters(there.activities[static_cast<size_t>(a)].id, there.roles.back().id,
                             *raciFromText(QString::fromLatin1(letters)));
        return there;
    }
    QString ours(int a) const
    {
        return raciText(RaciStore(*f.workspace).letters(activity(a), picture().roles.back().id));
    }
    DraftView *view() const { return page->draftView(); }
    void press(Qt::Key key)
    {
        f.now = f.now.addSecs(30);
        QTest::keyClick(view()->grid(), key);
    }
};

class TestDraftView : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreDecidedByKeysAndEachMovesOn()
    {
        DraftDesk desk;
        DraftModel &model = desk.view()->model();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(desk.page->isComparing());
        QCOMPARE(model.openCount(), 3);
        const auto current = [&] { return model.cell(desk.view()->grid()->currentIndex()); };
        QCOMPARE(current()->item.ourActivity, desk.activity(0)); // begins at the first one
        const QString before = desk.ours(0);
        desk.press(Qt::Key_T);
        QCOMPARE(desk.ours(0), QStringLiteral("R"));
        QCOMPARE(model.openCount(), 2);
        QCOMPARE(current()->item.ourActivity, desk.activity(1)); // moved on
        desk.press(Qt::Key_X);
        QCOMPARE(model.openCount(), 1);
        QCOMPARE(current()->item.ourActivity, desk.activity(2));
        desk.view()->words()->setPlainText(QStringLiteral("Who does it at night?"));
        desk.press(Qt::Key_Q);
        QCOMPARE(model.openCount(), 0);
        QCOMPARE(model.rowCount(), 0); // nothing is left to decide
        QCOMPARE(model.questions().size(), size_t(1));
        QCOMPARE(model.questions().front()->item.reason, QStringLiteral("Who does it at night?"));
        desk.f.workspace->undo();
        QCOMPARE(model.openCount(), 1);
        desk.f.workspace->undo();
        desk.f.workspace->undo();
        QCOMPARE(model.openCount(), 3);
        QCOMPARE(desk.ours(0), before);
    }

    void amongAllDifferencesTheDecidedOnesStayInSight()
    {
        DraftDesk desk;
        DraftModel &model = desk.view()->model();
        desk.view()->choice()->setCurrentIndex(1);
        desk.press(Qt::Key_X);
        QCOMPARE(model.openCount(), 2);
        const QModelIndex rejected = model.find(desk.activity(0), desk.picture().roles.back().id);
        QVERIFY(model.cell(rejected)->item.decision == DraftDecision::Rejected);
        QVERIFY(rejected.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("rejected")));
        QCOMPARE(model.cell(desk.view()->grid()->currentIndex())->item.ourActivity, desk.activity(1));
        // Delete opens it again.
        desk.view()->grid()->goTo(rejected);
        desk.press(Qt::Key_Delete);
        QCOMPARE(model.openCount(), 3);
        // A cell that is the same in both is left alone.
        desk.view()->grid()->goTo(rejected.siblingAtColumn(0));
        const QString words = rejected.siblingAtColumn(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.endsWith(QStringLiteral("the same")), qPrintable(words));
        desk.press(Qt::Key_T);
        QCOMPARE(model.openCount(), 3);
    }

    void aQuestionIsAskedInTheSession()
    {
        DraftDesk desk;
        SessionStore sessions(*desk.f.workspace);
        const auto criteria = desk.f.criteria().all();
        const SessionId session = sessions.plan(desk.f.provider(0), {}, 60, {});
        const auto asked = [&] {
            for (const AgendaItem &item : sessions.agenda(session)) {
                if (item.criterion == criteria.front().id)
                    return item.question;
            }
            return QString();
        };
        desk.view()->words()->setPlainText(QStringLiteral("Who does it at night?"));
        desk.press(Qt::Key_Q);
        QCOMPARE(asked(), criteria.front().question + QStringLiteral("\nWho does it at night?"));
        desk.f.workspace->undo(); // one step with the decision
        QCOMPARE(asked(), QString());
        desk.f.workspace->redo();
        desk.view()->choice()->setCurrentIndex(1);
        desk.view()->grid()->goTo(
            desk.view()->model().find(desk.activity(0), desk.picture().roles.back().id));
        desk.press(Qt::Key_X); // no question any more
        QCOMPARE(asked(), QString());
        // A draft that is brought is evidence.
        QVERIFY(sessions.seenEvidence(session).empty());
        importRaciDraft(*desk.f.workspace, desk.f.provider(0), QStringLiteral("second.csv"),
                        draftItemsOf(desk.picture()));
        QCOMPARE(sessions.seenEvidence(session).size(), size_t(1));
    }

    void aDraftThatGoesTakesItsQuestionsAlong()
    {
        DraftDesk desk;
        SessionStore sessions(*desk.f.workspace);
        const SessionId session = sessions.plan(desk.f.provider(0), {}, 60, {});
        const auto asked = [&] {
            QStringList lines;
            for (const AgendaItem &item : sessions.agenda(session))
                lines << item.question;
            return lines.join(QLatin1Char('\n'));
        };
        const QString ask = QStringLiteral("Who does it at night?");
        desk.view()->words()->setPlainText(ask);
        desk.press(Qt::Key_Q);
        QVERIFY(asked().contains(ask));
        // The same file again, mended by the provider.
        importRaciDraft(*desk.f.workspace, desk.f.provider(0), QStringLiteral("draft.csv"),
                        draftItemsOf(desk.wished("A")));
        QVERIFY2(!asked().contains(ask), qPrintable(asked()));
        desk.f.workspace->undo();
        QVERIFY(asked().contains(ask)); // one step
        const QList<QAbstractButton *> buttons = desk.view()->findChildren<QAbstractButton *>();
        const auto removal = std::ranges::find_if(
            buttons, [](auto *button) { return button->text() == QStringLiteral("Remove this draft"); });
        QVERIFY(removal != buttons.end());
        (*removal)->click();
        QVERIFY2(!asked().contains(ask), qPrintable(asked()));
        QVERIFY(desk.feedback.undoOffered);
        desk.f.workspace->undo();
        QVERIFY(asked().contains(ask));
    }

    void areasOfADraftFold()
    {
        DraftDesk desk;
        DraftModel &model = desk.view()->model();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.view()->choice()->setCurrentIndex(2);
        DraftGrid *grid = desk.view()->grid();
        const int all = model.rowCount();
        const int first = model.countIn(0);
        QVERIFY(model.isGroup(0) && first > 1);
        grid->goTo(model.index(0, 2));
        desk.press(Qt::Key_Left);
        QVERIFY(model.isFolded(0));
        QCOMPARE(model.rowCount(), all - first);
        QCOMPARE(model.countIn(0), first); // a folded area keeps its count
        QCOMPARE(grid->currentIndex(), model.index(0, 2));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("folded")));
        desk.press(Qt::Key_Right);
        QCOMPARE(model.rowCount(), all);
        desk.press(Qt::Key_Return);
        QCOMPARE(model.rowCount(), all - first);
        // The next cell to decide is in the folded area, and F8 finds it.
        desk.press(Qt::Key_F8);
        QVERIFY(!model.isFolded(0));
        const DraftCell *cell = model.cell(grid->currentIndex());
        QVERIFY(cell && cell->differs());
        // The arrow at the head, and a double click on the row.
        QWidget *head = grid->verticalHeader()->viewport();
        QTest::mouseClick(head, Qt::LeftButton, {}, QPoint(20, 12));
        QVERIFY(model.isFolded(0));
        QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, QPoint(200, 12));
        QVERIFY(!model.isFolded(0));
        // What is decided does not unfold what was folded.
        grid->goTo(model.index(0, 0));
        desk.press(Qt::Key_Left);
        RaciStore(*desk.f.workspace).renameRole(desk.role(0), QStringLiteral("Head of IT"));
        QVERIFY(model.isFolded(0));
        QCOMPARE(grid->currentIndex().row(), 0);
    }

    void inASmallWindowNamesAreReadWhole()
    {
        DraftDesk desk;
        desk.page->resize(992, 564); // the page of a window of 1280 by 720
        desk.view()->choice()->setCurrentIndex(2);
        DraftGrid *grid = desk.view()->grid();
        const QFontMetricsF metrics(uiFont(13, QFont::DemiBold));
        const int room = grid->verticalHeader()->width() - racigeometry::indent - 6;
        for (int row = 0; row < desk.view()->model().rowCount(); ++row) {
            const QString name = desk.view()->model().headerData(row, Qt::Vertical).toString();
            const QStringList lines = onTwoLines(name, uiFont(13, QFont::DemiBold), room);
            QVERIFY2(!lines.join(QString()).contains(QChar(0x2026)), qPrintable(name));
            if (!desk.view()->model().isGroup(row))
                QVERIFY(grid->rowHeight(row) >= (metrics.horizontalAdvance(name) > room ? 40 : 35));
        }
        QVERIFY(grid->columnWidth(0) >= racigeometry::narrowestColumn);
    }

    void severalDraftsAreCompared()
    {
        DraftDesk desk;
        QComboBox *which = desk.view()->which();
        QCOMPARE(which->count(), 3); // two, and both side by side
        which->setCurrentIndex(1);
        QCOMPARE(desk.view()->model().cell(desk.view()->grid()->currentIndex())->theirs,
                 RaciLetters(RaciLetter::Informed));
        desk.view()->choice()->setCurrentIndex(2);
        QVERIFY(desk.view()->model().rowCount() > 60); // all activities and their areas
        which->setCurrentIndex(2);
        TableView *table = desk.view()->besideTable();
        QAbstractItemModelTester tester(table->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->columnCount(), 5);
        QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("R"));
        QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("I"));
        table->setCurrentIndex(table->model()->index(1, 4));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return); // opens that draft at that cell
        QVERIFY(!table->isVisible());
        const DraftCell *cell = desk.view()->model().cell(desk.view()->grid()->currentIndex());
        QVERIFY(cell);
        QCOMPARE(cell->item.ourActivity, desk.activity(1));
        QCOMPARE(cell->theirs, RaciLetters(RaciLetter::Informed));
    }

    void altLeftGoesBack()
    {
        DraftDesk desk;
        QTest::keyClick(desk.view()->grid(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!desk.page->isComparing());
        QVERIFY(desk.page->grid()->isVisible());
    }

    void columnsAreMappedBeforeAnythingIsImported()
    {
        DraftDesk desk;
        const AgreementPicture picture = desk.picture();
        const TextTable table = readTextTable("Task,IT lead,Night desk\nPatching,A,R\n");
        RaciMappingDialog dialog(table, guessRaciColumns(table, picture), picture, true,
                                 QStringLiteral("Draft"));
        QCOMPARE(dialog.plan().roles.size(), size_t(1)); // a draft makes no roles
        QComboBox *night = dialog.choiceOf(2);
        night->setCurrentIndex(night->count() - 1); // our last role
        QCOMPARE(dialog.columns()[2].role, picture.roles.back().id);
        QCOMPARE(dialog.plan().roles.size(), size_t(2));
        importRaciDraft(*desk.f.workspace, desk.f.provider(0), QStringLiteral("night.csv"),
                        draftItemsOf(dialog.plan(), picture), table, dialog.columns());
        const auto remembered = DraftStore(*desk.f.workspace).mappings(AgreementDocument::Raci);
        QCOMPARE(remembered.at(QStringLiteral("night desk")),
                 QStringLiteral("role %1").arg(picture.roles.back().id.value));
    }
};

QTEST_MAIN(TestDraftView)
#include "tst_draftview.moc"
