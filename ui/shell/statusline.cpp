#include "ui/shell/statusline.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QPainter>

namespace tandem {

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel({}, TextLabel::Small, this))
    , m_summary(new TextLabel({}, TextLabel::Small, this))
{
    setFixedHeight(28);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(36, 1, 16, 0);
    m_row->setSpacing(14);
    m_summary->setElided(true);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_row->addWidget(m_text);
    m_row->addWidget(m_summary, 1);
}

void StatusLine::addControl(QWidget *control)
{
    m_row->insertWidget(m_row->count() - 1, control);
}

void StatusLine::setState(State state, const QString &text)
{
    m_state = state;
    m_text->setText(text);
    update();
}

void StatusLine::setSummary(const QString &text)
{
    m_summary->setText(text);
}

QString StatusLine::stateText() const
{
    return m_text->text();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Palette &colours = paletteOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), colours.window);
    painter.fillRect(QRect(0, 0, width(), 1), colours.border);
    const QRectF place(16, 8, 14, 14);
    if (m_state == State::Saved)
        paintIcon(painter, QStringLiteral("check"), place, colours.good);
    else if (m_state == State::ReadOnly)
        paintIcon(painter, QStringLiteral("lock"), place, colours.caution);
    else if (m_state == State::Problem)
        paintIcon(painter, QStringLiteral("triangle-alert"), place, colours.bad);
}

} // namespace tandem
