#include "core/scoring/agreementstore.h"
#include "core/base/storedtime.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scoring/criterion.h"
#include "core/storage/connection.h"

namespace tandem {

using storage::Connection;
using storage::Query;

static constexpr int sameChangeSeconds = 60;

std::vector<AgreedScore> AgreementStore::all() const
{
    std::vector<AgreedScore> out;
    Query q = m_workspace.connection().query(
        "SELECT provider_id, criterion_id, value, reason, calibrated, at, who FROM agreed_score ORDER BY at, "
        "provider_id, criterion_id");
    while (q.next())
        out.push_back({ProviderId{q.integer(0)}, CriterionId{q.integer(1)}, q.real(2), q.text(3),
                       q.integer(4) != 0, utcFrom(q.text(5)), q.text(6)});
    return out;
}

std::vector<LateChange> AgreementStore::lateChanges() const
{
    std::vector<LateChange> out;
    Query q = m_workspace.connection().query(
        "SELECT id, provider_id, criterion_id, evaluator_id, calibrated, at, who, before, after, reason FROM "
        "late_change ORDER BY at, id");
    while (q.next())
        out.push_back({LateChangeId{q.integer(0)}, ProviderId{q.integer(1)}, CriterionId{q.integer(2)},
                       PersonId{q.integer(3)}, q.integer(4) != 0, utcFrom(q.text(5)), q.text(6), q.text(7),
                       q.text(8), q.text(9)});
    return out;
}

static void requireOpen(Connection &c)
{
    if (!c.text("SELECT final_at FROM workspace WHERE id = 1").isEmpty())
        throw Error(ErrorCode::Invalid, tr("The scores were made final."), {},
                    tr("Reopen them on the Live session page, under Calibration, to change them."));
}

static QStringList namesOf(Connection &c, ProviderId provider, CriterionId criterion)
{
    Query q = c.query("SELECT (SELECT name FROM provider WHERE id = ?1), (SELECT short_name FROM criterion "
                      "WHERE id = ?2)");
    q.with(provider.value, criterion.value);
    if (!q.next() || q.isNull(0) || q.isNull(1))
        throw Error(ErrorCode::Invalid, tr("The provider or the criterion is not there any more."));
    return {q.text(0), q.text(1)};
}

static QString agreedText(Connection &c, ProviderId provider, CriterionId criterion)
{
    Query q = c.query("SELECT value FROM agreed_score WHERE provider_id = ?1 AND criterion_id = ?2");
    q.with(provider.value, criterion.value);
    return q.next() ? plainNumber(q.real(0)) : QString();
}

void AgreementStore::agree(ProviderId provider, CriterionId criterion, double value, const QString &reason,
                           bool calibrated)
{
    const QString cleaned = storedText(reason);
    if (cleaned.isEmpty())
        throw Error(ErrorCode::Invalid, tr("An agreed score needs a reason."));
    if (!(value >= 0 && value <= maximumScore))
        throw Error(ErrorCode::Invalid, tr("A score is a number from 0 to 5."));
    const Operation operation{calibrated ? Action::Calibrate : Action::Agree,
                              namesOf(m_workspace.connection(), provider, criterion),
                              {}};
    m_workspace.edit(operation, [&](Connection &c) {
        requireOpen(c);
        const QString before = agreedText(c, provider, criterion);
        c.query("INSERT INTO agreed_score (provider_id, criterion_id, value, reason, calibrated, at, who) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET value = ?3, reason = ?4, "
                "calibrated = ?5, at = ?6, who = ?7")
            .with(provider.value, criterion.value, value, cleaned, calibrated ? 1 : 0,
                  utcText(m_workspace.now()), m_workspace.author())
            .run();
        recordLateChange(
            m_workspace,
            {{}, provider, criterion, {}, calibrated, {}, {}, before, plainNumber(value), cleaned});
    });
}

void AgreementStore::withdraw(ProviderId provider, CriterionId criterion, const QString &reason)
{
    m_workspace.edit({Action::WithdrawAgreed, namesOf(m_workspace.connection(), provider, criterion), {}},
                     [&](Connection &c) {
                         requireOpen(c);
                         const QString before = agreedText(c, provider, criterion);
                         if (before.isEmpty())
                             return;
                         c.query("DELETE FROM agreed_score WHERE provider_id = ?1 AND criterion_id = ?2")
                             .with(provider.value, criterion.value)
                             .run();
                         recordLateChange(
                             m_workspace,
                             {{}, provider, criterion, {}, false, {}, {}, before, {}, storedText(reason)});
                     });
}

void AgreementStore::finalise()
{
    m_workspace.edit({Action::FinaliseScores, {}, {}}, [&](Connection &c) {
        c.query("UPDATE workspace SET final_at = ?1, final_by = ?2 WHERE id = 1 AND final_at = ''")
            .with(utcText(m_workspace.now()), m_workspace.author())
            .run();
    });
}

void AgreementStore::reopenScores()
{
    m_workspace.edit({Action::ReopenScores, {}, {}}, [&](Connection &c) {
        c.query("UPDATE workspace SET final_at = '', final_by = '' WHERE id = 1 AND final_at <> ''").run();
    });
}

void recordLateChange(Workspace &workspace, LateChange change)
{
    Connection &c = workspace.connection();
    const QDateTime now = workspace.now();
    const auto bindPlace = [&](Query &q, int at) {
        q.bind(at, change.provider.value).bind(at + 1, change.criterion.value);
        if (change.evaluator)
            q.bind(at + 2, change.evaluator.value);
        else
            q.bindNull(at + 2);
    };
    Query last = c.query("SELECT id, at, who, before FROM late_change WHERE provider_id = ?1 AND "
                         "criterion_id = ?2 AND evaluator_id IS ?3 ORDER BY at DESC, id DESC LIMIT 1");
    bindPlace(last, 1);
    if (last.next() && last.text(2) == workspace.author() && change.reason.isEmpty() &&
        utcFrom(last.text(1)).secsTo(now) < sameChangeSeconds) {
        const qint64 id = last.integer(0);
        if (last.text(3) == change.after)
            c.query("DELETE FROM late_change WHERE id = ?1").with(id).run();
        else
            c.query("UPDATE late_change SET after = ?2 WHERE id = ?1").with(id, change.after).run();
        return;
    }
    Query q = c.query("INSERT INTO late_change (id, calibrated, at, who, before, after, reason, provider_id, "
                      "criterion_id, evaluator_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    q.with(LateChangeId::make().value, change.calibrated ? 1 : 0, utcText(now), workspace.author(),
           change.before, change.after, change.reason);
    bindPlace(q, 8);
    q.run();
}

} // namespace tandem
