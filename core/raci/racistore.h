#pragma once
#include "core/raci/role.h"
#include "core/workspace/workspace.h"
#include <span>
#include <vector>

namespace tandem {

/// Reads and edits the roles of both sides and the letters of the RACI. Each edit is one undo step. Throws
/// Error.
class RaciStore
{
public:
    explicit RaciStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<Role> roles() const; ///< the internal side first, each side in the person's order
    std::vector<RaciCell> cells() const;
    RaciLetters letters(ActivityId activity, RoleId role) const;

    /// What is wrong with the name, as a sentence; empty if nothing is. A side has a name once.
    QString roleNameProblem(RoleId id, Side side, const QString &name) const;

    RoleId addRole(Side side, const QString &name, PersonId person = {}, PersonId deputy = {});
    void renameRole(RoleId id, const QString &name);
    void setSide(RoleId id, Side side); ///< it becomes the last one of that side
    void setPerson(RoleId id, PersonId person);
    void setDeputy(RoleId id, PersonId deputy);
    void moveRole(RoleId id, int toIndex); ///< among those of its side, from 0
    void removeRoles(std::span<const RoleId> ids);

    /// Sets one cell. Letters typed one soon after the other join into one step.
    void assign(ActivityId activity, RoleId role, RaciLetters letters);
    /// Sets many cells as one step that `operation` names.
    void assign(std::span<const RaciCell> cells, const Operation &operation);

private:
    QString roleName(RoleId id) const;
    Workspace &m_workspace;
};

} // namespace tandem
