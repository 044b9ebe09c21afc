#include "core/base/resources.h"
#include "core/scoring/criteriajson.h"
#include "core/scoring/criteriastore.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

std::vector<CriterionDraft> criteriaFromJson(const QJsonArray &array)
{
    std::vector<CriterionDraft> drafts;
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        CriterionDraft draft;
        draft.name = object[QLatin1String("name")].toString();
        draft.shortName = object[QLatin1String("short")].toString();
        draft.description = object[QLatin1String("description")].toString();
        draft.question = object[QLatin1String("ask")].toString();
        draft.weight = object[QLatin1String("weight")].toDouble(1.0);
        const QJsonObject rubric = object[QLatin1String("rubric")].toObject();
        for (size_t i = 0; i < rubricLevels.size(); ++i)
            draft.rubric[i] = rubric[QString::number(rubricLevels[i])].toString();
        for (const auto &flag : object[QLatin1String("flags")].toArray()) {
            const QJsonObject f = flag.toObject();
            draft.flags.push_back(
                {f[QLatin1String("text")].toString(), f[QLatin1String("dealBreaker")].toBool()});
        }
        for (const auto &item : object[QLatin1String("evidence")].toArray())
            draft.evidence.push_back(item.toString());
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

const std::vector<CriterionDraft> &CriteriaStore::builtIn()
{
    static const std::vector<CriterionDraft> set = [] {
        useCoreResources();
        QFile file(QStringLiteral(":/core/templates/criteria.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The built-in criteria are missing from the program.");
        return criteriaFromJson(QJsonDocument::fromJson(file.readAll()).array());
    }();
    return set;
}

} // namespace tandem
