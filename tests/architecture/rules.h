#pragma once
#include <QStringList>

namespace tandem::test {

/// A source file of the project, by its path from the root.
struct Source
{
    QString path;
    QString text;

    QString layer() const { return path.section(QLatin1Char('/'), 0, 0); }
    QString feature() const { return path.section(QLatin1Char('/'), 0, 1); } ///< such as core/scoring
};

// Each rule gives what it found wrong, one "path:line: what" each.
QStringList wrongDirections(const Source &source);
QStringList wrongQtHeaders(const Source &source, const QString &qtHeaders);
QStringList wrongLibraries(const Source &source);
QStringList sqlInTheWrongPlace(const Source &source);
QStringList literalLooks(const Source &source);
QStringList wrongForm(const Source &source);

} // namespace tandem::test
