#include "core/report/sessionrecord.h"

#include "core/report/letterhead.h"
#include "core/report/sessionscores.h"
#include "core/report/summarystate.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"

#include <algorithm>
#include <cmath>

namespace tandem::report {

using T = ReportText;

namespace {

QString timeOf(const QDateTime &at, const SummaryState &state)
{
    return at.isValid() ? at.toTimeZone(state.options.zone).toString(QStringLiteral("HH:mm")) : QString();
}

QString dayAndTime(const QDateTime &at, const SummaryState &state)
{
    return T::tr("%1, %2").arg(state.say.date(at.date()), at.toString(QStringLiteral("HH:mm")));
}

QString minutesText(qint64 seconds)
{
    return T::tr("%1 min").arg(QString::number(std::llround(static_cast<double>(seconds) / 60.0)));
}

/// Everything of one session, read once.
struct Record
{
    Record(const Evaluation &evaluation, const Session &session, const SummaryOptions &options)
        : state(evaluation, options)
        , session(session)
        , provider(evaluation.indexOf(session.provider))
        , store(evaluation.workspace())
        , open(session.isRevealed() && !evaluation.isSealed(provider))
    {
    }

    SummaryState state;
    const Session &session;
    int provider;
    SessionStore store;
    bool open; ///< scores may be shown

    QString criterionName(CriterionId id) const
    {
        const int k = state.evaluation.indexOf(id);
        return k < 0 ? QString() : state.criterion(k).name;
    }
};

QString tookPlace(const Record &record)
{
    const Session &session = record.session;
    if (!session.begunAt.isValid())
        return {};
    const QDateTime begun = session.begunAt.toTimeZone(record.state.options.zone);
    const QString from = dayAndTime(begun, record.state);
    return session.endedAt.isValid() ? T::tr("%1 to %2").arg(from, timeOf(session.endedAt, record.state))
                                     : T::tr("%1, still running").arg(from);
}

ProviderHead headOf(const Record &record)
{
    const Session &session = record.session;
    const bool cards = record.state.evaluation.allCardsComplete(record.provider);
    ProviderHead head;
    head.label = T::tr("Working session · %1").arg(sessionStateWord(stateOf(session, cards)));
    head.name = record.state.evaluation.providers()[static_cast<size_t>(record.provider)].name;
    head.value = record.open ? record.state.totalText(record.provider) : QString();
    head.unit = head.value.isEmpty() ? QString() : T::tr("of 100");
    const auto add = [&head](const QString &label, const QString &text) {
        if (!text.isEmpty())
            head.facts.push_back({label, text});
    };
    if (session.startsAt.isValid())
        add(T::tr("Planned"), dayAndTime(session.startsAt, record.state));
    add(T::tr("Took place"), tookPlace(record));
    add(T::tr("Length"), session.extended > 0
                             ? T::tr("%1 min, and %2 more").arg(session.minutes).arg(session.extended)
                             : T::tr("%1 min").arg(session.minutes));
    add(T::tr("Place"), session.place);
    if (session.isRevealed())
        add(T::tr("Revealed"),
            dayAndTime(session.revealedAt.toTimeZone(record.state.options.zone), record.state));
    if (session.closedAt.isValid())
        add(T::tr("Closed"),
            dayAndTime(session.closedAt.toTimeZone(record.state.options.zone), record.state));
    return head;
}

void appendSealed(const Record &record, std::vector<Block> &blocks)
{
    if (record.open)
        return;
    const auto evaluators = static_cast<int>(record.state.evaluation.evaluators().size());
    int complete = 0;
    for (int e = 0; e < evaluators; ++e)
        complete += record.state.evaluation.cardProgress(record.provider, e).complete() ? 1 : 0;
    blocks.push_back(Callout{
        RichText::marked(T::tr("**The scores are sealed.** They stand here once they are revealed; %1 of %2 "
                               "scorecards are complete."),
                         {QString::number(complete), QString::number(evaluators)}),
        Mark::None});
}

void appendAttendance(const Record &record, std::vector<Block> &blocks)
{
    Table table;
    table.continuedTitle = T::tr("Who attended");
    table.columns = {{T::tr("Name"), 150, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Role"), 170, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Side"), 100, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Came"), 80, Align::Left, Table::CellStyle::Normal}};
    const std::vector<Attendance> attendance = record.store.attendance(record.session.id);
    for (const Person &person : record.state.evaluation.people()) {
        const auto found = std::ranges::find(attendance, person.id, &Attendance::person);
        if (found == attendance.end())
            continue;
        const QString came = found->came                        ? T::tr("yes")
                             : record.session.begunAt.isValid() ? T::tr("no")
                                                                : T::tr("invited");
        table.rows.push_back(
            {{cell(person.name), cell(person.role), cell(sideWord(person.side)), cell(came)}, -1, false});
    }
    if (table.rows.empty())
        return;
    blocks.push_back(sectionHead(T::tr("Who attended")));
    blocks.push_back(table);
}

void appendAgenda(const Record &record, std::vector<Block> &blocks)
{
    const std::vector<AgendaItem> agenda =
        presentAgenda(record.store.agenda(record.session.id), record.state.evaluation.criteria());
    if (agenda.empty())
        return;
    const SessionClock clock = record.store.clock(record.session.id);
    const QDateTime now =
        record.session.endedAt.isValid() ? record.session.endedAt : record.state.options.stamp;
    const bool begun = record.session.begunAt.isValid();
    Table table;
    table.continuedTitle = T::tr("Agenda");
    table.columns = {{T::tr("Criterion"), 150, Align::Left, Table::CellStyle::Medium},
                     {T::tr("What was asked"), 240, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Planned"), 50, Align::Right, Table::CellStyle::Secondary},
                     {begun ? T::tr("Spent") : QString(), 60, Align::Right, Table::CellStyle::Normal}};
    for (const AgendaItem &item : agenda) {
        const int k = record.state.evaluation.indexOf(item.criterion);
        const QString asked = item.question.isEmpty() ? record.state.criterion(k).question : item.question;
        table.rows.push_back(
            {{cell(record.state.criterion(k).name), cell(asked), cell(minutesText(qint64(item.minutes) * 60)),
              cell(begun ? minutesText(clock.elapsedOn(item.criterion, now)) : QString())},
             -1,
             false});
    }
    table.footer = begun ? T::tr("Planned: %1 min in all; on the clock: %2.")
                               .arg(QString::number(sumOfMinutes(agenda)), minutesText(clock.elapsed(now)))
                         : T::tr("Planned: %1 min in all.").arg(sumOfMinutes(agenda));
    blocks.push_back(sectionHead(T::tr("Agenda and times")));
    blocks.push_back(table);
}

void appendEvidence(const Record &record, std::vector<Block> &blocks)
{
    const std::vector<SeenEvidence> seen = record.store.seenEvidence(record.session.id);
    Table table;
    table.continuedTitle = T::tr("Evidence");
    table.columns = {{T::tr("Criterion"), 150, Align::Left, Table::CellStyle::Medium},
                     {T::tr("What was to be shown"), 270, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("Shown"), 80, Align::Left, Table::CellStyle::Normal}};
    for (const int k : record.state.criteria) {
        bool first = true;
        for (const EvidenceItem *item :
             record.state.evaluation.evidenceItemsOf(record.state.criterion(k).id)) {
            const auto found = std::ranges::find(seen, item->id, &SeenEvidence::item);
            Table::Row row{{cell(first ? record.state.criterion(k).name : QString()), cell(item->text),
                            cell(found == seen.end() ? T::tr("no") : timeOf(found->at, record.state))},
                           -1,
                           !first};
            if (found == seen.end())
                row.cells.back().style = Table::CellStyle::Secondary;
            table.rows.push_back(row);
            first = false;
        }
    }
    if (table.rows.empty() || !record.session.begunAt.isValid())
        return;
    blocks.push_back(sectionHead(T::tr("Evidence")));
    blocks.push_back(table);
}

void appendFlags(const Record &record, std::vector<Block> &blocks)
{
    FlagList list;
    for (const RaisedFlag *raised : flagsInOrder(record.state, record.provider))
        list.flags.push_back(flagEntry(record.state, *raised, false));
    if (list.flags.empty())
        return;
    blocks.push_back(sectionHead(T::tr("Red flags")));
    blocks.push_back(list);
}

void appendNotes(const Record &record, std::vector<Block> &blocks)
{
    Table table;
    table.continuedTitle = T::tr("Notes");
    table.columns = {{T::tr("Time"), 40, Align::Left, Table::CellStyle::Secondary},
                     {T::tr("On"), 124, Align::Left, Table::CellStyle::Medium},
                     {T::tr("Note"), 246, Align::Left, Table::CellStyle::Normal},
                     {T::tr("By"), 90, Align::Left, Table::CellStyle::Secondary}};
    for (const SessionNote &note : record.store.notes(record.session.id)) {
        const QString name = record.criterionName(note.criterion);
        table.rows.push_back(
            {{cell(timeOf(note.at, record.state)), cell(name.isEmpty() ? T::tr("The session") : name),
              cell(note.text), cell(note.who)},
             -1,
             false});
    }
    if (table.rows.empty())
        return;
    blocks.push_back(sectionHead(T::tr("Notes")));
    blocks.push_back(table);
}

} // namespace

Document sessionRecord(const Evaluation &evaluation, const Session &session, const SummaryOptions &options)
{
    Document document =
        letterhead(evaluation.info(), options, T::tr("Session record"), T::tr("session record"));
    if (evaluation.indexOf(session.provider) < 0)
        return document;
    const Record record(evaluation, session, options);
    std::vector<Block> &blocks = document.blocks;
    blocks.push_back(headOf(record));
    appendSealed(record, blocks);
    if (record.open)
        appendSessionScores(record.state, record.provider, blocks);
    if (!session.reaction.isEmpty()) {
        blocks.push_back(sectionHead(T::tr("The IT lead’s reaction to the way they work")));
        blocks.push_back(Paragraph{session.reaction, TextRole::Body, 12});
    }
    appendFlags(record, blocks);
    appendAttendance(record, blocks);
    appendAgenda(record, blocks);
    appendEvidence(record, blocks);
    appendNotes(record, blocks);
    if (record.open && !evaluation.evaluators().empty()) {
        blocks.push_back(sectionHead(T::tr("Scores, evidence and notes")));
        blocks.push_back(scoreTable(record.state, record.provider));
    }
    return document;
}

} // namespace tandem::report
