#include "ui/shell/pageheader.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

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
    m_contextLine = context;
    m_context->setVisible(!context.isEmpty());
    fitContext();
}

/// The text in two lines, broken at one of its dots, so that both have room; empty if there is no such place.
static QString inTwoLines(const QString &text, const QFontMetrics &metrics, int width)
{
    static const QRegularExpression dot(QStringLiteral("\\s+\u00B7\\s+"));
    QString best;
    for (auto at = dot.globalMatch(text); at.hasNext();) {
        const QRegularExpressionMatch match = at.next();
        const QString first = text.left(match.capturedStart()), second = text.mid(match.capturedEnd());
        if (metrics.horizontalAdvance(first) <= width && metrics.horizontalAdvance(second) <= width)
            best = first + QLatin1Char('\n') + second;
    }
    return best;
}

/// Beside many actions in a small window the line goes on in a second one; what needs more ends in "...".
void PageHeader::fitContext()
{
    const QFontMetrics metrics = m_context->fontMetrics();
    const int width = m_context->contentsRect().width();
    QString shown;
    if (metrics.horizontalAdvance(m_contextLine) > width)
        shown = inTwoLines(m_contextLine, metrics, width);
    m_context->setElided(shown.isEmpty());
    m_context->setText(shown.isEmpty() ? m_contextLine : shown);
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
