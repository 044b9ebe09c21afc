#pragma once
#include "core/onboarding/meetingstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QStackedWidget;

namespace tandem {

class ActionsPanel;
class AttendanceList;
class Card;
class CheckedText;
class EmptyState;
class MeetingFields;
class PushButton;
class ReadinessList;
class ScrollBody;
class TextLabel;

/// The first quarterly review: what must be ready for it, its date, and what came of it.
class ReviewTab : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewTab(const OnboardingContext &context, QWidget *parent = nullptr);

    void refresh();
    void finish();
    void reveal();
    void plan(); ///< on the day that the plan has for it
    ReadinessList *readiness() const { return m_readiness; }
    ActionsPanel *actions() const { return m_actions; }

private:
    QWidget *makeForm();
    CheckedText *addText(const QString &label, const QString &name, int lines);
    void setState(MeetingState state);
    MeetingStore store() const { return MeetingStore(m_context.workspace()); }

    OnboardingContext m_context;
    QStackedWidget *m_whole;
    EmptyState *m_empty;
    Card *m_list;
    ReadinessList *m_readiness;
    ScrollBody *m_body;
    TextLabel *m_title;
    TextLabel *m_state;
    PushButton *m_held;
    PushButton *m_planned;
    MeetingFields *m_when = nullptr;
    CheckedText *m_minutes = nullptr;
    CheckedText *m_decisions = nullptr;
    CheckedText *m_notes = nullptr;
    AttendanceList *m_attendance = nullptr;
    ActionsPanel *m_actions;
    ReviewId m_shown;
};

} // namespace tandem
