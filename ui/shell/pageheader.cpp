#include "ui/shell/pageheader.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, TextLabel::PageTitle, this))
    , m_badge(new Pill({}, Tone::Neutral, this))
    , m_context(new TextLabel({}, TextLabel::Secondary, this))
{
    setFixedHeight(82);
    m_title->setElided(true);
    m_context->setElided(true);
    m_context->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(28, 8, 28, 8);
    row->setSpacing(16);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_badge);
    head->addStretch();
    texts->addLayout(head);
    texts->addWidget(m_context);
    texts->addStretch();
    row->addLayout(texts, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    row->addLayout(m_actions);
}

void PageHeader::setTexts(const QString &title, const QString &context, const QString &badge)
{
    m_title->setText(title);
    m_badge->setText(badge);
    m_badge->setVisible(!badge.isEmpty());
    m_context->setText(context);
    m_context->setVisible(!context.isEmpty());
    fitContext();
}

/// Beside many actions in a small window the line goes on in a second one; what needs more ends in "...".
void PageHeader::fitContext()
{
    const QFontMetrics metrics = m_context->fontMetrics();
    const int width = m_context->contentsRect().width();
    const int lines =
        metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, m_context->text()).height() /
        std::max(1, metrics.lineSpacing());
    m_context->setWordWrap(lines == 2);
    m_context->setElided(lines != 2);
}

bool PageHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_context && event->type() == QEvent::Resize)
        fitContext();
    return QWidget::eventFilter(watched, event);
}

void PageHeader::setActions(const QList<QWidget *> &actions)
{
    if (actions == m_shown)
        return; // asked after every edit
    m_shown = actions;
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *widget = item->widget(); widget && !actions.contains(widget))
            widget->hide();
        delete item;
    }
    for (QWidget *action : actions) {
        m_actions->addWidget(action);
        action->show();
    }
}

} // namespace tandem
