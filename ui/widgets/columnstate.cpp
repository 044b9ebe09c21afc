#include "ui/widgets/columnstate.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTimer>

namespace tandem {

ColumnState::ColumnState(QHeaderView *header, const QString &key)
    : QObject(header)
    , m_header(header)
    , m_key(QStringLiteral("columns/") + key)
    , m_original(header->saveState())
{
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &ColumnState::showMenu);
    restore();
    // A drag sends a hundred changes; one write afterwards is enough.
    auto *later = new QTimer(this);
    later->setSingleShot(true);
    later->setInterval(300);
    connect(later, &QTimer::timeout, this, &ColumnState::save);
    connect(header, &QHeaderView::sectionMoved, later, [later] { later->start(); });
    connect(header, &QHeaderView::sectionResized, later, [later] { later->start(); });
    connect(header, &QHeaderView::sortIndicatorChanged, later, [later] { later->start(); });
}

void ColumnState::restore()
{
    const QSettings settings;
    if (settings.value(m_key + QStringLiteral("/count")).toInt() == m_header->count())
        m_header->restoreState(settings.value(m_key + QStringLiteral("/state")).toByteArray());
}

void ColumnState::save() const
{
    QSettings settings;
    settings.setValue(m_key + QStringLiteral("/count"), m_header->count());
    settings.setValue(m_key + QStringLiteral("/state"), m_header->saveState());
}

void ColumnState::reset()
{
    m_header->restoreState(m_original);
    save();
}

int ColumnState::visibleColumns() const
{
    return m_header->count() - m_header->hiddenSectionCount();
}

void ColumnState::showMenu(const QPoint &position)
{
    QMenu menu(m_header);
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const QString name = m_header->model()->headerData(column, Qt::Horizontal).toString().simplified();
        if (name.isEmpty())
            continue;
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        // With the last one gone there would be no header to bring it back.
        action->setEnabled(m_header->isSectionHidden(column) || visibleColumns() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_header->setSectionHidden(column, !shown);
            save();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Fit all columns")), &QAction::triggered, this, [this] {
        if (auto *view = qobject_cast<QTableView *>(m_header->parentWidget()))
            view->resizeColumnsToContents();
    });
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, &ColumnState::reset);
    menu.exec(m_header->viewport()->mapToGlobal(position));
}

} // namespace tandem
