#pragma once
#include "core/onboarding/onboardingpicture.h"

namespace tandem {

/// How a condition of a gate stands.
struct ConditionState
{
    GateConditionId id;
    ConditionKind kind = ConditionKind::Ticked;
    QString text;   ///< "Runbook coverage 95 %"
    QString figure; ///< "96 %", "1 open", "26 of 28"; empty for a ticked one
    bool isMet = false;
    bool isComputed = false;
    friend bool operator==(const ConditionState &, const ConditionState &) = default;
};

/// How a gate stands.
struct GateState
{
    MilestoneId gate;
    PhaseId phase;
    QString name;
    QDate dueOn;    ///< as planned; invalid without dates
    int daysTo = 0; ///< days from today to it; negative when it is over
    std::vector<ConditionState> conditions;
    bool isPassed = false;
    GatePassage passage; ///< if it was passed

    int met() const;
    int open() const { return static_cast<int>(conditions.size()) - met(); }
    /// It was passed with open conditions: its warning stays.
    bool wasPassedOpen() const { return isPassed && !passage.openConditions.isEmpty(); }
};

/// The register's coverage: processes by how often, vendor accounts by category, the six escalation contacts.
RunbookCoverage runbookCoverage(const OnboardingPicture &picture);

/// How many of the last check-ins, up to `now`, were held one after the other without an ownership surprise.
/// One that was missed, one with a surprise, and one of which it was not said end the run; a cancelled one
/// does not count.
int quietCheckIns(const OnboardingPicture &picture, const QDateTime &now);

ConditionState conditionState(const OnboardingPicture &picture, const GateCondition &condition,
                              const QDateTime &now);
GateState gateState(const OnboardingPicture &picture, const Milestone &gate, const QDateTime &now);
/// Of all gates, in the order of the plan.
std::vector<GateState> gateStates(const OnboardingPicture &picture, const QDateTime &now);

/// What stands in the way of passing a gate, as a sentence: a name is missing, or the reason although
/// conditions are open. Empty if nothing does.
QString passProblem(const GateState &state, const QString &internalName, const QString &partnerName,
                    const QString &reason);

/// How it stands, for a place where the gate is named: "passed, 1 condition open", "in 7 days, 1 of 3 met".
QString gateWords(const GateState &state);
/// Where it is not named: "Gate passed, 1 condition open", "Gate in 7 days, 1 of 3 met", "Gate 3 days late,
/// all met".
QString gateText(const GateState &state);

} // namespace tandem
