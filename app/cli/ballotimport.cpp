#include "app/cli/ballots.h"
#include "app/cli/console.h"
#include "core/ballots/ballotsheet.h"
#include "core/ballots/package.h"
#include "core/base/text.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace tandem::cli {

namespace {

/// A ballot that came back, of any kind.
struct Returned
{
    bool isPackage = false;
    PackagePlan package; ///< with isPackage
    MergePlan merge;
    PersonId evaluator;
    std::vector<ProviderId> providers;
    QStringList notes;
    QStringList problems; ///< what keeps it out
};

Returned readPackageBack(Workspace &workspace, const QString &path)
{
    Returned out;
    out.isPackage = true;
    out.package = planPackage(workspace, path);
    out.merge = out.package.merge;
    out.evaluator = out.package.issued.evaluator;
    out.providers = out.package.providers();
    out.notes = out.package.notes;
    return out;
}

Returned readSheetBack(Workspace &workspace, const QString &path)
{
    Returned out;
    const ReturnedBallots sheet = readBallotXlsx(workspace, path);
    out.problems = sheet.problems;
    for (const ReturnedBallots::Pair &pair : sheet.ballots) {
        planMerge(workspace, pair.base, pair.theirs, out.merge);
        out.evaluator = pair.theirs.evaluator;
        out.providers.push_back(pair.theirs.provider);
    }
    out.notes = out.merge.notes;
    return out;
}

Returned readBack(Workspace &workspace, const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.peek(4) == QByteArray("PK\x03\x04", 4))
        return readSheetBack(workspace, path);
    return readPackageBack(workspace, path); // says in plain words what is no package either
}

Decision decisionOf(const Arguments &arguments)
{
    const bool take = arguments.has("--take-theirs");
    const bool keep = arguments.has("--keep-ours");
    if (take && keep)
        throw UsageError(QStringLiteral("Choose one of --take-theirs and --keep-ours."));
    return take ? Decision::TakeTheirs : keep ? Decision::KeepOurs : Decision::Open;
}

bool applyReturned(Workspace &workspace, Returned &returned)
{
    if (returned.isPackage) {
        returned.package.merge = returned.merge;
        return applyPackage(workspace, returned.package);
    }
    if (!returned.merge.changesAnything())
        return false;
    return applyMerge(
        workspace, returned.merge,
        importOperation(workspace, Action::ImportBallot, returned.evaluator, returned.providers));
}

QString decisionWord(const MergeCell &cell)
{
    if (cell.step == MergeStep::Take || cell.decision == Decision::TakeTheirs)
        return QStringLiteral("take");
    return cell.decision == Decision::KeepOurs ? QStringLiteral("keep") : QStringLiteral("open");
}

/// In words that stay: what scripts read is not translated and not reworded.
QJsonObject stateAsJson(const CellState &state)
{
    static constexpr const char *kinds[] = {"empty", "scored", "abstained", "refused"};
    static constexpr const char *grades[] = {"none", "claimed", "shown", "document", "reference"};
    const bool scored = state.kind == CellState::Kind::Scored;
    return {{QStringLiteral("state"), QLatin1String(kinds[static_cast<size_t>(state.kind)])},
            {QStringLiteral("score"), scored ? QJsonValue(state.value) : QJsonValue()},
            {QStringLiteral("evidence"), QLatin1String(grades[static_cast<size_t>(state.evidence)])},
            {QStringLiteral("note"), state.note},
            {QStringLiteral("reason"), state.reason}};
}

QJsonArray cellsAsJson(const Returned &returned, const std::vector<ShownCell> &shown)
{
    QJsonArray out;
    for (size_t i = 0; i < shown.size(); ++i) {
        const MergeCell &cell = returned.merge.cells[i];
        const bool hidden = shown[i].hidden;
        out.push_back(QJsonObject{
            {QStringLiteral("provider"), shown[i].provider},
            {QStringLiteral("criterion"), shown[i].criterion},
            {QStringLiteral("conflict"), cell.step == MergeStep::Conflict},
            {QStringLiteral("decision"), decisionWord(cell)},
            {QStringLiteral("hidden"), hidden},
            {QStringLiteral("ours"), hidden ? QJsonValue() : QJsonValue(stateAsJson(cell.ours))},
            {QStringLiteral("theirs"), hidden ? QJsonValue() : QJsonValue(stateAsJson(cell.theirs))}});
    }
    return out;
}

int countTaken(const MergePlan &merge)
{
    return static_cast<int>(std::count_if(merge.cells.begin(), merge.cells.end(),
                                          [](const MergeCell &cell) { return cell.isTaken(); }));
}

QJsonObject asJson(const Returned &returned, const Evaluation &evaluation, const QString &file, bool changed)
{
    QJsonArray providers;
    for (const ProviderId id : returned.providers) {
        if (const int p = evaluation.indexOf(id); p >= 0)
            providers.push_back(evaluation.providers()[static_cast<size_t>(p)].name);
    }
    const int e = evaluation.evaluatorIndexOf(returned.evaluator);
    return {{QStringLiteral("file"), file},
            {QStringLiteral("kind"), returned.isPackage ? QStringLiteral("package") : QStringLiteral("xlsx")},
            {QStringLiteral("evaluator"),
             e < 0 ? QJsonValue() : QJsonValue(evaluation.evaluators()[static_cast<size_t>(e)].name)},
            {QStringLiteral("providers"), providers},
            {QStringLiteral("changed"), changed},
            {QStringLiteral("taken"), countTaken(returned.merge)},
            {QStringLiteral("conflicts"), returned.merge.conflicts()},
            {QStringLiteral("open"), returned.merge.openConflicts()},
            {QStringLiteral("notes"), QJsonArray::fromStringList(returned.notes)},
            {QStringLiteral("cells"), cellsAsJson(returned, shownCells(returned.merge, evaluation))}};
}

QString asText(const Returned &returned, const Evaluation &evaluation, bool preview)
{
    std::vector<QStringList> rows;
    const std::vector<ShownCell> shown = shownCells(returned.merge, evaluation);
    for (size_t i = 0; i < shown.size(); ++i) {
        const ShownCell &cell = shown[i];
        rows.push_back({QStringLiteral("  ") + decisionWord(returned.merge.cells[i]), cell.provider,
                        cell.criterion,
                        cell.hidden ? QStringLiteral("differs, hidden until the reveal")
                                    : QStringLiteral("%1 -> %2").arg(cell.ours, cell.theirs)});
    }
    const QString scores =
        counted(countTaken(returned.merge), QStringLiteral("score"), QStringLiteral("scores"));
    return (preview ? QStringLiteral("Nothing was changed. Would import %1.\n")
                    : QStringLiteral("Imported %1.\n"))
               .arg(scores) +
           aligned(rows, {});
}

ExitCode refuse(const QString &path, const QStringList &problems)
{
    for (const QString &problem : problems)
        say(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), problem));
    say(QStringLiteral("%1: Nothing was imported.").arg(QDir::toNativeSeparators(path)));
    return Failed;
}

} // namespace

ExitCode importBallot(const Arguments &arguments)
{
    requireNoOther(arguments, QStringLiteral("a ballot"),
                   {"--preview", "--dry-run", "--take-theirs", "--keep-ours", "--json"});
    const Decision decision = decisionOf(arguments);
    const bool preview = arguments.has("--preview") || arguments.has("--dry-run");
    const QString file = arguments.words.at(0);
    const QString path = arguments.words.at(2);
    const auto workspace = preview ? openToRead(file) : openToEdit(file);
    Returned returned = readBack(*workspace, path);
    if (!returned.problems.isEmpty())
        return refuse(path, returned.problems);
    returned.merge.decideAll(decision);
    const Evaluation evaluation(*workspace); // nobody looks: what is sealed is counted, not shown
    // Said before the import: a card that it completes must not unseal what stood in the preview.
    const QString text = asText(returned, evaluation, preview);
    QJsonObject json = asJson(returned, evaluation, path, false);
    const bool changed = !preview && applyReturned(*workspace, returned);
    json[QLatin1String("changed")] = changed;
    if (arguments.has("--json"))
        write(json);
    else
        write(text);
    for (const QString &note : std::as_const(returned.notes))
        say(QStringLiteral("%1: note: %2").arg(QDir::toNativeSeparators(path), note));
    const int open = returned.merge.openConflicts();
    if (open > 0)
        say(QStringLiteral("%1: %2 left open: decide with --take-theirs or --keep-ours.")
                .arg(QDir::toNativeSeparators(path),
                     counted(open, QStringLiteral("conflict is"), QStringLiteral("conflicts are"))));
    return open > 0 ? Findings : Fine;
}

} // namespace tandem::cli
