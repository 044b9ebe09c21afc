#pragma once
#include "core/robustness/problem.h"
#include <random>

namespace tandem::test {

/// A provider whose scores are all known and that all evaluators scored alike.
inline Alternative scored(std::vector<double> means)
{
    Alternative out;
    out.means = means;
    out.lowest = means;
    out.highest = std::move(means);
    out.complete = true;
    return out;
}

/// The same, with one score that nobody gave.
inline Alternative without(Alternative alternative, size_t criterion)
{
    alternative.means[criterion] = 2.5;
    alternative.lowest[criterion] = 0;
    alternative.highest[criterion] = 5;
    alternative.complete = false;
    return alternative;
}

inline Problem problemWith(const std::vector<double> &weights, std::vector<Alternative> alternatives)
{
    Problem out;
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    for (size_t k = 0; k < weights.size(); ++k) {
        out.criteria.push_back(static_cast<int>(k));
        out.shares.push_back(weights[k] / sum);
    }
    out.alternatives = std::move(alternatives);
    for (size_t a = 0; a < out.alternatives.size(); ++a) {
        out.alternatives[a].index = static_cast<int>(a);
        out.alternatives[a].provider = ProviderId{static_cast<qint64>(a) + 1};
    }
    return out;
}

/// Means in steps of a quarter, as four evaluators give.
inline Problem randomProblem(int alternatives, int criteria, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Alternative> all;
    for (int a = 0; a < alternatives; ++a) {
        std::vector<double> means;
        for (int k = 0; k < criteria; ++k)
            means.push_back(static_cast<double>(random() % 21) / 4);
        all.push_back(scored(means));
    }
    std::vector<double> weights;
    for (int k = 0; k < criteria; ++k)
        weights.push_back(static_cast<double>(1 + random() % 10));
    return problemWith(weights, std::move(all));
}

} // namespace tandem::test
