#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/scoring/scorebubble.h"
#include "ui/scoring/scoresexchange.h"
#include "ui/scoring/scorespage.h"
#include "ui/scoring/scorestodo.h"
#include "ui/theme/theme.h"
#include "ui/widgets/clipboardtable.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace tandem;
using namespace tandem::test;

/// What is done to several scores at once: select, copy, paste, fill, clear, import; and the models under the
/// model tester.
class TestScoresBlock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void init();
    void cleanup();

    void shiftArrowsAndTheMouseSelectABlock();
    void copyGivesTextAndHtml();
    void aPastedBlockIsOneUndoStep();
    void aSingleValueFillsTheBlock();
    void aBlockWithAWrongCellIsRefusedAsAWhole();
    void whatLiesBeyondTheEdgeIsLeftOutAndNamed();
    void cutAndPasteMoveABlock();
    void deleteClearsTheBlockInOneStep();
    void fillDownAndRightCopyTheFirst();
    void aSingleRowFillsFromAbove();
    void abstentionsAreNeitherPastedNorFilled();
    void importAsksFirstAndIsOneStep();
    void anUnusableFileIsNamed();
    void exportWritesTheKindThatTheNameSays();
    void theModelsKeepTheirPromises();
    void oneScoreAnnouncesOneCell();
    void aHundredThousandScoresStayInstant();

private:
    void open(int providers, int evaluators);
    ScoresGrid *grid() const { return m_page->grid(); }
    void select(int p1, int k1, int p2, int k2)
    {
        grid()->selectBlock(m_page->model().index(p1, k1), m_page->model().index(p2, k2));
    }
    void set(int p, int k, double value) { m_fixture->scores().set(m_fixture->cell(p, k, 0), value); }
    std::optional<double> value(int p, int k) const { return m_fixture->evaluation->score(p, k, 0).value; }
    void onClipboard(const QString &text)
    {
        auto *mime = new QMimeData;
        mime->setText(text);
        QGuiApplication::clipboard()->setMimeData(mime);
    }
    void press(Qt::Key key) { QTest::keyClick(grid(), key, Qt::ControlModifier); }
    QString writeCsv(const QByteArray &bytes)
    {
        const QString path = m_fixture->folder() + QStringLiteral("/scores.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        return path;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<EvaluationFixture> m_fixture;
    RecordingFeedback m_feedback;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<ScoresPage> m_page;
};

void TestScoresBlock::init()
{
    open(3, 2);
}

void TestScoresBlock::open(int providers, int evaluators)
{
    cleanup();
    m_feedback = {};
    m_dialogs = {};
    m_fixture = std::make_unique<EvaluationFixture>(providers, evaluators);
    m_page = std::make_unique<ScoresPage>(
        PageContext{*m_fixture->workspace, *m_fixture->evaluation, m_feedback, m_dialogs});
    m_page->resize(1072, 704);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    grid()->setFocus();
}

void TestScoresBlock::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestScoresBlock::shiftArrowsAndTheMouseSelectABlock()
{
    QTest::keyClick(grid(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(grid(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(grid()->block(), QRect(0, 0, 2, 2));
    QCOMPARE(grid()->currentIndex(), m_page->model().index(0, 0)); // the block grows from the current cell
    QCOMPARE(grid()->selectionModel()->selectedIndexes().size(), 4);
    QTest::keyClick(grid(), Qt::Key_Escape);
    QCOMPARE(grid()->block(), QRect(0, 0, 1, 1));
    press(Qt::Key_A);
    QCOMPARE(grid()->block(), QRect(0, 0, 6, 3));
    const auto middle = [this](int row, int column) {
        return grid()->visualRect(m_page->model().index(row, column)).center();
    };
    QTest::mousePress(grid()->viewport(), Qt::LeftButton, {}, middle(1, 1));
    QMouseEvent drag(QEvent::MouseMove, middle(2, 4), grid()->viewport()->mapToGlobal(middle(2, 4)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(grid()->viewport(), &drag);
    QTest::mouseRelease(grid()->viewport(), Qt::LeftButton, {}, middle(2, 4));
    QCOMPARE(grid()->block(), QRect(1, 1, 4, 2));
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(1, 2));
    QCOMPARE(grid()->block(), QRect(1, 1, 2, 1));
}

void TestScoresBlock::copyGivesTextAndHtml()
{
    set(0, 0, 3);
    set(0, 1, 4.25);
    set(1, 0, 0);
    select(0, 0, 1, 1);
    press(Qt::Key_C);
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(cellsFromText(mime->text()),
             (CellBlock{{QStringLiteral("3"), QStringLiteral("4.25")}, {QStringLiteral("0"), QString()}}));
    QVERIFY(mime->html().contains(QStringLiteral("4.25")));
    QTest::keyClick(grid(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const CellBlock named = cellsFromText(QGuiApplication::clipboard()->mimeData()->text());
    QCOMPARE(named.front(), (QStringList{QString(), m_fixture->evaluation->criteria()[0].name,
                                         m_fixture->evaluation->criteria()[1].name}));
    QCOMPARE(named.back().front(), QStringLiteral("Ostrel Partners"));
    m_page->segments()->setCurrentIndex(0); // the panel's means can be copied as well
    grid()->setFocus();
    select(0, 0, 0, 1);
    press(Qt::Key_C);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->text().trimmed(), QStringLiteral("3\t4.25"));
}

void TestScoresBlock::aPastedBlockIsOneUndoStep()
{
    set(0, 0, 1);
    onClipboard(QStringLiteral("3\t4,5\n\t2\n"));
    select(0, 0, 0, 0);
    press(Qt::Key_V);
    QCOMPARE(value(0, 0), std::optional(3.0));
    QCOMPARE(value(0, 1), std::optional(4.5));
    QVERIFY(!value(1, 0));
    QCOMPARE(value(1, 1), std::optional(2.0));
    QVERIFY(m_feedback.undoOffered);
    QCOMPARE(m_feedback.said.back(), QStringLiteral("3 scores pasted."));
    QCOMPARE(grid()->block(), QRect(0, 0, 2, 2));
    m_fixture->workspace->undo();
    QCOMPARE(value(0, 0), std::optional(1.0));
    QVERIFY(!value(0, 1) && !value(1, 1));
}

void TestScoresBlock::aSingleValueFillsTheBlock()
{
    onClipboard(QStringLiteral("2.5"));
    select(0, 1, 2, 2);
    press(Qt::Key_V);
    for (int p = 0; p < 3; ++p)
        QVERIFY(value(p, 1) == 2.5 && value(p, 2) == 2.5);
    m_fixture->workspace->undo();
    QVERIFY(!value(2, 2));
}

void TestScoresBlock::aBlockWithAWrongCellIsRefusedAsAWhole()
{
    onClipboard(QStringLiteral("3\tgood\n7\t2"));
    const qint64 before = m_fixture->workspace->revision();
    press(Qt::Key_V);
    QCOMPARE(m_fixture->workspace->revision(), before);
    const QString sentence = m_page->bubble()->sentence();
    QVERIFY(sentence.contains(QStringLiteral("“good” for Lanthorn Managed IT, Tooling")));
    QVERIFY(sentence.contains(QStringLiteral("one more cell")));
    QVERIFY(sentence.contains(QStringLiteral("Nothing was pasted")));
    QVERIFY(m_dialogs.problems.isEmpty());
    QTest::keyClick(grid(), Qt::Key_Right);
    QVERIFY(!m_page->bubble()->isVisible());
}

void TestScoresBlock::whatLiesBeyondTheEdgeIsLeftOutAndNamed()
{
    onClipboard(QStringLiteral("1\t1\t1\n2\t2\t2\n3\t3\t3"));
    select(2, 4, 2, 4);
    press(Qt::Key_V);
    QCOMPARE(value(2, 4), std::optional(1.0));
    QCOMPARE(value(2, 5), std::optional(1.0));
    QCOMPARE(m_feedback.said.back(),
             QStringLiteral("2 scores pasted. Left out: 2 rows beyond the last provider and 1 "
                            "column beyond the last criterion."));
}

void TestScoresBlock::cutAndPasteMoveABlock()
{
    set(0, 0, 3);
    set(0, 1, 4);
    select(0, 0, 0, 1);
    press(Qt::Key_X);
    QVERIFY(!value(0, 0) && !value(0, 1));
    select(1, 0, 1, 0);
    press(Qt::Key_V);
    QCOMPARE(value(1, 1), std::optional(4.0));
    m_fixture->workspace->undo();
    m_fixture->workspace->undo();
    QCOMPARE(value(0, 0), std::optional(3.0));
    QCOMPARE(value(0, 1), std::optional(4.0));
}

void TestScoresBlock::deleteClearsTheBlockInOneStep()
{
    set(0, 0, 3);
    set(1, 1, 4);
    m_fixture->scores().setNote(m_fixture->cell(1, 1, 0), QStringLiteral("seen"));
    press(Qt::Key_A);
    QTest::keyClick(grid(), Qt::Key_Delete);
    QVERIFY(!value(0, 0) && !value(1, 1));
    QVERIFY(m_fixture->evaluation->score(1, 1, 0).note.isEmpty());
    QVERIFY(m_feedback.undoOffered);
    m_fixture->workspace->undo();
    QCOMPARE(value(0, 0), std::optional(3.0));
    QCOMPARE(m_fixture->evaluation->score(1, 1, 0).note, QStringLiteral("seen"));
    // Nothing there: nothing said, no step.
    select(2, 3, 2, 4);
    m_feedback.said.clear();
    const qint64 before = m_fixture->workspace->revision();
    QTest::keyClick(grid(), Qt::Key_Delete);
    QCOMPARE(m_fixture->workspace->revision(), before);
    QVERIFY(m_feedback.said.isEmpty());
}

void TestScoresBlock::fillDownAndRightCopyTheFirst()
{
    set(0, 0, 3);
    set(0, 1, 4.5);
    select(0, 0, 2, 1);
    press(Qt::Key_D);
    QVERIFY(value(1, 0) == 3.0 && value(2, 0) == 3.0 && value(1, 1) == 4.5 && value(2, 1) == 4.5);
    m_fixture->workspace->undo();
    QVERIFY(!value(1, 0) && !value(2, 1));
    select(0, 1, 0, 4);
    press(Qt::Key_R);
    QVERIFY(value(0, 2) == 4.5 && value(0, 4) == 4.5);
    m_fixture->workspace->undo();
    QVERIFY(!value(0, 2));
    QCOMPARE(value(0, 1), std::optional(4.5));
}

void TestScoresBlock::aSingleRowFillsFromAbove()
{
    set(0, 2, 5);
    select(1, 2, 1, 2);
    press(Qt::Key_D);
    QCOMPARE(value(1, 2), std::optional(5.0));
    select(0, 0, 0, 0);
    press(Qt::Key_D);
    QCOMPARE(m_feedback.said.back(), QStringLiteral("There is no row above to fill from."));
}

void TestScoresBlock::abstentionsAreNeitherPastedNorFilled()
{
    m_fixture->scores().abstain(m_fixture->cell(0, 0, 0), QStringLiteral("ill"));
    set(0, 1, 2);
    select(0, 0, 0, 1);
    press(Qt::Key_C);
    select(1, 0, 1, 0);
    press(Qt::Key_V);
    QVERIFY(!m_fixture->evaluation->score(1, 0, 0).isSettled());
    QCOMPARE(value(1, 1), std::optional(2.0));
    QVERIFY(m_feedback.said.back().contains(QStringLiteral("abstentions")));
    select(0, 0, 2, 0);
    m_feedback.said.clear();
    press(Qt::Key_D);
    QVERIFY(!m_fixture->evaluation->score(2, 0, 0).isSettled());
    QCOMPARE(m_feedback.said.size(), 1);
}

// ---- import

void TestScoresBlock::importAsksFirstAndIsOneStep()
{
    const QString path = writeCsv("provider,criterion,evaluator,score,note\n"
                                  "Ostrel Partners,Tooling integration,Maren Okafor,4,live demo\n"
                                  "Brandnew,Tooling integration,Zoe Newman,3.5,\n"
                                  "Brandnew,Tooling integration,Zoe Newman,eleven,\n");
    const PageContext context{*m_fixture->workspace, *m_fixture->evaluation, m_feedback, m_dialogs};
    m_dialogs.files = {path, path};
    m_dialogs.confirms = false;
    const qint64 before = m_fixture->workspace->revision();
    importScoresFromFile(context, m_page.get());
    QCOMPARE(m_fixture->workspace->revision(), before);
    m_dialogs.confirms = true;
    importScoresFromFile(context, m_page.get());
    QCOMPARE(m_fixture->evaluation->providers().size(), 4u);
    QCOMPARE(m_fixture->evaluation->evaluators().size(), 3u);
    QCOMPARE(value(1, 1), std::optional(4.0));
    QCOMPARE(m_feedback.said.back(), QStringLiteral("2 scores imported from scores.csv."));
    QCOMPARE(m_page->model().rowCount(), 4);
    QCOMPARE(m_page->segments()->segments().size(), 4);
    m_fixture->workspace->undo();
    QCOMPARE(m_fixture->evaluation->providers().size(), 3u);
    QVERIFY(!value(1, 1));

    const QString preview = importPreview(planScores(parseCsv(readCsvFile(path)), *m_fixture->workspace));
    QVERIFY(preview.contains(QStringLiteral("2 scores will be set.")));
    QVERIFY(preview.contains(QStringLiteral("New providers: Brandnew.")));
    QVERIFY(preview.contains(QStringLiteral("New evaluators: Zoe Newman.")));
    QVERIFY(preview.contains(QStringLiteral("1 row cannot be used")));
    QVERIFY(preview.contains(QStringLiteral("Line 4:")));
}

void TestScoresBlock::anUnusableFileIsNamed()
{
    m_dialogs.files = {writeCsv("name,mark\nOstrel Partners,4\n")};
    importScoresFromFile({*m_fixture->workspace, *m_fixture->evaluation, m_feedback, m_dialogs},
                         m_page.get());
    QCOMPARE(m_dialogs.problems.size(), 1);
    QVERIFY(m_dialogs.problems.front().contains(QStringLiteral("scores.csv")));
    m_dialogs.files = {m_fixture->folder() + QStringLiteral("/none.csv")};
    importScoresFromFile({*m_fixture->workspace, *m_fixture->evaluation, m_feedback, m_dialogs},
                         m_page.get());
    QCOMPARE(m_feedback.reported.size(), 1);
}

void TestScoresBlock::exportWritesTheKindThatTheNameSays()
{
    set(0, 0, 3);
    const PageContext context{*m_fixture->workspace, *m_fixture->evaluation, m_feedback, m_dialogs};
    const QString folder = m_fixture->folder();
    m_dialogs.files = {folder + QStringLiteral("/all"), folder + QStringLiteral("/some.csv")};
    exportScoresToFile(context, m_page.get());
    QCOMPARE(m_dialogs.lastSuggestion, QStringLiteral("Harbour & Pine scores.xlsx"));
    QFile workbook(folder + QStringLiteral("/all.xlsx"));
    QVERIFY(workbook.open(QIODevice::ReadOnly));
    QCOMPARE(workbook.read(2), QByteArray("PK"));
    exportScoresToFile(context, m_page.get());
    QFile table(folder + QStringLiteral("/some.csv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().contains("Lanthorn Managed IT"));
    QCOMPARE(m_feedback.said.back(), QStringLiteral("Exported to some.csv."));
}

// ---- the models

void TestScoresBlock::theModelsKeepTheirPromises()
{
    ScoresModel model(*m_fixture->evaluation, m_feedback);
    ScoresTodoModel todo(*m_fixture->evaluation);
    QAbstractItemModelTester scores(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester list(&todo, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto refresh = [&] { todo.refresh(model.evaluator()); };
    model.showEvaluator(m_fixture->evaluator(0));
    refresh();
    QCOMPARE(todo.rowCount(), 18);
    set(0, 0, 3); // not scored becomes no note: it moves to the end
    refresh();
    set(0, 1, 3);
    m_fixture->scores().setNote(m_fixture->cell(0, 1, 0), QStringLiteral("seen"));
    refresh();
    m_fixture->scores().setEvidence(m_fixture->cell(0, 1, 0), Evidence::Shown);
    refresh();
    QCOMPARE(todo.rowCount(), 17);
    model.setOnlyIncomplete(true);
    model.showPanel();
    refresh();
    m_fixture->providers().add(QStringLiteral("Newcomer"));
    refresh();
    m_fixture->criteria().add(QStringLiteral("Price"));
    refresh();
    const PersonId gone = m_fixture->evaluator(0);
    model.showEvaluator(gone);
    m_fixture->people().remove({&gone, 1});
    QVERIFY(model.isPanel());
    refresh();
    for (int i = 0; i < 5; ++i)
        m_fixture->workspace->undo();
    refresh();
    QCOMPARE(model.criterionCount(), 6);
}

void TestScoresBlock::oneScoreAnnouncesOneCell()
{
    ScoresModel model(*m_fixture->evaluation, m_feedback);
    model.showEvaluator(m_fixture->evaluator(0));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    set(1, 2, 4);
    QCOMPARE(changed.size(), 2); // the cell and the count of its row
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 2));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(1, 2));
    QCOMPARE(changed[1][0].toModelIndex(), model.index(1, 6));
    m_fixture->scores().set(m_fixture->cell(1, 2, 1), 4); // somebody else's
    QCOMPARE(changed.size(), 2);
}

void TestScoresBlock::aHundredThousandScoresStayInstant()
{
    open(0, 5);
    std::vector<ProviderDraft> drafts;
    for (int p = 0; p < 1000; ++p)
        drafts.push_back({QStringLiteral("Provider %1").arg(p + 1), {}, {}, {}, std::nullopt, {}});
    m_fixture->providers().addOrUpdate(drafts);
    std::vector<CriterionDraft> criteria;
    for (int k = 0; k < 20; ++k) {
        CriterionDraft draft;
        draft.name = QStringLiteral("Criterion %1").arg(k + 1);
        criteria.push_back(draft);
    }
    m_fixture->criteria().replaceAll(criteria, {Action::ImportCriteria, {QStringLiteral("20")}, {}});
    std::vector<ScoreEdit> edits;
    for (int p = 0; p < 1000; ++p) {
        for (int k = 0; k < 20; ++k) {
            for (int e = 0; e < 5; ++e)
                edits.push_back({m_fixture->cell(p, k, e), double((p + k + e) % 6), std::nullopt});
        }
    }
    m_fixture->scores().assign(edits, {Action::ImportScores, {QStringLiteral("100000")}, {}});
    m_page->segments()->setCurrentIndex(1);
    grid()->setFocus();
    QCOMPARE(m_page->model().rowCount(), 1000);
    QVERIFY(grid()->horizontalHeader()->length() > grid()->viewport()->width()); // it scrolls sideways
    grid()->goTo(m_page->model().index(500, 10));
    QTest::qWait(1); // what is queued
    QElapsedTimer timer;
    std::vector<double> milliseconds;
    for (int i = 0; i < 60; ++i) {
        timer.start();
        QTest::keyClick(grid(), static_cast<char>('0' + i % 6));
        QCoreApplication::processEvents();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    qInfo("key to repainted: median %.1f ms, slowest %.1f ms", milliseconds[30], milliseconds.back());
    QVERIFY2(milliseconds[30] < 250,
             "a key press must not cost a walk over all scores"); // loose: shared machines
}

QTEST_MAIN(TestScoresBlock)
#include "tst_scoresblock.moc"
