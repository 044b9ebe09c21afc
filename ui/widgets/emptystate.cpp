#include "ui/widgets/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace tandem {

namespace {

constexpr int markSize = 52;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence,
                       const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_icon(iconName)
    , m_title(new TextLabel(title, TextLabel::LargeTitle))
    , m_sentence(new TextLabel(sentence, TextLabel::Secondary))
    , m_mark(new QWidget)
    , m_buttons(new QWidget)
{
    installAccessibility();
    m_mark->setFixedSize(markSize, markSize);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_title->setFixedWidth(textWidth);
    m_sentence->setFixedWidth(textWidth);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 10, 0, 0);
    row->setSpacing(8);
    m_buttons->hide();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addWidget(m_buttons, 0, Qt::AlignHCenter);
    column->addStretch(3);
    if (!action.isEmpty()) {
        m_action = new PushButton(action, {}, PushButton::Primary);
        connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
        row->addWidget(m_action);
        m_buttons->show();
    }
    setTexts(title, sentence);
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    // An aligned item of a box layout gets the height of its hint, not the height for its width.
    m_title->setMinimumHeight(std::max(0, m_title->heightForWidth(textWidth)));
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(textWidth))); // -1 without a text
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

PushButton *EmptyState::addSecondaryAction(const QString &text)
{
    auto *button = new PushButton(text);
    m_buttons->layout()->addWidget(button);
    m_buttons->show();
    return button;
}

void EmptyState::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const QRectF circle = m_mark->geometry();
    drawRounded(painter, circle, circle.width() / 2, c.accentSubtle);
    paintIcon(painter, m_icon, circle.adjusted(14, 14, -14, -14), c.accent);
}

} // namespace tandem
