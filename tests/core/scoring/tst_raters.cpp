#include "core/scoring/raters.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

class TestRaters : public QObject
{
    Q_OBJECT

private slots:
    void meanSpreadAndAgreementAreWorkedOut()
    {
        EvaluationFixture f(2, 3);
        // Criterion 0 and 1 of two providers; the evaluators in columns.
        const double given[4][3] = {{2, 4, 4}, {3, 5, 4}, {1, 2, 4}, {2, 3, 4}};
        for (int i = 0; i < 4; ++i) {
            for (int e = 0; e < 3; ++e)
                f.scores().set(f.cell(i / 2, i % 2, e), given[i][e]);
        }
        const std::vector<RaterFigure> figures = raterFigures(*f.evaluation);
        QCOMPARE(figures.size(), size_t(3));
        QCOMPARE(figures[0].scored, 4);
        QCOMPARE(figures[0].mean, std::optional(2.0));
        QVERIFY(qFuzzyCompare(*figures[0].deviation, std::sqrt(2.0 / 3))); // 0, 1, 1, 0 over 3
        // Others' means: 4, 4.5, 3, 3.5; differences -2, -1.5, -2, -1.5.
        QCOMPARE(figures[0].lean, std::optional(-1.75));
        QCOMPARE(figures[0].distance, std::optional(1.75));
        // Own 2, 3, 1, 2 with 4, 4.5, 3, 3.5: sums 2, 1.25 and 1.5, so 1.5 / sqrt(2.5).
        QVERIFY(qFuzzyCompare(*figures[0].correlation, 1.5 / std::sqrt(2 * 1.25)));
        QVERIFY(figures[0].sentence().startsWith(QLatin1String("Scores 1.8 lower than the others")));
        QVERIFY(figures[2].alike);
        QVERIFY(!figures[2].correlation); // 4 everywhere: nothing varies
        QVERIFY(figures[2].sentence().startsWith(QLatin1String("Every provider has the same scores")));
        QVERIFY(!figures[0].alike);
    }

    void theSameCardForEveryProviderIsPointedOutThoughItsScoresDiffer()
    {
        EvaluationFixture f(3, 2);
        for (int p = 0; p < 3; ++p) {
            for (int k = 0; k < 6; ++k) {
                f.scores().set(f.cell(p, k, 0), k % 3 + 1);
                f.scores().set(f.cell(p, k, 1), (k + p) % 5);
            }
        }
        std::vector<RaterFigure> figures = raterFigures(*f.evaluation);
        QVERIFY(figures[0].alike);
        QVERIFY(!figures[1].alike);
        f.scores().set(f.cell(2, 5, 0), 0);
        QVERIFY(!raterFigures(*f.evaluation)[0].alike);
    }

    void oneProviderIsNoPattern()
    {
        EvaluationFixture f(1, 1);
        for (int k = 0; k < 6; ++k)
            f.scores().set(f.cell(0, k, 0), 3);
        const RaterFigure figure = raterFigures(*f.evaluation).front();
        QVERIFY(!figure.alike);
        QVERIFY(!figure.lean);
        QCOMPARE(*figure.deviation, 0.0);
        QCOMPARE(figure.sentence(), QStringLiteral("Nobody else scored the same places yet."));
    }

    void whatIsHiddenTakesNoPart()
    {
        EvaluationFixture f(2, 2);
        for (int p = 0; p < 2; ++p) {
            for (int e = 0; e < 2; ++e)
                f.scores().set(f.cell(p, 0, e), 4);
        }
        SessionStore(*f.workspace).plan(f.provider(1), {}, 60, {});
        for (const RaterFigure &figure : raterFigures(*f.evaluation)) {
            QCOMPARE(figure.scored, 1);
            QVERIFY(!figure.alike);
        }
    }

    void whatDoesNotApplyTakesNoPart()
    {
        EvaluationFixture f(1, 2);
        f.scores().set(f.cell(0, 0, 0), 5);
        f.scores().set(f.cell(0, 1, 0), 1);
        f.criteria().setApplicable(f.criterion(0), false);
        QCOMPARE(raterFigures(*f.evaluation)[0].mean, std::optional(1.0));
        QCOMPARE(raterFigures(*f.evaluation)[1].sentence(), QStringLiteral("No scores yet."));
    }
};

QTEST_GUILESS_MAIN(TestRaters)
#include "tst_raters.moc"
