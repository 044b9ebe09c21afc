#include "ui/onboarding/racistrip.h"
#include "core/base/index.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QPainter>

namespace tandem {

static constexpr int stripCells = 6; ///< roles with a letter come first

RaciStrip::RaciStrip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RaciStrip::showActivity(const AgreementPicture &picture, ActivityId id)
{
    m_cells.clear();
    const Activity *activity = picture.activity(id);
    setVisible(activity != nullptr);
    if (!activity)
        return;
    setText(activity->name);
    QStringList spoken;
    for (const Role &role : picture.roles) {
        const RaciLetters letters = picture.letters(id, role.id);
        if (!letters)
            continue;
        if (static_cast<int>(m_cells.size()) < stripCells)
            m_cells.push_back({role.name, letters});
        spoken << tr("%1 %2").arg(role.name, raciWords(letters));
    }
    setAccessibleName(tr("RACI row %1").arg(activity->name));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    setToolTip(spoken.join(QStringLiteral("\n")));
    update();
}

void RaciStrip::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRounded(painter, QRectF(rect()), controlRadius, underMouse() ? c.hover : c.groupRow,
                QPen(c.border, 1));
    paintIcon(painter, QStringLiteral("table"), QRectF(11, 10, 14, 14), c.accent);
    drawText(painter, QRectF(32, 7, width() - 60, 20), text(), uiFont(13, QFont::Medium), c.accent);
    drawChevron(painter, QPointF(width() - 16, 17), Qt::RightArrow, c.text2);
    const double each = (width() - 16.0) / static_cast<double>(std::max<size_t>(1, m_cells.size()));
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        const Cell &cell = m_cells[asIndex(i)];
        const double left = 8 + i * each;
        drawText(painter, QRectF(left + 2, 30, each - 4, 16), cell.role, uiFont(11), c.text2,
                 Qt::AlignCenter);
        const QString letters = raciText(cell.letters);
        const bool accountable = cell.letters & RaciLetter::Accountable;
        const bool responsible = cell.letters & RaciLetter::Responsible;
        const QRectF chip(left + each / 2 - 17, 49, 34, 21);
        if (accountable || responsible || (cell.letters & RaciLetter::Consulted))
            drawRounded(painter, chip, 6, accountable ? c.accent : responsible ? c.chipR : c.chipNeutral);
        drawText(painter, chip, letters, uiFont(12, QFont::DemiBold), accountable ? c.onAccent : c.text,
                 Qt::AlignCenter);
    }
    if (focusIsVisible(this))
        drawFocusRing(painter, QRectF(rect()), controlRadius, c.accent);
}

} // namespace tandem
