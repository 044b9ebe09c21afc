#include "ui/onboarding/gatepanel.h"
#include "core/onboarding/gatestore.h"
#include "ui/onboarding/planmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/textlabel.h"
#include <QCheckBox>
#include <QVBoxLayout>

namespace tandem {

GatePanel::GatePanel(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Gate"));
}

const GateState *GatePanel::state() const
{
    for (const GateState &gate : m_context.status.gates) {
        if (gate.gate == m_gate)
            return &gate;
    }
    return nullptr;
}

void GatePanel::showGate(MilestoneId gate)
{
    if (gate == m_gate && m_internal) { // what was typed stays when something else changes
        m_typedInternal = m_internal->text();
        m_typedPartner = m_partner->text();
        m_typedReason = m_reason ? m_reason->toPlainText() : QString();
    } else {
        m_typedInternal.clear();
        m_typedPartner.clear();
        m_typedReason.clear();
    }
    m_gate = gate;
    rebuild();
}

void GatePanel::rebuild()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater(); // its own button may have asked for this
    }
    m_internal = m_partner = nullptr;
    m_reason = nullptr;
    m_problem = nullptr;
    m_content = new QWidget(this);
    m_column->addWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const GateState *gate = state();
    if (!gate)
        return;
    column->addWidget(new TextLabel(
        tr("Conditions, %1 of %2 met").arg(gate->met()).arg(gate->conditions.size()), TextLabel::FieldLabel));
    for (const ConditionState &condition : gate->conditions)
        addCondition(condition);
    if (gate->isPassed)
        addPassage(*gate);
    else if (m_context.canEdit())
        addForm(*gate);
}

void GatePanel::addCondition(const ConditionState &condition)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_content->layout());
    if (condition.isComputed) {
        auto *row = new ListRow(condition.text);
        row->setChevron(false);
        row->setIconName(condition.isMet ? QStringLiteral("circle-check") : QStringLiteral("circle-x"),
                         condition.isMet ? Tone::Good : Tone::Bad);
        row->setRightText(condition.figure);
        column->addWidget(row);
        return;
    }
    auto *box = new QCheckBox(condition.text);
    box->setAccessibleName(condition.text);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long one is cut, its tooltip is whole
    box->setToolTip(condition.text);
    box->setChecked(condition.isMet);
    box->setEnabled(m_context.canEdit());
    for (const GateCondition &stored : m_context.picture().plan.conditions) {
        if (stored.id == condition.id && stored.tickedOn.isValid())
            box->setToolTip(
                tr("%1, %2: %3").arg(stored.tickedBy, shortDay(stored.tickedOn), stored.evidence));
    }
    connect(box, &QCheckBox::clicked, this, [this, condition](bool ticked) { tick(condition, ticked); });
    column->addWidget(box);
}

void GatePanel::tick(const ConditionState &condition, bool ticked)
{
    if (!ticked) {
        m_context.attempt([&] { GateStore(m_context.workspace()).untick(condition.id); });
        return;
    }
    const auto evidence = m_context.page.dialogs.askText(
        this, tr("Condition met"), tr("%1. What shows it?").arg(condition.text), {}, tr("Tick"));
    if (!evidence) {
        rebuild(); // the tick goes
        return;
    }
    m_context.attempt([&] { GateStore(m_context.workspace()).tick(condition.id, *evidence); });
}

void GatePanel::addPassage(const GateState &gate)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_content->layout());
    const GatePassage &passage = gate.passage;
    auto *message = new InlineMessage(
        gate.wasPassedOpen() ? InlineMessage::Caution : InlineMessage::Good,
        gate.wasPassedOpen()
            ? tr("Passed on %1 by %2 and %3 with open conditions: %4. Reason: %5")
                  .arg(shortDay(passage.passedOn), passage.internalName, passage.partnerName,
                       QString(passage.openConditions).replace(QLatin1Char('\n'), QStringLiteral("; ")),
                       passage.reason)
            : tr("Passed on %1 by %2 and %3.")
                  .arg(shortDay(passage.passedOn), passage.internalName, passage.partnerName));
    message->setActionsBelow();
    if (m_context.canEdit()) {
        QPushButton *reopen = message->addAction(tr("Open again"));
        connect(reopen, &QPushButton::clicked, this,
                [this] { m_context.attempt([&] { GateStore(m_context.workspace()).reopen(m_gate); }); });
    }
    column->addWidget(message);
}

void GatePanel::addForm(const GateState &gate)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_content->layout());
    const Milestone *milestone = m_context.picture().milestone(m_gate);
    const auto name = [&](Side side, const QString &typed) {
        return typed.isEmpty() && milestone ? m_context.picture().nameOf(milestone->owner(side)) : typed;
    };
    m_internal = new CommitLineEdit;
    m_internal->setAccessibleName(tr("Passed by, internal side"));
    m_internal->setText(name(Side::Internal, m_typedInternal));
    m_partner = new CommitLineEdit;
    m_partner->setAccessibleName(tr("Passed by, partner's side"));
    m_partner->setText(name(Side::Partner, m_typedPartner));
    column->addSpacing(6);
    column->addWidget(labelFor(tr("Passed by, &internal side"), m_internal));
    column->addWidget(m_internal);
    column->addWidget(labelFor(tr("Passed by, &partner's side"), m_partner));
    column->addWidget(m_partner);
    if (gate.open() > 0) {
        m_reason = new GrowingTextEdit;
        m_reason->setAccessibleName(tr("Reason to pass it with open conditions"));
        m_reason->setLines(2, 5);
        m_reason->replaceText(m_typedReason);
        column->addWidget(labelFor(tr("&Reason to pass it with open conditions"), m_reason));
        column->addWidget(m_reason);
    }
    m_problem = new FieldProblem;
    m_problem->hide();
    column->addWidget(m_problem);
    auto *pass = new PushButton(tr("Pass the gate"), QStringLiteral("flag"), PushButton::Normal);
    connect(pass, &QPushButton::clicked, this, &GatePanel::pass);
    column->addWidget(pass);
}

void GatePanel::pass()
{
    const GateState *gate = state();
    if (!gate || !m_internal)
        return;
    const QString internal = m_internal->text();
    const QString partner = m_partner->text();
    const QString reason = m_reason ? m_reason->toPlainText() : QString();
    const QString problem = passProblem(*gate, internal, partner, reason);
    m_problem->setText(problem);
    if (!problem.isEmpty())
        return;
    if (m_context.attempt([&] {
            GateStore(m_context.workspace()).pass(m_gate, internal, partner, m_context.status.today, reason);
        }))
        m_context.page.feedback.say(tr("The gate is passed"), true);
}

} // namespace tandem
