#pragma once
#include "core/agreement/draft.h"
#include "ui/shell/page.h"

class QComboBox;

namespace tandem {

class DraftTable;
class GrowingTextEdit;
class PushButton;
class RequestsCard;
class ScopeResponseModel;
class SegmentedControl;
class TextLabel;

/// What came of the scope that was sent out: to whom it went, and each answer beside ours. Every field on
/// which a provider says otherwise is taken over (T), rejected (X), or becomes a question for the working
/// session (Q).
class ScopeResponseView : public QWidget
{
    Q_OBJECT

public:
    explicit ScopeResponseView(const PageContext &context, QWidget *parent = nullptr);

    void refresh();
    void decide(DraftDecision decision);
    DraftTable *table() const { return m_table; }
    ScopeResponseModel &model() const { return *m_model; }
    RequestsCard *requests() const { return m_requests; }

signals:
    void importRequested();

private:
    QWidget *buildDecision();
    void refreshDrafts();
    void showItem();
    const DraftItem *current() const;
    QString usualQuestion(const DraftItem &item) const;
    void remove();

    PageContext m_context;
    ScopeResponseModel *m_model;
    std::vector<DraftId> m_drafts; ///< newest first
    RequestsCard *m_requests;
    QComboBox *m_which;
    SegmentedControl *m_choice;
    PushButton *m_import;
    DraftTable *m_table;
    TextLabel *m_title = nullptr;
    TextLabel *m_ours = nullptr;
    TextLabel *m_theirs = nullptr;
    TextLabel *m_questions = nullptr;
    GrowingTextEdit *m_words = nullptr;
    PushButton *m_take = nullptr;
    PushButton *m_reject = nullptr;
    PushButton *m_ask = nullptr;
    PushButton *m_removal = nullptr;
    bool m_refreshing = false;
};

} // namespace tandem
