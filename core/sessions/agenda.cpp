#include "core/sessions/agenda.h"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace tandem {

std::vector<int> divideMinutes(int minutes, std::span<const double> weights)
{
    std::vector<int> parts(weights.size(), 0);
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (minutes <= 0 || !(sum > 0))
        return parts;
    const int atLeast = minutes >= static_cast<int>(weights.size()) ? 1 : 0;
    const int shared = minutes - atLeast * static_cast<int>(weights.size());
    std::vector<double> remainders(weights.size());
    int given = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        // The minute that everybody has counts towards the share, so that it stays in proportion.
        const double exact = std::max(0.0, minutes * weights[i] / sum - atLeast);
        parts[i] = static_cast<int>(std::floor(exact));
        remainders[i] = exact - parts[i];
        given += parts[i];
    }
    std::vector<size_t> order(weights.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return remainders[a] > remainders[b]; });
    for (size_t i = 0; given < shared; i = (i + 1) % order.size(), ++given)
        ++parts[order[i]];
    // Shares below one minute were lifted to it; the largest parts pay for that.
    while (given > shared) {
        --*std::max_element(parts.begin(), parts.end());
        --given;
    }
    for (int &part : parts)
        part += atLeast;
    return parts;
}

std::vector<AgendaItem> agendaByWeight(int minutes, std::span<const Criterion> criteria)
{
    std::vector<AgendaItem> agenda;
    std::vector<double> weights;
    for (const Criterion &criterion : criteria) {
        if (!criterion.applicable)
            continue;
        agenda.push_back({criterion.id, 0, {}});
        weights.push_back(criterion.weight);
    }
    const std::vector<int> parts = divideMinutes(minutes, weights);
    for (size_t i = 0; i < agenda.size(); ++i)
        agenda[i].minutes = parts[i];
    return agenda;
}

std::vector<AgendaItem> presentAgenda(std::span<const AgendaItem> stored, std::span<const Criterion> criteria)
{
    const auto isOf = [](CriterionId id) { return [id](const auto &row) { return row.criterion == id; }; };
    std::vector<AgendaItem> agenda;
    for (const AgendaItem &item : stored) {
        const auto found = std::find_if(criteria.begin(), criteria.end(),
                                        [&](const Criterion &k) { return k.id == item.criterion; });
        if (found != criteria.end() && found->applicable)
            agenda.push_back(item);
    }
    for (const Criterion &criterion : criteria) {
        if (criterion.applicable && std::none_of(agenda.begin(), agenda.end(), isOf(criterion.id)))
            agenda.push_back({criterion.id, 0, {}});
    }
    return agenda;
}

int sumOfMinutes(std::span<const AgendaItem> agenda)
{
    return std::accumulate(agenda.begin(), agenda.end(), 0,
                           [](int sum, const AgendaItem &item) { return sum + item.minutes; });
}

} // namespace tandem
