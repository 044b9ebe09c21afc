#pragma once
#include "core/base/error.h"
#include <optional>

namespace tandem::test {

/// The Error that `work` throws; nothing if it goes through.
template <class Work>
std::optional<Error> caught(Work work)
{
    try {
        work();
    } catch (const Error &e) {
        return e;
    }
    return std::nullopt;
}

/// True if `error` is there, of this kind, and says in whole sentences what happened.
inline bool isPlain(const std::optional<Error> &error, ErrorCode code)
{
    return error && error->code() == code && error->happened().endsWith(QLatin1Char('.')) &&
           error->happened().at(0).isUpper() &&
           (error->mend().isEmpty() || error->mend().endsWith(QLatin1Char('.')));
}

} // namespace tandem::test
