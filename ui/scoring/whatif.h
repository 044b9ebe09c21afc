#pragma once
#include "core/scoring/evaluation.h"
#include <QObject>
#include <optional>

namespace tandem {

/// Weights that are tried out and stored nowhere: each criterion's share, and the ranking that follows. It
/// lasts until it is applied, reset, or the criteria are changed elsewhere.
class WhatIf : public QObject
{
    Q_OBJECT

public:
    explicit WhatIf(const Evaluation &evaluation, QObject *parent = nullptr);

    const std::vector<double> &shares() const
    {
        return m_shares;
    } ///< one per criterion, in order; their sum is 1
    const std::vector<double> &stated() const { return m_stated; }
    bool isMoved() const;
    /// By these shares; the evaluation's own while nothing is moved.
    const Ranking &ranking() const { return m_ranking ? *m_ranking : m_evaluation.ranking(); }

    /// Gives a criterion `share` (0..1) while the others keep their proportions.
    void move(int criterion, double share);
    void reset();
    /// Stores the shares as weights, one undo step. Throws Error.
    void apply();
    /// Why it cannot be applied, as a sentence; empty if it can or if nothing is moved.
    QString problem() const;

signals:
    void changed();
    /// The criteria or weights were changed elsewhere while the what-if was moved, so it is gone.
    void overtaken();

private:
    void follow();
    void recompute();

    const Evaluation &m_evaluation;
    std::vector<CriterionId> m_ids;
    std::vector<double> m_stated;
    std::vector<double> m_shares;
    std::optional<Ranking> m_ranking;
    bool m_applying = false;
};

} // namespace tandem
