#include "ui/widgets/listrow.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace tandem {

namespace {

constexpr int oneLine = 48;
constexpr int twoLines = 57;
constexpr double side = 12;
constexpr double pictureSize = 18;
constexpr double pictureColumn = 32;
constexpr double chevronColumn = 20;
constexpr double gap = 12; // between the title and what stands at its right

} // namespace

ListRow::ListRow(const QString &title, const QString &detail, QWidget *parent)
    : QAbstractButton(parent)
    , m_detail(detail)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateAccessibleTexts();
}

void ListRow::setTitle(const QString &title)
{
    setText(title);
    updateAccessibleTexts();
}

void ListRow::setDetail(const QString &detail)
{
    m_detail = detail;
    updateAccessibleTexts();
    updateGeometry();
    update();
}

void ListRow::setIconName(const QString &name, Tone tone)
{
    m_icon = name;
    m_tone = tone;
    update();
}

void ListRow::setRightText(const QString &text)
{
    m_right = text;
    updateAccessibleTexts();
    update();
}

void ListRow::setPale(bool pale)
{
    m_pale = pale;
    update();
}

void ListRow::setChevron(bool shown)
{
    m_chevron = shown;
    update();
}

void ListRow::setHairline(bool shown)
{
    m_hairline = shown;
    update();
}

void ListRow::updateAccessibleTexts()
{
    setAccessibleName(text());
    setAccessibleDescription(m_right.isEmpty() ? m_detail : tr("%1 %2").arg(m_detail, m_right).trimmed());
}

QSize ListRow::sizeHint() const
{
    return {320, m_detail.isEmpty() ? oneLine : twoLines};
}

QSize ListRow::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

double ListRow::rightWidth() const
{
    return m_right.isEmpty() ? 0 : QFontMetricsF(uiFont(12)).horizontalAdvance(m_right) + 1;
}

bool ListRow::isCut() const
{
    const double whole = width() - 2 * side - (m_icon.isEmpty() ? 0 : pictureColumn);
    const double first =
        whole - (m_chevron ? chevronColumn : 0) - (m_right.isEmpty() ? 0 : rightWidth() + gap);
    return QFontMetricsF(uiFont(13, QFont::Medium)).horizontalAdvance(text()) > first ||
           QFontMetricsF(uiFont(12)).horizontalAdvance(m_detail) > whole;
}

bool ListRow::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QAbstractButton::event(event);
    const QString whole = m_detail.isEmpty() ? text() : text() + u'\n' + m_detail;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                       isCut() ? plainToolTip(whole) : QString(), this);
    return true;
}

void ListRow::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const bool lit = isEnabled() && (underMouse() || focusIsVisible(this));
    const QRectF row = QRectF(rect()).adjusted(0, 0, 0, -1);
    if (lit)
        drawRounded(painter, row, controlRadius, isDown() ? c.border : c.hover);
    else if (m_hairline)
        painter.fillRect(QRectF(side, height() - 1, width() - 2 * side, 1), c.border);
    if (focusIsVisible(this))
        drawFocusRing(painter, row, controlRadius, c.accent);
    const bool faint = m_pale || !isEnabled();
    const bool two = !m_detail.isEmpty();
    const double lineHeight = 18;
    const double top = row.center().y() - (two ? lineHeight : lineHeight / 2);
    double left = side;
    if (!m_icon.isEmpty()) {
        paintIcon(painter, m_icon,
                  QRectF(left, top + lineHeight / 2 - pictureSize / 2, pictureSize, pictureSize),
                  faint ? c.text3 : toneColour(c, m_tone));
        left += pictureColumn;
    }
    double right = width() - side;
    if (m_chevron) {
        drawChevron(painter, QPointF(right - 6, top + lineHeight / 2), Qt::RightArrow, c.text2);
        right -= chevronColumn;
    }
    if (!m_right.isEmpty()) {
        const double wide = rightWidth();
        drawText(painter, QRectF(right - wide, top, wide, lineHeight), m_right, uiFont(12),
                 m_pale ? c.text3 : c.text2);
        right -= wide + gap;
    }
    drawText(painter, QRectF(left, top, right - left, lineHeight), text(), uiFont(13, QFont::Medium),
             faint ? c.text3
             : lit ? c.accent
                   : c.text);
    if (two)
        drawText(painter, QRectF(left, top + lineHeight, width() - side - left, lineHeight), m_detail,
                 uiFont(12), m_pale ? c.text3 : c.text2);
}

void ListRow::moveFocus(int direction)
{
    const auto rows = parentWidget() ? parentWidget()->findChildren<ListRow *>() : QList<ListRow *>();
    for (qsizetype i = rows.indexOf(this) + direction; i >= 0 && i < rows.size(); i += direction)
        if (rows[i]->isVisible() && rows[i]->isEnabled()) {
            rows[i]->setFocus(Qt::TabFocusReason);
            return;
        }
}

void ListRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        moveFocus(-1);
        return;
    case Qt::Key_Down:
        moveFocus(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace tandem
