#pragma once
#include "core/onboarding/gates.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class CommitLineEdit;
class FieldProblem;
class GrowingTextEdit;
class PushButton;

/// A gate's conditions, and its passing: by whom, and why although conditions were open.
class GatePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GatePanel(const OnboardingContext &context, QWidget *parent = nullptr);
    void showGate(MilestoneId gate);

private:
    void rebuild();
    void addCondition(const ConditionState &state);
    void addPassage(const GateState &state);
    void addForm(const GateState &state);
    void tick(const ConditionState &state, bool ticked);
    void pass();
    const GateState *state() const;

    OnboardingContext m_context;
    MilestoneId m_gate;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    CommitLineEdit *m_internal = nullptr;
    CommitLineEdit *m_partner = nullptr;
    GrowingTextEdit *m_reason = nullptr;
    FieldProblem *m_problem = nullptr;
    QString m_typedInternal;
    QString m_typedPartner;
    QString m_typedReason;
};

} // namespace tandem
