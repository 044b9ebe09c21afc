#pragma once
#include "core/onboarding/meetingstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>

class QComboBox;
class QSpinBox;

namespace tandem {

class CheckedText;
class CommitLineEdit;
class LinesModel;
class TableView;
class TextLabel;

/// What must be ready for a review: Space ticks it off, Del removes it, below is the form of the chosen one.
class ReadinessList : public QWidget
{
    Q_OBJECT

public:
    explicit ReadinessList(const OnboardingContext &context, QWidget *parent = nullptr);

    void showReview(ReviewId id);
    void finish();
    TableView *table() const { return m_table; }
    CommitLineEdit *newItem() const { return m_new; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeForm();
    void showChosen();
    void toggleReady();
    void removeChosen();
    const Review *review() const;
    const ReadinessItem *chosen() const;
    MeetingStore store() const { return MeetingStore(m_context.workspace()); }

    OnboardingContext m_context;
    ReviewId m_review;
    LinesModel *m_model;
    TableView *m_table;
    CommitLineEdit *m_new;
    QWidget *m_form = nullptr;
    CheckedText *m_text = nullptr;
    QComboBox *m_owner = nullptr;
    QSpinBox *m_day = nullptr;
    CheckedText *m_evidence = nullptr;
    ReadinessItemId m_shown;
};

/// "6 of 9 ready, 1 late": for the head of the list and the tab.
QString readinessSentence(const Review &review, QDate startsOn, QDate today);
/// When it must be ready; invalid without a day.
QDate readinessDue(const ReadinessItem &item, QDate startsOn);

} // namespace tandem
