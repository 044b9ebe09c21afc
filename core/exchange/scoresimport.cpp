#include "core/exchange/scoresimport.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/tablecolumns.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"
#include <QHash>

namespace tandem {

namespace {

enum Column { ProviderName, CriterionName, EvaluatorName, Value, Note };

const std::vector<TableColumns::Column> &columns()
{
    static const std::vector<TableColumns::Column> all = {{QStringLiteral("provider"), true},
                                                          {QStringLiteral("criterion"), true},
                                                          {QStringLiteral("evaluator"), true},
                                                          {QStringLiteral("score"), true},
                                                          {QStringLiteral("note"), false}};
    return all;
}

/// Names that a table gives, numbered in the order in which they come, and the rows that they are in the
/// workspace.
class Names
{
public:
    void addPresent(const QString &name, qint64 id, bool begins = false)
    {
        if (const QString key = nameKey(name); !m_present.contains(key))
            m_present.insert(key, {name, id, begins});
    }

    int indexOf(const QString &key, const QString &name)
    {
        const auto found = m_index.constFind(key);
        if (found != m_index.cend())
            return *found;
        const int index = static_cast<int>(list.size());
        m_index.insert(key, index);
        list.push_back(m_present.value(key, {name, 0, false}));
        return index;
    }

    qint64 countAfter() const
    {
        return m_present.size() +
               std::count_if(list.begin(), list.end(), [](const auto &n) { return n.id == 0; });
    }

    std::vector<ScoresPlan::Named> list;

private:
    QHash<QString, ScoresPlan::Named> m_present;
    QHash<QString, int> m_index;
};

/// Remembers keys of names: a table says the same few names in a hundred thousand rows.
class Keys
{
public:
    QString operator()(const QString &name)
    {
        auto found = m_keys.constFind(name);
        if (found == m_keys.cend())
            found = m_keys.insert(name, nameKey(name));
        return *found;
    }

private:
    QHash<QString, QString> m_keys;
};

struct Place
{
    int provider;
    int evaluator;
    CriterionId criterion;
    friend bool operator==(const Place &, const Place &) = default;
    friend size_t qHash(const Place &p, size_t seed = 0)
    {
        return qHashMulti(seed, p.provider, p.evaluator, p.criterion.value);
    }
};

class Planner
{
public:
    Planner(const CsvTable &table, const ScoresTarget &target)
        : m_columns(table, columns())
    {
        m_plan.rows = table.rows;
        m_plan.findings = table.findings;
        m_plan.findings.insert(m_plan.findings.end(), m_columns.findings().begin(),
                               m_columns.findings().end());
        for (const Provider &provider : target.providers)
            m_providers.addPresent(provider.name, provider.id.value);
        for (const Person &person : target.people) {
            if (person.evaluator)
                m_evaluators.addPresent(person.name, person.id.value);
        }
        for (const Person &person : target.people) {
            if (person.side == Side::Internal && !person.evaluator)
                m_evaluators.addPresent(person.name, person.id.value, true);
        }
        for (const Criterion &criterion : target.criteria) {
            m_criteria.insert(nameKey(criterion.name), criterion.id);
            m_criterionNames.push_back(criterion.name);
            m_byShortName.insert(nameKey(criterion.shortName), criterion.name);
        }
    }

    ScoresPlan plan(const CsvTable &table)
    {
        if (!hasTableProblem(m_plan.findings)) {
            for (const CsvRecord &record : table.records)
                read(record);
            checkSize();
        }
        m_plan.badRows = static_cast<int>(
            std::count_if(m_plan.findings.begin(), m_plan.findings.end(),
                          [](const Finding &f) { return f.weight == Finding::Weight::Row; }));
        m_plan.providers = std::move(m_providers.list);
        m_plan.evaluators = std::move(m_evaluators.list);
        sortByLine(m_plan.findings);
        return std::move(m_plan);
    }

private:
    void tableProblem(const QString &what, const QString &mend)
    {
        m_plan.findings.push_back({Finding::Weight::Table, 0, what, mend});
    }

    void checkSize()
    {
        if (m_plan.rows == 0)
            tableProblem(tr("The table has no scores."), tr("Each line below the header is one score."));
        const qint64 providers = m_providers.countAfter();
        const qint64 evaluators = m_evaluators.countAfter();
        if (providers * evaluators * std::max<qint64>(1, m_criterionNames.size()) > mostScorePlaces)
            tableProblem(tr("There would be %1 providers and %2 evaluators, more than can be compared.")
                             .arg(providers)
                             .arg(evaluators),
                         tr("Check that each column holds what its name says."));
    }

    bool refuse(const CsvRecord &record, const QString &what, const QString &mend)
    {
        m_plan.findings.push_back({Finding::Weight::Row, record.line, what, mend});
        return false;
    }

    bool checkName(const CsvRecord &record, Column column, const QString &missing)
    {
        const QString name = m_columns.value(record, column);
        if (m_keys(name).isEmpty())
            return refuse(record, missing, tr("Fill it in, or take the row away."));
        if (name.size() > maximumTextLength)
            return refuse(record, tr("A name is too long."),
                          tr("Shorten it to %1 characters.").arg(maximumTextLength));
        return true;
    }

    bool checkCriterion(const CsvRecord &record)
    {
        const QString name = m_columns.value(record, CriterionName);
        const QString key = m_keys(name);
        if (m_criteria.contains(key))
            return true;
        QString likely = m_byShortName.value(key);
        if (likely.isEmpty())
            likely = nearestName(name, m_criterionNames);
        QString mend = tr("Add it to the criteria first, or correct its name.");
        if (m_criterionNames.isEmpty())
            mend = tr("The workspace has no criteria yet; import those first.");
        else if (!likely.isEmpty())
            mend = tr("Write %1 if that is meant.").arg(quoted(likely));
        return refuse(record, tr("There is no criterion %1.").arg(quoted(name)), mend);
    }

    /// The score, or nothing with a finding.
    std::optional<double> score(const CsvRecord &record)
    {
        const QString text = m_columns.value(record, Value);
        const QString mend = tr("Write a number from 0 to 5, such as 3 or 3.5.");
        const std::optional<double> value = parseNumber(text);
        if (text.trimmed().isEmpty())
            refuse(record, tr("There is no score."), tr("Write a number from 0 to 5, or take the row away."));
        else if (!value)
            refuse(record, tr("%1 is not a score.").arg(quoted(text)), mend);
        else if (*value < 0 || *value > maximumScore)
            refuse(record, tr("The score %1 is not between 0 and 5.").arg(quoted(text)), mend);
        else
            return *value + 0.0; // makes a zero of "-0"
        return std::nullopt;
    }

    void read(const CsvRecord &record)
    {
        if (const auto problem = m_columns.shortRow(record)) {
            refuse(record, problem->what, problem->mend);
            return;
        }
        if (!checkName(record, ProviderName, tr("There is no provider in this row.")) ||
            !checkName(record, CriterionName, tr("There is no criterion in this row.")) ||
            !checkName(record, EvaluatorName, tr("There is no evaluator in this row.")) ||
            !checkCriterion(record))
            return;
        const std::optional<double> value = score(record);
        if (!value)
            return;
        const QString note = m_columns.value(record, Note);
        if (note.size() > maximumTextLength) {
            refuse(record, tr("The note is too long."),
                   tr("Shorten it to %1 characters.").arg(maximumTextLength));
            return;
        }
        take(record, *value, note);
    }

    void take(const CsvRecord &record, double value, const QString &note)
    {
        const QString provider = m_columns.value(record, ProviderName);
        const QString evaluator = m_columns.value(record, EvaluatorName);
        const CriterionId criterion = m_criteria.value(m_keys(m_columns.value(record, CriterionName)));
        const Place place{m_providers.indexOf(m_keys(provider), cleanName(provider)),
                          m_evaluators.indexOf(m_keys(evaluator), cleanName(evaluator)), criterion};
        if (const int first = m_lines.value(place)) {
            refuse(record, tr("Line %1 gives this score already.").arg(first),
                   tr("Keep one of the two rows."));
            return;
        }
        m_lines.insert(place, record.line);
        m_plan.entries.push_back({place.provider, place.evaluator, criterion, value, note});
    }

    TableColumns m_columns;
    Names m_providers;
    Names m_evaluators;
    Keys m_keys;
    QHash<QString, CriterionId> m_criteria;
    QHash<QString, QString> m_byShortName;
    QStringList m_criterionNames;
    QHash<Place, int> m_lines; ///< where a place was given first
    ScoresPlan m_plan;
};

int countNew(const std::vector<ScoresPlan::Named> &list)
{
    return static_cast<int>(
        std::count_if(list.begin(), list.end(), [](const auto &named) { return named.id == 0; }));
}

std::vector<ProviderId> makeProviders(Workspace &workspace, const ScoresPlan &plan)
{
    ProviderStore store(workspace);
    std::vector<ProviderDraft> drafts;
    for (const ScoresPlan::Named &named : plan.providers) {
        if (named.id == 0)
            drafts.push_back({named.name, {}, {}, {}, {}, {}});
    }
    store.addOrUpdate(drafts);
    QHash<QString, ProviderId> made;
    for (const Provider &provider : store.all())
        made.insert(provider.name, provider.id);
    std::vector<ProviderId> ids;
    for (const ScoresPlan::Named &named : plan.providers)
        ids.push_back(named.id ? ProviderId{named.id} : made.value(named.name));
    return ids;
}

std::vector<PersonId> makeEvaluators(Workspace &workspace, const ScoresPlan &plan)
{
    PeopleStore store(workspace);
    std::vector<PersonId> ids;
    for (const ScoresPlan::Named &named : plan.evaluators) {
        const PersonId id = named.id ? PersonId{named.id} : store.addEvaluator(named.name);
        if (named.begins)
            store.setEvaluator(id, true);
        ids.push_back(id);
    }
    return ids;
}

} // namespace

int ScoresPlan::newProviders() const
{
    return countNew(providers);
}

int ScoresPlan::newEvaluators() const
{
    return countNew(evaluators);
}

bool ScoresPlan::canApply(bool skipBadRows) const
{
    return !hasTableProblem(findings) && !entries.empty() && (skipBadRows || badRows == 0);
}

ScoresPlan planScores(const CsvTable &table, const ScoresTarget &target)
{
    return Planner(table, target).plan(table);
}

ScoresPlan planScores(const CsvTable &table, Workspace &workspace)
{
    return planScores(table, ScoresTarget{ProviderStore(workspace).all(), CriteriaStore(workspace).all(),
                                          PeopleStore(workspace).all()});
}

void applyScores(Workspace &workspace, const ScoresPlan &plan, bool skipBadRows)
{
    if (!plan.canApply(skipBadRows))
        throw Error(ErrorCode::Invalid, tr("The table cannot be imported as it is."));
    const Operation operation{Action::ImportScores, {QString::number(plan.entries.size())}, {}};
    workspace.edit(operation, [&](storage::Connection &) {
        const std::vector<ProviderId> providers = makeProviders(workspace, plan);
        const std::vector<PersonId> evaluators = makeEvaluators(workspace, plan);
        std::vector<ScoreEdit> edits;
        edits.reserve(plan.entries.size());
        for (const ScoresPlan::Entry &entry : plan.entries) {
            const CellKey key{providers[static_cast<size_t>(entry.provider)], entry.criterion,
                              evaluators[static_cast<size_t>(entry.evaluator)]};
            const bool hasNote = !entry.note.trimmed().isEmpty();
            edits.push_back({key, entry.value, hasNote ? std::optional(entry.note) : std::nullopt});
        }
        ScoreStore(workspace).assign(edits, operation);
    });
}

} // namespace tandem
