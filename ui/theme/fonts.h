#pragma once

#include <QFont>

namespace tandem {

/// Makes the bundled "Tandem Sans" known to Qt. Needs a QGuiApplication; may be called any number of times.
/// These are the weights of the window and of the reports: each one costs time at the start.
void loadFonts();

/// Bold and italic too, for running text such as the guide.
void loadTextFonts();

/// The interface font at `px` device-independent pixels (fractions allowed; a screen shows the
/// nearest device pixel). It is unhinted, so that text measures the same at any scale and on paper.
QFont uiFont(double px, QFont::Weight weight = QFont::Normal);

} // namespace tandem
