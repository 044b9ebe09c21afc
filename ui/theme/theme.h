#pragma once

#include "ui/theme/palette.h"

#include <QObject>

class QWidget;

namespace tandem {

class SystemAppearance;

enum class Appearance { System, Light, Dark };

/// The colours `widget` is to be painted with. They are found through the application's palette, so they
/// need no Theme object and hold in tests too. Ask in paintEvent; a PaletteChange follows every switch.
const Palette &paletteOf(const QWidget *widget);

/// True when `widget` has the focus and the person is working with the keyboard: paint the focus ring.
/// (After a click the ring would be noise; the next key press brings it back.)
bool focusIsVisible(const QWidget *widget);

/// Gives the application its fonts, style and colours and switches them live. Made once, by main().
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    void apply(Appearance appearance);
    Appearance appearance() const { return m_appearance; }
    bool isDark() const;

signals:
    /// Every widget has its new palette; caches of painted things are to be dropped.
    void changed();

private:
    void useColours(bool dark);

    SystemAppearance *m_system = nullptr;
    Appearance m_appearance = Appearance::System;
};

} // namespace tandem
