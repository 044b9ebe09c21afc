#include "core/robustness/running.h"
#include "core/robustness/pairwise.h"

namespace tandem {

AcceptabilityRun::AcceptabilityRun(QObject *parent)
    : QObject(parent)
{
}

void AcceptabilityRun::start(const Problem &problem, const DrawSettings &settings)
{
    m_work.start([this, problem, settings](const LatestWork::Turn &turn) { work(turn, problem, settings); });
}

/// On the worker: of this object it may only name the signals, for later.
void AcceptabilityRun::work(const LatestWork::Turn &turn, const Problem &problem,
                            const DrawSettings &settings)
{
    int told = 0;
    const auto tell = [&](double done) {
        if (const int percent = static_cast<int>(done * 100); percent > told) {
            told = percent;
            turn.tell([this, done] { emit progress(done); });
        }
        return turn.isWanted();
    };
    const std::optional<Acceptability> result = acceptability(problem, settings, tell);
    if (result)
        turn.finish(
            [this, result = *result, pairs = pairwiseTable(problem, *result)] { emit ready(result, pairs); });
}

} // namespace tandem
