#include "core/scoring/criteriastore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scoring/evidencestore.h"
#include "core/storage/connection.h"
#include "core/workspace/positions.h"
#include <algorithm>
#include <set>

namespace tandem {

using storage::Connection;
using storage::Query;

static constexpr double largestWeight = 1'000'000;

namespace {
struct FieldName
{
    const char *column;
    const char *word;
};
} // namespace

static FieldName names(CriteriaStore::Field field)
{
    static constexpr FieldName all[] = {
        {"name", QT_TRANSLATE_NOOP("CriteriaStore", "name")},
        {"short_name", QT_TRANSLATE_NOOP("CriteriaStore", "short name")},
        {"description", QT_TRANSLATE_NOOP("CriteriaStore", "description")},
        {"question", QT_TRANSLATE_NOOP("CriteriaStore", "question")},
        {"rubric_0", QT_TRANSLATE_NOOP("CriteriaStore", "rubric for 0")},
        {"rubric_1", QT_TRANSLATE_NOOP("CriteriaStore", "rubric for 1")},
        {"rubric_3", QT_TRANSLATE_NOOP("CriteriaStore", "rubric for 3")},
        {"rubric_5", QT_TRANSLATE_NOOP("CriteriaStore", "rubric for 5")},
    };
    return all[static_cast<size_t>(field)];
}

QString fieldWord(CriteriaStore::Field field)
{
    return tr(names(field).word);
}

static const char *const columns =
    "id, position, name, short_name, description, question, rubric_0, rubric_1, rubric_3, "
    "rubric_5, weight, applicable";

static Criterion criterionFrom(const Query &q)
{
    return {CriterionId{q.integer(0)},
            static_cast<int>(q.integer(1)),
            q.text(2),
            q.text(3),
            q.text(4),
            q.text(5),
            {q.text(6), q.text(7), q.text(8), q.text(9)},
            q.real(10),
            q.integer(11) != 0};
}

std::vector<Criterion> CriteriaStore::all() const
{
    static const std::string sql = std::string("SELECT ") + columns + " FROM criterion ORDER BY position, id";
    std::vector<Criterion> out;
    Query q = m_workspace.connection().query(sql.c_str());
    while (q.next())
        out.push_back(criterionFrom(q));
    return out;
}

std::optional<Criterion> CriteriaStore::find(CriterionId id) const
{
    static const std::string sql = std::string("SELECT ") + columns + " FROM criterion WHERE id = ?1";
    Query q = m_workspace.connection().query(sql.c_str());
    q.with(id.value);
    return q.next() ? std::optional(criterionFrom(q)) : std::nullopt;
}

static std::vector<RedFlag> flagsFrom(Query q)
{
    std::vector<RedFlag> out;
    while (q.next())
        out.push_back({RedFlagId{q.integer(0)}, CriterionId{q.integer(1)}, static_cast<int>(q.integer(2)),
                       q.text(3), q.integer(4) != 0});
    return out;
}

std::vector<RedFlag> CriteriaStore::redFlags() const
{
    return flagsFrom(m_workspace.connection().query(
        "SELECT id, criterion_id, position, text, deal_breaker FROM red_flag ORDER BY position, id"));
}

std::vector<RedFlag> CriteriaStore::redFlagsOf(CriterionId id) const
{
    Query q =
        m_workspace.connection().query("SELECT id, criterion_id, position, text, deal_breaker FROM red_flag "
                                       "WHERE criterion_id = ?1 ORDER BY position, id");
    q.with(id.value);
    return flagsFrom(std::move(q));
}

QString CriteriaStore::nameOf(CriterionId id) const
{
    const auto criterion = find(id);
    if (!criterion)
        throw Error(ErrorCode::Invalid, tr("The criterion is not there any more."));
    return criterion->name;
}

QString CriteriaStore::nameProblem(CriterionId id, const QString &name) const
{
    const QString cleaned = cleanName(name);
    if (cleaned.isEmpty())
        return tr("A criterion needs a name.");
    if (cleaned.size() > maximumTextLength)
        return tr("The name is too long.");
    for (const Criterion &other : all()) {
        if (other.id != id && sameName(other.name, cleaned))
            return tr("There is a criterion of this name already.");
    }
    return {};
}

QString CriteriaStore::weightProblem(const QString &text)
{
    const auto value = parseNumber(text);
    if (!value || *value <= 0)
        return tr("A weight is a positive number; the share follows from all of them.");
    if (*value > largestWeight)
        return tr("The weight is too large; the share counts, so a smaller number does as well.");
    return {};
}

static void insert(Connection &c, CriterionId id, const CriterionDraft &draft)
{
    const QString name = cleanName(draft.name);
    const QString shortName = cleanName(draft.shortName);
    c.query("INSERT INTO criterion (id, position, name, short_name, description, question, rubric_0, "
            "rubric_1, rubric_3, "
            "rubric_5, weight, applicable) VALUES (?1, (SELECT coalesce(max(position), 0) + 1 FROM "
            "criterion), ?2, ?3, ?4, "
            "?5, ?6, ?7, ?8, ?9, ?10, 1)")
        .with(id.value, name, shortName.isEmpty() ? name : shortName, storedText(draft.description),
              storedText(draft.question), storedText(draft.rubric[0]), storedText(draft.rubric[1]),
              storedText(draft.rubric[2]), storedText(draft.rubric[3]), draft.weight)
        .run();
}

static RedFlagId insertFlag(Connection &c, CriterionId criterion, const QString &text, bool dealBreaker)
{
    const RedFlagId id = RedFlagId::make();
    c.query("INSERT INTO red_flag (id, criterion_id, position, text, deal_breaker) VALUES (?1, ?2, "
            "(SELECT coalesce(max(position), 0) + 1 FROM red_flag), ?3, ?4)")
        .with(id.value, criterion.value, storedName(text), dealBreaker ? 1 : 0)
        .run();
    return id;
}

CriterionId CriteriaStore::add(const QString &name)
{
    if (const QString problem = nameProblem({}, name); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    const CriterionId id = CriterionId::make();
    CriterionDraft draft;
    draft.name = cleanName(name);
    m_workspace.edit({Action::AddCriterion, {draft.name}, {}}, [&](Connection &c) { insert(c, id, draft); });
    return id;
}

void CriteriaStore::set(CriterionId id, Field field, const QString &value)
{
    const QString name = nameOf(id);
    QString cleaned =
        field == Field::Name || field == Field::ShortName ? storedName(value) : storedText(value);
    if (field == Field::Name) {
        if (const QString problem = nameProblem(id, value); !problem.isEmpty())
            throw Error(ErrorCode::Invalid, problem);
    } else if (field == Field::ShortName && cleaned.isEmpty()) {
        cleaned = name;
    }
    const std::string column = names(field).column;
    const std::string sql = "UPDATE criterion SET " + column + " = ?2 WHERE id = ?1 AND " + column + " <> ?2";
    m_workspace.edit({Action::EditCriterion, {name, fieldWord(field)}, {}},
                     [&](Connection &c) { c.query(sql.c_str()).with(id.value, cleaned).run(); });
}

static void requireWeight(double weight)
{
    if (!(weight > 0) || weight > largestWeight)
        throw Error(ErrorCode::Invalid,
                    tr("A weight is a positive number; the share follows from all of them."));
}

static void updateWeight(Connection &c, CriterionId id, double weight)
{
    requireWeight(weight);
    c.query("UPDATE criterion SET weight = ?2 WHERE id = ?1 AND weight <> ?2").with(id.value, weight).run();
}

void CriteriaStore::setWeight(CriterionId id, double weight)
{
    const QString name = nameOf(id);
    m_workspace.edit(
        {Action::SetWeight, {name, plainNumber(weight)}, QStringLiteral("weight %1").arg(id.value)},
        [&](Connection &c) { updateWeight(c, id, weight); });
}

void CriteriaStore::applyWeights(const std::map<CriterionId, double> &weights)
{
    m_workspace.edit({Action::ApplyWeights, {}, {}}, [&](Connection &c) {
        for (const auto &[id, weight] : weights)
            updateWeight(c, id, weight);
    });
}

void CriteriaStore::setApplicable(CriterionId id, bool applicable)
{
    m_workspace.edit({Action::EditCriterion, {nameOf(id), tr("applicability")}, {}}, [&](Connection &c) {
        c.query("UPDATE criterion SET applicable = ?2 WHERE id = ?1 AND applicable <> ?2")
            .with(id.value, applicable ? 1 : 0)
            .run();
    });
}

void CriteriaStore::move(CriterionId id, int toIndex)
{
    m_workspace.edit({Action::MoveCriterion, {nameOf(id)}, {}},
                     [&](Connection &c) { moveToIndex(c, "criterion", id.value, toIndex); });
}

void CriteriaStore::remove(std::span<const CriterionId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? nameOf(ids.front()) : tr("%1 criteria").arg(ids.size());
    m_workspace.edit({Action::RemoveCriteria, {what}, {}}, [&](Connection &c) {
        for (const CriterionId id : ids)
            c.query("DELETE FROM criterion WHERE id = ?1").with(id.value).run();
    });
}

// ---- red flags

static QString criterionNameOf(Connection &c, RedFlagId id)
{
    Query q =
        c.query("SELECT k.name FROM red_flag f JOIN criterion k ON k.id = f.criterion_id WHERE f.id = ?1");
    q.with(id.value);
    return q.next() ? q.text(0) : QString();
}

RedFlagId CriteriaStore::addRedFlag(CriterionId id, const QString &text)
{
    RedFlagId flag;
    m_workspace.edit({Action::AddRedFlag, {nameOf(id)}, {}},
                     [&](Connection &c) { flag = insertFlag(c, id, text, false); });
    return flag;
}

void CriteriaStore::setRedFlagText(RedFlagId id, const QString &text)
{
    m_workspace.edit({Action::EditRedFlag, {criterionNameOf(m_workspace.connection(), id)}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE red_flag SET text = ?2 WHERE id = ?1 AND text <> ?2")
                             .with(id.value, storedName(text))
                             .run();
                     });
}

void CriteriaStore::setDealBreaker(RedFlagId id, bool dealBreaker)
{
    m_workspace.edit({Action::EditRedFlag, {criterionNameOf(m_workspace.connection(), id)}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE red_flag SET deal_breaker = ?2 WHERE id = ?1 AND deal_breaker <> ?2")
                             .with(id.value, dealBreaker ? 1 : 0)
                             .run();
                     });
}

void CriteriaStore::removeRedFlag(RedFlagId id)
{
    m_workspace.edit(
        {Action::RemoveRedFlag, {criterionNameOf(m_workspace.connection(), id)}, {}},
        [&](Connection &c) { c.query("DELETE FROM red_flag WHERE id = ?1").with(id.value).run(); });
}

// ---- whole sets

static void update(Connection &c, CriterionId id, int position, const CriterionDraft &draft)
{
    const QString name = cleanName(draft.name);
    const QString shortName = cleanName(draft.shortName);
    c.query("UPDATE criterion SET position = ?2, name = ?3, short_name = ?4, description = ?5, question = "
            "?6, rubric_0 = ?7, "
            "rubric_1 = ?8, rubric_3 = ?9, rubric_5 = ?10, weight = ?11, applicable = 1 WHERE id = ?1")
        .with(id.value, position, name, shortName.isEmpty() ? name : shortName, storedText(draft.description),
              storedText(draft.question), storedText(draft.rubric[0]), storedText(draft.rubric[1]),
              storedText(draft.rubric[2]), storedText(draft.rubric[3]), draft.weight)
        .run();
}

static void mergeFlags(Connection &c, CriterionId id, std::vector<RedFlag> left, int firstPosition,
                       const CriterionDraft &draft)
{
    int position = firstPosition;
    for (const CriterionDraft::Flag &flag : draft.flags) {
        const auto same = std::find_if(left.begin(), left.end(),
                                       [&](const RedFlag &f) { return sameName(f.text, flag.text); });
        const RedFlagId kept = same == left.end() ? insertFlag(c, id, flag.text, flag.dealBreaker) : same->id;
        if (same != left.end())
            left.erase(same);
        c.query("UPDATE red_flag SET text = ?2, deal_breaker = ?3, position = ?4 WHERE id = ?1")
            .with(kept.value, storedName(flag.text), flag.dealBreaker ? 1 : 0, position++)
            .run();
    }
    for (const RedFlag &gone : left)
        c.query("DELETE FROM red_flag WHERE id = ?1").with(gone.id.value).run();
}

static void requireUsable(std::span<const CriterionDraft> drafts)
{
    std::set<QString> keys;
    for (const CriterionDraft &draft : drafts) {
        if (cleanName(draft.name).isEmpty())
            throw Error(ErrorCode::Invalid, tr("A criterion needs a name."));
        if (!keys.insert(nameKey(draft.name)).second)
            throw Error(ErrorCode::Invalid, tr("Two criteria have the name %1.").arg(cleanName(draft.name)));
        requireWeight(draft.weight);
    }
}

void CriteriaStore::replaceAll(std::span<const CriterionDraft> drafts, const Operation &operation)
{
    requireUsable(drafts);
    constexpr int flagsPerCriterion = 1000; // so that flags sort by their criterion first
    m_workspace.edit(operation, [&](Connection &c) {
        std::vector<Criterion> left = all();
        int position = 0;
        for (const CriterionDraft &draft : drafts) {
            ++position;
            const auto same = std::find_if(left.begin(), left.end(),
                                           [&](const Criterion &k) { return sameName(k.name, draft.name); });
            const CriterionId id = same == left.end() ? CriterionId::make() : same->id;
            if (same == left.end())
                insert(c, id, draft);
            else
                left.erase(same);
            update(c, id, position, draft);
            mergeFlags(c, id, redFlagsOf(id), position * flagsPerCriterion, draft);
            if (!draft.evidence.isEmpty() ||
                !draft.flags.empty()) // a list of names and weights says nothing of it
                EvidenceStore(m_workspace).replace(id, draft.evidence);
        }
        for (const Criterion &gone : left)
            c.query("DELETE FROM criterion WHERE id = ?1").with(gone.id.value).run();
    });
}

void CriteriaStore::resetToBuiltIn()
{
    replaceAll(builtIn(), {Action::ResetCriteria, {}, {}});
}

bool CriteriaStore::isBuiltIn() const
{
    const std::vector<Criterion> present = all();
    const std::vector<CriterionDraft> &set = builtIn();
    const auto sameFlag = [](const RedFlag &f, const CriterionDraft::Flag &d) {
        return f.text == cleanName(d.text) && f.dealBreaker == d.dealBreaker;
    };
    const auto same = [&](const Criterion &k, const CriterionDraft &d) {
        const std::vector<RedFlag> flags = redFlagsOf(k.id);
        return k.name == d.name && k.shortName == d.shortName && k.description == d.description &&
               k.question == d.question && k.rubric == d.rubric && k.weight == d.weight && k.applicable &&
               std::equal(flags.begin(), flags.end(), d.flags.begin(), d.flags.end(), sameFlag);
    };
    return std::equal(present.begin(), present.end(), set.begin(), set.end(), same);
}

} // namespace tandem
