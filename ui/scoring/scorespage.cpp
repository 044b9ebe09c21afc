#include "ui/scoring/scorespage.h"
#include "core/base/text.h"
#include "ui/scoring/scorepainting.h"
#include "ui/scoring/scorepanel.h"
#include "ui/scoring/scoresedits.h"
#include "ui/scoring/scoresexchange.h"
#include "ui/scoring/scoreslegend.h"
#include "ui/scoring/scorestodo.h"
#include "ui/scoring/scorestodocard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QCheckBox>
#include <QVBoxLayout>

namespace tandem {

/// Whose card was shown last, by workspace, as long as the program runs: pages come and go with the open
/// file.
static QHash<QString, PersonId> &lastEvaluators()
{
    static QHash<QString, PersonId> remembered;
    return remembered;
}

ScoresPage::ScoresPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(std::make_unique<ScoresModel>(context.evaluation, context.feedback))
    , m_edits(std::make_unique<ScoresEdits>(context, *m_model, this))
    , m_todo(std::make_unique<ScoresTodoModel>(context.evaluation))
{
    m_model->showEvaluator(initialEvaluator());
    build();
    connectGrid();
    connectPanel();
    makeActions();
    connect(&context.evaluation, &Evaluation::changed, this, &ScoresPage::follow);
    connect(m_model.get(), &ScoresModel::structureAboutToChange, this, &ScoresPage::rememberPlace);
    connect(m_model.get(), &ScoresModel::structureChanged, this, &ScoresPage::restorePlace);
    updateProgress(nullptr);
    updateSegments();
    updateEmptyState();
    refreshCard();
    goToStart();
    m_context = ScoresPage::contextLine();
}

ScoresPage::~ScoresPage()
{
    m_panel->form()->commitNote();
    // The widgets look at the models, and they would go after them.
    delete m_content;
}

void ScoresPage::build()
{
    m_content = new QWidget(this);
    m_segments = new SegmentedControl(m_content);
    m_segments->setAccessibleName(tr("Whose scores"));
    m_onlyIncomplete = new QCheckBox(tr("Only incomplete"), m_content);
    m_onlyIncomplete->setToolTip(
        tr("Only providers with something left to score. A row that you complete stays "
           "until you choose this again."));
    auto *card = new Card(m_content);
    card->setBodyMargins(1, 0, 1, 0);
    card->body()->setSpacing(0);
    m_gridCard = card;
    m_grid = new ScoresGrid(*m_model);
    m_legend = new ScoresLegend;
    card->body()->addWidget(m_grid, 1);
    card->body()->addWidget(m_legend);
    m_panel = new ScorePanel(m_content);
    m_todoCard = new ScoresTodoCard(*m_todo, m_content);
    m_bubble = new ProblemBubble(m_content);
    m_import = new PushButton(tr("Import scores"), QStringLiteral("file-text"), PushButton::Normal, this);
    m_export = new PushButton(tr("Export"), QStringLiteral("download"), PushButton::Normal, this);
    m_import->setEnabled(canEdit());
    m_import->hide(); // until the window's header takes them
    m_export->hide();
    m_grid->setEmptyText(tr("Every provider is complete on this card."));
    setFocusProxy(m_grid);
    connect(m_segments, &SegmentedControl::currentChanged, this, &ScoresPage::chooseSegment);
    connect(m_onlyIncomplete, &QCheckBox::toggled, m_model.get(), &ScoresModel::setOnlyIncomplete);
    connect(m_todoCard, &ScoresTodoCard::chosen, this, &ScoresPage::jumpTo);
    connect(m_import, &QPushButton::clicked, this, [this] { importScoresFromFile(this->context(), this); });
    connect(m_export, &QPushButton::clicked, this, [this] { exportScoresToFile(this->context(), this); });
}

QList<QWidget *> ScoresPage::headerActions()
{
    m_import->show();
    m_export->show();
    return {m_import, m_export};
}

// ---- what the header says

QString ScoresPage::contextLine() const
{
    const auto count = [](size_t n, const QString &one, const QString &many) {
        return n == 1 ? one : many.arg(countInWords(static_cast<int>(n)));
    };
    QString line = tr("%1 by %2")
                       .arg(count(evaluation().providers().size(), tr("one provider"), tr("%1 providers")),
                            count(evaluation().criteria().size(), tr("one criterion"), tr("%1 criteria")));
    line.front() = line.front().toUpper();
    const Ranking &ranking = evaluation().ranking();
    const int done = ranking.given + ranking.abstained;
    if (ranking.expected > 0)
        line += QStringLiteral("  ·  ") + (done == ranking.expected
                                               ? tr("every card is complete")
                                               : tr("%1 of %2 scores given").arg(done).arg(ranking.expected));
    return line;
}

// ---- following the evaluation

void ScoresPage::follow(const ChangeSet &changes)
{
    const bool structure = changes.touches(Table::Provider) || changes.touches(Table::Criterion) ||
                           changes.touches(Table::Person);
    updateProgress(structure ? nullptr : &changes);
    if (const QString line = contextLine(); line != m_context) {
        m_context = line;
        emit headerChanged();
    }
    if (structure)
        updateEmptyState();
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    updateSegments();
    refreshCard();
}

void ScoresPage::updateProgress(const ChangeSet *changes)
{
    const auto &people = evaluation().evaluators();
    if (!changes || m_progress.size() != people.size()) {
        m_progress.clear();
        for (int e = 0; e < static_cast<int>(people.size()); ++e)
            m_progress.push_back(evaluation().evaluatorProgress(e));
        return;
    }
    // Counting a card costs a walk over all providers, so only the cards that changed are counted.
    std::vector<bool> counted(people.size(), false);
    for (const RowChange &row : changes->rows) {
        const int e = row.table == Table::Score ? evaluation().evaluatorIndexOf(PersonId{row.key[2]}) : -1;
        if (e < 0 || counted[static_cast<size_t>(e)])
            continue;
        counted[static_cast<size_t>(e)] = true;
        m_progress[static_cast<size_t>(e)] = evaluation().evaluatorProgress(e);
    }
}

void ScoresPage::refreshCard()
{
    m_stale = false;
    m_todo->refresh(m_model->evaluator());
    m_todoCard->setPanel(m_model->isPanel());
    m_legend->setPanel(m_model->isPanel());
    updatePanel();
    arrange();
}

void ScoresPage::updatePanel()
{
    const QModelIndex current = m_grid->currentIndex();
    if (!m_model->isCell(current)) {
        m_panel->showNothing();
        return;
    }
    const bool flagsEditable = canEdit() && m_model->criterion(current.column()).applicable;
    m_panel->show(evaluation(), m_model->key(current), m_model->refusal(current).isEmpty(), flagsEditable);
}

// ---- whose card

PersonId ScoresPage::initialEvaluator() const
{
    const QString uuid = evaluation().info().uuid;
    const auto remembered = lastEvaluators().constFind(uuid);
    if (remembered != lastEvaluators().cend() &&
        (!remembered->isValid() || evaluation().evaluatorIndexOf(*remembered) >= 0))
        return *remembered;
    for (const Person &person : evaluation().evaluators()) {
        if (sameName(person.name, workspace().author()))
            return person.id;
    }
    return evaluation().evaluators().empty() ? PersonId{} : evaluation().evaluators().front().id;
}

void ScoresPage::chooseSegment(int index)
{
    const auto &people = evaluation().evaluators();
    const bool panel = index <= 0 || index > static_cast<int>(people.size());
    showCard(panel ? PersonId{} : people[static_cast<size_t>(index - 1)].id);
}

void ScoresPage::showCard(PersonId evaluator)
{
    m_bubble->hide();
    lastEvaluators().insert(evaluation().info().uuid, evaluator);
    m_model->showEvaluator(evaluator);
    updateSegments();
    refreshCard();
}

// ---- the current cell across changes

void ScoresPage::goToStart()
{
    const auto &items = m_todo->items();
    QModelIndex start;
    if (!items.empty() && items.front().kind == ScoreTodo::Kind::NotScored)
        start = m_model->find(items.front().provider, items.front().criterion);
    if (!start.isValid() && m_model->rowCount() > 0 && m_model->criterionCount() > 0)
        start = m_model->index(0, 0);
    m_grid->goTo(start);
}

void ScoresPage::rememberPlace()
{
    const QModelIndex current = m_grid->currentIndex();
    if (!m_model->isCell(current))
        return;
    m_place = m_model->key(current);
    m_position = {current.column(), current.row()};
}

void ScoresPage::restorePlace()
{
    QModelIndex index = m_model->find(m_place.provider, m_place.criterion);
    if (!index.isValid() && m_model->rowCount() > 0 && m_model->criterionCount() > 0)
        index = m_model->index(std::clamp(m_position.y(), 0, m_model->rowCount() - 1),
                               std::clamp(m_position.x(), 0, m_model->criterionCount() - 1));
    m_grid->goTo(index);
    updatePanel();
    arrange();
}

void ScoresPage::reveal(const Place &place)
{
    if (m_empty)
        return;
    if (place.person.isValid() && evaluation().evaluatorIndexOf(place.person) >= 0 &&
        place.person != m_model->evaluator())
        showCard(place.person);
    const QModelIndex current = m_grid->currentIndex();
    const CellKey here = m_model->isCell(current) ? m_model->key(current) : CellKey{};
    const ProviderId provider = place.provider.isValid() ? place.provider : here.provider;
    const CriterionId criterion = place.criterion.isValid()  ? place.criterion
                                  : place.provider.isValid() ? CriterionId{}
                                                             : here.criterion;
    QModelIndex index = m_model->find(provider, criterion);
    if (!index.isValid() && m_onlyIncomplete->isChecked()) {
        m_onlyIncomplete->setChecked(false); // it hides the place
        index = m_model->find(provider, criterion);
    }
    m_grid->goTo(index);
    m_grid->setFocus();
}

} // namespace tandem
