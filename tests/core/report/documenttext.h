#pragma once

#include "core/report/document.h"

#include <QStringList>

/// Everything that a report says, one paragraph per line, for tests that ask whether a sentence is there.
namespace tandem::test {

inline QStringList textOf(const std::vector<report::Block> &blocks);

struct TextCollector
{
    QStringList &out;

    void operator()(const report::Heading &b) const { out << b.label << b.text.plain() << b.caption; }
    void operator()(const report::Paragraph &b) const { out << b.text.plain(); }
    void operator()(const report::KeyFigures &b) const
    {
        for (const auto &figure : b.figures)
            out << QStringList{figure.value, figure.unit, figure.caption}.join(u' ');
    }
    void operator()(const report::Table &b) const
    {
        for (const auto &row : b.rows) {
            QStringList cells;
            for (const auto &cell : row.cells)
                cells << (cell.dots ? cell.dots->word : cell.text.plain());
            out << cells.join(QStringLiteral(" | "));
        }
        out << b.footer;
    }
    void operator()(const report::RankingChart &b) const
    {
        for (const auto &bar : b.bars)
            out << QStringList{bar.rank, bar.name, bar.value, bar.remark}.join(QStringLiteral(" | "));
    }
    void operator()(const report::HeatMap &b) const
    {
        for (const auto &row : b.rows) {
            QStringList cells{row.criterion, row.weight};
            for (const auto &cell : row.cells)
                cells << cell.text;
            out << cells.join(QStringLiteral(" | "));
        }
        out << b.legend;
    }
    void operator()(const report::ContributionStrip &b) const
    {
        for (const auto &part : b.parts)
            out << part.name + u' ' + part.text.plain();
        out << b.footer;
    }
    void operator()(const report::FlagList &b) const
    {
        for (const auto &flag : b.flags)
            out << flag.title + QStringLiteral(": ") + flag.text;
    }
    void operator()(const report::Points &b) const
    {
        for (const auto &point : b.points)
            out << point.plain();
    }
    void operator()(const report::Callout &b) const { out << b.text.plain(); }
    void operator()(const report::ProviderHead &b) const
    {
        out << QStringList{b.label, b.name, b.value, b.unit}.join(QStringLiteral(" | "));
        for (const auto &fact : b.facts)
            out << fact.label + QStringLiteral(": ") + fact.text;
    }
    void operator()(const report::WeightBands &b) const
    {
        for (const auto &band : b.bands)
            out << QStringList{band.name, band.weightText, band.words, band.below, band.above}.join(
                QStringLiteral(" | "));
    }
    void operator()(const report::RankShares &b) const
    {
        for (const auto &row : b.rows)
            out << row.name + QStringLiteral(" | ") + QString::number(row.ranks.front(), 'f', 3);
    }
    void operator()(const report::AgreementBars &b) const
    {
        for (const auto &row : b.rows)
            out << row.name + QStringLiteral(" | ") +
                       (row.agreement ? QString::number(*row.agreement, 'f', 2) : row.why);
    }
    void operator()(const report::FillIn &b) const
    {
        for (const auto &field : b.fields)
            out << QStringLiteral("%1: %2").arg(field.label, field.text);
    }
    void operator()(const report::MarkSheet &b) const
    {
        out << (b.boxes + b.others).join(u' ') << b.gradeTitle + u' ' + b.grades.join(u' ') << b.noteTitle;
        for (const auto &entry : b.entries) {
            out << QStringList{entry.number, entry.name, entry.question}.join(QStringLiteral(" | "));
            for (const auto &level : entry.levels)
                out << level.mark + u' ' + level.text;
        }
    }
    void operator()(const report::Signatures &b) const
    {
        for (const auto &side : b.sides) {
            out << side.title;
            for (const auto &line : side.lines)
                out << QStringList{line.who, line.date, line.word, line.reason}.join(QStringLiteral(" | "));
        }
    }
    void operator()(const report::ScopeSheet &b) const
    {
        out << b.title << b.lead << b.dateLabel + u' ' + b.date;
        for (const auto &fact : b.facts)
            out << fact.label + QStringLiteral(": ") + fact.text;
        for (const auto &area : b.areas)
            out << QStringList{area.name, area.hours, area.internalWork, area.handoff, area.partnerWork}.join(
                QStringLiteral(" | "));
        for (const auto &list : b.lists)
            out << list.title << list.items;
        (*this)(b.signatures);
    }
    void operator()(const report::RaciSheet &b) const
    {
        out << b.title << b.lead;
        for (const auto &area : b.areas) {
            for (const auto &row : area.rows)
                out << QStringList{area.name, row.activity, row.cells.join(u' ')}.join(QStringLiteral(" | "));
        }
        out << b.edition << b.note;
        (*this)(b.signatures);
    }
    void operator()(const report::PhaseBand &b) const
    {
        for (const auto &phase : b.phases)
            out << phase.name + QStringLiteral(" | ") + phase.days;
        out << b.todayText;
    }
    void operator()(const report::PlanChart &b) const
    {
        for (const auto &row : b.rows)
            out << QStringLiteral("%1 | %2-%3 | %4").arg(row.name).arg(row.from).arg(row.to).arg(row.note);
    }
    void operator()(const report::BurnUpLines &b) const { out << b.plannedName << b.doneName; }
    void operator()(const report::OnePage &b) const
    {
        if (!b.lengths.empty())
            out << textOf(b.lengths.front());
    }
    void operator()(const report::PageBreak &) const {}
    void operator()(const report::Spacer &) const {}
    void operator()(const report::Columns &b) const
    {
        for (const auto &column : b.columns)
            out << textOf(column.blocks);
    }
};

inline QStringList textOf(const std::vector<report::Block> &blocks)
{
    QStringList out;
    for (const report::Block &block : blocks)
        std::visit(TextCollector{out}, block);
    // Names are kept together by spaces that do not break; a test need not know where.
    out.replaceInStrings(QChar(QChar::Nbsp), QStringLiteral(" "));
    out.removeAll(QString());
    return out;
}

} // namespace tandem::test
