#pragma once
#include "core/onboarding/onboardingtemplate.h"
#include "core/onboarding/placement.h"
#include "core/workspace/workspace.h"
#include <optional>
#include <span>

namespace tandem {

/// Reads and edits the plan: its start, phases, milestones and what needs what. Each edit is one undo step.
/// Throws Error.
class PlanStore
{
public:
    explicit PlanStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    OnboardingPlan plan() const;
    std::optional<Milestone> milestone(MilestoneId id) const;

    /// Starts the plan from a template, with owners by the roles of the RACI where they are known, and the
    /// first review with its readiness list. Refused when there is a plan. `startsOn` may be invalid.
    void start(const OnboardingTemplate &content, QDate startsOn);
    /// The four phases and nothing in them.
    void startEmpty(QDate startsOn);
    void remove(); ///< the plan with its phases, milestones and gates; the register and the logs stay
    /// Moves what is not done. Check-ins and reviews that are still planned move by as many days.
    void setStart(QDate startsOn);
    /// Puts what is not done on working days again, after the days off have changed. Nothing else moves.
    void placeAgain();

    PhaseId addPhase(const QString &name, int dayFrom, int dayTo);
    void renamePhase(PhaseId id, const QString &name);
    void setGoal(PhaseId id, const QString &goal);
    void setPhaseDays(PhaseId id, int dayFrom, int dayTo);
    void movePhase(PhaseId id, int toIndex);
    void removePhase(PhaseId id); ///< with its milestones

    /// What is wrong with the name, as a sentence; empty if nothing is.
    static QString nameProblem(const QString &name);

    MilestoneId addMilestone(PhaseId phase, const QString &name, int dayFrom, int dayTo,
                             MilestoneKind kind = MilestoneKind::Work);
    void rename(MilestoneId id, const QString &name);
    enum class Text { DoneWhen, Evidence, Notes, InternalRole, PartnerRole };
    void setText(MilestoneId id, Text text, const QString &value);
    void setKind(MilestoneId id, MilestoneKind kind);
    void setOwner(MilestoneId id, Side side, PersonId person);
    void setDays(MilestoneId id, int dayFrom, int dayTo);
    /// Puts it at other dates (see placedAt()). Steps that follow each other at once are one undo step.
    void place(MilestoneId id, DateSpan span);
    /// By working days, as the arrow keys do.
    void moveBy(MilestoneId id, int workingDays);
    void stretchBy(MilestoneId id, int workingDays);
    /// What is wrong with the status, as a sentence: blocked and dropped need a reason.
    static QString statusProblem(MilestoneStatus status, const QString &reason);
    /// Sets what follows from it as well: under way has a day of its beginning, done its day and 100 percent.
    /// `on`: the day; today if invalid.
    void setStatus(MilestoneId id, MilestoneStatus status, const QString &reason = {}, QDate on = {});
    /// 1 to 99 make one that was not started under way; 100 does not make it done.
    void setProgress(MilestoneId id, int percent);
    void setStartedOn(MilestoneId id, QDate day);
    void setDoneOn(MilestoneId id, QDate day);   ///< only of one that is done
    void setForecast(MilestoneId id, QDate day); ///< invalid: none
    /// Into a phase at a place of its order; their days move along into the phase if they lie outside it.
    void moveTo(std::span<const MilestoneId> ids, PhaseId phase, int toIndex);
    void removeMilestones(std::span<const MilestoneId> ids);

    /// Why `milestone` cannot wait for `needs`, as a sentence: it would wait for itself. Empty if it can.
    QString linkProblem(MilestoneId milestone, MilestoneId needs) const;
    void link(MilestoneId milestone, MilestoneId needs);
    void unlink(MilestoneId milestone, MilestoneId needs);

private:
    static QString requiredName(const QString &name);
    Milestone require(MilestoneId id) const;
    Phase requirePhase(PhaseId id) const;
    void change(MilestoneId id, const QString &what, const char *sql, const QString &value);
    void write(const Milestone &milestone, const Operation &operation);
    QDate startsOn() const;
    Workspace &m_workspace;
};

} // namespace tandem
