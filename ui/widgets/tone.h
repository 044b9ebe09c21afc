#pragma once

#include "ui/theme/palette.h"

namespace tandem {

/// The tones in which a short word or an icon can be shown. The word itself must say what it means.
enum class Tone { Neutral, Accent, Good, Caution, Bad };

inline QColor toneColour(const Palette &colours, Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return colours.accent;
    case Tone::Good:
        return colours.good;
    case Tone::Caution:
        return colours.caution;
    case Tone::Bad:
        return colours.bad;
    case Tone::Neutral:
        break;
    }
    return colours.text2;
}

inline QColor toneBackground(const Palette &colours, Tone tone)
{
    switch (tone) {
    case Tone::Accent:
        return colours.accentSubtle;
    case Tone::Good:
        return colours.goodBg;
    case Tone::Caution:
        return colours.cautionBg;
    case Tone::Bad:
        return colours.badBg;
    case Tone::Neutral:
        break;
    }
    return colours.chipNeutral;
}

} // namespace tandem
