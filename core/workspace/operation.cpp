#include "core/workspace/operation.h"
#include <QCoreApplication>
#include <array>

namespace tandem {

namespace {

struct Wording
{
    Action action;
    const char *name;
    const char *sentence; ///< %1.. are the operation's arguments
};

constexpr std::array wordings = {
    Wording{Action::CreateWorkspace, "CreateWorkspace",
            QT_TRANSLATE_NOOP("Operation", "Create the workspace %1")},
    Wording{Action::EditWorkspace, "EditWorkspace",
            QT_TRANSLATE_NOOP("Operation", "Change the workspace's %1")},
    Wording{Action::AddProvider, "AddProvider", QT_TRANSLATE_NOOP("Operation", "Add provider %1")},
    Wording{Action::AddProviders, "AddProviders", QT_TRANSLATE_NOOP("Operation", "Add %1 providers")},
    Wording{Action::EditProvider, "EditProvider", QT_TRANSLATE_NOOP("Operation", "Change the %2 of %1")},
    Wording{Action::EditProviders, "EditProviders", QT_TRANSLATE_NOOP("Operation", "Change %1 providers")},
    Wording{Action::SetStage, "SetStage", QT_TRANSLATE_NOOP("Operation", "Set %1 to %2")},
    Wording{Action::RemoveProviders, "RemoveProviders", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::MoveProvider, "MoveProvider", QT_TRANSLATE_NOOP("Operation", "Move %1")},
    Wording{Action::AddFact, "AddFact", QT_TRANSLATE_NOOP("Operation", "Add a key fact to %1")},
    Wording{Action::EditFact, "EditFact", QT_TRANSLATE_NOOP("Operation", "Change a key fact of %1")},
    Wording{Action::RemoveFact, "RemoveFact", QT_TRANSLATE_NOOP("Operation", "Remove a key fact of %1")},
    Wording{Action::AddPerson, "AddPerson", QT_TRANSLATE_NOOP("Operation", "Add %1")},
    Wording{Action::AddPeople, "AddPeople", QT_TRANSLATE_NOOP("Operation", "Add %1 people")},
    Wording{Action::EditPerson, "EditPerson", QT_TRANSLATE_NOOP("Operation", "Change the %2 of %1")},
    Wording{Action::RemovePeople, "RemovePeople", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::AddCriterion, "AddCriterion", QT_TRANSLATE_NOOP("Operation", "Add criterion %1")},
    Wording{Action::EditCriterion, "EditCriterion", QT_TRANSLATE_NOOP("Operation", "Change the %2 of %1")},
    Wording{Action::SetWeight, "SetWeight", QT_TRANSLATE_NOOP("Operation", "Weight %1 as %2")},
    Wording{Action::ApplyWeights, "ApplyWeights", QT_TRANSLATE_NOOP("Operation", "Apply new weights")},
    Wording{Action::MoveCriterion, "MoveCriterion", QT_TRANSLATE_NOOP("Operation", "Move %1")},
    Wording{Action::RemoveCriteria, "RemoveCriteria", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::ResetCriteria, "ResetCriteria",
            QT_TRANSLATE_NOOP("Operation", "Reset the criteria to the built-in set")},
    Wording{Action::ImportCriteria, "ImportCriteria", QT_TRANSLATE_NOOP("Operation", "Import %1 criteria")},
    Wording{Action::AddRedFlag, "AddRedFlag", QT_TRANSLATE_NOOP("Operation", "Add a red flag to %1")},
    Wording{Action::EditRedFlag, "EditRedFlag", QT_TRANSLATE_NOOP("Operation", "Change a red flag of %1")},
    Wording{Action::RemoveRedFlag, "RemoveRedFlag",
            QT_TRANSLATE_NOOP("Operation", "Remove a red flag of %1")},
    Wording{Action::Score, "Score", QT_TRANSLATE_NOOP("Operation", "Score %1 on %2")},
    Wording{Action::ClearScores, "ClearScores", QT_TRANSLATE_NOOP("Operation", "Clear %1")},
    Wording{Action::PasteScores, "PasteScores", QT_TRANSLATE_NOOP("Operation", "Paste %1")},
    Wording{Action::FillScores, "FillScores", QT_TRANSLATE_NOOP("Operation", "Fill %1")},
    Wording{Action::SetNote, "SetNote", QT_TRANSLATE_NOOP("Operation", "Note on %1, %2")},
    Wording{Action::SetEvidence, "SetEvidence", QT_TRANSLATE_NOOP("Operation", "Evidence of %1 on %2: %3")},
    Wording{Action::Abstain, "Abstain", QT_TRANSLATE_NOOP("Operation", "Abstain for %1 on %2")},
    Wording{Action::ImportScores, "ImportScores", QT_TRANSLATE_NOOP("Operation", "Import %1 scores")},
    Wording{Action::RaiseFlag, "RaiseFlag", QT_TRANSLATE_NOOP("Operation", "Raise a red flag for %1: %2")},
    Wording{Action::WithdrawFlag, "WithdrawFlag",
            QT_TRANSLATE_NOOP("Operation", "Withdraw the red flag for %1: %2")},
    Wording{Action::LiftFlag, "LiftFlag", QT_TRANSLATE_NOOP("Operation", "Lift the red flag for %1: %2")},
    Wording{Action::ReinstateFlag, "ReinstateFlag",
            QT_TRANSLATE_NOOP("Operation", "Reinstate the red flag for %1: %2")},
    Wording{Action::SetLead, "SetLead", QT_TRANSLATE_NOOP("Operation", "Name %1 as the IT lead")},
    Wording{Action::SetPin, "SetPin", QT_TRANSLATE_NOOP("Operation", "Change the PIN of %1")},
    Wording{Action::AddEvidenceItem, "AddEvidenceItem",
            QT_TRANSLATE_NOOP("Operation", "Add a piece of evidence to %1")},
    Wording{Action::EditEvidenceItem, "EditEvidenceItem",
            QT_TRANSLATE_NOOP("Operation", "Change a piece of evidence of %1")},
    Wording{Action::RemoveEvidenceItem, "RemoveEvidenceItem",
            QT_TRANSLATE_NOOP("Operation", "Remove a piece of evidence of %1")},
    Wording{Action::Refuse, "Refuse", QT_TRANSLATE_NOOP("Operation", "%1 refused to be measured on %2")},
    Wording{Action::PlanSession, "PlanSession", QT_TRANSLATE_NOOP("Operation", "Plan the session with %1")},
    Wording{Action::EditSession, "EditSession",
            QT_TRANSLATE_NOOP("Operation", "Change the %2 of the session with %1")},
    Wording{Action::RemoveSession, "RemoveSession",
            QT_TRANSLATE_NOOP("Operation", "Remove the session with %1")},
    Wording{Action::StartSession, "StartSession",
            QT_TRANSLATE_NOOP("Operation", "Start the session with %1")},
    Wording{Action::ExtendSession, "ExtendSession",
            QT_TRANSLATE_NOOP("Operation", "Extend the session with %1 by %2 min")},
    Wording{Action::EndSession, "EndSession", QT_TRANSLATE_NOOP("Operation", "End the meeting with %1")},
    Wording{Action::ReopenMeeting, "ReopenMeeting",
            QT_TRANSLATE_NOOP("Operation", "Go on with the meeting with %1")},
    Wording{Action::SetAttendance, "SetAttendance",
            QT_TRANSLATE_NOOP("Operation", "Attendance of %2 at the session with %1")},
    Wording{Action::AddSessionNote, "AddSessionNote",
            QT_TRANSLATE_NOOP("Operation", "Note in the session with %1")},
    Wording{Action::EditSessionNote, "EditSessionNote",
            QT_TRANSLATE_NOOP("Operation", "Change a note of the session with %1")},
    Wording{Action::RemoveSessionNote, "RemoveSessionNote",
            QT_TRANSLATE_NOOP("Operation", "Remove a note of the session with %1")},
    Wording{Action::TickEvidence, "TickEvidence", QT_TRANSLATE_NOOP("Operation", "Evidence of %1: %2")},
    Wording{Action::Reveal, "Reveal", QT_TRANSLATE_NOOP("Operation", "Reveal the scores of %1")},
    Wording{Action::CloseSession, "CloseSession",
            QT_TRANSLATE_NOOP("Operation", "Close the session with %1")},
    Wording{Action::ReopenSession, "ReopenSession",
            QT_TRANSLATE_NOOP("Operation", "Reopen the session with %1")},
    Wording{Action::Agree, "Agree", QT_TRANSLATE_NOOP("Operation", "Agreed score for %1 on %2")},
    Wording{Action::WithdrawAgreed, "WithdrawAgreed",
            QT_TRANSLATE_NOOP("Operation", "Return to the mean for %1 on %2")},
    Wording{Action::Calibrate, "Calibrate", QT_TRANSLATE_NOOP("Operation", "Calibrate %1 on %2")},
    Wording{Action::FinaliseScores, "FinaliseScores",
            QT_TRANSLATE_NOOP("Operation", "Make the scores final")},
    Wording{Action::ReopenScores, "ReopenScores", QT_TRANSLATE_NOOP("Operation", "Reopen the scores")},
    Wording{Action::IssuePackage, "IssuePackage",
            QT_TRANSLATE_NOOP("Operation", "Scorecard package for %1: %2")},
    Wording{Action::ImportPackage, "ImportPackage",
            QT_TRANSLATE_NOOP("Operation", "Import the scorecard of %1 for %2")},
    Wording{Action::ImportBallot, "ImportBallot",
            QT_TRANSLATE_NOOP("Operation", "Import the ballot of %1 for %2")},
    Wording{Action::EditScope, "EditScope", QT_TRANSLATE_NOOP("Operation", "Change the %2 of %1")},
    Wording{Action::EditEngagement, "EditEngagement",
            QT_TRANSLATE_NOOP("Operation", "Change the engagement's %1")},
    Wording{Action::EditStatements, "EditStatements", QT_TRANSLATE_NOOP("Operation", "Change the scope: %1")},
    Wording{Action::EditHolidays, "EditHolidays", QT_TRANSLATE_NOOP("Operation", "Change the days off")},
    Wording{Action::SendScope, "SendScope", QT_TRANSLATE_NOOP("Operation", "Send the scope to %1")},
    Wording{Action::EditScopeRequest, "EditScopeRequest",
            QT_TRANSLATE_NOOP("Operation", "Answer of %1 to the scope")},
    Wording{Action::RemoveScopeRequest, "RemoveScopeRequest",
            QT_TRANSLATE_NOOP("Operation", "Remove the scope request to %1")},
    Wording{Action::PublishRevision, "PublishRevision",
            QT_TRANSLATE_NOOP("Operation", "Publish revision %2 of %1")},
    Wording{Action::AskSignature, "AskSignature",
            QT_TRANSLATE_NOOP("Operation", "Ask %2 to sign revision %3 of %1")},
    Wording{Action::Sign, "Sign", QT_TRANSLATE_NOOP("Operation", "%2 on revision %3 of %1: %4")},
    Wording{Action::RemoveSignature, "RemoveSignature",
            QT_TRANSLATE_NOOP("Operation", "Remove the signature of %2 on revision %3 of %1")},
    Wording{Action::SwingWeights, "SwingWeights",
            QT_TRANSLATE_NOOP("Operation", "Set the weights by their swings")},
    Wording{Action::AddServiceArea, "AddServiceArea",
            QT_TRANSLATE_NOOP("Operation", "Add the service area %1")},
    Wording{Action::RenameServiceArea, "RenameServiceArea",
            QT_TRANSLATE_NOOP("Operation", "Rename the service area %1 to %2")},
    Wording{Action::MoveServiceArea, "MoveServiceArea",
            QT_TRANSLATE_NOOP("Operation", "Move the service area %1")},
    Wording{Action::RemoveServiceAreas, "RemoveServiceAreas", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::AddActivity, "AddActivity", QT_TRANSLATE_NOOP("Operation", "Add the activity %1 to %2")},
    Wording{Action::AddActivities, "AddActivities", QT_TRANSLATE_NOOP("Operation", "Add %1 activities")},
    Wording{Action::RenameActivity, "RenameActivity",
            QT_TRANSLATE_NOOP("Operation", "Rename the activity %1 to %2")},
    Wording{Action::EditActivity, "EditActivity", QT_TRANSLATE_NOOP("Operation", "Change the %2 of %1")},
    Wording{Action::MoveActivities, "MoveActivities", QT_TRANSLATE_NOOP("Operation", "Move %1")},
    Wording{Action::GroupActivities, "GroupActivities", QT_TRANSLATE_NOOP("Operation", "Group %1 as %2")},
    Wording{Action::SplitActivity, "SplitActivity", QT_TRANSLATE_NOOP("Operation", "Split the activity %1")},
    Wording{Action::RemoveActivities, "RemoveActivities", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::StartAgreement, "StartAgreement",
            QT_TRANSLATE_NOOP("Operation", "Start the agreement from the template")},
    Wording{Action::AddRole, "AddRole", QT_TRANSLATE_NOOP("Operation", "Add the role %1")},
    Wording{Action::RenameRole, "RenameRole", QT_TRANSLATE_NOOP("Operation", "Rename the role %1 to %2")},
    Wording{Action::EditRole, "EditRole", QT_TRANSLATE_NOOP("Operation", "Change the %2 of the role %1")},
    Wording{Action::MoveRole, "MoveRole", QT_TRANSLATE_NOOP("Operation", "Move the role %1")},
    Wording{Action::RemoveRoles, "RemoveRoles", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::AssignRaci, "AssignRaci", QT_TRANSLATE_NOOP("Operation", "RACI of %1 on %2: %3")},
    Wording{Action::ClearRaci, "ClearRaci", QT_TRANSLATE_NOOP("Operation", "Clear %1 of the RACI")},
    Wording{Action::FillRaci, "FillRaci", QT_TRANSLATE_NOOP("Operation", "Fill %1 of the RACI")},
    Wording{Action::PasteRaci, "PasteRaci", QT_TRANSLATE_NOOP("Operation", "Paste %1 into the RACI")},
    Wording{Action::MendFinding, "MendFinding", QT_TRANSLATE_NOOP("Operation", "%1: %2")},
    Wording{Action::AcceptFinding, "AcceptFinding",
            QT_TRANSLATE_NOOP("Operation", "Accept the finding %1: %2")},
    Wording{Action::ReopenFinding, "ReopenFinding",
            QT_TRANSLATE_NOOP("Operation", "Open the finding %1 again: %2")},
    Wording{Action::ImportRaci, "ImportRaci",
            QT_TRANSLATE_NOOP("Operation", "Import a RACI of %1 activities")},
    Wording{Action::ImportDraft, "ImportDraft", QT_TRANSLATE_NOOP("Operation", "Import the draft %1 of %2")},
    Wording{Action::RemoveDraft, "RemoveDraft", QT_TRANSLATE_NOOP("Operation", "Remove the draft %1")},
    Wording{Action::DecideDraft, "DecideDraft", QT_TRANSLATE_NOOP("Operation", "Draft of %1, %2: %3")},
    Wording{Action::EditServiceArea, "EditServiceArea",
            QT_TRANSLATE_NOOP("Operation", "Change the %2 of the service area %1")},
    Wording{Action::EditContact, "EditContact", QT_TRANSLATE_NOOP("Operation", "Change the %2 of %1")},
    Wording{Action::ClearContact, "ClearContact", QT_TRANSLATE_NOOP("Operation", "Clear %1")},
    Wording{Action::EditResponse, "EditResponse", QT_TRANSLATE_NOOP("Operation", "%2 of %1: %3")},
    Wording{Action::ConfirmResponses, "ConfirmResponses",
            QT_TRANSLATE_NOOP("Operation", "Confirm the defaults of %1")},
    Wording{Action::EditPriority, "EditPriority", QT_TRANSLATE_NOOP("Operation", "Change the %2 of %1")},
    Wording{Action::SetPriorityRule, "SetPriorityRule",
            QT_TRANSLATE_NOOP("Operation", "Impact %1 by urgency %2 is %3")},
    Wording{Action::AddOnCall, "AddOnCall", QT_TRANSLATE_NOOP("Operation", "Put %1 on call")},
    Wording{Action::EditOnCall, "EditOnCall",
            QT_TRANSLATE_NOOP("Operation", "Change the note on %1, on call")},
    Wording{Action::MoveOnCall, "MoveOnCall", QT_TRANSLATE_NOOP("Operation", "Move %1 in the on-call order")},
    Wording{Action::RemoveOnCall, "RemoveOnCall", QT_TRANSLATE_NOOP("Operation", "Take %1 off call")},
    Wording{Action::StartOnboarding, "StartOnboarding",
            QT_TRANSLATE_NOOP("Operation", "Start the onboarding plan: %1")},
    Wording{Action::RemoveOnboarding, "RemoveOnboarding",
            QT_TRANSLATE_NOOP("Operation", "Remove the onboarding plan")},
    Wording{Action::MoveStart, "MoveStart", QT_TRANSLATE_NOOP("Operation", "Start the onboarding on %1")},
    Wording{Action::AddPhase, "AddPhase", QT_TRANSLATE_NOOP("Operation", "Add the phase %1")},
    Wording{Action::EditPhase, "EditPhase", QT_TRANSLATE_NOOP("Operation", "Change the %2 of the phase %1")},
    Wording{Action::MovePhase, "MovePhase", QT_TRANSLATE_NOOP("Operation", "Move the phase %1")},
    Wording{Action::RemovePhase, "RemovePhase", QT_TRANSLATE_NOOP("Operation", "Remove the phase %1")},
    Wording{Action::AddMilestone, "AddMilestone", QT_TRANSLATE_NOOP("Operation", "Add the milestone %1")},
    Wording{Action::AddMilestones, "AddMilestones", QT_TRANSLATE_NOOP("Operation", "Add %1 milestones")},
    Wording{Action::EditMilestone, "EditMilestone", QT_TRANSLATE_NOOP("Operation", "Change the %2 of %1")},
    Wording{Action::PlaceMilestone, "PlaceMilestone", QT_TRANSLATE_NOOP("Operation", "Plan %1 for %2")},
    Wording{Action::SetMilestoneStatus, "SetMilestoneStatus", QT_TRANSLATE_NOOP("Operation", "%1: %2")},
    Wording{Action::MoveMilestones, "MoveMilestones", QT_TRANSLATE_NOOP("Operation", "Move %1")},
    Wording{Action::RemoveMilestones, "RemoveMilestones", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::LinkMilestones, "LinkMilestones", QT_TRANSLATE_NOOP("Operation", "%1 waits for %2")},
    Wording{Action::UnlinkMilestones, "UnlinkMilestones",
            QT_TRANSLATE_NOOP("Operation", "%1 waits for %2 no longer")},
    Wording{Action::FreezeBaseline, "FreezeBaseline",
            QT_TRANSLATE_NOOP("Operation", "Freeze the plan as baseline")},
    Wording{Action::SignBaseline, "SignBaseline", QT_TRANSLATE_NOOP("Operation", "Baseline signed by %1")},
    Wording{Action::RemoveBaseline, "RemoveBaseline",
            QT_TRANSLATE_NOOP("Operation", "Remove the baseline of %1")},
    Wording{Action::AddGateCondition, "AddGateCondition",
            QT_TRANSLATE_NOOP("Operation", "Add a condition to %1")},
    Wording{Action::EditGateCondition, "EditGateCondition",
            QT_TRANSLATE_NOOP("Operation", "Change a condition of %1")},
    Wording{Action::TickGateCondition, "TickGateCondition",
            QT_TRANSLATE_NOOP("Operation", "Condition of %1: %2")},
    Wording{Action::RemoveGateCondition, "RemoveGateCondition",
            QT_TRANSLATE_NOOP("Operation", "Remove a condition of %1")},
    Wording{Action::PassGate, "PassGate", QT_TRANSLATE_NOOP("Operation", "Pass the gate %1")},
    Wording{Action::ReopenGate, "ReopenGate", QT_TRANSLATE_NOOP("Operation", "Reopen the gate %1")},
    Wording{Action::AddProcess, "AddProcess", QT_TRANSLATE_NOOP("Operation", "Add the process %1")},
    Wording{Action::AddProcesses, "AddProcesses", QT_TRANSLATE_NOOP("Operation", "Add %1 processes")},
    Wording{Action::EditProcess, "EditProcess",
            QT_TRANSLATE_NOOP("Operation", "Change the %2 of the process %1")},
    Wording{Action::MoveProcess, "MoveProcess", QT_TRANSLATE_NOOP("Operation", "Move the process %1")},
    Wording{Action::RemoveProcesses, "RemoveProcesses", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::AddVendorAccount, "AddVendorAccount",
            QT_TRANSLATE_NOOP("Operation", "Add the vendor account %1")},
    Wording{Action::AddVendorAccounts, "AddVendorAccounts",
            QT_TRANSLATE_NOOP("Operation", "Add %1 vendor accounts")},
    Wording{Action::EditVendorAccount, "EditVendorAccount",
            QT_TRANSLATE_NOOP("Operation", "Change the %2 of the vendor account %1")},
    Wording{Action::MoveVendorAccount, "MoveVendorAccount",
            QT_TRANSLATE_NOOP("Operation", "Move the vendor account %1")},
    Wording{Action::RemoveVendorAccounts, "RemoveVendorAccounts",
            QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::SetShadowStep, "SetShadowStep", QT_TRANSLATE_NOOP("Operation", "%1: %2")},
    Wording{Action::LogMisalignment, "LogMisalignment",
            QT_TRANSLATE_NOOP("Operation", "Log the misalignment %1")},
    Wording{Action::EditMisalignment, "EditMisalignment",
            QT_TRANSLATE_NOOP("Operation", "Change the %2 of the misalignment %1")},
    Wording{Action::CloseMisalignment, "CloseMisalignment",
            QT_TRANSLATE_NOOP("Operation", "Close the misalignment %1: %2")},
    Wording{Action::ReopenMisalignment, "ReopenMisalignment",
            QT_TRANSLATE_NOOP("Operation", "Reopen the misalignment %1")},
    Wording{Action::RemoveMisalignments, "RemoveMisalignments", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::PlanCheckIns, "PlanCheckIns", QT_TRANSLATE_NOOP("Operation", "Plan %1 check-ins")},
    Wording{Action::PlanCheckIn, "PlanCheckIn", QT_TRANSLATE_NOOP("Operation", "Plan the check-in of %1")},
    Wording{Action::EditCheckIn, "EditCheckIn",
            QT_TRANSLATE_NOOP("Operation", "Change the %2 of the check-in of %1")},
    Wording{Action::HoldCheckIn, "HoldCheckIn", QT_TRANSLATE_NOOP("Operation", "Check-in of %1: %2")},
    Wording{Action::RemoveCheckIns, "RemoveCheckIns", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::SetCheckInAttendance, "SetCheckInAttendance",
            QT_TRANSLATE_NOOP("Operation", "Attendance of %2 at the check-in of %1")},
    Wording{Action::AddActionItem, "AddActionItem", QT_TRANSLATE_NOOP("Operation", "Add the action %1")},
    Wording{Action::EditActionItem, "EditActionItem",
            QT_TRANSLATE_NOOP("Operation", "Change the %2 of the action %1")},
    Wording{Action::CompleteActionItem, "CompleteActionItem",
            QT_TRANSLATE_NOOP("Operation", "Action %1: %2")},
    Wording{Action::RemoveActionItems, "RemoveActionItems", QT_TRANSLATE_NOOP("Operation", "Remove %1")},
    Wording{Action::PlanReview, "PlanReview",
            QT_TRANSLATE_NOOP("Operation", "Plan the quarterly review of %1")},
    Wording{Action::EditReview, "EditReview",
            QT_TRANSLATE_NOOP("Operation", "Change the %2 of the quarterly review of %1")},
    Wording{Action::HoldReview, "HoldReview", QT_TRANSLATE_NOOP("Operation", "Quarterly review of %1: %2")},
    Wording{Action::RemoveReview, "RemoveReview",
            QT_TRANSLATE_NOOP("Operation", "Remove the quarterly review of %1")},
    Wording{Action::SetReviewAttendance, "SetReviewAttendance",
            QT_TRANSLATE_NOOP("Operation", "Attendance of %2 at the quarterly review of %1")},
    Wording{Action::AddReadinessItem, "AddReadinessItem",
            QT_TRANSLATE_NOOP("Operation", "Add to the readiness list: %1")},
    Wording{Action::EditReadinessItem, "EditReadinessItem",
            QT_TRANSLATE_NOOP("Operation", "Change the readiness list: %1")},
    Wording{Action::TickReadinessItem, "TickReadinessItem",
            QT_TRANSLATE_NOOP("Operation", "Readiness list, %1: %2")},
    Wording{Action::RemoveReadinessItem, "RemoveReadinessItem",
            QT_TRANSLATE_NOOP("Operation", "Remove from the readiness list: %1")},
    Wording{Action::ImportHolidays, "ImportHolidays", QT_TRANSLATE_NOOP("Operation", "Import %1 days off")},
};

const Wording &wordingOf(Action action)
{
    return wordings[static_cast<size_t>(action)];
}

constexpr bool wordingsFollowTheEnum()
{
    for (size_t i = 0; i < wordings.size(); ++i) {
        if (wordings[i].action != static_cast<Action>(i))
            return false;
    }
    return true;
}
static_assert(wordingsFollowTheEnum());
static_assert(wordings.size() == static_cast<size_t>(Action::ImportHolidays) + 1);

} // namespace

QString Operation::sentence() const
{
    // One pass: an argument may itself hold "%1", so chained arg() calls would be wrong.
    const QString text = QCoreApplication::translate("Operation", wordingOf(action).sentence);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('%') && i + 1 < text.size() && text.at(i + 1).isDigit()) {
            out += arguments.value(text.at(++i).digitValue() - 1);
        } else {
            out += text.at(i);
        }
    }
    return out;
}

QString actionName(Action action)
{
    return QString::fromLatin1(wordingOf(action).name);
}

Action actionFromName(const QString &name)
{
    for (const Wording &w : wordings) {
        if (name == QLatin1String(w.name))
            return w.action;
    }
    return Action::EditWorkspace;
}

} // namespace tandem
