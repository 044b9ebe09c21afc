#include "ui/scoring/scoresheads.h"
#include "ui/scoring/scorepainting.h"
#include "ui/scoring/scoresmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

namespace tandem {

using namespace scoregeometry;

QStringList wrappedLines(const QString &text, const QFont &font, double width, int most)
{
    const QFontMetricsF metrics(font);
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList lines;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (metrics.horizontalAdvance(words[i]) > width)
            return {};
        const QString longer = lines.isEmpty() ? words[i] : lines.back() + QLatin1Char(' ') + words[i];
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width) {
            lines.back() = longer;
        } else if (lines.size() == most) {
            lines.back() += QLatin1Char(' ') + QStringList(words.mid(i)).join(QLatin1Char(' '));
            lines.back() = metrics.elidedText(lines.back(), Qt::ElideRight, width);
            return lines;
        } else {
            lines.push_back(words[i]);
        }
    }
    return lines;
}

/// Lines that fit whatever the width: a word that is too wide is cut.
static QStringList forcedLines(const QString &text, const QFont &font, double width, int most)
{
    QStringList lines = wrappedLines(text, font, width, most);
    if (!lines.isEmpty())
        return lines;
    const QFontMetricsF metrics(font);
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (lines.size() == most)
            break;
        lines.push_back(metrics.elidedText(word, Qt::ElideRight, width));
    }
    return lines;
}

static void paintLines(QPainter &painter, const QRectF &rect, const QStringList &lines, double lineHeight,
                       const QFont &font, const QColor &colour, Qt::Alignment alignment)
{
    double y = rect.center().y() - lineHeight * static_cast<double>(lines.size()) / 2;
    for (const QString &line : lines) {
        // A hair wider than measured, so that rounding never elides what was found to fit.
        drawText(painter, QRectF(rect.left() - 1, y, rect.width() + 2, lineHeight), line, font, colour,
                 static_cast<int>(alignment) | Qt::AlignVCenter);
        y += lineHeight;
    }
}

static void prepare(QHeaderView &head)
{
    head.setSectionsClickable(true);
    head.setHighlightSections(false);
    head.setSectionResizeMode(QHeaderView::Fixed);
    head.setMinimumSectionSize(24);
    head.setFrameShape(QFrame::NoFrame);
    // The card shows through, with its rounded corners.
    head.setAutoFillBackground(false);
    head.viewport()->setAutoFillBackground(false);
}

// ---- criteria

CriterionHead::CriterionHead(const ScoresModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    prepare(*this);
    setFixedHeight(headHeight);
    setAccessibleName(tr("Criteria"));
}

void CriterionHead::setCurrent(int section)
{
    if (section == m_current)
        return;
    m_current = section;
    viewport()->update();
}

void CriterionHead::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    for (int i = 0; i < count(); ++i) {
        const int x = sectionViewportPosition(i);
        if (x < dirty.right() + 1 && x + sectionSize(i) > dirty.left())
            paintOne(painter, i);
    }
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), paletteOf(this).border);
}

void CriterionHead::paintOne(QPainter &painter, int section) const
{
    const Palette &c = paletteOf(this);
    const QRectF rect(sectionViewportPosition(section), 0, sectionSize(section), headHeight - 1);
    const QFont font = uiFont(12, QFont::DemiBold);
    constexpr double lineHeight = 16;
    if (section == m_model.scoredColumn()) {
        drawText(painter, rect.adjusted(0, 0, -inset, 0),
                 m_model.headerData(section, Qt::Horizontal).toString(), font, c.text2,
                 Qt::AlignRight | Qt::AlignVCenter);
        return;
    }
    const Criterion &criterion = m_model.criterion(section);
    const QColor colour = !criterion.applicable ? c.text3 : section == m_current ? c.accent : c.text2;
    const int most = criterion.applicable ? 3 : 2;
    const double room = rect.width() - 2;
    QStringList lines = wrappedLines(criterion.name, font, room, most);
    if (lines.isEmpty() || lines.back().endsWith(QChar(0x2026)))
        lines = forcedLines(criterion.shortName, font, room, most);
    if (criterion.applicable) {
        paintLines(painter, rect, lines, lineHeight, font, colour, Qt::AlignHCenter);
        return;
    }
    paintLines(painter, rect.adjusted(0, 0, 0, -lineHeight), lines, lineHeight, font, colour,
               Qt::AlignHCenter);
    const QFont small = uiFont(11);
    const QString word = tr("not applicable");
    const bool fits = QFontMetricsF(small).horizontalAdvance(word) <= rect.width();
    drawText(painter, QRectF(rect.left(), rect.bottom() - 20, rect.width(), lineHeight),
             fits ? word : tr("n/a"), small, c.text3, Qt::AlignCenter);
}

// ---- providers

ProviderHead::ProviderHead(const ScoresModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
{
    prepare(*this);
    setDefaultSectionSize(rowPitch);
    setAccessibleName(tr("Providers"));
}

void ProviderHead::setCurrent(int section)
{
    if (section == m_current)
        return;
    m_current = section;
    viewport()->update();
}

void ProviderHead::setDivided(bool divided)
{
    if (divided == m_divided)
        return;
    m_divided = divided;
    viewport()->update();
}

void ProviderHead::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Palette &c = paletteOf(this);
    painter.fillRect(event->rect(), c.surface);
    if (count() == 0)
        return;
    const int first = std::max(0, visualIndexAt(event->rect().top()));
    const int last = visualIndexAt(event->rect().bottom());
    for (int i = first; i <= (last < 0 ? count() - 1 : last); ++i)
        paintOne(painter, i);
    if (m_divided)
        painter.fillRect(QRect(viewport()->width() - 1, 0, 1, viewport()->height()), c.border);
}

void ProviderHead::paintOne(QPainter &painter, int section) const
{
    const Palette &c = paletteOf(this);
    const Provider &provider = m_model.provider(section);
    const QRectF rect(0, sectionViewportPosition(section), width(), rowPitch);
    if (section == m_current)
        painter.fillRect(rect.adjusted(0, 1, -2, 0), c.accentSubtle);
    else if (section > 0 && section - 1 == m_current)
        painter.fillRect(QRectF(0, rect.top(), width() - 2, 1), c.border);
    if (section > 0 && section != m_current && section - 1 != m_current)
        painter.fillRect(QRectF(inset, rect.top(), width() - inset, 1), c.border);
    constexpr double diameter = 26;
    Avatar::paint(painter, QRectF(15, rect.center().y() - diameter / 2, diameter, diameter),
                  Avatar::initialsOf(provider.name), c);
    const bool out = isOut(provider.stage);
    const QFont font = uiFont(13, QFont::Medium);
    const QRectF text(49, rect.top(), rect.width() - 53, rect.height());
    const QStringList lines = forcedLines(provider.name, font, text.width(), out ? 1 : 2);
    paintLines(painter, out ? text.adjusted(0, 0, 0, -16) : text, lines, 17, font, out ? c.text2 : c.text,
               Qt::AlignLeft);
    if (out)
        drawText(painter, QRectF(text.left(), rect.center().y() + 1, text.width(), 16),
                 stageWord(provider.stage), uiFont(12), section == m_current ? c.text2 : c.text3);
}

} // namespace tandem
