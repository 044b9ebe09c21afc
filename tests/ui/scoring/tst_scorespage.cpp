#include "tests/support/testprogram.h"
#include "tests/ui/scoring/scoresharness.h"
#include "ui/scoring/scorestodocard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QAccessible>
#include <QCheckBox>
#include <QListView>
#include <QSignalSpy>
#include <optional>

using namespace tandem;
using namespace tandem::test;

/// The page and the workspace: opening, undo, links, filters, empty and read-only workspaces, screen readers.
class TestScoresPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void init() { m_harness.emplace(); }
    void cleanup() { m_harness.reset(); }

    void opensOnTheCardOfTheAuthor();
    void undoIsShownAtOnce();
    void revealChoosesTheCardAndTheCell();
    void onlyIncompleteKeepsTheRowThatIsBeingFilled();
    void theCurrentCellSurvivesANewProvider();
    void aReadOnlyWorkspaceSaysWhy();
    void emptyStatesLeadToWhatIsMissing();
    void cellsSpeak();
    void everyControlHasAName();

private:
    ScoresHarness &h() { return *m_harness; }

    std::unique_ptr<Theme> m_theme;
    std::optional<ScoresHarness> m_harness;
};

void TestScoresPage::opensOnTheCardOfTheAuthor()
{
    QCOMPARE(h().page->model().evaluator(), h().fixture->evaluator(0));
    QCOMPARE(h().page->segments()->segments().size(), 3);
    QCOMPARE(h().page->segments()->segments()[1].badge, QStringLiteral("0/18"));
    QCOMPARE(h().page->contextLine(),
             QStringLiteral("Three providers by six criteria  ·  0 of 36 scores given"));
    QCOMPARE(h().at(), QPoint(0, 0));
}

void TestScoresPage::undoIsShownAtOnce()
{
    h().typed("4");
    h().goTo(0, 0);
    QSignalSpy changed(&h().page->model(), &QAbstractItemModel::dataChanged);
    h().fixture->workspace->undo();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(h().page->model().index(0, 0).data().toString(), QString());
    QCOMPARE(h().page->segments()->segments()[1].badge, QStringLiteral("0/18"));
    QCOMPARE(h().page->todoCard()->list()->model()->rowCount(), 18);
    h().fixture->workspace->redo();
    QCOMPARE(h().page->model().index(0, 0).data().toString(), QStringLiteral("4"));
}

void TestScoresPage::revealChoosesTheCardAndTheCell()
{
    Place place;
    place.page = PageId::Scores;
    place.provider = h().fixture->provider(2);
    place.criterion = h().fixture->criterion(4);
    place.person = h().fixture->evaluator(1);
    h().page->reveal(place);
    QCOMPARE(h().page->model().evaluator(), h().fixture->evaluator(1));
    QCOMPARE(h().page->segments()->currentIndex(), 2);
    QCOMPARE(h().at(), QPoint(4, 2));
    QCOMPARE(h().focus(), h().grid());
    place.person = {};
    place.criterion = {};
    place.provider = h().fixture->provider(1);
    h().page->reveal(place);
    QCOMPARE(h().page->model().evaluator(), h().fixture->evaluator(1));
    QCOMPARE(h().at(), QPoint(0, 1));
    h().open(); // the card is remembered while the program runs
    QCOMPARE(h().page->model().evaluator(), h().fixture->evaluator(1));
}

void TestScoresPage::onlyIncompleteKeepsTheRowThatIsBeingFilled()
{
    for (int k = 0; k < 6; ++k)
        h().fixture->scores().set(h().fixture->cell(0, k, 0), 3);
    h().page->onlyIncomplete()->click();
    QCOMPARE(h().page->model().rowCount(), 2);
    h().goTo(0, 0);
    h().typed("333333");
    QCOMPARE(h().page->model().rowCount(), 2);
    QCOMPARE(h().at(), QPoint(0, 1));
    Place place; // a place that is hidden is shown
    place.provider = h().fixture->provider(0);
    h().page->reveal(place);
    QVERIFY(!h().page->onlyIncomplete()->isChecked());
    QCOMPARE(h().page->model().rowCount(), 3);
    QCOMPARE(h().page->model().provider(h().at().y()).id, h().fixture->provider(0));
}

void TestScoresPage::theCurrentCellSurvivesANewProvider()
{
    h().goTo(2, 3);
    const ProviderId here = h().fixture->provider(2);
    h().fixture->providers().add(QStringLiteral("Newcomer"));
    h().fixture->providers().move(h().fixture->provider(3), 0);
    QCOMPARE(h().page->model().rowCount(), 4);
    QCOMPARE(h().at(), QPoint(3, 3));
    QCOMPARE(h().page->model().provider(3).id, here);
    h().fixture->providers().remove({&here, 1});
    QCOMPARE(h().at(), QPoint(3, 2));
}

void TestScoresPage::aReadOnlyWorkspaceSaysWhy()
{
    h().fixture->scores().set(h().fixture->cell(0, 0, 0), 3);
    const QString path = h().fixture->path();
    h().page.reset();
    h().fixture->close();
    Workspace::Options options = h().fixture->options();
    options.readOnly = true;
    h().fixture->workspace = Workspace::open(path, options);
    h().fixture->evaluation = std::make_unique<Evaluation>(*h().fixture->workspace);
    h().open();
    QCOMPARE(h().page->model().index(0, 0).data().toString(), QStringLiteral("3"));
    h().goTo(0, 0);
    h().typed("5");
    QTest::keyClick(h().grid(), Qt::Key_Delete);
    QTest::keyClick(h().grid(), Qt::Key_F2);
    QTest::keyClick(h().grid(), Qt::Key_A);
    QTest::keyClick(h().grid(), Qt::Key_N);
    QTest::keyClick(h().grid(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(h().grid(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(h().score(0, 0).value, std::optional(3.0));
    QCOMPARE(h().feedback.said.size(), 7);
    for (const QString &sentence : h().feedback.said)
        QCOMPARE(sentence, h().fixture->workspace->readOnlyReason());
    QVERIFY(h().note()->isReadOnly());
    QVERIFY(h().dialogs.asked.isEmpty());
    QVERIFY(h().feedback.reported.isEmpty());
}

void TestScoresPage::emptyStatesLeadToWhatIsMissing()
{
    QVERIFY(!h().page->emptyState());
    const auto leadsTo = [&](PageId page) {
        QSignalSpy followed(h().page.get(), &Page::goTo);
        h().page->emptyState()->action()->click();
        return followed.size() == 1 && followed.front().front().value<Place>().page == page;
    };
    const std::vector<PersonId> people{h().fixture->evaluator(0), h().fixture->evaluator(1)};
    h().fixture->people().remove(people);
    QVERIFY(h().page->emptyState() && leadsTo(PageId::People));
    h().fixture->criteria().replaceAll({}, {Action::ResetCriteria, {}, {}});
    QVERIFY(h().page->emptyState() && leadsTo(PageId::Criteria));
    std::vector<ProviderId> providers;
    for (const Provider &provider : h().fixture->evaluation->providers())
        providers.push_back(provider.id);
    h().fixture->providers().remove(providers);
    QVERIFY(h().page->emptyState() && leadsTo(PageId::Providers));
    for (int i = 0; i < 3; ++i)
        h().fixture->workspace->undo();
    QVERIFY(!h().page->emptyState());
    QCOMPARE(h().page->model().rowCount(), 3);
}

void TestScoresPage::cellsSpeak()
{
    h().fixture->scores().set(h().fixture->cell(1, 1, 0), 4);
    h().fixture->scores().setEvidence(h().fixture->cell(1, 1, 0), Evidence::Shown);
    h().fixture->scores().setNote(h().fixture->cell(1, 1, 0), QStringLiteral("live"));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(h().grid());
    QVERIFY(table && table->tableInterface());
    QAccessibleInterface *cell = table->tableInterface()->cellAt(1, 1);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name),
             QStringLiteral("Ostrel Partners, Tooling: 4, evidence shown, has a note"));
    QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Name),
             QStringLiteral("Lanthorn Managed IT, Scope and RACI: not scored"));
}

void TestScoresPage::everyControlHasAName()
{
    h().goTo(0, 1);
    for (const QWidget *widget : h().page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestScoresPage)
#include "tst_scorespage.moc"
