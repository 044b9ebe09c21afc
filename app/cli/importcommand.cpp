#include "app/cli/ballots.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/holidays.h"
#include "app/cli/raci.h"
#include "core/base/text.h"
#include "core/exchange/criteriaimport.h"
#include "core/exchange/scoresimport.h"
#include <QFile>
#include <cstdio>

namespace tandem::cli {

namespace {

const QString standardInput = QStringLiteral("-");

QByteArray readTable(const QString &path)
{
    if (path != standardInput)
        return readCsvFile(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        throw Error(ErrorCode::Io, QStringLiteral("Standard input cannot be read."));
    QByteArray bytes;
    while (bytes.size() <= largestCsv) {
        const QByteArray block = input.read(1 << 20);
        if (block.isEmpty())
            return bytes;
        bytes += block;
    }
    throw Error(ErrorCode::Invalid, QStringLiteral("The table is larger than 64 MB."),
                QStringLiteral("standard input"),
                QStringLiteral("Split it and import the parts one after the other."));
}

/// What an import did, would do or could not do.
struct Outcome
{
    std::vector<Finding> findings;
    bool canApply = false;
    QString sentence; ///< "117 scores, 5 new providers"
};

QString criteriaWords(const CriteriaPlan &plan)
{
    QString words = counted(static_cast<qint64>(plan.drafts.size()), QStringLiteral("criterion"),
                            QStringLiteral("criteria"));
    if (!plan.removed.isEmpty())
        words += QStringLiteral("; removed with their scores: %1").arg(listInWords(plan.removed));
    return words;
}

QString scoresWords(const ScoresPlan &plan)
{
    QStringList words = {
        counted(static_cast<qint64>(plan.entries.size()), QStringLiteral("score"), QStringLiteral("scores"))};
    if (const int count = plan.newProviders(); count > 0)
        words.push_back(counted(count, QStringLiteral("new provider"), QStringLiteral("new providers")));
    if (const int count = plan.newEvaluators(); count > 0)
        words.push_back(counted(count, QStringLiteral("new evaluator"), QStringLiteral("new evaluators")));
    return listInWords(words);
}

Outcome importCriteria(Workspace &workspace, const CsvTable &table, bool skipBad, bool dryRun)
{
    const CriteriaPlan plan = planCriteria(table, workspace);
    const bool can = plan.canApply(skipBad);
    if (can && !dryRun)
        applyCriteria(workspace, plan, skipBad);
    return {plan.findings, can, criteriaWords(plan)};
}

Outcome importScores(Workspace &workspace, const CsvTable &table, bool skipBad, bool dryRun)
{
    const ScoresPlan plan = planScores(table, workspace);
    const bool can = plan.canApply(skipBad);
    if (can && !dryRun)
        applyScores(workspace, plan, skipBad);
    return {plan.findings, can, scoresWords(plan)};
}

qint64 countBad(const std::vector<Finding> &findings)
{
    return std::count_if(findings.begin(), findings.end(),
                         [](const Finding &f) { return f.weight != Finding::Weight::Note; });
}

void sayWhyNothing(const QString &source, const Outcome &outcome, bool skipBad)
{
    const QString bad = counted(countBad(outcome.findings), QStringLiteral("line"), QStringLiteral("lines"));
    if (hasTableProblem(outcome.findings))
        say(QStringLiteral("%1: Nothing was imported.").arg(source));
    else if (skipBad)
        say(QStringLiteral("%1: Nothing was imported: no line can be used.").arg(source));
    else
        say(QStringLiteral(
                "%1: Nothing was imported: %2 cannot be used. Mend them, or leave them out with --skip-bad.")
                .arg(source, bad));
}

ExitCode run(const Arguments &arguments)
{
    const QString kind = arguments.words.at(1);
    if (kind == QLatin1String("ballot"))
        return importBallot(arguments);
    if (kind == QLatin1String("raci"))
        return importRaci(arguments);
    if (kind == QLatin1String("holidays"))
        return importHolidays(arguments);
    if (kind != QLatin1String("criteria") && kind != QLatin1String("scores"))
        throw UsageError(
            QStringLiteral("“%1” cannot be imported; say criteria, scores, ballot, raci or holidays.")
                .arg(kind));
    requireNoOther(arguments, kind, {"--skip-bad", "--dry-run"});
    const QString path = arguments.words.at(2);
    const bool skipBad = arguments.has("--skip-bad");
    const bool dryRun = arguments.has("--dry-run");
    const QString source = path == standardInput ? QStringLiteral("standard input") : path;

    const auto workspace = dryRun ? openToRead(arguments.words.at(0)) : openToEdit(arguments.words.at(0));
    const CsvTable table = parseCsv(readTable(path));
    const Outcome outcome = kind == QLatin1String("criteria")
                                ? importCriteria(*workspace, table, skipBad, dryRun)
                                : importScores(*workspace, table, skipBad, dryRun);
    sayFindings(source, outcome.findings);
    if (!outcome.canApply) {
        sayWhyNothing(source, outcome, skipBad);
        return Failed;
    }
    write((dryRun ? QStringLiteral("Nothing was changed. Would import %1.\n")
                  : QStringLiteral("Imported %1.\n"))
              .arg(outcome.sentence));
    const qint64 bad = countBad(outcome.findings);
    if (bad > 0)
        say(QStringLiteral("%1: %2 left out.")
                .arg(source, counted(bad, QStringLiteral("line was"), QStringLiteral("lines were"))));
    return bad > 0 ? Findings : Fine;
}

} // namespace

Command importCommand()
{
    return {
        QStringLiteral("import"),
        QStringLiteral("import FILE criteria|scores|ballot|raci|holidays FILE2 [--skip-bad] [--dry-run]\n"
                       "                [--preview] [--take-theirs|--keep-ours] [--as NAME] [--json]"),
        QStringLiteral(
            "Import criteria, scores, a filled-in ballot, a RACI or holidays, as one step that can be "
            "undone."),
        QStringLiteral(
            "criteria  columns criterion, weight [, short] [, description]; replaces the criteria.\n"
            "          A criterion whose name stays keeps its scores, rubric and red flags.\n"
            "scores    columns provider, criterion, evaluator, score [, note]; makes the providers and\n"
            "          evaluators that it names. A criterion must be there.\n"
            "ballot    a scorecard package or a spreadsheet that came back; its content tells which.\n"
            "          What changed on both sides is a conflict: it stays as it is and the exit status\n"
            "          is 1, unless --take-theirs or --keep-ours decides for all of them. Where an IT\n"
            "          lead is named, nobody else may: --as says who you are.\n"
            "raci      a table or workbook with a column for the activity, one for the service area if\n"
            "          wanted, and one for each role with R, A, C, I or several such as A/R. What it\n"
            "          does not name stays as it is.\n"
            "holidays  an iCalendar file (.ics), or a place: GB-EAW, GB-SCT, GB-NIR, IE, US, CA, AU, DE,\n"
            "          AT, FR or NL. The onboarding is placed again at once; what is done stays.\n\n"
            "A table is UTF-8 text with commas, semicolons or tabs; its first line names the columns,\n"
            "in any order. Numbers may be decimal (3.5 or 3,5). FILE2 may be - for a table on standard "
            "input.\n"
            "Lines that cannot be used are reported, and then nothing is imported."),
        {QStringLiteral("FILE"), QStringLiteral("criteria, scores, ballot, raci or holidays"),
         QStringLiteral("FILE2")},
        {{QStringLiteral("--skip-bad"),
          {},
          {},
          QStringLiteral("Leave out such lines and import the others.")},
         {QStringLiteral("--dry-run"), {}, {}, QStringLiteral("Report what would happen; change nothing.")},
         {QStringLiteral("--preview"), {}, {}, QStringLiteral("The same, for a ballot.")},
         {QStringLiteral("--take-theirs"),
          {},
          {},
          QStringLiteral("Where both sides changed, the ballot counts.")},
         {QStringLiteral("--keep-ours"),
          {},
          {},
          QStringLiteral("Where both sides changed, the workspace counts.")},
         {QStringLiteral("--as"),
          {},
          QStringLiteral("NAME"),
          QStringLiteral("Who decides what both sides changed: the IT lead.")},
         {QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON instead of text, for a ballot.")}},
        run};
}

} // namespace tandem::cli
