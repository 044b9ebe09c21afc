#pragma once
#include "core/base/latestwork.h"
#include "core/robustness/exactfigures.h"

namespace tandem {

/// Computes the exact figures in the background, as AcceptabilityRun draws: of several requests only the last
/// one is answered. Use it, and get its signal, on the thread that made it.
class ExactRun : public QObject
{
    Q_OBJECT

public:
    /// exactFigures(), or what stands in for it.
    using Computation =
        std::function<std::optional<ExactFigures>(const ScoreSheet &, const std::function<bool()> &goesOn)>;
    explicit ExactRun(QObject *parent = nullptr);
    /// From the next start() on; it is called on another thread.
    void setComputation(Computation computation) { m_computation = std::move(computation); }

    /// Cancels what runs and starts this instead. Returns at once.
    void start(ScoreSheet sheet);
    void cancel() { m_work.cancel(); }
    bool isRunning() const { return m_work.isRunning(); }

signals:
    void ready(const tandem::ExactFigures &figures);

private:
    Computation m_computation;
    LatestWork m_work;
};

} // namespace tandem
