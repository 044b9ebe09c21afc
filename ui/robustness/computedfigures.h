#pragma once
#include "core/robustness/exactrun.h"
#include <optional>

namespace tandem {

class WhatIf;

/// The exact figures that several views share, and what is known of them now; the counterpart of
/// DrawnFigures. Every change of the scores or of the weights, the what-if's included, is answered in the
/// background from a copy of the scores. Figures of before a change stay, marked as such, until the new ones
/// are there; those that are overtaken never arrive.
class ComputedFigures : public QObject
{
    Q_OBJECT

public:
    ComputedFigures(const Evaluation &evaluation, const WhatIf &whatIf, QObject *parent = nullptr);

    /// The scores or the weights are new. Figures whose indexes mean something else now are dropped at once.
    void follow();
    /// Nothing is computed while nobody looks; what changed meanwhile is computed when somebody does.
    void setWatched(bool watched);
    /// Keeps nothing.
    void forget();
    /// Another way to come by the figures, such as one that takes its time.
    void setComputation(ExactRun::Computation computation) { m_run.setComputation(std::move(computation)); }

    /// Null until there are some.
    const ExactFigures *figures() const { return m_figures ? &*m_figures : nullptr; }
    /// What figures() were computed from.
    const ScoreSheet &sheet() const { return m_sheet; }
    /// figures() answer the last change.
    bool isCurrent() const { return m_figures && !m_isStale; }

signals:
    void ready(); ///< figures() are current

private:
    void start();
    void take(const ExactFigures &figures);

    const Evaluation &m_evaluation;
    const WhatIf &m_whatIf;
    ExactRun m_run;
    ScoreSheet m_asked; ///< what runs was started with
    ScoreSheet m_sheet;
    std::optional<ExactFigures> m_figures;
    bool m_isStale = true;
    bool m_isWatched = false;
};

} // namespace tandem
