#include "core/onboarding/onboardingtemplate.h"
#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/base/translate.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tandem {

namespace {

QString templateText(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

int templateDay(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toInt(1);
}

GateCondition conditionFrom(const QJsonObject &object)
{
    GateCondition condition;
    condition.kind = conditionKindFromKey(templateText(object, "kind"));
    condition.threshold = object[QLatin1String("threshold")].toInt();
    condition.text = templateText(object, "text");
    return condition;
}

OnboardingTemplate::Item itemFrom(const QJsonObject &object)
{
    OnboardingTemplate::Item item;
    item.key = templateText(object, "key");
    item.kind = milestoneKindFromKey(templateText(object, "kind"));
    item.name = templateText(object, "name");
    item.dayFrom = templateDay(object, "dayFrom");
    item.dayTo = templateDay(object, "dayTo");
    item.internalRole = templateText(object, "internal");
    item.partnerRole = templateText(object, "partner");
    item.doneWhen = templateText(object, "doneWhen");
    for (const auto &need : object[QLatin1String("needs")].toArray())
        item.needs << need.toString();
    for (const auto &condition : object[QLatin1String("conditions")].toArray())
        item.conditions.push_back(conditionFrom(condition.toObject()));
    return item;
}

OnboardingTemplate::Part partFrom(const QJsonObject &object)
{
    OnboardingTemplate::Part part;
    part.phase.name = templateText(object, "name");
    part.phase.goal = templateText(object, "goal");
    part.phase.dayFrom = templateDay(object, "dayFrom");
    part.phase.dayTo = templateDay(object, "dayTo");
    for (const auto &milestone : object[QLatin1String("milestones")].toArray())
        part.items.push_back(itemFrom(milestone.toObject()));
    return part;
}

} // namespace

OnboardingTemplate builtInOnboarding()
{
    useCoreResources();
    QFile file(QStringLiteral(":/core/templates/onboarding.json"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::NotFound, QStringLiteral("The built-in plan is missing from the program."),
                    file.fileName(), QStringLiteral("Install Tandem again."));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    OnboardingTemplate out;
    out.name = templateText(root, "name");
    for (const auto &phase : root[QLatin1String("phases")].toArray())
        out.parts.push_back(partFrom(phase.toObject()));
    for (const auto &item : root[QLatin1String("readiness")].toArray()) {
        out.readiness << templateText(item.toObject(), "text");
        out.readinessDays.push_back(templateDay(item.toObject(), "day"));
    }
    return out;
}

OnboardingTemplate emptyOnboarding()
{
    OnboardingTemplate out = builtInOnboarding();
    out.name = tr("empty");
    for (OnboardingTemplate::Part &part : out.parts)
        part.items.clear();
    out.readiness.clear();
    out.readinessDays.clear();
    return out;
}

} // namespace tandem
