#pragma once
#include <QTimer>
#include <QWidget>

namespace tandem {

class TextLabel;

/// What is wrong with a typed or pasted value, said right below (or above) the cell. It takes no focus and
/// goes when the person goes on.
class ProblemBubble : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemBubble(QWidget *page);

    /// `cell` in the page's coordinates. An empty sentence hides it.
    void showAt(const QRect &cell, const QString &sentence);
    /// As showAt(), and it goes by itself after a few seconds.
    void showBrieflyAt(const QRect &cell, const QString &sentence);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_text;
    QTimer m_timer;
};

} // namespace tandem
