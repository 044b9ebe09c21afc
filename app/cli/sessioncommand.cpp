#include "app/cli/ballots.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/text.h"
#include "core/sessions/sessionstore.h"
#include <QJsonArray>
#include <algorithm>

namespace tandem::cli {

namespace {

QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

/// As planned: wall-clock time of the place, without a zone.
QString plannedText(const QDateTime &at)
{
    return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("no date");
}

QString utcWords(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QStringLiteral("-");
}

/// A session with what the evaluation says of it.
struct Seen
{
    const Evaluation &evaluation;
    Session session;
    int provider;

    QString providerName() const { return evaluation.providers()[static_cast<size_t>(provider)].name; }
    SessionState state() const { return stateOf(session, evaluation.allCardsComplete(provider)); }
    int completeCards() const
    {
        int complete = 0;
        for (int e = 0; e < evaluators(); ++e)
            complete += evaluation.cardProgress(provider, e).complete() ? 1 : 0;
        return complete;
    }
    int evaluators() const { return static_cast<int>(evaluation.evaluators().size()); }
    QString nameOf(CriterionId id) const
    {
        const int k = evaluation.indexOf(id);
        return k < 0 ? QString() : evaluation.criteria()[static_cast<size_t>(k)].name;
    }
};

std::vector<Seen> sessionsOf(const Evaluation &evaluation)
{
    std::vector<Seen> out;
    for (const Session &session : SessionStore(evaluation.workspace()).all()) {
        if (const int p = evaluation.indexOf(session.provider); p >= 0)
            out.push_back({evaluation, session, p});
    }
    return out;
}

QJsonObject headAsJson(const Seen &seen)
{
    const Session &s = seen.session;
    return {{QStringLiteral("id"), QString::number(s.id.value)},
            {QStringLiteral("provider"), seen.providerName()},
            {QStringLiteral("state"), sessionStateKey(seen.state())},
            {QStringLiteral("startsAt"),
             s.startsAt.isValid() ? QJsonValue(s.startsAt.toString(QStringLiteral("yyyy-MM-ddTHH:mm")))
                                  : QJsonValue()},
            {QStringLiteral("minutes"), s.minutes},
            {QStringLiteral("extended"), s.extended},
            {QStringLiteral("place"), s.place},
            {QStringLiteral("begunAt"), instant(s.begunAt)},
            {QStringLiteral("endedAt"), instant(s.endedAt)},
            {QStringLiteral("revealedAt"), instant(s.revealedAt)},
            {QStringLiteral("closedAt"), instant(s.closedAt)},
            {QStringLiteral("sealed"), seen.evaluation.isSealed(seen.provider)},
            {QStringLiteral("cards"), QJsonObject{{QStringLiteral("complete"), seen.completeCards()},
                                                  {QStringLiteral("of"), seen.evaluators()}}}};
}

// ---- list

ExitCode list(const Evaluation &evaluation, bool json)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const Seen &seen : sessionsOf(evaluation)) {
        array.push_back(headAsJson(seen));
        rows.push_back({plannedText(seen.session.startsAt), sessionStateKey(seen.state()),
                        QStringLiteral("%1/%2 cards").arg(seen.completeCards()).arg(seen.evaluators()),
                        seen.providerName()});
    }
    if (json)
        write(QJsonObject{{QStringLiteral("sessions"), array}});
    else
        write(rows.empty() ? QStringLiteral("No session is planned.\n") : aligned(rows, {}));
    return Fine;
}

// ---- show

QJsonArray cardsAsJson(const Seen &seen)
{
    QJsonArray out;
    for (int e = 0; e < seen.evaluators(); ++e) {
        const Evaluation::Progress progress = seen.evaluation.cardProgress(seen.provider, e);
        out.push_back(QJsonObject{
            {QStringLiteral("evaluator"), seen.evaluation.evaluators()[static_cast<size_t>(e)].name},
            {QStringLiteral("done"), progress.done},
            {QStringLiteral("of"), progress.of},
            {QStringLiteral("complete"), progress.complete()}});
    }
    return out;
}

QJsonArray agendaAsJson(const Seen &seen, const std::vector<AgendaItem> &agenda)
{
    QJsonArray out;
    for (const AgendaItem &item : agenda)
        out.push_back(QJsonObject{{QStringLiteral("criterion"), seen.nameOf(item.criterion)},
                                  {QStringLiteral("minutes"), item.minutes},
                                  {QStringLiteral("question"), item.question}});
    return out;
}

/// null while it is sealed: then there is nothing to say of the panel.
QJsonValue panelAsJson(const Seen &seen)
{
    if (seen.evaluation.isSealed(seen.provider))
        return {};
    const auto orNull = [](const std::optional<double> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    QJsonArray out;
    const ProviderFigure &figure = seen.evaluation.figure(seen.provider);
    for (size_t k = 0; k < figure.cells.size(); ++k) {
        const CellFigure &cell = figure.cells[k];
        const bool any = cell.scored > 0;
        const AgreedScore *agreed = seen.evaluation.agreedScore(seen.provider, static_cast<int>(k));
        out.push_back(QJsonObject{{QStringLiteral("criterion"), seen.evaluation.criteria()[k].name},
                                  {QStringLiteral("mean"), orNull(cell.panelMean)},
                                  {QStringLiteral("lowest"), any ? QJsonValue(cell.lowest) : QJsonValue()},
                                  {QStringLiteral("highest"), any ? QJsonValue(cell.highest) : QJsonValue()},
                                  {QStringLiteral("agreed"), orNull(cell.agreed)},
                                  {QStringLiteral("reason"), agreed ? agreed->reason : QString()}});
    }
    return out;
}

const Person *personOf(const Seen &seen, PersonId id)
{
    const auto &people = seen.evaluation.people();
    const auto found = std::ranges::find(people, id, &Person::id);
    return found == people.end() ? nullptr : &*found;
}

QJsonObject asJson(const Seen &seen, const SessionStore &store)
{
    QJsonObject json = headAsJson(seen);
    json[QLatin1String("cards")] = cardsAsJson(seen);
    json[QLatin1String("agenda")] = agendaAsJson(seen, store.agenda(seen.session.id));
    QJsonArray attendance;
    for (const Attendance &one : store.attendance(seen.session.id)) {
        if (const Person *person = personOf(seen, one.person))
            attendance.push_back(
                QJsonObject{{QStringLiteral("name"), person->name}, {QStringLiteral("came"), one.came}});
    }
    json[QLatin1String("attendance")] = attendance;
    QJsonArray notes;
    for (const SessionNote &note : store.notes(seen.session.id))
        notes.push_back(QJsonObject{{QStringLiteral("at"), instant(note.at)},
                                    {QStringLiteral("criterion"), seen.nameOf(note.criterion)},
                                    {QStringLiteral("who"), note.who},
                                    {QStringLiteral("text"), note.text}});
    json[QLatin1String("notes")] = notes;
    json[QLatin1String("reaction")] = seen.session.reaction;
    json[QLatin1String("panel")] = panelAsJson(seen);
    return json;
}

QString number(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'f', 2) : QStringLiteral("-");
}

/// Who was there, what was noted, and how they were found to work with; empty where nothing was kept.
QString meetingText(const Seen &seen, const SessionStore &store)
{
    QString out;
    std::vector<QStringList> people;
    for (const Attendance &one : store.attendance(seen.session.id)) {
        if (const Person *person = personOf(seen, one.person))
            people.push_back({QStringLiteral("  ") + person->name, one.came ? QStringLiteral("came")
                                                                   : seen.session.begunAt.isValid()
                                                                       ? QStringLiteral("did not come")
                                                                       : QStringLiteral("invited")});
    }
    if (!people.empty())
        out += QStringLiteral("\nAttendance\n") + aligned(people, {});
    std::vector<QStringList> notes;
    for (const SessionNote &note : store.notes(seen.session.id))
        notes.push_back({QStringLiteral("  ") + utcWords(note.at), seen.nameOf(note.criterion), note.text});
    if (!notes.empty())
        out += QStringLiteral("\nNotes\n") + aligned(notes, {});
    if (!seen.session.reaction.isEmpty())
        out += QStringLiteral("\nReaction to the working style\n  ") + seen.session.reaction.simplified() +
               u'\n';
    return out;
}

QString asText(const Seen &seen, const SessionStore &store)
{
    const Session &s = seen.session;
    QString out = aligned(
        {{QStringLiteral("Provider"), seen.providerName()},
         {QStringLiteral("State"), sessionStateKey(seen.state())},
         {QStringLiteral("Planned"), plannedText(s.startsAt)},
         {QStringLiteral("Minutes"), s.extended > 0 ? QStringLiteral("%1 + %2").arg(s.minutes).arg(s.extended)
                                                    : QString::number(s.minutes)},
         {QStringLiteral("Place"), s.place.isEmpty() ? QStringLiteral("-") : s.place},
         {QStringLiteral("Begun"), utcWords(s.begunAt)},
         {QStringLiteral("Ended"), utcWords(s.endedAt)},
         {QStringLiteral("Revealed"), utcWords(s.revealedAt)},
         {QStringLiteral("Closed"), utcWords(s.closedAt)}},
        {});
    std::vector<QStringList> cards;
    for (int e = 0; e < seen.evaluators(); ++e) {
        const Evaluation::Progress progress = seen.evaluation.cardProgress(seen.provider, e);
        cards.push_back({QStringLiteral("  ") + seen.evaluation.evaluators()[static_cast<size_t>(e)].name,
                         QStringLiteral("%1/%2").arg(progress.done).arg(progress.of)});
    }
    out += QStringLiteral("\nCards\n") + aligned(cards, {1});
    std::vector<QStringList> agenda;
    for (const AgendaItem &item : store.agenda(s.id))
        agenda.push_back(
            {QStringLiteral("  ") + seen.nameOf(item.criterion), QStringLiteral("%1 min").arg(item.minutes)});
    if (!agenda.empty())
        out += QStringLiteral("\nAgenda\n") + aligned(agenda, {1});
    out += meetingText(seen, store);
    if (seen.evaluation.isSealed(seen.provider))
        return out + QStringLiteral("\nThe scores stay hidden until the reveal.\n");
    std::vector<QStringList> panel = {
        {QStringLiteral("  Criterion"), QStringLiteral("mean"), QStringLiteral("agreed")}};
    const ProviderFigure &figure = seen.evaluation.figure(seen.provider);
    for (size_t k = 0; k < figure.cells.size(); ++k)
        panel.push_back({QStringLiteral("  ") + seen.evaluation.criteria()[k].name,
                         number(figure.cells[k].panelMean), number(figure.cells[k].agreed)});
    return out + QStringLiteral("\nPanel\n") + aligned(panel, {1, 2});
}

/// By its number, or by its provider: then the one that is not closed, else the last.
Seen find(const Evaluation &evaluation, const QString &name)
{
    for (const Seen &seen : sessionsOf(evaluation)) {
        if (QString::number(seen.session.id.value) == name)
            return seen;
    }
    const int p = providerNamed(evaluation, name);
    const auto session =
        SessionStore(evaluation.workspace()).ofProvider(evaluation.providers()[static_cast<size_t>(p)].id);
    if (!session)
        throw Error(ErrorCode::Invalid, QStringLiteral("No session with “%1” is planned.").arg(name));
    return {evaluation, *session, p};
}

ExitCode run(const Arguments &arguments)
{
    const QString what = arguments.words.at(0);
    const bool isList = what == QLatin1String("list");
    if (!isList && what != QLatin1String("show"))
        throw UsageError(QStringLiteral("“%1” cannot be done; say list or show.").arg(what));
    if (isList && arguments.words.size() > 2)
        throw UsageError(QStringLiteral("The list names no provider; say show."));
    if (!isList && arguments.words.size() < 3)
        throw UsageError(QStringLiteral("PROVIDER is missing."));
    const auto workspace = openToRead(arguments.words.at(1));
    const Evaluation evaluation(*workspace); // nobody looks: what is sealed is not in it
    const bool json = arguments.has("--json");
    if (isList)
        return list(evaluation, json);
    const Seen seen = find(evaluation, arguments.words.at(2));
    const SessionStore store(*workspace);
    if (json)
        write(asJson(seen, store));
    else
        write(asText(seen, store));
    return Fine;
}

} // namespace

Command sessionCommand()
{
    return {QStringLiteral("session"),
            QStringLiteral("session list FILE [--json]\n"
                           "       tandem-cli session show FILE PROVIDER [--json]"),
            QStringLiteral("Print the working sessions, or one with its cards, agenda and panel."),
            QStringLiteral("PROVIDER is the provider's name, or the session's number from the list's JSON.\n"
                           "The panel's scores are there once they may be seen by everybody."),
            {QStringLiteral("list or show"), QStringLiteral("FILE"), QStringLiteral("PROVIDER")},
            {{QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON instead of text.")}},
            run,
            1};
}

} // namespace tandem::cli
