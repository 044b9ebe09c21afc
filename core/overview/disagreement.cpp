#include "core/overview/disagreement.h"
#include "core/overview/standing.h"
#include <cmath>

namespace tandem {

static constexpr double pointsPerScore = 100.0 / maximumScore;

double Swing::agreed() const
{
    const double hundredths = level * 100;
    return (up ? std::floor(hundredths + 1e-9) + 1 : std::ceil(hundredths - 1e-9) - 1) / 100;
}

bool disagrees(const CellFigure &cell, double spread)
{
    return cell.scored > 1 && cell.highest - cell.lowest >= spread - tieTolerance;
}

namespace {

/// One provider's mean on one criterion, and what moving it can do to the points between it and another
/// provider.
struct Lever
{
    const Ranking &ranking;
    const ProviderFigure &figure;
    const CellFigure &cell;
    double perScore; ///< points of the total for one point of the mean

    const ProviderFigure &at(int index) const { return ranking.figures[static_cast<size_t>(index)]; }

    /// Falls below `rival` if the lowest score were agreed.
    std::optional<Swing> down(Swing::What what, int rival) const
    {
        const double lead = figure.lowest - at(rival).highest;
        if (perScore * (*cell.mean - cell.lowest) <= lead + tieTolerance)
            return std::nullopt;
        return Swing{what, *cell.mean - lead / perScore, false, rival, !at(rival).complete};
    }

    /// Rises above `holder` if the highest score were agreed.
    std::optional<Swing> up(Swing::What what, int holder) const
    {
        const double gap = at(holder).lowest - figure.highest;
        if (perScore * (cell.highest - *cell.mean) <= gap + tieTolerance)
            return std::nullopt;
        return Swing{what, *cell.mean + gap / perScore, true, holder, !at(holder).complete};
    }
};

} // namespace

static int bestOutside(const Ranking &ranking, const std::array<int, 2> &cut)
{
    int best = -1;
    for (const int index : ranking.order) {
        const ProviderFigure &figure = ranking.figures[static_cast<size_t>(index)];
        if (figure.eligible && index != cut[0] && index != cut[1] &&
            (best < 0 || figure.highest > ranking.figures[static_cast<size_t>(best)].highest))
            best = index;
    }
    return best;
}

SwingFinder::SwingFinder(const Ranking &ranking)
    : m_ranking(ranking)
    , m_leader(certainLeader(ranking))
    , m_rival(m_leader < 0 ? -1 : ranking.rivalOf(m_leader))
    , m_cut(certainCut(ranking))
    , m_outside(m_cut ? bestOutside(ranking, *m_cut) : -1)
{
}

/// Nothing where no agreed score could change anything.
static std::optional<Lever> leverAt(const Ranking &ranking, int provider, int criterion)
{
    const ProviderFigure &figure = ranking.figures[static_cast<size_t>(provider)];
    const CellFigure &cell = figure.cells[static_cast<size_t>(criterion)];
    const double perScore = ranking.shares[static_cast<size_t>(criterion)] * pointsPerScore;
    if (!figure.eligible || !cell.mean || perScore <= 0)
        return std::nullopt;
    return Lever{ranking, figure, cell, perScore};
}

std::optional<Swing> SwingFinder::at(int provider, int criterion) const
{
    const auto lever = leverAt(m_ranking, provider, criterion);
    if (!lever)
        return std::nullopt;
    std::optional<Swing> swing;
    if (m_leader >= 0 && provider != m_leader)
        swing = lever->up(Swing::What::Leader, m_leader);
    else if (m_leader >= 0 && m_rival >= 0)
        swing = lever->down(Swing::What::Leader, m_rival);
    return swing ? swing : cutAt(provider, criterion);
}

std::optional<Swing> SwingFinder::cutAt(int provider, int criterion) const
{
    const auto lever = leverAt(m_ranking, provider, criterion);
    if (!lever || !m_cut)
        return std::nullopt;
    if (provider != (*m_cut)[0] && provider != (*m_cut)[1])
        return lever->up(Swing::What::Cut, (*m_cut)[1]);
    return m_outside >= 0 ? lever->down(Swing::What::Cut, m_outside) : std::nullopt;
}

} // namespace tandem
