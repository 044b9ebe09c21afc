#include "core/robustness/running.h"

namespace tandem {

AcceptabilityRun::AcceptabilityRun(QObject *parent)
    : QObject(parent)
{
    m_worker.setMaxThreadCount(1); // one request at a time; its draws are spread over threads of their own
}

AcceptabilityRun::~AcceptabilityRun()
{
    cancel();
    m_worker.waitForDone();
}

void AcceptabilityRun::start(const Problem &problem, const DrawSettings &settings)
{
    cancel();
    m_wanted = std::make_shared<Request>();
    m_wanted->problem = problem;
    m_wanted->settings = settings;
    m_worker.start([this, request = m_wanted] { work(request); });
}

void AcceptabilityRun::cancel()
{
    if (m_wanted)
        m_wanted->cancelled = true;
    m_wanted = nullptr;
}

/// On the worker. What it posts may be overtaken by another start(), so it is looked at again on arrival.
void AcceptabilityRun::work(const std::shared_ptr<Request> &request)
{
    if (request->cancelled)
        return;
    int told = 0;
    const auto tell = [&](double done) {
        if (const int percent = static_cast<int>(done * 100); percent > told) {
            told = percent;
            QMetaObject::invokeMethod(
                this,
                [this, request, done] {
                    if (m_wanted == request)
                        emit progress(done);
                },
                Qt::QueuedConnection);
        }
        return !request->cancelled;
    };
    std::optional<Acceptability> result = acceptability(request->problem, request->settings, tell);
    if (!result)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, request, result = std::move(*result)] {
            if (m_wanted != request)
                return;
            m_wanted = nullptr; // first, as who hears of it may start again
            emit ready(result);
        },
        Qt::QueuedConnection);
}

} // namespace tandem
