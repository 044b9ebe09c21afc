#pragma once

#include <QColor>

/// The colours of printed documents: one ink and one accent on white, no alpha (PDF/A paints it opaque).
/// Red is the only other colour and never stands without a word or a shape beside it.
namespace tandem::paper {

inline constexpr QColor ink{0x18, 0x1D, 0x25};
inline constexpr QColor secondary{0x56, 0x60, 0x70};
inline constexpr QColor hairline{0xE2, 0xE5, 0xEA};
inline constexpr QColor internalShade{0xE4, 0xE7, 0xEC}; ///< behind what the internal side owns
inline constexpr QColor accent{0x35, 0x58, 0xD4};
inline constexpr QColor accentMid{0x8F, 0xA3, 0xE8};
inline constexpr QColor accentSoft{0xC9, 0xD4, 0xF7};
inline constexpr QColor accentPale{0xE8, 0xED, 0xFC};
inline constexpr QColor accentFaint{0xF6, 0xF8, 0xFE};
inline constexpr QColor track{0xF3, 0xF5, 0xF8};
inline constexpr QColor dashed{0xA9, 0xB1, 0xBD};
inline constexpr QColor bad{0xB4, 0x28, 0x33};
inline constexpr QColor white{0xFF, 0xFF, 0xFF};

/// The shade of a mean score from 0 to 5 in a heat map. Ink is readable on all of them.
QColor heat(double mean);

} // namespace tandem::paper
