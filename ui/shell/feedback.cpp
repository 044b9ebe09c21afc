#include "ui/shell/feedback.h"

namespace tandem {

bool Feedback::attempt(const std::function<void()> &work)
{
    try {
        work();
        return true;
    } catch (const Error &error) {
        report(error);
    } catch (const std::exception &error) {
        report(Error(ErrorCode::Io, QString::fromUtf8(error.what())));
    }
    return false;
}

} // namespace tandem
