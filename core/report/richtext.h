#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tandem::report {

/// A stretch of text in one weight.
struct Run
{
    QString text;
    bool strong = false;
    bool operator==(const Run &) const = default;
};

/// Text with some words in bold. A newline starts a new paragraph.
///
/// Bold is set by the pattern, never by what people typed: values are put in after the marks were read,
/// so a note that happens to hold two asterisks is printed as it was written.
class RichText
{
public:
    RichText() = default;
    RichText(const QString &plain); // NOLINT: plain text is rich text without bold
    RichText(const char *) = delete;

    /// Reads `**bold**` marks in `pattern`, then replaces %1, %2 ... by `values`.
    static RichText marked(const QString &pattern, const QStringList &values = {});
    static RichText strong(const QString &plain);

    RichText &append(const RichText &other);

    [[nodiscard]] const std::vector<Run> &runs() const { return m_runs; }
    [[nodiscard]] QString plain() const;
    [[nodiscard]] bool isEmpty() const;
    bool operator==(const RichText &) const = default;

private:
    std::vector<Run> m_runs;
};

} // namespace tandem::report
