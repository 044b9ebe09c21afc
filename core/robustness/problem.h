#pragma once
#include "core/base/ids.h"
#include <vector>

namespace tandem {

struct Ranking;

/// A provider whose rank is in question, by its means on the criteria that count.
struct Alternative
{
    ProviderId provider;
    int index = -1; ///< into Ranking::figures
    /// One per criterion of the problem, 0..5. A mean has the lowest and the highest score given around it;
    /// an agreed score is all three. A missing mean is 2.5, from 0 to 5.
    std::vector<double> means;
    std::vector<double> lowest;
    std::vector<double> highest;
    bool complete = false; ///< no mean is missing
};

/// What all questions of robustness are about: the eligible providers on the criteria that have a weight.
struct Problem
{
    std::vector<int> criteria;             ///< indexes into Ranking::shares
    std::vector<double> shares;            ///< one per criterion; they sum to 1
    std::vector<Alternative> alternatives; ///< best first
};

Problem problemOf(const Ranking &ranking);

} // namespace tandem
