#pragma once
#include "core/overview/attention.h"
#include "ui/shell/page.h"
#include "ui/widgets/card.h"
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace tandem {

class ListRow;
class TextLabel;

/// "Needs attention": each row is one link to an exact place.
class AttentionCard : public Card
{
    Q_OBJECT

public:
    explicit AttentionCard(QWidget *parent = nullptr);

    void setItems(std::vector<AttentionItem> items);
    const std::vector<AttentionItem> &items() const { return m_items; }
    /// Tab goes through the rows in their order; the last one, or null.
    QWidget *orderRows() const;
    ListRow *row(int index) const { return m_rows[static_cast<size_t>(index)]; }

signals:
    void followed(const tandem::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ensureRows(size_t count);

    std::vector<AttentionItem> m_items;
    std::vector<ListRow *> m_rows;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    TextLabel *m_more;
    QWidget *m_calm = nullptr; ///< what is shown when nothing needs attention; made then
};

} // namespace tandem
