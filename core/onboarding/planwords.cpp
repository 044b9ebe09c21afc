// Keys in the file and words for people of everything in the plan and its gates.
#include "core/base/translate.h"
#include "core/onboarding/plan.h"

namespace tandem {

namespace {

constexpr std::array milestoneKindKeys = {"work", "gate", "check_ins", "review"};
constexpr std::array milestoneStatusKeys = {"not_started", "under_way", "blocked", "done", "dropped"};
constexpr std::array conditionKindKeys = {
    "ticked",          "runbook_coverage", "no_serious_misalignment", "processes_shadowed",
    "quiet_check_ins", "review_held",      "milestones_done"};

/// The value whose key it is; the first one for a key that this version does not know.
template <class Value, class Keys>
Value valueOfPlanKey(const Keys &keys, const QString &key)
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (key == QLatin1String(keys[i]))
            return static_cast<Value>(i);
    }
    return Value{};
}

} // namespace

QString milestoneKindKey(MilestoneKind kind)
{
    return QString::fromLatin1(milestoneKindKeys[static_cast<size_t>(kind)]);
}

QString milestoneKindWord(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::Work:
        return tr("Work");
    case MilestoneKind::Gate:
        return tr("Gate");
    case MilestoneKind::CheckIns:
        return tr("Check-ins");
    case MilestoneKind::Review:
        return tr("Quarterly review");
    }
    return {};
}

MilestoneKind milestoneKindFromKey(const QString &key)
{
    return valueOfPlanKey<MilestoneKind>(milestoneKindKeys, key);
}

QString milestoneStatusKey(MilestoneStatus status)
{
    return QString::fromLatin1(milestoneStatusKeys[static_cast<size_t>(status)]);
}

QString milestoneStatusWord(MilestoneStatus status)
{
    switch (status) {
    case MilestoneStatus::NotStarted:
        return tr("Not started");
    case MilestoneStatus::UnderWay:
        return tr("Under way");
    case MilestoneStatus::Blocked:
        return tr("Blocked");
    case MilestoneStatus::Done:
        return tr("Done");
    case MilestoneStatus::Dropped:
        return tr("Dropped");
    }
    return {};
}

MilestoneStatus milestoneStatusFromKey(const QString &key)
{
    return valueOfPlanKey<MilestoneStatus>(milestoneStatusKeys, key);
}

QString conditionKindKey(ConditionKind kind)
{
    return QString::fromLatin1(conditionKindKeys[static_cast<size_t>(kind)]);
}

QString conditionKindWord(ConditionKind kind)
{
    switch (kind) {
    case ConditionKind::Ticked:
        return tr("Ticked by a person, with evidence");
    case ConditionKind::RunbookCoverage:
        return tr("Runbook coverage");
    case ConditionKind::NoSeriousMisalignment:
        return tr("No serious misalignment open");
    case ConditionKind::ProcessesShadowed:
        return tr("Every process shadowed");
    case ConditionKind::QuietCheckIns:
        return tr("Check-ins without an ownership surprise");
    case ConditionKind::ReviewHeld:
        return tr("First quarterly review held");
    case ConditionKind::MilestonesDone:
        return tr("Every milestone of the phase done");
    }
    return {};
}

ConditionKind conditionKindFromKey(const QString &key)
{
    return valueOfPlanKey<ConditionKind>(conditionKindKeys, key);
}

int usualThreshold(ConditionKind kind)
{
    return kind == ConditionKind::RunbookCoverage ? 95 : kind == ConditionKind::QuietCheckIns ? 2 : 0;
}

const Baseline *OnboardingPlan::baseline() const
{
    for (auto b = baselines.rbegin(); b != baselines.rend(); ++b) {
        if (b->isSigned())
            return &*b;
    }
    return nullptr;
}

} // namespace tandem
