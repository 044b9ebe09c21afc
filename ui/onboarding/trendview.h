#pragma once
#include "core/onboarding/onboardingstatus.h"
#include "ui/charts/burnupchart.h"
#include <QAbstractButton>
#include <QWidget>

namespace tandem {

class LinesModel;
class TableView;
class TextLabel;

/// What the chart of the trend shows.
charts::BurnUpData burnUpData(const OnboardingStatus &status);
/// "11 of 24 done, 13 were planned by today".
QString burnUpSentence(const OnboardingStatus &status);
/// "Forecast end Tue 14 April, 3 days after the baseline".
QString forecastSentence(const OnboardingStatus &status);

/// The burn-up in little, as a link to the whole of it.
class TrendSketch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TrendSketch(QWidget *parent = nullptr);
    void showStatus(const OnboardingStatus &status);
    QSize sizeHint() const override { return {240, 58}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    charts::BurnUpData m_data;
};

/// The burn-up against the baseline, the end that is forecast, and each milestone that slips.
class TrendView : public QWidget
{
    Q_OBJECT

public:
    explicit TrendView(QWidget *parent = nullptr);
    void showPicture(const OnboardingPicture &picture, const OnboardingStatus &status);
    TableView *slips() const { return m_slips; }

signals:
    void chosen(tandem::MilestoneId id); ///< the current row
    void opened(tandem::MilestoneId id);

private:
    class Chart;
    Chart *m_chart;
    TextLabel *m_done;
    TextLabel *m_doneText;
    TextLabel *m_slip;
    TextLabel *m_slipText;
    TextLabel *m_end;
    TextLabel *m_endText;
    TextLabel *m_none;
    LinesModel *m_model;
    TableView *m_slips;
};

} // namespace tandem
