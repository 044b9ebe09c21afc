#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/racitable.h"
#include "core/exchange/tablecolumns.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include <QHash>
#include <set>

namespace tandem {

namespace {

using Kind = RaciColumn::Kind;

bool saysYes(const QString &text)
{
    static const QStringList words = {QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"),
                                      QStringLiteral("1"), QStringLiteral("x")};
    return words.contains(text.trimmed().toLower());
}

class Planner
{
public:
    Planner(const TextTable &table, const std::vector<RaciColumn> &columns, const AgreementPicture &picture)
        : m_table(table)
        , m_columns(columns)
        , m_picture(picture)
    {
        m_plan.findings = table.findings;
    }

    RaciPlan plan()
    {
        check();
        if (hasTableProblem(m_plan.findings))
            return std::move(m_plan);
        for (const RaciColumn &column : m_columns) {
            if (column.kind == Kind::Role || column.kind == Kind::NewRole)
                m_plan.roles.push_back(column);
        }
        QString area;
        for (size_t i = 0; i < m_table.rows.size(); ++i)
            read(m_table.rows[i], m_table.lines[i], area);
        if (m_plan.rows.empty() && !hasProblems(m_plan.findings))
            tableProblem(tr("The table has no activities."),
                         tr("Each line below the headings is one activity."));
        sortByLine(m_plan.findings);
        return std::move(m_plan);
    }

private:
    void tableProblem(const QString &what, const QString &mend)
    {
        m_plan.findings.push_back({Finding::Weight::Table, 0, what, mend});
    }

    void check()
    {
        int activities = 0;
        int roles = 0;
        std::set<qint64> seen;
        for (const RaciColumn &column : m_columns) {
            activities += column.kind == Kind::Activity ? 1 : 0;
            roles += column.kind == Kind::Role || column.kind == Kind::NewRole ? 1 : 0;
            if (column.kind == Kind::Role && !seen.insert(column.role.value).second)
                tableProblem(tr("Two columns stand for the role %1.").arg(quoted(nameOf(column))),
                             tr("Leave one of them out."));
        }
        if (activities != 1)
            tableProblem(activities == 0 ? tr("No column holds the activities.")
                                         : tr("More than one column holds the activities."),
                         tr("Name one column “Activity”."));
        else if (roles == 0)
            tableProblem(tr("No column holds letters."), tr("Each role is a column with R, A, C or I."));
    }

    QString nameOf(const RaciColumn &column) const
    {
        const Role *role = m_picture.role(column.role);
        return role ? role->name : column.name;
    }

    void read(const QStringList &fields, int line, QString &area)
    {
        RaciPlan::Row row;
        row.line = line;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const QString field = fields.value(static_cast<qsizetype>(i));
            switch (m_columns[i].kind) {
            case Kind::Area:
                if (const QString name = cleanName(field); !name.isEmpty())
                    area = name; // merged cells name it once
                break;
            case Kind::Activity:
                row.activity = cleanName(field);
                break;
            case Kind::ActivityKind:
                row.kind = kindOf(field);
                break;
            case Kind::InScope:
                row.inScope = saysYes(field);
                break;
            case Kind::Notes:
                row.notes = cleanText(field);
                break;
            case Kind::Role:
            case Kind::NewRole:
                if (const auto letters = raciFromText(field)) {
                    row.letters.push_back(*letters);
                    break;
                }
                return refuse(line, tr("%1 is no RACI letter.").arg(quoted(field)),
                              tr("Write R, A, C, I, several such as A/R, or nothing."));
            case Kind::Ignored:
                break;
            }
        }
        row.area = area;
        place(row);
    }

    void refuse(int line, const QString &what, const QString &mend)
    {
        m_plan.findings.push_back({Finding::Weight::Row, line, what, mend});
    }

    void place(RaciPlan::Row &row)
    {
        const bool bare =
            std::all_of(row.letters.begin(), row.letters.end(), [](RaciLetters letters) { return !letters; });
        if (row.activity.isEmpty()) {
            if (!bare)
                refuse(row.line, tr("The activity has no name."), tr("Give it one."));
            return; // a line that only names an area
        }
        for (const Activity &activity : m_picture.activities) {
            const ServiceArea *area = m_picture.area(activity.area);
            const bool sameArea = row.area.isEmpty() || (area && sameName(area->name, row.area));
            if (sameArea && sameName(activity.name, row.activity) && !row.known)
                row.known = activity.id;
        }
        const QString key = nameKey(row.area) + QLatin1Char('\n') + nameKey(row.activity);
        if (const int first = m_lines.value(key))
            return refuse(row.line,
                          tr("The activity %1 is in line %2 already.").arg(quoted(row.activity)).arg(first),
                          tr("Keep one of the two lines."));
        m_lines.insert(key, row.line);
        m_plan.rows.push_back(row);
    }

    static ActivityKind kindOf(const QString &text)
    {
        for (const ActivityKind kind : {ActivityKind::Strategy, ActivityKind::Budget, ActivityKind::Approval,
                                        ActivityKind::ScopeChange}) {
            if (sameName(text, kindWord(kind)) || text.trimmed() == kindKey(kind))
                return kind;
        }
        return ActivityKind::Ordinary;
    }

    const TextTable &m_table;
    const std::vector<RaciColumn> &m_columns;
    const AgreementPicture &m_picture;
    QHash<QString, int> m_lines;
    RaciPlan m_plan;
};

/// The area of the name, made if it is not there.
ServiceAreaId areaFor(SpineStore &spine, const QString &name)
{
    const QString wanted = name.isEmpty() ? tr("General") : name;
    for (const ServiceArea &area : spine.areas()) {
        if (sameName(area.name, wanted))
            return area.id;
    }
    return spine.addArea(wanted);
}

} // namespace

int RaciPlan::newActivities() const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const Row &row) { return !row.known; }));
}

bool RaciPlan::canApply(bool skipBadRows) const
{
    return !hasTableProblem(findings) && !rows.empty() && (skipBadRows || !hasProblems(findings));
}

RaciPlan planRaci(const TextTable &table, const std::vector<RaciColumn> &columns,
                  const AgreementPicture &picture)
{
    return Planner(table, columns, picture).plan();
}

void applyRaci(Workspace &workspace, const RaciPlan &plan, bool skipBadRows)
{
    if (!plan.canApply(skipBadRows))
        throw Error(ErrorCode::Invalid, tr("The table cannot be imported as it is."));
    const Operation operation{Action::ImportRaci, {QString::number(plan.rows.size())}, {}};
    workspace.edit(operation, [&](storage::Connection &) {
        SpineStore spine(workspace);
        RaciStore raci(workspace);
        std::vector<RoleId> roles;
        for (const RaciColumn &column : plan.roles)
            roles.push_back(column.kind == Kind::Role ? column.role : raci.addRole(column.side, column.name));
        std::vector<RaciCell> cells;
        for (const RaciPlan::Row &row : plan.rows) {
            const ActivityId id =
                row.known ? row.known : spine.addActivity(areaFor(spine, row.area), row.activity);
            if (row.kind)
                spine.setKind(std::span(&id, 1), *row.kind);
            if (row.inScope)
                spine.setInScope(std::span(&id, 1), *row.inScope);
            if (row.notes)
                spine.setNotes(id, *row.notes);
            spine.setInRaci(std::span(&id, 1), true);
            for (size_t i = 0; i < roles.size(); ++i)
                cells.push_back({id, roles[i], row.letters[i]});
        }
        raci.assign(cells, operation);
    });
}

} // namespace tandem
