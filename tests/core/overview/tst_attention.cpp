#include "core/overview/attention.h"
#include "core/overview/disagreement.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/samplescores.h"
#include "tests/support/testprogram.h"
#include <QTest>

using namespace tandem;
using namespace tandem::test;

/// "Needs attention" on the five providers of the pictures: worked numbers, words and exact places.
class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void theMostDecisiveComesFirst();
    void aDisagreementNamesTheScoreThatWouldChangeTheCut();
    void aDisagreementLeadsToTheRevealWhereItCanBeAgreedOn();
    void whatThePanelAgreedOnIsNoDisagreementAnyMore();
    void theSettingSaysFromWhenOnEvaluatorsDisagree();
    void aDisagreementThatWouldChangeTheLeaderComesBeforeTheCut();
    void aDisagreementThatChangesNothingSaysSo();
    void severalPlainDisagreementsOfOneProviderAreOneItem();
    void theAgreedScoreIsRoundedAwayFromTheMean();
    void anOpenDealBreakerSaysHowToMendIt();
    void missingScoresNameTheBoundsAndTheAbstentions();
    void missingScoresThatCanOvertakeTheLeaderComeFirst();
    void aProviderWhoseSessionIsStillToComeIsNoAlarm();
    void claimsAreCountedPerProvider();
    void theCutIsDueWithinAWorkingWeek();
    void anEvaluatorWhoHasNotBegunIsNamed();
    void tooFewAndTooManyProvidersAreSaid();
    void anEmptyWorkspaceAsksForWhatIsMissing();
    void aDecidedEvaluationAsksForNothing();
};

static std::vector<AttentionItem> items(const EvaluationFixture &f)
{
    return needsAttention(*f.evaluation, standingOf(*f.evaluation));
}

static const AttentionItem *first(const std::vector<AttentionItem> &all, AttentionKind kind)
{
    for (const AttentionItem &item : all) {
        if (item.kind == kind)
            return &item;
    }
    return nullptr;
}

void TestAttention::theMostDecisiveComesFirst()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    QList<AttentionKind> kinds;
    for (const AttentionItem &item : items(f))
        kinds.push_back(item.kind);
    QCOMPARE(kinds, (QList<AttentionKind>{AttentionKind::Disagreement, AttentionKind::DealBreaker,
                                          AttentionKind::Missing, AttentionKind::Disagreement,
                                          AttentionKind::Disagreement, AttentionKind::Due,
                                          AttentionKind::ClaimOnly}));
    QCOMPARE(attentionCount(*f.evaluation), 7);
}

void TestAttention::aDisagreementNamesTheScoreThatWouldChangeTheCut()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    // Tidewick has 72.5 and a mean of 3.25 on a criterion of 20 percent, where a point is worth 4; Ostrel
    // has 76.0. 3.25 + 3.5 / 4 = 4.125, and one evaluator gave a 5.
    const AttentionItem item = items(f).front();
    QCOMPARE(item.title,
             QStringLiteral("Tidewick Technology: evaluators disagree on Escalation paths in writing"));
    QCOMPARE(item.detail,
             QStringLiteral(
                 "3 points apart; agreed at 4.13 or more, it would replace Ostrel Partners in the cut."));
    QCOMPARE(item.effect, Effect::Cut);
    QCOMPARE(item.place.page, PageId::Scores);
    QCOMPARE(item.place.provider, f.provider(2));
    QCOMPARE(item.place.criterion, f.criterion(2));
    QVERIFY(!item.place.person);
}

void TestAttention::aDisagreementLeadsToTheRevealWhereItCanBeAgreedOn()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    SessionStore store(*f.workspace);
    const SessionId session = store.plan(f.provider(2), {}, 60, {});
    store.reveal(session);
    Place place = items(f).front().place;
    QCOMPARE(place.page, PageId::LiveSession);
    QCOMPARE(place.part, SessionPart::Reveal);
    QCOMPARE(place.provider, f.provider(2));
    QCOMPARE(place.criterion, f.criterion(2));
    store.close(session);
    QCOMPARE(items(f).front().place.page, PageId::Scores);
}

void TestAttention::whatThePanelAgreedOnIsNoDisagreementAnyMore()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    AgreementStore(*f.workspace).agree(f.provider(2), f.criterion(2), 4, QStringLiteral("Page 9"));
    for (const AttentionItem &item : items(f))
        QVERIFY(item.kind != AttentionKind::Disagreement || item.place.provider != f.provider(2) ||
                item.place.criterion != f.criterion(2));
}

void TestAttention::theSettingSaysFromWhenOnEvaluatorsDisagree()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    WorkspaceInfo info = f.workspace->info();
    info.spreadFlag = 1;
    f.workspace->setInfo(info, QStringLiteral("spread"));
    for (const AttentionItem &item : items(f))
        QVERIFY(item.kind != AttentionKind::Disagreement);
}

void TestAttention::aDisagreementThatWouldChangeTheLeaderComesBeforeTheCut()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    // Lanthorn on scope: 1, 5, 5, 5 is a mean of 4.0 instead of 4.5, so 78.0; a point is worth 5. Ostrel
    // has 76.0.
    const int given[] = {1, 5, 5, 5};
    for (int e = 0; e < 4; ++e)
        f.scores().set(f.cell(0, 0, e), given[e]);
    QCOMPARE(*f.evaluation->figure(0).total, 78.0);
    const AttentionItem item = items(f).front();
    QCOMPARE(item.effect, Effect::Leader);
    // 4.0 - 2.0 / 5 = 3.6: at 3.6 the two are level, so 3.59.
    QCOMPARE(item.detail,
             QStringLiteral("4 points apart; agreed at 3.59 or less, Ostrel Partners would lead instead."));
}

void TestAttention::aDisagreementThatChangesNothingSaysSo()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    QStringList titles;
    for (const AttentionItem &item : items(f)) {
        if (item.kind == AttentionKind::Disagreement && item.effect == Effect::Figures)
            titles.push_back(item.title + u'|' + item.detail);
    }
    QVERIFY(titles.contains(
        QStringLiteral("Quillfen IT: evaluators disagree on Tooling integration|From 2 to 4. No agreed "
                       "score between them would change the first two.")));
}

void TestAttention::severalPlainDisagreementsOfOneProviderAreOneItem()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    for (const AttentionItem &item : items(f)) {
        if (item.title != QStringLiteral("Tidewick Technology: evaluators disagree on two more criteria"))
            continue;
        // Two points of 15 percent and three of 10 are equally far: the criteria's order decides.
        QCOMPARE(item.detail, QStringLiteral("QBR (3 to 5) and References (2 to 5)."));
        QCOMPARE(item.place.criterion, f.criterion(3));
        return;
    }
    QFAIL("the item is not there");
}

void TestAttention::theAgreedScoreIsRoundedAwayFromTheMean()
{
    QCOMPARE((Swing{Swing::What::Cut, 4.125, true, 0, false}.agreed()), 4.13);
    QCOMPARE((Swing{Swing::What::Cut, 4.0, true, 0, false}.agreed()), 4.01);
    QCOMPARE((Swing{Swing::What::Cut, 3.6, false, 0, false}.agreed()), 3.59);
    QCOMPARE((Swing{Swing::What::Cut, 3.604, false, 0, false}.agreed()), 3.6);
}

void TestAttention::anOpenDealBreakerSaysHowToMendIt()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    const auto all = items(f);
    const AttentionItem *item = first(all, AttentionKind::DealBreaker);
    QVERIFY(item);
    QCOMPARE(item->title, QStringLiteral("Marrowgate Systems is ineligible"));
    QCOMPARE(item->detail,
             QStringLiteral(
                 "Deal-breaker: insists on its own portal. Lift it with a reason, or reject the provider."));
    QCOMPARE(item->place.page, PageId::Providers);
    QCOMPARE(item->place.provider, f.provider(4));
    QCOMPARE(item->place.criterion, f.criterion(1));

    // Rejected, it is settled.
    const ProviderId id = f.provider(4);
    f.providers().setStage(std::span(&id, 1), Stage::Rejected);
    const auto after = items(f);
    QVERIFY(!first(after, AttentionKind::DealBreaker));
}

void TestAttention::missingScoresNameTheBoundsAndTheAbstentions()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    const auto all = items(f);
    const AttentionItem *item = first(all, AttentionKind::Missing);
    QVERIFY(item);
    QCOMPARE(item->title, QStringLiteral("Quillfen IT: Honest co-managed references not scored"));
    QCOMPARE(
        item->detail,
        QStringLiteral("Four abstained: names promised for Friday. Its total lies between 54.0 and 64.0."));
    QCOMPARE(item->effect, Effect::Figures);
    QCOMPARE(item->place.criterion, f.criterion(5));
}

void TestAttention::missingScoresThatCanOvertakeTheLeaderComeFirst()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    // Without scope and tooling, Ostrel lies between 40.5 and 85.5; Lanthorn has 80.5.
    std::vector<CellKey> keys;
    for (int e = 0; e < 4; ++e) {
        keys.push_back(f.cell(1, 0, e));
        keys.push_back(f.cell(1, 1, e));
    }
    f.scores().clear(keys);
    const AttentionItem item = items(f).front();
    QCOMPARE(item.kind, AttentionKind::Missing);
    QCOMPARE(item.effect, Effect::Leader);
    QCOMPARE(item.title, QStringLiteral("Ostrel Partners: Scope and RACI and Tooling not scored"));
    QCOMPARE(item.detail, QStringLiteral("Its total lies between 40.5 and 85.5. It can still come first."));
    QCOMPARE(item.place.person, f.evaluator(0));
}

void TestAttention::aProviderWhoseSessionIsStillToComeIsNoAlarm()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    const ProviderId late = f.providers().add(QStringLiteral("Sixpenny IT"));
    QCOMPARE(items(f).front().title, QStringLiteral("Sixpenny IT is not scored yet"));
    QCOMPARE(items(f).front().effect, Effect::Leader);
    f.providers().setSessionOn(late, QDate(2026, 11, 20));
    for (const AttentionItem &item : items(f)) {
        if (item.kind == AttentionKind::Missing && item.place.provider == late) {
            QCOMPARE(item.effect, Effect::None);
            QCOMPARE(item.detail, QStringLiteral("Its working session is on Friday 20 November."));
            return;
        }
    }
    QFAIL("the item is not there");
}

void TestAttention::claimsAreCountedPerProvider()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    const auto all = items(f);
    const AttentionItem *item = first(all, AttentionKind::ClaimOnly);
    QVERIFY(item);
    QCOMPARE(item->title, QStringLiteral("Ostrel Partners: three scores rest on a claim only"));
    QCOMPARE(item->detail, QStringLiteral("Escalation paths in writing: no document held, nothing shown."));

    f.scores().setEvidence(f.cell(1, 2, 0), Evidence::Shown);
    f.scores().setEvidence(f.cell(1, 2, 1), Evidence::Shown);
    const auto after = items(f);
    item = first(after, AttentionKind::ClaimOnly);
    QVERIFY(item);
    QCOMPARE(item->title, QStringLiteral("Ostrel Partners: one score rests on a claim only"));
    QCOMPARE(item->detail, QStringLiteral("Escalation paths in writing."));
}

void TestAttention::theCutIsDueWithinAWorkingWeek()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    auto all = items(f);
    const AttentionItem *item = first(all, AttentionKind::Due);
    QVERIFY(item);
    QCOMPARE(item->title, QStringLiteral("The cut to two finalists is due on Friday 20 November"));
    QCOMPARE(item->detail,
             QStringLiteral("Lanthorn Managed IT and Ostrel Partners as it stands; 3.5 points ahead of "
                            "Tidewick Technology."));
    QCOMPARE(item->place.page, PageId::Compare);

    f.now = QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC); // six working days before
    all = items(f);
    QVERIFY(!first(all, AttentionKind::Due));

    f.now = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
    all = items(f);
    QCOMPARE(first(all, AttentionKind::Due)->title, QStringLiteral("The cut to two finalists is due today"));

    f.now = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    all = items(f);
    QCOMPARE(first(all, AttentionKind::Due)->title,
             QStringLiteral("The cut to two finalists was due on Friday 20 November"));

    const ProviderId finalists[] = {f.provider(0), f.provider(1)};
    f.providers().setStage(finalists, Stage::Finalist);
    all = items(f);
    QCOMPARE(first(all, AttentionKind::Due)->title, QStringLiteral("Signing is due on Friday 27 November"));
}

void TestAttention::anEvaluatorWhoHasNotBegunIsNamed()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    const PersonId anna = f.people().addEvaluator(QStringLiteral("Anna Ek"));
    auto all = items(f);
    const AttentionItem *item = first(all, AttentionKind::Behind);
    QVERIFY(item);
    QCOMPARE(item->title, QStringLiteral("Anna Ek has not begun to score"));
    QCOMPARE(item->detail,
             QStringLiteral("Lanthorn Managed IT, Ostrel Partners and three others: 30 scores to go."));
    QCOMPARE(item->place.person, anna);
    QCOMPARE(item->place.provider, f.provider(0));

    for (int p = 0; p < 4; ++p) {
        for (int k = 0; k < 6; ++k)
            f.scores().set(f.cell(p, k, 4), 3);
    }
    for (int k = 0; k < 5; ++k)
        f.scores().set(f.cell(4, k, 4), 2);
    all = items(f);
    item = first(all, AttentionKind::Behind);
    QVERIFY(item);
    QCOMPARE(item->title, QStringLiteral("Anna Ek: one scorecard is not complete"));
    QCOMPARE(item->detail, QStringLiteral("Marrowgate Systems (5 of 6): one score to go."));
    QCOMPARE(item->place.criterion, f.criterion(5));
}

void TestAttention::tooFewAndTooManyProvidersAreSaid()
{
    {
        EvaluationFixture f(1, 1);
        const auto all = items(f);
        QCOMPARE(first(all, AttentionKind::Field)->title, QStringLiteral("Only one provider is compared"));
    }
    {
        EvaluationFixture f(3, 1);
        const auto all = items(f);
        QCOMPARE(first(all, AttentionKind::Field)->title, QStringLiteral("Three providers are compared"));
    }
    for (const int fine : {4, 6}) {
        EvaluationFixture f(fine, 1);
        const auto all = items(f);
        QVERIFY(!first(all, AttentionKind::Field));
    }
    EvaluationFixture f(7, 1);
    auto all = items(f);
    QCOMPARE(first(all, AttentionKind::Field)->title, QStringLiteral("Seven providers are compared"));
    const ProviderId gone = f.provider(6);
    f.providers().setStage(std::span(&gone, 1), Stage::Declined);
    all = items(f);
    QVERIFY(!first(all, AttentionKind::Field));
}

void TestAttention::anEmptyWorkspaceAsksForWhatIsMissing()
{
    EvaluationFixture empty(0, 0, false);
    QStringList titles;
    QList<PageId> pages;
    for (const AttentionItem &item : items(empty)) {
        titles.push_back(item.title);
        pages.push_back(item.place.page);
    }
    QCOMPARE(titles, (QStringList{QStringLiteral("There is no criterion to score"),
                                  QStringLiteral("There are no providers yet"),
                                  QStringLiteral("There are no evaluators yet")}));
    QCOMPARE(pages, (QList<PageId>{PageId::Criteria, PageId::Providers, PageId::People}));

    EvaluationFixture ready(5, 4);
    const auto all = items(ready);
    QCOMPARE(all.size(), size_t{1});
    QCOMPARE(all[0].title, QStringLiteral("Nothing is scored yet"));
    QCOMPARE(all[0].place.provider, ready.provider(0));
    QCOMPARE(all[0].place.person, ready.evaluator(0));
}

void TestAttention::aDecidedEvaluationAsksForNothing()
{
    EvaluationFixture f(4, 1);
    for (int p = 0; p < 4; ++p) {
        for (int k = 0; k < 6; ++k)
            f.scores().set(f.cell(p, k, 0), 5 - p);
    }
    QVERIFY(items(f).empty());
}

QTEST_GUILESS_MAIN(TestAttention)
#include "tst_attention.moc"
