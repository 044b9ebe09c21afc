#include "ui/theme/systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

namespace tandem {

namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto group = QStringLiteral("org.freedesktop.appearance");
const auto key = QStringLiteral("color-scheme");

// Without an address libdbus would start a bus of its own, which takes long and serves nobody.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

// The portal's Read wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = qvariant_cast<QDBusVariant>(value).variant();
    return value;
}

} // namespace

SystemAppearance::SystemAppearance(bool desktopIsDark, QObject *parent)
    : QObject(parent)
    , m_fallback(desktopIsDark)
{
}

void SystemAppearance::start()
{
    if (m_started)
        return;
    m_started = true;
    if (!hasSessionBus())
        return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    qRegisterMetaType<QDBusVariant>(); // else QtDBus does not find the slot's type by its name
    // No service name here: with one, QtDBus waits for the bus to say who owns it.
    bus.connect({}, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto request = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    request << group << key;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(request), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (reply.isValid())
            take(QVariant::fromValue(reply.value()));
        call->deleteLater();
    });
}

void SystemAppearance::settingChanged(const QString &changedGroup, const QString &changedKey,
                                      const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        take(value.variant());
}

void SystemAppearance::take(const QVariant &value)
{
    // 0 no preference, 1 dark, 2 light
    const uint scheme = unwrapped(value).toUInt();
    const bool before = isDark();
    m_portal = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt;
    if (isDark() != before)
        emit changed();
}

} // namespace tandem
