#pragma once

#include <QObject>

class QHeaderView;

namespace tandem {

/// Keeps how a person arranged a table: widths, order and hidden columns, in the settings under a key. Gives
/// the header a context menu that hides and shows columns; a double click on a divider fits the column. A
/// state of a table that had other columns is dropped.
class ColumnState : public QObject
{
    Q_OBJECT

public:
    /// Restores at once, so the model must be set. Lives as long as the header.
    ColumnState(QHeaderView *header, const QString &key);

    /// Back to the arrangement the page made.
    void reset();

private:
    void restore();
    void save() const;
    void showMenu(const QPoint &position);
    int visibleColumns() const;

    QHeaderView *m_header;
    QString m_key;
    QByteArray m_original;
};

} // namespace tandem
