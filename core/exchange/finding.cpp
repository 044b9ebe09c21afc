#include "core/exchange/finding.h"
#include <algorithm>

namespace tandem {

bool hasProblems(const std::vector<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &f) { return f.weight != Finding::Weight::Note; });
}

bool hasTableProblem(const std::vector<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &f) { return f.weight == Finding::Weight::Table; });
}

void sortByLine(std::vector<Finding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.line < b.line; });
}

} // namespace tandem
