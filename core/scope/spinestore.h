#pragma once
#include "core/scope/spine.h"
#include "core/workspace/workspace.h"
#include <span>
#include <vector>

namespace tandem {

/// Reads and edits the spine: service areas and their activities. What scope says of an area is edited
/// through ScopeStore, letters through RaciStore. Each edit is one undo step. Throws Error.
class SpineStore
{
public:
    explicit SpineStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<ServiceArea> areas() const;   ///< in the person's order
    std::vector<Activity> activities() const; ///< by area in its order, then in theirs
    Engagement engagement() const;

    /// What is wrong with the name, as a sentence; empty if nothing is. Two areas may not share a name, nor
    /// may two activities of one area.
    QString areaNameProblem(ServiceAreaId id, const QString &name) const;
    QString activityNameProblem(ActivityId id, ServiceAreaId area, const QString &name) const;

    /// `toIndex` counts from 0; below 0 means at the end.
    ServiceAreaId addArea(const QString &name, int toIndex = -1);
    void renameArea(ServiceAreaId id, const QString &name);
    void setOwner(ServiceAreaId id, AreaOwner owner);
    void moveArea(ServiceAreaId id, int toIndex);
    void removeAreas(std::span<const ServiceAreaId> ids); ///< with their activities

    ActivityId addActivity(ServiceAreaId area, const QString &name, int toIndex = -1);
    void renameActivity(ActivityId id, const QString &name);
    void setKind(std::span<const ActivityId> ids, ActivityKind kind);
    void setNotes(ActivityId id, const QString &notes);
    void setInScope(std::span<const ActivityId> ids, bool inScope);
    void setInRaci(std::span<const ActivityId> ids, bool inRaci);
    /// Puts the activities, in this order, into `area` so that the first of them comes to `toIndex` among its
    /// other ones.
    void moveActivities(std::span<const ActivityId> ids, ServiceAreaId area, int toIndex);
    /// Makes an area of these activities.
    ServiceAreaId groupActivities(std::span<const ActivityId> ids, const QString &areaName);
    void removeActivities(std::span<const ActivityId> ids);

    /// One line of a table that was pasted: an area and an activity in it, either may be empty.
    struct PastedLine
    {
        QString area;
        QString activity;
    };
    /// Adds what is not there yet; a line without an area goes into the area of the line before it, the first
    /// ones into `into`. Returns how many activities were added.
    int paste(std::span<const PastedLine> lines, ServiceAreaId into);

private:
    QString areaName(ServiceAreaId id) const;
    QString activityName(ActivityId id) const;
    QString wordsFor(std::span<const ActivityId> ids) const;
    ServiceAreaId areaNamed(const QString &name) const;
    Workspace &m_workspace;
};

} // namespace tandem
