#include "core/onboarding/runbookstore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/storedvalues.h"
#include "core/storage/connection.h"
#include "core/workspace/positions.h"
#include <QHash>
#include <QLocale>

// Recurring processes and their shadow log; vendor accounts are in vendoraccountstore.cpp.
namespace tandem {

using storage::Connection;
using storage::Query;

std::vector<RecurringProcess> RunbookStore::processes() const
{
    Connection &c = m_workspace.connection();
    std::vector<RecurringProcess> out;
    QHash<qint64, size_t> at;
    Query q = c.query("SELECT id, position, name, category, frequency, owner_id, owner_role, runbook, "
                      "last_done_on, activity_id, notes FROM recurring_process ORDER BY position, id");
    while (q.next()) {
        at.insert(q.integer(0), out.size());
        RecurringProcess process;
        process.id = ProcessId{q.integer(0)};
        process.position = static_cast<int>(q.integer(1));
        process.name = q.text(2);
        process.category = q.text(3);
        process.frequency = frequencyFromKey(q.text(4));
        process.owner = PersonId{q.integer(5)};
        process.ownerRole = q.text(6);
        process.runbook = q.text(7);
        process.lastDoneOn = stored::dayFrom(q.text(8));
        process.activity = ActivityId{q.integer(9)};
        process.notes = q.text(10);
        out.push_back(process);
    }
    Query steps = c.query("SELECT process_id, stage, day, who, note FROM shadow_step");
    while (steps.next())
        out[at.value(steps.integer(0))].steps[static_cast<size_t>(steps.integer(1)) - 1] = {
            stored::dayFrom(steps.text(2)), steps.text(3), steps.text(4)};
    return out;
}

QString RunbookStore::processName(ProcessId id) const
{
    Query q = m_workspace.connection().query("SELECT name FROM recurring_process WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The process is not there any more."));
    return q.text(0);
}

QString fieldWord(RunbookStore::ProcessText field)
{
    switch (field) {
    case RunbookStore::ProcessText::Name:
        return tr("name");
    case RunbookStore::ProcessText::Category:
        return tr("category");
    case RunbookStore::ProcessText::OwnerRole:
        return tr("owner");
    case RunbookStore::ProcessText::Runbook:
        return tr("runbook");
    case RunbookStore::ProcessText::Notes:
        return tr("notes");
    }
    return {};
}

QString textOf(const RecurringProcess &process, RunbookStore::ProcessText field)
{
    switch (field) {
    case RunbookStore::ProcessText::Name:
        return process.name;
    case RunbookStore::ProcessText::Category:
        return process.category;
    case RunbookStore::ProcessText::OwnerRole:
        return process.ownerRole;
    case RunbookStore::ProcessText::Runbook:
        return process.runbook;
    case RunbookStore::ProcessText::Notes:
        return process.notes;
    }
    return {};
}

QString RunbookStore::problem(ProcessText field, const QString &text)
{
    if (field == ProcessText::Name && cleanName(text).isEmpty())
        return tr("A process needs a name.");
    if (text.size() > maximumTextLength)
        return tr("The text is too long.");
    const auto secret = secretIn(text, field == ProcessText::Runbook ? FieldUse::Address : FieldUse::Words);
    return secret ? secret->message : QString();
}

static void insertProcess(Connection &c, const RecurringProcess &process)
{
    c.query("INSERT INTO recurring_process (id, position, name, category, frequency, owner_id, owner_role, "
            "runbook, last_done_on, activity_id, notes) VALUES (?1, (SELECT coalesce(max(position), 0) + 1 "
            "FROM recurring_process), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .with(process.id.value, storedName(process.name), storedName(process.category),
              frequencyKey(process.frequency), stored::reference(process.owner),
              storedName(process.ownerRole), storedName(process.runbook), stored::day(process.lastDoneOn),
              stored::reference(process.activity), storedText(process.notes))
        .run();
}

static void requireProcessTexts(const RecurringProcess &process)
{
    using Text = RunbookStore::ProcessText;
    for (const Text field : {Text::Name, Text::Category, Text::OwnerRole, Text::Runbook, Text::Notes}) {
        if (const QString problem = RunbookStore::problem(field, textOf(process, field)); !problem.isEmpty())
            throw Error(ErrorCode::Invalid, problem, process.name);
    }
}

ProcessId RunbookStore::addProcess(const QString &name, Frequency frequency)
{
    RecurringProcess process;
    process.id = ProcessId::make();
    process.name = name;
    process.frequency = frequency;
    requireProcessTexts(process);
    m_workspace.edit({Action::AddProcess, {storedName(name)}, {}},
                     [&](Connection &c) { insertProcess(c, process); });
    return process.id;
}

void RunbookStore::addProcesses(std::span<const RecurringProcess> processes)
{
    for (const RecurringProcess &process : processes)
        requireProcessTexts(process);
    m_workspace.edit({Action::AddProcesses, {QString::number(processes.size())}, {}}, [&](Connection &c) {
        for (RecurringProcess process : processes) {
            process.id = ProcessId::make();
            insertProcess(c, process);
            for (const ShadowStage stage : everyShadowStage) {
                if (const RecurringProcess::Step &step = process.step(stage); step.day.isValid())
                    setStep(process.id, stage, step.day, step.who, step.note);
            }
        }
    });
}

static const char *processTextUpdate(RunbookStore::ProcessText field)
{
    switch (field) {
    case RunbookStore::ProcessText::Name:
        return "UPDATE recurring_process SET name = ?2 WHERE id = ?1";
    case RunbookStore::ProcessText::Category:
        return "UPDATE recurring_process SET category = ?2 WHERE id = ?1";
    case RunbookStore::ProcessText::OwnerRole:
        return "UPDATE recurring_process SET owner_role = ?2 WHERE id = ?1";
    case RunbookStore::ProcessText::Runbook:
        return "UPDATE recurring_process SET runbook = ?2 WHERE id = ?1";
    case RunbookStore::ProcessText::Notes:
        break;
    }
    return "UPDATE recurring_process SET notes = ?2 WHERE id = ?1";
}

void RunbookStore::setText(ProcessId id, ProcessText field, const QString &text)
{
    if (const QString wrong = problem(field, text); !wrong.isEmpty())
        throw Error(ErrorCode::Invalid, wrong);
    const QString value = field == ProcessText::Notes ? storedText(text) : storedName(text);
    m_workspace.edit({Action::EditProcess, {processName(id), fieldWord(field)}, {}},
                     [&](Connection &c) { c.query(processTextUpdate(field)).with(id.value, value).run(); });
}

void RunbookStore::setFrequency(ProcessId id, Frequency frequency)
{
    m_workspace.edit({Action::EditProcess, {processName(id), tr("frequency")}, {}}, [&](Connection &c) {
        c.query("UPDATE recurring_process SET frequency = ?2 WHERE id = ?1")
            .with(id.value, frequencyKey(frequency))
            .run();
    });
}

void RunbookStore::setOwner(ProcessId id, PersonId person)
{
    m_workspace.edit({Action::EditProcess, {processName(id), tr("owner")}, {}}, [&](Connection &c) {
        c.query("UPDATE recurring_process SET owner_id = ?2 WHERE id = ?1")
            .with(id.value, stored::reference(person))
            .run();
    });
}

void RunbookStore::setLastDone(ProcessId id, QDate day)
{
    m_workspace.edit({Action::EditProcess, {processName(id), tr("last day")}, {}}, [&](Connection &c) {
        c.query("UPDATE recurring_process SET last_done_on = ?2 WHERE id = ?1")
            .with(id.value, stored::day(day))
            .run();
    });
}

void RunbookStore::setActivity(ProcessId id, ActivityId activity)
{
    m_workspace.edit({Action::EditProcess, {processName(id), tr("row of the RACI")}, {}}, [&](Connection &c) {
        c.query("UPDATE recurring_process SET activity_id = ?2 WHERE id = ?1")
            .with(id.value, stored::reference(activity))
            .run();
    });
}

void RunbookStore::moveProcess(ProcessId id, int toIndex)
{
    m_workspace.edit({Action::MoveProcess, {processName(id)}, {}},
                     [&](Connection &c) { moveToIndex(c, "recurring_process", id.value, toIndex); });
}

void RunbookStore::removeProcesses(std::span<const ProcessId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? processName(ids.front()) : tr("%1 processes").arg(ids.size());
    m_workspace.edit({Action::RemoveProcesses, {what}, {}}, [&](Connection &c) {
        for (const ProcessId id : ids)
            c.query("DELETE FROM recurring_process WHERE id = ?1").with(id.value).run();
    });
}

void RunbookStore::setStep(ProcessId id, ShadowStage stage, QDate day, const QString &who,
                           const QString &note)
{
    for (const QString &text : {who, note}) {
        if (const auto secret = secretIn(text))
            throw Error(ErrorCode::Invalid, secret->message);
    }
    const QString word = QLocale().toLower(shadowStageName(stage));
    const QString what = day.isValid() ? word : tr("not %1").arg(word);
    m_workspace.edit({Action::SetShadowStep, {processName(id), what}, {}}, [&](Connection &c) {
        if (!day.isValid()) {
            c.query("DELETE FROM shadow_step WHERE process_id = ?1 AND stage = ?2")
                .with(id.value, static_cast<int>(stage))
                .run();
            return;
        }
        c.query("INSERT INTO shadow_step (process_id, stage, day, who, note) VALUES (?1, ?2, ?3, ?4, ?5) ON "
                "CONFLICT DO UPDATE SET day = ?3, who = ?4, note = ?5")
            .with(id.value, static_cast<int>(stage), stored::day(day), storedName(who), storedText(note))
            .run();
    });
}

} // namespace tandem
