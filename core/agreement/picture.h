#pragma once
#include "core/agreement/finding.h"
#include "core/people/person.h"
#include "core/raci/role.h"
#include "core/scope/spine.h"
#include <QHash>
#include <vector>

namespace tandem {

/// The spine, the roles and the letters as plain values: what the rules of the agreement read. Indexes count
/// from 0 in the person's order.
struct AgreementPicture
{
    Engagement engagement;
    QString partnerName; ///< of the provider it is agreed with; empty while nobody is chosen
    std::vector<ServiceArea> areas;
    std::vector<Activity> activities; ///< by area in its order
    std::vector<Role> roles;          ///< the internal side first
    std::vector<Person> people;
    std::vector<AcceptedFinding> accepted;

    /// To be called after the lists were filled: makes the look-ups, and all cells empty.
    void index();
    void setLetters(ActivityId activity, RoleId role, RaciLetters letters);

    int indexOf(ServiceAreaId id) const { return m_areaIndex.value(id, -1); }
    int indexOf(ActivityId id) const { return m_activityIndex.value(id, -1); }
    int indexOf(RoleId id) const { return m_roleIndex.value(id, -1); }
    const ServiceArea *area(ServiceAreaId id) const;
    const Activity *activity(ActivityId id) const;
    const Role *role(RoleId id) const;
    const Person *person(PersonId id) const; ///< null for nobody
    std::vector<const Activity *> activitiesOf(ServiceAreaId id) const;

    RaciLetters letters(int activity, int role) const
    {
        return m_letters[static_cast<size_t>(activity) * roles.size() + static_cast<size_t>(role)];
    }
    RaciLetters letters(ActivityId activity, RoleId role) const;

    /// Who holds the role: the person's name, or the role's in its absence.
    QString holderName(const Role &role) const;
    /// "M. Okafor" for where there is little room; the role's name if nobody holds it.
    QString shortHolderName(const Role &role) const;

private:
    QHash<ServiceAreaId, int> m_areaIndex;
    QHash<ActivityId, int> m_activityIndex;
    QHash<RoleId, int> m_roleIndex;
    QHash<PersonId, int> m_personIndex;
    std::vector<RaciLetters> m_letters; ///< by activity, role
};

/// "Maren Okafor" as "M. Okafor"; a single word as it is.
QString shortPersonName(const QString &name);

} // namespace tandem
