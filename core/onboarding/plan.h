#pragma once
#include "core/base/ids.h"
#include "core/people/person.h"
#include <QDate>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <array>
#include <vector>

namespace tandem {

/// The days of an onboarding that has proved itself; 1 is the day on which it starts.
inline constexpr int onboardingDays = 90;

/// What a milestone is: work to do; the gate that ends a phase; the check-ins in its days; the first review.
enum class MilestoneKind { Work, Gate, CheckIns, Review };
enum class MilestoneStatus { NotStarted, UnderWay, Blocked, Done, Dropped };
inline constexpr std::array everyMilestoneStatus = {MilestoneStatus::NotStarted, MilestoneStatus::UnderWay,
                                                    MilestoneStatus::Blocked, MilestoneStatus::Done,
                                                    MilestoneStatus::Dropped};

QString milestoneKindKey(MilestoneKind kind); ///< as in the file: "work", "gate", ..
QString milestoneKindWord(MilestoneKind kind);
MilestoneKind milestoneKindFromKey(const QString &key);
QString milestoneStatusKey(MilestoneStatus status); ///< "not_started", "under_way", ..
QString milestoneStatusWord(MilestoneStatus status);
MilestoneStatus milestoneStatusFromKey(const QString &key);

/// A stretch of the onboarding, in days of the calendar counted from its start.
struct Phase
{
    PhaseId id;
    int position = 0;
    QString name;
    QString goal;
    int dayFrom = 1;
    int dayTo = 1;
    friend bool operator==(const Phase &, const Phase &) = default;
};

/// A piece of the plan. Dates are invalid while the plan has no start, or where a thing has not happened.
struct Milestone
{
    MilestoneId id;
    PhaseId phase;
    int position = 0; ///< within its phase
    QString name;
    MilestoneKind kind = MilestoneKind::Work;
    int dayFrom = 1;
    int dayTo = 1;
    QDate plannedFrom; ///< where dayFrom lies in the calendar, on a working day
    QDate plannedTo;
    PersonId internalOwner;
    QString internalRole; ///< names the owner while no person does
    PersonId partnerOwner;
    QString partnerRole;
    QString doneWhen; ///< what shows that it is done
    QString evidence; ///< what was shown: a text, a link or a file
    MilestoneStatus status = MilestoneStatus::NotStarted;
    QString reason;   ///< why it is blocked or was dropped
    QDate statusOn;   ///< since when it has this status
    int progress = 0; ///< percent; 100 when done
    QDate startedOn;
    QDate doneOn;
    QDate forecastOn; ///< the end that a person expects
    QString notes;

    bool isDone() const { return status == MilestoneStatus::Done; }
    /// Neither done nor dropped.
    bool isOpen() const { return status != MilestoneStatus::Done && status != MilestoneStatus::Dropped; }
    PersonId owner(Side side) const { return side == Side::Internal ? internalOwner : partnerOwner; }
    const QString &role(Side side) const { return side == Side::Internal ? internalRole : partnerRole; }
    friend bool operator==(const Milestone &, const Milestone &) = default;
};

/// `milestone` waits until `needs` is done.
struct MilestoneNeed
{
    MilestoneId milestone;
    MilestoneId needs;
    friend bool operator==(const MilestoneNeed &, const MilestoneNeed &) = default;
};

struct BaselineSignature
{
    QString name;
    QDate signedOn; ///< invalid while the side has not signed
    bool isSigned() const { return signedOn.isValid(); }
    friend bool operator==(const BaselineSignature &, const BaselineSignature &) = default;
};

/// Where a milestone lay when the baseline was frozen.
struct BaselineItem
{
    MilestoneId milestone; ///< may have been removed since
    QString name;
    QDate plannedFrom;
    QDate plannedTo;
    friend bool operator==(const BaselineItem &, const BaselineItem &) = default;
};

/// The dates as they were agreed. Counts once both sides have signed.
struct Baseline
{
    BaselineId id;
    QDateTime frozenAt; ///< UTC
    QString frozenBy;
    QDate startsOn;
    QString note;
    BaselineSignature internal;
    BaselineSignature partner;
    std::vector<BaselineItem> items;

    bool isSigned() const { return internal.isSigned() && partner.isSigned(); }
    const BaselineSignature &signature(Side side) const
    {
        return side == Side::Internal ? internal : partner;
    }
    friend bool operator==(const Baseline &, const Baseline &) = default;
};

/// How a condition of a gate is met: somebody says so, or it is computed.
enum class ConditionKind {
    Ticked,
    RunbookCoverage,       ///< at least `threshold` percent of the register's rows are complete
    NoSeriousMisalignment, ///< none is open
    ProcessesShadowed,     ///< every recurring process was observed
    QuietCheckIns,         ///< the last `threshold` check-ins were held without an ownership surprise
    ReviewHeld,            ///< a quarterly review was held
    MilestonesDone         ///< all others of the phase are done or dropped
};
inline constexpr std::array everyConditionKind = {ConditionKind::Ticked,
                                                  ConditionKind::RunbookCoverage,
                                                  ConditionKind::NoSeriousMisalignment,
                                                  ConditionKind::ProcessesShadowed,
                                                  ConditionKind::QuietCheckIns,
                                                  ConditionKind::ReviewHeld,
                                                  ConditionKind::MilestonesDone};

QString conditionKindKey(ConditionKind kind);  ///< "ticked", "runbook_coverage", ..
QString conditionKindWord(ConditionKind kind); ///< for a list to choose from
ConditionKind conditionKindFromKey(const QString &key);
/// 95 for coverage, 2 for quiet check-ins, else 0.
int usualThreshold(ConditionKind kind);

struct GateCondition
{
    GateConditionId id;
    MilestoneId gate;
    int position = 0;
    ConditionKind kind = ConditionKind::Ticked;
    int threshold = 0;
    QString text; ///< of a ticked one; for a computed one only if it is not the usual wording
    QDate tickedOn;
    QString tickedBy;
    QString evidence;
    friend bool operator==(const GateCondition &, const GateCondition &) = default;
};

/// That a gate was passed.
struct GatePassage
{
    MilestoneId gate;
    QDate passedOn;
    QString internalName;
    QString partnerName;
    QString reason;         ///< why it was passed although conditions were open
    QString openConditions; ///< those that were, a line each; empty if all were met
    friend bool operator==(const GatePassage &, const GatePassage &) = default;
};

/// The plan as it is in the file.
struct OnboardingPlan
{
    bool exists = false;
    QDate startsOn;       ///< day 1; invalid while there is no date
    QString templateName; ///< what it was started from; empty for an empty plan
    std::vector<Phase> phases;
    std::vector<Milestone> milestones; ///< by phase, then in the person's order
    std::vector<MilestoneNeed> needs;
    std::vector<Baseline> baselines;       ///< oldest first
    std::vector<GateCondition> conditions; ///< by gate, then in the person's order
    std::vector<GatePassage> passages;

    /// The newest one that both sides have signed; null if there is none.
    const Baseline *baseline() const;
    friend bool operator==(const OnboardingPlan &, const OnboardingPlan &) = default;
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::MilestoneStatus)
