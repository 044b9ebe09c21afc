#include "ui/widgets/cellnote.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace tandem {

CellNote::CellNote(QLineEdit &editor)
    : QWidget(editor.parentWidget())
    , m_editor(editor)
    , m_text(new TextLabel({}, TextLabel::Small, this))
{
    m_text->setTone(Tone::Bad);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(32, 7, 12, 7);
    row->addWidget(m_text);
    editor.installEventFilter(this);
    connect(&editor, &QObject::destroyed, this, &QObject::deleteLater);
    hide();
}

void CellNote::setText(const QString &sentence)
{
    m_text->setText(sentence);
    m_editor.setAccessibleDescription(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    place();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString CellNote::text() const
{
    return m_text->text();
}

void CellNote::place()
{
    adjustSize();
    const QRect cell = m_editor.geometry();
    const QRect port = parentWidget()->rect();
    const int x = std::clamp(cell.left(), 4, std::max(4, port.width() - width() - 4));
    const bool below = cell.bottom() + 4 + height() < port.bottom();
    move(x, below ? cell.bottom() + 4 : cell.top() - 4 - height());
    raise();
}

bool CellNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide)
        hide();
    else if (isVisible() && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        place();
    return QWidget::eventFilter(watched, event);
}

void CellNote::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), controlRadius, c.surface, QPen(c.bad, 1));
    paintIcon(painter, QStringLiteral("circle-alert"), QRectF(11, (height() - 14) / 2.0, 14, 14), c.bad);
}

} // namespace tandem
