#include "ui/scope/scopepreview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace tandem {

static constexpr double lifeSize = 96.0 / 72.0;
static constexpr double smallest = 0.3;
static constexpr double margin = 1; // the paper's border

ScopePreview::ScopePreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("The page as it will be printed"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
}

void ScopePreview::setReport(std::shared_ptr<const print::PagedReport> report, const PageFit &fit)
{
    m_report = std::move(report);
    m_fit = fit;
    setAccessibleDescription(bandText());
    layOut();
    viewport()->update();
}

void ScopePreview::outline(ServiceAreaId area)
{
    m_outlined = area;
    const QRectF place = areaRect(area);
    if (!m_fitted && !place.isEmpty() && (place.top() < 0 || place.bottom() > viewport()->height()))
        verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(place.top()) - 24);
    viewport()->update();
}

void ScopePreview::setFitted(bool fitted)
{
    if (fitted == m_fitted)
        return;
    m_fitted = fitted;
    layOut();
    viewport()->update();
    emit fittedChanged(fitted);
}

double ScopePreview::zoom() const
{
    if (!m_fitted || !m_report)
        return lifeSize;
    const QSizeF page = m_report->pageSizePt();
    return std::max(smallest, std::min((viewport()->width() - 2 * margin) / page.width(),
                                       (viewport()->height() - 2 * margin) / page.height()));
}

QRectF ScopePreview::paper() const
{
    if (!m_report)
        return {};
    const QSizeF size = m_report->pageSizePt() * zoom();
    const double x = std::max(margin, (viewport()->width() - size.width()) / 2);
    return {x - horizontalScrollBar()->value(), margin - verticalScrollBar()->value(), size.width(),
            size.height()};
}

void ScopePreview::layOut()
{
    const QSizeF size = m_report ? m_report->pageSizePt() * zoom() : QSizeF();
    const auto range = [](QScrollBar *bar, double whole, int shown) {
        bar->setRange(0, std::max(0, static_cast<int>(whole + 2 * margin) - shown));
        bar->setPageStep(shown);
        bar->setSingleStep(48);
    };
    range(verticalScrollBar(), size.height(), viewport()->height());
    range(horizontalScrollBar(), size.width(), viewport()->width());
}

QRectF ScopePreview::areaRect(ServiceAreaId area) const
{
    if (!m_report || !area)
        return {};
    for (const print::Anchor &anchor : m_report->anchors()) {
        if (anchor.key != area.value || anchor.page != 0)
            continue;
        const double z = zoom();
        const double left = m_report->frame().left - 5;
        const double width = m_report->pageSizePt().width() - 2 * left;
        return QRectF(left * z, anchor.y * z, width * z, anchor.height * z).translated(paper().topLeft());
    }
    return {};
}

QString ScopePreview::bandText() const
{
    const int over = m_fit.linesOver();
    if (over == 0)
        return {};
    return over == 1 ? tr("1 line over: the signatures do not fit")
                     : tr("%1 lines over: the signatures do not fit").arg(over);
}

void ScopePreview::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    const Palette &onPaper = Palette::light(); // paper is white in the dark too
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), c.window);
    if (!m_report)
        return;
    const QRectF page = paper();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(page.adjusted(-1, -1, 1, 1), c.border);
    painter.fillRect(page, onPaper.surface);
    painter.save();
    painter.setClipRect(page);
    painter.translate(page.topLeft());
    painter.scale(zoom(), zoom());
    m_report->paintPage(painter, 0);
    painter.restore();
    if (const QRectF place = areaRect(m_outlined); !place.isEmpty())
        drawRounded(painter, place, 4, Qt::NoBrush, QPen(onPaper.accent, 1.5));
    if (const QString text = bandText(); !text.isEmpty()) {
        const double top = page.top() + m_report->frame().bottom * zoom();
        const QRectF band(page.left(), top, page.width(), page.bottom() - top);
        painter.fillRect(band, onPaper.badBg);
        painter.fillRect(QRectF(band.left(), band.top(), band.width(), 1), onPaper.bad);
        drawText(painter, band, text, uiFont(12, QFont::DemiBold), onPaper.bad, Qt::AlignCenter);
    }
    if (hasFocus() && focusIsVisible(this))
        drawFocusRing(painter, page, 2, c.accent);
}

void ScopePreview::resizeEvent(QResizeEvent *)
{
    layOut();
}

void ScopePreview::scrollContentsBy(int, int)
{
    viewport()->update();
}

ServiceAreaId ScopePreview::areaAt(const QPointF &point) const
{
    if (!m_report)
        return {};
    for (const print::Anchor &anchor : m_report->anchors()) {
        if (areaRect(ServiceAreaId{anchor.key}).contains(point))
            return ServiceAreaId{anchor.key};
    }
    return {};
}

void ScopePreview::mousePressEvent(QMouseEvent *event)
{
    if (const ServiceAreaId area = areaAt(event->position()))
        emit areaClicked(area);
    else
        QAbstractScrollArea::mousePressEvent(event);
}

void ScopePreview::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(areaAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ScopePreview::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_0 || event->key() == Qt::Key_1))
        setFitted(event->key() == Qt::Key_0);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace tandem
