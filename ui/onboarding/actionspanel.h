#pragma once
#include "core/onboarding/meetingstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QComboBox;

namespace tandem {

class CheckedField;
class CheckedText;
class CommitLineEdit;
class LinesModel;
class PushButton;
class TableView;

/// Who does what until when: the actions of a meeting and those carried over to it. Space ticks one off;
/// the chosen one is edited below.
class ActionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActionsPanel(const OnboardingContext &context, QWidget *parent = nullptr);

    void showMeeting(CheckInId checkIn); ///< invalid: all open actions
    void showReview(ReviewId review);
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
    void makeForm();
    void toggleDone();
    void drop();
    MeetingStore store() const { return MeetingStore(m_context.workspace()); }

    OnboardingContext m_context;
    CheckInId m_checkIn;
    ReviewId m_review;
    LinesModel *m_model;
    TableView *m_table;
    CommitLineEdit *m_new;
    QWidget *m_form;
    CheckedText *m_text;
    QComboBox *m_kind;
    CheckedField *m_owner;
    CheckedField *m_due;
    PushButton *m_done;
    PushButton *m_drop;
    ActionItemId m_shown;
};

} // namespace tandem
