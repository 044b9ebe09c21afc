#include "ui/onboarding/phasepanel.h"
#include "core/onboarding/secrets.h"
#include "ui/onboarding/planmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/checkedtext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace tandem {

static constexpr int daysOfANewPhase = 15;

PhasePanel::PhasePanel(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new TextLabel({}, TextLabel::CardTitle))
    , m_body(new ScrollBody(this))
    , m_name(new CheckedField(tr("Name of the phase")))
    , m_days(new CheckedField(tr("Days of the phase")))
    , m_warning(new InlineMessage(InlineMessage::Caution))
    , m_dates(new TextLabel({}, TextLabel::Small))
    , m_goal(new CheckedText(tr("Goal of the phase")))
    , m_gate(new PushButton(tr("Open its gate"), QStringLiteral("flag"), PushButton::Normal))
    , m_earlier(new PushButton(tr("Earlier"), {}, PushButton::Ghost))
    , m_later(new PushButton(tr("Later"), {}, PushButton::Ghost))
    , m_add(new PushButton(tr("Add a phase"), QStringLiteral("plus"), PushButton::Ghost))
    , m_remove(new PushButton(tr("Remove the phase"), {}, PushButton::Ghost))
{
    setAccessibleName(tr("Phase"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 10, 6);
    head->addWidget(m_title, 1);
    auto *close = new IconButton(QStringLiteral("x"), tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, [this] {
        finish();
        emit left();
    });
    head->addWidget(close);
    outer->addLayout(head);
    outer->addWidget(m_body, 1);
    QVBoxLayout &column = *m_body->column();
    column.setContentsMargins(16, 0, 14, 14);
    column.setSpacing(5);
    column.addWidget(labelFor(tr("Na&me"), m_name->edit()));
    column.addWidget(m_name);
    column.addWidget(labelFor(tr("&Days, such as 16-45"), m_days->edit()));
    column.addWidget(m_days);
    column.addWidget(m_dates);
    column.addWidget(m_warning);
    column.addWidget(labelFor(tr("&Goal"), m_goal->edit()));
    column.addWidget(m_goal);
    column.addSpacing(6);
    column.addWidget(m_gate);
    auto *order = new QHBoxLayout;
    order->setSpacing(4);
    for (PushButton *button : {m_earlier, m_later}) {
        button->setCompact(true);
        order->addWidget(button);
    }
    order->addStretch();
    column.addLayout(order);
    for (PushButton *button : {m_add, m_remove}) {
        button->setCompact(true);
        column.addWidget(button, 0, Qt::AlignLeft);
    }
    column.addStretch();
    m_earlier->setAccessibleName(tr("Move the phase earlier in the order"));
    m_later->setAccessibleName(tr("Move the phase later in the order"));
    m_goal->edit()->setLines(2, 6);
    m_goal->setCheck([](const QString &text) { return secretProblem(text); });
    m_name->setCheck([](const QString &text) { return PlanStore::nameProblem(text); });
    m_days->setCheck([](const QString &text) {
        return PlanModel::typedDays(text) ? QString() : tr("Write the days as 16-45, the first one first.");
    });
    connect(m_name, &CheckedField::committed, this,
            [this](const QString &text) { m_context.attempt([&] { store().renamePhase(m_id, text); }); });
    connect(m_goal, &CheckedText::committed, this,
            [this](const QString &text) { m_context.attempt([&] { store().setGoal(m_id, text); }); });
    connect(m_days, &CheckedField::committed, this, [this](const QString &text) {
        if (const auto days = PlanModel::typedDays(text))
            m_context.attempt([&] { store().setPhaseDays(m_id, days->first, days->second); });
    });
    connect(m_gate, &QPushButton::clicked, this, [this] {
        if (const Milestone *gate = m_context.picture().gateOf(m_id))
            emit gateOpened(gate->id);
        else
            addGate();
    });
    connect(m_earlier, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_add, &QPushButton::clicked, this, &PhasePanel::add);
    connect(m_remove, &QPushButton::clicked, this, &PhasePanel::remove);
}

int PhasePanel::index() const
{
    const auto &phases = m_context.picture().plan.phases;
    for (size_t i = 0; i < phases.size(); ++i) {
        if (phases[i].id == m_id)
            return static_cast<int>(i);
    }
    return -1;
}

void PhasePanel::showPhase(PhaseId id)
{
    if (id != m_id)
        finish();
    m_id = id;
    const OnboardingPlan &plan = m_context.picture().plan;
    const int at = index();
    if (at < 0)
        return;
    const Phase &phase = plan.phases[static_cast<size_t>(at)];
    const bool editable = m_context.canEdit();
    m_title->setText(tr("Phase %1").arg(at + 1));
    m_name->setStoredText(phase.name);
    m_days->setStoredText(QStringLiteral("%1-%2").arg(phase.dayFrom).arg(phase.dayTo));
    m_goal->setStoredText(phase.goal);
    const DateSpan dates = m_context.status.phases[static_cast<size_t>(at)].days;
    m_dates->setText(dates.isValid() ? tr("%1 to %2").arg(shortWeekday(dates.from), shortWeekday(dates.to))
                                     : QString());
    m_dates->setVisible(dates.isValid());
    QStringList warnings;
    for (const ShapeWarning &warning : shapeWarnings(plan.phases, plan.milestones)) {
        if (warning.phase == id || warning.code == ShapeWarning::Code::Count)
            warnings << warning.message;
    }
    m_warning->setText(warnings.join(QLatin1Char('\n')));
    m_warning->setVisible(!warnings.isEmpty());
    const bool hasGate = m_context.picture().gateOf(id) != nullptr;
    m_gate->setText(hasGate ? tr("Open its gate") : tr("Add a gate"));
    m_gate->setVisible(hasGate || editable);
    m_earlier->setEnabled(at > 0);
    m_later->setEnabled(at + 1 < static_cast<int>(plan.phases.size()));
    for (CheckedField *field : {m_name, m_days})
        field->edit()->setReadOnly(!editable);
    m_goal->setReadOnly(!editable);
    for (PushButton *button : {m_earlier, m_later, m_add, m_remove})
        button->setVisible(editable);
}

void PhasePanel::finish()
{
    if (index() < 0)
        return;
    m_name->finish();
    m_days->finish();
    m_goal->finish();
}

void PhasePanel::focusDays()
{
    m_body->scrollToTop();
    m_days->edit()->setFocus(Qt::TabFocusReason);
    m_days->edit()->selectAll();
}

void PhasePanel::move(int by)
{
    m_context.attempt([&] { store().movePhase(m_id, index() + by); });
}

void PhasePanel::add()
{
    finish();
    const OnboardingPlan &plan = m_context.picture().plan;
    int from = 1;
    for (const Phase &phase : plan.phases)
        from = std::max(from, phase.dayTo + 1);
    PhaseId id;
    if (m_context.attempt([&] { id = store().addPhase(tr("New phase"), from, from + daysOfANewPhase - 1); }))
        emit phaseChosen(id);
}

void PhasePanel::addGate()
{
    const Phase *phase = m_context.picture().phase(m_id);
    MilestoneId id;
    if (phase && m_context.attempt([&] {
            id = store().addMilestone(m_id, tr("Gate: %1 complete").arg(phase->name), phase->dayTo,
                                      phase->dayTo, MilestoneKind::Gate);
        }))
        emit gateOpened(id);
}

void PhasePanel::remove()
{
    const auto count = m_context.picture().milestonesOf(m_id).size();
    if (m_context.attempt([&] { store().removePhase(m_id); })) {
        m_context.page.feedback.say(count == 0 ? tr("The phase is removed")
                                               : tr("The phase is removed with its %1 milestones").arg(count),
                                    true);
        emit left();
    }
}

void PhasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        finish();
        emit left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tandem
