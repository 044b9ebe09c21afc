#include "core/overview/calibration.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

class TestCalibration : public QObject
{
    Q_OBJECT

    using Values = std::vector<std::optional<double>>;

    /// Sessions on following days, in the order given, each provider with the same score everywhere.
    static void hold(EvaluationFixture &f, const std::vector<int> &order, const std::vector<double> &scores)
    {
        const int evaluators = static_cast<int>(f.evaluation->evaluators().size());
        for (int p = 0; p < static_cast<int>(scores.size()); ++p) {
            for (int k = 0; k < 6; ++k) {
                for (int e = 0; e < evaluators; ++e)
                    f.scores().set(f.cell(p, k, e), scores[static_cast<size_t>(p)]);
            }
        }
        QDateTime at(QDate(2026, 11, 16), QTime(10, 0));
        for (const int p : order) {
            SessionStore store(*f.workspace);
            store.reveal(store.plan(f.provider(p), at, 60, {}));
            at = at.addDays(1);
        }
    }

private slots:
    void theSlopeIsFittedByLeastSquares()
    {
        const Drift drift = driftOf(Values{3.0, 3.2, 3.4, 3.6});
        QCOMPARE(drift.sessions, 4);
        QVERIFY(qAbs(drift.change - 0.6) < 1e-12);
        QVERIFY(qAbs(drift.correlation - 1) < 1e-12);
        QVERIFY(drift.isSteady());
        // 3, 2, 4: the slope is 0.5, but the way there is not steady (0.5).
        const Drift unsteady = driftOf(Values{3.0, 2.0, 4.0});
        QVERIFY(qAbs(unsteady.change - 1) < 1e-12);
        QVERIFY(qAbs(unsteady.correlation - 0.5) < 1e-12);
        QVERIFY(!unsteady.isSteady());
        QVERIFY(!driftOf(Values{3.0, 3.1, 3.2}).isSteady()); // steady, but small
    }

    void aSessionWithoutAValueKeepsItsPlace()
    {
        const Drift drift = driftOf(Values{2.0, std::nullopt, 4.0});
        QCOMPARE(drift.sessions, 2);
        QVERIFY(!drift.canBeTold());
        QVERIFY(qAbs(drift.change - 2) < 1e-12);
        QCOMPARE(driftOf(Values{}).sessions, 0);
        QCOMPARE(driftOf(Values{3.0}).change, 0.0);
    }

    void columnsStandInTheOrderOfTheSessions()
    {
        EvaluationFixture f(3, 2);
        hold(f, {2, 0, 1}, {3, 3.5, 2.5});
        const Calibration calibration = calibrationOf(*f.evaluation);
        QCOMPARE(calibration.columns.size(), size_t(3));
        QCOMPARE(calibration.columns[0].provider, 2);
        QCOMPARE(calibration.columns[2].provider, 1);
        QCOMPARE(calibration.criteria.size(), size_t(6));
        QVERIFY(calibration.isComplete());
        QVERIFY(qAbs(calibration.overall.change - 1) < 1e-12);
        const QString first = f.evaluation->providers()[2].name;
        const QString last = f.evaluation->providers()[1].name;
        QCOMPARE(calibration.sentence(*f.evaluation),
                 QStringLiteral("The first provider, %1, was scored 1.0 lower on average than the last, %2.")
                     .arg(first, last));
        QVERIFY(calibration.question().startsWith(QLatin1String("The scores rise")));
        QVERIFY(calibration.evaluatorSentence(*f.evaluation).contains(QLatin1String("scored higher")));
    }

    void anAgreedScoreDoesNotHideADrift()
    {
        EvaluationFixture f(3, 2);
        hold(f, {0, 1, 2}, {2, 3, 4});
        AgreementStore(*f.workspace)
            .agree(f.provider(0), f.criterion(0), 4, QStringLiteral("Too hard at first"), true);
        const Calibration calibration = calibrationOf(*f.evaluation);
        QVERIFY(qAbs(calibration.drifts[0].change - 2) < 1e-12);
    }

    void twoSessionsAreTooFew()
    {
        EvaluationFixture f(2, 2);
        hold(f, {0, 1}, {2, 4});
        const Calibration calibration = calibrationOf(*f.evaluation);
        QCOMPARE(calibration.sentence(*f.evaluation),
                 QStringLiteral(
                     "With two sessions, drift cannot be told from a difference between the providers."));
        QVERIFY(calibration.evaluatorSentence(*f.evaluation).isEmpty());
    }

    void aFallIsToldTooAndCalmIsCalm()
    {
        EvaluationFixture f(3, 1);
        hold(f, {0, 1, 2}, {4, 3.5, 3});
        QVERIFY(calibrationOf(*f.evaluation)
                    .sentence(*f.evaluation)
                    .contains(QLatin1String("1.0 higher on average")));
        EvaluationFixture g(3, 1);
        hold(g, {0, 1, 2}, {3, 4, 3});
        QVERIFY(calibrationOf(*g.evaluation).sentence(*g.evaluation).startsWith(QLatin1String("No drift")));
    }

    void whoIsNotRevealedWaitsAndIsNotShown()
    {
        EvaluationFixture f(4, 2);
        hold(f, {0}, {3, 3, 3, 3});
        SessionStore store(*f.workspace);
        store.plan(f.provider(1), {}, 60, {});
        const Calibration calibration = calibrationOf(*f.evaluation);
        QCOMPARE(calibration.columns.size(), size_t(1));
        QCOMPARE(calibration.waiting, std::vector<int>{1});
        QCOMPARE(calibration.without, (std::vector<int>{2, 3}));
        QVERIFY(!calibration.isComplete());
        const ProviderId second = f.provider(1);
        f.providers().setStage({&second, 1}, Stage::Declined);
        QVERIFY(calibrationOf(*f.evaluation).waiting.empty());
    }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
