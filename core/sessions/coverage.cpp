#include "core/sessions/coverage.h"
#include <algorithm>

namespace tandem {

std::vector<OpenCriterion> openCriteria(const Evaluation &evaluation, ProviderId provider,
                                        std::span<const AgendaItem> agenda)
{
    std::vector<OpenCriterion> out;
    const int p = evaluation.indexOf(provider);
    if (p < 0)
        return out;
    for (const AgendaItem &item : agenda) {
        const int k = evaluation.indexOf(item.criterion);
        if (k < 0)
            continue;
        OpenCriterion open{item.criterion, {}};
        for (int e = 0; e < static_cast<int>(evaluation.evaluators().size()); ++e) {
            if (!evaluation.score(p, k, e).isSettled())
                open.evaluators.push_back(evaluation.evaluators()[static_cast<size_t>(e)].id);
        }
        // Without evaluators nothing is settled.
        if (!open.evaluators.empty() || evaluation.evaluators().empty())
            out.push_back(std::move(open));
    }
    return out;
}

TimeAndCoverage timeAndCoverage(const Session &session, const SessionClock &clock,
                                std::span<const AgendaItem> agenda, std::span<const OpenCriterion> open,
                                const QDateTime &now)
{
    qint64 planned = 0;
    for (const AgendaItem &item : agenda) {
        const bool isOpen = std::any_of(open.begin(), open.end(), [&](const OpenCriterion &criterion) {
            return criterion.criterion == item.criterion;
        });
        if (isOpen)
            planned += std::max<qint64>(0, item.minutes * 60LL - clock.elapsedOn(item.criterion, now));
    }
    const qint64 left = (session.minutes + session.extended) * 60LL - clock.elapsed(now);
    return timeAndCoverage(left, static_cast<int>(open.size()), planned);
}

} // namespace tandem
