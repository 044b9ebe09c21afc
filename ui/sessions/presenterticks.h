#pragma once
#include "ui/sessions/stagescale.h"
#include <QString>
#include <QWidget>
#include <vector>

class QScrollArea;

namespace tandem {

class TickRow;

/// A card of things that are ticked in the room: the evidence as it is shown, the red flags as they are
/// noticed. Its key makes the digits tick its rows, which show them then.
class PresenterTicks : public QWidget
{
    Q_OBJECT

public:
    struct Item
    {
        QString text;
        QString state; ///< a word after it, such as "deal-breaker"; may be empty
        bool ticked = false;
    };

    PresenterTicks(const QString &title, const QString &key, bool isWarning, QWidget *parent = nullptr);

    /// `nothing` stands in an empty card.
    void show(const std::vector<Item> &items, const QString &nothing);
    /// A row below the others that only shows with the digits, such as "Another one", with its key.
    void setExtra(const QString &text, const QString &key);
    void setNumbered(bool numbered);
    bool isNumbered() const { return m_numbered; }
    void setScale(const StageScale &scale);
    int heightForWidth(int width) const override;

signals:
    void chosen(int index); ///< of the items
    void extraChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using QWidget::show;
    void arrange();
    int headHeight() const;
    int rowsHeight(int width) const;

    QString m_title;
    QString m_key;
    QString m_nothing;
    bool m_isWarning;
    bool m_numbered = false;
    bool m_hasExtra = false;
    StageScale m_scale;
    QScrollArea *m_scroll;
    QWidget *m_inner;
    std::vector<TickRow *> m_rows;
    size_t m_shown = 0;
    TickRow *m_extra;
};

} // namespace tandem
