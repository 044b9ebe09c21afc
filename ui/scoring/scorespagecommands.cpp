#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"
#include "ui/scoring/scoreflags.h"
#include "ui/scoring/scorepainting.h"
#include "ui/scoring/scorepanel.h"
#include "ui/scoring/scoresedits.h"
#include "ui/scoring/scoresexchange.h"
#include "ui/scoring/scorespage.h"
#include "ui/scoring/scorestodo.h"
#include "ui/scoring/scorevoices.h"
#include "ui/widgets/problembubble.h"
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <algorithm>
#include <array>

namespace tandem {

// ---- wiring

void ScoresPage::connectGrid()
{
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_grid, &QWidget::customContextMenuRequested, this, &ScoresPage::showContextMenu);
    connect(m_grid, &ScoresGrid::currentCellChanged, this, &ScoresPage::updatePanel);
    connect(m_grid, &ScoresGrid::command, this, &ScoresPage::run);
    connect(m_grid, &ScoresGrid::refused, this,
            [this](const QString &sentence) { feedback().say(sentence); });
    connect(m_grid, &ScoresGrid::interacted, m_bubble, &QWidget::hide);
    connect(m_grid, &ScoresGrid::problemChanged, this,
            [this](const QModelIndex &index, const QString &sentence) { bubbleAt(index, sentence, false); });
    connect(m_grid, &ScoresGrid::discarded, this, [this](const QModelIndex &index, const QString &sentence) {
        bubbleAt(index, tr("%1 The cell keeps what it had.").arg(sentence), true);
    });
}

void ScoresPage::connectPanel()
{
    ScoreForm *form = m_panel->form();
    connect(form, &ScoreForm::scoreChosen, this, [this](const CellKey &key, int score) {
        editInPanel([&] { ScoreStore(workspace()).set(key, score); });
    });
    connect(form, &ScoreForm::evidenceChosen, this, [this](const CellKey &key, Evidence evidence) {
        editInPanel([&] { ScoreStore(workspace()).setEvidence(key, evidence); });
    });
    connect(form, &ScoreForm::noteCommitted, this, [this](const CellKey &key, const QString &note) {
        editInPanel([&] { ScoreStore(workspace()).setNote(key, note); });
    });
    connect(form, &ScoreForm::abstainRequested, this, [this] { run(ScoresCommand::Abstain); });
    connect(form, &ScoreForm::refusalRequested, this, [this] { run(ScoresCommand::Refused); });
    connect(form, &ScoreForm::left, this, [this] { m_grid->setFocus(Qt::ShortcutFocusReason); });
    connect(m_panel->voices(), &ScoreVoices::chosen, this, [this](PersonId person) {
        Place place;
        place.person = person;
        reveal(place);
    });
    connect(m_panel->flags(), &ScoreFlags::ticked, this, &ScoresPage::setFlag);
    connect(m_panel->flags(), &ScoreFlags::liftRequested, this, &ScoresPage::liftFlag);
    connect(m_panel->flags(), &ScoreFlags::reinstateRequested, this, [this](RedFlagId flag) {
        const ProviderId provider = m_model->key(m_grid->currentIndex()).provider;
        if (editInPanel([&] { ScoreStore(workspace()).reinstate(provider, flag); }))
            feedback().say(tr("Red flag reinstated."), true);
    });
    connect(m_panel->flags(), &ScoreFlags::addRequested, this, &ScoresPage::addFlag);
}

QAction *ScoresPage::addCommand(ScoresCommand command, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    // The grid takes its keys itself; here they tell what to press. A bare letter must never fire elsewhere.
    action->setShortcutContext(Qt::WidgetShortcut);
    constexpr std::array looking = {ScoresCommand::NextToDo, ScoresCommand::PreviousToDo, ScoresCommand::Copy,
                                    ScoresCommand::CopyWithNames, ScoresCommand::SelectAll};
    action->setEnabled(canEdit() || std::find(looking.begin(), looking.end(), command) != looking.end());
    connect(action, &QAction::triggered, this, [this, command] { run(command); });
    m_actions.push_back(action);
    return action;
}

void ScoresPage::makeActions()
{
    const auto separator = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        m_actions.push_back(line);
    };
    QAction *next = addCommand(ScoresCommand::NextToDo, tr("Next left to do"), Qt::Key_F8);
    QAction *previous = addCommand(ScoresCommand::PreviousToDo, tr("Previous left to do"),
                                   QKeySequence(Qt::SHIFT | Qt::Key_F8));
    for (QAction *action : {next, previous}) {
        action->setShortcutContext(Qt::WindowShortcut); // from the note as well
        addAction(action);
    }
    separator();
    addCommand(ScoresCommand::Abstain, tr("Abstain…"), Qt::Key_A);
    addCommand(ScoresCommand::Refused, tr("Provider refused to be measured"), Qt::Key_R);
    addCommand(ScoresCommand::Note, tr("Write a note"), Qt::Key_N);
    addCommand(ScoresCommand::Clear, tr("Clear scores"), QKeySequence::Delete);
    separator();
    addCommand(ScoresCommand::FillDown, tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D));
    addCommand(ScoresCommand::FillRight, tr("Fill right"), QKeySequence(Qt::CTRL | Qt::Key_R));
    addCommand(ScoresCommand::Cut, tr("Cut scores"), QKeySequence::Cut);
    addCommand(ScoresCommand::Copy, tr("Copy scores"), QKeySequence::Copy);
    addCommand(ScoresCommand::CopyWithNames, tr("Copy scores with names"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    addCommand(ScoresCommand::Paste, tr("Paste scores"), QKeySequence::Paste);
    addCommand(ScoresCommand::SelectAll, tr("Select all scores"), QKeySequence::SelectAll);
    m_gridActions = m_actions;
    separator();
    auto *import = new QAction(tr("Import scores…"), this);
    import->setEnabled(canEdit());
    auto *exported = new QAction(tr("Export scores…"), this);
    connect(import, &QAction::triggered, this, [this] { importScoresFromFile(context(), this); });
    connect(exported, &QAction::triggered, this, [this] { exportScoresToFile(context(), this); });
    m_actions += {import, exported};
}

void ScoresPage::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_gridActions);
    menu->popup(m_grid->mapToGlobal(position));
}

// ---- commands

void ScoresPage::run(ScoresCommand command)
{
    if (m_empty)
        return;
    m_panel->form()->commitNote(); // its step comes before this one
    const QRect block = m_grid->block();
    switch (command) {
    case ScoresCommand::NextToDo:
        jump(1);
        return;
    case ScoresCommand::PreviousToDo:
        jump(-1);
        return;
    case ScoresCommand::SelectAll:
        if (m_model->rowCount() > 0)
            m_grid->selectBlock(m_model->index(0, 0),
                                m_model->index(m_model->rowCount() - 1, m_model->criterionCount() - 1));
        return;
    default:
        break;
    }
    if (!block.isValid())
        return;
    switch (command) {
    case ScoresCommand::Abstain:
        m_edits->abstain(block);
        break;
    case ScoresCommand::Refused:
        m_edits->recordRefusal(block);
        break;
    case ScoresCommand::Note:
        if (const QString why = m_model->refusal(m_grid->currentIndex()); !why.isEmpty())
            feedback().say(why);
        else
            m_panel->focusNote();
        break;
    case ScoresCommand::Clear:
        m_edits->clear(block);
        break;
    case ScoresCommand::FillDown:
        m_edits->fill(block, Qt::Vertical);
        break;
    case ScoresCommand::FillRight:
        m_edits->fill(block, Qt::Horizontal);
        break;
    case ScoresCommand::Cut:
        m_edits->cut(block);
        break;
    case ScoresCommand::Copy:
        m_edits->copy(block, false);
        break;
    case ScoresCommand::CopyWithNames:
        m_edits->copy(block, true);
        break;
    case ScoresCommand::Paste:
        paste();
        break;
    default:
        break;
    }
}

void ScoresPage::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const CellBlock cells = mime ? cellsFromMime(*mime) : CellBlock();
    const QRect block = m_grid->block();
    if (const auto wrong = m_edits->paste(block, cells)) {
        const bool isVisibleCell = m_grid->viewport()->rect().intersects(m_grid->visualRect(wrong->cell));
        bubbleAt(isVisibleCell ? wrong->cell : m_grid->currentIndex(), wrong->sentence, false);
        return;
    }
    // What was pasted is shown as the block.
    qsizetype columns = 0;
    for (const QStringList &line : cells)
        columns = std::max(columns, line.size());
    if (m_model->refusal({}).isEmpty() && (cells.size() > 1 || columns > 1))
        m_grid->selectBlock(
            m_model->index(block.top(), block.left()),
            m_model->index(std::min(block.top() + static_cast<int>(cells.size()), m_model->rowCount()) - 1,
                           std::min(block.left() + static_cast<int>(columns), m_model->criterionCount()) -
                               1));
}

void ScoresPage::bubbleAt(const QModelIndex &index, const QString &sentence, bool briefly)
{
    const QRect cell = scoreRect(m_grid->visualRect(index)).toRect();
    const QRect here(m_grid->viewport()->mapTo(m_content, cell.topLeft()), cell.size());
    if (briefly)
        m_bubble->showBrieflyAt(here, sentence);
    else
        m_bubble->showAt(here, sentence);
}

// ---- left to do

void ScoresPage::jump(int direction)
{
    const QModelIndex current = m_grid->currentIndex();
    const CellKey here = m_model->isCell(current) ? m_model->key(current) : CellKey{};
    const int item = m_todo->next(here.provider, here.criterion, direction);
    if (item < 0) {
        feedback().say(m_model->isPanel() ? tr("Everybody has scored everything.")
                                          : tr("Nothing is left to do on this card."));
        return;
    }
    jumpTo(item);
}

void ScoresPage::jumpTo(int item)
{
    if (item < 0 || item >= m_todo->rowCount())
        return;
    const ScoreTodo todo = m_todo->items()[static_cast<size_t>(item)];
    Place place;
    place.provider = todo.provider;
    place.criterion = todo.criterion;
    reveal(place);
}

// ---- edits in the panel

bool ScoresPage::editInPanel(const std::function<void()> &work)
{
    const bool ok = attempt(work);
    if (!ok)
        updatePanel();
    return ok;
}

void ScoresPage::setFlag(RedFlagId id, bool raised)
{
    const int row = m_grid->currentIndex().row();
    const Provider provider = m_model->provider(row);
    const RedFlag *flag = evaluation().redFlag(id);
    const bool dealBreaker = flag && flag->dealBreaker;
    const bool ok = editInPanel([&] {
        if (raised)
            ScoreStore(workspace()).raise(provider.id, id);
        else
            ScoreStore(workspace()).withdraw(provider.id, id);
    });
    if (!ok)
        return;
    if (!raised)
        feedback().say(tr("Red flag withdrawn."), true);
    else if (dealBreaker)
        feedback().say(tr("%1 is not eligible until this deal-breaker is lifted.").arg(provider.name), true);
}

void ScoresPage::liftFlag(RedFlagId id)
{
    const Provider provider = m_model->provider(m_grid->currentIndex().row());
    const RedFlag *flag = evaluation().redFlag(id);
    if (!flag)
        return;
    const auto reason = dialogs().askText(this, tr("Lift the deal-breaker"),
                                          tr("Why may “%1” be lifted for %2?").arg(flag->text, provider.name),
                                          {}, tr("Lift"), true);
    if (!reason)
        return;
    if (reason->trimmed().isEmpty()) {
        feedback().say(tr("Lifting a deal-breaker needs a reason. Nothing was changed."));
        return;
    }
    if (editInPanel([&] { ScoreStore(workspace()).lift(provider.id, id, *reason); }))
        feedback().say(tr("Deal-breaker lifted for %1.").arg(provider.name), true);
}

void ScoresPage::addFlag()
{
    const Criterion criterion = m_model->criterion(m_grid->currentIndex().column());
    const auto text = dialogs().askText(this, tr("Add a red flag"),
                                        tr("A warning sign for %1:").arg(criterion.name), {}, tr("Add"));
    if (!text || text->trimmed().isEmpty())
        return;
    RedFlagId added;
    if (!editInPanel([&] { added = CriteriaStore(workspace()).addRedFlag(criterion.id, *text); }))
        return;
    // To be ticked at once, if that is what it was added for.
    if (const ScoreFlagRow *row = m_panel->flags()->row(added))
        row->tick()->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
