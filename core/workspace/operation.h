#pragma once
#include <QString>
#include <QStringList>

namespace tandem {

/// Everything a person can do to a workspace. The name in the file is the enumerator's; never rename one.
enum class Action {
    CreateWorkspace,
    EditWorkspace,
    AddProvider,
    AddProviders,
    EditProvider,
    EditProviders,
    SetStage,
    RemoveProviders,
    MoveProvider,
    AddFact,
    EditFact,
    RemoveFact,
    AddPerson,
    AddPeople,
    EditPerson,
    RemovePeople,
    AddCriterion,
    EditCriterion,
    SetWeight,
    ApplyWeights,
    MoveCriterion,
    RemoveCriteria,
    ResetCriteria,
    ImportCriteria,
    AddRedFlag,
    EditRedFlag,
    RemoveRedFlag,
    Score,
    ClearScores,
    PasteScores,
    FillScores,
    SetNote,
    SetEvidence,
    Abstain,
    ImportScores,
    RaiseFlag,
    WithdrawFlag,
    LiftFlag,
    ReinstateFlag,
    SetLead,
    SetPin,
    AddEvidenceItem,
    EditEvidenceItem,
    RemoveEvidenceItem,
    Refuse,
    PlanSession,
    EditSession,
    RemoveSession,
    StartSession,
    ExtendSession,
    EndSession,
    ReopenMeeting,
    SetAttendance,
    AddSessionNote,
    EditSessionNote,
    RemoveSessionNote,
    TickEvidence,
    Reveal,
    CloseSession,
    ReopenSession,
    Agree,
    WithdrawAgreed,
    Calibrate,
    FinaliseScores,
    ReopenScores,
    IssuePackage,
    ImportPackage,
    ImportBallot,
    EditScope,
    EditEngagement,
    EditStatements,
    EditHolidays,
    SendScope,
    EditScopeRequest,
    RemoveScopeRequest,
    PublishRevision,
    AskSignature,
    Sign,
    RemoveSignature,
    SwingWeights,
    AddServiceArea,
    RenameServiceArea,
    MoveServiceArea,
    RemoveServiceAreas,
    AddActivity,
    AddActivities,
    RenameActivity,
    EditActivity,
    MoveActivities,
    GroupActivities,
    SplitActivity,
    RemoveActivities,
    StartAgreement,
    AddRole,
    RenameRole,
    EditRole,
    MoveRole,
    RemoveRoles,
    AssignRaci,
    ClearRaci,
    FillRaci,
    PasteRaci,
    MendFinding,
    AcceptFinding,
    ReopenFinding,
    ImportRaci,
    ImportDraft,
    RemoveDraft,
    DecideDraft,
    EditServiceArea,
    EditContact,
    ClearContact,
    EditResponse,
    ConfirmResponses,
    EditPriority,
    SetPriorityRule,
    AddOnCall,
    EditOnCall,
    MoveOnCall,
    RemoveOnCall,
};

/// One step of a person: its kind and the names that its sentence needs. It is the undo menu's text, the
/// audit line and the log line.
struct Operation
{
    Action action;
    QStringList arguments;
    /// Steps with the same target that follow each other at once join into one undo step, for example
    /// "weight 42"; empty: never joins.
    QString target;

    /// A noun phrase without a full stop, such as: score 4 for Ostrel Partners on Tooling.
    QString sentence() const;
};

QString actionName(Action action);
/// EditWorkspace for a name from a file that this version does not know.
Action actionFromName(const QString &name);

} // namespace tandem
