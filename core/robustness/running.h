#pragma once
#include "core/base/latestwork.h"
#include "core/robustness/acceptability.h"
#include <vector>

namespace tandem {

/// Draws in the background: of several requests only the last one is answered, and no figure of an earlier
/// one arrives after a later one was made. Use it, and get its signals, on the thread that made it.
class AcceptabilityRun : public QObject
{
    Q_OBJECT

public:
    explicit AcceptabilityRun(QObject *parent = nullptr);

    /// Cancels what runs and starts this instead. Returns at once.
    void start(const Problem &problem, const DrawSettings &settings);
    /// What runs is not wanted any more: nothing arrives until the next start().
    void cancel() { m_work.cancel(); }
    /// From start() until just before ready().
    bool isRunning() const { return m_work.isRunning(); }

signals:
    /// 0..1, at most a hundred times a run.
    void progress(double done);
    /// `pairs` is their pairwiseTable().
    void ready(const tandem::Acceptability &result, const std::vector<std::vector<double>> &pairs);

private:
    void work(const LatestWork::Turn &turn, const Problem &problem, const DrawSettings &settings);

    LatestWork m_work; ///< its draws are spread over threads of their own
};

} // namespace tandem
