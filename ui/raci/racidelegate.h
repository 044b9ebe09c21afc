#pragma once
#include <QStyledItemDelegate>

namespace tandem {

class RaciModel;

/// Paints the cells of the RACI grid.
class RaciDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RaciDelegate(const RaciModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const RaciModel &m_model;
};

} // namespace tandem
