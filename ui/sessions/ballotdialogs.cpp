#include "ui/sessions/ballotdialogs.h"
#include "core/ballots/ballotsheet.h"
#include "core/base/translate.h"
#include "core/report/paperballot.h"
#include "ui/print/reportprinter.h"
#include "ui/sessions/ballotimportdialog.h"
#include "ui/sessions/paperentry.h"
#include "ui/widgets/wording.h"
#include <QFileInfo>
#include <QMenu>

namespace tandem {

namespace {

struct Words
{
    QString title;
    QString question;
    QString filter;
    QString ending;
    QString said; ///< %1: the evaluator
};

Words wordsOf(BallotKind kind)
{
    switch (kind) {
    case BallotKind::Package:
        return {tr("Export a scorecard package"),
                tr("The package holds the criteria, this provider and the scorecard of the evaluator you "
                   "choose, and nothing of the others."),
                tr("Tandem workspaces (*.tandem)"), QStringLiteral(".tandem"),
                tr("Scorecard package for %1 saved")};
    case BallotKind::Spreadsheet:
        return {tr("Export a spreadsheet ballot"),
                tr("The evaluator you choose fills it in with Excel or LibreOffice and sends it back."),
                tr("Excel workbooks (*.xlsx)"), QStringLiteral(".xlsx"),
                tr("Spreadsheet ballot for %1 saved")};
    case BallotKind::Paper:
        break;
    }
    return {tr("Save a paper ballot"),
            tr("A page to print and to fill in with a pen. It has no scores on it."),
            tr("PDF documents (*.pdf)"), QStringLiteral(".pdf"), tr("Paper ballot for %1 saved")};
}

/// Whom the ballot is for: nobody chosen gives nothing, an invalid id is everybody.
std::optional<PersonId> askWho(const PageContext &context, BallotKind kind, const Words &words,
                               QWidget *parent)
{
    QStringList items;
    std::vector<PersonId> ids;
    if (kind == BallotKind::Paper) {
        items.push_back(tr("Without a name, to copy for everybody"));
        ids.push_back({});
    }
    for (const Person &evaluator : context.evaluation.evaluators()) {
        items.push_back(evaluator.name);
        ids.push_back(evaluator.id);
    }
    if (items.isEmpty()) {
        context.dialogs.problem(parent, words.title,
                                tr("There is no evaluator yet. Add one on the People page."));
        return std::nullopt;
    }
    const int chosen = context.dialogs.choose(parent, words.title, words.question, items, tr("Continue"));
    return chosen < 0 ? std::nullopt : std::optional(ids[static_cast<size_t>(chosen)]);
}

void write(const Evaluation &evaluation, BallotKind kind, PersonId evaluator, ProviderId provider,
           const QString &path)
{
    switch (kind) {
    case BallotKind::Package:
        exportPackage(evaluation, evaluator, std::span(&provider, 1), path);
        break;
    case BallotKind::Spreadsheet:
        exportBallotXlsx(evaluation, evaluator, {provider}, path);
        break;
    case BallotKind::Paper:
        print::exportPdf(
            report::paperBallot(evaluation, evaluator, {provider}, report::summaryOptionsFor(evaluation)),
            path);
        break;
    }
}

QString suggestedName(const Evaluation &evaluation, PersonId evaluator, ProviderId provider,
                      const QString &ending)
{
    if (!evaluator) {
        const int p = evaluation.indexOf(provider);
        return tr("Ballot for %1").arg(evaluation.providers()[static_cast<size_t>(p)].name) + ending;
    }
    const QString name = packageFileName(evaluation, evaluator, std::span(&provider, 1));
    return name.left(name.lastIndexOf(QLatin1Char('.'))) + ending;
}

} // namespace

void exportBallot(const PageContext &context, BallotKind kind, ProviderId provider, QWidget *parent)
{
    const Words words = wordsOf(kind);
    const auto evaluator = askWho(context, kind, words, parent);
    if (!evaluator)
        return;
    const QString path = context.dialogs.saveFile(
        parent, words.title, suggestedName(context.evaluation, *evaluator, provider, words.ending),
        words.filter);
    if (path.isEmpty())
        return;
    context.feedback.attempt([&] {
        // A person's own card goes with them; of the others only what everybody may see leaves the window.
        const bool own = *evaluator && context.evaluation.viewer() == *evaluator;
        const Evaluation everybodys(context.workspace);
        write(own ? context.evaluation : everybodys, kind, *evaluator, provider, path);
        const int e = everybodys.evaluatorIndexOf(*evaluator);
        context.feedback.say(e < 0 ? tr("Paper ballot saved")
                                   : words.said.arg(everybodys.evaluators()[static_cast<size_t>(e)].name));
    });
}

/// What cannot be imported, or need not: true if that was said.
static bool isDoneWith(const PageContext &context, const BallotFile &ballot, const QString &title,
                       QWidget *parent)
{
    if (!ballot.problems.isEmpty()) {
        constexpr qsizetype most = 8;
        QStringList lines = ballot.problems.mid(0, most);
        if (ballot.problems.size() > most)
            lines.push_back(tr("… and %1 more.").arg(ballot.problems.size() - most));
        context.dialogs.problem(parent, title,
                                tr("Nothing was imported. Mend this in the ballot, then import it again:") +
                                    QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
        return true;
    }
    if (!ballot.merge.cells.empty())
        return false;
    context.feedback.say(ballot.notes.isEmpty() ? tr("There is nothing new in the ballot")
                                                : ballot.notes.join(QLatin1Char(' ')));
    return true;
}

void importBallot(const PageContext &context, QWidget *parent)
{
    const QString title = tr("Import a ballot");
    const QString path = context.dialogs.openFile(
        parent, title, tr("Ballots (*.tandem *.xlsx);;Scorecard packages (*.tandem);;Spreadsheets (*.xlsx)"));
    if (path.isEmpty())
        return;
    context.feedback.attempt([&] {
        BallotFile ballot = readBallotFile(context.workspace, path);
        if (isDoneWith(context, ballot, title, parent))
            return;
        BallotImportDialog dialog(context.evaluation, std::move(ballot), parent);
        if (dialog.exec() != QDialog::Accepted)
            return;
        const MergePlan &merge = dialog.ballot().merge;
        const auto taken = std::count_if(merge.cells.begin(), merge.cells.end(),
                                         [](const MergeCell &cell) { return cell.isTaken(); });
        if (importBallotFile(context.workspace, dialog.ballot()))
            context.feedback.say(counted(taken, tr("1 score imported"), tr("%1 scores imported")), true);
        else
            context.feedback.say(tr("Nothing was changed"));
    });
}

void addBallotActions(QMenu &menu, const PageContext &context, const std::function<ProviderId()> &provider,
                      QWidget *parent)
{
    // What writes to the workspace, and a package is remembered there, is not for one that is open for
    // reading.
    const bool mayWrite = !context.workspace.isReadOnly();
    const auto add = [&](const QString &text, bool enabled, const std::function<void()> &run) {
        QAction *action = menu.addAction(text);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, parent, run);
    };
    const auto addExport = [&](const QString &text, bool enabled, BallotKind kind) {
        add(text, enabled,
            [context, kind, provider, parent] { exportBallot(context, kind, provider(), parent); });
    };
    addExport(tr("Export a scorecard &package…"), mayWrite, BallotKind::Package);
    addExport(tr("Export a &spreadsheet ballot…"), true, BallotKind::Spreadsheet);
    addExport(tr("Save a paper &ballot as PDF…"), true, BallotKind::Paper);
    menu.addSeparator();
    add(tr("&Import a ballot…"), mayWrite, [context, parent] { importBallot(context, parent); });
    add(tr("&Enter a paper ballot…"), mayWrite, [context, provider, parent] {
        PaperEntry(context.evaluation, provider(), context.feedback, parent).exec();
    });
}

} // namespace tandem
