#include "core/robustness/exactrun.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/samplescores.h"
#include "tests/support/testprogram.h"
#include <QSemaphore>
#include <QtTest>
#include <array>
#include <atomic>

using namespace tandem;

/// All exact figures at once, from a copy of the scores, here and in the background.
class TestExactFigures : public QObject
{
    Q_OBJECT

private slots:
    void theyAreThoseOfEachFunction();
    void aSheetStandsStillWhileTheEvaluationGoesOn();
    void otherWeightsGoIntoEveryFigure();
    void whatIsHiddenIsNotInASheet();
    void theyEndEarlyWhenNobodyWantsThem();
    void onlyTheLastRequestIsAnswered();
};

void TestExactFigures::theyAreThoseOfEachFunction()
{
    test::EvaluationFixture f(5, 4);
    test::fillWithSample(f);
    const Ranking &ranking = f.evaluation->ranking();
    const auto figures = exactFigures(*f.evaluation);
    QVERIFY(figures);
    QCOMPARE(figures->leader, std::vector{ranking.leader()});
    QCOMPARE(figures->cut, theCut(ranking));
    QCOMPARE(figures->cut.size(), size_t(2));
    for (const auto &[shown, ahead] :
         {std::pair(figures->pickRanges, figures->leader), std::pair(figures->cutRanges, figures->cut)}) {
        const std::vector<WeightRange> expected = weightRanges(ranking, ahead);
        QCOMPARE(shown.size(), expected.size());
        for (size_t k = 0; k < expected.size(); ++k) {
            QCOMPARE(shown[k].from(), expected[k].from());
            QCOMPARE(shown[k].to(), expected[k].to());
        }
    }
    QCOMPARE(figures->mean->level, nearestBreakEven(ranking)->level);
    QCOMPARE(figures->fall->level, nearestFall(ranking)->level);
    QCOMPARE(figures->without.size(), size_t(4));
    QCOMPARE(figures->raters.size(), size_t(4));
    QCOMPARE(figures->concordance.size(), size_t(6));
    QCOMPARE(figures->concordance[1].w, concordanceOn(*f.evaluation, 1).w);
    QCOMPARE(figures->concordanceOfTotals.w, concordanceOfTotals(*f.evaluation).w);
    QVERIFY(!figures->scores.empty());
    double last = 0;
    for (const ScoreBreakEven &score : figures->scores) {
        QVERIFY(score.level);
        QVERIFY(std::abs(score.change()) >= last); // the nearest first
        last = std::abs(score.change());
    }
}

void TestExactFigures::aSheetStandsStillWhileTheEvaluationGoesOn()
{
    test::EvaluationFixture f(5, 4);
    test::fillWithSample(f);
    const ScoreSheet sheet(*f.evaluation);
    const auto before = exactFigures(sheet);
    for (int e = 0; e < 4; ++e)
        f.scores().set(f.cell(0, 0, e), 0); // the leader falls on the heaviest criterion
    QVERIFY(exactFigures(*f.evaluation)->leader != before->leader);
    QCOMPARE(exactFigures(sheet)->leader, before->leader);
    QVERIFY(sheet.hasIndexesOf(*f.evaluation));
    f.criteria().remove(std::array{f.criterion(5)});
    QVERIFY(!sheet.hasIndexesOf(*f.evaluation));
}

void TestExactFigures::otherWeightsGoIntoEveryFigure()
{
    test::EvaluationFixture f(5, 4);
    test::fillWithSample(f);
    // Tooling at 60 %, the others in proportion: Ostrel leads.
    const std::vector<double> weights = {12.5, 60, 10, 7.5, 5, 5};
    const ScoreSheet moved(*f.evaluation, f.evaluation->rankingWith(weights));
    const auto figures = exactFigures(moved);
    QCOMPARE(moved.providers[figures->leader.front()], QStringLiteral("Ostrel Partners"));
    QCOMPARE(figures->without[0].leader, figures->leader.front());
    QCOMPARE(figures->pickRanges[1].below->rival, 0); // Lanthorn takes over when tooling counts less
    QCOMPARE(figures->scores.front().provider == figures->leader.front() ||
                 figures->scores.front().rival == figures->scores.front().provider,
             true);
    QVERIFY(figures->concordanceOfTotals.w != concordanceOfTotals(*f.evaluation).w);
}

void TestExactFigures::whatIsHiddenIsNotInASheet()
{
    test::EvaluationFixture f(5, 4);
    test::fillWithSample(f);
    SessionStore(*f.workspace).plan(f.provider(0), {}, standardSessionMinutes, {});
    WorkspaceInfo info = f.workspace->info();
    info.blind = BlindMode::Always;
    f.workspace->setInfo(info, QStringLiteral("blind"));
    QVERIFY(f.evaluation->isSealed(0));
    const ScoreSheet sheet(*f.evaluation);
    for (int k = 0; k < 6; ++k) {
        for (int e = 0; e < 4; ++e)
            QVERIFY(!sheet.given(0, k, e).value);
    }
    QVERIFY(sheet.given(1, 0, 0).value);
    const auto figures = exactFigures(sheet);
    for (const ScoreBreakEven &score : figures->scores)
        QVERIFY(score.provider != 0 && score.rival != 0);
}

void TestExactFigures::theyEndEarlyWhenNobodyWantsThem()
{
    test::EvaluationFixture f(5, 4);
    test::fillWithSample(f);
    for (int most = 0; most < 4; ++most) {
        int asked = 0;
        QVERIFY(!exactFigures(*f.evaluation, [&] { return asked++ < most; }));
        QCOMPARE(asked, most + 1);
    }
}

void TestExactFigures::onlyTheLastRequestIsAnswered()
{
    test::EvaluationFixture f(5, 4);
    test::fillWithSample(f);
    QSemaphore started, gate;
    std::atomic<int> calls = 0;
    std::atomic<int> stopped = 0;
    std::vector<int> heard;
    {
        ExactRun run;
        run.setComputation([&](const ScoreSheet &sheet, const std::function<bool()> &goesOn) {
            const bool first = calls++ == 0;
            if (first) {
                started.release();
                gate.acquire();
            }
            auto figures = exactFigures(sheet, goesOn);
            stopped += figures ? 0 : 1;
            return figures;
        });
        connect(&run, &ExactRun::ready, this,
                [&](const ExactFigures &figures) { heard.push_back(figures.leader.front()); });
        run.start(*f.evaluation);
        started.acquire(); // it is under way
        const std::vector<double> weights = {12.5, 60, 10, 7.5, 5, 5};
        const ScoreSheet moved(*f.evaluation, f.evaluation->rankingWith(weights));
        for (int i = 0; i < 10; ++i)
            run.start(moved);
        gate.release();
        QTRY_VERIFY(!run.isRunning());
        QCoreApplication::processEvents();
        QCOMPARE(heard, std::vector{exactFigures(moved)->leader.front()});
        QCOMPARE(stopped.load(), 1);
        QCOMPARE(calls.load(), 2); // those in between were never begun
    }
}

QTEST_GUILESS_MAIN(TestExactFigures)
#include "tst_exactfigures.moc"
