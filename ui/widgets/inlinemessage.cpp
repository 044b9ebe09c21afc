#include "ui/widgets/inlinemessage.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace tandem {

namespace {

struct Face
{
    QString icon;
    Tone tone;
};

Face faceOf(InlineMessage::Kind kind)
{
    switch (kind) {
    case InlineMessage::Good:
        return {QStringLiteral("circle-check"), Tone::Good};
    case InlineMessage::Caution:
        return {QStringLiteral("triangle-alert"), Tone::Caution};
    case InlineMessage::Bad:
        return {QStringLiteral("circle-alert"), Tone::Bad};
    case InlineMessage::Info:
        break;
    }
    return {QStringLiteral("info"), Tone::Accent};
}

QString wordOf(InlineMessage::Kind kind)
{
    switch (kind) {
    case InlineMessage::Good:
        return InlineMessage::tr("In order");
    case InlineMessage::Caution:
        return InlineMessage::tr("Caution");
    case InlineMessage::Bad:
        return InlineMessage::tr("Problem");
    case InlineMessage::Info:
        break;
    }
    return InlineMessage::tr("Note");
}

} // namespace

InlineMessage::InlineMessage(Kind kind, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_text(new TextLabel)
    , m_actions(new QHBoxLayout)
{
    installAccessibility();
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(38, 8, 10, 8);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    m_actions->setSpacing(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setText(text);
}

void InlineMessage::setKind(Kind kind)
{
    m_kind = kind;
    setText(text());
    update();
}

void InlineMessage::setText(const QString &text)
{
    m_text->setText(text);
    // What the shape of the icon says to the eye.
    setAccessibleName(tr("%1: %2").arg(wordOf(m_kind), text));
}

QString InlineMessage::text() const
{
    return m_text->text();
}

QPushButton *InlineMessage::addAction(const QString &text)
{
    auto *button = new PushButton(text);
    button->setCompact(true);
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void InlineMessage::setActionsBelow()
{
    auto *row = static_cast<QBoxLayout *>(layout());
    row->setDirection(QBoxLayout::TopToBottom);
    row->setSpacing(6);
    row->setAlignment(m_actions, Qt::AlignLeft);
}

void InlineMessage::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    const Face face = faceOf(m_kind);
    QPainter painter(this);
    drawRounded(painter, rect(), controlRadius, toneBackground(c, face.tone));
    // Beside the first line.
    const double line = m_text->y() + (m_text->height() - m_text->heightForWidth(m_text->width())) / 2.0 +
                        m_text->fontMetrics().height() / 2.0;
    paintIcon(painter, face.icon, QRectF(12, line - 8, 16, 16), toneColour(c, face.tone));
}

} // namespace tandem
