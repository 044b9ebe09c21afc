#include "ui/theme/palette.h"

#include <algorithm>
#include <cmath>

namespace tandem {

namespace {

Palette makeLight()
{
    Palette p;
    p.window = "#F5F6F8";
    p.surface = "#FFFFFF";
    p.sidebar = "#ECEEF2";
    p.border = "#E2E5EA";
    p.borderStrong = "#CBD1D9";
    p.text = "#181D25";
    p.text2 = "#566070";
    p.text3 = "#606A79";
    p.accent = "#3558D4";
    p.accentHover = "#2A49B8";
    p.accentPressed = "#243F9F";
    p.accentSubtle = "#E8EDFC";
    p.onAccent = "#FFFFFF";
    p.accentMuted = "#A9B8EC";
    p.hover = "#F1F3F6";
    p.good = "#17734A";
    p.goodBg = "#DFF3E8";
    p.caution = "#8A5A00";
    p.cautionBg = "#FBEED3";
    p.bad = "#B42833";
    p.badBg = "#FBE4E5";
    p.onBad = "#FFFFFF";
    p.chipR = "#DCE4FC";
    p.chipNeutral = "#EDEFF3";
    p.groupRow = "#F7F8FA";
    p.currentRow = "#F5F7FE";
    p.track = "#EDEFF3";
    p.segmentTrack = "#E2E5EA";
    p.segment = "#FFFFFF";
    p.tip = "#1F2630";
    p.onTip = "#F4F6F9";
    p.tipAccent = "#9DB2FF";
    p.scrim = QColor(24, 29, 37, 110);
    p.series = {"#3558D4", "#0E8F8A", "#B9661B", "#8A4FBF", "#C23B5E", "#5B7083"};
    return p;
}

Palette makeDark()
{
    Palette p;
    p.isDark = true;
    p.window = "#13161B";
    p.surface = "#1B1F26";
    p.sidebar = "#0F1216";
    p.border = "#2A303A";
    p.borderStrong = "#3B4350";
    p.text = "#E8EBF0";
    p.text2 = "#A4AEBC";
    p.text3 = "#8893A2";
    p.accent = "#7C98FA";
    p.accentHover = "#93AAFB";
    p.accentPressed = "#A9BBFC";
    p.accentSubtle = "#232E4D";
    p.onAccent = "#0E1320";
    p.accentMuted = "#455A9A";
    p.hover = "#232831";
    p.good = "#5FD09A";
    p.goodBg = "#17332A";
    p.caution = "#E9B44C";
    p.cautionBg = "#37290F";
    p.bad = "#F58A8C";
    p.badBg = "#3D2024";
    p.onBad = "#1F0E10";
    p.chipR = "#263256";
    p.chipNeutral = "#2A303A";
    p.groupRow = "#1F242C";
    p.currentRow = "#1C2333";
    p.track = "#2A303A";
    p.segmentTrack = "#2A303A";
    p.segment = "#1B1F26";
    p.tip = "#2A303A";
    p.onTip = "#F4F6F9";
    p.tipAccent = "#9DB2FF";
    p.scrim = QColor(0, 0, 0, 150);
    p.series = {"#7C98FA", "#3FC1BB", "#F0A35B", "#B58AE6", "#EC7F9B", "#93A5B5"};
    return p;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

const Palette &Palette::light()
{
    static const Palette palette = makeLight();
    return palette;
}

const Palette &Palette::dark()
{
    static const Palette palette = makeDark();
    return palette;
}

QPalette qtPalette(const Palette &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.groupRow);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.surface);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.bad);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::PlaceholderText, c.text3);
    p.setColor(QPalette::ToolTipBase, c.tip);
    p.setColor(QPalette::ToolTipText, c.onTip);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, c.accent);
    p.setColor(QPalette::Light, c.surface);
    p.setColor(QPalette::Midlight, c.border);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.borderStrong);
    p.setColor(QPalette::Shadow, c.borderStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.text3);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.borderStrong);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, c.text2);
    return p;
}

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto f = static_cast<float>(std::clamp(share, 0.0, 1.0));
    return QColor::fromRgbF(from.redF() + (to.redF() - from.redF()) * f,
                            from.greenF() + (to.greenF() - from.greenF()) * f,
                            from.blueF() + (to.blueF() - from.blueF()) * f);
}

QColor heat(const Palette &c, double score)
{
    const double x = std::clamp(score / 5.0, 0.0, 1.0);
    // The ends and the exponents keep one text colour readable from 0 to 5 and neighbours apart.
    if (c.isDark)
        return mix(QColor("#20283C"), c.accent, 0.06 + 0.54 * std::pow(x, 1.5));
    return mix(QColor("#F1F4FD"), c.accent, 0.04 + 0.69 * std::pow(x, 1.4));
}

QColor onHeat(const Palette &c)
{
    return c.isDark ? QColor(Qt::white) : c.text;
}

double contrast(const QColor &first, const QColor &second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace tandem
