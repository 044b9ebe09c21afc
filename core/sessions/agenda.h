#pragma once
#include "core/scoring/criterion.h"
#include "core/sessions/session.h"
#include <span>
#include <vector>

namespace tandem {

/// Divides whole minutes over weights so that the parts sum up to `minutes`: each gets its share rounded down
/// and the largest remainders get the minutes that are left (Hamilton's method). A part never gets 0 while
/// there are at least as many minutes as parts.
std::vector<int> divideMinutes(int minutes, std::span<const double> weights);

/// An agenda by weight over the applicable criteria, in their order.
std::vector<AgendaItem> agendaByWeight(int minutes, std::span<const Criterion> criteria);

/// The stored agenda as it applies now: without criteria that are gone or not applicable, and with those that
/// were added since at the end, with no minutes of their own.
std::vector<AgendaItem> presentAgenda(std::span<const AgendaItem> stored,
                                      std::span<const Criterion> criteria);

int sumOfMinutes(std::span<const AgendaItem> agenda);

} // namespace tandem
