#include "core/providers/providerstore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/people/peoplestore.h"
#include "core/storage/connection.h"
#include "core/workspace/positions.h"
#include <QHash>

namespace tandem {

using storage::Connection;
using storage::Query;

static const char *const columns = "id, position, name, website, stage, notes, session_on";

static Provider providerFrom(const Query &q)
{
    return {ProviderId{q.integer(0)},
            static_cast<int>(q.integer(1)),
            q.text(2),
            q.text(3),
            stageFromKey(q.text(4)).value_or(Stage::Longlist),
            q.text(5),
            QDate::fromString(q.text(6), Qt::ISODate)};
}

std::vector<Provider> ProviderStore::all() const
{
    static const std::string sql = std::string("SELECT ") + columns + " FROM provider ORDER BY position, id";
    std::vector<Provider> out;
    Query q = m_workspace.connection().query(sql.c_str());
    while (q.next())
        out.push_back(providerFrom(q));
    return out;
}

std::optional<Provider> ProviderStore::find(ProviderId id) const
{
    static const std::string sql = std::string("SELECT ") + columns + " FROM provider WHERE id = ?1";
    Query q = m_workspace.connection().query(sql.c_str());
    q.with(id.value);
    return q.next() ? std::optional(providerFrom(q)) : std::nullopt;
}

std::optional<ProviderId> ProviderStore::findByName(const QString &name) const
{
    const QString key = nameKey(name);
    Query q = m_workspace.connection().query("SELECT id, name FROM provider ORDER BY position, id");
    while (q.next()) {
        if (nameKey(q.text(1)) == key)
            return ProviderId{q.integer(0)};
    }
    return std::nullopt;
}

QString ProviderStore::nameOf(ProviderId id) const
{
    const auto provider = find(id);
    if (!provider)
        throw Error(ErrorCode::Invalid, tr("The provider is not there any more."));
    return provider->name;
}

QString ProviderStore::nameProblem(ProviderId id, const QString &name) const
{
    const QString cleaned = cleanName(name);
    if (cleaned.isEmpty())
        return tr("A provider needs a name.");
    if (cleaned.size() > maximumTextLength)
        return tr("The name is too long.");
    const auto other = findByName(cleaned);
    if (other && *other != id)
        return tr("There is a provider of this name already.");
    return {};
}

static qint64 lastPosition(Connection &c)
{
    return c.integer("SELECT coalesce(max(position), 0) FROM provider");
}

static void insert(Connection &c, ProviderId id, const QString &name, qint64 position)
{
    c.query("INSERT INTO provider (id, position, name, website, stage, notes) VALUES (?1, ?3, ?2, '', "
            "'longlist', '')")
        .with(id.value, name, position)
        .run();
}

ProviderId ProviderStore::add(const QString &name)
{
    if (const QString problem = nameProblem({}, name); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    const ProviderId id = ProviderId::make();
    const QString cleaned = cleanName(name);
    m_workspace.edit({Action::AddProvider, {cleaned}, {}},
                     [&](Connection &c) { insert(c, id, cleaned, lastPosition(c) + 1); });
    return id;
}

int ProviderStore::addOrUpdate(std::span<const ProviderDraft> drafts)
{
    int added = 0;
    PeopleStore people(m_workspace);
    const Operation operation = drafts.size() == 1
                                    ? Operation{Action::AddProvider, {cleanName(drafts.front().name)}, {}}
                                    : Operation{Action::AddProviders, {QString::number(drafts.size())}, {}};
    m_workspace.edit(operation, [&](Connection &c) {
        QHash<QString, ProviderId> present; // an import may bring thousands
        for (const Provider &provider : all())
            present.insert(nameKey(provider.name), provider.id);
        qint64 position = lastPosition(c);
        for (const ProviderDraft &draft : drafts) {
            const QString name = storedName(draft.name);
            if (name.isEmpty())
                continue;
            std::optional<ProviderId> id;
            if (const auto found = present.constFind(nameKey(name)); found != present.cend())
                id = *found;
            if (!id) {
                id = ProviderId::make();
                insert(c, *id, name, ++position);
                present.insert(nameKey(name), *id);
                ++added;
            }
            if (!draft.website.isEmpty())
                setWebsite(*id, draft.website);
            if (!draft.notes.isEmpty())
                setNotes(*id, draft.notes);
            if (draft.stage)
                setStage(std::span(&*id, 1), *draft.stage);
            if (!draft.contact.isEmpty())
                people.setContactName(*id, draft.contact);
            if (!draft.email.isEmpty())
                people.setContactEmail(*id, draft.email);
        }
    });
    return added;
}

void ProviderStore::rename(ProviderId id, const QString &name)
{
    if (const QString problem = nameProblem(id, name); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    setText(id, "UPDATE provider SET name = ?2 WHERE id = ?1 AND name <> ?2", tr("name"), cleanName(name));
}

void ProviderStore::setWebsite(ProviderId id, const QString &website)
{
    setText(id, "UPDATE provider SET website = ?2 WHERE id = ?1 AND website <> ?2", tr("website"),
            storedName(website));
}

void ProviderStore::setNotes(ProviderId id, const QString &notes)
{
    setText(id, "UPDATE provider SET notes = ?2 WHERE id = ?1 AND notes <> ?2", tr("notes"),
            storedText(notes));
}

void ProviderStore::setSessionOn(ProviderId id, QDate date)
{
    const QString day = date.isValid() ? date.toString(Qt::ISODate) : QString();
    m_workspace.edit({Action::EditProvider, {nameOf(id), tr("session date")}, {}}, [&](Connection &c) {
        c.query("UPDATE provider SET session_on = ?2 WHERE id = ?1 AND session_on <> ?2")
            .with(id.value, day)
            .run();
        // A session that is planned moves along and keeps its hour.
        c.query("UPDATE session SET starts_at = CASE WHEN ?2 = '' THEN '' WHEN starts_at = '' THEN ?2 || "
                "'T09:00' ELSE ?2 || substr(starts_at, 11) END WHERE provider_id = ?1 AND begun_at = '' AND "
                "revealed_at = '' AND substr(starts_at, 1, 10) <> ?2")
            .with(id.value, day)
            .run();
    });
}

void ProviderStore::setText(ProviderId id, const char *sql, const QString &field, const QString &value)
{
    m_workspace.edit({Action::EditProvider, {nameOf(id), field}, {}},
                     [&](Connection &c) { c.query(sql).with(id.value, value).run(); });
}

void ProviderStore::setStage(std::span<const ProviderId> ids, Stage stage)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? nameOf(ids.front()) : tr("%1 providers").arg(ids.size());
    m_workspace.edit({Action::SetStage, {what, stageWord(stage)}, {}}, [&](Connection &c) {
        for (const ProviderId id : ids)
            c.query("UPDATE provider SET stage = ?2 WHERE id = ?1 AND stage <> ?2")
                .with(id.value, stageKey(stage))
                .run();
    });
}

void ProviderStore::remove(std::span<const ProviderId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? nameOf(ids.front()) : tr("%1 providers").arg(ids.size());
    m_workspace.edit({Action::RemoveProviders, {what}, {}}, [&](Connection &c) {
        for (const ProviderId id : ids)
            c.query("DELETE FROM provider WHERE id = ?1").with(id.value).run();
    });
}

void ProviderStore::move(ProviderId id, int toIndex)
{
    m_workspace.edit({Action::MoveProvider, {nameOf(id)}, {}},
                     [&](Connection &c) { moveToIndex(c, "provider", id.value, toIndex); });
}

std::vector<ProviderFact> ProviderStore::facts(ProviderId id) const
{
    std::vector<ProviderFact> out;
    Query q =
        m_workspace.connection().query("SELECT id, provider_id, position, label, value FROM provider_fact "
                                       "WHERE provider_id = ?1 ORDER BY position, id");
    q.with(id.value);
    while (q.next())
        out.push_back({ProviderFactId{q.integer(0)}, ProviderId{q.integer(1)}, static_cast<int>(q.integer(2)),
                       q.text(3), q.text(4)});
    return out;
}

ProviderFactId ProviderStore::addFact(ProviderId id, const QString &label, const QString &value)
{
    const ProviderFactId fact = ProviderFactId::make();
    m_workspace.edit({Action::AddFact, {nameOf(id)}, {}}, [&](Connection &c) {
        c.query("INSERT INTO provider_fact (id, provider_id, position, label, value) VALUES (?1, ?2, "
                "(SELECT coalesce(max(position), 0) + 1 FROM provider_fact WHERE provider_id = ?2), ?3, ?4)")
            .with(fact.value, id.value, storedName(label), storedText(value))
            .run();
    });
    return fact;
}

static QString ownerOf(Connection &c, ProviderFactId id)
{
    Query q =
        c.query("SELECT p.name FROM provider_fact f JOIN provider p ON p.id = f.provider_id WHERE f.id = ?1");
    q.with(id.value);
    return q.next() ? q.text(0) : QString();
}

void ProviderStore::setFact(ProviderFactId id, const QString &label, const QString &value)
{
    m_workspace.edit({Action::EditFact, {ownerOf(m_workspace.connection(), id)}, {}}, [&](Connection &c) {
        c.query(
             "UPDATE provider_fact SET label = ?2, value = ?3 WHERE id = ?1 AND (label <> ?2 OR value <> ?3)")
            .with(id.value, storedName(label), storedText(value))
            .run();
    });
}

void ProviderStore::removeFact(ProviderFactId id)
{
    m_workspace.edit({Action::RemoveFact, {ownerOf(m_workspace.connection(), id)}, {}}, [&](Connection &c) {
        c.query("DELETE FROM provider_fact WHERE id = ?1").with(id.value).run();
    });
}

} // namespace tandem
