#include "ui/theme/focusvisibility.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QWidget>

namespace tandem {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr;
}

void setVisible(QWidget *window, bool visible)
{
    if (window->testAttribute(Qt::WA_KeyboardFocusChange) == visible)
        return;
    window->setAttribute(Qt::WA_KeyboardFocusChange, visible);
    if (QWidget *focused = QApplication::focusWidget()) {
        focused->update();
        // An item view paints its cells in its viewport.
        if (auto *viewport = focused->findChild<QWidget *>(QStringLiteral("qt_scrollarea_viewport"),
                                                           Qt::FindDirectChildrenOnly))
            viewport->update();
    }
}

} // namespace

bool FocusVisibility::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    const bool key = type == QEvent::KeyPress || type == QEvent::KeyRelease;
    if (key && watched->isWidgetType() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
        // The style underlines the letters of the menu bar while Alt is held.
        const auto bars = static_cast<QWidget *>(watched)->window()->findChildren<QMenuBar *>();
        for (QMenuBar *bar : bars)
            bar->update();
    }
    if ((type == QEvent::MouseButtonPress || type == QEvent::KeyPress) && watched->isWidgetType()) {
        QWidget *window = static_cast<QWidget *>(watched)->window();
        if (type == QEvent::MouseButtonPress)
            setVisible(window, false);
        else if (!isModifier(static_cast<QKeyEvent *>(event)->key()))
            setVisible(window, true);
    }
    return false;
}

} // namespace tandem
