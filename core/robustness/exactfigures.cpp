#include "core/robustness/exactfigures.h"
#include <algorithm>
#include <cmath>

namespace tandem {

static std::vector<ScoreBreakEven> nearestScoresFirst(const ScoreSheet &sheet)
{
    std::vector<ScoreBreakEven> scores = scoreBreakEvens(sheet);
    std::erase_if(scores, [](const ScoreBreakEven &score) { return !score.level; });
    std::stable_sort(scores.begin(), scores.end(), [](const ScoreBreakEven &a, const ScoreBreakEven &b) {
        return std::abs(a.change()) < std::abs(b.change());
    });
    return scores;
}

static std::vector<WeightRange> rangesOf(const Ranking &ranking, const std::vector<int> &ahead)
{
    return ahead.empty() ? std::vector<WeightRange>() : weightRanges(ranking, ahead);
}

ExactFigures figuresForWords(const ScoreSheet &sheet)
{
    ExactFigures out;
    out.leader = theLeader(sheet.ranking);
    out.pickRanges = rangesOf(sheet.ranking, out.leader);
    out.fall = nearestFall(sheet.ranking);
    out.without = withoutEachOne(sheet);
    return out;
}

std::optional<ExactFigures> exactFigures(const ScoreSheet &sheet, const std::function<bool()> &goesOn)
{
    ExactFigures out = figuresForWords(sheet);
    const std::function<void()> parts[] = {
        [&] {
            out.cut = theCut(sheet.ranking);
            out.cutRanges = rangesOf(sheet.ranking, out.cut);
            out.mean = nearestBreakEven(sheet.ranking);
        },
        [&] { out.scores = nearestScoresFirst(sheet); },
        [&] {
            for (int k = 0; k < sheet.criterionCount(); ++k)
                out.concordance.push_back(concordanceOn(sheet, k));
            out.concordanceOfTotals = concordanceOfTotals(sheet);
        },
        [&] { out.raters = raterFigures(sheet); },
    };
    for (const std::function<void()> &part : parts) {
        if (goesOn && !goesOn())
            return std::nullopt;
        part();
    }
    return out;
}

} // namespace tandem
