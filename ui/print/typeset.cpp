#include "ui/print/typeset.h"

#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintDevice>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace tandem::print {

using report::Run;

namespace type {
const TextStyle title{22, 600, 28, paper::ink, 98};
const TextStyle section{16, 600, 20, paper::ink, 98.5};
const TextStyle part{11, 600, 16, paper::ink, 99.5};
const TextStyle lead{11, 400, 16, paper::ink};
const TextStyle body{9, 400, 14, paper::ink};
const TextStyle secondary{9, 400, 14, paper::secondary};
const TextStyle cell{8.5, 400, 12, paper::ink};
const TextStyle cellMedium{8.5, 500, 12, paper::ink};
const TextStyle cellStrong{8.5, 600, 12, paper::ink};
const TextStyle cellSecondary{8.5, 400, 12, paper::secondary};
const TextStyle tableHead{7.5, 600, 12, paper::secondary, 101};
const TextStyle label{7.5, 500, 12, paper::secondary, 101};
const TextStyle small{7.5, 400, 12, paper::secondary};
const TextStyle footnote{7, 400, 10, paper::secondary};
const TextStyle figure{22, 600, 28, paper::ink, 97};
} // namespace type

namespace {

/// Tells the text engine to measure at the resolution of the page canvas, without a printer or a screen.
class MeasuringDevice : public QPaintDevice
{
public:
    [[nodiscard]] QPaintEngine *paintEngine() const override { return nullptr; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return PageCanvas::resolution;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmDepth:
            return 32;
        default:
            return PageCanvas::resolution * 10;
        }
    }
};

MeasuringDevice &measuringDevice()
{
    static MeasuringDevice device;
    return device;
}

QFont fontOf(const TextStyle &style)
{
    QFont font(QStringLiteral("Tandem Sans"));
    font.setPointSizeF(style.size);
    font.setWeight(static_cast<QFont::Weight>(style.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.tracking != 100)
        font.setLetterSpacing(QFont::PercentageSpacing, style.tracking);
    return font;
}

QString joined(const std::vector<Run> &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

// On secondary text the bold words are ink as well: weight alone is weak in grey.
QList<QTextLayout::FormatRange> formatsOf(const std::vector<Run> &runs, const TextStyle &style)
{
    QList<QTextLayout::FormatRange> formats;
    int from = 0;
    for (const Run &run : runs) {
        const int length = static_cast<int>(run.text.size());
        if (run.strong && length > 0) {
            QTextCharFormat format;
            format.setFontWeight(QFont::DemiBold);
            format.setForeground(style.colour == paper::secondary ? paper::ink : style.colour);
            formats.append({from, length, format});
        }
        from += length;
    }
    return formats;
}

bool mayLackGlyphs(const QString &text)
{
    // What every Latin report holds is in the bundled font; only the rest is looked at more closely.
    return std::ranges::any_of(text, [](QChar c) {
        const char16_t u = c.unicode();
        return u > 0x024F && !(u >= 0x2010 && u <= 0x203A);
    });
}

bool lacksGlyph(const QTextLayout &layout, int from, int length)
{
    for (const QGlyphRun &run : layout.glyphRuns(from, length)) {
        if (run.glyphIndexes().contains(0))
            return true;
    }
    return false;
}

// A character that no font on this machine has would be an empty glyph, which PDF/A forbids and nobody can
// copy: a question mark stands for it.
QString withGlyphs(const QString &text, const TextStyle &style)
{
    if (!mayLackGlyphs(text))
        return text;
    QTextLayout layout(text, fontOf(style), &measuringDevice());
    layout.setCacheEnabled(true);
    layout.beginLayout();
    layout.createLine().setNumColumns(static_cast<int>(text.size()));
    layout.endLayout();
    if (!lacksGlyph(layout, 0, static_cast<int>(text.size())))
        return text;
    QString result;
    QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = clusters.toNextBoundary();
        if (to < 0)
            break;
        const bool lacking = lacksGlyph(layout, static_cast<int>(from), static_cast<int>(to - from));
        result += lacking ? QStringLiteral("?") : text.mid(from, to - from);
        from = to;
    }
    return result;
}

std::vector<std::vector<Run>> paragraphsOf(const std::vector<Run> &runs, const TextStyle &style)
{
    std::vector<std::vector<Run>> paragraphs(1);
    for (const Run &run : runs) {
        const QStringList parts = run.text.split(u'\n');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                paragraphs.emplace_back();
            if (!parts[i].isEmpty())
                paragraphs.back().push_back({withGlyphs(parts[i], style), run.strong});
        }
    }
    return paragraphs;
}

struct Measured
{
    int lines = 0;
    double last = 0; ///< width of the last line, points
    qsizetype lastWords = 0;
};

void setWrap(QTextLayout &layout, QTextOption::WrapMode mode)
{
    QTextOption option;
    option.setWrapMode(mode);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
}

/// A span of hours such as 8:00–18:00 stays together: a line that ends within one ends before it instead.
void keepSpansWhole(QTextLine &line, const QString &text)
{
    const qsizetype start = line.textStart();
    const qsizetype end = start + line.textLength();
    const auto isDigit = [&text](qsizetype at) { return at >= 0 && at < text.size() && text[at].isDigit(); };
    if (end >= text.size() || text[end - 1] != QChar(0x2013) || !isDigit(end - 2) || !isDigit(end))
        return;
    const qsizetype gap = text.lastIndexOf(u' ', end - 1);
    if (gap > start)
        line.setNumColumns(static_cast<int>(gap + 1 - start));
}

Measured breakLines(QTextLayout &layout, double width)
{
    Measured result;
    const QString text = layout.text();
    layout.clearLayout();
    layout.beginLayout();
    QTextLine last;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * PageCanvas::unit);
        keepSpansWhole(line, text);
        last = line;
        ++result.lines;
    }
    layout.endLayout();
    if (result.lines > 1) {
        result.last = last.naturalTextWidth() / PageCanvas::unit;
        result.lastWords = text.mid(last.textStart(), last.textLength()).trimmed().count(u' ') + 1;
    }
    return result;
}

bool isWidow(const Measured &measured, double width)
{
    return measured.lines > 1 && (measured.lastWords < 2 || measured.last < width * 0.14);
}

// The narrowest measure that needs no further line makes the lines alike; never below the longest word.
double balancedWidth(QTextLayout &layout, double width, int lines, double longest)
{
    double low = std::max(width * 0.4, longest);
    double high = width;
    for (int step = 0; step < 10 && low < high; ++step) {
        const double middle = (low + high) / 2;
        if (breakLines(layout, middle).lines <= lines)
            high = middle;
        else
            low = middle;
    }
    return std::min(high + 0.5, width);
}

double widowlessWidth(QTextLayout &layout, double width, int lines, double longest)
{
    double best = width;
    for (double share = 0.98; share > 0.82 && width * share > longest; share -= 0.02) {
        const Measured measured = breakLines(layout, width * share);
        if (measured.lines > lines)
            break;
        best = width * share;
        if (!isWidow(measured, width))
            return best;
    }
    return lines > 1 ? width : best;
}

} // namespace

TextStyle TextStyle::coloured(const QColor &other) const
{
    TextStyle style = *this;
    style.colour = other;
    return style;
}

TextStyle TextStyle::weighing(int other) const
{
    TextStyle style = *this;
    style.weight = other;
    return style;
}

TextBox::TextBox(const report::RichText &text, const TextStyle &style, double width, const Options &options)
    : m_style(style)
    , m_width(std::max(width, 1.0))
    , m_align(options.align)
{
    for (const std::vector<Run> &paragraph : paragraphsOf(text.runs(), style)) {
        if (options.maximumLines > 0 && lines() >= options.maximumLines)
            break;
        addParagraph(paragraph, options);
    }
}

void TextBox::addParagraph(const std::vector<Run> &runs, const Options &options)
{
    auto layout = std::make_unique<QTextLayout>(joined(runs), fontOf(m_style), &measuringDevice());
    layout->setCacheEnabled(true);
    layout->setFormats(formatsOf(runs, m_style));
    setWrap(*layout, QTextOption::WordWrap);
    Measured measured = breakLines(*layout, m_width);
    const double longest = measured.lines > 1 ? layout->minimumWidth() / PageCanvas::unit
                                              : layout->maximumWidth() / PageCanvas::unit;
    const int allowed = options.maximumLines > 0 ? options.maximumLines - lines() : 0;

    double width = m_width;
    if (longest > m_width) {
        setWrap(*layout, QTextOption::WrapAtWordBoundaryOrAnywhere);
        measured = breakLines(*layout, width);
    }
    if (allowed > 0 && measured.lines > allowed) {
        truncate(runs, *layout, allowed, width);
    } else if (longest <= m_width && measured.lines > 1) {
        if (options.fit == Fit::Balanced)
            width = balancedWidth(*layout, m_width, measured.lines, longest);
        else if (options.fit == Fit::NoWidow && isWidow(measured, m_width))
            width = widowlessWidth(*layout, m_width, measured.lines, longest);
        breakLines(*layout, width);
    }
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        m_lines.push_back({line, line.naturalTextWidth() / PageCanvas::unit});
    }
    if (layout->lineCount() == 0)
        m_lines.push_back({}); // an empty paragraph still takes a line
    m_layouts.push_back(std::move(layout));
}

void TextBox::truncate(const std::vector<Run> &runs, QTextLayout &layout, int lines, double width)
{
    const QTextLine last = layout.lineAt(lines - 1);
    const QString text = joined(runs);
    for (qsizetype end = last.textStart() + last.textLength(); end > 0; --end) {
        if (text[end - 1].isLowSurrogate())
            continue;
        QString cut = text.left(end);
        while (cut.endsWith(u' ') || cut.endsWith(QChar::Nbsp) || cut.endsWith(u','))
            cut.chop(1);
        layout.setText(cut + u'…');
        layout.setFormats(formatsOf(runs, m_style));
        if (breakLines(layout, width).lines <= lines)
            return;
    }
}

double TextBox::widest() const
{
    double width = 0;
    for (const Line &line : m_lines)
        width = std::max(width, line.natural);
    return width;
}

void TextBox::draw(PageCanvas &canvas, double x, double y, int first, int count) const
{
    const int end = count < 0 ? lines() : std::min(lines(), first + count);
    // The baseline sits so that capitals stand in the middle of the leading, for every size.
    double baseline = y + m_style.leading / 2 + 0.3635 * m_style.size;
    for (int i = first; i < end; ++i, baseline += m_style.leading) {
        const Line &line = m_lines[static_cast<size_t>(i)];
        if (!line.line.isValid())
            continue;
        const double room = m_width - line.natural;
        const double shift = m_align == report::Align::Right    ? room
                             : m_align == report::Align::Centre ? room / 2
                                                                : 0;
        canvas.text(line.line, x + shift, baseline, m_style.colour);
    }
}

SharedText typeset(const report::RichText &text, const TextStyle &style, double width,
                   const TextBox::Options &options)
{
    return std::make_shared<const TextBox>(text, style, width, options);
}

double textWidth(const report::RichText &text, const TextStyle &style)
{
    return TextBox(text, style, 1e5, {report::Align::Left, Fit::Plain, 1}).widest();
}

double longestWord(const QString &text, const TextStyle &style)
{
    double width = 0;
    for (const QString &word : text.split(u' '))
        width = std::max(width, textWidth(word, style));
    return width;
}

QString elided(const QString &text, const TextStyle &style, double width)
{
    const QFontMetricsF metrics(fontOf(style), &measuringDevice());
    return metrics.elidedText(text, Qt::ElideRight, std::max(0.0, width) * PageCanvas::unit);
}

double onGrid(double y)
{
    return std::ceil(y / 4 - 1e-6) * 4;
}

} // namespace tandem::print
