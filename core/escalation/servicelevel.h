#pragma once
#include "core/escalation/matrix.h"

namespace tandem {

/// A time that a service level names for a priority.
struct PromisedTime
{
    int priority = 1;
    Response response = Response::First; ///< or Restored
    ResponseTime time;
    friend bool operator==(const PromisedTime &, const PromisedTime &) = default;
};

/// Reads the times out of what scope says in a sentence: "First response in 15 minutes for P1, 1 hour for
/// P2", "P1 restored within 4 h". A part of the sentence counts if it names one priority and one time; the
/// words "restored", "resolved" and "fixed" make it a restoration, which holds for the parts after it.
/// Anything else is left alone.
std::vector<PromisedTime> promisedTimes(const QString &serviceLevel);

} // namespace tandem
