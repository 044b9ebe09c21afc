#pragma once
#include "ui/scoring/criteriaweightorigin.h"
#include "ui/shell/page.h"

class QStackedLayout;

namespace tandem {

class Card;
class CriteriaEditor;
class CriteriaList;
class CriteriaModel;
class PushButton;
class SwingView;
class TextLabel;

/// What is scored and how much it counts: the list with weights and shares, and the chosen criterion beside
/// it.
class CriteriaPage : public Page
{
    Q_OBJECT

public:
    explicit CriteriaPage(const PageContext &context, QWidget *parent = nullptr);
    ~CriteriaPage() override; ///< stores what is still being typed

    PageId id() const override { return PageId::Criteria; }
    QString title() const override;
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override;
    void reveal(const Place &place) override;

    SwingView *swings() const { return m_swings; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    QWidget *makeListSide();
    QWidget *makeEmptyState();
    void connectEditor();
    void follow(const ChangeSet &changes);
    void refresh();
    void showCurrent();
    void updateActions();

    void add();
    void remove();
    void moveBy(int rows);
    void moveUp();
    void moveDown();
    void importCriteria();
    void resetToBuiltIn();
    void setWeight(CriterionId id, double weight);
    int scoresOf(CriterionId id) const;
    int scoresLostByReset() const;
    bool isOnSwings() const;
    void openSwings();
    void leaveSwings();
    void applySwings();

    CriteriaModel *m_model;
    CriteriaList *m_list;
    CriteriaEditor *m_editor;
    QStackedLayout *m_stack;
    SwingView *m_swings;
    TextLabel *m_sum = nullptr;
    TextLabel *m_whole = nullptr;
    TextLabel *m_how = nullptr;
    TextLabel *m_since = nullptr;
    WeightOrigin m_origin;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
    QAction *m_reset;
    QAction *m_import;
    QAction *m_toSwings;
    QAction *m_back;
    PushButton *m_addButton;
    PushButton *m_resetButton;
    PushButton *m_importButton;
    bool m_stale = true; ///< something changed while the page was hidden
};

} // namespace tandem
