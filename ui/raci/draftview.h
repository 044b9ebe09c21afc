#pragma once
#include "core/agreement/agreement.h"
#include "core/raci/racidraft.h"
#include "ui/shell/page.h"
#include "ui/widgets/tableview.h"

class QComboBox;
class QVBoxLayout;

namespace tandem {

class DraftModel;
class GrowingTextEdit;
class PushButton;
class SegmentedControl;
class TextLabel;

/// The table of differences: T takes over, X rejects, Q makes a question of it.
class DraftTable : public TableView
{
    Q_OBJECT

public:
    using TableView::TableView;

signals:
    void decided(tandem::DraftDecision decision);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

/// Our RACI beside the draft that a provider brought: every cell that differs is taken over, rejected or
/// becomes a question for the working session. Each decision moves on and is one undo step.
class DraftView : public QWidget
{
    Q_OBJECT

public:
    DraftView(const PageContext &context, Agreement &agreement, QWidget *parent = nullptr);

    void open(DraftId draft); ///< invalid: the newest one
    QString contextLine() const;
    bool hasDrafts() const;
    void decide(DraftDecision decision);

    DraftTable *table() const { return m_table; }
    DraftModel &model() const { return *m_model; }
    SegmentedControl *choice() const { return m_choice; }
    GrowingTextEdit *words() const { return m_words; }

signals:
    void contextChanged();

private:
    QWidget *buildPanel();
    void refresh();
    void refreshDrafts();
    void showCell();
    const DraftCell *current() const;
    void showOtherDrafts(const DraftCell &cell);
    void showQuestions();
    void remove();

    PageContext m_context;
    Agreement &m_agreement;
    DraftModel *m_model;
    std::vector<DraftId> m_drafts;
    QComboBox *m_which;
    SegmentedControl *m_choice;
    DraftTable *m_table;
    TextLabel *m_title = nullptr;
    TextLabel *m_where = nullptr;
    TextLabel *m_letters = nullptr;
    TextLabel *m_linked = nullptr;
    TextLabel *m_conflict = nullptr;
    TextLabel *m_others = nullptr;
    TextLabel *m_questions = nullptr;
    GrowingTextEdit *m_words = nullptr;
    PushButton *m_take = nullptr;
    PushButton *m_reject = nullptr;
    PushButton *m_ask = nullptr;
    bool m_refreshing = false;
};

} // namespace tandem
