#pragma once

#include "core/report/plansheet.h"
#include "core/report/racisheet.h"
#include "core/report/richtext.h"
#include "core/report/scopesheet.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

/// What a report says, as data: no fonts, no colours, no positions. One printer (ui/print) lays out every
/// report from these blocks, on paper and on screen, so all of Tandem's documents look alike.
/// Numbers arrive here as text, already written in the reader's locale; a value is only given as a number
/// where it decides a length or a shade. Texts may hold newlines and be of any length.
namespace tandem::report {

enum class Align { Left, Centre, Right };

/// How a piece of text is set: the type table of the printed documents.
enum class TextRole { Lead, Body, Secondary, Compact, Small, Footnote };

struct Heading
{
    enum class Level { Title, Section, Part };
    Level level = Level::Part;
    RichText text;
    QString caption; ///< one small line below, kept with the heading
    QString label;   ///< one small line above a title
    std::optional<QString>
        outline; ///< entry in the reader's table of contents; empty text repeats the heading
};

struct Paragraph
{
    RichText text;
    TextRole role = TextRole::Body;
    int columns = 12; ///< measure, in twelfths of the width: long lines are hard to read
};

struct KeyFigures
{
    struct Figure
    {
        QString value;
        QString unit; ///< small, beside the value: "of 100"
        QString caption;
    };
    std::vector<Figure> figures; ///< four read best
};

/// The marks that carry meaning by shape, so that they survive a black-and-white printer.
enum class Mark { None, OpenFlag, LiftedFlag, OpenGate, PassedGate };

/// Evidence: four dots and a word.
struct Dots
{
    int filled = 0; ///< 0 to 4
    QString word;
};

struct Table
{
    enum class CellStyle { Normal, Medium, Strong, Secondary };
    struct Column
    {
        QString title;
        double width = 1; ///< in points of a 500 point page; scaled to the width there is
        Align align = Align::Left;
        CellStyle style = CellStyle::Normal;
    };
    struct Cell
    {
        RichText text;
        std::optional<CellStyle> style; ///< instead of the column's
        std::optional<Dots> dots;
        Mark mark = Mark::None;
    };
    struct Row
    {
        std::vector<Cell> cells;
        int spanFrom = -1; ///< the cell in this column runs to the right edge (a note below its row)
        bool joined =
            false; ///< belongs to the row above: no rule between them, no page break if it can be avoided
    };
    std::vector<Column> columns; ///< without a title in any column there is no header
    std::vector<Row> rows;
    QString footer;         ///< small, below the last rule
    QString continuedTitle; ///< said above the repeated header on the next page
};

/// A cell of nothing but text.
inline Table::Cell cell(const RichText &text)
{
    Table::Cell result;
    result.text = text;
    return result;
}

/// Horizontal bars from 0 to 100 with what is not known yet and how far the evaluators are apart.
struct RankingChart
{
    struct Bar
    {
        QString rank; ///< "1", "3–4" or a dash
        QString name;
        QString value;      ///< "81.8" or "50.3–65.3"
        double lowest = 0;  ///< missing scores as 0
        double highest = 0; ///< missing scores as 5; equal to lowest when complete
        bool scored = true; ///< false: nothing scored yet, no bar at all
        bool eligible = true;
        bool leading = false;
        QString remark;                        ///< beside the bar: what is missing, or why it is not eligible
        std::optional<double> evaluatorLowest; ///< the whiskers: totals of the single evaluators
        std::optional<double> evaluatorHighest;
    };
    std::vector<Bar> bars;
};

/// Criteria by provider. Wraps to several bands when there are more providers than fit side by side.
struct HeatMap
{
    struct Provider
    {
        QString name;
        QString total; ///< "81.8", "50–65", or empty
        bool leading = false;
        bool eligible = true;
    };
    struct Cell
    {
        std::optional<double> mean; ///< 0 to 5; decides the shade
        QString text;               ///< "4.75", or what stands for a missing score
        QString range;              ///< "2 to 4" where evaluators are far apart
        bool best = false;
        Mark mark = Mark::None;
    };
    struct Row
    {
        QString criterion;
        QString weight;
        std::vector<Cell> cells; ///< one for each provider
    };
    QString criterionTitle;
    QString weightTitle;
    QString totalTitle;
    QString continuedTitle;
    std::vector<Provider> providers;
    std::vector<Row> rows;
    QString legend;
    bool legendMark = false; ///< the legend begins with the red-flag mark
};

/// One provider's points by criterion: boxes as wide as the weight, filled as far as points were earned.
struct ContributionStrip
{
    struct Part
    {
        QString name;
        double share = 0;            ///< of all weights, 0 to 1
        double earned = 0;           ///< 0 to 1 of this box; missing scores as 0
        double possible = 0;         ///< missing scores as 5; equal to earned when complete
        std::optional<double> rival; ///< where the tick stands, 0 to 1
        RichText text;               ///< "**23.8** of 25"
    };
    std::vector<Part> parts;
    QString footer;
};

struct FlagList
{
    struct Flag
    {
        QString title;
        QString text;
        bool open = true;
    };
    std::vector<Flag> flags;
};

/// Points set apart by space, each with a bold lead-in.
struct Points
{
    std::vector<RichText> points;
    TextRole role = TextRole::Secondary;
};

/// Two hairlines and a sentence that begins in bold.
struct Callout
{
    RichText text;
    Mark mark = Mark::None;
};

struct ProviderHead
{
    struct Fact
    {
        QString label;
        QString text;
    };
    QString label; ///< "First of four eligible providers"
    QString name;
    QString value; ///< "81.8", or the words that stand for it
    QString unit;  ///< "of 100"
    std::vector<Fact> facts;
};

/// How far each weight can move before another provider leads.
struct WeightBands
{
    struct Band
    {
        QString name;
        double weight = 0; ///< 0 to 1
        QString weightText;
        double from = 0; ///< the leader stays first between these two
        double to = 1;
        QString below;        ///< who is first below `from`; empty: nobody else
        QString above;        ///< and above `to`
        QString words;        ///< the band in words: "up to 29%"
        bool nearest = false; ///< the smallest change of all is on this one
    };
    QString heading; ///< above the words
    std::vector<Band> bands;
};

/// How often each provider takes each rank: a bar split by rank, as many draws of the weights had it.
struct RankShares
{
    struct Row
    {
        QString name;
        bool leading = false;
        std::vector<double> ranks; ///< 0 to 1; they sum to 1
        double topTwo = 0;
    };
    std::vector<Row> rows;
};

/// How far the evaluators agree on an order, 0 to 1.
struct AgreementBars
{
    struct Row
    {
        QString name;
        std::optional<double> agreement;
        QString why;        ///< in place of the bar, when there is no figure
        bool total = false; ///< set apart from those above
    };
    std::vector<Row> rows;
};

/// Lines to write on, side by side, each with a small label below it.
struct FillIn
{
    struct Field
    {
        QString label;
        QString text;     ///< what is known already stands on the line
        double width = 1; ///< in relation to the others
    };
    std::vector<Field> fields;
};

/// A scorecard for a pen: for each item boxes to tick, its rubric, and room for a note. The printer leaves
/// out the rubric, then the question, where that keeps the items on one page.
struct MarkSheet
{
    struct Level
    {
        QString mark; ///< "3"
        QString text;
    };
    struct Entry
    {
        QString number;
        QString name;
        QString question;
        std::vector<Level> levels;
    };
    QStringList boxes;  ///< what a tick can say, each in its own box: "0" to "5"
    QStringList others; ///< boxes with the word beside them: "abstain"
    QString gradeTitle;
    QStringList grades; ///< the same, on a line of their own
    QString noteTitle;
    std::vector<Entry> entries;
};

struct PageBreak
{
};

struct Spacer
{
    double height = 20; ///< points
};

struct Columns;
struct OnePage;
using Block = std::variant<Heading, Paragraph, KeyFigures, Table, RankingChart, HeatMap, ContributionStrip,
                           FlagList, Points, Callout, ProviderHead, WeightBands, RankShares, AgreementBars,
                           FillIn, MarkSheet, ScopeSheet, RaciSheet, Signatures, PhaseBand, PlanChart,
                           BurnUpLines, PageBreak, Spacer, Columns, OnePage>;

/// Blocks side by side. Each column flows on to the next page by itself.
struct Columns
{
    struct Column
    {
        int span = 6;       ///< of twelve
        bool ruled = false; ///< a line above, as the three columns of a provider's page have
        std::vector<Block> blocks;
    };
    std::vector<Column> columns;
};

/// What has to be one page: the same at greater and at lesser length. The first that fits is printed. It is
/// a part of its own, between page breaks.
struct OnePage
{
    std::vector<std::vector<Block>> lengths; ///< the longest first
};

struct Document
{
    QString title;  ///< what the file is called inside: shown in the viewer's title bar
    QString author; ///< the person who answers for it, or the organisation
    QString subject;
    QString language;     ///< BCP 47: "en"
    QString organisation; ///< masthead, left
    QString kind;         ///< masthead, right: "Co-managed IT partner · Evaluation summary"
    QString footer;       ///< every page, left: date, revision, for whom
    QString pagePattern;  ///< "Page %1 of %2"
    QString continued;    ///< "(continued)"
    QDateTime stamp;      ///< when the content last changed: the only date in the file
    bool landscape = false;
    std::vector<Block> blocks;
    /// Whole documents that are bound in behind this one, each on its own kind of page with its own margins'
    /// text. Pages are counted through. `subject` names the part in the outline.
    std::vector<Document> parts = {};
};

} // namespace tandem::report
