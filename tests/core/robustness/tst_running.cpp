#include "core/robustness/running.h"
#include "tests/support/problems.h"
#include "tests/support/testprogram.h"
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace tandem;
using test::randomProblem;

static DrawSettings settingsOf(std::int64_t draws, std::uint64_t seed = 1)
{
    DrawSettings settings;
    settings.draws = draws;
    settings.seed = seed;
    return settings;
}

/// Takes many seconds if nobody cancels it.
static const Problem &longWork()
{
    static const Problem problem = randomProblem(50, 60, 1);
    return problem;
}

/// Keeps what arrives.
struct Heard
{
    explicit Heard(AcceptabilityRun &run)
    {
        QObject::connect(&run, &AcceptabilityRun::ready, &run,
                         [this](const Acceptability &result) { results.push_back(result); });
        QObject::connect(&run, &AcceptabilityRun::progress, &run,
                         [this](double done) { told.push_back(done); });
    }

    std::vector<Acceptability> results;
    std::vector<double> told;
};

class TestRunning : public QObject
{
    Q_OBJECT

private slots:
    void theResultIsTheSameAsInTheForeground();
    void progressGrows();
    void aNewerRequestCancelsTheOlder();
    void aResultThatIsOvertakenNeverArrives();
    void nothingArrivesAfterACancel();
    void itMayStartAgainWhenItIsReady();
    void itMayBeDestroyedWhileItRuns();
};

void TestRunning::theResultIsTheSameAsInTheForeground()
{
    const Problem problem = randomProblem(6, 6, 3);
    AcceptabilityRun run;
    Heard heard(run);
    QVERIFY(!run.isRunning());
    run.start(problem, settingsOf(100'000));
    QVERIFY(run.isRunning());
    QVERIFY(heard.results.empty()); // never before start() returned
    QTRY_COMPARE(heard.results.size(), size_t(1));
    QVERIFY(!run.isRunning());
    QVERIFY(heard.results[0] == acceptability(problem, settingsOf(100'000)));
}

void TestRunning::progressGrows()
{
    AcceptabilityRun run;
    Heard heard(run);
    run.start(randomProblem(12, 8, 3), settingsOf(1'000'000));
    QTRY_COMPARE(heard.results.size(), size_t(1));
    QVERIFY(heard.told.size() > 2 && heard.told.size() <= 100);
    QVERIFY(std::is_sorted(heard.told.begin(), heard.told.end()));
    QVERIFY(heard.told.front() > 0 && heard.told.back() <= 1);
}

void TestRunning::aNewerRequestCancelsTheOlder()
{
    AcceptabilityRun run;
    Heard heard(run);
    run.start(longWork(), settingsOf(maximumDraws, 1));
    QTRY_VERIFY(!heard.told.empty()); // it is well under way
    QVERIFY(heard.told.back() < 1);
    heard.told.clear();
    const Problem next = randomProblem(6, 6, 3);
    run.start(next, settingsOf(1000, 2));
    QTRY_COMPARE(heard.results.size(), size_t(1));
    QVERIFY(heard.results[0] == acceptability(next, settingsOf(1000, 2)));
    // Another one comes through the same worker, so nothing of the first is left behind it.
    run.start(next, settingsOf(1000, 3));
    QTRY_COMPARE(heard.results.size(), size_t(2));
    QCOMPARE(heard.results[1].settings.seed, std::uint64_t(3));
    QVERIFY(std::all_of(heard.told.begin(), heard.told.end(), [](double done) { return done > 0.5; }));
}

void TestRunning::aResultThatIsOvertakenNeverArrives()
{
    const Problem problem = randomProblem(6, 6, 3);
    AcceptabilityRun run;
    Heard heard(run);
    constexpr std::uint64_t requests = 50;
    for (std::uint64_t seed = 1; seed <= requests; ++seed) {
        run.start(problem, settingsOf(10, seed));
        // Meanwhile it gets ready, and waits for an event loop that does not run.
        QVERIFY(acceptability(problem, settingsOf(50'000)));
    }
    QTRY_VERIFY(!heard.results.empty());
    QCoreApplication::processEvents();
    QCOMPARE(heard.results.size(), size_t(1));
    QCOMPARE(heard.results[0].settings.seed, requests);
}

void TestRunning::nothingArrivesAfterACancel()
{
    AcceptabilityRun run;
    Heard heard(run);
    run.start(randomProblem(6, 6, 3), settingsOf(10));
    run.cancel();
    QVERIFY(!run.isRunning());
    run.cancel(); // nothing runs: nothing happens
    run.start(randomProblem(6, 6, 3), settingsOf(10, 2));
    QTRY_COMPARE(heard.results.size(), size_t(1));
    QCOMPARE(heard.results[0].settings.seed, std::uint64_t(2));
}

void TestRunning::itMayStartAgainWhenItIsReady()
{
    const Problem problem = randomProblem(6, 6, 3);
    AcceptabilityRun run;
    std::vector<std::int64_t> draws;
    connect(&run, &AcceptabilityRun::ready, this, [&](const Acceptability &result) {
        draws.push_back(result.draws);
        if (result.draws < 100'000) // a first answer at once, a better one after it
            run.start(problem, settingsOf(result.draws * 10));
    });
    run.start(problem, settingsOf(1000));
    QTRY_COMPARE(draws, (std::vector<std::int64_t>{1000, 10'000, 100'000}));
    QVERIFY(!run.isRunning());
}

void TestRunning::itMayBeDestroyedWhileItRuns()
{
    int heard = 0;
    for (int round = 0; round < 20; ++round) {
        auto run = std::make_unique<AcceptabilityRun>();
        connect(run.get(), &AcceptabilityRun::ready, this, [&heard] { ++heard; });
        QSignalSpy progress(run.get(), &AcceptabilityRun::progress);
        run->start(longWork(), settingsOf(round % 2 == 0 ? 10 : maximumDraws));
        if (round % 4 == 1)
            QVERIFY(progress.wait());
        run.reset();
    }
    QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
}

QTEST_GUILESS_MAIN(TestRunning)
#include "tst_running.moc"
