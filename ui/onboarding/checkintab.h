#pragma once
#include "core/onboarding/meetingstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QComboBox;

namespace tandem {

class ActionsPanel;
class AttendanceList;
class CheckedText;
class LinesModel;
class MeetingFields;
class PushButton;
class ScrollBody;
class TableView;
class TextLabel;

/// The weekly check-ins: which were held and which were missed, the fixed agenda of the chosen one, who came,
/// and the actions.
class CheckInTab : public QWidget
{
    Q_OBJECT

public:
    explicit CheckInTab(const OnboardingContext &context, QWidget *parent = nullptr);

    void refresh();
    void finish();
    void reveal(CheckInId checkIn, ActionItemId action = {});
    void plan(); ///< one a week over the days of the check-ins, or one more
    TableView *list() const { return m_list; }
    ActionsPanel *actions() const { return m_actions; }

private:
    QWidget *makeForm();
    CheckedText *addText(const QString &label, const QString &name, int lines);
    void showChosen();
    void setState(MeetingState state);
    void setSurprise(int index);
    void removeChosen();
    CheckInId chosen() const;
    MeetingStore store() const { return MeetingStore(m_context.workspace()); }

    OnboardingContext m_context;
    LinesModel *m_model;
    TableView *m_list;
    ScrollBody *m_body;
    TextLabel *m_title;
    TextLabel *m_state;
    PushButton *m_held;
    PushButton *m_cancelled;
    PushButton *m_planned;
    QComboBox *m_surprise = nullptr;
    TextLabel *m_surpriseText = nullptr;
    std::array<CheckedText *, 5> m_agenda{};
    CheckedText *m_decisions = nullptr;
    CheckedText *m_notes = nullptr;
    MeetingFields *m_when = nullptr;
    AttendanceList *m_attendance = nullptr;
    ActionsPanel *m_actions;
    CheckInId m_shown;
};

} // namespace tandem
