#pragma once
#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace tandem {

class ScoresModel;

/// Paints the cells of the Scores grid and edits a score in place. A text that is no score is refused: the
/// editor stays open and refused() says why, so that the grid can show it beside the cell.
class ScoresDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Where the person goes after an edit.
    enum class Then { Stay, MoveOn, Back, Up, Down };

    explicit ScoresDelegate(ScoresModel &model, QObject *parent);

    /// The next editor opens with `text` and the cursor behind it, instead of the stored score selected.
    void startWith(const QString &text) { m_start = text; }
    /// True while several cells are selected: they are tinted then.
    void setBlock(bool block) { m_block = block; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;

signals:
    /// The text in the cell's editor is no score; empty when it has become one or the editor went.
    void problemChanged(const QModelIndex &index, const QString &sentence) const;
    /// The editor was left with a text that is no score; the cell keeps what it had.
    void discarded(const QModelIndex &index, const QString &sentence) const;
    void finished(const QModelIndex &index, tandem::ScoresDelegate::Then then) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish(QLineEdit &editor, Then then);
    void leave(QLineEdit &editor);

    ScoresModel &m_model;
    mutable QString m_start;
    mutable QPersistentModelIndex m_edited;
    bool m_block = false;
    bool m_finishing = false;
};

} // namespace tandem
