#include "core/agreement/revisionstore.h"
#include "core/onboarding/planstore.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/samplescores.h"
#include "tests/support/testprogram.h"
#include "ui/overview/attentioncard.h"
#include "ui/overview/keyfigurecard.h"
#include "ui/overview/onboardingcard.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/providerscard.h"
#include "ui/overview/providersmodel.h"
#include "ui/overview/setupguide.h"
#include "ui/overview/stagescard.h"
#include "ui/scoring/comparerankingview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tandem;
using namespace tandem::test;

namespace {

/// The page on a workspace, shown and in the foreground.
struct Shown
{
    explicit Shown(int providers = 5, int evaluators = 4, bool sample = true, bool criteria = true)
        : f(providers, evaluators, criteria)
    {
        if (sample)
            fillWithSample(f);
        page = std::make_unique<OverviewPage>(PageContext{*f.workspace, *f.evaluation, feedback, dialogs});
        page->resize(1072, 704);
        page->show();
        page->activateWindow();
        went = std::make_unique<QSignalSpy>(page.get(), &Page::goTo);
    }
    Place place() const { return went->isEmpty() ? Place{} : went->last().at(0).value<Place>(); }

    EvaluationFixture f;
    RecordingFeedback feedback;
    ScriptedDialogs dialogs;
    std::unique_ptr<OverviewPage> page;
    std::unique_ptr<QSignalSpy> went;
};

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private slots:
    void theFourCardsSayWhereTheEvaluationStands();
    void enterOnAnAttentionRowGoesToItsCell();
    void arrowsWalkThroughTheAttentionRows();
    void aClickOnARowFollowsIt();
    void anEditElsewhereIsShownAtOnceAndKeepsTheFocus();
    void aHiddenPageReadsAgainWhenItIsShown();
    void enterOnTheRankingComparesAndOnTheTableOpensTheProvider();
    void aFreshWorkspaceLeadsStepByStep();
    void theHeaderExportsAndLeadsToCompare();
    void tabGoesFromTheRowsToTheRankingToTheTable();
    void theWholePageScrollsInALowWindow();
    void theProvidersModelKeepsTheRules();
    void everyStageThatHasProvidersIsCounted();
    void aLateReviewOfTheScopeAndDriftAreSaidAndLeadThere();
    void theOnboardingIsOneCardWhoseFiguresAreLinks();
    void lateItemsLeadToTheirMilestones();
};

void TestOverviewPage::theFourCardsSayWhereTheEvaluationStands()
{
    Shown s;
    const auto &cards = s.page->figureCards();
    QCOMPARE(cards[0]->figure(), QStringLiteral("Lanthorn Managed IT"));
    QCOMPARE(cards[0]->detail(), QStringLiteral("80.5 of 100, all scores complete"));
    QCOMPARE(cards[1]->figure(), QStringLiteral("4.5 points"));
    QCOMPARE(cards[1]->detail(), QStringLiteral("over Ostrel Partners, 76.0"));
    QCOMPARE(cards[2]->figure(), QStringLiteral("116 of 120"));
    QCOMPARE(cards[2]->detail(), QStringLiteral("4 abstained, with reasons"));
    QCOMPARE(cards[3]->figure(), QStringLiteral("Day 9 of 15"));
    QCOMPARE(cards[3]->detail(), QStringLiteral("sign by Friday 27 November"));
    QCOMPARE(cards[1]->accessibleName(), QStringLiteral("Margin: 4.5 points"));
    QCOMPARE(s.page->contextLine(),
             QStringLiteral("Co-managed IT partner for 140 staff  ·  week 2 of 3, Thursday 19 November"));
}

void TestOverviewPage::enterOnAnAttentionRowGoesToItsCell()
{
    Shown s;
    s.page->attention()->row(0)->setFocus();
    QTest::keyClick(s.page->attention()->row(0), Qt::Key_Return);
    QCOMPARE(s.went->size(), 1);
    QCOMPARE(s.place().page, PageId::Scores);
    QCOMPARE(s.place().provider, s.f.provider(2));
    QCOMPARE(s.place().criterion, s.f.criterion(2));
}

void TestOverviewPage::arrowsWalkThroughTheAttentionRows()
{
    Shown s;
    QVERIFY(QTest::qWaitForWindowActive(s.page.get()));
    s.page->attention()->row(0)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.page->attention()->row(1)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    QCOMPARE(s.place().page, PageId::Providers);
    QCOMPARE(s.place().provider, s.f.provider(4));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.page->attention()->row(0)));
}

void TestOverviewPage::aClickOnARowFollowsIt()
{
    Shown s;
    QTest::mouseClick(s.page->attention()->row(2), Qt::LeftButton);
    QCOMPARE(s.place().provider, s.f.provider(3));
    QCOMPARE(s.place().criterion, s.f.criterion(5));
}

void TestOverviewPage::anEditElsewhereIsShownAtOnceAndKeepsTheFocus()
{
    Shown s;
    QVERIFY(QTest::qWaitForWindowActive(s.page.get()));
    s.page->attention()->row(1)->setFocus();
    const RedFlag *flag = s.f.evaluation->redFlagsOf(s.f.criterion(1)).front();
    s.f.scores().lift(s.f.provider(4), flag->id, QStringLiteral("It will use ours."));
    QVERIFY(!s.page->attention()->row(1)->title().contains(QStringLiteral("ineligible")));
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.page->attention()->row(1)));
    s.f.workspace->undo();
    QCOMPARE(s.page->attention()->row(1)->title(), QStringLiteral("Marrowgate Systems is ineligible"));
}

void TestOverviewPage::aHiddenPageReadsAgainWhenItIsShown()
{
    Shown s;
    s.page->hide();
    for (int e = 0; e < 4; ++e)
        s.f.scores().set(s.f.cell(1, 0, e), 5);
    QCOMPARE(s.page->figureCards()[0]->figure(), QStringLiteral("Lanthorn Managed IT"));
    s.page->show();
    QCOMPARE(s.page->figureCards()[0]->figure(), QStringLiteral("Ostrel Partners"));
}

void TestOverviewPage::enterOnTheRankingComparesAndOnTheTableOpensTheProvider()
{
    Shown s;
    CompareRankingView *ranking = s.page->rankingView();
    ranking->setFocus();
    QTest::keyClick(ranking, Qt::Key_Down);
    QTest::keyClick(ranking, Qt::Key_Return);
    QCOMPARE(s.place().page, PageId::Compare);
    QCOMPARE(s.place().provider, s.f.provider(1));
    QCOMPARE(ranking->spoken(3, 0),
             QStringLiteral("Quillfen IT: rank 4, between 54.00 and 64.00 of 100, scores are missing"));

    TableView *table = s.page->providersCard()->table();
    s.page->providersCard()->select(s.f.provider(2));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(s.place().page, PageId::Providers);
    QCOMPARE(s.place().provider, s.f.provider(2));
}

void TestOverviewPage::aFreshWorkspaceLeadsStepByStep()
{
    Shown s(0, 0, false, false);
    PushButton *next = s.page->guide()->nextButton();
    QVERIFY(next->isVisible());
    QVERIFY(s.page->headerActions().isEmpty());
    QTest::keyClick(next, Qt::Key_Space);
    QCOMPARE(s.place().page, PageId::Criteria);

    s.f.criteria().resetToBuiltIn();
    QCOMPARE(next->text(), QStringLiteral("Add the providers"));
    QTest::keyClick(next, Qt::Key_Space);
    QCOMPARE(s.place().page, PageId::Providers);

    s.f.providers().add(QStringLiteral("Lanthorn Managed IT"));
    QTest::keyClick(next, Qt::Key_Space);
    QCOMPARE(s.place().page, PageId::People);

    s.f.people().addEvaluator(QStringLiteral("Maren Okafor"));
    QVERIFY(!next->isVisible());
    QCOMPARE(s.page->attention()->row(0)->title(), QStringLiteral("Nothing is scored yet"));
    QTest::keyClick(s.page->attention()->row(0), Qt::Key_Return);
    QCOMPARE(s.place().page, PageId::Scores);
}

void TestOverviewPage::theHeaderExportsAndLeadsToCompare()
{
    Shown s;
    const QList<QWidget *> actions = s.page->headerActions();
    QCOMPARE(actions.size(), 2);
    const QSignalSpy exports(s.page.get(), &Page::exportRequested);
    QTest::keyClick(actions[0], Qt::Key_Space);
    QCOMPARE(exports.size(), 1);
    QTest::keyClick(actions[1], Qt::Key_Space);
    QCOMPARE(s.place().page, PageId::Compare);
}

void TestOverviewPage::tabGoesFromTheRowsToTheRankingToTheTable()
{
    Shown s;
    QVERIFY(QTest::qWaitForWindowActive(s.page.get()));
    const auto count = static_cast<int>(s.page->attention()->items().size());
    s.page->attention()->row(0)->setFocus();
    for (int i = 0; i < count; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.page->rankingView()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.page->providersCard()->table()));
}

void TestOverviewPage::theWholePageScrollsInALowWindow()
{
    Shown s;
    s.page->resize(992, 564);
    QVERIFY(QTest::qWaitForWindowActive(s.page.get()));
    TableView *table = s.page->providersCard()->table();
    const auto bottom = [&] { return table->mapTo(s.page.get(), QPoint(0, table->height())).y(); };
    QVERIFY(bottom() > 564);
    s.page->rankingView()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // the page follows the keyboard
    QTRY_VERIFY(bottom() <= 564);
}

void TestOverviewPage::everyStageThatHasProvidersIsCounted()
{
    Shown s; // the fixture's providers are on the longlist
    const auto said = [&] {
        QStringList out;
        for (const BarTrack *bar : s.page->findChild<StagesCard *>()->findChildren<BarTrack *>())
            if (bar->isVisible())
                out.push_back(bar->accessibleName());
        return out;
    };
    s.f.providers().setStage(std::array{s.f.provider(0), s.f.provider(1)}, Stage::Invited);
    s.f.providers().setStage(std::array{s.f.provider(2)}, Stage::Longlist);
    s.f.providers().setStage(std::array{s.f.provider(3), s.f.provider(4)}, Stage::Longlist);
    QCOMPARE(said().first(), QStringLiteral("Longlist: 5 of 5 providers"));
    QCOMPARE(said()[1], QStringLiteral("Invited: 2 of 5 providers"));
    std::vector<ProviderId> all;
    for (int i = 0; i < 5; ++i)
        all.push_back(s.f.provider(i));
    s.f.providers().setStage(all, Stage::Shortlisted);
    QCOMPARE(said().size(), 5); // nobody is on the longlist any more, so its line goes
    QCOMPARE(said().first(), QStringLiteral("Invited: 5 of 5 providers"));
}

void TestOverviewPage::theProvidersModelKeepsTheRules()
{
    EvaluationFixture f(5, 4);
    fillWithSample(f);
    OverviewProvidersModel model(*f.evaluation);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(f.evaluation.get(), &Evaluation::changed, &model, &OverviewProvidersModel::refresh);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(3, OverviewProvidersModel::Scores), QStringLiteral("20 of 24"));
    QCOMPARE(text(4, OverviewProvidersModel::Total), QStringLiteral("Ineligible"));
    const ProviderId best = f.provider(0);
    f.providers().setStage(std::span(&best, 1), Stage::Declined);
    QCOMPARE(model.providerAt(4), best); // who is out stands last
    QCOMPARE(text(4, OverviewProvidersModel::Total), QStringLiteral("–"));
    f.providers().remove(std::span(&best, 1));
    QCOMPARE(model.rowCount(), 4);
    f.workspace->undo();
    QCOMPARE(model.rowCount(), 5);
}

/// The day decides: up to the date itself nothing is late.
void TestOverviewPage::aLateReviewOfTheScopeAndDriftAreSaidAndLeadThere()
{
    Shown s(2, 1, false);
    Workspace &w = *s.f.workspace;
    const ServiceAreaId network = SpineStore(w).addArea(QStringLiteral("Network"));
    Engagement engagement = SpineStore(w).engagement();
    engagement.nextReviewOn = QDate(2027, 4, 12);
    ScopeStore(w).setEngagement(engagement, QStringLiteral("review"));
    RevisionStore revisions(w);
    const Revision revision = revisions.publish(AgreementDocument::Scope, {});
    for (const Side side : {Side::Internal, Side::Partner})
        revisions.sign(revisions.ask(revision.id, side, QStringLiteral("Signer"), {}),
                       SignatureState::Aligned);
    const auto said = [&](const QString &words) -> const AttentionItem * {
        for (const AttentionItem &item : s.page->attention()->items()) {
            if (item.title.contains(words))
                return &item;
        }
        return nullptr;
    };
    const auto on = [&](QDate day) {
        s.f.now = QDateTime(day, QTime(9, 0), Qt::UTC);
        s.page->hide();
        ProviderStore(w).setNotes(s.f.provider(0), day.toString());
        s.page->show();
    };
    on(QDate(2027, 4, 12));
    QVERIFY(!said(QStringLiteral("scope review")));
    QVERIFY(!said(QStringLiteral("drifted")));
    on(QDate(2027, 4, 13));
    QVERIFY(said(QStringLiteral("scope review was due")));
    ScopeStore(w).setOwner(network, AreaOwner::Partner);
    const AttentionItem *drift = said(QStringLiteral("1 change since revision 1 was signed"));
    QVERIFY(drift);
    QCOMPARE(drift->place.page, PageId::Scope);
    QCOMPARE(drift->place.part, SessionPart::Record);
    QVERIFY(drift->detail.contains(QStringLiteral("Network: owner")));
}

namespace {

/// Today is Thursday, 19 November 2026: day 32 of a plan in which nothing was done but the first milestone.
MilestoneId startOnboardingOn(const Shown &s)
{
    PlanStore plan(*s.f.workspace);
    plan.start(builtInOnboarding(), QDate(2026, 10, 19));
    const OnboardingPlan all = plan.plan();
    plan.setStatus(all.milestones[0].id, MilestoneStatus::Done, {}, QDate(2026, 10, 20));
    plan.setStatus(all.milestones[1].id, MilestoneStatus::Blocked, QStringLiteral("Waits for a signature"));
    return all.milestones[1].id;
}

} // namespace

void TestOverviewPage::theOnboardingIsOneCardWhoseFiguresAreLinks()
{
    Shown s;
    OnboardingCard *card = s.page->onboardingCard();
    QVERIFY(!card->isVisible());
    const MilestoneId blocked = startOnboardingOn(s);
    QVERIFY(card->isVisible());
    QVERIFY(s.page->figureCards()[0]->isVisible()); // the choice is not made yet
    QCOMPARE(card->link(OnboardingCard::Day)->figure(), QStringLiteral("Day 32 of 90"));
    QCOMPARE(card->link(OnboardingCard::Day)->detail(), QStringLiteral("Shadow operations"));
    QCOMPARE(card->link(OnboardingCard::Blocked)->figure(), QStringLiteral("1"));
    QCOMPARE(card->link(OnboardingCard::NextGate)->figure(), QStringLiteral("17 days late"));
    FigureLink *link = card->link(OnboardingCard::Blocked);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(s.place().page, PageId::Onboarding);
    QCOMPARE(s.place().milestone, blocked);
    const ProviderId chosen = s.f.provider(0);
    ProviderStore(*s.f.workspace).setStage(std::span(&chosen, 1), Stage::Selected);
    QVERIFY(!s.page->figureCards()[0]->isVisible()); // the card takes their place
    PlanStore(*s.f.workspace).remove();
    QVERIFY(!card->isVisible());
    QVERIFY(s.page->figureCards()[0]->isVisible());
}

void TestOverviewPage::lateItemsLeadToTheirMilestones()
{
    Shown s;
    startOnboardingOn(s);
    const ProviderId chosen = s.f.provider(0);
    ProviderStore(*s.f.workspace).setStage(std::span(&chosen, 1), Stage::Selected);
    const auto &items = s.page->attention()->items();
    QVERIFY(!items.empty());
    for (const AttentionItem &item : items) // what was open in the evaluation changes nothing any more
        QVERIFY2(item.place.page == PageId::Onboarding || item.place.page == PageId::Escalation,
                 qPrintable(item.title));
    QCOMPARE(items[0].title, QStringLiteral("Scope and RACI signed, version 1 is late by 29 days"));
    QTest::mouseClick(s.page->attention()->row(0), Qt::LeftButton);
    QCOMPARE(s.place().page, PageId::Onboarding);
    QCOMPARE(s.place().milestone, items[0].place.milestone);
    QVERIFY(items[0].place.milestone);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
