#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace tandem {

/// What the colour of an icon says; Normal follows the state of the control that shows it.
enum class IconTint { Normal, Accent, Good, Caution, Bad, OnTip };

/// The line icon :/icons/NAME.svg, tinted each time it is painted, so that it follows the theme, the screen's
/// scale and the control's state: text2 normally, accent when selected or on, text3 when disabled. The
/// style paints it in the button's text colour on primary and danger buttons.
QIcon icon(const QString &name, IconTint tint = IconTint::Normal);

/// A square pixmap of `size` device-independent pixels in one colour, for what takes no QIcon.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, double devicePixelRatio);

/// Paints the icon, centred and square, into `rect`.
void paintIcon(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour);

/// Draws the icons that the window begins with, so that painting them costs next to nothing. For another
/// thread, while the window is being built; after the application was made.
void drawIconsAhead();

/// True when there is such an icon.
bool hasIcon(const QString &name);

} // namespace tandem
