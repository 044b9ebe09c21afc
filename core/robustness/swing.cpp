#include "core/robustness/swing.h"
#include "core/base/error.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/whatif.h"
#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace tandem {

std::vector<SwingProblem> swingProblems(std::span<const double> ratings)
{
    std::vector<SwingProblem> problems;
    for (size_t i = 0; i < ratings.size(); ++i) {
        const int place = static_cast<int>(i);
        if (!(ratings[i] >= smallestSwing && ratings[i] <= largestSwing))
            problems.push_back({SwingFinding::OutOfRange, place});
        else if (i == 0 && ratings[i] < largestSwing)
            problems.push_back({SwingFinding::FirstIsNot100, place});
        else if (i > 0 && ratings[i] > ratings[i - 1])
            problems.push_back({SwingFinding::AboveTheOneBefore, place});
    }
    return problems;
}

std::vector<double> weightsFromSwings(std::span<const double> ratings)
{
    std::vector<double> shares;
    for (const double rating : ratings)
        shares.push_back(rating > 0 ? rating : 0);
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (!(sum > 0))
        return {};
    for (double &share : shares)
        share /= sum;
    return weightsFromShares(shares);
}

std::vector<double> swingsFromShares(std::span<const double> shares)
{
    std::vector<double> ratings(shares.begin(), shares.end());
    const auto most = std::max_element(ratings.begin(), ratings.end());
    const double largest = most == ratings.end() ? 0 : *most;
    for (double &rating : ratings)
        rating = largest > 0 ? rating / largest * largestSwing : 0;
    return ratings;
}

std::vector<double> swingsFromOrder(std::span<const int> order)
{
    // The centroid of the weights with w_1 >= w_2 >= ... has w_i = (1/i + 1/(i+1) + ... + 1/n) / n.
    std::vector<double> ratings(order.size());
    double sum = 0;
    for (size_t i = order.size(); i > 0; --i) {
        sum += 1 / static_cast<double>(i);
        ratings[static_cast<size_t>(order[i - 1])] = sum;
    }
    for (double &rating : ratings)
        rating *= largestSwing / sum;
    return ratings;
}

void applySwingWeights(Workspace &workspace, std::span<const CriterionId> criteria,
                       std::span<const double> ratings)
{
    const std::vector<double> weights = weightsFromSwings(ratings);
    if (weights.size() != criteria.size())
        throw Error(ErrorCode::Invalid,
                    QCoreApplication::translate("Swing", "Rate at least one swing above 0."));
    CriteriaStore store(workspace);
    workspace.edit({Action::SwingWeights, {}, {}}, [&](storage::Connection &) {
        for (size_t k = 0; k < weights.size(); ++k)
            store.setWeight(criteria[k], weights[k]);
    });
}

} // namespace tandem
