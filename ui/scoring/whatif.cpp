#include "ui/scoring/whatif.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/whatif.h"
#include <algorithm>

namespace tandem {

static constexpr double nothing = 1e-9;

static std::vector<CriterionId> idsOf(const Evaluation &evaluation)
{
    std::vector<CriterionId> ids;
    for (const Criterion &criterion : evaluation.criteria())
        ids.push_back(criterion.id);
    return ids;
}

static bool same(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](double x, double y) { return std::abs(x - y) < nothing; });
}

WhatIf::WhatIf(const Evaluation &evaluation, QObject *parent)
    : QObject(parent)
    , m_evaluation(evaluation)
    , m_ids(idsOf(evaluation))
    , m_stated(evaluation.ranking().shares)
    , m_shares(m_stated)
{
    connect(&evaluation, &Evaluation::changed, this, &WhatIf::follow);
}

bool WhatIf::isMoved() const
{
    return !same(m_shares, m_stated);
}

void WhatIf::recompute()
{
    m_ranking.reset();
    if (isMoved())
        m_ranking = m_evaluation.rankingWith(m_shares);
}

void WhatIf::move(int criterion, double share)
{
    m_shares = movedShares(m_shares, m_stated, static_cast<size_t>(criterion), share);
    recompute();
    emit changed();
}

void WhatIf::reset()
{
    m_shares = m_stated;
    recompute();
    emit changed();
}

QString WhatIf::problem() const
{
    if (!isMoved())
        return {};
    if (m_evaluation.workspace().isReadOnly())
        return m_evaluation.workspace().readOnlyReason();
    const std::vector<double> weights = weightsFromShares(m_shares);
    for (size_t k = 0; k < weights.size(); ++k) {
        if (m_stated[k] > 0 && weights[k] <= 0)
            return tr("A weight of 0% cannot be stored. Mark the criterion as not applicable instead.");
    }
    return {};
}

void WhatIf::apply()
{
    const std::vector<double> percentages = weightsFromShares(m_shares);
    // Those that do not apply keep their size beside the others, for the day when they do.
    double sum = 0;
    for (const Criterion &criterion : m_evaluation.criteria())
        sum += criterion.applicable ? criterion.weight : 0.0;
    std::map<CriterionId, double> weights;
    for (size_t k = 0; k < m_ids.size(); ++k) {
        const Criterion &criterion = m_evaluation.criteria()[k];
        weights[m_ids[k]] = criterion.applicable ? percentages[k] : criterion.weight * 100 / sum;
    }
    m_applying = true;
    try {
        CriteriaStore(m_evaluation.workspace()).applyWeights(weights);
    } catch (...) {
        m_applying = false;
        throw;
    }
    m_applying = false;
}

void WhatIf::follow()
{
    const std::vector<CriterionId> ids = idsOf(m_evaluation);
    const std::vector<double> &stated = m_evaluation.ranking().shares;
    if (ids == m_ids && same(stated, m_stated)) {
        recompute(); // scores may have changed
        return;
    }
    const bool lost = isMoved() && !m_applying;
    m_ids = ids;
    m_stated = stated;
    m_shares = stated;
    recompute();
    if (lost)
        emit overtaken();
}

} // namespace tandem
