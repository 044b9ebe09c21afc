#pragma once
#include <QStyledItemDelegate>

namespace tandem {

/// Paints a criterion's line: grip and number, name with two lines of description, share bar and share. The
/// weight is a field of its own that lies over its cell.
class CriteriaDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace tandem
