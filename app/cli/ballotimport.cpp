#include "app/cli/ballots.h"
#include "app/cli/console.h"
#include "core/ballots/ballotfile.h"
#include <QDir>
#include <QJsonArray>
#include <algorithm>

namespace tandem::cli {

namespace {

Decision decisionOf(const Arguments &arguments)
{
    const bool take = arguments.has("--take-theirs");
    const bool keep = arguments.has("--keep-ours");
    if (take && keep)
        throw UsageError(QStringLiteral("Choose one of --take-theirs and --keep-ours."));
    return take ? Decision::TakeTheirs : keep ? Decision::KeepOurs : Decision::Open;
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

QJsonArray cellsAsJson(const BallotFile &returned, const std::vector<ShownCell> &shown)
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

QJsonObject asJson(const BallotFile &returned, const Evaluation &evaluation, const QString &file,
                   bool changed)
{
    QJsonArray providers;
    for (const ProviderId id : returned.providers) {
        if (const int p = evaluation.indexOf(id); p >= 0)
            providers.push_back(evaluation.providers()[static_cast<size_t>(p)].name);
    }
    const int e = evaluation.evaluatorIndexOf(returned.evaluator);
    return {{QStringLiteral("file"), file},
            {QStringLiteral("kind"),
             returned.kind == BallotFile::Kind::Package ? QStringLiteral("package") : QStringLiteral("xlsx")},
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

QString asText(const BallotFile &returned, const Evaluation &evaluation, bool preview)
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

/// Conflicts are the IT lead's, where one is named. Why they may not be decided; nothing if they may.
QString whyNotDecided(const Evaluation &evaluation, const Arguments &arguments)
{
    const auto &people = evaluation.people();
    const auto lead = std::find_if(people.begin(), people.end(),
                                   [&](const Person &person) { return person.id == evaluation.info().lead; });
    if (lead == people.end() ||
        arguments.value("--as").trimmed().compare(lead->name, Qt::CaseInsensitive) == 0)
        return {};
    return QStringLiteral("What was changed on both sides is for the IT lead to decide: %1. "
                          "If that is you, say --as \"%1\".")
        .arg(lead->name);
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
                   {"--preview", "--dry-run", "--take-theirs", "--keep-ours", "--as", "--json"});
    const Decision decision = decisionOf(arguments);
    const bool preview = arguments.has("--preview") || arguments.has("--dry-run");
    const QString file = arguments.words.at(0);
    const QString path = arguments.words.at(2);
    const auto workspace = preview ? openToRead(file) : openToEdit(file);
    BallotFile returned = readBallotFile(*workspace, path);
    if (!returned.problems.isEmpty())
        return refuse(path, returned.problems);
    const Evaluation evaluation(*workspace); // nobody looks: what is sealed is counted, not shown
    if (decision != Decision::Open && returned.merge.conflicts() > 0) {
        if (const QString why = whyNotDecided(evaluation, arguments); !why.isEmpty())
            return refuse(path, {why});
    }
    returned.merge.decideAll(decision);
    // Said before the import: a card that it completes must not unseal what stood in the preview.
    const QString text = asText(returned, evaluation, preview);
    QJsonObject json = asJson(returned, evaluation, path, false);
    const bool changed = !preview && importBallotFile(*workspace, returned);
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
