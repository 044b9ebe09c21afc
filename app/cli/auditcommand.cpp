#include "app/cli/commands.h"
#include "app/cli/console.h"
#include <QJsonArray>
#include <algorithm>

namespace tandem::cli {

namespace {

QJsonObject asJson(const std::vector<HistoryEntry> &entries)
{
    QJsonArray steps;
    for (const HistoryEntry &entry : entries)
        steps.push_back(
            QJsonObject{{QStringLiteral("step"), entry.seq},
                        {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODateWithMs)},
                        {QStringLiteral("who"), entry.who},
                        {QStringLiteral("kind"), entry.kind},
                        {QStringLiteral("action"), actionName(entry.operation.action)},
                        {QStringLiteral("arguments"), QJsonArray::fromStringList(entry.operation.arguments)},
                        {QStringLiteral("what"), entry.sentence()}});
    return {{QStringLiteral("steps"), steps}};
}

QString asText(const std::vector<HistoryEntry> &entries)
{
    std::vector<QStringList> rows;
    rows.reserve(entries.size());
    for (const HistoryEntry &entry : entries)
        rows.push_back({QString::number(entry.seq), entry.at.toUTC().toString(Qt::ISODate), entry.who,
                        entry.sentence().simplified()});
    return aligned(rows, {0});
}

ExitCode run(const Arguments &arguments)
{
    const auto workspace = openToRead(arguments.words.at(0));
    std::vector<HistoryEntry> entries = workspace->history();
    std::reverse(entries.begin(), entries.end());
    if (arguments.has("--json"))
        write(asJson(entries));
    else
        write(asText(entries));
    return Fine;
}

} // namespace

Command auditCommand()
{
    return {QStringLiteral("audit"),
            QStringLiteral("audit FILE [--json]"),
            QStringLiteral("Print every edit, undo and redo, oldest first: when (UTC), who, what."),
            {},
            {QStringLiteral("FILE")},
            {{QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON instead of text.")}},
            run};
}

} // namespace tandem::cli
