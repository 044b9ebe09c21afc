#pragma once
#include <QByteArray>
#include <vector>

namespace tandem {

/// The tables that a person edits, and that history, undo and notification speak of.
enum class Table {
    ActionItem,
    ReadinessItem,
    ReviewAttendance,
    QuarterlyReview,
    CheckInAttendance,
    CheckIn,
    Misalignment,
    ShadowStep,
    VendorAccount,
    RecurringProcess,
    GateCondition,
    GatePassage,
    BaselineItem,
    Baseline,
    MilestoneNeed,
    Milestone,
    OnboardingPhase,
    OnboardingPlan,
    Signature,
    Revision,
    PriorityRule,
    ResponseTime,
    Priority,
    OnCallPerson,
    EscalationContact,
    ScopeRequest,
    ColumnMapping,
    DraftItem,
    Draft,
    AcceptedFinding,
    RaciCell,
    Role,
    ScopeStatement,
    Activity,
    ServiceArea,
    Holiday,
    Engagement,
    LateChange,
    AgreedScore,
    EvidenceSeen,
    AgendaItem,
    Attendance,
    SessionNote,
    IssuedPackage,
    Package,
    RaisedFlag,
    Score,
    ProviderFact,
    Session,
    EvidenceItem,
    Person,
    RedFlag,
    Criterion,
    Provider,
    Workspace
};

/// Names in the file, in the order of the enum: child tables first, so that a reversed step fits.
const std::vector<QByteArray> &tableNames();

Table tableFromName(const QByteArray &name);

} // namespace tandem
