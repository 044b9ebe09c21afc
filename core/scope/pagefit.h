#pragma once
#include "core/base/ids.h"
#include <span>
#include <vector>

namespace tandem {

/// How the scope fits its one page, as the printer measured it. A line is twelve points.
struct PageFit
{
    /// The lines that a service area takes on the page.
    struct Area
    {
        ServiceAreaId id;
        int internalWork = 0;
        int handoff = 0;
        int partnerWork = 0;
        int longest() const; ///< what makes the row as high as it is
    };

    double used = 0;      ///< points
    double available = 0; ///< points; nothing more goes on the page
    std::vector<Area> areas;

    bool fits() const { return used <= available + 0.01; }
    double share() const { return available > 0 ? used / available : 0; } ///< 1.0 is a full page
    int linesOver() const;                                                ///< 0 when it fits
    int linesLeft() const;
    /// By how many lines each area is too long, so that the page fits once they are gone. In the order of
    /// `areas`.
    std::vector<int> tooLong() const;
};

/// Which of `rows` to shorten by how many lines so that `over` lines go away: always the longest one, the
/// first of several, but none below `shortest`. Less than asked where there is not so much to take.
std::vector<int> linesToShorten(std::span<const int> rows, int over, int shortest = 2);

} // namespace tandem
