#pragma once

#include <QDBusVariant>
#include <QObject>
#include <optional>

namespace tandem {

/// Whether the desktop is dark: asks the desktop portal without waiting for it and follows its changes.
/// Until (or unless) the portal answers, the lightness of the desktop's window colour decides.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    SystemAppearance(bool desktopIsDark, QObject *parent);

    /// Asks the portal; the first call only.
    void start();
    bool isDark() const { return m_portal.value_or(m_fallback); }

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    bool m_fallback;
    bool m_started = false;
    std::optional<bool> m_portal; ///< nothing: no answer, or no preference
};

} // namespace tandem
