#include "core/scope/pagefit.h"
#include <algorithm>
#include <cmath>

namespace tandem {

static constexpr double line = 12;

int PageFit::Area::longest() const
{
    return std::max({internalWork, handoff, partnerWork});
}

int PageFit::linesOver() const
{
    return fits() ? 0 : static_cast<int>(std::ceil((used - available) / line - 0.001));
}

int PageFit::linesLeft() const
{
    return fits() ? static_cast<int>(std::floor((available - used) / line + 0.001)) : 0;
}

std::vector<int> PageFit::tooLong() const
{
    std::vector<int> rows;
    for (const Area &area : areas)
        rows.push_back(area.longest());
    return linesToShorten(rows, linesOver());
}

std::vector<int> linesToShorten(std::span<const int> rows, int over, int shortest)
{
    std::vector<int> left(rows.begin(), rows.end());
    std::vector<int> out(rows.size(), 0);
    for (; over > 0 && !left.empty(); --over) {
        const auto longest = std::max_element(left.begin(), left.end());
        if (*longest <= shortest)
            break;
        --*longest;
        ++out[static_cast<size_t>(longest - left.begin())];
    }
    return out;
}

} // namespace tandem
