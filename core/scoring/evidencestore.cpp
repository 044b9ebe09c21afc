#include "core/scoring/evidencestore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

std::vector<EvidenceItem> EvidenceStore::all() const
{
    std::vector<EvidenceItem> out;
    Query q = m_workspace.connection().query(
        "SELECT id, criterion_id, position, text FROM evidence_item ORDER BY position, id");
    while (q.next())
        out.push_back({EvidenceItemId{q.integer(0)}, CriterionId{q.integer(1)},
                       static_cast<int>(q.integer(2)), q.text(3)});
    return out;
}

static EvidenceItemId insert(Connection &c, CriterionId criterion, const QString &text)
{
    const EvidenceItemId id = EvidenceItemId::make();
    c.query("INSERT INTO evidence_item (id, criterion_id, position, text) VALUES (?1, ?2, (SELECT "
            "coalesce(max(position), 0) + 1 FROM evidence_item), ?3)")
        .with(id.value, criterion.value, storedName(text))
        .run();
    return id;
}

EvidenceItemId EvidenceStore::add(CriterionId criterion, const QString &text)
{
    if (cleanName(text).isEmpty())
        throw Error(ErrorCode::Invalid, tr("A piece of evidence needs a text."));
    Query name = m_workspace.connection().query("SELECT name FROM criterion WHERE id = ?1");
    name.with(criterion.value);
    if (!name.next())
        throw Error(ErrorCode::Invalid, tr("The criterion is not there any more."));
    EvidenceItemId id;
    m_workspace.edit({Action::AddEvidenceItem, {name.text(0)}, {}},
                     [&](Connection &c) { id = insert(c, criterion, text); });
    return id;
}

QString EvidenceStore::criterionNameOf(EvidenceItemId id) const
{
    Query q = m_workspace.connection().query(
        "SELECT k.name FROM evidence_item e JOIN criterion k ON k.id = e.criterion_id WHERE e.id = ?1");
    q.with(id.value);
    return q.next() ? q.text(0) : QString();
}

void EvidenceStore::setText(EvidenceItemId id, const QString &text)
{
    const QString cleaned = storedName(text);
    if (cleaned.isEmpty()) {
        remove(id);
        return;
    }
    m_workspace.edit({Action::EditEvidenceItem, {criterionNameOf(id)}, {}}, [&](Connection &c) {
        c.query("UPDATE evidence_item SET text = ?2 WHERE id = ?1 AND text <> ?2")
            .with(id.value, cleaned)
            .run();
    });
}

void EvidenceStore::remove(EvidenceItemId id)
{
    m_workspace.edit({Action::RemoveEvidenceItem, {criterionNameOf(id)}, {}}, [&](Connection &c) {
        c.query("DELETE FROM evidence_item WHERE id = ?1").with(id.value).run();
    });
}

void EvidenceStore::replace(CriterionId criterion, const QStringList &texts)
{
    m_workspace.edit({Action::EditEvidenceItem, {}, {}}, [&](Connection &c) {
        std::vector<EvidenceItem> left = all();
        std::erase_if(left, [&](const EvidenceItem &item) { return item.criterion != criterion; });
        for (const QString &text : texts) {
            const auto same = std::find_if(left.begin(), left.end(), [&](const EvidenceItem &item) {
                return sameName(item.text, text);
            });
            if (same == left.end())
                insert(c, criterion, text);
            else
                left.erase(same);
        }
        for (const EvidenceItem &gone : left)
            c.query("DELETE FROM evidence_item WHERE id = ?1").with(gone.id.value).run();
    });
}

} // namespace tandem
