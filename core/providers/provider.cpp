#include "core/providers/provider.h"
#include "core/base/text.h"
#include <QCoreApplication>
#include <array>

namespace tandem {

namespace {
struct StageName
{
    const char *key;
    const char *word;
};
constexpr std::array<StageName, stageCount> names = {{
    {"longlist", QT_TRANSLATE_NOOP("Stage", "Longlist")},
    {"invited", QT_TRANSLATE_NOOP("Stage", "Invited")},
    {"answered", QT_TRANSLATE_NOOP("Stage", "Answered")},
    {"shortlisted", QT_TRANSLATE_NOOP("Stage", "Shortlisted")},
    {"finalist", QT_TRANSLATE_NOOP("Stage", "Finalist")},
    {"selected", QT_TRANSLATE_NOOP("Stage", "Selected")},
    {"declined", QT_TRANSLATE_NOOP("Stage", "Declined")},
    {"rejected", QT_TRANSLATE_NOOP("Stage", "Rejected")},
}};
} // namespace

QString stageWord(Stage stage)
{
    return QCoreApplication::translate("Stage", names[static_cast<size_t>(stage)].word);
}

QString stageKey(Stage stage)
{
    return QString::fromLatin1(names[static_cast<size_t>(stage)].key);
}

std::optional<Stage> stageFromKey(const QString &key)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (key == QLatin1String(names[i].key))
            return static_cast<Stage>(i);
    }
    return std::nullopt;
}

std::optional<Stage> stageFromText(const QString &text)
{
    for (size_t i = 0; i < names.size(); ++i) {
        const auto stage = static_cast<Stage>(i);
        if (sameName(text, stageKey(stage)) || sameName(text, stageWord(stage)))
            return stage;
    }
    return std::nullopt;
}

bool isOut(Stage stage)
{
    return stage == Stage::Declined || stage == Stage::Rejected;
}

} // namespace tandem
