#include "ui/onboarding/gatepanel.h"
#include "core/onboarding/gatestore.h"
#include "ui/onboarding/conditioneditor.h"
#include "ui/onboarding/planmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace tandem {

GatePanel::GatePanel(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_foot(new QWidget)
    , m_problem(new FieldProblem)
    , m_pass(new PushButton(tr("Pass the gate"), QStringLiteral("flag"), PushButton::Primary))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Gate"));
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(0);
    foot->addWidget(new Hairline);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(16, 8, 14, 12);
    inner->setSpacing(6);
    inner->addWidget(m_problem);
    inner->addWidget(m_pass);
    foot->addLayout(inner);
    connect(m_pass, &QPushButton::clicked, this, &GatePanel::pass);
}

bool GatePanel::canPass() const
{
    const GateState *gate = state();
    return gate && !gate->isPassed && m_context.canEdit();
}

void GatePanel::finish()
{
    if (m_editor)
        m_editor->finish();
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
        m_problem->setText({});
    }
    if (gate != m_gate)
        m_editing = {};
    m_gate = gate;
    rebuild();
}

/// A control that was built anew takes the focus of the one that had its name.
void GatePanel::restoreFocus(const QString &name)
{
    if (name.isEmpty())
        return;
    for (QWidget *widget : m_content->findChildren<QWidget *>()) {
        if (widget->accessibleName() == name && widget->focusPolicy() != Qt::NoFocus) {
            widget->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void GatePanel::rebuild()
{
    QString focused;
    if (m_content) {
        if (const QWidget *widget = QApplication::focusWidget(); widget && m_content->isAncestorOf(widget))
            focused = widget->accessibleName();
        m_content->hide();
        m_content->deleteLater(); // its own button may have asked for this
    }
    m_internal = m_partner = nullptr;
    m_reason = nullptr;
    m_editor = nullptr;
    m_content = new QWidget(this);
    m_column->addWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const GateState *gate = state();
    m_foot->setVisible(canPass());
    if (!gate)
        return;
    column->addWidget(new TextLabel(
        tr("Conditions, %1 of %2 met").arg(gate->met()).arg(gate->conditions.size()), TextLabel::FieldLabel));
    for (const ConditionState &condition : gate->conditions)
        addCondition(condition);
    if (m_context.canEdit() && !gate->isPassed) {
        auto *add = new PushButton(tr("Add a condition"), QStringLiteral("plus"), PushButton::Ghost);
        add->setCompact(true);
        connect(add, &QPushButton::clicked, this, &GatePanel::addNewCondition);
        column->addWidget(add, 0, Qt::AlignLeft);
    }
    if (gate->isPassed)
        addPassage(*gate);
    else if (m_context.canEdit())
        addForm(*gate);
    m_content->show();
    restoreFocus(focused);
}

/// How it stands: a computed one with its figure, a ticked one as a box with its evidence.
QWidget *GatePanel::conditionRow(const ConditionState &condition)
{
    if (condition.isComputed) {
        auto *row = new ListRow(condition.text, condition.figure);
        row->setChevron(false);
        row->setIconName(condition.isMet ? QStringLiteral("circle-check") : QStringLiteral("circle-x"),
                         condition.isMet ? Tone::Good : Tone::Bad);
        connect(row, &QAbstractButton::clicked, this, [this, id = condition.id] { edit(id); });
        return row;
    }
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(8, 4, 0, 4);
    column->setSpacing(1);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    auto *box = new QCheckBox;
    box->setAccessibleName(condition.text);
    box->setChecked(condition.isMet);
    box->setEnabled(m_context.canEdit());
    connect(box, &QCheckBox::clicked, this, [this, condition](bool ticked) { tick(condition, ticked); });
    auto *words = new TextLabel(condition.text, TextLabel::Body);
    words->setWordWrap(true);
    words->setBuddy(box);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    column->addLayout(line);
    for (const GateCondition &stored : m_context.picture().plan.conditions) {
        if (stored.id != condition.id || !stored.tickedOn.isValid())
            continue;
        const QString who = tr("%1, %2").arg(stored.tickedBy, shortDay(stored.tickedOn));
        auto *evidence = new TextLabel(
            stored.evidence.isEmpty() ? who : tr("%1: %2").arg(who, stored.evidence), TextLabel::Small);
        evidence->setWordWrap(true);
        evidence->setContentsMargins(24, 0, 0, 0);
        column->addWidget(evidence);
    }
    return whole;
}

void GatePanel::addCondition(const ConditionState &condition)
{
    auto *column = qobject_cast<QVBoxLayout *>(m_content->layout());
    const GateState *gate = state();
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addWidget(conditionRow(condition), 1);
    if (m_context.canEdit() && gate && !gate->isPassed) {
        auto *pencil =
            new IconButton(QStringLiteral("pencil"), tr("Edit the condition %1").arg(condition.text));
        connect(pencil, &QToolButton::clicked, this, [this, id = condition.id] { edit(id); });
        line->addWidget(pencil);
    }
    column->addWidget(row);
    if (condition.id != m_editing)
        return;
    for (const GateCondition &stored : m_context.picture().plan.conditions) {
        if (stored.id != condition.id)
            continue;
        m_editor = new ConditionEditor(m_context, stored);
        connect(m_editor, &ConditionEditor::left, this, [this] { edit({}); });
        column->addWidget(m_editor);
    }
}

void GatePanel::edit(GateConditionId id)
{
    const GateState *gate = state();
    if (!gate || gate->isPassed || !m_context.canEdit())
        return;
    finish();
    m_editing = id == m_editing ? GateConditionId{} : id;
    showGate(m_gate); // keeps what was typed below
    if (!m_editor)
        return;
    m_editor->focusFirst();
    QTimer::singleShot(0, m_editor, [editor = m_editor] { // all of it in sight, once it is laid out
        for (QWidget *above = editor->parentWidget(); above; above = above->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(above))
                return area->ensureWidgetVisible(editor, 0, 8);
        }
    });
}

void GatePanel::addNewCondition()
{
    GateConditionId id;
    if (!m_context.attempt([&] {
            id = GateStore(m_context.workspace())
                     .addCondition(m_gate, ConditionKind::Ticked, tr("New condition"));
        }))
        return;
    edit(id);
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
    auto *words = new TextLabel(
        gate.wasPassedOpen()
            ? tr("Passed on %1 by %2 and %3 with open conditions: %4. Reason: %5")
                  .arg(shortDay(passage.passedOn), passage.internalName, passage.partnerName,
                       QString(passage.openConditions).replace(QLatin1Char('\n'), QStringLiteral("; ")),
                       passage.reason)
            : tr("Passed on %1 by %2 and %3.")
                  .arg(shortDay(passage.passedOn), passage.internalName, passage.partnerName),
        TextLabel::Body);
    words->setTone(gate.wasPassedOpen() ? Tone::Caution : Tone::Good);
    words->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(words);
    if (m_context.canEdit()) {
        auto *reopen = new PushButton(tr("Open again"), {}, PushButton::Normal);
        reopen->setCompact(true);
        connect(reopen, &QPushButton::clicked, this,
                [this] { m_context.attempt([&] { GateStore(m_context.workspace()).reopen(m_gate); }); });
        column->addWidget(reopen, 0, Qt::AlignLeft);
    }
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
    if (!problem.isEmpty()) {
        QWidget *missing = internal.trimmed().isEmpty()  ? static_cast<QWidget *>(m_internal)
                           : partner.trimmed().isEmpty() ? static_cast<QWidget *>(m_partner)
                                                         : static_cast<QWidget *>(m_reason);
        if (missing)
            missing->setFocus(Qt::OtherFocusReason); // and the panel scrolls to it
        return;
    }
    if (m_context.attempt([&] {
            GateStore(m_context.workspace()).pass(m_gate, internal, partner, m_context.status.today, reason);
        }))
        m_context.page.feedback.say(tr("The gate is passed"), true);
}

} // namespace tandem
