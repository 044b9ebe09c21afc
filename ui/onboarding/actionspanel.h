#pragma once
#include "core/onboarding/meetingstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

namespace tandem {

class CheckedField;
class CommitLineEdit;
class LinesModel;
class TableView;
class TextLabel;

/// Who does what until when: the actions of a meeting and those carried over to it. Space ticks one off;
/// owner and day of the chosen one are edited below.
class ActionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActionsPanel(const OnboardingContext &context, QWidget *parent = nullptr);

    void showMeeting(CheckInId checkIn); ///< invalid: all open actions
    void reveal(ActionItemId id);
    void refresh();
    void finish();
    TableView *table() const { return m_table; }
    CommitLineEdit *newAction() const { return m_new; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showChosen();
    const ActionItem *chosen() const;
    void toggleDone();
    MeetingStore store() const { return MeetingStore(m_context.workspace()); }

    OnboardingContext m_context;
    CheckInId m_checkIn;
    LinesModel *m_model;
    TableView *m_table;
    CommitLineEdit *m_new;
    QWidget *m_form;
    CheckedField *m_owner;
    CheckedField *m_due;
};

} // namespace tandem
