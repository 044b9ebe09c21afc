#include "core/scope/requeststore.h"
#include "core/base/publicholidays.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/providers/providerstore.h"
#include "core/storage/connection.h"

namespace tandem {

using storage::Connection;
using storage::Query;

static QDate dateFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

static QString textFrom(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

std::vector<Holiday> RequestStore::holidays() const
{
    std::vector<Holiday> out;
    Query q = m_workspace.connection().query("SELECT id, day, name, source FROM holiday ORDER BY day, id");
    while (q.next())
        out.push_back({HolidayId{q.integer(0)}, dateFrom(q.text(1)), q.text(2), q.text(3)});
    return out;
}

DaysOff RequestStore::daysOff() const
{
    DaysOff off;
    for (const Holiday &holiday : holidays())
        off.insert(holiday.day);
    return off;
}

static void insertHoliday(Connection &c, QDate day, const QString &name, const QString &source)
{
    c.query("INSERT INTO holiday (id, day, name, source) VALUES (?1, ?2, ?3, ?4)")
        .with(HolidayId::make().value, textFrom(day), storedName(name), source)
        .run();
}

void RequestStore::addHoliday(QDate day, const QString &name)
{
    if (!day.isValid())
        throw Error(ErrorCode::Invalid, tr("A day off needs a date."));
    if (daysOff().contains(day))
        return;
    m_workspace.edit({Action::EditHolidays, {}, {}},
                     [&](Connection &c) { insertHoliday(c, day, name, QStringLiteral("own")); });
}

void RequestStore::removeHolidays(std::span<const HolidayId> ids)
{
    m_workspace.edit({Action::EditHolidays, {}, {}}, [&](Connection &c) {
        for (const HolidayId id : ids)
            c.query("DELETE FROM holiday WHERE id = ?1").with(id.value).run();
    });
}

int RequestStore::addPublicHolidays(const QString &place, int fromYear, int toYear)
{
    const DaysOff off = daysOff();
    int added = 0;
    m_workspace.edit({Action::EditHolidays, {}, {}}, [&](Connection &c) {
        for (int year = fromYear; year <= toYear; ++year) {
            for (const PublicHoliday &holiday : publicHolidays(place, year)) {
                if (off.contains(holiday.day))
                    continue;
                insertHoliday(c, holiday.day, holiday.name, place);
                ++added;
            }
        }
    });
    return added;
}

std::vector<ScopeRequest> RequestStore::requests() const
{
    std::vector<ScopeRequest> out;
    Query q = m_workspace.connection().query(
        "SELECT id, provider_id, sent_on, due_on, answered_on, note FROM scope_request ORDER BY sent_on, id");
    while (q.next())
        out.push_back({ScopeRequestId{q.integer(0)}, ProviderId{q.integer(1)}, dateFrom(q.text(2)),
                       dateFrom(q.text(3)), dateFrom(q.text(4)), q.text(5)});
    return out;
}

QDate RequestStore::dueFrom(QDate day) const
{
    return addWorkingDays(day, responseDays, daysOff());
}

ScopeRequestId RequestStore::send(ProviderId provider, QDate sentOn)
{
    const auto found = ProviderStore(m_workspace).find(provider);
    if (!found || !sentOn.isValid())
        throw Error(ErrorCode::Invalid, tr("The provider is not there any more."));
    const ScopeRequestId id = ScopeRequestId::make();
    m_workspace.edit({Action::SendScope, {found->name}, {}}, [&](Connection &c) {
        c.query("INSERT INTO scope_request (id, provider_id, sent_on, due_on, answered_on, note) "
                "VALUES (?1, ?2, ?3, ?4, '', '')")
            .with(id.value, provider.value, textFrom(sentOn), textFrom(dueFrom(sentOn)))
            .run();
    });
    return id;
}

QString RequestStore::providerOf(ScopeRequestId id) const
{
    Query q = m_workspace.connection().query(
        "SELECT p.name FROM scope_request r JOIN provider p ON p.id = r.provider_id WHERE r.id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The request is not there any more."));
    return q.text(0);
}

void RequestStore::setAnswered(ScopeRequestId id, QDate answeredOn)
{
    m_workspace.edit({Action::EditScopeRequest, {providerOf(id)}, {}}, [&](Connection &c) {
        c.query("UPDATE scope_request SET answered_on = ?2 WHERE id = ?1 AND answered_on <> ?2")
            .with(id.value, textFrom(answeredOn))
            .run();
    });
}

void RequestStore::remove(ScopeRequestId id)
{
    m_workspace.edit({Action::RemoveScopeRequest, {providerOf(id)}, {}}, [&](Connection &c) {
        c.query("DELETE FROM scope_request WHERE id = ?1").with(id.value).run();
    });
}

} // namespace tandem
