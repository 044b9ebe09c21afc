#include "core/agreement/picture.h"

namespace tandem {

template <class Rows, class Index>
static void indexRows(const Rows &rows, Index &index)
{
    index.clear();
    for (size_t i = 0; i < rows.size(); ++i)
        index.insert(rows[i].id, static_cast<int>(i));
}

template <class Rows, class Index, class Key>
static auto find(const Rows &rows, const Index &index, Key id) -> decltype(rows.data())
{
    const int at = index.value(id, -1);
    return at < 0 ? nullptr : &rows[static_cast<size_t>(at)];
}

void AgreementPicture::index()
{
    indexRows(areas, m_areaIndex);
    indexRows(activities, m_activityIndex);
    indexRows(roles, m_roleIndex);
    indexRows(people, m_personIndex);
    m_letters.assign(activities.size() * roles.size(), RaciLetters());
}

void AgreementPicture::setLetters(ActivityId activity, RoleId role, RaciLetters letters)
{
    const int a = indexOf(activity);
    const int r = indexOf(role);
    if (a >= 0 && r >= 0)
        m_letters[static_cast<size_t>(a) * roles.size() + static_cast<size_t>(r)] = letters;
}

const ServiceArea *AgreementPicture::area(ServiceAreaId id) const
{
    return find(areas, m_areaIndex, id);
}

const Activity *AgreementPicture::activity(ActivityId id) const
{
    return find(activities, m_activityIndex, id);
}

const Role *AgreementPicture::role(RoleId id) const
{
    return find(roles, m_roleIndex, id);
}

const Person *AgreementPicture::person(PersonId id) const
{
    return find(people, m_personIndex, id);
}

std::vector<const Activity *> AgreementPicture::activitiesOf(ServiceAreaId id) const
{
    std::vector<const Activity *> out;
    for (const Activity &a : activities) {
        if (a.area == id)
            out.push_back(&a);
    }
    return out;
}

RaciLetters AgreementPicture::letters(ActivityId activity, RoleId role) const
{
    const int a = indexOf(activity);
    const int r = indexOf(role);
    return a < 0 || r < 0 ? RaciLetters() : letters(a, r);
}

QString AgreementPicture::holderName(const Role &role) const
{
    const Person *holder = person(role.person);
    return holder ? holder->name : role.name;
}

QString AgreementPicture::shortHolderName(const Role &role) const
{
    const Person *holder = person(role.person);
    return holder ? shortPersonName(holder->name) : role.name;
}

QString shortPersonName(const QString &name)
{
    const qsizetype space = name.lastIndexOf(QLatin1Char(' '));
    if (space <= 0)
        return name;
    return name.left(1) + QStringLiteral(".\u00a0") + name.mid(space + 1);
}

} // namespace tandem
