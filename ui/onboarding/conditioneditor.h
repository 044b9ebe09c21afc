#pragma once
#include "core/onboarding/gatestore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QComboBox;
class QSpinBox;

namespace tandem {

class CheckedField;

/// A condition of a gate as a form: computed or ticked, its wording, and what is asked for.
class ConditionEditor : public QWidget
{
    Q_OBJECT

public:
    ConditionEditor(const OnboardingContext &context, const GateCondition &condition,
                    QWidget *parent = nullptr);
    void finish();
    void focusFirst();

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void kindChosen(int index);
    GateStore store() const { return GateStore(m_context.workspace()); }

    OnboardingContext m_context;
    GateCondition m_condition;
    QComboBox *m_kind;
    CheckedField *m_text;
    QSpinBox *m_threshold;
};

} // namespace tandem
