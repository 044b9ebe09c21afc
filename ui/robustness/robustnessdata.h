#pragma once
#include "core/robustness/acceptability.h"
#include "core/robustness/stability.h"
#include "core/scoring/evaluation.h"
#include "ui/charts/acceptabilitychart.h"
#include "ui/charts/headtoheadchart.h"
#include "ui/charts/stabilitychart.h"

/// What the charts of robustness show, taken from an evaluation and one of its rankings: the stated one or
/// that of a what-if.
namespace tandem::robustness {

/// A share of weight as it is written: "34.7%", "20%".
QString percent(double share);

/// "Ostrel Partners", "Quillfen IT at its upper bound".
QString rivalName(const Evaluation &evaluation, const Flip &flip);
/// "from 3.2%", "up to 34.7%", "3.2% to 34.7%", "at any weight".
QString rangeInWords(const WeightRange &range);

/// One strip for each of `criteria`. `ranges` are those of who is ahead; empty where that is open. `stated`
/// are the stored shares, for ghosts where the ranking's differ.
charts::StabilityData stability(const Evaluation &evaluation, const Ranking &ranking,
                                const std::vector<int> &criteria, const std::vector<WeightRange> &ranges,
                                const std::vector<double> &stated);

/// Best first by the share of first places, as the drawn figures are ordered by the ranking.
charts::AcceptabilityData acceptability(const Evaluation &evaluation, const Problem &problem,
                                        const Acceptability &figures, bool dimmed);
charts::HeadToHeadData headToHead(const Evaluation &evaluation, const Problem &problem,
                                  const std::vector<std::vector<double>> &beats, bool dimmed);
/// `first` and `second` are indexes of providers.
charts::DifferencesData differences(const Evaluation &evaluation, const Ranking &ranking,
                                    const std::vector<int> &criteria, int first, int second);

/// "100,000 draws, seed 1; each share is within 0.3 points".
QString drawsInWords(const Acceptability &figures);
/// "any weights", "weights around the stated ones, ±50%", with what varies besides.
QString modelInWords(const DrawSettings &settings);
/// Who is not in the figures and whose missing scores are drawn; empty if there is nothing to say.
QString whoIsDrawn(const Evaluation &evaluation, const Ranking &ranking);

} // namespace tandem::robustness
