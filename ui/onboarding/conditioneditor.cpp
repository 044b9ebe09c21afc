#include "ui/onboarding/conditioneditor.h"
#include "core/onboarding/gates.h"
#include "core/onboarding/secrets.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tandem {

ConditionEditor::ConditionEditor(const OnboardingContext &context, const GateCondition &condition,
                                 QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_condition(condition)
    , m_kind(new QComboBox)
    , m_text(new CheckedField(tr("Wording of the condition")))
    , m_threshold(new QSpinBox)
{
    setAccessibleName(tr("Condition"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 8);
    column->setSpacing(4);
    m_kind->setAccessibleName(tr("Kind of the condition"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const ConditionKind kind : everyConditionKind)
        m_kind->addItem(conditionKindWord(kind));
    m_kind->setCurrentIndex(static_cast<int>(condition.kind));
    m_threshold->setAccessibleName(tr("What is asked for"));
    const bool percent = condition.kind == ConditionKind::RunbookCoverage;
    m_threshold->setRange(1, percent ? 100 : 20);
    m_threshold->setSuffix(percent ? QStringLiteral(" %") : QString());
    m_threshold->setKeyboardTracking(false);
    m_threshold->setValue(condition.threshold);
    const bool ticked = condition.kind == ConditionKind::Ticked;
    m_text->setStoredText(condition.text);
    if (!ticked) {
        GateCondition plain = condition;
        plain.text.clear();
        m_text->edit()->setPlaceholderText(
            conditionState(m_context.picture(), plain, m_context.workspace().now().toLocalTime()).text);
    }
    m_text->setCheck([ticked](const QString &text) {
        return ticked && text.trimmed().isEmpty() ? tr("Say what the condition is.") : secretProblem(text);
    });
    column->addWidget(labelFor(tr("&Kind"), m_kind));
    column->addWidget(m_kind);
    if (usualThreshold(condition.kind) > 0) {
        column->addWidget(labelFor(percent ? tr("At &least") : tr("How &many running"), m_threshold));
        column->addWidget(m_threshold);
    } else {
        m_threshold->setParent(this);
        m_threshold->hide();
    }
    column->addWidget(
        labelFor(ticked ? tr("&Wording") : tr("&Wording, if not the usual one"), m_text->edit()));
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    auto *remove = new PushButton(tr("Remove the condition"), {}, PushButton::Ghost);
    auto *done = new PushButton(tr("Done"), {}, PushButton::Normal);
    for (PushButton *button : {remove, done})
        button->setCompact(true);
    row->addWidget(remove);
    row->addStretch();
    row->addWidget(done);
    column->addLayout(row);
    connect(m_kind, &QComboBox::activated, this, &ConditionEditor::kindChosen);
    connect(m_threshold, &QSpinBox::valueChanged, this,
            [this](int value) { m_context.attempt([&] { store().setThreshold(m_condition.id, value); }); });
    connect(m_text, &CheckedField::committed, this, [this](const QString &text) {
        m_context.attempt([&] { store().setConditionText(m_condition.id, text); });
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        if (m_context.attempt([&] { store().removeCondition(m_condition.id); }))
            m_context.page.feedback.say(tr("The condition is removed"), true);
    });
    connect(done, &QPushButton::clicked, this, [this] {
        finish();
        emit left();
    });
}

void ConditionEditor::kindChosen(int index)
{
    const ConditionKind kind = everyConditionKind[static_cast<size_t>(index)];
    if (kind == m_condition.kind)
        return;
    QString text;
    if (kind == ConditionKind::Ticked) { // what was computed is said from now on: its wording stays
        text = m_condition.text;
        if (text.isEmpty())
            text = conditionState(m_context.picture(), m_condition, m_context.workspace().now().toLocalTime())
                       .text;
    }
    m_context.attempt([&] { store().setConditionKind(m_condition.id, kind, text); });
}

void ConditionEditor::finish()
{
    m_text->finish();
}

void ConditionEditor::focusFirst()
{
    m_kind->setFocus(Qt::TabFocusReason);
}

void ConditionEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        finish();
        emit left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace tandem
