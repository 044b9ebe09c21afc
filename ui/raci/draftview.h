#pragma once
#include "core/agreement/agreement.h"
#include "core/raci/racidraft.h"
#include "ui/shell/page.h"

class QComboBox;
class QStackedWidget;

namespace tandem {

class DraftGrid;
class DraftModel;
class DraftPanel;
class DraftsBeside;
class GrowingTextEdit;
class SegmentedControl;
class TableView;

/// Our RACI under the draft that a provider brought: every cell that differs is taken over, rejected or
/// becomes a question for the working session. Each decision moves on and is one undo step. Several drafts
/// stand side by side as well.
class DraftView : public QWidget
{
    Q_OBJECT

public:
    DraftView(const PageContext &context, Agreement &agreement, QWidget *parent = nullptr);

    void open(DraftId draft); ///< invalid: the newest one
    QString contextLine() const;
    bool hasDrafts() const;
    void decide(DraftDecision decision);
    void showBeside(bool beside); ///< all drafts side by side, or one over ours

    DraftGrid *grid() const { return m_grid; }
    DraftModel &model() const { return *m_model; }
    TableView *besideTable() const { return m_besideTable; }
    SegmentedControl *choice() const { return m_choice; }
    QComboBox *which() const { return m_which; }
    GrowingTextEdit *words() const;

signals:
    void contextChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void follow();
    void refresh();
    void refreshDrafts();
    void showCell();
    void remove();
    void openFromBeside(const QModelIndex &index);

    PageContext m_context;
    Agreement &m_agreement;
    DraftModel *m_model;
    DraftsBeside *m_beside;
    std::vector<DraftId> m_drafts;
    QComboBox *m_which;
    SegmentedControl *m_choice;
    QStackedWidget *m_stack;
    DraftGrid *m_grid;
    TableView *m_besideTable;
    DraftPanel *m_panel;
    bool m_refreshing = false;
};

} // namespace tandem
