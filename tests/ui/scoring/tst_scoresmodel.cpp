#include "tests/support/testprogram.h"
#include "tests/ui/scoring/scoresharness.h"
#include "ui/scoring/scorestodo.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QSignalSpy>
#include <optional>

using namespace tandem;
using namespace tandem::test;

/// The models under the model tester, and at a hundred thousand scores.
class TestScoresModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void init() { m_harness.emplace(); }
    void cleanup() { m_harness.reset(); }

    void theModelsKeepTheirPromises();
    void oneScoreAnnouncesOneCell();
    void aHundredThousandScoresStayInstant();

private:
    ScoresHarness &h() { return *m_harness; }

    std::unique_ptr<Theme> m_theme;
    std::optional<ScoresHarness> m_harness;
};

void TestScoresModel::theModelsKeepTheirPromises()
{
    ScoresModel model(*h().fixture->evaluation, h().feedback);
    ScoresTodoModel todo(*h().fixture->evaluation);
    QAbstractItemModelTester scores(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester list(&todo, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto refresh = [&] { todo.refresh(model.evaluator()); };
    model.showEvaluator(h().fixture->evaluator(0));
    refresh();
    QCOMPARE(todo.rowCount(), 18);
    h().set(0, 0, 3); // not scored becomes no note: it moves to the end
    refresh();
    h().set(0, 1, 3);
    h().fixture->scores().setNote(h().fixture->cell(0, 1, 0), QStringLiteral("seen"));
    refresh();
    h().fixture->scores().setEvidence(h().fixture->cell(0, 1, 0), Evidence::Shown);
    refresh();
    QCOMPARE(todo.rowCount(), 17);
    model.setOnlyIncomplete(true);
    model.showPanel();
    refresh();
    h().fixture->providers().add(QStringLiteral("Newcomer"));
    refresh();
    h().fixture->criteria().add(QStringLiteral("Price"));
    refresh();
    const PersonId gone = h().fixture->evaluator(0);
    model.showEvaluator(gone);
    h().fixture->people().remove({&gone, 1});
    QVERIFY(model.isPanel());
    refresh();
    for (int i = 0; i < 5; ++i)
        h().fixture->workspace->undo();
    refresh();
    QCOMPARE(model.criterionCount(), 6);
}

void TestScoresModel::oneScoreAnnouncesOneCell()
{
    ScoresModel model(*h().fixture->evaluation, h().feedback);
    model.showEvaluator(h().fixture->evaluator(0));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    h().set(1, 2, 4);
    QCOMPARE(changed.size(), 2); // the cell and the count of its row
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 2));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(1, 2));
    QCOMPARE(changed[1][0].toModelIndex(), model.index(1, 6));
    h().fixture->scores().set(h().fixture->cell(1, 2, 1), 4); // somebody else's
    QCOMPARE(changed.size(), 2);
}

void TestScoresModel::aHundredThousandScoresStayInstant()
{
    m_harness.emplace(0, 5);
    std::vector<ProviderDraft> drafts;
    for (int p = 0; p < 1000; ++p)
        drafts.push_back({QStringLiteral("Provider %1").arg(p + 1), {}, {}, {}, std::nullopt, {}});
    h().fixture->providers().addOrUpdate(drafts);
    std::vector<CriterionDraft> criteria;
    for (int k = 0; k < 20; ++k) {
        CriterionDraft draft;
        draft.name = QStringLiteral("Criterion %1").arg(k + 1);
        criteria.push_back(draft);
    }
    h().fixture->criteria().replaceAll(criteria, {Action::ImportCriteria, {QStringLiteral("20")}, {}});
    std::vector<ScoreEdit> edits;
    for (int p = 0; p < 1000; ++p) {
        for (int k = 0; k < 20; ++k) {
            for (int e = 0; e < 5; ++e)
                edits.push_back({h().fixture->cell(p, k, e), double((p + k + e) % 6), std::nullopt});
        }
    }
    h().fixture->scores().assign(edits, {Action::ImportScores, {QStringLiteral("100000")}, {}});
    h().page->segments()->setCurrentIndex(1);
    h().grid()->setFocus();
    QCOMPARE(h().page->model().rowCount(), 1000);
    QVERIFY(h().grid()->horizontalHeader()->length() >
            h().grid()->viewport()->width()); // it scrolls sideways
    h().grid()->goTo(h().page->model().index(500, 10));
    QTest::qWait(1); // what is queued
    QElapsedTimer timer;
    std::vector<double> milliseconds;
    for (int i = 0; i < 60; ++i) {
        timer.start();
        QTest::keyClick(h().grid(), static_cast<char>('0' + i % 6));
        QCoreApplication::processEvents();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    qInfo("key to repainted: median %.1f ms, slowest %.1f ms", milliseconds[30], milliseconds.back());
    QVERIFY2(milliseconds[30] < 250,
             "a key press must not cost a walk over all scores"); // loose: shared machines
}

QTEST_MAIN(TestScoresModel)
#include "tst_scoresmodel.moc"
