#include "ui/providers/providerstable.h"
#include "ui/providers/providersmodel.h"
#include "ui/providers/providersproxy.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace tandem {

std::optional<Stage> stageByLetter(QChar letter, Stage from)
{
    for (int step = 1; step <= stageCount; ++step) {
        const auto stage = static_cast<Stage>((static_cast<int>(from) + step) % stageCount);
        if (stageWord(stage).startsWith(letter, Qt::CaseInsensitive))
            return stage;
    }
    return std::nullopt;
}

ProvidersTable::ProvidersTable(ProvidersProxy &proxy, QWidget *parent)
    : TableView(parent)
    , m_proxy(proxy)
{
    setModel(&proxy);
    setAccessibleName(tr("Providers"));
    setHairlineInset(17);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false); // Tab goes on to the detail
    setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setStretchLastSection(false);
    const int widths[] = {188, 90, 118, 70, 78, 104, 180, 180};
    for (int column = 0; column < ProvidersModel::ColumnCount; ++column)
        setColumnWidth(column, widths[column]);
    setColumnHidden(ProvidersModel::Email, true);
    setColumnHidden(ProvidersModel::Website, true);
    horizontalHeader()->setSectionResizeMode(ProvidersModel::Contact, QHeaderView::Stretch);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    keepColumns(QStringLiteral("providers"));
    setSortingEnabled(true);
}

std::vector<ProviderId> ProvidersTable::selectedIds() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<ProviderId> ids;
    for (const int row : rows) {
        if (const ProviderId id = m_proxy.idAt(row))
            ids.push_back(id);
    }
    return ids;
}

ProviderId ProvidersTable::currentId() const
{
    return currentIndex().isValid() ? m_proxy.idAt(currentIndex().row()) : ProviderId();
}

void ProvidersTable::setCurrentId(ProviderId id)
{
    const int row = m_proxy.rowOf(id);
    if (row < 0)
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    const QModelIndex index = m_proxy.index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ProvidersTable::editName(int sourceRow)
{
    const QModelIndex index =
        m_proxy.mapFromSource(m_proxy.sourceModel()->index(sourceRow, ProvidersModel::Name));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    edit(index);
}

void ProvidersTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool inStage = currentIndex().isValid() && currentIndex().column() == ProvidersModel::StageColumn &&
                         (currentIndex().flags() & Qt::ItemIsEditable);
    if (plain && inStage && event->text().size() == 1 && event->text().front().isLetter()) {
        const auto from = static_cast<Stage>(currentIndex().data(Qt::EditRole).toInt());
        if (const auto stage = stageByLetter(event->text().front(), from))
            emit stageTyped(*stage);
        return;
    }
    TableView::keyPressEvent(event);
}

void ProvidersTable::keyboardSearch(const QString &)
{
    // Typing edits; finding has a field of its own.
}

void ProvidersTable::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    TableView::closeEditor(editor, hint);
    emit editorClosed();
}

void ProvidersTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    TableView::selectionChanged(selected, deselected);
    emit selectionIsNew();
}

void ProvidersTable::paintEvent(QPaintEvent *event)
{
    TableView::paintEvent(event);
    if (m_proxy.rowCount() > 0 || !m_proxy.isFiltering())
        return;
    QPainter painter(viewport());
    drawText(painter, QRectF(0, 24, viewport()->width(), 40), tr("No provider matches the filter."),
             uiFont(13), paletteOf(this).text2, Qt::AlignCenter);
}

} // namespace tandem
