#pragma once
#include "ui/print/pagedreport.h"
#include <QAbstractScrollArea>
#include <memory>

namespace tandem {

/// The pages of a report below each other, painted by the same code as the PDF. Ctrl+wheel, Ctrl+Plus and
/// Ctrl+Minus zoom, Ctrl+0 fits the width, Ctrl+1 is life size; Page Up and Down go from page to page.
class ReportPreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReportPreview(QWidget *parent = nullptr);

    void setReport(std::shared_ptr<const print::PagedReport> report);
    int pageCount() const;
    int currentPage() const; ///< from 0, the one in the middle of the view
    void goToPage(int page);

    /// Pixels per point; 0 fits the width.
    void setZoom(double zoom);
    double zoom() const;

signals:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QRectF pageRect(int page) const;
    void layOut();
    void noticePage();

    std::shared_ptr<const print::PagedReport> m_report;
    double m_zoom = 0;
    int m_page = 0;
};

} // namespace tandem
