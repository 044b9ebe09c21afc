#include "core/report/evaluationsummary.h"
#include "tests/core/report/documenttext.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace tandem;
using namespace tandem::report;
using tandem::test::EvaluationFixture;

namespace {

/// Three criteria that weigh 50, 30 and 20. Alder and Birch get, by two evaluators:
///   Alder  5 4 | 3 3 | 4 4: means 4.5, 3, 4: (0.5*4.5 + 0.3*3 + 0.2*4) * 20 = 79
///   Birch  3 3 | 5 4 | 4 4: means 3, 4.5, 4: (0.5*3 + 0.3*4.5 + 0.2*4) * 20 = 73
/// With the share t of the first criterion the margin is 1.5t - 0.9(1-t): level at t = 0.375. With the share
/// of the second it is -1.5t + (1-t) * 0.75/0.7: level at t = 0.41667. The third criterion cannot change the
/// order.
class Panel : public EvaluationFixture
{
public:
    explicit Panel(const QStringList &names = {"Alder", "Birch"})
        : EvaluationFixture(0, 0, false)
    {
        const char *const titles[] = {"Scope", "Tooling", "Reviews"};
        const double weights[] = {50, 30, 20};
        for (int k = 0; k < 3; ++k) {
            const CriterionId id = criteria().add(QString::fromLatin1(titles[k]));
            criteria().setWeight(id, weights[k]);
        }
        for (const QString &name : names)
            providers().add(name);
        people().addEvaluator(QStringLiteral("Maren Okafor"), QStringLiteral("IT lead"));
        people().addEvaluator(QStringLiteral("Tomas Lindqvist"));
    }

    void score(int provider, std::array<std::array<double, 2>, 3> values)
    {
        for (int k = 0; k < 3; ++k) {
            for (int e = 0; e < 2; ++e)
                scores().set(cell(provider, k, e), values[static_cast<size_t>(k)][static_cast<size_t>(e)]);
        }
    }
    void scoreBoth()
    {
        score(0, {{{5, 4}, {3, 3}, {4, 4}}});
        score(1, {{{3, 3}, {5, 4}, {4, 4}}});
    }

    [[nodiscard]] Document document(const QLocale &locale = QLocale(QLocale::English)) const
    {
        return evaluationSummary(*evaluation, summaryOptionsFor(*evaluation, locale));
    }
    [[nodiscard]] QStringList text() const { return tandem::test::textOf(document().blocks); }
    [[nodiscard]] QString title() const { return text().constFirst(); }
};

bool says(const QStringList &text, const QString &sentence)
{
    return text.join(u'\n').contains(sentence);
}

template <class T>
const T &firstOf(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const T *found = std::get_if<T>(&block))
            return *found;
    }
    qFatal("The report has no such block.");
}

} // namespace

class EvaluationSummaryTest : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyWorkspaceSaysWhatToDo()
    {
        const EvaluationFixture fixture(0, 0, false);
        const QStringList text = tandem::test::textOf(
            evaluationSummary(*fixture.evaluation, summaryOptionsFor(*fixture.evaluation)).blocks);
        QCOMPARE(text.constFirst(), QStringLiteral("No provider has been entered yet"));
        QVERIFY(says(text, QStringLiteral("Enter the evaluators")));
    }

    void nothingScoredIsNotARanking()
    {
        const Panel panel;
        QCOMPARE(panel.title(), QStringLiteral("Nothing has been scored yet"));
        QVERIFY(says(panel.text(), QStringLiteral("– | Alder | – | nothing scored yet")));
        QVERIFY(says(panel.text(),
                     QStringLiteral("Give the twelve scores that are missing for Alder and Birch")));
    }

    void theTitleIsTheAnswer()
    {
        Panel panel;
        panel.scoreBoth();
        QCOMPARE(panel.title(),
                 QStringLiteral("Alder leads by 6.0 points, unless Tooling counts for 42% or more"));
        const QStringList text = panel.text();
        QVERIFY(says(text, QStringLiteral("Two evaluators scored two providers on three criteria.")));
        QVERIFY(says(text, QStringLiteral("1 | Alder | 79.0")));
        QVERIFY(says(text, QStringLiteral("2 | Birch | 73.0")));
        QVERIFY(says(text, QStringLiteral("+6.0  points ahead of Birch, second")));
        QVERIFY(says(text, QStringLiteral("12 of 12 scores given: nothing is missing")));
    }

    void whatCouldChangeItIsExact()
    {
        Panel panel;
        panel.scoreBoth();
        const QStringList text = panel.text();
        QVERIFY(
            says(text, QStringLiteral("Tooling counts for more. At 42% instead of 30%, Birch takes over.")));
        QVERIFY(
            says(text, QStringLiteral("Scope counts for less. At 37% instead of 50%, Birch takes over.")));
        QVERIFY(says(text, QStringLiteral(
                               "With a mean of 3.90 there instead of 4.50, Birch would be level or ahead.")));
        QVERIFY(says(text, QStringLiteral("Scope | 50% | from 37.5% | Birch | ")));
        QVERIFY(says(text, QStringLiteral("Tooling | 30% | up to 41.7% |  | Birch")));

        // And the page that asks how sure it is says it in other words.
        QVERIFY(
            says(text, QStringLiteral("The weight that matters most is that of Tooling: at 42% instead of "
                                      "30%, Birch would be first.")));
        QVERIFY(says(text,
                     QStringLiteral("The score that matters most is that of Alder on Scope. At 3.90 instead "
                                    "of 4.50, Birch would be level or ahead.")));
        QVERIFY(says(text, QStringLiteral("seed 1")));

        // The claims hold: with these weights the other provider is first.
        const double tooling = 0.42;
        const double rest = (1 - tooling) / 0.7;
        const Ranking at = panel.evaluation->rankingWith(std::array{0.5 * rest, tooling, 0.2 * rest});
        QCOMPARE(at.leader(), 1);
    }

    void whiskersAreTheEvaluatorsOwnTotals()
    {
        Panel panel;
        panel.scoreBoth();
        const Document document = panel.document();
        const RankingChart::Bar &alder = firstOf<RankingChart>(document).bars.front();
        QCOMPARE(alder.evaluatorHighest.value_or(0), 84.0); // 0.5*5 + 0.3*3 + 0.2*4 = 4.2
        QCOMPARE(alder.evaluatorLowest.value_or(0), 74.0);  // 0.5*4 + 0.3*3 + 0.2*4 = 3.7
    }

    void leavingOneEvaluatorOutIsRecomputed()
    {
        Panel panel;
        panel.scoreBoth();
        // Without Maren: Alder 74, Birch (0.5*3 + 0.3*4 + 0.2*4) * 20 = 70; without Tomas 84 against 76.
        QVERIFY(says(panel.text(), QStringLiteral("Maren Okafor | Alder | +4.0")));
        QVERIFY(says(panel.text(), QStringLiteral("Tomas Lindqvist | Alder | +8.0")));
        QVERIFY(says(panel.text(), QStringLiteral("Whichever one evaluator is left out, Alder leads.")));
    }

    void equalTotalsAreATie()
    {
        Panel panel;
        panel.score(0, {{{4, 4}, {3, 3}, {2, 2}}});
        panel.score(1, {{{4, 4}, {3, 3}, {2, 2}}});
        QCOMPARE(panel.title(), QStringLiteral("Alder and Birch are tied at 66.0 points"));
        QVERIFY(says(panel.text(), QStringLiteral("1 | Birch | 66.0")));
        QVERIFY(says(panel.text(), QStringLiteral("First of two eligible providers, level with Birch")));
    }

    void missingScoresThatCouldDecideLeaveTheAnswerOpen()
    {
        Panel panel;
        panel.scoreBoth();
        // Birch without its Scope scores: from 43 to 93.
        const CellKey keys[] = {panel.cell(1, 0, 0), panel.cell(1, 0, 1)};
        panel.scores().clear(keys);
        const QStringList text = panel.text();
        QCOMPARE(panel.title(), QStringLiteral("Alder is ahead, but Birch can still overtake it"));
        QVERIFY(says(text, QStringLiteral("1–2 | Birch | 43.0–93.0 | Scope not scored yet")));
        QVERIFY(says(
            text, QStringLiteral("Birch will have between 43.0 and 93.0 points. Without any score: Scope.")));
        QVERIFY(says(text, QStringLiteral("Give the two scores that are missing for Birch")));
        QVERIFY(says(text, QStringLiteral("Scope 0–50 of 50")));
    }

    void missingScoresThatCannotDecideSayAtLeast()
    {
        Panel panel;
        panel.score(0, {{{5, 5}, {5, 5}, {5, 5}}});
        panel.score(1, {{{1, 1}, {2, 2}, {3, 3}}});
        const CellKey keys[] = {panel.cell(1, 2, 0), panel.cell(1, 2, 1)};
        panel.scores().clear(keys);
        // Birch can reach (0.5*1 + 0.3*2 + 0.2*5) * 20 = 42.
        QVERIFY(panel.title().startsWith(QStringLiteral("Alder leads by at least 58.0 points")));
        QVERIFY(says(panel.text(), QStringLiteral("Even if all went against Alder, it would stay first.")));
    }

    void aSingleScoreIsSaidInTheSingular()
    {
        Panel panel;
        panel.scoreBoth();
        const CellKey keys[] = {panel.cell(1, 2, 1)};
        panel.scores().clear(keys);
        QVERIFY(says(panel.text(), QStringLiteral("One score is missing.")));
        QVERIFY(says(panel.text(), QStringLiteral("Give the one score that is missing for Birch")));
        QVERIFY(says(panel.text(), QStringLiteral("11 of 12 scores are given.")));
    }

    void anAbstentionIsNotAMissingScore()
    {
        Panel panel;
        panel.scoreBoth();
        panel.scores().abstain(panel.cell(1, 2, 1), QStringLiteral("Was not there."));
        QVERIFY(says(panel.text(), QStringLiteral("11 of 12 scores are given, with one abstention.")));
        QVERIFY(says(panel.text(), QStringLiteral("TL abstained: Was not there.")));
        QVERIFY(!says(panel.text(), QStringLiteral("score is missing")));
    }

    void anOpenDealBreakerTakesItsProviderOut()
    {
        Panel panel;
        panel.scoreBoth();
        const RedFlagId flag =
            panel.criteria().addRedFlag(panel.criterion(1), QStringLiteral("Insists on its own portal"));
        panel.criteria().setDealBreaker(flag, true);
        panel.scores().raise(panel.provider(0), flag);
        QStringList text = panel.text();
        QCOMPARE(panel.title(),
                 QStringLiteral("Birch is the only eligible provider, with 73.0 of 100 points"));
        QVERIFY(says(text, QStringLiteral("– | Alder | 79.0 | not eligible: insists on its own portal")));
        QVERIFY(says(
            text,
            QStringLiteral("Alder · deal-breaker: Insists on its own portal. Out of the ranking until lifted "
                           "with a reason.")));
        QVERIFY(says(text,
                     QStringLiteral("Lift the deal-breaker of Alder with a reason, or reject the provider")));

        panel.scores().lift(panel.provider(0), flag, QStringLiteral("Works in our tickets since Monday."));
        text = panel.text();
        QVERIFY(panel.title().startsWith(QStringLiteral("Alder leads by 6.0 points")));
        QVERIFY(says(
            text,
            QStringLiteral("Alder · deal-breaker · lifted 19 November: Insists on its own portal. Lifted by "
                           "Maren Okafor: Works in our tickets since Monday.")));
    }

    void nobodyEligibleIsSaidSo()
    {
        Panel panel;
        panel.scoreBoth();
        const ProviderId both[] = {panel.provider(0), panel.provider(1)};
        panel.providers().setStage(both, Stage::Declined);
        QCOMPARE(panel.title(), QStringLiteral("No provider is eligible"));
        QVERIFY(says(panel.text(), QStringLiteral("not eligible: it declined")));
    }

    void aCriterionThatDoesNotApplyCountsForNobody()
    {
        Panel panel;
        panel.scoreBoth();
        panel.criteria().setApplicable(panel.criterion(2), false);
        const QStringList text = panel.text();
        QVERIFY(says(text, QStringLiteral("on two criteria")));
        QVERIFY(says(text, QStringLiteral("Reviews does not apply here and counts for no provider.")));
        QVERIFY(says(text, QStringLiteral("Scope | 62.5%")));
    }

    void notesAndEvidenceStandBesideTheirScores()
    {
        Panel panel;
        panel.scoreBoth();
        panel.scores().setNote(panel.cell(0, 0, 1), QStringLiteral("Brought a draft."));
        panel.scores().setEvidence(panel.cell(0, 0, 0), Evidence::Claimed);
        panel.scores().setEvidence(panel.cell(0, 0, 1), Evidence::DocumentHeld);
        const QStringList text = panel.text();
        QVERIFY(says(text,
                     QStringLiteral("Scope | 4.50 | 5 | 4 |  | Document held | Weaker evidence: MO claimed.\n"
                                    "TL Brought a draft.")));
        QVERIFY(says(text, QStringLiteral("Tooling | 3.00 | 3 | 3 |  | None recorded | ")));
    }

    void longNotesRunBelowTheirScores()
    {
        Panel panel;
        panel.scoreBoth();
        panel.scores().setNote(panel.cell(0, 0, 0), QStringLiteral("First."));
        panel.scores().setNote(panel.cell(0, 0, 1), QStringLiteral("Second."));
        const Document document = panel.document();
        QVERIFY(says(tandem::test::textOf(document.blocks),
                     QStringLiteral("Scope | 4.50 | 5 | 4 |  | \nMO First.\nTL Second.")));
    }

    void everyProviderHasAPageWithWhatIsKnownOfIt()
    {
        Panel panel;
        panel.scoreBoth();
        panel.providers().setWebsite(panel.provider(0), QStringLiteral("https://alder.example/"));
        panel.providers().addFact(panel.provider(0), QStringLiteral("Price basis"),
                                  QStringLiteral("Per user"));
        const PersonId contact = panel.people().addContact(panel.provider(0), QStringLiteral("Hannah Brandt"),
                                                           QStringLiteral("account manager"));
        panel.people().set(contact, PeopleStore::Field::Email, QStringLiteral("h@alder.example"));
        const QStringList text = panel.text();
        QVERIFY(
            says(text, QStringLiteral("First of two eligible providers · Longlist | Alder | 79.0 | of 100")));
        QVERIFY(says(text,
                     QStringLiteral("Second of two eligible providers · Longlist | Birch | 73.0 | of 100")));
        QVERIFY(says(text, QStringLiteral("Contact: Hannah Brandt\naccount manager")));
        QVERIFY(says(text, QStringLiteral("Online: h@alder.example\nalder.example")));
        QVERIFY(says(text, QStringLiteral("Price basis: Per user")));
        QVERIFY(says(text, QStringLiteral("Scope 45.0 of 50")));
        QVERIFY(says(text, QStringLiteral("Tick: Birch; lighter fill where it earned more.")));
    }

    void numbersFollowTheReader()
    {
        Panel panel;
        panel.scoreBoth();
        const QStringList text =
            tandem::test::textOf(panel.document(QLocale(QLocale::German, QLocale::Germany)).blocks);
        QVERIFY(text.constFirst().startsWith(QStringLiteral("Alder leads by 6,0 points")));
        QVERIFY(!says(text, QStringLiteral("79.0")));
    }

    void namesAreNeverReadAsMarks()
    {
        Panel panel({QStringLiteral("**Alder** %1"), QStringLiteral("%2 <b>Birch</b>")});
        panel.scoreBoth();
        QVERIFY(panel.title().startsWith(QStringLiteral("**Alder** %1 leads by 6.0 points")));
        QVERIFY(says(panel.text(), QStringLiteral("%2 <b>Birch</b> follows with 73.0")));
    }

    void theStampIsTheWorkspacesLastChange()
    {
        Panel panel;
        panel.scoreBoth();
        panel.now = QDateTime(QDate(2027, 1, 1), QTime(8, 0), Qt::UTC); // time passes, nothing is edited
        const Document document = panel.document();
        QCOMPARE(document.stamp.date(), QDate(2026, 11, 19));
        QVERIFY(document.footer.startsWith(QStringLiteral("19\u00A0November\u00A02026")));
        QCOMPARE(document.organisation, QStringLiteral("Harbour & Pine"));
        QCOMPARE(document.title, QStringLiteral("Harbour & Pine: evaluation summary"));
    }

    void largeEvaluationsAreWrittenCompletely()
    {
        EvaluationFixture fixture(40, 8);
        const Document document =
            evaluationSummary(*fixture.evaluation, summaryOptionsFor(*fixture.evaluation));
        const auto heads = std::ranges::count_if(
            document.blocks, [](const Block &block) { return std::holds_alternative<ProviderHead>(block); });
        QCOMPARE(heads, 40);
    }
};

QTEST_GUILESS_MAIN(EvaluationSummaryTest)
#include "tst_evaluationsummary.moc"
