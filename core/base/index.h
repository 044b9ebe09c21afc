#pragma once
#include <cstddef>

namespace tandem {

/** A place in a std container from one that Qt or a rule counts as int; never negative. */
inline constexpr std::size_t asIndex(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace tandem
