#pragma once
#include <QStringList>
#include <vector>

class QWidget;

namespace tandem::test {

/// A text as it is painted.
struct PaintedText
{
    QString text;
    int pixels = 0; ///< of its font
};

/// What the visible parts of a widget paint as text, in whatever font.
std::vector<PaintedText> paintedTexts(QWidget &root);

/// Everything that a widget and what is in it tells: what is painted, what its controls and models hold, tool
/// tips, and what a screen reader is told. Hidden parts count too: somebody may show them.
QStringList shownWords(QWidget &root);

} // namespace tandem::test
