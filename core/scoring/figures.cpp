#include "core/scoring/figures.h"
#include "core/scoring/criterion.h"
#include <algorithm>
#include <numeric>

namespace tandem {

static constexpr double pointsPerScore = 100.0 / maximumScore;

std::vector<double> weightShares(std::span<const double> weights, const std::vector<bool> &applicable)
{
    std::vector<double> shares(weights.size(), 0.0);
    double sum = 0;
    for (size_t k = 0; k < weights.size(); ++k)
        sum += applicable[k] ? weights[k] : 0.0;
    for (size_t k = 0; sum > 0 && k < weights.size(); ++k)
        shares[k] = applicable[k] ? weights[k] / sum : 0.0;
    return shares;
}

void computeTotals(ProviderFigure &figure, std::span<const double> shares)
{
    figure.lowest = 0;
    figure.highest = 0;
    figure.complete = false;
    bool missing = false;
    for (size_t k = 0; k < shares.size(); ++k) {
        if (shares[k] <= 0)
            continue;
        figure.complete = true;
        const std::optional<double> &mean = figure.cells[k].mean;
        missing = missing || !mean;
        figure.lowest += shares[k] * mean.value_or(0.0) * pointsPerScore;
        figure.highest += shares[k] * mean.value_or(maximumScore) * pointsPerScore;
    }
    figure.complete = figure.complete && !missing;
    figure.total = figure.complete ? std::optional(figure.lowest) : std::nullopt;
}

/// Which places missing scores leave open for each provider. By sorted bounds: a thousand providers are
/// placed after every key press.
static void placeByBounds(std::vector<ProviderFigure> &figures)
{
    std::vector<double> lowest;
    std::vector<double> highest;
    for (const ProviderFigure &figure : figures) {
        if (figure.eligible) {
            lowest.push_back(figure.lowest);
            highest.push_back(figure.highest);
        }
    }
    std::sort(lowest.begin(), lowest.end());
    std::sort(highest.begin(), highest.end());
    const auto above = [](const std::vector<double> &sorted, double value) {
        return static_cast<int>(sorted.end() -
                                std::upper_bound(sorted.begin(), sorted.end(), value + tieTolerance));
    };
    for (ProviderFigure &figure : figures) {
        if (!figure.eligible)
            continue;
        const bool countsItself = figure.highest > figure.lowest + tieTolerance;
        figure.bestRank = 1 + above(lowest, figure.highest);
        figure.worstRank = above(highest, figure.lowest) + (countsItself ? 0 : 1);
    }
}

void placeAll(Ranking &ranking)
{
    std::vector<ProviderFigure> &figures = ranking.figures;
    ranking.order.resize(figures.size());
    std::iota(ranking.order.begin(), ranking.order.end(), 0);
    std::stable_sort(ranking.order.begin(), ranking.order.end(), [&](int a, int b) {
        const ProviderFigure &x = figures[static_cast<size_t>(a)];
        const ProviderFigure &y = figures[static_cast<size_t>(b)];
        if (x.eligible != y.eligible)
            return x.eligible;
        if (std::abs(x.lowest - y.lowest) > tieTolerance)
            return x.lowest > y.lowest;
        return x.highest > y.highest + tieTolerance;
    });
    ranking.given = 0;
    ranking.abstained = 0;
    ranking.expected = 0;
    int place = 0;
    int rank = 0;
    double previous = 0;
    for (const int index : ranking.order) {
        ProviderFigure &figure = figures[static_cast<size_t>(index)];
        figure.rank.reset();
        figure.bestRank = 0;
        figure.worstRank = 0;
        ranking.given += figure.given;
        ranking.abstained += figure.abstained;
        ranking.expected += figure.expected;
        if (figure.eligible && figure.total) {
            ++place;
            if (rank == 0 || previous - *figure.total > tieTolerance)
                rank = place;
            previous = *figure.total;
            figure.rank = rank;
        }
    }
    placeByBounds(figures);
}

int Ranking::leader() const
{
    int found = -1;
    for (const int index : order) {
        const ProviderFigure &figure = figures[static_cast<size_t>(index)];
        if (figure.eligible && figure.total && figure.bestRank == 1 && figure.worstRank == 1) {
            if (found >= 0)
                return -1; // a tie has no leader
            found = index;
        }
    }
    return found;
}

int Ranking::rivalOf(int index) const
{
    int rival = -1;
    for (const int other : order) {
        const ProviderFigure &figure = figures[static_cast<size_t>(other)];
        if (other != index && figure.eligible &&
            (rival < 0 || figure.highest > figures[static_cast<size_t>(rival)].highest + tieTolerance))
            rival = other;
    }
    return rival;
}

std::optional<double> Ranking::marginOf(int index) const
{
    const int rival = rivalOf(index);
    if (index < 0 || rival < 0 || !figures[static_cast<size_t>(index)].total)
        return std::nullopt;
    return *figures[static_cast<size_t>(index)].total - figures[static_cast<size_t>(rival)].highest;
}

} // namespace tandem
