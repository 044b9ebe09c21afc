// How long one move of a weight, and one edit, keep the window's thread busy on each tab of Compare, and how
// long the exact figures behind the tabs take: 50 providers by 60 criteria by 6 evaluators.
// Budget: a frame, 16 ms, for what a move does to the thread of the window.
#include "core/robustness/breakeven.h"
#include "core/robustness/concordance.h"
#include "core/robustness/pairwise.h"
#include "core/robustness/stability.h"
#include "core/robustness/sureness.h"
#include "core/robustness/withoutone.h"
#include "core/scoring/raters.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/print/reportprinter.h"
#include "ui/scoring/comparepage.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>

using namespace tandem;

namespace {

constexpr int providers = 50;
constexpr int criteria = 60;
constexpr int evaluators = 6;

void fill(test::EvaluationFixture &file)
{
    Workspace &workspace = *file.workspace;
    workspace.edit({Action::ImportScores, {QStringLiteral("18000")}, {}}, [&](storage::Connection &) {
        for (int k = 6; k < criteria; ++k)
            CriteriaStore(workspace).add(QStringLiteral("Criterion %1").arg(k + 1));
    });
    std::vector<ScoreEdit> edits;
    unsigned n = 1;
    for (const Provider &provider : ProviderStore(workspace).all()) {
        for (const Criterion &criterion : CriteriaStore(workspace).all()) {
            for (const Person &person : PeopleStore(workspace).evaluators()) {
                n = n * 1664525U + 1013904223U;
                edits.push_back({{provider.id, criterion.id, person.id}, (n >> 24) % 11 / 2.0, std::nullopt});
            }
        }
    }
    ScoreStore(workspace).assign(edits, {Action::ImportScores, {QString::number(edits.size())}, {}});
}

void say(const char *what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    printf("%-44s %4zu times  median %7.2f ms  max %7.2f ms\n", what, milliseconds.size(),
           milliseconds[milliseconds.size() / 2], milliseconds.back());
}

template <class Work>
void timeOf(const char *what, int times, const Work &work)
{
    std::vector<double> each;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        each.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    say(what, std::move(each));
}

void timeTheFigures(const Evaluation &evaluation)
{
    const Ranking &ranking = evaluation.ranking();
    const ScoreSheet sheet(evaluation);
    timeOf("a copy of the scores", 20, [&] { (void)ScoreSheet(evaluation); });
    timeOf("strips of the pick", 20, [&] { (void)weightRanges(ranking, ranking.order.front()); });
    timeOf("strips of the cut", 20, [&] { (void)weightRanges(ranking, theCut(ranking)); });
    timeOf("break-even of each mean", 20, [&] { (void)cellBreakEvens(ranking); });
    timeOf("break-even of each score", 20, [&] { (void)scoreBreakEvens(sheet); });
    timeOf("without each evaluator", 20, [&] { (void)withoutEachOne(sheet); });
    timeOf("Kendall's W of each criterion and the totals", 20, [&] {
        for (int k = 0; k < criteria; ++k)
            (void)concordanceOn(sheet, k);
        (void)concordanceOfTotals(sheet);
    });
    timeOf("how each evaluator scores", 20, [&] { (void)raterFigures(sheet); });
    timeOf("the sentences", 20, [&] { (void)surenessOf(sheet); });
    timeOf("exact pairs", 20, [&] { (void)pairwiseShares(problemOf(ranking)); });
    timeOf("the ranking with other weights", 20, [&] { (void)evaluation.rankingWith(ranking.shares); });
}

/// The longest that the event loop is away, from the move until all that follows from it is painted.
void timeTheMoves(ComparePage &page, ComparePage::Tab tab, const char *what)
{
    page.showTab(tab);
    (void)QTest::qWaitFor([&] { return page.drawn().isCurrent() || tab == ComparePage::Tab::Panel; }, 60'000);
    page.drawn().setHandMoves(true);
    std::vector<double> busy;
    std::vector<double> longest;
    auto &whatIf = const_cast<WhatIf &>(page.whatIf());
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer clock;
        clock.start();
        whatIf.move(i % criteria, 0.02 + 0.001 * i);
        busy.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        double most = 0;
        QElapsedTimer whole;
        whole.start();
        while (whole.elapsed() < 100) {
            clock.start();
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            most = std::max(most, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        longest.push_back(most);
    }
    say(what, busy);
    say("    the longest of what follows in the loop", longest);
    whatIf.reset();
    page.drawn().setHandMoves(false);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    print::useStableHashing();
    QApplication application(argc, argv);
    test::EvaluationFixture file(providers, evaluators);
    fill(file);
    printf("%d providers, %d criteria, %d evaluators\n", providers, criteria, evaluators);
    timeTheFigures(*file.evaluation);
    test::RecordingFeedback feedback;
    test::ScriptedDialogs dialogs;
    ComparePage page(PageContext{*file.workspace, *file.evaluation, feedback, dialogs});
    page.resize(1072, 704);
    page.show();
    (void)QTest::qWaitForWindowExposed(&page);
    timeTheMoves(page, ComparePage::Tab::Ranking, "a move, seen on Ranking");
    timeTheMoves(page, ComparePage::Tab::Stability, "a move, seen on Stability");
    timeTheMoves(page, ComparePage::Tab::Acceptability, "a move, seen on Acceptability");
    timeTheMoves(page, ComparePage::Tab::HeadToHead, "a move, seen on Head to head");
    timeTheMoves(page, ComparePage::Tab::Panel, "a move, seen on Panel");
    return 0;
}
