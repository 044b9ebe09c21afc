#pragma once
#include "core/onboarding/planstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

namespace tandem {

class CheckedField;
class CheckedText;
class InlineMessage;
class PushButton;
class ScrollBody;
class TextLabel;

/// A phase as a form: name, goal and days, with a warning where they leave the shape that has proved itself;
/// phases are added, moved and removed here. Esc leaves it.
class PhasePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PhasePanel(const OnboardingContext &context, QWidget *parent = nullptr);

    void showPhase(PhaseId id);
    PhaseId phase() const { return m_id; }
    void finish();
    void focusDays();
    CheckedField *days() const { return m_days; }
    InlineMessage *warning() const { return m_warning; }

signals:
    void left();
    void gateOpened(tandem::MilestoneId gate);
    void phaseChosen(tandem::PhaseId id); ///< another one is to be shown

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    int index() const;
    void move(int by);
    void add();
    void addGate();
    void remove();
    PlanStore store() const { return PlanStore(m_context.workspace()); }

    OnboardingContext m_context;
    PhaseId m_id;
    TextLabel *m_title;
    ScrollBody *m_body;
    CheckedField *m_name;
    CheckedField *m_days;
    InlineMessage *m_warning;
    TextLabel *m_dates;
    CheckedText *m_goal;
    PushButton *m_gate;
    PushButton *m_earlier;
    PushButton *m_later;
    PushButton *m_add;
    PushButton *m_remove;
};

} // namespace tandem
