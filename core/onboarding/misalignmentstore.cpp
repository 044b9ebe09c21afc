#include "core/onboarding/misalignmentstore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/secrets.h"
#include "core/onboarding/storedvalues.h"
#include "core/storage/connection.h"

namespace tandem {

using storage::Connection;
using storage::Query;

std::vector<Misalignment> MisalignmentStore::misalignments() const
{
    std::vector<Misalignment> out;
    Query q = m_workspace.connection().query(
        "SELECT id, happened_at, title, what, internal_believed, partner_believed, seriousness, activity_id, "
        "role_id, process_id, vendor_account_id, raised_by, raised_on, agreed_by, closed_on, closed_by, "
        "change_document, change_subject, change_text, change_step FROM misalignment ORDER BY happened_at "
        "DESC, id");
    while (q.next()) {
        Misalignment m;
        m.id = MisalignmentId{q.integer(0)};
        m.happenedAt = utcFrom(q.text(1));
        m.title = q.text(2);
        m.what = q.text(3);
        m.internalBelieved = q.text(4);
        m.partnerBelieved = q.text(5);
        m.seriousness = seriousnessFromKey(q.text(6));
        m.activity = ActivityId{q.integer(7)};
        m.role = RoleId{q.integer(8)};
        m.process = ProcessId{q.integer(9)};
        m.vendorAccount = VendorAccountId{q.integer(10)};
        m.raisedBy = q.text(11);
        m.raisedOn = stored::dayFrom(q.text(12));
        m.agreedBy = q.text(13);
        m.closedOn = stored::dayFrom(q.text(14));
        m.closedBy = q.text(15);
        m.change = {changedDocumentFromKey(q.text(16)), q.text(17), q.text(18), q.integer(19)};
        out.push_back(m);
    }
    return out;
}

QString MisalignmentStore::titleOf(MisalignmentId id) const
{
    Query q = m_workspace.connection().query("SELECT title FROM misalignment WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The misalignment is not there any more."));
    return q.text(0);
}

static void refuseSecrets(const QStringList &texts)
{
    for (const QString &text : texts) {
        if (const auto secret = secretIn(text))
            throw Error(ErrorCode::Invalid, secret->message);
    }
}

MisalignmentId MisalignmentStore::log(const Misalignment &entry)
{
    const QString title = storedName(entry.title);
    if (title.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Say in a few words what it was."));
    refuseSecrets({entry.title, entry.what, entry.internalBelieved, entry.partnerBelieved});
    const MisalignmentId id = MisalignmentId::make();
    const QDateTime at = entry.happenedAt.isValid() ? entry.happenedAt : m_workspace.now();
    const QString raisedBy = entry.raisedBy.isEmpty() ? m_workspace.author() : storedName(entry.raisedBy);
    const QDate raisedOn = entry.raisedOn.isValid() ? entry.raisedOn : stored::today(m_workspace);
    m_workspace.edit({Action::LogMisalignment, {title}, {}}, [&](Connection &c) {
        c.query("INSERT INTO misalignment (id, happened_at, title, what, internal_believed, "
                "partner_believed, seriousness, activity_id, role_id, process_id, vendor_account_id, "
                "raised_by, raised_on, agreed_by, closed_on, closed_by, change_document, change_subject, "
                "change_text, change_step) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
                "?14, '', '', '', '', '', 0)")
            .with(id.value, utcText(at), title, storedText(entry.what), storedText(entry.internalBelieved),
                  storedText(entry.partnerBelieved), seriousnessKey(entry.seriousness),
                  stored::reference(entry.activity), stored::reference(entry.role),
                  stored::reference(entry.process), stored::reference(entry.vendorAccount), raisedBy,
                  stored::day(raisedOn), storedName(entry.agreedBy))
            .run();
    });
    return id;
}

QString fieldWord(MisalignmentStore::Text field)
{
    switch (field) {
    case MisalignmentStore::Text::Title:
        return tr("name");
    case MisalignmentStore::Text::What:
        return tr("account of what happened");
    case MisalignmentStore::Text::InternalBelieved:
        return tr("internal belief");
    case MisalignmentStore::Text::PartnerBelieved:
        return tr("partner's belief");
    case MisalignmentStore::Text::RaisedBy:
        return tr("name of who raised it");
    case MisalignmentStore::Text::AgreedBy:
        return tr("name of who sees it the same way");
    }
    return {};
}

static const char *misalignmentUpdate(MisalignmentStore::Text field)
{
    switch (field) {
    case MisalignmentStore::Text::Title:
        return "UPDATE misalignment SET title = ?2 WHERE id = ?1";
    case MisalignmentStore::Text::What:
        return "UPDATE misalignment SET what = ?2 WHERE id = ?1";
    case MisalignmentStore::Text::InternalBelieved:
        return "UPDATE misalignment SET internal_believed = ?2 WHERE id = ?1";
    case MisalignmentStore::Text::PartnerBelieved:
        return "UPDATE misalignment SET partner_believed = ?2 WHERE id = ?1";
    case MisalignmentStore::Text::RaisedBy:
        return "UPDATE misalignment SET raised_by = ?2 WHERE id = ?1";
    case MisalignmentStore::Text::AgreedBy:
        break;
    }
    return "UPDATE misalignment SET agreed_by = ?2 WHERE id = ?1";
}

void MisalignmentStore::setText(MisalignmentId id, Text field, const QString &text)
{
    refuseSecrets({text});
    const bool isName = field == Text::Title || field == Text::RaisedBy || field == Text::AgreedBy;
    const QString value = isName ? storedName(text) : storedText(text);
    if (field == Text::Title && value.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Say in a few words what it was."));
    m_workspace.edit({Action::EditMisalignment, {titleOf(id), fieldWord(field)}, {}},
                     [&](Connection &c) { c.query(misalignmentUpdate(field)).with(id.value, value).run(); });
}

void MisalignmentStore::setSeriousness(MisalignmentId id, Seriousness seriousness)
{
    m_workspace.edit({Action::EditMisalignment, {titleOf(id), tr("seriousness")}, {}}, [&](Connection &c) {
        c.query("UPDATE misalignment SET seriousness = ?2 WHERE id = ?1")
            .with(id.value, seriousnessKey(seriousness))
            .run();
    });
}

void MisalignmentStore::setHappenedAt(MisalignmentId id, const QDateTime &at)
{
    m_workspace.edit({Action::EditMisalignment, {titleOf(id), tr("time")}, {}}, [&](Connection &c) {
        c.query("UPDATE misalignment SET happened_at = ?2 WHERE id = ?1").with(id.value, utcText(at)).run();
    });
}

void MisalignmentStore::setConcerns(MisalignmentId id, ActivityId activity, RoleId role, ProcessId process,
                                    VendorAccountId account)
{
    m_workspace.edit({Action::EditMisalignment, {titleOf(id), tr("subject")}, {}}, [&](Connection &c) {
        c.query("UPDATE misalignment SET activity_id = ?2, role_id = ?3, process_id = ?4, vendor_account_id "
                "= ?5 WHERE id = ?1")
            .with(id.value, stored::reference(activity), stored::reference(role), stored::reference(process),
                  stored::reference(account))
            .run();
    });
}

QString MisalignmentStore::closeProblem(const ClosingChange &change)
{
    if (change.document == ChangedDocument::None)
        return tr("It is closed only by a change to RACI, scope or a runbook: say which was changed.");
    if (cleanName(change.text).isEmpty())
        return tr("Name the change that closes it, such as: RACI revision 2.");
    const auto secret = secretIn(change.text);
    return secret ? secret->message : QString();
}

void MisalignmentStore::close(MisalignmentId id, const ClosingChange &change, QDate on, const QString &by)
{
    if (const QString problem = closeProblem(change); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    const QString text = storedName(change.text);
    const QDate day = on.isValid() ? on : stored::today(m_workspace);
    m_workspace.edit({Action::CloseMisalignment, {titleOf(id), text}, {}}, [&](Connection &c) {
        c.query("UPDATE misalignment SET closed_on = ?2, closed_by = ?3, change_document = ?4, "
                "change_subject = ?5, change_text = ?6, change_step = ?7 WHERE id = ?1")
            .with(id.value, stored::day(day), by.isEmpty() ? m_workspace.author() : storedName(by),
                  changedDocumentKey(change.document), change.subject, text, change.step)
            .run();
    });
}

void MisalignmentStore::reopen(MisalignmentId id)
{
    m_workspace.edit({Action::ReopenMisalignment, {titleOf(id)}, {}}, [&](Connection &c) {
        c.query("UPDATE misalignment SET closed_on = '', closed_by = '', change_document = '', "
                "change_subject = '', change_text = '', change_step = 0 WHERE id = ?1")
            .with(id.value)
            .run();
    });
}

void MisalignmentStore::remove(std::span<const MisalignmentId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? titleOf(ids.front()) : tr("%1 misalignments").arg(ids.size());
    m_workspace.edit({Action::RemoveMisalignments, {what}, {}}, [&](Connection &c) {
        for (const MisalignmentId id : ids)
            c.query("DELETE FROM misalignment WHERE id = ?1").with(id.value).run();
    });
}

static ChangedDocument documentChangedBy(Action action)
{
    switch (action) {
    case Action::AssignRaci:
    case Action::ClearRaci:
    case Action::FillRaci:
    case Action::PasteRaci:
    case Action::ImportRaci:
    case Action::DecideDraft:
    case Action::MendFinding:
    case Action::EditRole:
    case Action::RenameActivity:
    case Action::SplitActivity:
        return ChangedDocument::Raci;
    case Action::EditScope:
    case Action::EditStatements:
    case Action::EditServiceArea:
        return ChangedDocument::Scope;
    case Action::AddProcess:
    case Action::EditProcess:
    case Action::AddVendorAccount:
    case Action::EditVendorAccount:
        return ChangedDocument::Runbook;
    default:
        return ChangedDocument::None;
    }
}

/// The row that a step of the history changed: the first one that a misalignment can be about.
static QString subjectOf(const std::vector<Workspace::ValueChange> &changes)
{
    for (const Workspace::ValueChange &change : changes) {
        const char *word =
            change.table == QLatin1String("raci_cell") || change.table == QLatin1String("activity")
                ? "activity"
            : change.table == QLatin1String("service_area")      ? "area"
            : change.table == QLatin1String("recurring_process") ? "process"
            : change.table == QLatin1String("vendor_account")    ? "vendor"
                                                                 : nullptr;
        if (word)
            return QStringLiteral("%1 %2").arg(QLatin1String(word)).arg(change.key[0]);
    }
    return {};
}

std::vector<ClosingChange> MisalignmentStore::recentChanges(int most) const
{
    std::vector<ClosingChange> out;
    for (const HistoryEntry &entry : m_workspace.history(400)) {
        if (static_cast<int>(out.size()) >= most)
            break;
        const ChangedDocument document = documentChangedBy(entry.operation.action);
        if (document != ChangedDocument::None && entry.kind == QLatin1String("edit"))
            out.push_back({document, subjectOf(m_workspace.changesOf(entry.seq)), entry.operation.sentence(),
                           entry.seq});
    }
    return out;
}

} // namespace tandem
