#pragma once
#include <QPointer>
#include <QStyledItemDelegate>
#include <functional>

namespace tandem {

class FieldProblem;

/// Paints and edits the cells of the table of providers. What may not be stored keeps the editor open on
/// Enter and Tab, with a sentence beside the cell.
class ProvidersDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// What is wrong with `text` in the cell, as a sentence; empty if nothing is.
    using Check = std::function<QString(const QModelIndex &, const QString &)>;

    ProvidersDelegate(Check check, std::function<QDate()> today, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    QWidget *makeStageEditor(QWidget *parent) const;
    QWidget *makeTextEditor(QWidget *parent, const QModelIndex &index) const;

    Check m_check;
    std::function<QDate()> m_today;
};

} // namespace tandem
