// How far the evaluators agree, criterion by criterion.
#include "core/report/summarystate.h"

#include <algorithm>

namespace tandem::report {

using T = ReportText;

namespace {

/// One criterion over all providers that are shown.
struct Agreement
{
    double sum = 0; ///< of the spreads
    int compared = 0;
    double widest = 0;
    int where = -1; ///< the provider with the widest spread
    int apart = 0;  ///< on how many providers the evaluators are far apart
    int agreed = 0; ///< with an agreed score
};

Agreement agreementOn(const SummaryState &state, int k)
{
    Agreement result;
    for (const int index : state.ranking.order) {
        const CellFigure &cell = state.figure(index).cells[static_cast<size_t>(k)];
        result.agreed += cell.agreed ? 1 : 0;
        if (cell.scored < 2)
            continue;
        const double spread = cell.highest - cell.lowest;
        result.sum += spread;
        ++result.compared;
        result.apart += state.isFarApart(cell) ? 1 : 0;
        if (result.where < 0 || spread > result.widest + tieTolerance) {
            result.widest = spread;
            result.where = index;
        }
    }
    return result;
}

Table::Row rowOf(const SummaryState &state, int k, const Agreement &agreement)
{
    const QString none = QStringLiteral("–");
    QString widest = none;
    if (agreement.where >= 0 && agreement.widest > tieTolerance) {
        const CellFigure &figure = state.figure(agreement.where).cells[static_cast<size_t>(k)];
        widest = T::tr("%1 to %2, %3")
                     .arg(state.say.score(figure.lowest), state.say.score(figure.highest),
                          state.name(agreement.where));
    }
    Table::Row row;
    row.cells = {cell(state.criterion(k).name),
                 cell(agreement.compared ? state.say.mean(agreement.sum / agreement.compared) : none),
                 cell(widest), cell(agreement.apart ? QString::number(agreement.apart) : none),
                 cell(agreement.agreed ? QString::number(agreement.agreed) : none)};
    return row;
}

} // namespace

void appendAgreement(const SummaryState &state, std::vector<Block> &blocks)
{
    Table table;
    table.continuedTitle = T::tr("How far the panel agrees");
    table.columns = {{T::tr("Criterion"), 150, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Mean spread"), 62, Align::Right, Table::CellStyle::Normal},
                     {T::tr("Furthest apart"), 158, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Far apart"), 60, Align::Right, Table::CellStyle::Normal},
                     {T::tr("Agreed"), 50, Align::Right, Table::CellStyle::Normal}};
    int compared = 0;
    int apart = 0;
    int agreed = 0;
    for (const int k : state.criteria) {
        const Agreement agreement = agreementOn(state, k);
        table.rows.push_back(rowOf(state, k, agreement));
        compared += agreement.compared;
        apart += agreement.apart;
        agreed += agreement.agreed;
    }
    if (compared == 0)
        return;
    table.footer =
        T::tr("Spread: points between the lowest and the highest score of a provider. Far apart: on how "
              "many providers it is %1 or more. Agreed: how many of these scores the panel agreed on.")
            .arg(state.farApartText());
    const QString far =
        apart == 0 ? T::tr("Nowhere are two evaluators %1 or more apart.").arg(state.farApartText())
                   : T::tr("On %1 of %2 scores two evaluators are %3 or more apart.")
                         .arg(QString::number(apart), QString::number(compared), state.farApartText());
    const QString settled =
        agreed == 0
            ? QString()
            : u' ' + Wording::capitalised(Wording::count(agreed, T::tr("one score was agreed in discussion."),
                                                         T::tr("%1 scores were agreed in discussion.")));
    Heading heading = part(T::tr("How far the panel agrees"), far + settled);
    heading.outline = QString();
    blocks.push_back(heading);
    blocks.push_back(table);
}

} // namespace tandem::report
