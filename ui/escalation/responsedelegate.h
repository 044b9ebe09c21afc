#pragma once
#include <QStyledItemDelegate>

namespace tandem {

class ResponseCard;

/// Cells of the response table: times in medium type; a default is paler, with a dotted line below. What is
/// typed is checked while it is typed.
class ResponseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ResponseDelegate(ResponseCard &card, QObject *parent);

    /// The width that the longest of these texts needs in a cell of the column.
    static int widthFor(int column, const QStringList &texts);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ResponseCard &m_card;
};

} // namespace tandem
