#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include "core/base/storedtime.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/storage/connection.h"
#include <QCryptographicHash>
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

QString signatureWord(SignatureState state)
{
    switch (state) {
    case SignatureState::Aligned:
        return tr("aligned");
    case SignatureState::Objected:
        return tr("objected");
    case SignatureState::Pending:
        break;
    }
    return tr("pending");
}

static QString keyOf(SignatureState state)
{
    switch (state) {
    case SignatureState::Aligned:
        return QStringLiteral("aligned");
    case SignatureState::Objected:
        return QStringLiteral("objected");
    case SignatureState::Pending:
        break;
    }
    return QStringLiteral("pending");
}

static SignatureState stateFrom(const QString &key)
{
    for (const auto state : {SignatureState::Aligned, SignatureState::Objected}) {
        if (keyOf(state) == key)
            return state;
    }
    return SignatureState::Pending;
}

static QString sumOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

std::vector<Revision> RevisionStore::revisions(AgreementDocument document) const
{
    std::vector<Revision> out;
    Query q = m_workspace.connection().query(
        "SELECT id, number, published_at, published_by, note, content, sum FROM revision WHERE document = ?1 "
        "ORDER BY number, published_at, id");
    q.with(documentKey(document));
    while (q.next())
        out.push_back({RevisionId{q.integer(0)}, document, static_cast<int>(q.integer(1)), utcFrom(q.text(2)),
                       q.text(3), q.text(4), q.text(5).toUtf8(), q.text(6)});
    return out;
}

std::optional<Revision> RevisionStore::latest(AgreementDocument document) const
{
    const auto all = revisions(document);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

std::optional<Revision> RevisionStore::find(AgreementDocument document, int number) const
{
    for (const Revision &revision : revisions(document)) {
        if (revision.number == number)
            return revision;
    }
    return std::nullopt;
}

Snapshot RevisionStore::contentOf(const Revision &revision)
{
    if (sumOf(revision.content) != revision.sum)
        throw Error(ErrorCode::Damaged,
                    tr("Revision %1 of %2 is not what was published: its sum does not fit its content.")
                        .arg(revision.number)
                        .arg(documentName(revision.document)),
                    {}, tr("Restore a backup from before it was changed."));
    return snapshotFromJson(revision.content);
}

Revision RevisionStore::publish(AgreementDocument document, const QString &note)
{
    const QByteArray content = toJson(snapshotOf(m_workspace, document));
    const auto last = latest(document);
    if (last && last->content == content)
        throw Error(ErrorCode::Invalid, tr("Nothing has changed since revision %1.").arg(last->number));
    Revision revision{RevisionId::make(),
                      document,
                      last ? last->number + 1 : 1,
                      m_workspace.now(),
                      m_workspace.author(),
                      storedText(note),
                      content,
                      sumOf(content)};
    m_workspace.edit(
        {Action::PublishRevision, {documentName(document), QString::number(revision.number)}, {}},
        [&](Connection &c) {
            c.query("INSERT INTO revision (id, document, number, published_at, published_by, note, "
                    "content, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .with(revision.id.value, documentKey(document), revision.number,
                      utcText(revision.publishedAt), revision.publishedBy, revision.note,
                      QString::fromUtf8(content), revision.sum)
                .run();
        });
    return revision;
}

// ---- signatures

std::vector<Signature> RevisionStore::signatures(RevisionId revision) const
{
    std::vector<Signature> out;
    Query q =
        m_workspace.connection().query("SELECT id, side, name, role, state, signed_on, reason FROM signature "
                                       "WHERE revision_id = ?1 ORDER BY side, name, id");
    q.with(revision.value);
    while (q.next())
        out.push_back({SignatureId{q.integer(0)}, revision,
                       q.text(1) == QLatin1String("partner") ? Side::Partner : Side::Internal, q.text(2),
                       q.text(3), stateFrom(q.text(4)), QDate::fromString(q.text(5), Qt::ISODate),
                       q.text(6)});
    return out;
}

struct RevisionStore::Asked
{
    QString document;
    QString number;
    QString name;
    SignatureState state = SignatureState::Pending;
};

RevisionStore::Asked RevisionStore::require(SignatureId id) const
{
    Query q =
        m_workspace.connection().query("SELECT r.document, r.number, s.name, s.state FROM signature s JOIN "
                                       "revision r ON r.id = s.revision_id WHERE s.id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The signature is not there any more."));
    return {documentName(documentFromKey(q.text(0)).value_or(AgreementDocument::Scope)),
            QString::number(q.integer(1)), q.text(2), stateFrom(q.text(3))};
}

SignatureId RevisionStore::ask(RevisionId revision, Side side, const QString &name, const QString &role)
{
    const QString cleaned = storedName(name);
    if (cleaned.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Who signs needs a name."));
    for (const Signature &signature : signatures(revision)) {
        if (signature.side == side && sameName(signature.name, cleaned))
            throw Error(ErrorCode::Invalid, tr("%1 was asked already.").arg(signature.name));
    }
    QString document, number;
    {
        Query q = m_workspace.connection().query("SELECT document, number FROM revision WHERE id = ?1");
        q.with(revision.value);
        if (!q.next())
            throw Error(ErrorCode::Invalid, tr("The revision is not there any more."));
        document = documentName(documentFromKey(q.text(0)).value_or(AgreementDocument::Scope));
        number = QString::number(q.integer(1));
    }
    const SignatureId id = SignatureId::make();
    m_workspace.edit({Action::AskSignature, {document, cleaned, number}, {}}, [&](Connection &c) {
        c.query("INSERT INTO signature (id, revision_id, side, name, role, state, signed_on, reason) VALUES "
                "(?1, "
                "?2, ?3, ?4, ?5, 'pending', '', '')")
            .with(id.value, revision.value,
                  side == Side::Partner ? QStringLiteral("partner") : QStringLiteral("internal"), cleaned,
                  storedName(role))
            .run();
    });
    return id;
}

void RevisionStore::sign(SignatureId id, SignatureState state, const QString &reason, QDate day)
{
    const Asked asked = require(id);
    const QString cleaned = state == SignatureState::Objected ? storedText(reason) : QString();
    if (state == SignatureState::Objected && cleaned.isEmpty())
        throw Error(ErrorCode::Invalid, tr("An objection needs a reason."));
    if (!day.isValid())
        day = m_workspace.now().date();
    const QString date = state == SignatureState::Pending ? QString() : day.toString(Qt::ISODate);
    m_workspace.edit({Action::Sign, {asked.document, asked.name, asked.number, signatureWord(state)}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE signature SET state = ?2, signed_on = ?3, reason = ?4 WHERE id = ?1")
                             .with(id.value, keyOf(state), date, cleaned)
                             .run();
                     });
}

void RevisionStore::removeSignature(SignatureId id)
{
    const Asked asked = require(id);
    if (asked.state != SignatureState::Pending)
        throw Error(ErrorCode::Invalid, tr("%1 has answered; that stays on record.").arg(asked.name));
    m_workspace.edit(
        {Action::RemoveSignature, {asked.document, asked.name, asked.number}, {}},
        [&](Connection &c) { c.query("DELETE FROM signature WHERE id = ?1").with(id.value).run(); });
}

bool RevisionStore::isSigned(RevisionId revision) const
{
    const auto all = signatures(revision);
    const auto on = [&](Side side) {
        return std::any_of(all.begin(), all.end(), [side](const Signature &s) { return s.side == side; });
    };
    return on(Side::Internal) && on(Side::Partner) &&
           std::all_of(all.begin(), all.end(),
                       [](const Signature &s) { return s.state == SignatureState::Aligned; });
}

std::optional<Revision> RevisionStore::lastSigned(AgreementDocument document) const
{
    const auto all = revisions(document);
    for (auto revision = all.rbegin(); revision != all.rend(); ++revision) {
        if (isSigned(revision->id))
            return *revision;
    }
    return std::nullopt;
}

} // namespace tandem
