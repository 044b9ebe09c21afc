#include "app/cli/agreement.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/agreement/difference.h"
#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include <QJsonArray>

namespace tandem::cli {

AgreementDocument documentNamed(const QString &word)
{
    const auto document = documentFromKey(word);
    if (!document)
        throw UsageError(
            QStringLiteral("There is no document “%1”; say scope, raci or escalation.").arg(word));
    return *document;
}

static Snapshot stateNamed(Workspace &workspace, AgreementDocument document, const QString &word)
{
    if (word == QLatin1String("now"))
        return snapshotOf(workspace, document);
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (!isNumber || number < 1)
        throw UsageError(QStringLiteral("“%1” is no revision; say its number, or now.").arg(word));
    const auto revision = RevisionStore(workspace).find(document, number);
    if (!revision)
        throw Error(ErrorCode::Invalid,
                    QStringLiteral("%1 has no revision %2.").arg(documentName(document)).arg(number));
    return RevisionStore::contentOf(*revision);
}

static QJsonObject jsonOf(const Difference &difference)
{
    static const QStringList kinds = {QStringLiteral("cell"),         QStringLiteral("row-added"),
                                      QStringLiteral("row-removed"),  QStringLiteral("row-renamed"),
                                      QStringLiteral("column-added"), QStringLiteral("column-removed")};
    return {{QStringLiteral("kind"), kinds.at(static_cast<int>(difference.kind))},
            {QStringLiteral("group"), difference.group},
            {QStringLiteral("row"), difference.rowName},
            {QStringLiteral("column"), difference.columnName},
            {QStringLiteral("before"), difference.before},
            {QStringLiteral("after"), difference.after},
            {QStringLiteral("sentence"), difference.sentence}};
}

static ExitCode run(const Arguments &arguments)
{
    const AgreementDocument document = documentNamed(arguments.words.at(1));
    const auto workspace = openToRead(arguments.words.at(0));
    const Snapshot from = stateNamed(*workspace, document, arguments.words.at(2));
    const Snapshot to = stateNamed(*workspace, document, arguments.words.at(3));
    const std::vector<Difference> found = differences(from, to);
    if (arguments.has("--json")) {
        QJsonArray list;
        for (const Difference &difference : found)
            list.push_back(jsonOf(difference));
        write(QJsonObject{{QStringLiteral("document"), documentKey(document)},
                          {QStringLiteral("from"), arguments.words.at(2)},
                          {QStringLiteral("to"), arguments.words.at(3)},
                          {QStringLiteral("differences"), list}});
    } else {
        for (const QString &sentence : sentencesOf(found))
            write(sentence + QStringLiteral(".\n"));
    }
    return found.empty() ? Fine : Findings;
}

Command diffCommand()
{
    return {QStringLiteral("diff"),
            QStringLiteral("diff FILE scope|raci|escalation FROM TO [--json]"),
            QStringLiteral("Say what changed between two revisions, or a revision and now."),
            QStringLiteral(
                "FROM and TO are numbers of revisions, or the word now. Prints a sentence for each change;\n"
                "--json prints each cell with what it was and what it is. Like diff, the exit code is 1\n"
                "when there is a difference."),
            {QStringLiteral("FILE"), QStringLiteral("scope, raci or escalation"), QStringLiteral("FROM"),
             QStringLiteral("TO")},
            {{QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON.")}},
            run};
}

} // namespace tandem::cli
