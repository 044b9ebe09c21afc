#pragma once
#include "core/onboarding/gates.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class CommitLineEdit;
class ConditionEditor;
class FieldProblem;
class GrowingTextEdit;
class PushButton;

/// A gate's conditions, each with its editor, and its passing: by whom, and why although conditions were
/// open. The button that passes it stands in foot(), which stays in sight while the rest scrolls.
class GatePanel : public QWidget
{
    Q_OBJECT

public:
    explicit GatePanel(const OnboardingContext &context, QWidget *parent = nullptr);
    void showGate(MilestoneId gate);
    void finish();
    QWidget *foot() const { return m_foot; } ///< to be placed by the owner
    PushButton *passButton() const { return m_pass; }
    bool canPass() const; ///< it was not passed yet, and may be edited

private:
    void rebuild();
    void addCondition(const ConditionState &state);
    QWidget *conditionRow(const ConditionState &state);
    void addNewCondition();
    void edit(GateConditionId id);
    void restoreFocus(const QString &name);
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
    QWidget *m_foot;
    FieldProblem *m_problem;
    PushButton *m_pass;
    ConditionEditor *m_editor = nullptr;
    GateConditionId m_editing;
    QString m_typedInternal;
    QString m_typedPartner;
    QString m_typedReason;
};

} // namespace tandem
