#pragma once
#include "core/onboarding/plan.h"
#include <QStringList>
#include <vector>

namespace tandem {

/// A plan to start from, read from resources/templates/onboarding.json.
struct OnboardingTemplate
{
    struct Item
    {
        QString key; ///< what others need it by
        MilestoneKind kind = MilestoneKind::Work;
        QString name;
        int dayFrom = 1;
        int dayTo = 1;
        QString internalRole;
        QString partnerRole;
        QString doneWhen;
        QStringList needs;
        std::vector<GateCondition> conditions; ///< of a gate; without ids
    };
    struct Part
    {
        Phase phase; ///< without an id
        std::vector<Item> items;
    };

    QString name;
    std::vector<Part> parts;
    QStringList readiness; ///< of the first review
    std::vector<int> readinessDays;
};

/// The built-in plan of 90 days. Throws Error if it is missing from the program.
OnboardingTemplate builtInOnboarding();
/// Its four phases and nothing in them.
OnboardingTemplate emptyOnboarding();

} // namespace tandem
