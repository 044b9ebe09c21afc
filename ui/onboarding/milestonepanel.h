#pragma once
#include "core/onboarding/planstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QUrl>
#include <QWidget>

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace tandem {

class CheckedField;
class CheckedText;
class GatePanel;
class PushButton;
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
    GatePanel *gate() const { return m_gate; }

signals:
    void left();
    void statusChosen(tandem::MilestoneId id, tandem::MilestoneStatus status);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    CheckedField *addText(const QString &label, const QString &name);
    CheckedText *addLongText(const QString &label, const QString &name, PlanStore::Text text);
    QComboBox *addChoice(const QString &label, const QString &name);
    CheckedField *addDay(const QString &label, const QString &name,
                         void (PlanStore::*set)(MilestoneId, QDate));
    void addOwner(Side side);
    void addStatus();
    void addPlace();
    void addDates();
    void addEvidence();
    void addNeeds();
    void place(QDate from, QDate to);
    void fillPlace(const Milestone &milestone);
    void fillDates(const Milestone &milestone);
    void lock();
    void openEvidence();
    void chooseFile();
    static QUrl evidenceUrl(const QString &evidence);
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
    TextLabel *m_reasonLabel;
    CheckedText *m_reason;
    QComboBox *m_phase;
    QComboBox *m_kind;
    CheckedField *m_plannedFrom;
    CheckedField *m_plannedTo;
    QWidget *m_files;
    PushButton *m_openEvidence;
    PushButton *m_chooseFile;
    QSpinBox *m_progress;
    CheckedText *m_doneWhen;
    CheckedText *m_evidence;
    CheckedField *m_startedOn;
    CheckedField *m_doneOn;
    CheckedField *m_forecast;
    QWidget *m_needs;
    QVBoxLayout *m_needsColumn;
    QComboBox *m_addNeed;
    CheckedText *m_notes;
    GatePanel *m_gate;
};

} // namespace tandem
