#pragma once
#include "core/robustness/acceptability.h"
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <memory>

namespace tandem {

/// Draws in the background for somebody who keeps changing their mind: of several requests only the last one
/// is answered, and no figure of an earlier one arrives after a later one was made. Use it, and get its
/// signals, on the thread that made it.
class AcceptabilityRun : public QObject
{
    Q_OBJECT

public:
    explicit AcceptabilityRun(QObject *parent = nullptr);
    /// Cancels, and waits the millisecond that this takes.
    ~AcceptabilityRun() override;

    /// Cancels what runs and starts this instead. Returns at once.
    void start(const Problem &problem, const DrawSettings &settings);
    /// What runs is not wanted any more: nothing arrives until the next start().
    void cancel();
    /// From start() until just before ready().
    bool isRunning() const { return m_wanted != nullptr; }

signals:
    /// 0..1, at most a hundred times a run.
    void progress(double done);
    void ready(const tandem::Acceptability &result);

private:
    /// One request. The worker reads it; the owner's thread alone decides which one is wanted.
    struct Request
    {
        Problem problem;
        DrawSettings settings;
        std::atomic<bool> cancelled = false;
    };

    void work(const std::shared_ptr<Request> &request);

    std::shared_ptr<Request> m_wanted; ///< none: nothing runs that anybody waits for
    QThreadPool m_worker;              ///< last, and waited for first: its work speaks to this object
};

} // namespace tandem
