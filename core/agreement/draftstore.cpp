#include "core/agreement/draftstore.h"
#include "core/base/storedtime.h"
#include "core/base/text.h"
#include "core/providers/providerstore.h"
#include "core/raci/draftquestions.h"
#include "core/storage/connection.h"
#include <QStringList>

namespace tandem {

using storage::Connection;
using storage::Query;

static const QStringList &decisionKeys()
{
    static const QStringList keys = {QStringLiteral("open"), QStringLiteral("taken"),
                                     QStringLiteral("rejected"), QStringLiteral("question")};
    return keys;
}

QString decisionKey(DraftDecision decision)
{
    return decisionKeys().at(static_cast<qsizetype>(decision));
}

DraftDecision decisionFromKey(const QString &key)
{
    return static_cast<DraftDecision>(std::max<qsizetype>(0, decisionKeys().indexOf(key)));
}

std::vector<Draft> DraftStore::drafts(AgreementDocument document) const
{
    std::vector<Draft> out;
    Query q =
        m_workspace.connection().query("SELECT id, provider_id, name, imported_at, imported_by FROM draft "
                                       "WHERE document = ?1 ORDER BY imported_at DESC, id");
    q.with(documentKey(document));
    while (q.next())
        out.push_back({DraftId{q.integer(0)}, ProviderId{q.integer(1)}, document, q.text(2),
                       utcFrom(q.text(3)), q.text(4)});
    return out;
}

std::vector<DraftItem> DraftStore::items(DraftId draft) const
{
    std::vector<DraftItem> out;
    Query q = m_workspace.connection().query("SELECT id, position, area, activity, field, area_id, "
                                             "activity_id, role_id, value, decision, reason FROM "
                                             "draft_item WHERE draft_id = ?1 ORDER BY position, id");
    q.with(draft.value);
    while (q.next())
        out.push_back({DraftItemId{q.integer(0)}, draft, static_cast<int>(q.integer(1)), q.text(2), q.text(3),
                       q.text(4), ServiceAreaId{q.integer(5)}, ActivityId{q.integer(6)}, RoleId{q.integer(7)},
                       q.text(8), decisionFromKey(q.text(9)), q.text(10)});
    return out;
}

/// Its questions go with it: nobody could say any more what they are about.
void DraftStore::drop(Connection &c, DraftId draft)
{
    dropAllFromSession(m_workspace, draft);
    c.query("DELETE FROM draft WHERE id = ?1").with(draft.value).run();
}

DraftId DraftStore::add(ProviderId provider, AgreementDocument document, const QString &name,
                        std::span<const DraftItem> items)
{
    const auto owner = ProviderStore(m_workspace).find(provider);
    if (!owner)
        throw Error(ErrorCode::Invalid, QStringLiteral("The provider is not there any more."));
    const DraftId id = DraftId::make();
    const QString cleaned = storedName(name);
    m_workspace.edit({Action::ImportDraft, {cleaned, owner->name}, {}}, [&](Connection &c) {
        for (const Draft &before : drafts(document)) {
            if (before.provider == provider && before.name == cleaned)
                drop(c, before.id);
        }
        c.query(
             "INSERT INTO draft (id, provider_id, document, name, imported_at, imported_by) VALUES (?1, ?2, "
             "?3, ?4, ?5, ?6)")
            .with(id.value, provider.value, documentKey(document), cleaned, utcText(m_workspace.now()),
                  m_workspace.author())
            .run();
        int position = 0;
        for (const DraftItem &item : items)
            c.query("INSERT INTO draft_item (id, draft_id, position, area, activity, field, area_id, "
                    "activity_id, role_id, value, decision, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                    "?9, ?10, 'open', '')")
                .with(DraftItemId::make().value, id.value, ++position, storedName(item.area),
                      storedName(item.activity), storedName(item.field), item.ourArea.value,
                      item.ourActivity.value, item.ourRole.value, storedText(item.value))
                .run();
    });
    return id;
}

void DraftStore::remove(DraftId draft)
{
    Query q = m_workspace.connection().query("SELECT name FROM draft WHERE id = ?1");
    q.with(draft.value);
    m_workspace.edit({Action::RemoveDraft, {q.next() ? q.text(0) : QString()}, {}},
                     [&](Connection &c) { drop(c, draft); });
}

void DraftStore::decide(DraftItemId item, DraftDecision decision, const QString &reason)
{
    Query q = m_workspace.connection().query("SELECT activity, field FROM draft_item WHERE id = ?1");
    q.with(item.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, QStringLiteral("The draft is not there any more."));
    m_workspace.edit({Action::DecideDraft, {q.text(0), q.text(1), decisionKey(decision)}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE draft_item SET decision = ?2, reason = ?3 WHERE id = ?1")
                             .with(item.value, decisionKey(decision), storedText(reason))
                             .run();
                     });
}

void DraftStore::recognise(DraftItemId item, ServiceAreaId area, ActivityId activity, RoleId role)
{
    m_workspace.edit({Action::DecideDraft, {{}, {}, {}}, {}}, [&](Connection &c) {
        c.query("UPDATE draft_item SET area_id = ?2, activity_id = ?3, role_id = ?4 WHERE id = ?1")
            .with(item.value, area.value, activity.value, role.value)
            .run();
    });
}

std::map<QString, QString> DraftStore::mappings(AgreementDocument document) const
{
    std::map<QString, QString> out;
    Query q =
        m_workspace.connection().query("SELECT heading, target FROM column_mapping WHERE document = ?1");
    q.with(documentKey(document));
    while (q.next())
        out.insert_or_assign(q.text(0), q.text(1));
    return out;
}

void DraftStore::remember(AgreementDocument document, const std::map<QString, QString> &targets)
{
    const std::map<QString, QString> known = mappings(document);
    m_workspace.edit({Action::ImportDraft, {QString(), QString()}, {}}, [&](Connection &c) {
        for (const auto &[heading, target] : targets) {
            const auto at = known.find(heading);
            if (at != known.end() && at->second == target)
                continue;
            c.query("DELETE FROM column_mapping WHERE document = ?1 AND heading = ?2")
                .with(documentKey(document), heading)
                .run();
            c.query("INSERT INTO column_mapping (id, document, heading, target) VALUES (?1, ?2, ?3, ?4)")
                .with(randomId(), documentKey(document), heading, target)
                .run();
        }
    });
}

} // namespace tandem
