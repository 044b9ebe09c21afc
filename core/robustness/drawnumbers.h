#pragma once
#include <bit>
#include <cstdint>

#if defined(__GNUC__)
#define TANDEM_INLINE inline __attribute__((always_inline))
#define TANDEM_INDEPENDENT _Pragma("GCC ivdep")
#define TANDEM_AS_A_LOOP _Pragma("GCC unroll 1") _Pragma("GCC ivdep")
#else
#define TANDEM_INLINE inline
#define TANDEM_INDEPENDENT
#define TANDEM_AS_A_LOOP
#endif

/// Random numbers and their logarithms, in plain loops over rows that a compiler turns into vector
/// instructions. Only additions, multiplications and divisions of doubles are used, which are exact to the
/// bit everywhere as long as none are fused (core/CMakeLists.txt sees to it).
namespace tandem::draws {

/// SplitMix64's mixing function (Steele, Lea and Flood 2014): a bijection that leaves no pattern.
TANDEM_INLINE std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/// Sixteen xoshiro256+ generators side by side (Blackman and Vigna 2021, ACM Transactions on Mathematical
/// Software 47:36), whose starting states depend on the seed and on the block alone.
struct Stream
{
    static constexpr int lanes = 16;

    TANDEM_INLINE Stream(std::uint64_t seed, std::uint64_t block)
    {
        constexpr std::uint64_t golden = 0x9e3779b97f4a7c15u;
        const std::uint64_t base = mixed(seed + golden);
        for (int lane = 0; lane < lanes; ++lane) {
            const std::uint64_t start =
                mixed(base + (block * lanes + static_cast<std::uint64_t>(lane)) * golden);
            for (int word = 0; word < 4; ++word)
                state[word][lane] = mixed(start + static_cast<std::uint64_t>(word + 1) * golden);
        }
    }

    /// Uniform in (0, 1), neither end included; `count` is a multiple of the lanes.
    TANDEM_INLINE void fill(double *__restrict out, int count)
    {
        std::uint64_t *__restrict a = state[0], *__restrict b = state[1], *__restrict c = state[2],
                                  *__restrict d = state[3];
        for (int i = 0; i < count; i += lanes) {
            TANDEM_AS_A_LOOP
            for (int l = 0; l < lanes; ++l) {
                const std::uint64_t bits = ((a[l] + d[l]) >> 12) | 0x3ff0000000000000u; // 1 .. 2
                out[i + l] = std::bit_cast<double>(bits) - (1 - 0x1p-53);
                const std::uint64_t t = b[l] << 17;
                const std::uint64_t third = c[l] ^ a[l], fourth = d[l] ^ b[l];
                b[l] ^= third;
                a[l] ^= fourth;
                c[l] = third ^ t;
                d[l] = (fourth << 45) | (fourth >> 19);
            }
        }
    }

    alignas(64) std::uint64_t state[4][lanes];
};

/// u in (0, 1) as 2^e m with m between sqrt(1/2) and sqrt(2).
struct Parts
{
    TANDEM_INLINE explicit Parts(double u)
    {
        constexpr std::uint64_t rootOfHalf = 0x3fe6a09e667f3bcdu;
        const std::uint64_t shifted = std::bit_cast<std::uint64_t>(u) + (0x3ff0000000000000u - rootOfHalf);
        // e + 1023 in the lowest bits of 2^52, as there is no other way to turn it into a double everywhere
        e = std::bit_cast<double>((shifted >> 52) | 0x4330000000000000u) - (0x1p52 + 1023);
        m = std::bit_cast<double>((shifted & 0x000fffffffffffffu) + rootOfHalf);
    }

    double e, m;
};

/// -ln(2^e m) by ln(m) = 2 artanh(s), s = (m - 1) / (m + 1), |s| < 0.172, and the series up to s^9: relative
/// error below 3e-9, a ten-thousandth of what the largest number of draws can show. `inverse` is 1 / (m + 1).
TANDEM_INLINE double waitingTime(const Parts &u, double inverse)
{
    constexpr double minusLn2 = -0.693147180559945309417;
    const double s = (u.m - 1) * inverse;
    const double z = s * s;
    return u.e * minusLn2 - s * ((((2.0 / 9 * z + 2.0 / 7) * z + 2.0 / 5) * z + 2.0 / 3) * z + 2);
}

/// Replaces each u in (0, 1) by -ln(u): exponential waiting times of mean 1 if they are uniform. `count` is
/// even: two at a time share one division, the slowest step by far.
TANDEM_INLINE void makeWaitingTimes(double *__restrict values, int count)
{
    const int half = count / 2;
    TANDEM_INDEPENDENT
    for (int i = 0; i < half; ++i) {
        const Parts a(values[i]), b(values[i + half]);
        const double inverse = 1 / ((a.m + 1) * (b.m + 1));
        values[i] = waitingTime(a, inverse * (b.m + 1));
        values[i + half] = waitingTime(b, inverse * (a.m + 1));
    }
}

} // namespace tandem::draws
