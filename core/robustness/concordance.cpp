#include "core/robustness/concordance.h"
#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace tandem {

namespace {

struct Ranks
{
    std::vector<double> ranks; ///< from 1; tied ones share their mean
    double ties = 0;           ///< sum of t^3 - t
};

Ranks ranksOf(const std::vector<double> &values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return values[a] > values[b]; });
    Ranks out;
    out.ranks.resize(values.size());
    for (size_t from = 0; from < order.size();) {
        size_t to = from + 1;
        while (to < order.size() && values[order[to - 1]] - values[order[to]] < tieTolerance)
            ++to;
        const auto tied = static_cast<double>(to - from);
        out.ties += tied * tied * tied - tied;
        for (size_t i = from; i < to; ++i)
            out.ranks[order[i]] = static_cast<double>(from + to + 1) / 2;
        from = to;
    }
    return out;
}

Concordance undefined(Concordance out, NoConcordance reason)
{
    out.reason = reason;
    return out;
}

/// A score that an evaluator gave, or nothing, by provider.
using Given = std::vector<std::vector<std::optional<double>>>; ///< [rater][provider]

Concordance concordanceOf(Given given)
{
    std::erase_if(given, [](const auto &row) {
        return std::none_of(row.begin(), row.end(), [](const auto &value) { return value.has_value(); });
    });
    std::vector<std::vector<double>> values(given.size());
    for (size_t p = 0; !given.empty() && p < given.front().size(); ++p) {
        if (std::any_of(given.begin(), given.end(), [p](const auto &row) { return !row[p]; }))
            continue;
        for (size_t e = 0; e < given.size(); ++e)
            values[e].push_back(*given[e][p]);
    }
    return kendallW(values);
}

/// What everybody gave to the providers that count, as `of(provider, evaluator)` knows it.
template <class Of>
Given givenBy(const ScoreSheet &sheet, const Of &of)
{
    Given given(sheet.evaluatorIds.size());
    for (int p = 0; p < sheet.providerCount(); ++p) {
        if (sheet.figure(p).sealed || sheet.out[static_cast<size_t>(p)])
            continue;
        for (int e = 0; e < static_cast<int>(given.size()); ++e)
            given[static_cast<size_t>(e)].push_back(of(p, e));
    }
    return given;
}

} // namespace

Concordance kendallW(const std::vector<std::vector<double>> &values)
{
    Concordance out;
    out.raters = static_cast<int>(values.size());
    out.providers = values.empty() ? 0 : static_cast<int>(values.front().size());
    if (out.raters < 2)
        return undefined(out, NoConcordance::TooFewRaters);
    if (out.providers < 2)
        return undefined(out, NoConcordance::TooFewProviders);
    const double m = out.raters, n = out.providers;
    std::vector<double> sums(values.front().size());
    double ties = 0;
    for (const std::vector<double> &row : values) {
        const Ranks ranks = ranksOf(row);
        ties += ranks.ties;
        for (size_t i = 0; i < sums.size(); ++i)
            sums[i] += ranks.ranks[i];
    }
    double squares = 0;
    for (const double sum : sums)
        squares += (sum - m * (n + 1) / 2) * (sum - m * (n + 1) / 2);
    const double denominator = m * m * (n * n * n - n) - m * ties;
    // All are whole numbers or halves: level is exactly 0.
    if (denominator <= 0)
        return undefined(out, NoConcordance::AllLevel);
    out.w = 12 * squares / denominator;
    return out;
}

Concordance concordanceOn(const ScoreSheet &sheet, int criterion)
{
    return concordanceOf(givenBy(sheet, [&](int p, int e) { return sheet.given(p, criterion, e).value; }));
}

Concordance concordanceOfTotals(const ScoreSheet &sheet)
{
    return concordanceOf(givenBy(sheet, [&](int p, int e) {
        const auto &totals = sheet.figure(p).evaluatorTotals;
        return totals[static_cast<size_t>(e)];
    }));
}

QString Concordance::sentence() const
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Concordance", text); };
    switch (reason) {
    case NoConcordance::TooFewRaters:
        return tr("Fewer than two evaluators scored.");
    case NoConcordance::TooFewProviders:
        return tr("Fewer than two providers were scored by all of them.");
    case NoConcordance::AllLevel:
        return tr("Each evaluator scored all providers alike, so there is no order to agree on.");
    case NoConcordance::None:
        break;
    }
    return {};
}

} // namespace tandem
