#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// A plan on paper. All days are those of the plan: 1 is the day on which it starts.
namespace tandem::report {

/// The phases as one strip as long as their days, filled up to today, with the gate at the end of each: a
/// diamond that is filled once it was passed.
struct PhaseBand
{
    struct Phase
    {
        QString name;
        QString days; ///< "days 16–45"
        int from = 1;
        int to = 1;
    };
    struct Gate
    {
        int day = 1;
        bool passed = false;
    };
    std::vector<Phase> phases;
    std::vector<Gate> gates;
    int length = 0;    ///< the plan's last day
    int today = 0;     ///< below 1: nothing is over
    QString todayText; ///< beside the mark of today; empty: no mark
};

/// The plan as bars on a calendar, a row for each milestone. Rows may go on over pages under the same dates.
struct PlanChart
{
    enum class Shape { Bar, Gate, Review, Dots };
    enum class Look { Ahead, UnderWay, Blocked, Done, Dropped };
    struct Row
    {
        QString name;
        Shape shape = Shape::Bar;
        Look look = Look::Ahead;
        bool isPhase = false; ///< a phase as a whole
        bool isLate = false;
        bool ruled = false; ///< a hairline above: another phase begins
        int from = 1;       ///< as planned; as it was when it is done
        int to = 1;
        int progress = 0;                          ///< percent
        std::optional<std::pair<int, int>> agreed; ///< in the baseline, where that differs
        std::optional<int> slipTo;                 ///< the forecast end, after `to`
        std::vector<int> dots;                     ///< of Shape::Dots
        QString note;                              ///< beside the bar: how late, what blocks it, a date
    };
    struct Tick
    {
        int day = 1;
        QString text;
    };
    QString nameTitle;
    int first = 1;
    int last = 1;
    int today = 0;
    QString todayText;                  ///< over the line of today; empty: no line
    std::vector<Tick> ticks;            ///< one a week; as many are written as fit
    std::vector<int> phaseEnds;         ///< lines through all rows
    std::vector<PhaseBand::Gate> gates; ///< on the line below the rows; may be empty
    std::vector<Row> rows;
};

/// How much was done by which day, against what was to be done by then.
struct BurnUpLines
{
    struct Point
    {
        QDate day;
        int planned = 0;
        int done = -1; ///< -1 for a day to come
    };
    std::vector<Point> points;
    int total = 0;
    QDate today;
    QDate agreedEnd;   ///< of the baseline, or of the plan without one
    QDate forecastEnd; ///< may lie after the last point
    QString plannedName;
    QString doneName;
    QString todayName;
};

} // namespace tandem::report
