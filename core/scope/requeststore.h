#pragma once
#include "core/base/ids.h"
#include "core/base/workingdays.h"
#include "core/workspace/workspace.h"
#include <QDate>
#include <span>
#include <vector>

namespace tandem {

/// Days within which a provider answers a scope that was sent to it.
inline constexpr int responseDays = 5;

struct Holiday
{
    HolidayId id;
    QDate day;
    QString name;
    QString source; ///< "own", or the place it was taken from
};

/// A scope that was sent to a provider.
struct ScopeRequest
{
    ScopeRequestId id;
    ProviderId provider;
    QDate sentOn;
    QDate dueOn;
    QDate answeredOn; ///< invalid while the answer is awaited
    QString note;
};

/// Keeps the days on which nobody works, and to whom the scope was sent. Each edit is one undo step. Throws
/// Error.
class RequestStore
{
public:
    explicit RequestStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<Holiday> holidays() const; ///< by day
    DaysOff daysOff() const;
    void addHoliday(QDate day, const QString &name);
    void removeHolidays(std::span<const HolidayId> ids);
    /// Adds a place's public holidays of these years, where the day is not off already. Returns how many.
    int addPublicHolidays(const QString &place, int fromYear, int toYear);

    std::vector<ScopeRequest> requests() const; ///< oldest first
    /// When a scope that is sent on `day` is to be answered: five working days later.
    QDate dueFrom(QDate day) const;
    ScopeRequestId send(ProviderId provider, QDate sentOn);
    void setAnswered(ScopeRequestId id, QDate answeredOn); ///< an invalid date: not yet
    void remove(ScopeRequestId id);

private:
    QString providerOf(ScopeRequestId id) const;
    Workspace &m_workspace;
};

} // namespace tandem
