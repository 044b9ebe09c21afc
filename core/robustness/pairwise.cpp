#include "core/robustness/pairwise.h"
#include "core/robustness/acceptability.h"
#include "core/scoring/figures.h"
#include <cmath>

namespace tandem {

double winningShare(std::span<const double> differences)
{
    std::vector<double> ahead, behind;
    for (const double d : differences) {
        if (d > 0)
            ahead.push_back(d);
        else if (d < 0)
            behind.push_back(-d);
    }
    if (ahead.empty() && behind.empty())
        return 0.5;
    // shares[j] is the share with the first i positive and the first j negative differences.
    std::vector<double> shares(behind.size() + 1, 0.0);
    for (const double p : ahead) {
        shares[0] = 1;
        for (size_t j = 0; j < behind.size(); ++j) {
            const double q = behind[j];
            // Not by p + q, which overflows for what is still a number.
            const double toFirst = p >= q ? 1 / (1 + q / p) : (p / q) / (p / q + 1);
            const double toSecond = q >= p ? 1 / (1 + p / q) : (q / p) / (q / p + 1);
            shares[j + 1] = toFirst * shares[j] + toSecond * shares[j + 1];
        }
    }
    return shares.back();
}

/// Differences that no total would show count as none: two means of the same scores may differ in their last
/// bit.
static double shareOver(const Alternative &one, const Alternative &other)
{
    constexpr double least = tieTolerance * 5 / 100;
    std::vector<double> differences;
    for (size_t k = 0; k < one.means.size(); ++k) {
        const double difference = one.means[k] - other.means[k];
        if (std::abs(difference) > least)
            differences.push_back(difference);
    }
    return winningShare(differences);
}

std::vector<std::vector<double>> pairwiseShares(const Problem &problem)
{
    const std::vector<Alternative> &all = problem.alternatives;
    std::vector<std::vector<double>> shares(all.size(), std::vector<double>(all.size(), 0.5));
    for (size_t a = 0; a < all.size(); ++a) {
        for (size_t b = a + 1; b < all.size(); ++b) {
            shares[a][b] = shareOver(all[a], all[b]);
            shares[b][a] = 1 - shares[a][b];
        }
    }
    return shares;
}

std::vector<std::vector<double>> pairwiseTable(const Problem &problem, const Acceptability &drawn)
{
    if (drawn.settings.weights != WeightModel::Uniform || drawn.settings.scoresVary)
        return drawn.beats;
    std::vector<std::vector<double>> table = pairwiseShares(problem);
    const std::vector<Alternative> &all = problem.alternatives;
    for (size_t a = 0; a < all.size(); ++a) {
        for (size_t b = 0; b < all.size(); ++b) {
            if (!all[a].complete || !all[b].complete)
                table[a][b] = drawn.beats[a][b];
        }
    }
    return table;
}

} // namespace tandem
