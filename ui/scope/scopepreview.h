#pragma once
#include "core/scope/pagefit.h"
#include "ui/print/pagedreport.h"
#include <QAbstractScrollArea>
#include <memory>

namespace tandem {

/// The one page as it will be printed, by the same painter. The edited area is outlined; a click on an area
/// chooses it. Where the page ends although there is more, a red band says so. Ctrl+0 fits the page, Ctrl+1
/// is life size.
class ScopePreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ScopePreview(QWidget *parent = nullptr);

    void setReport(std::shared_ptr<const print::PagedReport> report, const PageFit &fit);
    void outline(ServiceAreaId area); ///< an invalid one: none
    void setFitted(bool fitted);      ///< else life size
    bool isFitted() const { return m_fitted; }
    /// The place of an area in the viewport; empty if it is not on the first page.
    QRectF areaRect(ServiceAreaId area) const;
    QString bandText() const; ///< empty while the page fits

    QSize sizeHint() const override { return {488, 690}; }

signals:
    void areaClicked(tandem::ServiceAreaId area);
    void fittedChanged(bool fitted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double zoom() const;
    QRectF paper() const;
    void layOut();
    ServiceAreaId areaAt(const QPointF &point) const;

    std::shared_ptr<const print::PagedReport> m_report;
    PageFit m_fit;
    ServiceAreaId m_outlined;
    bool m_fitted = true;
};

} // namespace tandem
