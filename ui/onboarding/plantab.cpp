#include "ui/onboarding/plantab.h"
#include "ui/onboarding/boardview.h"
#include "ui/onboarding/milestonepanel.h"
#include "ui/onboarding/phasepanel.h"
#include "ui/onboarding/phasestrip.h"
#include "ui/onboarding/planlegend.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/statuscolumn.h"
#include "ui/onboarding/timelineview.h"
#include "ui/onboarding/trendview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <array>

namespace tandem {

static constexpr int sideWidth = 286;
static constexpr int planGap = 14;

PlanTab::PlanTab(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new PlanModel(this))
    , m_strip(new PhaseStrip)
    , m_warning(new InlineMessage(InlineMessage::Caution))
    , m_choice(new SegmentedControl)
    , m_views(new QStackedWidget)
    , m_timeline(new TimelineView(*m_model, context.picture(), context.status))
    , m_table(new TableView)
    , m_board(new BoardView(*m_model, context.picture()))
    , m_trend(new TrendView)
    , m_side(new QStackedWidget)
    , m_status(new StatusColumn)
    , m_panel(new MilestonePanel(context))
    , m_phasePanel(new PhasePanel(context))
    , m_bubble(new ProblemBubble(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(planGap);
    column->addWidget(m_strip);
    column->addWidget(m_warning);
    m_warning->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(planGap + 2);
    row->addWidget(makeViews(), 1);
    auto *side = new Card;
    side->setBodyMargins(1, 1, 1, 1);
    side->setFixedWidth(sideWidth);
    m_side->addWidget(m_status);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_phasePanel);
    side->body()->addWidget(m_side);
    row->addWidget(side);
    column->addLayout(row, 1);
    connectEdits();
    refresh();
}

QWidget *PlanTab::makeViews()
{
    auto *card = new Card;
    card->setBodyMargins(1, 1, 1, 1);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(14, 10, 14, 10);
    m_choice->setTexts({tr("Timeline"), tr("Table"), tr("Board"), tr("Trend")});
    m_choice->setAccessibleName(tr("View of the plan"));
    m_choice->setCurrentIndex(Timeline);
    top->addWidget(m_choice);
    top->addStretch();
    m_legend = new PlanLegend;
    top->addWidget(m_legend);
    card->body()->setSpacing(0);
    card->body()->addLayout(top);
    card->body()->addWidget(new Hairline);
    card->body()->addWidget(m_views, 1);
    m_table->setModel(m_model);
    m_table->setHairlineInset(15);
    m_table->setAccessibleName(tr("Milestones"));
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    const std::array widths = {200, 130, 84, 62, 78, 78, 84, 100, 84, 200};
    for (int i = 0; i < PlanModel::columns; ++i)
        m_table->setColumnWidth(i, widths[static_cast<size_t>(i)]);
    m_table->keepColumns(QStringLiteral("onboarding.milestones"));
    m_table->installEventFilter(this);
    m_views->addWidget(m_timeline);
    m_views->addWidget(m_table);
    m_views->addWidget(m_board);
    m_views->addWidget(m_trend);
    connect(m_choice, &SegmentedControl::currentChanged, this, [this](int index) {
        m_views->setCurrentIndex(index);
        m_legend->setVisible(index == Timeline);
        setCurrent(m_current);
    });
    return card;
}

void PlanTab::connectEdits()
{
    const auto edit = [this](auto work) {
        if (m_context.canEdit())
            m_context.attempt(work);
    };
    connect(m_timeline, &TimelineView::currentChanged, this, &PlanTab::setCurrent);
    connect(m_board, &BoardView::currentChanged, this, &PlanTab::setCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && !m_quiet)
                    setCurrent(m_model->rowAt(index.row()).milestone.id);
            });
    connect(m_timeline, &TimelineView::moved, this,
            [this, edit](MilestoneId id, int days) { edit([&] { store().moveBy(id, days); }); });
    connect(m_timeline, &TimelineView::stretched, this,
            [this, edit](MilestoneId id, int days) { edit([&] { store().stretchBy(id, days); }); });
    connect(m_timeline, &TimelineView::placed, this,
            [this, edit](MilestoneId id, const DateSpan &span) { edit([&] { store().place(id, span); }); });
    connect(m_board, &BoardView::movedTo, this, [this, edit](MilestoneId id, PhaseId phase, int to) {
        edit([&] { store().moveTo(std::array{id}, phase, to); });
    });
    connect(m_model, &PlanModel::nameEdited, this,
            [this, edit](MilestoneId id, const QString &name) { edit([&] { store().rename(id, name); }); });
    connect(m_model, &PlanModel::daysEdited, this,
            [this, edit](MilestoneId id, int from, int to) { edit([&] { store().setDays(id, from, to); }); });
    connect(m_model, &PlanModel::evidenceEdited, this, [this, edit](MilestoneId id, const QString &text) {
        edit([&] { store().setText(id, PlanStore::Text::Evidence, text); });
    });
    connect(m_model, &PlanModel::refused, this, [this](const QModelIndex &index, const QString &sentence) {
        const QRect cell = m_table->visualRect(index);
        m_bubble->showBrieflyAt(QRect(m_table->viewport()->mapTo(this, cell.topLeft()), cell.size()),
                                sentence);
    });
    connect(m_table, &TableView::clearRequested, this, &PlanTab::removeCurrent);
    connect(m_timeline, &TimelineView::opened, this, &PlanTab::open);
    connect(m_board, &BoardView::opened, this, &PlanTab::open);
    connect(m_timeline, &TimelineView::statusRequested, this, &PlanTab::askStatus);
    connect(m_board, &BoardView::statusRequested, this, &PlanTab::askStatus);
    connect(m_status, &StatusColumn::chosen, this, &PlanTab::open);
    connect(m_status, &StatusColumn::trendChosen, this, [this] { showView(Trend); });
    connect(m_status, &StatusColumn::actionChosen, this, [this](ActionItemId id) {
        Place place{PageId::Onboarding, {}, {}, {}};
        place.onboarding = OnboardingPart::CheckIns;
        place.action = id;
        emit goTo(place);
    });
    connect(m_trend, &TrendView::chosen, this, &PlanTab::setCurrent);
    connect(m_trend, &TrendView::opened, this, &PlanTab::open);
    connect(m_strip, &PhaseStrip::gateOpened, this, &PlanTab::open);
    connect(m_strip, &PhaseStrip::daysRequested, this, &PlanTab::openPhase);
    connect(m_phasePanel, &PhasePanel::left, this, &PlanTab::closePanel);
    connect(m_phasePanel, &PhasePanel::gateOpened, this, &PlanTab::open);
    connect(m_phasePanel, &PhasePanel::phaseChosen, this, &PlanTab::openPhase);
    connect(m_panel, &MilestonePanel::left, this, &PlanTab::closePanel);
    connect(m_panel, &MilestonePanel::statusChosen, this, &PlanTab::setStatus);
    for (QWidget *view : std::initializer_list<QWidget *>{m_timeline, m_board})
        view->installEventFilter(this);
}

void PlanTab::refresh()
{
    const bool editable = m_context.canEdit();
    m_model->setReadOnly(!editable);
    m_timeline->setReadOnly(!editable);
    m_board->setReadOnly(!editable);
    m_model->showPicture(m_context.picture(), m_context.status);
    m_strip->showPicture(m_context.picture(), m_context.status);
    m_timeline->refresh();
    m_board->refresh();
    m_trend->showPicture(m_context.picture(), m_context.status);
    m_status->showPicture(m_context.picture(), m_context.status);
    if (m_panel->milestone() && !m_context.picture().milestone(m_panel->milestone()))
        closePanel();
    else if (m_side->currentWidget() == m_panel)
        m_panel->showMilestone(m_panel->milestone());
    if (m_phasePanel->phase() && !m_context.picture().phase(m_phasePanel->phase())) {
        if (m_side->currentWidget() == m_phasePanel)
            closePanel();
    } else if (m_side->currentWidget() == m_phasePanel) {
        m_phasePanel->showPhase(m_phasePanel->phase());
    }
    showWarnings();
}

void PlanTab::showWarnings()
{
    const auto warnings = shapeWarnings(m_context.picture().plan.phases, m_context.picture().plan.milestones);
    QString text;
    if (!warnings.empty()) {
        text = warnings.front().message;
        if (warnings.size() > 1)
            text += QLatin1Char(' ') + counted(static_cast<qsizetype>(warnings.size()) - 1,
                                               tr("One more like it."), tr("%1 more like it."));
    }
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
}

void PlanTab::finish()
{
    m_panel->finish();
    m_phasePanel->finish();
}

PlanTab::View PlanTab::view() const
{
    return static_cast<View>(m_views->currentIndex());
}

void PlanTab::showView(View view)
{
    m_choice->setCurrentIndex(view);
}

void PlanTab::setCurrent(MilestoneId id)
{
    if (m_quiet)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    m_current = id;
    if (m_timeline->current() != id)
        m_timeline->setCurrent(id);
    if (m_board->current() != id)
        m_board->setCurrent(id);
    if (const int row = m_model->rowOf(id); row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
    if (m_side->currentWidget() == m_panel)
        m_panel->showMilestone(id);
}

void PlanTab::open(MilestoneId id)
{
    setCurrent(id);
    m_side->setCurrentWidget(m_panel);
    m_panel->showMilestone(id);
    m_panel->focusName();
}

void PlanTab::openPhase(PhaseId id)
{
    const OnboardingPlan &plan = m_context.picture().plan;
    if (plan.phases.empty())
        return;
    if (!id)
        id = plan.phases[static_cast<size_t>(std::max(0, m_context.status.phase))].id;
    m_side->setCurrentWidget(m_phasePanel);
    m_phasePanel->showPhase(id);
    m_phasePanel->focusDays();
}

void PlanTab::closePanel()
{
    m_side->setCurrentWidget(m_status);
    m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void PlanTab::reveal(MilestoneId id)
{
    if (id && m_context.picture().milestone(id))
        setCurrent(id);
    else if (!m_current && m_model->rowCount() > 0)
        setCurrent(m_model->rowAt(0).milestone.id);
    const QWidget *now = focusWidget();
    if (!now || !now->hasFocus())
        m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void PlanTab::addMilestone()
{
    const OnboardingPlan &plan = m_context.picture().plan;
    if (plan.phases.empty() || !m_context.canEdit())
        return;
    const Milestone *near = m_context.picture().milestone(m_current);
    const int present = std::max(0, m_context.status.phase);
    const Phase *phase =
        near ? m_context.picture().phase(near->phase) : &plan.phases[static_cast<size_t>(present)];
    MilestoneId id;
    if (phase && m_context.attempt([&] {
            id = store().addMilestone(phase->id, tr("New milestone"), phase->dayFrom, phase->dayTo);
        }))
        open(id);
}

void PlanTab::removeCurrent()
{
    if (!m_current || !m_context.canEdit())
        return;
    if (m_context.attempt([&] { store().removeMilestones(std::array{m_current}); }))
        m_context.page.feedback.say(tr("The milestone is removed"), true);
}

// ---- the status

void PlanTab::askStatus(MilestoneId id, const QPoint &globalPosition)
{
    const Milestone *milestone = m_context.picture().milestone(id);
    if (!milestone || !m_context.canEdit())
        return;
    m_statusMenu.clear();
    for (const MilestoneStatus status : everyMilestoneStatus) {
        QAction *action = m_statusMenu.addAction(capitalised(milestoneStatusWord(status)));
        action->setCheckable(true);
        action->setChecked(milestone->status == status);
        connect(action, &QAction::triggered, this, [this, id, status] { setStatus(id, status); });
        if (milestone->status == status)
            m_statusMenu.setActiveAction(action);
    }
    m_statusMenu.popup(globalPosition);
}

void PlanTab::setStatus(MilestoneId id, MilestoneStatus status)
{
    const Milestone *milestone = m_context.picture().milestone(id);
    if (!milestone || milestone->status == status)
        return;
    QString reason;
    if (!PlanStore::statusProblem(status, reason).isEmpty()) {
        const auto typed = m_context.page.dialogs.askText(
            this, capitalised(milestoneStatusWord(status)),
            status == MilestoneStatus::Blocked ? tr("What does \u201C%1\u201D wait for?").arg(milestone->name)
                                               : tr("Why is \u201C%1\u201D dropped?").arg(milestone->name),
            {}, tr("Set"));
        if (!typed || typed->trimmed().isEmpty())
            return;
        reason = *typed;
    }
    m_context.attempt([&] { store().setStatus(id, status, reason); });
}

bool PlanTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Delete && watched != m_table && key->modifiers() == Qt::NoModifier) {
        removeCurrent();
        return true;
    }
    if (watched == m_table && m_current) {
        if (key->key() == Qt::Key_Space) {
            const QRect cell = m_table->visualRect(m_table->currentIndex());
            askStatus(m_current, m_table->viewport()->mapToGlobal(cell.bottomLeft()));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            open(m_current);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tandem
