#pragma once
#include "core/base/ids.h"
#include <QString>
#include <QStringList>
#include <array>
#include <vector>

namespace tandem {

/// Scores run from 0 to 5; the rubric describes 0, 1, 3 and 5, and 2 and 4 lie between their neighbours.
inline constexpr double maximumScore = 5.0;
inline constexpr std::array<int, 4> rubricLevels = {0, 1, 3, 5};

/// What is scored, and how much it counts.
struct Criterion
{
    CriterionId id;
    int position = 0;
    QString name;
    QString shortName; ///< for charts and narrow columns; never empty once stored
    QString description;
    QString question;              ///< what to ask in the working session
    std::array<QString, 4> rubric; ///< in the order of rubricLevels
    double weight = 1.0;           ///< any positive number; its share of the sum counts
    bool applicable = true;        ///< false: not applicable, for all providers
};

/// A warning sign that belongs to a criterion. A raised deal-breaker makes a provider ineligible until it is
/// lifted.
struct RedFlag
{
    RedFlagId id;
    CriterionId criterion;
    int position = 0;
    QString text;
    bool dealBreaker = false;
};

/// What a provider should show for a criterion; ticked in the working session when it was.
struct EvidenceItem
{
    EvidenceItemId id;
    CriterionId criterion;
    int position = 0;
    QString text;
};

/// A criterion as a template or an import gives it.
struct CriterionDraft
{
    QString name;
    QString shortName;
    QString description;
    QString question;
    std::array<QString, 4> rubric;
    double weight = 1.0;
    struct Flag
    {
        QString text;
        bool dealBreaker = false;
    };
    std::vector<Flag> flags;
    QStringList evidence; ///< what to be shown
};

} // namespace tandem
