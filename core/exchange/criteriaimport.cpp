#include "core/exchange/criteriaimport.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/tablecolumns.h"
#include "core/scoring/criteriastore.h"
#include <QHash>

namespace tandem {

namespace {

enum Column { Name, Weight, Short, Description };

const std::vector<TableColumns::Column> &columns()
{
    static const std::vector<TableColumns::Column> all = {{QStringLiteral("criterion"), true},
                                                          {QStringLiteral("weight"), true},
                                                          {QStringLiteral("short"), false},
                                                          {QStringLiteral("description"), false}};
    return all;
}

CriterionDraft draftFrom(const Criterion &criterion, std::span<const RedFlag> flags)
{
    CriterionDraft draft{criterion.name,
                         criterion.shortName,
                         criterion.description,
                         criterion.question,
                         criterion.rubric,
                         criterion.weight,
                         {},
                         {}};
    for (const RedFlag &flag : flags) {
        if (flag.criterion == criterion.id)
            draft.flags.push_back({flag.text, flag.dealBreaker});
    }
    return draft;
}

class Planner
{
public:
    Planner(const CsvTable &table, std::span<const Criterion> present, std::span<const RedFlag> flags)
        : m_columns(table, columns())
        , m_present(present)
        , m_flags(flags)
    {
        m_plan.rows = table.rows;
        m_plan.findings = table.findings;
        m_plan.findings.insert(m_plan.findings.end(), m_columns.findings().begin(),
                               m_columns.findings().end());
        for (const Criterion &criterion : present)
            m_byName.insert(nameKey(criterion.name), &criterion);
    }

    CriteriaPlan plan(const CsvTable &table)
    {
        if (hasTableProblem(m_plan.findings))
            return std::move(m_plan);
        for (const CsvRecord &record : table.records)
            read(record);
        if (m_plan.rows == 0)
            tableProblem(tr("The table has no criteria."),
                         tr("Each line below the header is one criterion."));
        else if (m_plan.drafts.size() > mostImportedCriteria)
            tableProblem(tr("The table has more than %1 criteria.").arg(mostImportedCriteria),
                         tr("Check that it is the right table."));
        for (const Criterion &criterion : m_present) {
            if (!m_lines.contains(nameKey(criterion.name)))
                m_plan.removed.push_back(criterion.name);
        }
        sortByLine(m_plan.findings);
        return std::move(m_plan);
    }

private:
    void tableProblem(const QString &what, const QString &mend)
    {
        m_plan.findings.push_back({Finding::Weight::Table, 0, what, mend});
    }

    bool refuse(const CsvRecord &record, const QString &what, const QString &mend)
    {
        m_plan.findings.push_back({Finding::Weight::Row, record.line, what, mend});
        return false;
    }

    /// True if the row's name and weight can be used; otherwise it has a finding.
    bool check(const CsvRecord &record, const QString &name, const QString &weight)
    {
        if (const auto problem = m_columns.shortRow(record))
            return refuse(record, problem->what, problem->mend);
        if (name.isEmpty())
            return refuse(record, tr("The criterion has no name."), tr("Give it one."));
        if (const int first = m_lines.value(nameKey(name)))
            return refuse(record, tr("The criterion %1 is in line %2 already.").arg(quoted(name)).arg(first),
                          tr("Keep one of the two lines."));
        for (const Column column : {Name, Short, Description}) {
            if (m_columns.value(record, column).size() > maximumTextLength)
                return refuse(record, tr("A text is too long."),
                              tr("Shorten it to %1 characters.").arg(maximumTextLength));
        }
        if (weight.trimmed().isEmpty())
            return refuse(record, tr("The criterion has no weight."),
                          tr("Write a positive number, such as 3 or 2.5."));
        if (!CriteriaStore::weightProblem(weight).isEmpty())
            return refuse(record, tr("%1 is not a weight.").arg(quoted(weight)),
                          tr("Write a positive number up to a million, such as 3 or 2.5."));
        return true;
    }

    void read(const CsvRecord &record)
    {
        const QString name = cleanName(m_columns.value(record, Name));
        const QString weight = m_columns.value(record, Weight);
        if (!check(record, name, weight))
            return;
        m_lines.insert(nameKey(name), record.line);
        const Criterion *same = m_byName.value(nameKey(name));
        CriterionDraft draft = same ? draftFrom(*same, m_flags) : CriterionDraft();
        draft.name = name;
        draft.weight = parseNumber(weight).value_or(1.0);
        if (const QString text = m_columns.value(record, Short); !text.trimmed().isEmpty())
            draft.shortName = text;
        if (const QString text = m_columns.value(record, Description); !text.trimmed().isEmpty())
            draft.description = text;
        (same ? m_plan.kept : m_plan.added).push_back(name);
        m_plan.drafts.push_back(std::move(draft));
    }

    TableColumns m_columns;
    std::span<const Criterion> m_present;
    std::span<const RedFlag> m_flags;
    QHash<QString, const Criterion *> m_byName;
    QHash<QString, int> m_lines; ///< where a name was seen first
    CriteriaPlan m_plan;
};

} // namespace

bool CriteriaPlan::canApply(bool skipBadRows) const
{
    return !hasTableProblem(findings) && !drafts.empty() && (skipBadRows || !hasProblems(findings));
}

CriteriaPlan planCriteria(const CsvTable &table, std::span<const Criterion> present,
                          std::span<const RedFlag> flags)
{
    return Planner(table, present, flags).plan(table);
}

CriteriaPlan planCriteria(const CsvTable &table, Workspace &workspace)
{
    const CriteriaStore store(workspace);
    return planCriteria(table, store.all(), store.redFlags());
}

void applyCriteria(Workspace &workspace, const CriteriaPlan &plan, bool skipBadRows)
{
    if (!plan.canApply(skipBadRows))
        throw Error(ErrorCode::Invalid, tr("The table cannot be imported as it is."));
    CriteriaStore(workspace).replaceAll(plan.drafts,
                                        {Action::ImportCriteria, {QString::number(plan.drafts.size())}, {}});
}

} // namespace tandem
