#include "ui/escalation/contactcell.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/wording.h"
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace tandem {

static constexpr double inset = 15;
static constexpr double avatarSize = 32;
static constexpr double firstLine = 57; ///< top of the first line below the name
static constexpr double linePitch = 20.5;
static constexpr double lineIndent = 22; ///< the icon

// "No deputy after 22:00" where the hours end on the same day, else "No deputy out of hours".
static QString missingDeputy(const EscalationContact &contact)
{
    int end = 0;
    bool sameDay = true;
    for (const Hours *hours : {&contact.hours, &contact.onCall}) {
        for (const HoursWindow &window : hours->windows()) {
            sameDay = sameDay && window.to > window.from && window.to < minutesOfDay;
            end = std::max(end, window.to);
        }
    }
    return sameDay && end > 0 ? ContactCell::tr("No deputy after %1").arg(clockText(end))
                              : ContactCell::tr("No deputy out of hours");
}

ContactCellTexts contactCellTexts(const EscalationMatrix &matrix, int tier, Side side, bool gap)
{
    const EscalationContact &contact = matrix.contact(tier, side);
    ContactCellTexts texts;
    texts.name = matrix.nameOf(contact.person);
    const Person *person = matrix.person(contact.person);
    texts.role = !contact.role.isEmpty() ? contact.role : person ? person->role : QString();
    texts.phone = matrix.phoneOf(contact);
    texts.hours = reachText(contact);
    texts.nameIsWrong = !matrix.isHuman(contact.person) && !matrix.isEmpty(); // nobody has begun
    if (person && matrix.hasLeft(person->id))
        texts.role = ContactCell::tr("has left");
    const QString deputy = matrix.nameOf(contact.deputy);
    if (deputy.isEmpty()) {
        texts.deputy = gap ? missingDeputy(contact) : ContactCell::tr("No deputy");
        texts.deputyIsWrong = gap;
    } else if (matrix.hasLeft(contact.deputy)) {
        texts.deputy = ContactCell::tr("Deputy %1 has left").arg(deputy);
        texts.deputyIsWrong = true;
    } else {
        texts.deputy = ContactCell::tr("Deputy: %1").arg(deputy);
        if (!contact.deputyHours.isEmpty())
            texts.deputy += QStringLiteral(", ") + hoursText(contact.deputyHours);
        texts.deputyIsWrong = gap;
    }
    return texts;
}

ContactCell::ContactCell(int tier, Side side, QWidget *parent)
    : QAbstractButton(parent)
    , m_tier(tier)
    , m_side(side)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    QString name = cellName(tier, side);
    name[0] = name.at(0).toUpper();
    setAccessibleName(name);
}

void ContactCell::setTexts(const ContactCellTexts &texts)
{
    m_texts = texts;
    QStringList spoken = {texts.name.isEmpty() ? tr("nobody is named") : texts.name, texts.role,
                          texts.phone.isEmpty() ? tr("no phone") : tr("phone %1").arg(texts.phone),
                          texts.hours, texts.deputy};
    spoken.removeAll(QString());
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    layOut();
}

void ContactCell::setOpen(bool open)
{
    m_open = open;
    update();
}

QSize ContactCell::sizeHint() const
{
    const int lines = std::max<int>(3, static_cast<int>(m_lines.size()));
    return {270, qRound(firstLine + lines * linePitch) + 12};
}

QSize ContactCell::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

static QFont lineFont(bool strong, bool wrong)
{
    return uiFont(strong ? 13 : 12, strong || wrong ? QFont::Medium : QFont::Normal);
}

// Hours are broken between their parts, never within one. False: a part is too long even so.
bool ContactCell::addLines(const QString &icon, const QString &text, bool strong, bool wrong)
{
    static const QString separator = QStringLiteral(", ");
    const QFontMetricsF metrics(lineFont(strong, wrong));
    const double room = width() - 2 * inset - lineIndent;
    bool fits = true;
    Line line{icon, {}, strong, wrong};
    for (const QString &part : text.split(separator)) {
        const QString longer = line.text.isEmpty() ? part : line.text + separator + part;
        if (line.text.isEmpty() || metrics.horizontalAdvance(longer + QLatin1Char(',')) <= room) {
            line.text = longer;
        } else {
            m_lines.push_back({line.icon, line.text + QLatin1Char(','), strong, wrong});
            line = {{}, part, strong, wrong};
        }
        fits = fits && metrics.horizontalAdvance(part) <= room;
    }
    m_lines.push_back(line);
    return fits;
}

void ContactCell::layOut()
{
    const int before = sizeHint().height();
    const bool nobody = m_texts.name.isEmpty();
    m_lines.clear();
    const double head = width() - 2 * inset - avatarSize - 10;
    bool fits = QFontMetricsF(uiFont(13.5, QFont::DemiBold)).horizontalAdvance(m_texts.name) <= head &&
                QFontMetricsF(uiFont(12)).horizontalAdvance(m_texts.role) <= head;
    fits &= addLines(QStringLiteral("phone"), m_texts.phone.isEmpty() ? tr("No phone") : m_texts.phone,
                     !nobody, !nobody && m_texts.phone.isEmpty());
    fits &= addLines(QStringLiteral("clock"), m_texts.hours.isEmpty() ? tr("No hours yet") : m_texts.hours,
                     false, false);
    fits &= addLines(QStringLiteral("user"), m_texts.deputy, false, m_texts.deputyIsWrong);
    QStringList all = {m_texts.name, m_texts.role, m_texts.phone, m_texts.hours, m_texts.deputy};
    all.removeAll(QString());
    setToolTip(fits ? QString() : plainToolTip(all.join(QLatin1Char('\n'))));
    if (sizeHint().height() != before)
        updateGeometry();
    update();
}

void ContactCell::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

void ContactCell::paintLine(QPainter &painter, double y, const Line &line)
{
    const Palette &c = paletteOf(this);
    const QRectF box(inset, y, width() - 2 * inset, 20);
    if (!line.icon.isEmpty())
        paintIcon(painter, line.wrong ? QStringLiteral("triangle-alert") : line.icon,
                  QRectF(box.left() + 1, y + 3, 14, 14), line.wrong ? c.bad : c.text2);
    drawText(painter, box.adjusted(lineIndent, 0, 0, 0), line.text, lineFont(line.strong, line.wrong),
             line.wrong    ? c.bad
             : line.strong ? c.text
                           : c.text2);
}

void ContactCell::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (m_open)
        drawRounded(painter, box, controlRadius, Qt::NoBrush, QPen(c.accent, 2));
    else if (underMouse())
        drawRounded(painter, box, controlRadius, c.currentRow);
    if (hasFocus()) // the current cell of a grid is always seen
        drawFocusRing(painter, box, controlRadius, c.accent);
    const bool nobody = m_texts.name.isEmpty();
    const QRectF circle(inset, 16, avatarSize, avatarSize);
    if (nobody)
        drawRounded(painter, circle.adjusted(1, 1, -1, -1), avatarSize / 2, Qt::NoBrush,
                    QPen(c.borderStrong, 1, Qt::DashLine));
    else
        Avatar::paint(painter, circle, Avatar::initialsOf(m_texts.name), c);
    const double left = circle.right() + 10;
    const double room = width() - left - inset;
    drawText(painter, QRectF(left, 13, room, 20), nobody ? tr("Nobody is named") : m_texts.name,
             uiFont(13.5, QFont::DemiBold),
             m_texts.nameIsWrong ? c.bad
             : nobody            ? c.text2
                                 : c.text);
    drawText(painter, QRectF(left, 32, room, 18), m_texts.role.isEmpty() ? tr("No role yet") : m_texts.role,
             uiFont(12), c.text2);
    double y = firstLine;
    for (const Line &line : m_lines) {
        paintLine(painter, y, line);
        y += linePitch;
    }
}

void ContactCell::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        click();
        return;
    case Qt::Key_Up:
        emit stepped(-1, 0);
        return;
    case Qt::Key_Down:
        emit stepped(1, 0);
        return;
    case Qt::Key_Left:
        emit stepped(0, -1);
        return;
    case Qt::Key_Right:
        emit stepped(0, 1);
        return;
    case Qt::Key_Delete:
        emit clearRequested();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace tandem
