#pragma once

#include "core/report/document.h"
#include "ui/print/flow.h"
#include "ui/print/typeset.h"

#include <vector>

/// Turns the blocks of a report into pieces with a height and a painter. Widths and heights are in points.
namespace tandem::print {

/// How much white there is between blocks and within them: less where that saves a page. From Close on the
/// notes of a table run on in their lines; Closest takes the last white out of callouts and lists. Type keeps
/// its size.
enum class Density { Roomy, Tight, Close, Closest };

/// What every block needs to know about its surroundings.
struct Setting
{
    double width = 500;
    double pageHeight = 700; ///< the tallest a piece may be
    Density density = Density::Roomy;
    QString continued; ///< "(continued)", beside a repeated table header's title

    [[nodiscard]] bool tight() const { return density != Density::Roomy; }
    [[nodiscard]] bool close() const { return density >= Density::Close; }
};

/// All blocks one below the other, with the distances the design gives them.
Flow composeBlocks(const std::vector<report::Block> &blocks, const Setting &setting);

// One function for each kind of block. The first piece's `before` is set by composeBlocks.
Flow compose(const report::Heading &heading, const Setting &setting);
Flow compose(const report::Paragraph &paragraph, const Setting &setting);
Flow compose(const report::KeyFigures &figures, const Setting &setting);
Flow compose(const report::FlagList &list, const Setting &setting);
Flow compose(const report::Points &points, const Setting &setting);
Flow compose(const report::Callout &callout, const Setting &setting);
Flow compose(const report::Table &table, const Setting &setting);
Flow compose(const report::ProviderHead &head, const Setting &setting);
Flow compose(const report::RankingChart &chart, const Setting &setting);
Flow compose(const report::HeatMap &map, const Setting &setting);
Flow compose(const report::ContributionStrip &strip, const Setting &setting);
Flow compose(const report::WeightBands &bands, const Setting &setting);
Flow compose(const report::RankShares &shares, const Setting &setting);
Flow compose(const report::AgreementBars &bars, const Setting &setting);
Flow compose(const report::FillIn &fields, const Setting &setting);
Flow compose(const report::MarkSheet &sheet, const Setting &setting);
Flow compose(const report::ScopeSheet &sheet, const Setting &setting);
Flow compose(const report::RaciSheet &sheet, const Setting &setting);
Flow compose(const report::Signatures &signatures, const Setting &setting);
Flow compose(const report::PhaseBand &band, const Setting &setting);
Flow compose(const report::PlanChart &chart, const Setting &setting);
Flow compose(const report::BurnUpLines &lines, const Setting &setting);
Flow compose(const report::OnePage &page, const Setting &setting);
Flow compose(const report::Columns &columns, const Setting &setting);
Flow compose(const report::PageBreak &, const Setting &setting);
Flow compose(const report::Spacer &spacer, const Setting &setting);

/// The pieces of a text that may break over pages: line by line, never a single line alone.
/// `indent` shifts the text to the right; `firstPaint` is drawn with the first line.
Flow composeLines(const SharedText &text, double indent = 0, const Painter &firstPaint = {});

/// The width of `count` of twelve columns with gutters of 12 points.
double columnsWide(double width, int count);
/// The left edge of column `index` (0 to 11).
double columnLeft(double width, int index);

} // namespace tandem::print
