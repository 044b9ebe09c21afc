#pragma once

#include "ui/theme/palette.h"

#include <QPoint>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

/// Every provider against every other one: the share of draws in which the row comes out ahead of the column.
/// And, for one pair, the points by which each criterion parts them.
namespace tandem::charts {

struct HeadToHeadData
{
    struct Provider
    {
        QString name;
        QString initials; ///< stand for the name over the columns
    };
    std::vector<Provider> providers;
    std::vector<std::vector<double>> beats; ///< row over column, 0..1; the diagonal says nothing
    bool dimmed = false;                    ///< the figures are those of before an edit
};

struct HeadToHeadOptions
{
    QPoint current{-1, -1}; ///< column (x) and row (y) under the keyboard: a ring
};

/// The smallest size at which every number can be read; a smaller page scrolls.
QSizeF headToHeadMinimumSize(const HeadToHeadData &data);
void paintHeadToHead(QPainter &painter, const QRectF &rect, const Palette &colours,
                     const HeadToHeadData &data, const HeadToHeadOptions &options = {});
/// Where a cell was painted: for clicks, tool tips and accessibility.
QRectF headToHeadCell(const QRectF &rect, const HeadToHeadData &data, int row, int column);

/// One pair, criterion by criterion: bars to the left are points for the first, to the right for the second.
struct DifferencesData
{
    QString first;
    QString second;
    struct Row
    {
        QString criterion;
        double lowest = 0;  ///< points of the first minus those of the second; missing scores at their worst
        double highest = 0; ///< and at their best for the first; the same when nothing is missing
    };
    std::vector<Row> rows;
    Row total; ///< its criterion is what the line is called
};

struct DifferencesOptions
{
    int current = -1; ///< row under the keyboard, tinted; the total is the last one
};

double differencesHead();
double differencesHeight(const DifferencesData &data);
double differencesMinimumHeight(const DifferencesData &data);
double differencesMinimumWidth(const DifferencesData &data);
void paintDifferences(QPainter &painter, const QRectF &rect, const Palette &colours,
                      const DifferencesData &data, const DifferencesOptions &options = {});
QRectF differencesRow(const QRectF &rect, const DifferencesData &data, int row);
/// "+5.0", "−4.0", "−2.0 to +8.0".
QString differenceText(const DifferencesData::Row &row);

} // namespace tandem::charts
