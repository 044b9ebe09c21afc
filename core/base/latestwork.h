#pragma once
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

namespace tandem {

/// Works in the background for somebody who keeps changing their mind: of several pieces of work only the
/// last one is answered, and nothing that an earlier one found arrives after a later one was started. Use it
/// on the thread that made it; one piece of work runs at a time.
class LatestWork : public QObject
{
public:
    /// What a piece of work knows of its own. It may be used on any thread, for as long as the work runs.
    class Turn
    {
    public:
        /// False once the work was cancelled or another was started: it had better end soon.
        bool isWanted() const { return !*m_cancelled; }
        /// Does `what` on the owner's thread, unless the work is not wanted any more by then.
        void tell(std::function<void()> what) const;
        /// The last word of the work: like tell(), and isRunning() is false by then, so that who hears of it
        /// may start again.
        void finish(std::function<void()> what) const;

    private:
        friend class LatestWork;
        using Flag = std::shared_ptr<std::atomic<bool>>;
        Turn(LatestWork *owner, Flag cancelled)
            : m_owner(owner)
            , m_cancelled(std::move(cancelled))
        {
        }

        LatestWork *m_owner;
        Flag m_cancelled;
    };

    explicit LatestWork(QObject *parent = nullptr);
    /// Cancels, and waits until the work has seen it.
    ~LatestWork() override;

    /// Cancels what runs and starts this instead. Returns at once. What `work` reads must be its own.
    void start(std::function<void(const Turn &)> work);
    /// What runs is not wanted any more: nothing arrives until the next start().
    void cancel();
    /// From start() until just before what finish() was given, or cancel().
    bool isRunning() const { return m_wanted != nullptr; }

private:
    Turn::Flag m_wanted;  ///< none: nothing runs that anybody waits for
    QThreadPool m_worker; ///< last, and waited for first: its work speaks to this object
};

} // namespace tandem
