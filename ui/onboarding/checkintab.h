#pragma once
#include "core/onboarding/meetingstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace tandem {

class ActionsPanel;
class GrowingTextEdit;
class LinesModel;
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
    void showChosen();
    void showAttendance(const CheckIn &meeting);
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
    QComboBox *m_surprise = nullptr;
    TextLabel *m_surpriseText = nullptr;
    std::array<GrowingTextEdit *, 5> m_agenda{};
    GrowingTextEdit *m_decisions = nullptr;
    QVBoxLayout *m_attendance = nullptr;
    ActionsPanel *m_actions;
    CheckInId m_shown;
};

} // namespace tandem
