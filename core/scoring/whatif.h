#pragma once
#include <span>
#include <vector>

namespace tandem {

/// The shares when criterion `index` gets `share` (0..1) and the others keep their proportions; the sum
/// stays 1. Where the others have nothing left to keep, they take the proportions of `stated`. A criterion
/// whose stated share is 0 does not count and stays at 0; the only one that counts stays at 1.
std::vector<double> movedShares(std::span<const double> shares, std::span<const double> stated, size_t index,
                                double share);

/// Weights to be stored for `shares`: percentages with two decimals whose sum is exactly 100.
std::vector<double> weightsFromShares(std::span<const double> shares);

} // namespace tandem
