#pragma once
#include <QWidget>

namespace tandem {

/// What the bars of the timeline mean.
class PlanLegend : public QWidget
{
    Q_OBJECT

public:
    explicit PlanLegend(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace tandem
