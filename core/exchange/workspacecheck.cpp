#include "core/exchange/workspacecheck.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/tablecolumns.h"
#include "core/scoring/evaluation.h"
#include "core/scoring/scorestore.h"
#include "core/storage/changeset.h"
#include "core/storage/connection.h"
#include <QHash>
#include <cmath>

namespace tandem {

namespace {

class Check
{
public:
    explicit Check(const Evaluation &evaluation)
        : m_evaluation(evaluation)
    {
    }

    std::vector<Finding> run()
    {
        checkNames(m_evaluation.providers(), tr("Two providers are called %1."),
                   tr("A provider has no name."));
        checkNames(m_evaluation.criteria(), tr("Two criteria are called %1."),
                   tr("A criterion has no name."));
        checkNames(m_evaluation.evaluators(), tr("Two evaluators are called %1."),
                   tr("An evaluator has no name."));
        checkCriteria();
        checkPeople();
        checkScores();
        checkDates();
        checkHistory();
        return std::move(m_findings);
    }

private:
    void add(const QString &what, const QString &mend)
    {
        m_findings.push_back({Finding::Weight::Row, 0, what, mend});
    }

    template <class Rows>
    void checkNames(const Rows &rows, const QString &twice, const QString &missing)
    {
        QHash<QString, int> seen;
        for (const auto &row : rows) {
            const QString key = nameKey(row.name);
            if (key.isEmpty())
                add(missing, tr("Give it a name."));
            else if (++seen[key] == 2)
                add(QString(twice).replace(QStringLiteral("%1"), quoted(row.name)),
                    tr("Rename one of them."));
        }
    }

    void checkCriteria()
    {
        const std::vector<Criterion> &criteria = m_evaluation.criteria();
        for (const Criterion &criterion : criteria) {
            if (!std::isfinite(criterion.weight) || criterion.weight <= 0)
                add(tr("The criterion %1 has no usable weight.").arg(quoted(criterion.name)),
                    tr("Set its weight again."));
        }
        const bool none =
            std::none_of(criteria.begin(), criteria.end(), [](const Criterion &k) { return k.applicable; });
        if (!criteria.empty() && none)
            add(tr("No criterion is applicable, so nothing can be ranked."),
                tr("Mark at least one as applicable."));
    }

    void checkPeople()
    {
        for (const Person &person : m_evaluation.people()) {
            if (person.evaluator && person.side == Side::Partner)
                add(tr("%1 is on the partner side and scores.").arg(quoted(person.name)),
                    tr("Only people on the internal side may score; move or remove this person."));
        }
    }

    void checkScores()
    {
        int outside = 0;
        int silent = 0;
        int both = 0;
        ScoreStore(m_evaluation.workspace()).visitAll([&](const Score &score) {
            outside += score.value && !(*score.value >= 0 && *score.value <= maximumScore) ? 1 : 0;
            silent += score.abstained && score.abstainReason.trimmed().isEmpty() ? 1 : 0;
            both += score.abstained && score.value ? 1 : 0;
        });
        if (outside > 0)
            add(tr("Scores that are not between 0 and 5: %1.").arg(outside), tr("Enter them again."));
        if (silent > 0)
            add(tr("Abstentions without a reason: %1.").arg(silent), tr("Give each a reason, or score."));
        if (both > 0)
            add(tr("Places with a score and an abstention: %1.").arg(both), tr("Enter them again."));
    }

    void checkDates()
    {
        const WorkspaceInfo &info = m_evaluation.info();
        const auto before = [](QDate a, QDate b) { return a.isValid() && b.isValid() && a < b; };
        if (before(info.cutOn, info.startedOn))
            add(tr("The cut comes before the start."), tr("Correct the dates in the settings."));
        if (before(info.signOn, info.cutOn) || before(info.signOn, info.startedOn))
            add(tr("The signature comes before the cut or the start."),
                tr("Correct the dates in the settings."));
    }

    void checkHistory()
    {
        Workspace &workspace = m_evaluation.workspace();
        storage::Connection &connection = workspace.connection();
        const auto shapes = storage::tableShapes(connection, tableNames());
        const History history(connection);
        const std::vector<HistoryEntry> entries = workspace.history();
        const int schema = entries.empty() ? 0 : entries.front().schema;
        QStringList unreadable;
        bool gap = false;
        for (size_t i = 0; i < entries.size(); ++i) {
            const HistoryEntry &entry = entries[i]; // newest first
            gap |= i > 0 && entry.seq != entries[i - 1].seq - 1;
            const QByteArray changes =
                entry.hasChangeset && entry.schema == schema ? history.changeset(entry.seq) : QByteArray();
            if (!entry.at.isValid() || (!changes.isEmpty() && !storage::isValidChangeset(changes, shapes)))
                unreadable.push_back(QString::number(entry.seq));
        }
        if (gap)
            add(tr("Steps are missing from the history."),
                tr("Nothing else is touched by it; a backup may have them."));
        if (!unreadable.isEmpty())
            add(tr("Steps of the history that cannot be read: %1.").arg(listInWords(unreadable.mid(0, 10))),
                tr("They cannot be undone; everything else is as it was."));
    }

    const Evaluation &m_evaluation;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> checkWorkspace(const Evaluation &evaluation)
{
    return Check(evaluation).run();
}

} // namespace tandem
