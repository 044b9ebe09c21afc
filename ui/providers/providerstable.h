#pragma once
#include "core/providers/provider.h"
#include "ui/widgets/tableview.h"

namespace tandem {

class ProvidersProxy;

/// The table of providers: rows are chosen whole, cells are edited in place, a letter in the stage column
/// sets it.
class ProvidersTable : public TableView
{
    Q_OBJECT

public:
    ProvidersTable(ProvidersProxy &proxy, QWidget *parent = nullptr);

    std::vector<ProviderId> selectedIds() const; ///< from top to bottom
    ProviderId currentId() const;
    void setCurrentId(ProviderId id); ///< chosen alone, and scrolled to
    void editName(int sourceRow);     ///< opens the editor in the name

signals:
    void selectionIsNew();
    void stageTyped(tandem::Stage stage);
    void editorClosed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    ProvidersProxy &m_proxy;
};

/// The next stage after `from` whose word begins with `letter`; nothing if none does.
std::optional<Stage> stageByLetter(QChar letter, Stage from);

} // namespace tandem
