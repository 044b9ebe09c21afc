// The working sessions of the sample: planned with the shortlist, held, laid open and closed.
#include "core/exchange/sampleworkspace.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/evidencestore.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include <algorithm>

namespace tandem {

namespace {

constexpr int minute = 60;

Session sessionOf(Workspace &workspace, const QString &provider)
{
    return SessionStore(workspace).ofProvider(ProviderStore(workspace).findByName(provider).value()).value();
}

CriterionId criterionNamed(Workspace &workspace, const QString &name)
{
    const auto criteria = CriteriaStore(workspace).all();
    const auto found =
        std::find_if(criteria.begin(), criteria.end(), [&](const Criterion &c) { return c.name == name; });
    return found == criteria.end() ? CriterionId{} : found->id; // notes on the session as a whole name none
}

EvidenceItemId evidenceWith(Workspace &workspace, const QString &words)
{
    for (const EvidenceItem &item : EvidenceStore(workspace).all()) {
        if (item.text == words)
            return item.id;
    }
    throw Error(ErrorCode::Invalid,
                QStringLiteral("The sample names evidence that no criterion asks for: %1").arg(words));
}

/// Our evaluators and the provider's people.
std::vector<PersonId> partiesOf(Workspace &workspace, ProviderId provider)
{
    std::vector<PersonId> parties;
    for (const Person &person : PeopleStore(workspace).all()) {
        if (person.evaluator || person.provider == provider)
            parties.push_back(person.id);
    }
    return parties;
}

void planWith(Workspace &workspace, const QString &name, const QDateTime &at, const QString &place)
{
    const ProviderId provider = ProviderStore(workspace).findByName(name).value();
    const auto criteria = CriteriaStore(workspace).all();
    workspace.edit({Action::PlanSession, {name}, {}}, [&](storage::Connection &) {
        SessionStore sessions(workspace);
        const SessionId id = sessions.plan(provider, QDateTime(at.date(), at.time()), standardSessionMinutes,
                                           agendaByWeight(standardSessionMinutes, criteria));
        sessions.setPlace(id, place);
        for (const PersonId person : partiesOf(workspace, provider))
            sessions.invite(id, person, true);
    });
}

void begin(Workspace &workspace, const QString &name)
{
    SessionStore sessions(workspace);
    const Session session = sessionOf(workspace, name);
    sessions.start(session.id, sessions.agenda(session.id).front().criterion);
    workspace.edit({Action::SetAttendance, {name}, {}}, [&](storage::Connection &) {
        for (const Attendance &person : sessions.attendance(session.id))
            sessions.setCame(session.id, person.person, true);
    });
}

} // namespace

void SampleWorkspace::planWorkingSession(Workspace &workspace, const QString &name, const QDateTime &at,
                                         const QJsonObject &told)
{
    plan(QDateTime::fromString(m_business[QLatin1String("shortlistedAt")].toString(), Qt::ISODate),
         [&workspace, name, at, place = told[QLatin1String("place")].toString()] {
             planWith(workspace, name, at, place);
         });
    plan(at, [&workspace, name] { begin(workspace, name); });
    planTalk(workspace, name, at);
    for (const auto &value : told[QLatin1String("notes")].toArray()) {
        const QJsonArray note = value.toArray();
        plan(at.addSecs(note[0].toInt() * minute), [&workspace, name, note] {
            SessionStore(workspace).addNote(sessionOf(workspace, name).id,
                                            criterionNamed(workspace, note[1].toString()),
                                            note[2].toString());
        });
    }
    for (const auto &value : told[QLatin1String("seen")].toArray()) {
        const QJsonArray seen = value.toArray();
        plan(at.addSecs(seen[0].toInt() * minute), [&workspace, name, seen] {
            SessionStore(workspace).setSeen(sessionOf(workspace, name).id,
                                            evidenceWith(workspace, seen[1].toString()), true);
        });
    }
    planEnd(workspace, name, at, told);
}

/// The panel goes on to the next criterion when all have scored the last one.
void SampleWorkspace::planTalk(Workspace &workspace, const QString &name, const QDateTime &at)
{
    constexpr int criteria = 6;
    constexpr int firstMinutes = 13;
    constexpr int minutesEach = 8;
    for (int k = 1; k < criteria; ++k)
        plan(at.addSecs((firstMinutes + (k - 1) * minutesEach) * minute), [&workspace, name, k] {
            SessionStore sessions(workspace);
            const Session session = sessionOf(workspace, name);
            sessions.jump(session.id, sessions.agenda(session.id)[static_cast<size_t>(k)].criterion);
        });
}

void SampleWorkspace::planEnd(Workspace &workspace, const QString &name, const QDateTime &at,
                              const QJsonObject &told)
{
    constexpr int ended = 61 * minute;
    constexpr int revealed = 66 * minute;
    constexpr int closed = 84 * minute;
    plan(at.addSecs(ended),
         [&workspace, name] { SessionStore(workspace).end(sessionOf(workspace, name).id); });
    plan(at.addSecs(revealed), [&workspace, name, reaction = told[QLatin1String("reaction")].toString()] {
        const SessionId id = sessionOf(workspace, name).id;
        SessionStore(workspace).reveal(id);
        SessionStore(workspace).setReaction(id, reaction);
    });
    if (told[QLatin1String("state")].toString() == QLatin1String("closed"))
        plan(at.addSecs(closed),
             [&workspace, name] { SessionStore(workspace).close(sessionOf(workspace, name).id); });
}

} // namespace tandem
