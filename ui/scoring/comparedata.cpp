#include "ui/scoring/comparedata.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "core/overview/standing.h"
#include "ui/charts/chartpainting.h"

namespace tandem::compare {

static size_t at(int index)
{
    return static_cast<size_t>(index);
}

std::vector<int> comparedOrder(const Evaluation &evaluation, const Ranking &ranking)
{
    std::vector<int> order;
    for (const int index : ranking.order) {
        if (!isOut(evaluation.providers()[at(index)].stage))
            order.push_back(index);
    }
    return order;
}

std::vector<int> applicableCriteria(const Evaluation &evaluation)
{
    std::vector<int> criteria;
    for (size_t k = 0; k < evaluation.criteria().size(); ++k) {
        if (evaluation.criteria()[k].applicable)
            criteria.push_back(static_cast<int>(k));
    }
    return criteria;
}

static QString reasonOf(const ProviderFigure &figure)
{
    QStringList reasons;
    for (const QString &reason : figure.reasons)
        reasons.push_back(overview::continued(reason));
    return listInWords(reasons);
}

std::vector<charts::RankingBar> rankingBars(const Evaluation &evaluation, const Ranking &ranking,
                                            const std::vector<int> &order, const Ranking *stated)
{
    const int leader = certainLeader(ranking);
    std::vector<charts::RankingBar> bars;
    bars.reserve(order.size());
    for (const int index : order) {
        const ProviderFigure &figure = ranking.figures[at(index)];
        charts::RankingBar bar;
        bar.rank = rankLabel(figure, ranking);
        bar.name = evaluation.providers()[at(index)].name;
        bar.lowest = figure.lowest;
        bar.highest = figure.highest;
        bar.scored = isScored(figure, ranking);
        bar.eligible = figure.eligible;
        bar.leading = index == leader;
        if (!figure.eligible)
            bar.reason = reasonOf(figure);
        // An outline only where it can be told from the bar.
        if (stated && bar.scored && std::abs(stated->figures[at(index)].lowest - figure.lowest) > 0.05)
            bar.before = stated->figures[at(index)].lowest;
        bars.push_back(std::move(bar));
    }
    return bars;
}

charts::ContributionsData contributions(const Evaluation &evaluation, const Ranking &ranking,
                                        const std::vector<int> &order, const std::vector<int> &criteria)
{
    const int leader = certainLeader(ranking);
    charts::ContributionsData data;
    for (const int k : criteria)
        data.criteria.push_back({evaluation.criteria()[at(k)].shortName, 100 * ranking.shares[at(k)]});
    data.rows.reserve(order.size());
    for (const int index : order) {
        const ProviderFigure &figure = ranking.figures[at(index)];
        charts::ContributionsData::Row row;
        row.name = evaluation.providers()[at(index)].name;
        row.leading = index == leader;
        row.eligible = figure.eligible;
        for (const int k : criteria) {
            const double possible = 100 * ranking.shares[at(k)];
            const std::optional<double> &mean = figure.cells[at(k)].mean;
            row.points.push_back({possible * mean.value_or(0.0) / maximumScore,
                                  possible * mean.value_or(maximumScore) / maximumScore});
        }
        data.rows.push_back(std::move(row));
    }
    return data;
}

charts::HeatMapData heatMap(const Evaluation &evaluation, const std::vector<int> &order,
                            const std::vector<int> &criteria)
{
    charts::HeatMapData data;
    for (const int index : order) {
        const QString &name = evaluation.providers()[at(index)].name;
        data.providers.push_back({name, initials(name), evaluation.figure(index).eligible});
    }
    for (const int k : criteria) {
        data.criteria.push_back(evaluation.criteria()[at(k)].shortName);
        std::vector<charts::HeatMapCell> row;
        row.reserve(order.size());
        for (const int index : order) {
            const CellFigure &cell = evaluation.figure(index).cells[at(k)];
            row.push_back({cell.mean, cell.openFlag, cell.openDealBreaker});
        }
        data.cells.push_back(std::move(row));
    }
    return data;
}

QString percent(double share)
{
    const double value = share * 100;
    return charts::number(value, std::abs(value - std::round(value)) < 0.05 ? 0 : 1) + u'%';
}

QString exact(double value)
{
    return charts::number(value, 2);
}

} // namespace tandem::compare
