#pragma once
#include <QHashFunctions>
#include <QMetaType>
#include <QtGlobal>
#include <compare>
#include <functional>

namespace tandem {

/// A random number in 1 .. 2^63-1, so that rows made in two copies of a file never collide.
qint64 randomId();

/// The identity of one row, typed by what it identifies. 0 means "none".
template <class Tag>
struct Id
{
    qint64 value = 0;

    bool isValid() const { return value != 0; }
    explicit operator bool() const { return isValid(); }
    static Id make() { return Id{randomId()}; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ProviderId = Id<struct ProviderTag>;
using ProviderFactId = Id<struct ProviderFactTag>;
using PersonId = Id<struct PersonTag>;
using CriterionId = Id<struct CriterionTag>;
using RedFlagId = Id<struct RedFlagTag>;
using EvidenceItemId = Id<struct EvidenceItemTag>;
using SessionId = Id<struct SessionTag>;
using SessionNoteId = Id<struct SessionNoteTag>;
using LateChangeId = Id<struct LateChangeTag>;
using PackageId = Id<struct PackageTag>;
using HolidayId = Id<struct HolidayTag>;
using ServiceAreaId = Id<struct ServiceAreaTag>;
using ActivityId = Id<struct ActivityTag>;
using ScopeStatementId = Id<struct ScopeStatementTag>;
using RoleId = Id<struct RoleTag>;
using AcceptedFindingId = Id<struct AcceptedFindingTag>;
using DraftId = Id<struct DraftTag>;
using DraftItemId = Id<struct DraftItemTag>;
using ScopeRequestId = Id<struct ScopeRequestTag>;
using EscalationContactId = Id<struct EscalationContactTag>;
using OnCallPersonId = Id<struct OnCallPersonTag>;
using ResponseTimeId = Id<struct ResponseTimeTag>;
using RevisionId = Id<struct RevisionTag>;
using SignatureId = Id<struct SignatureTag>;
using PhaseId = Id<struct PhaseTag>;
using MilestoneId = Id<struct MilestoneTag>;
using BaselineId = Id<struct BaselineTag>;
using GateConditionId = Id<struct GateConditionTag>;
using ProcessId = Id<struct ProcessTag>;
using VendorAccountId = Id<struct VendorAccountTag>;
using MisalignmentId = Id<struct MisalignmentTag>;
using CheckInId = Id<struct CheckInTag>;
using ReviewId = Id<struct ReviewTag>;
using ReadinessItemId = Id<struct ReadinessItemTag>;
using ActionItemId = Id<struct ActionItemTag>;

} // namespace tandem

template <class Tag>
struct std::hash<tandem::Id<Tag>>
{
    size_t operator()(const tandem::Id<Tag> &id) const noexcept { return std::hash<qint64>()(id.value); }
};

Q_DECLARE_METATYPE(tandem::ProviderId)
Q_DECLARE_METATYPE(tandem::PersonId)
Q_DECLARE_METATYPE(tandem::CriterionId)
Q_DECLARE_METATYPE(tandem::RedFlagId)
Q_DECLARE_METATYPE(tandem::EvidenceItemId)
Q_DECLARE_METATYPE(tandem::SessionId)
Q_DECLARE_METATYPE(tandem::ServiceAreaId)
Q_DECLARE_METATYPE(tandem::ActivityId)
Q_DECLARE_METATYPE(tandem::RoleId)
Q_DECLARE_METATYPE(tandem::DraftId)
Q_DECLARE_METATYPE(tandem::RevisionId)
Q_DECLARE_METATYPE(tandem::MilestoneId)
Q_DECLARE_METATYPE(tandem::ProcessId)
Q_DECLARE_METATYPE(tandem::VendorAccountId)
Q_DECLARE_METATYPE(tandem::MisalignmentId)
Q_DECLARE_METATYPE(tandem::CheckInId)
Q_DECLARE_METATYPE(tandem::ActionItemId)
