#include "ui/widgets/card.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace tandem {

namespace {
constexpr int padding = 18;

/// Lies over one corner of a card whose content reaches the border: outside the curve it shows the page.
class CardCorner : public QWidget
{
public:
    CardCorner(Qt::Corner corner, QWidget *card)
        : QWidget(card)
        , m_corner(corner)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        resize(static_cast<int>(cardRadius), static_cast<int>(cardRadius));
    }

    void place()
    {
        const QWidget *card = parentWidget();
        const bool right = m_corner == Qt::TopRightCorner || m_corner == Qt::BottomRightCorner;
        const bool bottom = m_corner == Qt::BottomLeftCorner || m_corner == Qt::BottomRightCorner;
        move(right ? card->width() - width() : 0, bottom ? card->height() - height() : 0);
        raise();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        const QRectF card = QRectF(parentWidget()->rect()).translated(-pos());
        QPainterPath inside;
        inside.addRoundedRect(card, cardRadius, cardRadius);
        QPainterPath outside;
        outside.addRect(rect());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(outside.subtracted(inside), c.window);
        drawRounded(painter, card, cardRadius, Qt::NoBrush, QPen(c.border, 1));
    }

private:
    Qt::Corner m_corner;
};
} // namespace

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
{
    installAccessibility();
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_body->setContentsMargins(padding, padding, padding, padding);
    m_body->setSpacing(10);
    m_outer->addLayout(m_body, 1);
}

Card::Card(const QString &title, const QString &subtitle, QWidget *parent)
    : Card(parent)
{
    setTitle(title);
    if (!subtitle.isEmpty())
        setSubtitle(subtitle);
}

void Card::ensureHead()
{
    if (m_head)
        return;
    m_head = new QWidget(this);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(padding, 12, padding, 0);
    row->setSpacing(8);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    m_title = new TextLabel({}, TextLabel::CardTitle);
    m_title->setElided(true);
    m_subtitle = new TextLabel({}, TextLabel::Small);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    row->addLayout(texts, 1);
    m_headRight = new QHBoxLayout;
    m_headRight->setSpacing(8);
    row->addLayout(m_headRight);
    m_rightText = new TextLabel({}, TextLabel::Small);
    m_rightText->hide();
    m_headRight->addWidget(m_rightText);
    m_outer->insertWidget(0, m_head);
    m_body->setContentsMargins(padding, 12, padding, padding);
}

void Card::setTitle(const QString &title)
{
    ensureHead();
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::setSubtitle(const QString &subtitle)
{
    ensureHead();
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::setRightText(const QString &text)
{
    ensureHead();
    m_rightText->setText(text);
    m_rightText->setVisible(!text.isEmpty());
}

void Card::addRightWidget(QWidget *widget)
{
    ensureHead();
    m_headRight->addWidget(widget, 0, Qt::AlignTop);
}

void Card::setBodyMargins(int left, int top, int right, int bottom)
{
    m_body->setContentsMargins(left, top, right, bottom);
    if (left >= cardRadius || !m_corners.isEmpty())
        return;
    for (const Qt::Corner corner :
         {Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::BottomRightCorner})
        m_corners.append(new CardCorner(corner, this));
}

void Card::placeCorners()
{
    for (QWidget *corner : std::as_const(m_corners))
        static_cast<CardCorner *>(corner)->place();
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeCorners();
}

void Card::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    placeCorners(); // over what was put in since
}

QHBoxLayout *Card::footer()
{
    if (!m_footer) {
        m_outer->addWidget(new Hairline(Qt::Horizontal, this));
        m_footer = new QHBoxLayout;
        m_footer->setContentsMargins(padding, 9, padding, 9);
        m_footer->setSpacing(8);
        m_outer->addLayout(m_footer);
    }
    return m_footer;
}

void Card::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), cardRadius, c.surface, QPen(c.border, 1));
}

} // namespace tandem
