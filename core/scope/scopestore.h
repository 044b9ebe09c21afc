#pragma once
#include "core/scope/scope.h"
#include "core/workspace/workspace.h"

namespace tandem {

/// Edits what scope says: of each service area, of the engagement, and the statements that stand for all of
/// it. Each edit is one undo step; quick repeats on one field are one. Throws Error.
class ScopeStore
{
public:
    explicit ScopeStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The texts of a service area.
    enum class Field { InternalWork, PartnerWork, Handoff, OutOfScope, CoverageText, ServiceLevel, Tools };
    void setText(ServiceAreaId id, Field field, const QString &text);
    void setOwner(ServiceAreaId id, AreaOwner owner);
    void setDirection(ServiceAreaId id, HandoffDirection direction);
    void setCoverage(ServiceAreaId id, Coverage coverage);
    /// Hours as somebody writes them: "24x7", "8x5" or "office hours"; anything else are custom hours.
    void setHours(ServiceAreaId id, const QString &text);

    /// `what` names what was changed in words: "start and term".
    void setEngagement(const Engagement &engagement, const QString &what);

    std::vector<ScopeStatement> statements() const; ///< by kind, in their order
    /// The statements of one kind, from first to last. Those whose place did not change stay the same rows.
    void setStatements(StatementKind kind, const QStringList &texts);

private:
    ServiceArea require(ServiceAreaId id) const;
    void change(ServiceAreaId id, const QString &what, const char *sql, const QString &value);
    Workspace &m_workspace;
};

/// What the field is called on a form and in a sentence.
QString fieldWord(ScopeStore::Field field);
QString textOf(const ServiceArea &area, ScopeStore::Field field);

} // namespace tandem
