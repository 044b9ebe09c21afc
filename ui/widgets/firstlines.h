#pragma once
#include <QStringList>

class QFont;

namespace tandem {

/// The first lines of a text broken in `width` pixels, `most` at most; the last one is elided if it must be.
QStringList firstLines(const QString &text, const QFont &font, double width, int most);

} // namespace tandem
