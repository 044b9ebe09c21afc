#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QScreen>
#include <cmath>

// Outside every namespace, an unnamed one too: the macro declares a global function. A static library's
// resources are dropped by the linker unless somebody names them.
static void initFontResources()
{
    Q_INIT_RESOURCE(fonts);
}

namespace tandem {

namespace {

QString family()
{
    return QStringLiteral("Tandem Sans");
}

double logicalDpi()
{
    const QScreen *screen = qGuiApp ? QGuiApplication::primaryScreen() : nullptr;
    return screen ? screen->logicalDotsPerInchY() : 96.0;
}

} // namespace

static bool add(std::initializer_list<const char *> styles)
{
    initFontResources();
    for (const char *style : styles)
        QFontDatabase::addApplicationFont(
            QStringLiteral(":/fonts/TandemSans-%1.ttf").arg(QLatin1String(style)));
    return true;
}

void loadFonts()
{
    static const bool loaded = add({"Regular", "Medium", "SemiBold"});
    Q_UNUSED(loaded)
}

void loadTextFonts()
{
    loadFonts();
    static const bool loaded = add({"Bold", "Italic"});
    Q_UNUSED(loaded)
}

QFont uiFont(double px, QFont::Weight weight)
{
    QFont font(family());
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setWeight(weight);
    // Qt takes whole pixels only, or points with fractions.
    if (std::abs(px - std::round(px)) < 0.01)
        font.setPixelSize(static_cast<int>(std::lround(px)));
    else
        font.setPointSizeF(px * 72.0 / logicalDpi());
    return font;
}

} // namespace tandem
