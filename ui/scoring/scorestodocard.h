#pragma once
#include "ui/widgets/card.h"
#include <QModelIndex>

class QListView;

namespace tandem {

class ScoresTodoModel;
class TextLabel;

/// "Left to do on this card": a list of links into the grid. Where there is no height for a list it is one
/// line with the next thing.
class ScoresTodoCard : public Card
{
    Q_OBJECT

public:
    static constexpr int headHeight = 42;
    static constexpr int rowHeight = 48;
    static constexpr int collapsedHeight = 44;
    static constexpr int leastListHeight = headHeight + 44; ///< below this it collapses

    explicit ScoresTodoCard(ScoresTodoModel &model, QWidget *parent = nullptr);

    /// For the panel the words are others.
    void setPanel(bool panel);
    bool isCollapsed() const { return m_collapsed; }
    QListView *list() const { return m_list; }

signals:
    void chosen(int item);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    ScoresTodoModel &m_model;
    TextLabel *m_title;
    TextLabel *m_summary;
    QListView *m_list;
    QWidget *m_key;
    TextLabel *m_next;
    bool m_panel = false;
    bool m_collapsed = false;
};

} // namespace tandem
