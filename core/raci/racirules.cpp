#include "core/raci/racirules.h"
#include "core/base/index.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/raci/racimends.h"
#include "core/raci/raciroletests.h"
#include "core/scope/spinestore.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

namespace {

using Severity = AgreementFinding::Severity;

/// The checks of one row.
class RowTest
{
public:
    RowTest(const AgreementPicture &picture, int row, std::vector<AgreementFinding> &findings)
        : m_picture(picture)
        , m_row(row)
        , m_activity(picture.activities[asIndex(row)])
        , m_findings(findings)
    {
        for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r) {
            const RaciLetters letters = picture.letters(row, r);
            if (letters & RaciLetter::Accountable)
                m_accountable.push_back(r);
            if (letters & RaciLetter::Responsible)
                m_responsible.push_back(r);
            m_told = m_told || letters & (RaciLetter::Consulted | RaciLetter::Informed);
        }
    }

    void run()
    {
        testAccountable();
        testResponsible();
        testTold();
        testSides();
    }

private:
    AgreementFinding &add(const char *code, Severity severity, const QString &title, RoleId role = {})
    {
        AgreementFinding finding;
        finding.document = AgreementDocument::Raci;
        finding.code = QLatin1String(code);
        finding.severity = severity;
        finding.subject.activity = m_activity.id;
        finding.subject.role = role;
        finding.title = title;
        const Role *cell = m_picture.role(role);
        finding.where = cell ? tr("%1, %2").arg(m_activity.name, cell->name) : m_activity.name;
        return m_findings.emplace_back(std::move(finding));
    }
    const Role &role(int index) const { return m_picture.roles[asIndex(index)]; }
    QString holder(int index) const { return m_picture.shortHolderName(role(index)); }

    void testAccountable();
    void testResponsible();
    void testTold();
    void testSides();

    const AgreementPicture &m_picture;
    int m_row;
    const Activity &m_activity;
    std::vector<AgreementFinding> &m_findings;
    std::vector<int> m_accountable;
    std::vector<int> m_responsible;
    bool m_told = false;
};

void RowTest::testAccountable()
{
    if (m_accountable.empty()) {
        AgreementFinding &f = add("raci.no-accountable", Severity::Problem, tr("Nobody is accountable"));
        f.message = m_responsible.empty() ? tr("Nobody answers for this activity.")
                                          : tr("Nobody answers for this activity; %1 does the work.")
                                                .arg(holder(m_responsible.front()));
        f.mend = tr("Put one A in the row.");
        std::vector<int> offered = m_responsible;
        for (const int r : candidates(m_picture, m_row, Side::Internal))
            offered.push_back(r);
        for (const int r : offered) {
            const QString label = tr("A to %1").arg(holder(r));
            const bool twice = std::any_of(f.mends.begin(), f.mends.end(),
                                           [&](const Mend &mend) { return mend.label == label; });
            if (!twice && f.mends.size() < 2)
                f.mends.push_back(addLetter(m_picture, m_row, r, RaciLetter::Accountable, label, f.title));
        }
        return;
    }
    if (m_accountable.size() < 2)
        return;
    AgreementFinding &f = add("raci.two-accountable", Severity::Problem,
                              m_accountable.size() == 2 ? tr("Two people are accountable")
                                                        : tr("More than two people are accountable"));
    QStringList names;
    for (const int r : m_accountable) {
        names << holder(r);
        if (static_cast<int>(f.mends.size()) < mostOffered)
            f.mends.push_back(keepAccountable(m_picture, m_row, r, f.title));
    }
    f.message = tr("%1 all answer for it, so in the end nobody does.").arg(listInWords(names));
    if (names.size() == 2)
        f.message = tr("%1 both answer for it, so in the end nobody does.").arg(listInWords(names));
    f.mend = tr("Keep one A.");
}

void RowTest::testResponsible()
{
    if (m_responsible.empty()) {
        AgreementFinding &f = add("raci.no-responsible", Severity::Problem, tr("Nobody does the work"));
        f.message = tr("The row has no R.");
        f.mend = tr("Put at least one R in the row.");
        for (const int r : m_accountable) {
            if (f.mends.size() < 2)
                f.mends.push_back(addLetter(m_picture, m_row, r, RaciLetter::Responsible,
                                            tr("%1 does it too").arg(holder(r)), f.title));
        }
        return;
    }
    if (static_cast<int>(m_responsible.size()) <= mostResponsible)
        return;
    AgreementFinding &f =
        add("raci.many-responsible", Severity::Caution,
            tr("%1 roles do the work").arg(countInWords(static_cast<int>(m_responsible.size()))));
    f.title.front() = f.title.front().toUpper();
    f.message = tr("With more than three Rs everybody waits for the others.");
    f.mend = tr("Split the row into two activities.");
    f.mends.push_back(splitRow(m_picture, m_row));
}

void RowTest::testTold()
{
    if (m_told || (m_accountable.empty() && m_responsible.empty()))
        return; // of a row that is empty everything is said already
    AgreementFinding &f = add("raci.nobody-told", Severity::Caution, tr("Nobody is told of it"));
    f.message = tr("The row has neither a C nor an I.");
    f.mend = tr("Tell the other side.");
    const bool partnerAnswers = !m_accountable.empty() && role(m_accountable.front()).side == Side::Partner;
    for (const int r : candidates(m_picture, m_row, partnerAnswers ? Side::Internal : Side::Partner)) {
        if (!m_picture.letters(m_row, r) && f.mends.size() < 2)
            f.mends.push_back(
                addLetter(m_picture, m_row, r, RaciLetter::Informed, tr("Tell %1").arg(holder(r)), f.title));
    }
}

void RowTest::testSides()
{
    if (m_accountable.size() != 1)
        return;
    const int accountable = m_accountable.front();
    const Side side = role(accountable).side;
    const auto moves = [&](AgreementFinding &f, Side to) {
        for (const int r : candidates(m_picture, m_row, to)) {
            if (f.mends.empty())
                f.mends.push_back(moveAccountable(m_picture, m_row, r, f.title));
        }
    };
    if (m_activity.kind != ActivityKind::Ordinary) {
        if (side == Side::Internal)
            return;
        AgreementFinding &f =
            add("raci.must-be-internal", Severity::Problem,
                tr("%1 at the partner").arg(kindWord(m_activity.kind)), role(accountable).id);
        f.message =
            tr("Strategy, budget, approvals and changes of scope stay accountable on the internal side.");
        f.mend = tr("Move the A to the internal side.");
        moves(f, Side::Internal);
        return; // whatever scope says of the area, this stays internal
    }
    const ServiceArea *area = m_picture.area(m_activity.area);
    const bool wrong = area && ((area->owner == AreaOwner::Internal && side == Side::Partner) ||
                                (area->owner == AreaOwner::Partner && side == Side::Internal));
    if (!wrong)
        return;
    const bool isInternal = area->owner == AreaOwner::Internal;
    AgreementFinding &f = add("raci.contradicts-scope", Severity::Problem,
                              isInternal ? tr("Partner accountable, scope says internal")
                                         : tr("Internal accountable, scope says partner"),
                              role(accountable).id);
    f.message = isInternal ? tr("Scope gives %1 to the internal side.").arg(area->name)
                           : tr("Scope gives %1 to the partner.").arg(area->name);
    f.mend = tr("Move the A, or make the area shared.");
    moves(f, isInternal ? Side::Internal : Side::Partner);
    f.mends.push_back({tr("Scope: shared"), [id = area->id](Workspace &workspace) {
                           SpineStore(workspace).setOwner(id, AreaOwner::Shared);
                       }});
}

void testMissingRow(const Activity &activity, std::vector<AgreementFinding> &findings)
{
    if (!activity.inScope || activity.inRaci)
        return;
    AgreementFinding f;
    f.document = AgreementDocument::Raci;
    f.code = QStringLiteral("raci.missing-row");
    f.subject.activity = activity.id;
    f.where = activity.name;
    f.title = tr("In scope without a row");
    f.message = tr("Scope names %1, and the RACI says nothing of it.").arg(activity.name);
    f.mend = tr("Add the row.");
    f.mends.push_back({tr("Add the row"), [id = activity.id](Workspace &workspace) {
                           SpineStore(workspace).setInRaci(std::span(&id, 1), true);
                       }});
    findings.push_back(std::move(f));
}

void testRow(const AgreementPicture &picture, int row, std::vector<AgreementFinding> &findings)
{
    const Activity &activity = picture.activities[asIndex(row)];
    if (activity.inRaci)
        RowTest(picture, row, findings).run();
    else
        testMissingRow(activity, findings);
}

} // namespace

/// Puts `fresh` in the place of [first, last) of `findings`, moving as few of the others as can be.
static void replaceFindings(std::vector<AgreementFinding> &findings,
                            std::vector<AgreementFinding>::iterator first,
                            std::vector<AgreementFinding>::iterator last, std::vector<AgreementFinding> fresh)
{
    auto from = fresh.begin();
    while (first != last && from != fresh.end())
        *first++ = std::move(*from++);
    if (first != last)
        findings.erase(first, last);
    else
        findings.insert(first, std::make_move_iterator(from), std::make_move_iterator(fresh.end()));
}

void updateRaciFindings(const AgreementPicture &picture, std::span<const RaciPlace> changed,
                        std::vector<AgreementFinding> &findings)
{
    // Those of the rows come first, in their order, then those of the roles: a bisection finds both.
    const auto renew = [&](auto isBefore, auto isIt, const std::vector<AgreementFinding> &fresh) {
        const auto first = std::partition_point(findings.begin(), findings.end(), isBefore);
        const auto last = std::find_if_not(first, findings.end(), isIt);
        replaceFindings(findings, first, last, fresh);
    };
    std::vector<ActivityId> activities;
    std::vector<RoleId> roles;
    for (const RaciPlace &place : changed) {
        if (std::ranges::find(activities, place.activity) == activities.end())
            activities.push_back(place.activity);
        if (std::ranges::find(roles, place.role) == roles.end())
            roles.push_back(place.role);
    }
    std::vector<AgreementFinding> fresh;
    for (const ActivityId id : activities) {
        const int row = picture.indexOf(id);
        if (row < 0)
            continue;
        fresh.clear();
        testRow(picture, row, fresh);
        markAccepted(fresh, picture.accepted);
        renew(
            [&](const AgreementFinding &f) {
                return f.subject.activity && picture.indexOf(f.subject.activity) < row;
            },
            [&](const AgreementFinding &f) { return f.subject.activity == id; }, fresh);
    }
    for (const RoleId id : roles) {
        const int role = picture.indexOf(id);
        if (role < 0)
            continue;
        fresh.clear();
        testRaciRole(picture, role, fresh);
        markAccepted(fresh, picture.accepted);
        renew(
            [&](const AgreementFinding &f) {
                return f.subject.activity || picture.indexOf(f.subject.role) < role;
            },
            [&](const AgreementFinding &f) { return f.subject.role == id; }, fresh);
    }
}

std::vector<AgreementFinding> raciFindings(const AgreementPicture &picture)
{
    std::vector<AgreementFinding> findings;
    for (int row = 0; row < static_cast<int>(picture.activities.size()); ++row)
        testRow(picture, row, findings);
    testRaciRoles(picture, findings);
    markAccepted(findings, picture.accepted);
    return findings;
}

RaciLoad loadOfRole(const AgreementPicture &picture, int role)
{
    RaciLoad load;
    for (int a = 0; a < static_cast<int>(picture.activities.size()); ++a) {
        if (!picture.activities[asIndex(a)].inRaci)
            continue;
        const RaciLetters letters = picture.letters(a, role);
        load.accountable += letters & RaciLetter::Accountable ? 1 : 0;
        load.responsible += letters & RaciLetter::Responsible ? 1 : 0;
    }
    return load;
}

std::vector<RaciLoad> loadPerRole(const AgreementPicture &picture)
{
    std::vector<RaciLoad> loads;
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r)
        loads.push_back(loadOfRole(picture, r));
    return loads;
}

std::vector<PersonLoad> loadPerPerson(const AgreementPicture &picture)
{
    return loadPerPerson(picture, loadPerRole(picture));
}

std::vector<PersonLoad> loadPerPerson(const AgreementPicture &picture, std::span<const RaciLoad> loads)
{
    QHash<PersonId, RaciLoad> sums;
    for (size_t r = 0; r < picture.roles.size(); ++r) {
        RaciLoad &sum = sums[picture.roles[r].person];
        sum.accountable += loads[r].accountable;
        sum.responsible += loads[r].responsible;
    }
    std::vector<PersonLoad> out;
    for (const Person &person : picture.people) {
        const RaciLoad sum = sums.value(person.id);
        if (sum.accountable + sum.responsible > 0)
            out.push_back({person.id, sum});
    }
    return out;
}

RaciLetters lettersOfSide(const AgreementPicture &picture, int activity, Side side)
{
    RaciLetters letters;
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r) {
        if (picture.roles[asIndex(r)].side == side)
            letters |= picture.letters(activity, r);
    }
    return letters;
}

} // namespace tandem
