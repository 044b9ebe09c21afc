#pragma once
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <functional>

namespace tandem {

struct PersonRow;

/// Cells of the People tables: initials before the name, and editors in place. A name that cannot be stored
/// keeps its editor open; problemChanged() says why, so that it stands beside the cell.
class PeopleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// A sentence, or nothing if the person may have this name.
    using NameCheck = std::function<QString(const PersonRow &, const QString &)>;

    using QStyledItemDelegate::QStyledItemDelegate;
    void setNameCheck(NameCheck check) { m_check = std::move(check); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;

signals:
    /// The sentence is empty when the text has become right or the editor went.
    void problemChanged(const QModelIndex &index, const QString &sentence) const;
    /// The editor was left with a name that cannot be stored; the cell keeps what it had.
    void discarded(const QModelIndex &index, const QString &sentence) const;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeProviderChoice(QWidget *parent, const QModelIndex &index) const;
    QString problemOf(const QString &name) const;

    NameCheck m_check;
    mutable QPersistentModelIndex m_named; ///< the row whose name is being edited
    QString m_leftWith;                    ///< the problem of an editor that is just losing the focus
};

} // namespace tandem
