#include "core/robustness/acceptability.h"
#include "core/robustness/drawblock.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <thread>

namespace tandem {

using draws::blockDraws;

/// What the threads share: which block is next, and whether to go on.
struct Work
{
    const draws::Plan &plan;
    std::int64_t draws = 0;
    std::int64_t blocksAtOnce = 1;
    std::atomic<std::int64_t> next = 0;
    std::atomic<bool> cancelled = false;

    std::int64_t blocks() const { return (draws + blockDraws - 1) / blockDraws; }
};

/// About how long one draw takes, in operations.
static double effort(const draws::Plan &plan)
{
    const double criteria = plan.criteria, alternatives = plan.alternatives;
    return 100 + 20 * criteria + 2 * alternatives * criteria + 4 * alternatives * alternatives +
           8 * static_cast<double>(plan.open.size());
}

/// Makes blocks until there are none left. Which thread makes which changes nothing.
static void countBlocks(Work &work, draws::Scratch &scratch, draws::Tally &tally, const Progress &progress)
{
    const draws::Instructions instructions = draws::bestInstructions();
    while (!work.cancelled) {
        const std::int64_t from = work.next.fetch_add(work.blocksAtOnce);
        if (from >= work.blocks())
            return;
        const std::int64_t to = std::min(from + work.blocksAtOnce, work.blocks());
        for (std::int64_t block = from; block < to; ++block) {
            const std::int64_t count = std::min<std::int64_t>(blockDraws, work.draws - block * blockDraws);
            draws::countBlock(work.plan, block, static_cast<int>(count), scratch, tally, instructions);
        }
        if (progress && !progress(static_cast<double>(to) / static_cast<double>(work.blocks())))
            work.cancelled = true;
    }
}

/// A short piece of work is done sooner than a thread is started.
static int threadsFor(const Work &work, int wanted)
{
    constexpr double worthAThread = 2e6;
    const int most =
        wanted > 0 ? wanted : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    const double pieces = static_cast<double>(work.draws) * effort(work.plan) / worthAThread;
    return static_cast<int>(std::clamp(pieces, 1.0, static_cast<double>(most)));
}

static draws::Tally countAll(Work &work, int threads, const Progress &progress)
{
    std::vector<draws::Scratch> scratches(static_cast<size_t>(threads), draws::Scratch(work.plan));
    std::vector<draws::Tally> tallies(scratches.size(), draws::Tally(work.plan));
    {
        std::vector<std::jthread> others;
        for (size_t i = 1; i < scratches.size(); ++i)
            others.emplace_back([&, i] { countBlocks(work, scratches[i], tallies[i], {}); });
        try {
            countBlocks(work, scratches[0], tallies[0], progress);
        } catch (...) {
            work.cancelled = true; // the others need not finish what nobody will read
            throw;
        }
    }
    for (size_t i = 1; i < tallies.size(); ++i)
        tallies[0].add(tallies[i]);
    return tallies[0];
}

static Acceptability sharesOf(const draws::Plan &plan, const draws::Tally &tally)
{
    const auto n = static_cast<size_t>(plan.alternatives), criteria = static_cast<size_t>(plan.criteria);
    const auto draws = static_cast<double>(tally.draws);
    Acceptability out;
    out.draws = tally.draws;
    out.ranks.assign(n, std::vector<double>(n));
    out.beats.assign(n, std::vector<double>(n, 0.5));
    out.centralWeights.resize(n);
    for (size_t a = 0; a < n; ++a) {
        for (size_t rank = 0; rank < n; ++rank) {
            auto count = static_cast<double>(tally.ranks[a * n + rank]);
            for (const auto &[level, counts] : tally.tied)
                count += static_cast<double>(counts[a * n + rank]) / level;
            out.ranks[a][rank] = count / draws;
        }
        out.topTwo.push_back(n > 1 ? out.ranks[a][0] + out.ranks[a][1] : out.ranks[a][0]);
        for (size_t other = a + 1; other < n; ++other) {
            const std::int64_t halves = tally.beats[a * n + other];
            out.beats[a][other] = static_cast<double>(halves) / (2 * draws);
            out.beats[other][a] = static_cast<double>(2 * tally.draws - halves) / (2 * draws);
        }
        const std::int64_t *sums = tally.firstWeights.data() + a * criteria;
        const double sum = std::accumulate(sums, sums + criteria, 0.0);
        for (size_t k = 0; sum > 0 && k < criteria; ++k)
            out.centralWeights[a].push_back(static_cast<double>(sums[k]) / sum);
    }
    return out;
}

double Acceptability::standardError(double share) const
{
    return draws > 0 ? std::sqrt(std::max(0.0, share * (1 - share)) / static_cast<double>(draws)) : 0;
}

std::optional<Acceptability> acceptability(const Problem &problem, const DrawSettings &settings,
                                           const Progress &progress)
{
    DrawSettings used = settings;
    used.draws = std::clamp<std::int64_t>(used.draws, 1, maximumDraws);
    used.spread = used.spread >= 0 ? std::min(used.spread, 1.0) : 0;
    const draws::Plan plan(problem, used);
    Work work{plan, used.draws};
    constexpr double shortWhile = 4e6; // operations: about a millisecond
    work.blocksAtOnce =
        std::clamp<std::int64_t>(static_cast<std::int64_t>(shortWhile / effort(plan) / blockDraws), 1, 64);
    const draws::Tally tally = countAll(work, threadsFor(work, used.threads), progress);
    if (work.cancelled)
        return std::nullopt;
    Acceptability out = sharesOf(plan, tally);
    out.settings = used;
    return out;
}

} // namespace tandem
