#include "core/raci/raciroletests.h"
#include "core/base/translate.h"
#include "core/raci/racimends.h"
#include "core/raci/racirules.h"
#include "core/raci/racistore.h"
#include "core/storage/connection.h"

namespace tandem {

namespace {

using Severity = AgreementFinding::Severity;

/// What a role has to do, counted once.
struct RoleRows
{
    std::vector<int> accountable;
    std::vector<int> consulted;
    int rows = 0;
    QString roundTheClock; ///< an area with 24x7 in which it does or answers for something
};

RoleRows rowsOf(const AgreementPicture &picture, int role)
{
    RoleRows out;
    ServiceAreaId last;
    const ServiceArea *area = nullptr; // activities come by area
    for (int a = 0; a < static_cast<int>(picture.activities.size()); ++a) {
        const Activity &activity = picture.activities[static_cast<size_t>(a)];
        if (!activity.inRaci)
            continue;
        ++out.rows;
        const RaciLetters letters = picture.letters(a, role);
        if (letters & RaciLetter::Accountable)
            out.accountable.push_back(a);
        if (letters & RaciLetter::Consulted)
            out.consulted.push_back(a);
        if (activity.area != last) {
            last = activity.area;
            area = picture.area(last);
        }
        if (out.roundTheClock.isEmpty() && letters & (RaciLetter::Accountable | RaciLetter::Responsible) &&
            area && area->coverage == Coverage::RoundTheClock)
            out.roundTheClock = area->name;
    }
    return out;
}

class RoleTest
{
public:
    RoleTest(const AgreementPicture &picture, int index, std::vector<AgreementFinding> &findings)
        : m_picture(picture)
        , m_index(index)
        , m_role(picture.roles[static_cast<size_t>(index)])
        , m_rows(rowsOf(picture, index))
        , m_findings(findings)
    {
    }

    void run()
    {
        testHolder();
        testConsulted();
        testLeft();
        testDeputy();
    }

private:
    AgreementFinding &add(const char *code, Severity severity, const QString &title)
    {
        AgreementFinding finding;
        finding.document = AgreementDocument::Raci;
        finding.code = QLatin1String(code);
        finding.severity = severity;
        finding.subject.role = m_role.id;
        finding.title = title;
        const Person *holder = m_picture.person(m_role.person);
        finding.where = holder ? tr("%1, %2").arg(m_role.name, holder->name) : m_role.name;
        return m_findings.emplace_back(std::move(finding));
    }

    /// An A on a role that nobody holds: one finding for the role, not one for each of its rows.
    void testHolder()
    {
        if (m_role.person || m_rows.accountable.empty())
            return;
        AgreementFinding &f = add("raci.empty-role", Severity::Problem, tr("An empty role is accountable"));
        const QString first = m_picture.activities[static_cast<size_t>(m_rows.accountable.front())].name;
        f.message = m_rows.accountable.size() == 1
                        ? tr("Nobody holds %1, which answers for %2.").arg(m_role.name, first)
                        : tr("Nobody holds %1, which answers for %2 and %3 more.")
                              .arg(m_role.name, first)
                              .arg(m_rows.accountable.size() - 1);
        f.mend = tr("Name a person for the role.");
        f.mends.push_back({tr("Name a person…")});
    }

    void testConsulted()
    {
        const auto consulted = static_cast<int>(m_rows.consulted.size());
        if (m_rows.rows < fewestRowsForEverything || consulted * 4 < m_rows.rows * 3)
            return;
        AgreementFinding &f =
            add("raci.consulted-on-everything", Severity::Caution, tr("Consulted on everything"));
        f.message = tr("%1 is asked before %2 of %3 activities; each waits for the answer.")
                        .arg(m_picture.shortHolderName(m_role))
                        .arg(consulted)
                        .arg(m_rows.rows);
        f.mend = tr("Tell them afterwards where their answer changes nothing.");
        std::vector<RaciCell> cells;
        for (const int a : m_rows.consulted)
            cells.push_back({m_picture.activities[static_cast<size_t>(a)].id, m_role.id,
                             (m_picture.letters(a, m_index) & ~RaciLetters(RaciLetter::Consulted)) |
                                 RaciLetter::Informed});
        f.mends.push_back(mendCells(f.title, tr("Every C becomes I"), std::move(cells)));
    }

    void testLeft()
    {
        const Person *holder = m_picture.person(m_role.person);
        const Person *deputy = m_picture.person(m_role.deputy);
        const bool holderLeft = holder && holder->hasLeft();
        if (!holderLeft && !(deputy && deputy->hasLeft()))
            return;
        AgreementFinding &f = add("raci.person-left", Severity::Problem,
                                  holderLeft ? tr("Who holds it has left") : tr("The deputy has left"));
        f.message = holderLeft
                        ? tr("%1 has left, and still holds %2.").arg(holder->name, m_role.name)
                        : tr("%1 has left, and still stands in for %2.").arg(deputy->name, m_role.name);
        f.mend = holderLeft ? tr("Name somebody else.") : tr("Name another deputy.");
        if (holderLeft && deputy && !deputy->hasLeft())
            f.mends.push_back(
                {tr("%1 takes over").arg(shortPersonName(deputy->name)),
                 [role = m_role.id, person = deputy->id, title = f.title](Workspace &workspace) {
                     workspace.edit({Action::MendFinding, {title, tr("the deputy takes over")}, {}},
                                    [&](storage::Connection &) {
                                        RaciStore(workspace).setPerson(role, person);
                                        RaciStore(workspace).setDeputy(role, {});
                                    });
                 }});
        f.mends.push_back({holderLeft ? tr("Name a person…") : tr("Name a deputy…")});
    }

    void testDeputy()
    {
        const Person *holder = m_picture.person(m_role.person);
        if (!holder || m_role.deputy || m_rows.roundTheClock.isEmpty())
            return;
        AgreementFinding &f = add("raci.no-deputy", Severity::Caution, tr("No deputy for 24x7 cover"));
        f.message =
            tr("%1 promises 24x7, and nobody stands in for %2.").arg(m_rows.roundTheClock, holder->name);
        f.mend = tr("Name a deputy.");
        f.mends.push_back({tr("Name a deputy…")});
    }

    const AgreementPicture &m_picture;
    int m_index;
    const Role &m_role;
    RoleRows m_rows;
    std::vector<AgreementFinding> &m_findings;
};

} // namespace

void testRaciRole(const AgreementPicture &picture, int role, std::vector<AgreementFinding> &findings)
{
    RoleTest(picture, role, findings).run();
}

void testRaciRoles(const AgreementPicture &picture, std::vector<AgreementFinding> &findings)
{
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r)
        testRaciRole(picture, r, findings);
}

} // namespace tandem
