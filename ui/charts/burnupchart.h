#pragma once

#include "ui/theme/palette.h"

#include <QDate>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

/// How much of a plan is done by which day, against what was to be done by then: two steps that rise. A
/// dashed line goes on from today to the end that is forecast.
namespace tandem::charts {

struct BurnUpData
{
    struct Point
    {
        QDate day;
        int planned = 0; ///< to be done by the end of this day
        int done = -1;   ///< were done by then; -1 for a day to come
    };
    std::vector<Point> points; ///< a day each, without gaps
    int total = 0;
    QDate today;
    QDate agreedEnd;     ///< of the baseline, or of the plan without one; may be invalid
    QDate forecastEnd;   ///< may lie after the last point; invalid if nothing is known
    QString plannedName; ///< "baseline"
    QString doneName;    ///< "done"
    QString todayName;   ///< "today"
};

struct BurnUpOptions
{
    bool compact = false; ///< only the lines, for a place of a few dozen pixels
};

double burnUpHeight();
double burnUpMinimumHeight();
double burnUpMinimumWidth();

void paintBurnUp(QPainter &painter, const QRectF &rect, const Palette &colours, const BurnUpData &data,
                 const BurnUpOptions &options = {});

/// Where `count` at the end of `day` was painted: for tests and tool tips.
QPointF burnUpPoint(const QRectF &rect, const BurnUpData &data, QDate day, double count,
                    const BurnUpOptions &options = {});

} // namespace tandem::charts
