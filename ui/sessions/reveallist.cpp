#include "ui/sessions/reveallist.h"
#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

namespace tandem {

static constexpr double headHeight = 44;
static constexpr double rowMost = 98;
static constexpr double rowLeast = 66; // two lines of name and the weight
static constexpr double listPadding = 18;
static constexpr double aroundPlot = 6;
static constexpr double narrow = 600; // below, the list scrolls sideways

/// Left edges and widths, measured from the list's width.
struct RevealList::Columns
{
    double name = 0;
    double nameWidth = 0;
    double plot = 0;
    double plotWidth = 0;
    double spread = 0;
    double mean = 0;
    double answer = 0;
    double answerWidth = 0;

    static constexpr double spreadWidth = 66;
    static constexpr double meanWidth = 50;
};

RevealList::RevealList(QWidget *parent)
    : CompareChartView(tr("Criteria"), parent)
{
}

void RevealList::setRows(std::vector<RevealRow> rows, size_t evaluators)
{
    const CriterionId before = criterion();
    m_rows = std::move(rows);
    m_look = charts::DotPlotLook::forEvaluators(evaluators);
    refresh();
    if (!choose(before) && !m_rows.empty())
        setCurrent({0, 0});
}

CriterionId RevealList::criterion() const
{
    const int row = current().y();
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].criterion : CriterionId{};
}

bool RevealList::choose(CriterionId criterion)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[static_cast<size_t>(row)].criterion == criterion) {
            setCurrent({0, row});
            return true;
        }
    }
    return false;
}

QString RevealList::spoken(int row, int) const
{
    return m_rows[static_cast<size_t>(row)].spoken;
}

CellBlock RevealList::cells() const
{
    CellBlock block{{tr("Criterion"), tr("Weight"), tr("Spread"), tr("Mean"), tr("Could change the cut?")}};
    for (const RevealRow &row : m_rows)
        block.push_back({row.name, row.weight, row.spread, row.mean,
                         row.detail.isEmpty() ? row.answer : tr("%1, %2").arg(row.answer, row.detail)});
    return block;
}

// ---- where things are

RevealList::Columns RevealList::columnsOf(const QRectF &content) const
{
    Columns c;
    // The dots have what they need; of what is left, the name and the answer take about half each.
    const double width = content.width();
    c.plotWidth = std::clamp(width * 0.31, charts::dotPlotMinimumWidth(m_look), 260.0);
    const double texts = width - 2 * listPadding - c.plotWidth - Columns::spreadWidth - Columns::meanWidth - 48;
    c.nameWidth = texts * 0.5;
    c.answerWidth = texts - c.nameWidth;
    c.name = content.x() + listPadding;
    c.plot = c.name + c.nameWidth + 12;
    c.spread = c.plot + c.plotWidth + 10;
    c.mean = c.spread + Columns::spreadWidth + 6;
    c.answer = c.mean + Columns::meanWidth + 20;
    return c;
}

QSizeF RevealList::contentSize(const QSizeF &room) const
{
    const double width = std::max(room.width(), narrow);
    const Columns columns = columnsOf(QRectF(0, 0, width, 0));
    double least = rowLeast;
    for (const RevealRow &row : m_rows)
        least = std::max(least, charts::dotPlotHeight(row.plot, m_look, columns.plotWidth) + 2 * aroundPlot);
    const double count = std::max(1, rowCount());
    const double row = std::clamp((room.height() - headHeight) / count, least, std::max(rowMost, least));
    return {width, headHeight + count * row};
}

CompareChartView::Heads RevealList::heads(const QRectF &) const
{
    return {headHeight, 0, 0};
}

QRectF RevealList::itemIn(const QRectF &content, int row, int) const
{
    const double height = (content.height() - headHeight) / std::max(1, rowCount());
    return {content.x(), content.y() + headHeight + row * height, content.width(), height};
}

// ---- painting

void RevealList::paintHeads(QPainter &painter, const QRectF &content, const Palette &colours,
                            const Columns &columns) const
{
    const QFont font = uiFont(12, QFont::DemiBold);
    const double y = content.y();
    const QRectF plot(columns.plot, y, columns.plotWidth, headHeight);
    charts::text(painter, {columns.name, y, columns.nameWidth, headHeight}, tr("Criterion"), font,
                 colours.text2);
    for (int score = 0; score <= 5; ++score) {
        const double x = charts::dotPlotX(plot, m_look, score);
        charts::text(painter, {x - 10, y, 20, headHeight}, QString::number(score), font, colours.text2,
                     Qt::AlignHCenter);
    }
    charts::text(painter, {columns.spread, y, Columns::spreadWidth, headHeight}, tr("Spread"), font,
                 colours.text2, Qt::AlignHCenter);
    charts::text(painter, {columns.mean, y, Columns::meanWidth, headHeight}, tr("Mean"), font, colours.text2,
                 Qt::AlignHCenter);
    const double rest = content.right() - 6 - columns.answer;
    const QString question = tr("Could change the cut?");
    charts::text(painter, {columns.answer, y, rest, headHeight},
                 charts::widthOf(question, font) <= rest ? question : tr("Changes the cut?"), font,
                 colours.text2);
    painter.fillRect(QRectF(content.x(), y + headHeight - 1, content.width(), 1), colours.border);
}

static int linesOf(const QString &text, const QFont &font, double width, int most)
{
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return std::min(lines, most);
}

/// A head of up to two lines and a foot below it, together in the middle of the row.
static void paintLines(QPainter &painter, const QRectF &box, const QString &head, const QFont &headFont,
                       const QColor &headColour, const QString &foot, const QColor &footColour, int footLines)
{
    const QFont small = uiFont(12);
    const double headLine = QFontMetricsF(headFont).lineSpacing();
    const double footLine = QFontMetricsF(small).lineSpacing();
    const int heads = linesOf(head, headFont, box.width(), 2);
    const int feet = linesOf(foot, small, box.width(), footLines);
    const double between = feet > 0 ? 3 : 0;
    const double height = heads * headLine + between + feet * footLine;
    const QRectF above(box.x(), box.center().y() - height / 2, box.width(), heads * headLine);
    charts::wrapped(painter, above, head, headFont, headColour, heads);
    if (feet > 0)
        charts::wrapped(painter, {box.x(), above.bottom() + between, box.width(), feet * footLine}, foot,
                        small, footColour, feet);
}

static QColor answerColour(RevealRow::Answer kind, const Palette &colours)
{
    return kind == RevealRow::Answer::Yes       ? colours.caution
           : kind == RevealRow::Answer::Settled ? colours.good
                                                : colours.text2;
}

void RevealList::paintRow(QPainter &painter, const QRectF &rect, const Palette &colours,
                          const Columns &columns, int index) const
{
    const RevealRow &row = m_rows[static_cast<size_t>(index)];
    const bool isCurrent = index == CompareChartView::current().y();
    const QColor ground = isCurrent ? colours.accentSubtle : colours.surface;
    if (isCurrent)
        painter.fillRect(rect, ground);
    else if (index > 0 && index - 1 != CompareChartView::current().y())
        painter.fillRect(QRectF(rect.x() + listPadding, rect.y(), rect.width() - 2 * listPadding, 1), colours.border);
    const QString below = row.changed ? tr("%1, changed since").arg(row.weight) : row.weight;
    paintLines(painter, {columns.name, rect.y(), columns.nameWidth, rect.height()}, row.name, uiFont(13),
               colours.text, below, row.changed ? colours.caution : colours.text2, 1);
    charts::paintDotPlot(painter,
                         QRectF(columns.plot, rect.y(), columns.plotWidth, rect.height())
                             .adjusted(0, aroundPlot, 0, -aroundPlot),
                         colours, ground, row.plot, m_look);
    const QRectF spread(columns.spread, rect.y(), Columns::spreadWidth, rect.height());
    if (row.plot.flagged) {
        const double width = Pill::widthOf(row.spread, true);
        Pill::paint(painter, {spread.center().x() - width / 2, rect.y(), width, rect.height()}, row.spread,
                    Tone::Caution, colours, QStringLiteral("flag"));
    } else {
        charts::text(painter, spread, row.spread.isEmpty() ? QStringLiteral("–") : row.spread, uiFont(13),
                     colours.text2, Qt::AlignHCenter);
    }
    const bool settled = row.kind == RevealRow::Answer::Settled;
    charts::text(painter, {columns.mean, rect.y(), Columns::meanWidth, rect.height()},
                 row.mean.isEmpty() ? QStringLiteral("–") : row.mean,
                 uiFont(13, settled ? QFont::Normal : QFont::DemiBold),
                 settled ? colours.text2 : colours.text, Qt::AlignHCenter);
    const bool strong = row.kind == RevealRow::Answer::Yes || settled;
    paintLines(painter, {columns.answer, rect.y(), columns.answerWidth, rect.height()}, row.answer,
               uiFont(13, strong ? QFont::DemiBold : QFont::Normal), answerColour(row.kind, colours),
               row.detail, colours.text2, 3);
}

void RevealList::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                              const QPoint &current) const
{
    const Columns columns = columnsOf(content);
    const QRectF visible = charts::visibleArea(painter);
    for (int row = 0; row < rowCount(); ++row) {
        const QRectF rect = itemIn(content, row, 0);
        if (visible.intersects(rect))
            paintRow(painter, rect, colours, columns, row);
    }
    painter.fillRect(QRectF(content.x(), content.y(), content.width(), headHeight), colours.surface);
    paintHeads(painter, content, colours, columns);
    if (current.y() >= 0 && focusIsVisible(this))
        drawFocusRing(painter, itemIn(content, current.y(), 0).adjusted(1, 1, -1, -1), 4, colours.accent);
}

// ---- keys

void RevealList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5) {
        emit scoreProposed(event->key() - Qt::Key_0);
        return;
    }
    CompareChartView::keyPressEvent(event);
}

} // namespace tandem
