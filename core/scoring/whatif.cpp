#include "core/scoring/whatif.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace tandem {

static constexpr double nothing = 1e-9;

std::vector<double> movedShares(std::span<const double> shares, std::span<const double> stated, size_t index,
                                double share)
{
    std::vector<double> moved(shares.begin(), shares.end());
    if (stated[index] <= 0)
        return moved;
    // The proportions to keep; without any, those that were stated.
    std::vector<double> others(shares.begin(), shares.end());
    others[index] = 0;
    double sum = std::accumulate(others.begin(), others.end(), 0.0);
    if (sum < nothing) {
        others.assign(stated.begin(), stated.end());
        others[index] = 0;
        sum = std::accumulate(others.begin(), others.end(), 0.0);
    }
    if (sum < nothing)
        return moved; // nobody else is there to take or give
    const double wanted = std::clamp(share, 0.0, 1.0);
    for (size_t k = 0; k < moved.size(); ++k)
        moved[k] = k == index ? wanted : others[k] / sum * (1 - wanted);
    return moved;
}

std::vector<double> weightsFromShares(std::span<const double> shares)
{
    // Largest remainder: round down to hundredths, then give what is left to those that lost most.
    constexpr int hundredths = 10'000;
    std::vector<double> exact;
    std::vector<int> whole;
    for (const double share : shares) {
        exact.push_back(share * hundredths);
        whole.push_back(static_cast<int>(std::floor(exact.back() + nothing)));
    }
    std::vector<size_t> order(shares.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return exact[a] - whole[a] > exact[b] - whole[b]; });
    int left = hundredths - std::accumulate(whole.begin(), whole.end(), 0);
    for (size_t i = 0; i < order.size() && left > 0; ++i, --left)
        ++whole[order[i]];
    std::vector<double> weights;
    weights.reserve(whole.size());
    for (const int value : whole)
        weights.push_back(value / 100.0);
    return weights;
}

} // namespace tandem
