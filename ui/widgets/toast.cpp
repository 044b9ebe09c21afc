#include "ui/widgets/toast.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace tandem {

namespace {

constexpr int distanceFromBottom = 44; // above the status bar
constexpr int widest = 560;

// Its ground is dark in both themes, so the text colour is not the page's.
class ToastLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(paletteOf(this).onTip);
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignVCenter | Qt::TextWordWrap, text());
    }
};

} // namespace

Toast::Toast(QWidget *over)
    : QWidget(over)
    , m_text(new ToastLabel(this))
    , m_action(new QPushButton(this))
{
    installAccessibility();
    hide();
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_action->setProperty("kind", QStringLiteral("tip"));
    m_action->setAutoDefault(false);
    auto *close = new QToolButton(this);
    close->setProperty("kind", QStringLiteral("tip"));
    close->setIcon(icon(QStringLiteral("x"), IconTint::OnTip));
    close->setAccessibleName(tr("Dismiss"));
    close->setToolTip(tr("Dismiss"));
    m_close = close;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isAncestorOf(QApplication::focusWidget()))
            m_timer.start(m_duration);
        else
            dismiss();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        emit actionTriggered();
    });
    connect(close, &QToolButton::clicked, this, &Toast::dismiss);
    over->installEventFilter(this);
}

void Toast::show(const QString &text, const QString &action)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    place();
    QWidget::show();
    raise();
    m_timer.start(m_duration);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::setDuration(int milliseconds)
{
    m_duration = milliseconds;
}

void Toast::dismiss()
{
    m_timer.stop();
    hide();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::place()
{
    const QWidget *over = parentWidget();
    ensurePolished();
    const int buttons =
        (m_action->isHidden() ? 0 : m_action->sizeHint().width() + 10) + m_close->sizeHint().width() + 34;
    const int room = std::min(widest, over->width() - 32);
    const int textRoom = std::max(120, room - buttons);
    const int natural = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 4;
    const int width = std::min(natural, textRoom) + buttons;
    const int textHeight =
        m_text->fontMetrics()
            .boundingRect(QRect(0, 0, std::min(natural, textRoom), 1000), Qt::TextWordWrap, m_text->text())
            .height();
    const int height = std::max(44, textHeight + 24);
    setGeometry((over->width() - width) / 2, over->height() - height - distanceFromBottom, width, height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), cardRadius, c.tip, c.isDark ? QPen(c.borderStrong, 1) : QPen(Qt::NoPen));
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *)
{
    m_timer.start(m_duration);
}

} // namespace tandem
