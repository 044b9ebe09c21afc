#include "ui/robustness/drawnfigures.h"
#include <algorithm>

namespace tandem {

// How long the hand has to rest before all draws are made.
static constexpr int restMilliseconds = 150;

static bool isSame(const Alternative &a, const Alternative &b)
{
    return a.provider == b.provider && a.index == b.index && a.means == b.means && a.lowest == b.lowest &&
           a.highest == b.highest;
}

static bool isSame(const Problem &a, const Problem &b)
{
    return a.criteria == b.criteria && a.shares == b.shares &&
           std::equal(a.alternatives.begin(), a.alternatives.end(), b.alternatives.begin(),
                      b.alternatives.end(),
                      [](const Alternative &x, const Alternative &y) { return isSame(x, y); });
}

/// Of the same providers and criteria, in whatever order.
static bool isAboutTheSame(const Problem &a, const Problem &b)
{
    return a.criteria == b.criteria && a.alternatives.size() == b.alternatives.size() &&
           std::all_of(a.alternatives.begin(), a.alternatives.end(), [&](const Alternative &x) {
               return std::any_of(b.alternatives.begin(), b.alternatives.end(), [&](const Alternative &y) {
                   return x.provider == y.provider && x.index == y.index;
               });
           });
}

DrawnFigures::DrawnFigures(QObject *parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &DrawnFigures::refine);
    connect(&m_run, &AcceptabilityRun::ready, this, &DrawnFigures::take);
    connect(&m_run, &AcceptabilityRun::progress, this, [this](double done) {
        if (!m_isRefining)
            return;
        m_progress = done;
        emit progressed(done);
    });
}

void DrawnFigures::setSettings(const DrawSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    restart();
}

void DrawnFigures::follow(const Ranking &ranking)
{
    Problem problem = problemOf(ranking);
    if (isSame(problem, m_problem))
        return;
    if (m_figures && !isAboutTheSame(problem, m_drawnFor))
        m_figures.reset();
    m_problem = std::move(problem);
    restart();
}

void DrawnFigures::restart()
{
    m_isStale = true;
    m_isRefining = false;
    m_progress = 0;
    m_rest.stop();
    m_run.cancel();
    if (m_isWatched && !m_problem.alternatives.empty()) {
        DrawSettings quick = m_settings;
        quick.draws = std::min(quick.draws, quickDraws);
        m_run.start(m_problem, quick);
    }
    emit changed();
}

void DrawnFigures::take(const Acceptability &figures, const std::vector<std::vector<double>> &pairs)
{
    m_figures = figures;
    m_pairs = pairs;
    m_drawnFor = m_problem;
    m_isStale = false;
    m_isRefining = false;
    if (!m_handMoves && !isWhole())
        m_rest.start();
    emit changed();
}

void DrawnFigures::refine()
{
    if (!m_isWatched || m_handMoves || isWhole() || m_problem.alternatives.empty())
        return;
    m_rest.stop();
    m_progress = 0;
    m_isRefining = true;
    m_run.start(m_problem, m_settings);
    emit changed();
}

void DrawnFigures::cancel()
{
    if (!m_isRefining && !m_rest.isActive())
        return;
    m_rest.stop();
    m_run.cancel();
    m_isRefining = false;
    emit changed();
}

void DrawnFigures::setWatched(bool watched)
{
    if (watched == m_isWatched)
        return;
    m_isWatched = watched;
    if (watched ? !isWhole() : m_run.isRunning() || m_rest.isActive())
        restart();
}

void DrawnFigures::setHandMoves(bool moves)
{
    if (moves == m_handMoves)
        return;
    m_handMoves = moves;
    if (moves)
        cancel();
    else if (isCurrent() && !isWhole())
        m_rest.start();
}

void DrawnFigures::forget()
{
    m_run.cancel();
    m_rest.stop();
    m_figures.reset();
    m_pairs.clear();
    m_problem = {};
    m_drawnFor = {};
    m_isStale = true;
    m_isRefining = false;
    emit changed();
}

} // namespace tandem
