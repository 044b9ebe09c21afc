#include "tests/support/testprogram.h"
#include "tests/ui/scoring/scoresharness.h"
#include "ui/scoring/scoresexchange.h"
#include "ui/widgets/clipboardtable.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <optional>

using namespace tandem;
using namespace tandem::test;

/// What is done to several scores at once, and tables that come in and go out.
class TestScoresBlock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void init() { m_harness.emplace(); }
    void cleanup() { m_harness.reset(); }

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

private:
    ScoresHarness &h() { return *m_harness; }
    static void onClipboard(const QString &text)
    {
        auto *mime = new QMimeData;
        mime->setText(text);
        QGuiApplication::clipboard()->setMimeData(mime);
    }
    QString writeCsv(const QByteArray &bytes)
    {
        const QString path = h().fixture->folder() + QStringLiteral("/scores.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        return path;
    }

    std::unique_ptr<Theme> m_theme;
    std::optional<ScoresHarness> m_harness;
};

void TestScoresBlock::shiftArrowsAndTheMouseSelectABlock()
{
    QTest::keyClick(h().grid(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(h().grid(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(h().grid()->block(), QRect(0, 0, 2, 2));
    QCOMPARE(h().grid()->currentIndex(),
             h().page->model().index(0, 0)); // the block grows from the current cell
    QCOMPARE(h().grid()->selectionModel()->selectedIndexes().size(), 4);
    QTest::keyClick(h().grid(), Qt::Key_Escape);
    QCOMPARE(h().grid()->block(), QRect(0, 0, 1, 1));
    ScoresHarness::press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(h().grid()->block(), QRect(0, 0, 6, 3));
    const auto middle = [this](int row, int column) {
        return h().grid()->visualRect(h().page->model().index(row, column)).center();
    };
    QTest::mousePress(h().grid()->viewport(), Qt::LeftButton, {}, middle(1, 1));
    QMouseEvent drag(QEvent::MouseMove, middle(2, 4), h().grid()->viewport()->mapToGlobal(middle(2, 4)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(h().grid()->viewport(), &drag);
    QTest::mouseRelease(h().grid()->viewport(), Qt::LeftButton, {}, middle(2, 4));
    QCOMPARE(h().grid()->block(), QRect(1, 1, 4, 2));
    QTest::mouseClick(h().grid()->viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(1, 2));
    QCOMPARE(h().grid()->block(), QRect(1, 1, 2, 1));
}

void TestScoresBlock::copyGivesTextAndHtml()
{
    h().set(0, 0, 3);
    h().set(0, 1, 4.25);
    h().set(1, 0, 0);
    h().select(0, 0, 1, 1);
    ScoresHarness::press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(cellsFromText(mime->text()),
             (CellBlock{{QStringLiteral("3"), QStringLiteral("4.25")}, {QStringLiteral("0"), QString()}}));
    QVERIFY(mime->html().contains(QStringLiteral("4.25")));
    QTest::keyClick(h().grid(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const CellBlock named = cellsFromText(QGuiApplication::clipboard()->mimeData()->text());
    QCOMPARE(named.front(), (QStringList{QString(), h().fixture->evaluation->criteria()[0].name,
                                         h().fixture->evaluation->criteria()[1].name}));
    QCOMPARE(named.back().front(), QStringLiteral("Ostrel Partners"));
    h().page->segments()->setCurrentIndex(0); // the panel's means can be copied as well
    h().grid()->setFocus();
    h().select(0, 0, 0, 1);
    ScoresHarness::press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->text().trimmed(), QStringLiteral("3\t4.25"));
}

void TestScoresBlock::aPastedBlockIsOneUndoStep()
{
    h().set(0, 0, 1);
    onClipboard(QStringLiteral("3\t4,5\n\t2\n"));
    h().select(0, 0, 0, 0);
    ScoresHarness::press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(h().value(0, 0), std::optional(3.0));
    QCOMPARE(h().value(0, 1), std::optional(4.5));
    QVERIFY(!h().value(1, 0));
    QCOMPARE(h().value(1, 1), std::optional(2.0));
    QVERIFY(h().feedback.undoOffered);
    QCOMPARE(h().feedback.said.back(), QStringLiteral("3 scores pasted."));
    QCOMPARE(h().grid()->block(), QRect(0, 0, 2, 2));
    h().fixture->workspace->undo();
    QCOMPARE(h().value(0, 0), std::optional(1.0));
    QVERIFY(!h().value(0, 1) && !h().value(1, 1));
}

void TestScoresBlock::aSingleValueFillsTheBlock()
{
    onClipboard(QStringLiteral("2.5"));
    h().select(0, 1, 2, 2);
    ScoresHarness::press(Qt::Key_V, Qt::ControlModifier);
    for (int p = 0; p < 3; ++p)
        QVERIFY(h().value(p, 1) == 2.5 && h().value(p, 2) == 2.5);
    h().fixture->workspace->undo();
    QVERIFY(!h().value(2, 2));
}

void TestScoresBlock::aBlockWithAWrongCellIsRefusedAsAWhole()
{
    onClipboard(QStringLiteral("3\tgood\n7\t2"));
    const qint64 before = h().fixture->workspace->revision();
    ScoresHarness::press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(h().fixture->workspace->revision(), before);
    const QString sentence = h().page->bubble()->sentence();
    QVERIFY(sentence.contains(QStringLiteral("“good” for Lanthorn Managed IT, Tooling")));
    QVERIFY(sentence.contains(QStringLiteral("one more cell")));
    QVERIFY(sentence.contains(QStringLiteral("Nothing was pasted")));
    QVERIFY(h().dialogs.problems.isEmpty());
    QTest::keyClick(h().grid(), Qt::Key_Right);
    QVERIFY(!h().page->bubble()->isVisible());
}

void TestScoresBlock::whatLiesBeyondTheEdgeIsLeftOutAndNamed()
{
    onClipboard(QStringLiteral("1\t1\t1\n2\t2\t2\n3\t3\t3"));
    h().select(2, 4, 2, 4);
    ScoresHarness::press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(h().value(2, 4), std::optional(1.0));
    QCOMPARE(h().value(2, 5), std::optional(1.0));
    QCOMPARE(h().feedback.said.back(),
             QStringLiteral("2 scores pasted. Left out: 2 rows beyond the last provider and 1 "
                            "column beyond the last criterion."));
}

void TestScoresBlock::cutAndPasteMoveABlock()
{
    h().set(0, 0, 3);
    h().set(0, 1, 4);
    h().select(0, 0, 0, 1);
    ScoresHarness::press(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(!h().value(0, 0) && !h().value(0, 1));
    h().select(1, 0, 1, 0);
    ScoresHarness::press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(h().value(1, 1), std::optional(4.0));
    h().fixture->workspace->undo();
    h().fixture->workspace->undo();
    QCOMPARE(h().value(0, 0), std::optional(3.0));
    QCOMPARE(h().value(0, 1), std::optional(4.0));
}

void TestScoresBlock::deleteClearsTheBlockInOneStep()
{
    h().set(0, 0, 3);
    h().set(1, 1, 4);
    h().fixture->scores().setNote(h().fixture->cell(1, 1, 0), QStringLiteral("seen"));
    ScoresHarness::press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(h().grid(), Qt::Key_Delete);
    QVERIFY(!h().value(0, 0) && !h().value(1, 1));
    QVERIFY(h().fixture->evaluation->score(1, 1, 0).note.isEmpty());
    QVERIFY(h().feedback.undoOffered);
    h().fixture->workspace->undo();
    QCOMPARE(h().value(0, 0), std::optional(3.0));
    QCOMPARE(h().fixture->evaluation->score(1, 1, 0).note, QStringLiteral("seen"));
    // Nothing there: nothing said, no step.
    h().select(2, 3, 2, 4);
    h().feedback.said.clear();
    const qint64 before = h().fixture->workspace->revision();
    QTest::keyClick(h().grid(), Qt::Key_Delete);
    QCOMPARE(h().fixture->workspace->revision(), before);
    QVERIFY(h().feedback.said.isEmpty());
}

void TestScoresBlock::fillDownAndRightCopyTheFirst()
{
    h().set(0, 0, 3);
    h().set(0, 1, 4.5);
    h().select(0, 0, 2, 1);
    ScoresHarness::press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(h().value(1, 0) == 3.0 && h().value(2, 0) == 3.0 && h().value(1, 1) == 4.5 &&
            h().value(2, 1) == 4.5);
    h().fixture->workspace->undo();
    QVERIFY(!h().value(1, 0) && !h().value(2, 1));
    h().select(0, 1, 0, 4);
    ScoresHarness::press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(h().value(0, 2) == 4.5 && h().value(0, 4) == 4.5);
    h().fixture->workspace->undo();
    QVERIFY(!h().value(0, 2));
    QCOMPARE(h().value(0, 1), std::optional(4.5));
}

void TestScoresBlock::aSingleRowFillsFromAbove()
{
    h().set(0, 2, 5);
    h().select(1, 2, 1, 2);
    ScoresHarness::press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(h().value(1, 2), std::optional(5.0));
    h().select(0, 0, 0, 0);
    ScoresHarness::press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(h().feedback.said.back(), QStringLiteral("There is no row above to fill from."));
}

void TestScoresBlock::abstentionsAreNeitherPastedNorFilled()
{
    h().fixture->scores().abstain(h().fixture->cell(0, 0, 0), QStringLiteral("ill"));
    h().set(0, 1, 2);
    h().select(0, 0, 0, 1);
    ScoresHarness::press(Qt::Key_C, Qt::ControlModifier);
    h().select(1, 0, 1, 0);
    ScoresHarness::press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!h().fixture->evaluation->score(1, 0, 0).isSettled());
    QCOMPARE(h().value(1, 1), std::optional(2.0));
    QVERIFY(h().feedback.said.back().contains(QStringLiteral("abstentions")));
    h().select(0, 0, 2, 0);
    h().feedback.said.clear();
    ScoresHarness::press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!h().fixture->evaluation->score(2, 0, 0).isSettled());
    QCOMPARE(h().feedback.said.size(), 1);
}

void TestScoresBlock::importAsksFirstAndIsOneStep()
{
    const QString path = writeCsv("provider,criterion,evaluator,score,note\n"
                                  "Ostrel Partners,Tooling integration,Maren Okafor,4,live demo\n"
                                  "Brandnew,Tooling integration,Zoe Newman,3.5,\n"
                                  "Brandnew,Tooling integration,Zoe Newman,eleven,\n");
    const PageContext context{*h().fixture->workspace, *h().fixture->evaluation, h().feedback, h().dialogs};
    h().dialogs.files = {path, path};
    h().dialogs.confirms = false;
    const qint64 before = h().fixture->workspace->revision();
    importScoresFromFile(context, h().page.get());
    QCOMPARE(h().fixture->workspace->revision(), before);
    h().dialogs.confirms = true;
    importScoresFromFile(context, h().page.get());
    QCOMPARE(h().fixture->evaluation->providers().size(), 4u);
    QCOMPARE(h().fixture->evaluation->evaluators().size(), 3u);
    QCOMPARE(h().value(1, 1), std::optional(4.0));
    QCOMPARE(h().feedback.said.back(), QStringLiteral("2 scores imported from scores.csv."));
    QCOMPARE(h().page->model().rowCount(), 4);
    QCOMPARE(h().page->segments()->segments().size(), 4);
    h().fixture->workspace->undo();
    QCOMPARE(h().fixture->evaluation->providers().size(), 3u);
    QVERIFY(!h().value(1, 1));

    const QString preview = importPreview(planScores(parseCsv(readCsvFile(path)), *h().fixture->workspace));
    QVERIFY(preview.contains(QStringLiteral("2 scores will be set.")));
    QVERIFY(preview.contains(QStringLiteral("New providers: Brandnew.")));
    QVERIFY(preview.contains(QStringLiteral("New evaluators: Zoe Newman.")));
    QVERIFY(preview.contains(QStringLiteral("1 row cannot be used")));
    QVERIFY(preview.contains(QStringLiteral("Line 4:")));
}

void TestScoresBlock::anUnusableFileIsNamed()
{
    h().dialogs.files = {writeCsv("name,mark\nOstrel Partners,4\n")};
    importScoresFromFile({*h().fixture->workspace, *h().fixture->evaluation, h().feedback, h().dialogs},
                         h().page.get());
    QCOMPARE(h().dialogs.problems.size(), 1);
    QVERIFY(h().dialogs.problems.front().contains(QStringLiteral("scores.csv")));
    h().dialogs.files = {h().fixture->folder() + QStringLiteral("/none.csv")};
    importScoresFromFile({*h().fixture->workspace, *h().fixture->evaluation, h().feedback, h().dialogs},
                         h().page.get());
    QCOMPARE(h().feedback.reported.size(), 1);
}

void TestScoresBlock::exportWritesTheKindThatTheNameSays()
{
    h().set(0, 0, 3);
    const PageContext context{*h().fixture->workspace, *h().fixture->evaluation, h().feedback, h().dialogs};
    const QString folder = h().fixture->folder();
    h().dialogs.files = {folder + QStringLiteral("/all"), folder + QStringLiteral("/some.csv")};
    exportScoresToFile(context, h().page.get());
    QCOMPARE(h().dialogs.lastSuggestion, QStringLiteral("Harbour & Pine scores.xlsx"));
    QFile workbook(folder + QStringLiteral("/all.xlsx"));
    QVERIFY(workbook.open(QIODevice::ReadOnly));
    QCOMPARE(workbook.read(2), QByteArray("PK"));
    exportScoresToFile(context, h().page.get());
    QFile table(folder + QStringLiteral("/some.csv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().contains("Lanthorn Managed IT"));
    QCOMPARE(h().feedback.said.back(), QStringLiteral("Exported to some.csv."));
}

QTEST_MAIN(TestScoresBlock)
#include "tst_scoresblock.moc"
