#include "core/overview/reveal.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/samplescores.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

/// The numbers are those of the design: Tidewick 72.5, Ostrel 76.0 second, Lanthorn 80.5 first.
class TestReveal : public QObject
{
    Q_OBJECT

    static constexpr int escalation = 2;

    static int tidewick(const EvaluationFixture &f)
    {
        for (size_t p = 0; p < f.evaluation->providers().size(); ++p) {
            if (f.evaluation->providers()[p].name.startsWith(QLatin1String("Tidewick")))
                return static_cast<int>(p);
        }
        return -1;
    }

    static void reveal(EvaluationFixture &f, int provider)
    {
        SessionStore store(*f.workspace);
        store.reveal(store.plan(f.provider(provider), {}, 60, {}));
    }

    static void agree(EvaluationFixture &f, int provider, int criterion, double value)
    {
        AgreementStore(*f.workspace)
            .agree(f.provider(provider), f.criterion(criterion), value, QStringLiteral("Page 9"));
    }

private slots:
    void theRowThatCouldChangeTheCutComesFirstThenTheWiderSpread()
    {
        EvaluationFixture f(5, 4);
        test::fillWithSample(f);
        const int p = tidewick(f);
        reveal(f, p);
        const RevealedProvider revealed = revealOf(*f.evaluation, p);
        QCOMPARE(revealed.state, CutState::Certain);
        QCOMPARE(revealed.criteria.size(), size_t(6));
        const RevealedCriterion &first = revealed.criteria.front();
        QCOMPARE(first.criterion, escalation);
        QVERIFY(first.flagged);
        QCOMPARE(first.spread, 0.6); // from 2 to 5
        QCOMPARE(first.mean, std::optional(3.25));
        // 3.5 points behind, 4 points for each point of the mean: level at 3.25 + 0.875 = 4.125.
        QVERIFY(first.cut);
        QCOMPARE(first.cut->level, 4.125);
        QCOMPARE(swingWords(*f.evaluation, *first.cut),
                 QStringLiteral("from 4.13 it replaces Ostrel Partners"));
        for (size_t i = 1; i < revealed.criteria.size(); ++i)
            QVERIFY(!revealed.criteria[i].cut);
        for (size_t i = 2; i < revealed.criteria.size(); ++i)
            QVERIFY(revealed.criteria[i - 1].spread >= revealed.criteria[i].spread);
        QCOMPARE(revealed.sentence(*f.evaluation),
                 QStringLiteral(
                     "Three criteria are flagged. Only Escalation paths in writing could change the cut."));
    }

    void theSettingSaysWhatIsFlagged()
    {
        EvaluationFixture f(5, 4);
        test::fillWithSample(f);
        const int p = tidewick(f);
        reveal(f, p);
        WorkspaceInfo info = f.workspace->info();
        info.spreadFlag = 0.5;
        f.workspace->setInfo(info, QStringLiteral("spread"));
        int flagged = 0;
        for (const RevealedCriterion &row : revealOf(*f.evaluation, p).criteria)
            flagged += row.flagged ? 1 : 0;
        QCOMPARE(flagged, 2);
    }

    void whatAnAgreedScoreWouldDoIsKnownBefore()
    {
        EvaluationFixture f(5, 4);
        test::fillWithSample(f);
        const int p = tidewick(f);
        reveal(f, p);
        AgreedEffect effect = effectOfAgreeing(*f.evaluation, p, escalation, 4.0);
        QCOMPARE(effect.before, QStringLiteral("72.5"));
        QCOMPARE(effect.after, QStringLiteral("75.5")); // 0.75 * 20 percent of 20 points
        QCOMPARE(effect.place, QStringLiteral("third, 0.5 behind Ostrel Partners"));
        effect = effectOfAgreeing(*f.evaluation, p, escalation, 4.5);
        QCOMPARE(effect.after, QStringLiteral("77.5"));
        QCOMPARE(effect.place, QStringLiteral("second, 3.0 behind Lanthorn Managed IT"));
        effect = effectOfAgreeing(*f.evaluation, p, escalation, 4.125);
        QCOMPARE(effect.place, QStringLiteral("second, level with Ostrel Partners"));
        QCOMPARE(f.evaluation->figure(p).cells[escalation].mean, std::optional(3.25)); // nothing happened
    }

    void aRecordedCriterionKeepsItsPlaceAndCountsAsSettled()
    {
        EvaluationFixture f(5, 4);
        test::fillWithSample(f);
        const int p = tidewick(f);
        reveal(f, p);
        agree(f, p, escalation, 4);
        const RevealedProvider revealed = revealOf(*f.evaluation, p);
        const RevealedCriterion &first = revealed.criteria.front();
        QCOMPARE(first.criterion, escalation);
        QCOMPARE(first.mean, std::optional(3.25));
        QCOMPARE(first.agreed->value, 4.0);
        QVERIFY(!first.isOpen());
        QCOMPARE(first.cut->level, 4.125); // as if nothing were agreed here
        // At 75.5 the others matter: half a point behind.
        QVERIFY(revealed.sentence(*f.evaluation)
                    .startsWith(QLatin1String("Three criteria are flagged, one of them settled. ")));
        QCOMPARE(first.changes.size(), size_t(1));
        QCOMPARE(effectOfAgreeing(*f.evaluation, p, escalation, std::nullopt).after, QStringLiteral("72.5"));
    }

    void aChangedScoreRemembersWhatItWas()
    {
        EvaluationFixture f(1, 3);
        for (int e = 0; e < 3; ++e) {
            for (int k = 0; k < 6; ++k)
                f.scores().set(f.cell(0, k, e), 3);
        }
        f.scores().abstain(f.cell(0, 0, 2), QStringLiteral("Was not in the room"));
        reveal(f, 0);
        f.scores().set(f.cell(0, 0, 1), 5);
        f.now = f.now.addSecs(300);
        f.scores().set(f.cell(0, 0, 1), 4.5);
        f.scores().set(f.cell(0, 0, 2), 2);
        const RevealedProvider revealed = revealOf(*f.evaluation, 0);
        const RevealedCriterion *row = revealed.find(0);
        QVERIFY(row);
        QVERIFY(!row->voices[0].changed);
        QCOMPARE(row->voices[0].atReveal, std::optional(3.0));
        QVERIFY(row->voices[1].changed);
        QCOMPARE(row->voices[1].atReveal, std::optional(3.0));
        QCOMPARE(row->voices[1].score.value, std::optional(4.5));
        QVERIFY(row->voices[2].changed);
        QVERIFY(row->voices[2].abstainedAtReveal);
        QVERIFY(!row->voices[2].atReveal);
        QCOMPARE(row->changes.size(), size_t(3));
    }

    void whoMakesTheCutIsOpenWhileAnotherProviderIsHidden()
    {
        EvaluationFixture f(3, 2);
        for (int p = 0; p < 3; ++p) {
            for (int k = 0; k < 6; ++k) {
                f.scores().set(f.cell(p, k, 0), 2);
                f.scores().set(f.cell(p, k, 1), 5);
            }
        }
        SessionStore store(*f.workspace);
        reveal(f, 0);
        reveal(f, 1);
        store.plan(f.provider(2), {}, 60, {});
        WorkspaceInfo info = f.workspace->info();
        info.blind = BlindMode::Always;
        f.workspace->setInfo(info, QStringLiteral("blind"));
        QVERIFY(f.evaluation->isSealed(2));
        const RevealedProvider revealed = revealOf(*f.evaluation, 0);
        QCOMPARE(revealed.state, CutState::Open);
        QCOMPARE(effectOfAgreeing(*f.evaluation, 0, 0, 4.0).place.right(7), QStringLiteral(" so far"));
        for (const RevealedCriterion &row : revealed.criteria)
            QVERIFY(!row.cut);
        QCOMPARE(revealed.sentence(*f.evaluation),
                 QStringLiteral(
                     "Six criteria are flagged. Who makes the cut is open until the others are scored."));
    }

    void agreementNeedsNoDiscussion()
    {
        EvaluationFixture f(3, 2);
        for (int p = 0; p < 3; ++p) {
            for (int k = 0; k < 6; ++k) {
                f.scores().set(f.cell(p, k, 0), 4 - p);
                f.scores().set(f.cell(p, k, 1), 4 - p);
            }
        }
        reveal(f, 1);
        QCOMPARE(
            revealOf(*f.evaluation, 1).sentence(*f.evaluation),
            QStringLiteral("The evaluators agree, nothing is flagged. No criterion could change the cut."));
        // The order is then by weight.
        const RevealedProvider revealed = revealOf(*f.evaluation, 1);
        for (size_t i = 1; i < revealed.criteria.size(); ++i) {
            const auto share = [&](size_t row) {
                return f.evaluation->ranking().shares[static_cast<size_t>(revealed.criteria[row].criterion)];
            };
            QVERIFY(share(i - 1) >= share(i));
        }
    }

    void aProviderThatIsNotEligibleCannotEnterTheCut()
    {
        EvaluationFixture f(5, 4);
        test::fillWithSample(f);
        int out = -1;
        for (int p = 0; p < 5; ++p) {
            if (!f.evaluation->figure(p).eligible)
                out = p;
        }
        QVERIFY(out >= 0);
        reveal(f, out);
        const RevealedProvider revealed = revealOf(*f.evaluation, out);
        QCOMPARE(revealed.state, CutState::Excluded);
        QVERIFY(revealed.sentence(*f.evaluation).contains(QLatin1String("is not eligible")));
        QCOMPARE(effectOfAgreeing(*f.evaluation, out, 0, 5.0).place, QStringLiteral("not eligible"));
    }
};

QTEST_GUILESS_MAIN(TestReveal)
#include "tst_reveal.moc"
