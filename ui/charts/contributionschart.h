#pragma once

#include "ui/theme/palette.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

/// The points that each criterion adds to a provider's total, over a track as long as the points it could
/// add.
namespace tandem::charts {

struct ContributionsData
{
    struct Criterion
    {
        QString name;        ///< short
        double possible = 0; ///< points of 100: the criterion's weight
    };
    struct Points
    {
        double lowest = 0;  ///< missing scores as 0
        double highest = 0; ///< missing scores as 5; equal to lowest when complete
    };
    struct Row
    {
        QString name;
        bool leading = false;
        bool eligible = true;
        std::vector<Points> points; ///< one for each criterion
    };
    std::vector<Criterion> criteria;
    std::vector<Row> rows;
};

struct ContributionsOptions
{
    int current = -1; ///< row under the keyboard, tinted
};

/// The smallest size at which every number and heading can be read; a smaller page scrolls.
QSizeF contributionsMinimumSize(const ContributionsData &data);

void paintContributions(QPainter &painter, const QRectF &rect, const Palette &colours,
                        const ContributionsData &data, const ContributionsOptions &options = {});

/// Where a row was painted: for clicks, tool tips and accessibility.
QRectF contributionsRow(const QRectF &rect, const ContributionsData &data, int row);
/// Where the points of one criterion were painted within a row.
QRectF contributionsCell(const QRectF &rect, const ContributionsData &data, int row, int criterion);

} // namespace tandem::charts
