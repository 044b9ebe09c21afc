#pragma once

#include "ui/theme/palette.h"

#include <QColor>
#include <QPainterPath>
#include <QPointF>

#include <array>
#include <optional>
#include <utility>

class QPainter;

/// The bars of a plan on a time axis: what the timeline of the window and the one on paper are drawn with.
namespace tandem::charts {

/// A milestone that has its place on the axis. All x are in the painter's units.
struct PlanBar
{
    enum class Shape { Bar, Gate, Review };
    enum class Look { Ahead, UnderWay, Blocked, Done, Dropped };
    Shape shape = Shape::Bar;
    Look look = Look::Ahead;
    bool isLate = false;
    double left = 0; ///< as planned, or as it was once it is done
    double right = 0;
    double share = 0;             ///< 0 to 1, of one that is under way
    double day = 0;               ///< a day's width: a diamond stands in the middle of the last one
    std::optional<double> slipTo; ///< the end that is forecast, right of `right`
    std::optional<std::pair<double, double>> agreed; ///< where the baseline has it
};

/// What is drawn in which way: the window tells states apart by colour and word, paper by shape as well.
struct PlanStyle
{
    struct Ink
    {
        QColor fill; ///< invalid: none
        QColor line; ///< invalid: none
        Qt::PenStyle stroke = Qt::SolidLine;
    };
    std::array<Ink, 5> looks; ///< by PlanBar::Look
    QColor share;             ///< the part that is done of one under way
    Ink slip;                 ///< ahead of its end
    Ink lateSlip;             ///< past it
    double slipHeight = 1;    ///< in relation to the bar
    QColor agreed;            ///< the line below, and the outline of a gate
    double agreedGap = 2;
    double agreedHeight = 2;
    Ink gate, passedGate, lateGate, review;
    double diamond = 6.5; ///< half of its height
    double radius = 3;
    double line = 1;
};

PlanStyle screenPlanStyle(const Palette &colours);
PlanStyle paperPlanStyle();

QPainterPath planDiamond(QPointF centre, double radius);

/// Draws the bar between `top` and `top + height`. Returns where it ends at the right, for a text beside it.
double paintPlanBar(QPainter &painter, const PlanBar &bar, double top, double height, const PlanStyle &style);

/// Where the text beside a bar goes: at its right where there is room, else at its left; whichever side has
/// more if neither has enough. The text is to be cut to the width returned. `width`: what the text takes.
struct NotePlace
{
    double left = 0;
    double width = 0;
    bool isRight = true;
};
NotePlace planNotePlace(double barLeft, double barRight, double width, double axisLeft, double axisRight,
                        double gap);

} // namespace tandem::charts
