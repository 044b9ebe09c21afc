#include "ui/reports/reportpreview.h"
#include "ui/theme/palettepaper.h"
#include "ui/theme/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace tandem {

static constexpr double gap = 16; // between pages, in pixels
static constexpr double lifeSize = 96.0 / 72.0;
static constexpr double widestFit = 1.35; // a page as wide as the window would be hard to read
static constexpr double zoomStep = 1.15;

ReportPreview::ReportPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Preview of the report"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void ReportPreview::setReport(std::shared_ptr<const print::PagedReport> report)
{
    m_report = std::move(report);
    layOut();
    noticePage();
    viewport()->update();
}

int ReportPreview::pageCount() const
{
    return m_report ? m_report->pageCount() : 0;
}

int ReportPreview::currentPage() const
{
    return m_page;
}

double ReportPreview::zoom() const
{
    if (m_zoom > 0 || !m_report)
        return m_zoom > 0 ? m_zoom : 1.0;
    return std::clamp((viewport()->width() - 2 * gap) / m_report->pageSizePt().width(), 0.3, widestFit);
}

void ReportPreview::setZoom(double zoom)
{
    m_zoom = zoom > 0 ? std::clamp(zoom, 0.3, 4.0) : 0;
    const int page = m_page;
    layOut();
    goToPage(page);
    viewport()->update();
}

QRectF ReportPreview::pageRect(int page) const
{
    const QSizeF size = m_report->pageSizePt() * zoom();
    const double x = std::max(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {x, gap + page * (size.height() + gap) - verticalScrollBar()->value(), size.width(),
            size.height()};
}

void ReportPreview::layOut()
{
    const QSizeF size = m_report ? m_report->pageSizePt() * zoom() : QSizeF();
    const double height = gap + pageCount() * (size.height() + gap);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(height) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
    horizontalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(size.width() + 2 * gap) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void ReportPreview::goToPage(int page)
{
    if (!m_report || page < 0 || page >= pageCount())
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                  static_cast<int>(pageRect(page).top() - gap));
}

void ReportPreview::noticePage()
{
    int page = 0;
    while (m_report && page + 1 < pageCount() && pageRect(page).bottom() < viewport()->height() / 2.0)
        ++page;
    if (page != m_page) {
        m_page = page;
        emit currentPageChanged(page);
    }
}

void ReportPreview::paintEvent(QPaintEvent *)
{
    const Palette &colours = paletteOf(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colours.window);
    if (!m_report)
        return;
    for (int page = 0; page < pageCount(); ++page) {
        const QRectF paper = pageRect(page);
        if (!paper.intersects(viewport()->rect()))
            continue;
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.fillRect(paper.adjusted(-1, -1, 1, 1), colours.border);
        painter.fillRect(paper, Palette::light().surface); // paper is white in the dark too
        painter.setClipRect(paper);
        painter.translate(paper.topLeft());
        painter.scale(zoom(), zoom());
        m_report->paintPage(painter, page);
        painter.restore();
    }
}

void ReportPreview::resizeEvent(QResizeEvent *)
{
    layOut();
    noticePage();
}

void ReportPreview::scrollContentsBy(int, int)
{
    noticePage();
    viewport()->update();
}

void ReportPreview::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(zoom() * (event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep));
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void ReportPreview::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_PageDown:
        goToPage(std::min(m_page + 1, pageCount() - 1));
        break;
    case Qt::Key_PageUp:
        goToPage(std::max(m_page - 1, 0));
        break;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        break;
    case Qt::Key_End:
        goToPage(pageCount() - 1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        control ? setZoom(zoom() * zoomStep) : QAbstractScrollArea::keyPressEvent(event);
        break;
    case Qt::Key_Minus:
        control ? setZoom(zoom() / zoomStep) : QAbstractScrollArea::keyPressEvent(event);
        break;
    case Qt::Key_0:
        control ? setZoom(0) : QAbstractScrollArea::keyPressEvent(event);
        break;
    case Qt::Key_1:
        control ? setZoom(lifeSize) : QAbstractScrollArea::keyPressEvent(event);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace tandem
