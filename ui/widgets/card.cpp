#include "ui/widgets/card.h"

#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

namespace {
constexpr int padding = 18;
}

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
