#include "ui/raci/draftview.h"
#include "core/agreement/draftstore.h"
#include "core/providers/providerstore.h"
#include "ui/raci/draftgrid.h"
#include "ui/raci/draftmodel.h"
#include "ui/raci/draftpanel.h"
#include "ui/raci/draftsbeside.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

namespace tandem {

static constexpr int narrowView = 1060;
static constexpr int narrowPanel = 270;
static constexpr int widePanel = 314;

DraftView::DraftView(const PageContext &context, Agreement &agreement, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_agreement(agreement)
    , m_model(new DraftModel(agreement, this))
    , m_beside(new DraftsBeside(agreement, this))
    , m_which(new QComboBox)
    , m_choice(new SegmentedControl)
    , m_stack(new QStackedWidget)
    , m_grid(new DraftGrid(*m_model))
    , m_besideTable(new TableView)
    , m_panel(new DraftPanel(agreement, !context.workspace.isReadOnly()))
{
    build();
    connectAll();
}

void DraftView::build()
{
    auto *body = new QHBoxLayout(this);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(14);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    m_which->setAccessibleName(tr("Whose draft"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(14);
    m_choice->setAccessibleName(tr("Which cells"));
    m_choice->setTexts({tr("To decide"), tr("All differences"), tr("All rows")});
    m_choice->setCurrentIndex(0);
    bar->addWidget(m_which, 1);
    bar->addWidget(m_choice);
    left->addLayout(bar);
    auto *over = new QWidget;
    auto *overColumn = new QVBoxLayout(over);
    overColumn->setContentsMargins(0, 0, 0, 0);
    overColumn->setSpacing(0);
    overColumn->addWidget(m_grid, 1);
    overColumn->addWidget(new DraftLegend);
    m_besideTable->setModel(m_beside);
    m_besideTable->setHairlineInset(17);
    m_besideTable->setRowMode(true);
    m_besideTable->setAccessibleName(tr("Drafts side by side"));
    m_besideTable->setAccessibleDescription(tr("Enter opens the draft of the column."));
    m_besideTable->verticalHeader()->hide();
    m_stack->addWidget(over);
    m_stack->addWidget(m_besideTable);
    auto *card = new Card;
    card->setBodyMargins(1, 0, 1, 1);
    card->body()->addWidget(m_stack);
    left->addWidget(card, 1);
    body->addLayout(left, 1);
    body->addWidget(m_panel);
    setFocusProxy(m_grid);
}

void DraftView::connectAll()
{
    connect(m_grid, &DraftGrid::decided, this, &DraftView::decide);
    connect(m_grid, &DraftGrid::currentCellChanged, this, &DraftView::showCell);
    connect(m_panel, &DraftPanel::decided, this, &DraftView::decide);
    connect(m_panel, &DraftPanel::removeAsked, this, &DraftView::remove);
    connect(m_besideTable, &QAbstractItemView::activated, this, &DraftView::openFromBeside);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_refreshing || index < 0)
            return;
        const bool beside = index >= static_cast<int>(m_drafts.size());
        showBeside(beside);
        if (!beside)
            m_model->setDraft(m_drafts[static_cast<size_t>(index)]);
        m_grid->goTo(m_model->nextOpen({}));
        refresh();
    });
    connect(m_choice, &SegmentedControl::currentChanged, this, [this](int index) {
        if (m_refreshing)
            return;
        m_model->setShow(static_cast<DraftModel::Show>(std::max(0, index)));
        m_grid->goTo(m_model->nextOpen({}));
        refresh();
    });
    connect(&m_agreement, &Agreement::changed, this, [this] {
        if (isVisible())
            follow();
    });
}

/// The agreement or the draft changed: the current cell stays, or makes room for the next one to decide.
void DraftView::follow()
{
    const QModelIndex place = m_grid->currentIndex();
    const DraftCell *here = place.isValid() ? m_model->cell(place) : nullptr;
    const DraftItemId item = here ? here->item.id : DraftItemId{};
    const int row = place.row();
    const int column = place.column();
    const bool wasGroup = place.isValid() && m_model->isGroup(row);
    refreshDrafts();
    m_model->refresh();
    QModelIndex to = m_model->find(item);
    if (wasGroup && row < m_model->rowCount() && m_model->isGroup(row))
        to = m_model->index(row, column);
    if (!to.isValid() && row > 0 && m_model->rowCount() > 0)
        to = m_model->nextOpen(m_model->index(std::min(row, m_model->rowCount()) - 1,
                                              std::clamp(column, 0, m_model->columnCount() - 1)));
    m_grid->goTo(to.isValid() ? to : m_model->nextOpen({}));
    if (m_stack->currentIndex() == 1)
        m_beside->refresh();
    refresh();
}

/// The grid needs the room more than the panel does.
void DraftView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panel->setFixedWidth(width() < narrowView ? narrowPanel : widePanel);
}

GrowingTextEdit *DraftView::words() const
{
    return m_panel->words();
}

void DraftView::open(DraftId draft)
{
    showBeside(false);
    m_drafts.clear();
    refreshDrafts();
    if (!draft && !m_drafts.empty())
        draft = m_drafts.front();
    m_choice->setCurrentIndex(0);
    m_model->setShow(DraftModel::Show::Open);
    m_model->setDraft(draft);
    m_grid->goTo(m_model->nextOpen({}));
    refreshDrafts();
    refresh();
}

void DraftView::showBeside(bool beside)
{
    m_stack->setCurrentIndex(beside ? 1 : 0);
    m_choice->setVisible(!beside);
    m_panel->setVisible(!beside);
    setFocusProxy(beside ? static_cast<QWidget *>(m_besideTable) : m_grid);
    if (!beside)
        return;
    m_beside->refresh();
    QHeaderView *head = m_besideTable->horizontalHeader();
    head->setSectionResizeMode(DraftsBeside::ActivityColumn, QHeaderView::Stretch);
    for (int column = DraftsBeside::RoleColumn; column < m_beside->columnCount(); ++column)
        m_besideTable->setColumnWidth(column, column == DraftsBeside::Ours ? 72 : 160);
    if (m_beside->rowCount() > 0)
        m_besideTable->setCurrentIndex(m_beside->index(0, DraftsBeside::FirstDraft));
}

void DraftView::openFromBeside(const QModelIndex &index)
{
    const ActivityId activity = m_beside->activityAt(index.row());
    const RoleId role = m_beside->roleAt(index.row());
    DraftId draft = m_beside->draftAt(index.column());
    if (!draft)
        draft = m_beside->draftAt(DraftsBeside::FirstDraft);
    open(draft);
    m_choice->setCurrentIndex(2);
    m_model->setShow(DraftModel::Show::All);
    m_grid->goTo(m_model->find(activity, role));
    m_grid->setFocus();
    refresh();
}

bool DraftView::hasDrafts() const
{
    return !DraftStore(m_agreement.workspace()).drafts(AgreementDocument::Raci).empty();
}

void DraftView::refreshDrafts()
{
    m_refreshing = true;
    m_drafts.clear();
    m_which->clear();
    const ProviderStore providers(m_agreement.workspace());
    for (const Draft &draft : DraftStore(m_agreement.workspace()).drafts(AgreementDocument::Raci)) {
        const auto provider = providers.find(draft.provider);
        m_drafts.push_back(draft.id);
        m_which->addItem(tr("%1, %2").arg(provider ? provider->name : QString(), draft.name));
        if (draft.id == m_model->draft())
            m_which->setCurrentIndex(m_which->count() - 1);
    }
    if (m_drafts.size() > 1)
        m_which->addItem(tr("All drafts, side by side"));
    if (m_stack->currentIndex() == 1)
        m_which->setCurrentIndex(m_which->count() - 1);
    m_refreshing = false;
}

QString DraftView::contextLine() const
{
    if (!m_model->draft())
        return tr("No draft was imported yet");
    if (m_stack->currentIndex() == 1)
        return tr("%1 in which a draft differs from ours")
            .arg(counted(m_beside->rowCount(), tr("1 cell"), tr("%1 cells")));
    return tr("%1 differ, %2 to decide, %3 of %4 activities recognised")
               .arg(counted(m_model->differenceCount(), tr("1 cell"), tr("%1 cells")))
               .arg(m_model->openCount())
               .arg(m_model->knownActivities())
               .arg(m_model->activityCount()) +
           QStringLiteral("  ·  ") + tr("evidence for the RACI criterion");
}

void DraftView::refresh()
{
    m_refreshing = true;
    const int chosen = std::max(0, m_choice->currentIndex());
    m_choice->setTexts({tr("To decide %1").arg(m_model->openCount()),
                        tr("All differences %1").arg(m_model->differenceCount()),
                        tr("All rows %1").arg(m_model->activityCount())});
    m_choice->setCurrentIndex(chosen);
    m_refreshing = false;
    showCell();
    m_panel->showQuestions(m_model->questions());
    emit contextChanged();
}

void DraftView::showCell()
{
    const QModelIndex at = m_grid->currentIndex();
    m_panel->showCell(at.isValid() ? m_model->cell(at) : nullptr, !m_model->draft() ? tr("No draft")
                                                                  : m_model->openCount() == 0
                                                                      ? tr("Everything is decided")
                                                                      : tr("Choose a cell with a chip"));
}

void DraftView::decide(DraftDecision decision)
{
    const QModelIndex at = m_grid->currentIndex();
    const DraftCell *here = at.isValid() ? m_model->cell(at) : nullptr;
    if (!here || !here->matters() || m_context.workspace.isReadOnly())
        return;
    const DraftCell cell = *here;
    QString text;
    if (decision == DraftDecision::Question)
        text = words()->toPlainText().trimmed();
    else if (decision == DraftDecision::Rejected &&
             words()->toPlainText() != draftQuestion(m_agreement.picture(), cell))
        text = words()->toPlainText().trimmed();
    const bool done = m_context.feedback.attempt(
        [&] { decideDraftCell(m_context.workspace, m_agreement.picture(), cell, decision, text); });
    if (!done || decision == DraftDecision::Open)
        return;
    const QModelIndex same = m_model->find(cell.item.id);
    if (same.isValid())
        m_grid->goTo(m_model->nextOpen(same)); // where it is shown no more, following has moved on
}

void DraftView::remove()
{
    const DraftId draft = m_model->draft();
    if (!draft)
        return;
    m_context.feedback.attempt([&] { DraftStore(m_context.workspace).remove(draft); });
    open({});
    m_context.feedback.say(tr("The draft was removed."), true);
}

} // namespace tandem
