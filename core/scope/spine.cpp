#include "core/scope/spine.h"
#include <QCoreApplication>
#include <array>

namespace tandem {

namespace {

/// A value's word in the file and for people, in the order of its enum.
struct Word
{
    const char *key;
    const char *shown;
};

constexpr std::array owners = {Word{"undecided", QT_TRANSLATE_NOOP("Spine", "Not decided")},
                               Word{"internal", QT_TRANSLATE_NOOP("Spine", "Internal")},
                               Word{"partner", QT_TRANSLATE_NOOP("Spine", "Partner")},
                               Word{"shared", QT_TRANSLATE_NOOP("Spine", "Shared")}};
constexpr std::array directions = {Word{"none", QT_TRANSLATE_NOOP("Spine", "No handoff")},
                                   Word{"to_partner", QT_TRANSLATE_NOOP("Spine", "Internal to partner")},
                                   Word{"to_internal", QT_TRANSLATE_NOOP("Spine", "Partner to internal")},
                                   Word{"both", QT_TRANSLATE_NOOP("Spine", "Both ways")}};
constexpr std::array coverages = {Word{"8x5", QT_TRANSLATE_NOOP("Spine", "8x5")},
                                  Word{"24x7", QT_TRANSLATE_NOOP("Spine", "24x7")},
                                  Word{"custom", QT_TRANSLATE_NOOP("Spine", "Custom")}};
constexpr std::array kinds = {Word{"ordinary", QT_TRANSLATE_NOOP("Spine", "Ordinary")},
                              Word{"strategy", QT_TRANSLATE_NOOP("Spine", "Strategy")},
                              Word{"budget", QT_TRANSLATE_NOOP("Spine", "Budget")},
                              Word{"approval", QT_TRANSLATE_NOOP("Spine", "Approval")},
                              Word{"scope_change", QT_TRANSLATE_NOOP("Spine", "Scope change")}};

template <class Enum, size_t n>
QString keyOf(const std::array<Word, n> &words, Enum value)
{
    return QString::fromLatin1(words[static_cast<size_t>(value)].key);
}

template <class Enum, size_t n>
QString shown(const std::array<Word, n> &words, Enum value)
{
    return QCoreApplication::translate("Spine", words[static_cast<size_t>(value)].shown);
}

template <class Enum, size_t n>
Enum fromKey(const std::array<Word, n> &words, const QString &key)
{
    for (size_t i = 0; i < n; ++i) {
        if (key == QLatin1String(words[i].key))
            return static_cast<Enum>(i);
    }
    return static_cast<Enum>(0);
}

} // namespace

QString ownerKey(AreaOwner owner)
{
    return keyOf(owners, owner);
}

QString ownerWord(AreaOwner owner)
{
    return shown(owners, owner);
}

AreaOwner ownerFromKey(const QString &key)
{
    return fromKey<AreaOwner>(owners, key);
}

QString directionKey(HandoffDirection direction)
{
    return keyOf(directions, direction);
}

QString directionWord(HandoffDirection direction)
{
    return shown(directions, direction);
}

HandoffDirection directionFromKey(const QString &key)
{
    return fromKey<HandoffDirection>(directions, key);
}

QString coverageKey(Coverage coverage)
{
    return keyOf(coverages, coverage);
}

QString coverageWord(Coverage coverage)
{
    return shown(coverages, coverage);
}

Coverage coverageFromKey(const QString &key)
{
    return fromKey<Coverage>(coverages, key);
}

QString kindKey(ActivityKind kind)
{
    return keyOf(kinds, kind);
}

QString kindWord(ActivityKind kind)
{
    return shown(kinds, kind);
}

ActivityKind kindFromKey(const QString &key)
{
    return fromKey<ActivityKind>(kinds, key);
}

} // namespace tandem
