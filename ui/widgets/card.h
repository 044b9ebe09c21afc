#pragma once

#include <QFrame>
#include <QList>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace tandem {

class TextLabel;

/// A rounded surface with a border: the part a page is built of. Put widgets into body(); title, subtitle
/// and what stands at their right are optional.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, const QString &subtitle = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// Small secondary text at the right of the title, such as "5 items".
    void setRightText(const QString &text);
    /// Puts a widget at the right of the title; the card takes ownership.
    void addRightWidget(QWidget *widget);

    /// Where the content goes. Its margins are the padding: 18 px at the sides and below; for a table that
    /// reaches the border call setBodyMargins(1, 0, 1, 1).
    QVBoxLayout *body() const { return m_body; }
    void setBodyMargins(int left, int top, int right, int bottom);

    /// A strip below the body behind a hairline, for totals and actions; made when first asked for.
    QHBoxLayout *footer();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void ensureHead();
    void placeCorners();

    QList<QWidget *> m_corners; ///< keep square content out of the rounded corners
    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QWidget *m_head = nullptr;
    QHBoxLayout *m_headRight = nullptr;
    QHBoxLayout *m_footer = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_subtitle = nullptr;
    TextLabel *m_rightText = nullptr;
};

} // namespace tandem
