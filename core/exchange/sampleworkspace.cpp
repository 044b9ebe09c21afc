#include "core/exchange/sampleworkspace.h"
#include "core/base/resources.h"
#include "core/exchange/samplejson.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"
#include <QFile>
#include <QJsonDocument>

namespace tandem {

using namespace samplejson;

namespace {

QByteArray resource(const char *name)
{
    useCoreResources();
    QFile file(QStringLiteral(":/core/sample/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::NotFound, QStringLiteral("The sample is missing from the program."),
                    file.fileName(), QStringLiteral("Install Tandem again."));
    return file.readAll();
}

ProviderId providerNamed(Workspace &workspace, const QString &name)
{
    return ProviderStore(workspace).findByName(name).value();
}

Evidence evidenceFrom(const QString &word)
{
    static const QStringList words = {QString(), QStringLiteral("claimed"), QStringLiteral("shown"),
                                      QStringLiteral("document held"),
                                      QStringLiteral("confirmed by a reference")};
    return static_cast<Evidence>(std::max<qsizetype>(0, words.indexOf(word)));
}

void describe(PeopleStore &people, PersonId id, const QJsonObject &person)
{
    people.set(id, PeopleStore::Field::Email, text(person, "email"));
    people.set(id, PeopleStore::Field::Phone, text(person, "phone"));
    people.set(id, PeopleStore::Field::Notes, text(person, "notes"));
}

void addColleague(Workspace &workspace, const QJsonObject &person)
{
    const QString name = text(person, "name");
    workspace.edit({Action::AddPerson, {name}, {}}, [&](storage::Connection &) {
        PeopleStore people(workspace);
        const bool evaluator = person[QLatin1String("evaluator")].toBool();
        describe(people,
                 evaluator ? people.addEvaluator(name, text(person, "role"))
                           : people.addInternal(name, text(person, "role")),
                 person);
    });
}

void addProvider(Workspace &workspace, const QJsonObject &provider)
{
    ProviderStore providers(workspace);
    PeopleStore people(workspace);
    const ProviderId id = providers.add(text(provider, "name"));
    providers.setWebsite(id, text(provider, "website"));
    for (const auto &contact : provider[QLatin1String("contacts")].toArray()) {
        const QJsonObject person = contact.toObject();
        describe(people, people.addContact(id, text(person, "name"), text(person, "role")), person);
    }
}

void addFacts(Workspace &workspace, const QJsonObject &provider)
{
    workspace.edit({Action::AddFact, {text(provider, "name")}, {}}, [&](storage::Connection &) {
        ProviderStore providers(workspace);
        for (const auto &fact : provider[QLatin1String("facts")].toArray())
            providers.addFact(providerNamed(workspace, text(provider, "name")),
                              fact.toArray().at(0).toString(), fact.toArray().at(1).toString());
    });
}

RedFlagId flagWith(Workspace &workspace, const QString &words)
{
    for (const RedFlag &flag : CriteriaStore(workspace).redFlags()) {
        if (flag.text == words)
            return flag.id;
    }
    throw Error(ErrorCode::Invalid,
                QStringLiteral("The sample names a red flag that no criterion has: %1").arg(words));
}

/// Runs `take` as somebody else: it is their name that a raised or lifted flag keeps.
void asPerson(Workspace &workspace, const QString &who, const std::function<void()> &take)
{
    const QString author = workspace.author();
    workspace.setAuthor(who);
    take();
    workspace.setAuthor(author);
}

/// Fields of a row of scores.csv.
namespace scorefield {
enum { ProviderName, CriterionName, EvaluatorName, Value, Grade, Note };
}

void enterScore(Workspace &workspace, const QStringList &row, const CellKey &key, const Criterion &criterion)
{
    ScoreStore scores(workspace);
    if (row.at(scorefield::Value) == QLatin1String("abstain")) {
        scores.abstain(key, row.at(scorefield::Note));
        return;
    }
    const Operation operation{Action::Score, {row.at(scorefield::ProviderName), criterion.shortName}, {}};
    workspace.edit(operation, [&](storage::Connection &) {
        scores.set(key, row.at(scorefield::Value).toDouble());
        scores.setEvidence(key, evidenceFrom(row.at(scorefield::Grade)));
        scores.setNote(key, row.at(scorefield::Note));
    });
}

} // namespace

static QJsonValue jsonOf(const char *name, const StoryDates &dates)
{
    const QJsonDocument document = QJsonDocument::fromJson(resource(name));
    return dates.in(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

SampleWorkspace::SampleWorkspace()
    : SampleWorkspace(StoryDates(), false)
{
}

SampleWorkspace::SampleWorkspace(const QDateTime &now)
    : SampleWorkspace(StoryDates(now), true)
{
}

SampleWorkspace::SampleWorkspace(const StoryDates &dates, bool withOnboarding)
    : m_business(jsonOf("business.json", dates).toObject())
    , m_agreement(jsonOf("agreement_raci.json", dates).toObject())
    , m_providers(jsonOf("providers.json", dates).toArray())
    , m_scope(jsonOf("agreement_scope.json", dates).toObject())
    , m_scores(parseCsv(dates.text(QString::fromUtf8(resource("scores.csv"))).toUtf8()))
    , m_escalation(jsonOf("agreement_escalation.json", dates).toObject())
    , m_onboarding(jsonOf("onboarding.json", dates).toObject())
    , m_withOnboarding(withOnboarding)
{
}

QString SampleWorkspace::organisation() const
{
    return text(m_business, "organisation");
}

QString SampleWorkspace::author() const
{
    return text(m_business, "author");
}

QDateTime SampleWorkspace::begins() const
{
    return instant(m_business, "preparedAt");
}

QDateTime SampleWorkspace::ends() const
{
    return m_withOnboarding ? instant(m_onboarding, "endsAt") : instant(m_business, "finishedAt");
}

void SampleWorkspace::fill(Workspace &workspace, QDateTime &now)
{
    planPreparation(workspace);
    planScope(workspace);
    for (const auto &provider : m_providers)
        planProvider(workspace, provider.toObject());
    planScores(workspace);
    planAgreement(workspace);
    planEscalation(workspace);
    if (m_withOnboarding)
        planOnboarding(workspace);
    std::stable_sort(m_steps.begin(), m_steps.end(),
                     [](const Step &a, const Step &b) { return a.at < b.at; });
    for (const Step &step : m_steps) {
        now = step.at;
        step.take();
    }
    now = ends();
}

void SampleWorkspace::planPreparation(Workspace &workspace)
{
    plan(begins(), [&] {
        WorkspaceInfo info = workspace.info();
        info.purpose = text(m_business, "purpose");
        info.staff = m_business[QLatin1String("staff")].toInt();
        info.startedOn = day(m_business, "startedOn");
        info.cutOn = day(m_business, "cutOn");
        info.signOn = day(m_business, "signOn");
        workspace.setInfo(info, QStringLiteral("details"));
        CriteriaStore(workspace).resetToBuiltIn();
        for (const auto &person : m_business[QLatin1String("people")].toArray())
            addColleague(workspace, person.toObject());
        if (const auto lead = PeopleStore(workspace).findEvaluatorByName(author()))
            PeopleStore(workspace).setLead(*lead);
        workspace.edit({Action::AddProviders, {QString::number(m_providers.size())}, {}},
                       [&](storage::Connection &) {
                           for (const auto &provider : m_providers)
                               addProvider(workspace, provider.toObject());
                       });
    });
    const auto stage = [&](const char *when, Stage reached) {
        plan(instant(m_business, when), [&workspace, reached] {
            std::vector<ProviderId> ids;
            for (const Provider &provider : ProviderStore(workspace).all())
                ids.push_back(provider.id);
            ProviderStore(workspace).setStage(ids, reached);
        });
    };
    stage("invitedAt", Stage::Invited);
    stage("answeredAt", Stage::Answered);
    stage("shortlistedAt", Stage::Shortlisted);
}

void SampleWorkspace::planProvider(Workspace &workspace, const QJsonObject &provider)
{
    const QString name = text(provider, "name");
    const QDateTime session = instant(provider, "sessionAt");
    plan(instant(m_business, "answeredAt"), [&workspace, provider] { addFacts(workspace, provider); });
    planWorkingSession(workspace, name, session, provider[QLatin1String("session")].toObject());
    constexpr int untilNotes = 65 * 60;
    plan(session.addSecs(untilNotes), [&workspace, name, notes = text(provider, "notes")] {
        ProviderStore(workspace).setNotes(providerNamed(workspace, name), notes);
    });
    for (const auto &flag : provider[QLatin1String("flags")].toArray())
        planFlag(workspace, name, flag.toObject());
}

void SampleWorkspace::planFlag(Workspace &workspace, const QString &provider, const QJsonObject &flag)
{
    plan(instant(flag, "raisedAt"), [&workspace, provider, flag] {
        asPerson(workspace, text(flag, "raisedBy"), [&] {
            ScoreStore(workspace).raise(providerNamed(workspace, provider),
                                        flagWith(workspace, text(flag, "text")));
        });
    });
    if (!flag.contains(QLatin1String("liftedAt")))
        return;
    plan(instant(flag, "liftedAt"), [&workspace, provider, flag] {
        asPerson(workspace, text(flag, "liftedBy"), [&] {
            ScoreStore(workspace).lift(providerNamed(workspace, provider),
                                       flagWith(workspace, text(flag, "text")), text(flag, "reason"));
        });
    });
}

void SampleWorkspace::planScores(Workspace &workspace)
{
    for (const auto &value : m_providers) {
        const QString provider = text(value.toObject(), "name");
        std::vector<const QStringList *> rows;
        for (const CsvRecord &record : m_scores.records) {
            if (record.fields.at(scorefield::ProviderName) == provider)
                rows.push_back(&record.fields);
        }
        planSession(workspace, provider, instant(value.toObject(), "sessionAt"), rows);
    }
}

/// The panel scores one criterion after the other, each evaluator some seconds after the last.
void SampleWorkspace::planSession(Workspace &workspace, const QString &provider, const QDateTime &at,
                                  const std::vector<const QStringList *> &rows)
{
    constexpr int secondsPerCriterion = 8 * 60;
    constexpr int secondsPerEvaluator = 17;
    constexpr int secondsBefore = 11 * 60;
    QHash<QString, int> asked;
    QHash<QString, int> scored;
    for (const QStringList *row : rows) {
        const QString criterion = row->at(scorefield::CriterionName);
        if (!asked.contains(criterion))
            asked.insert(criterion, static_cast<int>(asked.size()));
        const int seconds = secondsBefore + asked[criterion] * secondsPerCriterion +
                            scored[criterion]++ * secondsPerEvaluator;
        plan(at.addSecs(seconds), [&workspace, provider, row] {
            for (const Criterion &criterion : CriteriaStore(workspace).all()) {
                if (criterion.name != row->at(scorefield::CriterionName))
                    continue;
                const auto evaluator =
                    PeopleStore(workspace).findEvaluatorByName(row->at(scorefield::EvaluatorName)).value();
                enterScore(workspace, *row, {providerNamed(workspace, provider), criterion.id, evaluator},
                           criterion);
            }
        });
    }
}

} // namespace tandem
