#pragma once
#include "core/base/error.h"
#include <functional>

namespace tandem {

/// How a page tells the person what happened. The window implements it; there is one place that turns an
/// Error into a message, and nothing escapes into the event loop.
class Feedback
{
public:
    virtual ~Feedback() = default;

    /// A toast; with `offerUndo` it has an Undo button for the last step.
    virtual void say(const QString &text, bool offerUndo = false) = 0;
    virtual void report(const Error &error) = 0;

    /// Runs `work`; false if it threw, and the person was told.
    bool attempt(const std::function<void()> &work);
};

} // namespace tandem
