#pragma once
#include "core/people/peoplestore.h"
#include "ui/providers/providersmodel.h"
#include "ui/shell/page.h"
#include "ui/widgets/clipboardtable.h"

class QComboBox;
class QStackedLayout;
class QStackedWidget;

namespace tandem {

class EmptyState;
class ProviderDetail;
class ProviderHint;
class ProviderSelection;
class ProvidersProxy;
class ProvidersTable;
class PushButton;
class SearchField;

/// The providers: a table to sort, filter and edit in place, and the chosen one in full beside it.
class ProvidersPage : public Page
{
    Q_OBJECT

public:
    explicit ProvidersPage(const PageContext &context, QWidget *parent = nullptr);
    ~ProvidersPage() override; ///< stores what is still being typed

    PageId id() const override { return PageId::Providers; }
    QString title() const override { return tr("Providers"); }
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override;
    void reveal(const Place &place) override;
    void startFind() override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    QWidget *makeTableSide();
    EmptyState *makeEmptyState();
    void connectTable();
    void connectDetail();
    void connectFactsAndFlags();
    void fillStageFilter();
    void clearFilter();
    void refresh();
    void showSelection();
    void showHint();
    void updateActions();
    void showMenu(const QPoint &position);
    QDate today() const;

    // What the page does to the workspace.
    QString cellProblem(const QModelIndex &index, const QString &text) const;
    bool editCell(ProviderId id, ProvidersModel::Column column, const QVariant &value);
    void setContact(ProviderId id, PeopleStore::Field field, const QString &value);
    void add();
    void remove();
    void setStage(Stage stage);
    void paste();
    void pasteCells(const CellBlock &cells);
    void lift(RedFlagId flag);
    void reinstate(RedFlagId flag);

    ProvidersModel *m_model;
    ProvidersProxy *m_proxy;
    ProvidersTable *m_table;
    ProviderDetail *m_detail;
    ProviderSelection *m_several;
    ProviderHint *m_hint; ///< beside the table while no stored provider is chosen
    QStackedWidget *m_side;
    QStackedLayout *m_stack;
    EmptyState *m_empty = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_stageFilter = nullptr;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_edit;
    QAction *m_copy;
    QAction *m_paste;
    PushButton *m_addButton;
    PushButton *m_pasteButton;
    bool m_stale = true; ///< something changed while the page was hidden
};

} // namespace tandem
