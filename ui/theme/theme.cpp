#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/theme/systemappearance.h"

#include <QApplication>
#include <QWidget>

namespace tandem {

const Palette &paletteOf(const QWidget *widget)
{
    Q_UNUSED(widget) // one theme at a time; the parameter keeps callers ready for a themed subtree
    return Palette::of(QApplication::palette().color(QPalette::Window).lightness() < 128);
}

bool focusIsVisible(const QWidget *widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    // Before anything is set, the application's palette still tells what the desktop looks like.
    const bool desktopIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    m_system = new SystemAppearance(desktopIsDark, this);
    connect(m_system, &SystemAppearance::changed, this, [this] {
        if (m_appearance == Appearance::System)
            useColours(m_system->isDark());
    });
    loadFonts();
    QApplication::setStyle(new Style);
    QApplication::setFont(uiFont(13));
    useColours(desktopIsDark);
}

void Theme::apply(Appearance appearance)
{
    m_appearance = appearance;
    if (appearance == Appearance::System)
        m_system->start();
    useColours(appearance == Appearance::System ? m_system->isDark() : appearance == Appearance::Dark);
}

bool Theme::isDark() const
{
    return paletteOf(nullptr).isDark;
}

void Theme::useColours(bool dark)
{
    const QPalette palette = qtPalette(Palette::of(dark));
    if (QApplication::palette() == palette)
        return;
    QApplication::setPalette(palette);
    // Some desktops give menus and tips a palette of their own, which would stay behind.
    for (const char *name : {"QMenu", "QMenuBar", "QToolTip", "QTipLabel"})
        QApplication::setPalette(palette, name);
    // Qt hands the palette on from the event loop; who hears changed() may paint at once.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
    emit changed();
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
}

} // namespace tandem
