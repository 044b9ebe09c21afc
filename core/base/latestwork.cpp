#include "core/base/latestwork.h"

namespace tandem {

LatestWork::LatestWork(QObject *parent)
    : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

LatestWork::~LatestWork()
{
    cancel();
    m_worker.waitForDone();
}

void LatestWork::start(std::function<void(const Turn &)> work)
{
    cancel();
    m_wanted = std::make_shared<std::atomic<bool>>(false);
    m_worker.start([turn = Turn(this, m_wanted), work = std::move(work)] {
        if (turn.isWanted())
            work(turn);
    });
}

void LatestWork::cancel()
{
    if (m_wanted)
        *m_wanted = true;
    m_wanted = nullptr;
}

// What is posted may be overtaken by another start(), so it is looked at again on arrival.

void LatestWork::Turn::tell(std::function<void()> what) const
{
    QMetaObject::invokeMethod(
        m_owner,
        [owner = m_owner, flag = m_cancelled, what = std::move(what)] {
            if (owner->m_wanted == flag)
                what();
        },
        Qt::QueuedConnection);
}

void LatestWork::Turn::finish(std::function<void()> what) const
{
    tell([owner = m_owner, what = std::move(what)] {
        owner->m_wanted = nullptr; // first, as who hears of it may start again
        what();
    });
}

} // namespace tandem
