#pragma once
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/tone.h"
#include <QStyledItemDelegate>

namespace tandem {

/// A cell of one or two lines. A problem is a word in a tone.
struct LineCell
{
    QString text{};
    QString detail{};
    Tone tone = Tone::Neutral;
    bool strong = false;
    bool pill = false;
    QString icon{};
    friend bool operator==(const LineCell &, const LineCell &) = default;
};

struct ListLine
{
    qint64 id = 0;
    std::vector<LineCell> cells;
    qint64 key() const { return id; }
    friend bool operator==(const ListLine &, const ListLine &) = default;
};

/// The rows of a register or a log as they are shown: what is edited is edited beside the table.
class LinesModel : public RowModel<ListLine>
{
    Q_OBJECT

public:
    explicit LinesModel(const QStringList &headers, QObject *parent = nullptr);

    /// Other columns make another table of it: the rows go.
    void setHeaders(const QStringList &headers);
    const QStringList &headers() const { return m_headers; }
    const LineCell *cell(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
};

class LinesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

class TableView;
/// A table of such lines: whole rows, of `height`.
TableView *makeLinesTable(LinesModel *model, const QString &name, int height, QWidget *parent = nullptr);

} // namespace tandem
