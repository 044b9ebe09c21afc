#pragma once
#include "core/onboarding/planstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace tandem {

class CheckedField;
class GatePanel;
class GrowingTextEdit;
class ScrollBody;
class TextLabel;

/// A milestone as a form: each field is stored at once. Esc leaves it.
class MilestonePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MilestonePanel(const OnboardingContext &context, QWidget *parent = nullptr);

    void showMilestone(MilestoneId id); ///< invalid: nothing
    MilestoneId milestone() const { return m_id; }
    void finish(); ///< stores what was typed
    void focusName();

signals:
    void left();
    void statusChosen(tandem::MilestoneId id, tandem::MilestoneStatus status);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    CheckedField *addText(const QString &label, const QString &name);
    GrowingTextEdit *addLongText(const QString &label, const QString &name, PlanStore::Text text);
    QComboBox *addChoice(const QString &label, const QString &name);
    CheckedField *addDay(const QString &label, const QString &name,
                         void (PlanStore::*set)(MilestoneId, QDate));
    void addOwner(Side side);
    void fillOwner(QComboBox *box, const Milestone &milestone, Side side);
    void showNeeds(const Milestone &milestone);
    void linkChosen(int index);
    PlanStore store() const { return PlanStore(m_context.workspace()); }

    OnboardingContext m_context;
    MilestoneId m_id;
    ScrollBody *m_body;
    TextLabel *m_title;
    CheckedField *m_name;
    CheckedField *m_days;
    TextLabel *m_dates;
    QComboBox *m_owners[2] = {nullptr, nullptr};
    QComboBox *m_status;
    TextLabel *m_reason;
    QSpinBox *m_progress;
    GrowingTextEdit *m_doneWhen;
    GrowingTextEdit *m_evidence;
    CheckedField *m_startedOn;
    CheckedField *m_doneOn;
    CheckedField *m_forecast;
    QWidget *m_needs;
    QVBoxLayout *m_needsColumn;
    QComboBox *m_addNeed;
    GrowingTextEdit *m_notes;
    GatePanel *m_gate;
};

} // namespace tandem
