#pragma once

#include <QObject>

namespace tandem {

/// Keeps WA_KeyboardFocusChange of the windows true to what the person works with: set by the keyboard, taken
/// back by a click. Qt only ever sets it. Installed on the application by Style.
class FocusVisibility : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace tandem
