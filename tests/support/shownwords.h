#pragma once
#include <QStringList>

class QWidget;

namespace tandem::test {

/// Everything that a widget and what is in it tells: what is painted, what its controls and models hold, tool
/// tips, and what a screen reader is told. Hidden parts count too: somebody may show them.
QStringList shownWords(QWidget &root);

} // namespace tandem::test
