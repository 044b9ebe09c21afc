#include "ui/robustness/computedfigures.h"
#include "core/scoring/evaluation.h"
#include "ui/scoring/whatif.h"

namespace tandem {

ComputedFigures::ComputedFigures(const Evaluation &evaluation, const WhatIf &whatIf, QObject *parent)
    : QObject(parent)
    , m_evaluation(evaluation)
    , m_whatIf(whatIf)
{
    connect(&m_run, &ExactRun::ready, this, &ComputedFigures::take);
}

void ComputedFigures::follow()
{
    m_isStale = true;
    m_run.cancel();
    if (m_figures && !m_sheet.hasIndexesOf(m_evaluation))
        m_figures.reset();
    if (m_isWatched)
        start();
}

void ComputedFigures::start()
{
    m_asked = ScoreSheet(m_evaluation, m_whatIf.ranking());
    m_run.start(m_asked);
}

void ComputedFigures::take(const ExactFigures &figures)
{
    m_figures = figures;
    m_sheet = std::move(m_asked);
    m_isStale = false;
    emit ready();
}

void ComputedFigures::setWatched(bool watched)
{
    if (watched == m_isWatched)
        return;
    m_isWatched = watched;
    if (!watched)
        m_run.cancel();
    else if (m_isStale)
        start();
}

void ComputedFigures::forget()
{
    m_run.cancel();
    m_figures.reset();
    m_asked = {};
    m_sheet = {};
    m_isStale = true;
}

} // namespace tandem
