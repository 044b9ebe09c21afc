#pragma once
#include "core/robustness/problem.h"
#include <span>
#include <vector>

namespace tandem {

struct Acceptability;

/// P(sum of w_k d_k > 0) + P(sum = 0)/2 for weights uniform on the simplex: the share of all possible weights
/// with which a provider whose scores differ from a rival's by d_k per criterion comes out ahead of it.
/// Exact, not drawn; only the differences' proportions matter. With no difference at all, and with no
/// criterion, it is 1/2.
///
/// The closed form. sum of w_k d_k has a B-spline with the knots d as its density (Curry and Schoenberg 1966,
/// Journal d'Analyse Mathematique 17:71-107), so the share is the divided difference of x_+^(n-1) at the
/// knots (Hermite and Genocchi), which for distinct d is
///     sum over d_k > 0 of d_k^(n-1) / product over l != k of (d_k - d_l).
/// As written it divides by nothing for equal differences and cancels for nearly equal ones. Split off the
/// factor x of x_+^(n-1) with Leibniz' rule for divided differences, at one positive knot p and one negative
/// knot -q (de Boor 1972, Journal of Approximation Theory 6:50-62):
///     P(S) = (p P(S without -q) + q P(S without p)) / (p + q),
/// and P = 1 once no negative knot is left, 0 once no positive one is. Nothing is ever subtracted, so every
/// step is exact to a rounding however close the knots lie; zero knots play no part (the ratios of the other
/// weights do not depend on a weight that multiplies nothing). n differences take at most (n/2)^2 steps.
///
/// The same without splines: uniform weights are exponential waiting times over their sum, so the question is
/// whether stages of mean p_1, p_2, ... one after the other outlast stages of mean q_1, q_2, ... As waiting
/// has no memory, in any pair of running stages the q stage ends first with probability p / (p + q).
double winningShare(std::span<const double> differences);

/// The exact share for each pair with uniform weights, row over column; 1/2 on the diagonal. An alternative
/// with a missing score counts at its midpoint.
std::vector<std::vector<double>> pairwiseShares(const Problem &problem);

/// What a table of pairs shows: the exact share where there is one, which is uniform weights, scores that do
/// not vary, and neither of the two lacking a score; else the one drawn.
std::vector<std::vector<double>> pairwiseTable(const Problem &problem, const Acceptability &drawn);

} // namespace tandem
