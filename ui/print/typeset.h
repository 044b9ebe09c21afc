#pragma once

#include "core/report/document.h"

#include <QColor>
#include <QFont>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace tandem::print {

class PageCanvas;

/// One line of the type table. Sizes in points.
struct TextStyle
{
    double size = 9;
    int weight = QFont::Normal;
    double leading = 14; ///< distance of baselines; forced, whatever the font says
    QColor colour;
    double tracking = 100; ///< percent

    [[nodiscard]] TextStyle coloured(const QColor &other) const;
    [[nodiscard]] TextStyle weighing(int other) const;
};

/// The type table of all printed documents.
namespace type {
extern const TextStyle title, section, part, lead, body, secondary, cell, cellMedium, cellStrong,
    cellSecondary, tableHead, label, small, footnote, figure;
} // namespace type

/// How a text of several lines is set.
enum class Fit {
    Plain,    ///< lines as long as they go
    NoWidow,  ///< never one word alone on the last line
    Balanced, ///< headings: lines of about the same length
};

/// Laid-out text. Layout is done once, at 1200 dots per inch without hinting, so that the same lines break at
/// the same words on paper, in a picture and on any screen.
class TextBox
{
public:
    struct Options
    {
        report::Align align = report::Align::Left;
        Fit fit = Fit::NoWidow;
        int maximumLines = 0; ///< 0: as many as needed; else the last one ends in an ellipsis
    };

    TextBox(const report::RichText &text, const TextStyle &style, double width, const Options &options);
    TextBox(const report::RichText &text, const TextStyle &style, double width)
        : TextBox(text, style, width, Options())
    {
    }

    [[nodiscard]] int lines() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] double height() const { return lines() * m_style.leading; }
    [[nodiscard]] double leading() const { return m_style.leading; }
    [[nodiscard]] double widest() const; ///< of the lines, in points

    /// Draws `count` lines from `first` on; the first drawn line starts at y.
    void draw(PageCanvas &canvas, double x, double y, int first = 0, int count = -1) const;

private:
    struct Line
    {
        QTextLine line;
        double natural = 0;
    };
    void addParagraph(const std::vector<report::Run> &runs, const Options &options);
    void truncate(const std::vector<report::Run> &runs, QTextLayout &layout, int lines, double width);

    TextStyle m_style;
    double m_width;
    report::Align m_align;
    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    std::vector<Line> m_lines;
};

using SharedText = std::shared_ptr<const TextBox>;
SharedText typeset(const report::RichText &text, const TextStyle &style, double width,
                   const TextBox::Options &options = {});

/// The width of one line, in points.
double textWidth(const report::RichText &text, const TextStyle &style);
/// The width of the longest word: no column should be narrower.
double longestWord(const QString &text, const TextStyle &style);
/// One line that fits into `width`, with an ellipsis if it had to be cut.
QString elided(const QString &text, const TextStyle &style, double width);

/// Rounds a position up to the 4 point grid.
double onGrid(double y);

} // namespace tandem::print
