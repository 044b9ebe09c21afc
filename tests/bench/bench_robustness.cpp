// Draws the ranks of a problem from standard input and prints the time; tests/bench/robustness.py asks.
// In: alternatives criteria draws threads repeats, then the means, a row for each alternative.
// Out: the shortest time in ms (of the processor on one thread, else as it passes), then the share of draws
// on the first rank for each alternative.
#include "core/robustness/acceptability.h"
#include <chrono>
#include <ctime>
#include <iostream>

using namespace tandem;

int main()
{
    size_t alternatives = 0, criteria = 0;
    DrawSettings settings;
    int repeats = 1;
    std::cin >> alternatives >> criteria >> settings.draws >> settings.threads >> repeats;
    Problem problem;
    for (size_t k = 0; k < criteria; ++k) {
        problem.criteria.push_back(static_cast<int>(k));
        problem.shares.push_back(1.0 / static_cast<double>(criteria));
    }
    for (size_t a = 0; a < alternatives; ++a) {
        Alternative alternative;
        alternative.index = static_cast<int>(a);
        alternative.complete = true;
        alternative.means.resize(criteria);
        for (double &mean : alternative.means)
            std::cin >> mean;
        alternative.lowest = alternative.highest = alternative.means;
        problem.alternatives.push_back(alternative);
    }
    if (!std::cin || repeats < 1)
        return 2;
    double best = 1e300;
    Acceptability result;
    for (int i = 0; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t used = std::clock();
        result = acceptability(problem, settings).value();
        const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
        const double processor = 1000.0 * static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC;
        best = std::min(best, settings.threads == 1 ? processor : passed.count());
    }
    std::cout << best;
    for (const std::vector<double> &ranks : result.ranks)
        std::cout << ' ' << ranks.front();
    std::cout << '\n';
    return 0;
}
