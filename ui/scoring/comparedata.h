#pragma once
#include "core/scoring/evaluation.h"
#include "ui/charts/contributionschart.h"
#include "ui/charts/heatmapchart.h"
#include "ui/charts/rankingchart.h"

/// What the charts of Compare and Overview show, taken from an evaluation and one of its rankings: the stated
/// one or that of a what-if.
namespace tandem::compare {

/// The providers still compared, best first.
std::vector<int> comparedOrder(const Evaluation &evaluation, const Ranking &ranking);
/// The criteria that apply, in the person's order.
std::vector<int> applicableCriteria(const Evaluation &evaluation);

/// `stated` is given while `ranking` is a what-if: its totals become outlines.
std::vector<charts::RankingBar> rankingBars(const Evaluation &evaluation, const Ranking &ranking,
                                            const std::vector<int> &order, const Ranking *stated = nullptr);
charts::ContributionsData contributions(const Evaluation &evaluation, const Ranking &ranking,
                                        const std::vector<int> &order, const std::vector<int> &criteria);
charts::HeatMapData heatMap(const Evaluation &evaluation, const std::vector<int> &order,
                            const std::vector<int> &criteria);

/// A share as "25%", or "18.7%" where it is no whole number.
QString percent(double share);
/// A number with two decimals, in the reader's form.
QString exact(double value);

} // namespace tandem::compare
