#include "ui/theme/compositor.h"

#include <QGuiApplication>
#include <QLibrary>
#include <cstdint>
#include <cstdlib>

namespace tandem {

namespace {

#if defined(Q_OS_UNIX) && QT_CONFIG(xcb)

// What is needed of libxcb, which Qt has loaded already: ICCCM lets a compositor own the selection
// _NET_WM_CM_S0.
struct AtomReply
{
    std::uint8_t responseType, pad;
    std::uint16_t sequence;
    std::uint32_t length, atom;
};
struct OwnerReply
{
    std::uint8_t responseType, pad;
    std::uint16_t sequence;
    std::uint32_t length, owner;
};
struct Cookie
{
    unsigned sequence;
};

bool x11HasCompositor(void *connection)
{
    QLibrary xcb(QStringLiteral("xcb"), 1);
    const auto askAtom = reinterpret_cast<Cookie (*)(void *, std::uint8_t, std::uint16_t, const char *)>(
        xcb.resolve("xcb_intern_atom"));
    const auto takeAtom =
        reinterpret_cast<AtomReply *(*)(void *, Cookie, void **)>(xcb.resolve("xcb_intern_atom_reply"));
    const auto askOwner =
        reinterpret_cast<Cookie (*)(void *, std::uint32_t)>(xcb.resolve("xcb_get_selection_owner"));
    const auto takeOwner = reinterpret_cast<OwnerReply *(*)(void *, Cookie, void **)>(
        xcb.resolve("xcb_get_selection_owner_reply"));
    if (!askAtom || !takeAtom || !askOwner || !takeOwner)
        return false;
    constexpr char name[] = "_NET_WM_CM_S0";
    AtomReply *atom = takeAtom(connection, askAtom(connection, 0, sizeof name - 1, name), nullptr);
    if (!atom)
        return false;
    OwnerReply *owner = takeOwner(connection, askOwner(connection, atom->atom), nullptr);
    const bool owned = owner && owner->owner != 0;
    std::free(owner);
    std::free(atom);
    return owned;
}

bool detect()
{
    // Other platforms answer to the X11 interface as well, without a connection behind it.
    if (QGuiApplication::platformName() != QLatin1String("xcb"))
        return true;
    if (const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>())
        return x11HasCompositor(x11->connection());
    return true;
}

#else

bool detect()
{
    return true;
}

#endif

} // namespace

bool hasCompositor()
{
    static const bool answer = detect();
    return answer;
}

} // namespace tandem
