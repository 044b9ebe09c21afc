#pragma once
#include <bit>
#include <cstdint>

#if defined(__GNUC__)
#define TANDEM_INLINE inline __attribute__((always_inline))
#define TANDEM_INDEPENDENT _Pragma("GCC ivdep")
#else
#define TANDEM_INLINE inline
#define TANDEM_INDEPENDENT
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

/// Eight xoshiro256+ generators side by side (Blackman and Vigna 2021, ACM Transactions on Mathematical
/// Software 47:36), whose starting states depend on the seed and on the block alone.
struct Stream
{
    static constexpr int lanes = 8;

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
        std::uint64_t a[lanes], b[lanes], c[lanes], d[lanes];
        for (int l = 0; l < lanes; ++l) {
            a[l] = state[0][l];
            b[l] = state[1][l];
            c[l] = state[2][l];
            d[l] = state[3][l];
        }
        for (int i = 0; i < count; i += lanes) {
            for (int l = 0; l < lanes; ++l) {
                const std::uint64_t bits = ((a[l] + d[l]) >> 12) | 0x3ff0000000000000u; // 1 .. 2
                out[i + l] = std::bit_cast<double>(bits) - (1 - 0x1p-53);
                const std::uint64_t t = b[l] << 17;
                c[l] ^= a[l];
                d[l] ^= b[l];
                b[l] ^= c[l];
                a[l] ^= d[l];
                c[l] ^= t;
                d[l] = (d[l] << 45) | (d[l] >> 19);
            }
        }
        for (int l = 0; l < lanes; ++l) {
            state[0][l] = a[l];
            state[1][l] = b[l];
            state[2][l] = c[l];
            state[3][l] = d[l];
        }
    }

    std::uint64_t state[4][lanes];
};

/// -ln(u) for u in (0, 1): an exponential waiting time of mean 1 if u is uniform. u = 2^e m with m between
/// sqrt(1/2) and sqrt(2), and ln(m) = 2 artanh(s) with s = (m - 1) / (m + 1), |s| < 0.172, by its series up
/// to s^13; relative error below 2e-12.
TANDEM_INLINE double waitingTime(double u)
{
    constexpr std::uint64_t rootOfHalf = 0x3fe6a09e667f3bcdu;
    constexpr double ln2 = 0.693147180559945309417;
    const std::uint64_t shifted = std::bit_cast<std::uint64_t>(u) + (0x3ff0000000000000u - rootOfHalf);
    // e + 1023 in the lowest bits of 2^52, as there is no other way to turn it into a double everywhere
    const double e = std::bit_cast<double>((shifted >> 52) | 0x4330000000000000u) - (0x1p52 + 1023);
    const double m = std::bit_cast<double>((shifted & 0x000fffffffffffffu) + rootOfHalf);
    const double s = (m - 1) / (m + 1);
    const double z = s * s;
    const double series =
        ((((((1.0 / 13) * z + 1.0 / 11) * z + 1.0 / 9) * z + 1.0 / 7) * z + 1.0 / 5) * z + 1.0 / 3) * z + 1;
    return -(e * ln2) - 2 * s * series;
}

} // namespace tandem::draws
