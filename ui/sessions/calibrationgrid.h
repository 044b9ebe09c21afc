#pragma once
#include "core/overview/calibration.h"
#include "ui/charts/calibrationchart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// Every criterion across the providers in the order of their sessions, with a cell under the keyboard. 0 to
/// 5 propose an agreed score, Enter leads into its field.
class CalibrationGrid : public CompareChartView
{
    Q_OBJECT

public:
    explicit CalibrationGrid(QWidget *parent = nullptr);

    /// The cell under the keyboard stays the same, if it is still there.
    void follow(const Evaluation &evaluation, const Calibration &calibration);
    ProviderId provider() const; ///< of the current cell; invalid without cells
    CriterionId criterion() const;
    bool choose(ProviderId provider, CriterionId criterion);
    const charts::CalibrationData &data() const { return m_data; }

    int rowCount() const override { return static_cast<int>(m_data.rows.size()); }
    int columnCount() const override { return static_cast<int>(m_data.providers.size()); }
    QString spoken(int row, int column) const override;
    CellBlock cells() const override;

signals:
    void scoreProposed(int score);

protected:
    QSizeF contentSize(const QSizeF &room) const override;
    Heads heads(const QRectF &content) const override;
    QRectF itemIn(const QRectF &content, int row, int column) const override;
    void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                      const QPoint &current) const override;
    double ringRadius() const override { return -1; }
    void keyPressEvent(QKeyEvent *event) override;

private:
    charts::CalibrationData m_data;
    std::vector<ProviderId> m_providers;
    std::vector<CriterionId> m_criteria;
};

} // namespace tandem
