#include "ui/scoring/scoresexchange.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/evaluationxlsx.h"
#include "core/scoring/everybodyspicture.h"
#include "ui/shell/page.h"
#include <QFileInfo>

namespace tandem {

static QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

static QString namesOf(const std::vector<ScoresPlan::Named> &list)
{
    constexpr qsizetype most = 6;
    QStringList names;
    for (const ScoresPlan::Named &named : list) {
        if (named.id == 0)
            names.push_back(named.name);
    }
    if (names.size() > most)
        names = names.mid(0, most) + QStringList{tr("%1 more").arg(names.size() - most)};
    return listInWords(names);
}

static QString findingLine(const Finding &finding)
{
    const QString text =
        finding.mend.isEmpty() ? finding.what : finding.what + QLatin1Char(' ') + finding.mend;
    return finding.line > 0 ? tr("Line %1: %2").arg(finding.line).arg(text) : text;
}

static QString findingLines(const ScoresPlan &plan, bool onlyTable)
{
    constexpr qsizetype most = 8;
    QStringList lines;
    for (const Finding &finding : plan.findings) {
        if (!onlyTable || finding.weight == Finding::Weight::Table)
            lines.push_back(findingLine(finding));
    }
    if (lines.size() > most)
        lines = lines.mid(0, most) + QStringList{tr("… and %1 more.").arg(lines.size() - most)};
    return lines.join(QLatin1Char('\n'));
}

QString importPreview(const ScoresPlan &plan)
{
    QStringList parts;
    const int scores = static_cast<int>(plan.entries.size());
    parts.push_back(counted(scores, tr("1 score will be set."), tr("%1 scores will be set.")));
    if (plan.newProviders() > 0)
        parts.push_back(tr("New providers: %1.").arg(namesOf(plan.providers)));
    if (plan.newEvaluators() > 0)
        parts.push_back(tr("New evaluators: %1.").arg(namesOf(plan.evaluators)));
    QString text = parts.join(QLatin1Char('\n'));
    if (plan.badRows > 0)
        text += QStringLiteral("\n\n") + counted(plan.badRows, tr("1 row cannot be used and is left out:"),
                                                 tr("%1 rows cannot be used and are left out:"));
    if (const QString lines = findingLines(plan, false); !lines.isEmpty())
        text += (plan.badRows > 0 ? QStringLiteral("\n") : QStringLiteral("\n\n")) + lines;
    return text;
}

void importScoresFromFile(const PageContext &context, QWidget *parent)
{
    const QString title = tr("Import scores");
    if (context.workspace.isReadOnly()) {
        context.feedback.say(context.workspace.readOnlyReason());
        return;
    }
    const QString path =
        context.dialogs.openFile(parent, title, tr("Tables as text (*.csv *.tsv *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    context.feedback.attempt([&] {
        const ScoresPlan plan = planScores(parseCsv(readCsvFile(path)), context.workspace);
        const QString name = QFileInfo(path).fileName();
        if (!plan.canApply(true)) {
            const QString why = findingLines(plan, hasTableProblem(plan.findings));
            context.dialogs.problem(parent, title,
                                    tr("Nothing in %1 can be imported.").arg(name) + QLatin1Char('\n') + why);
            return;
        }
        const QString accept = plan.badRows > 0 ? tr("Import the other rows") : tr("Import");
        if (!context.dialogs.confirm(parent, tr("Import %1?").arg(name), importPreview(plan), accept))
            return;
        const qint64 before = context.workspace.revision();
        applyScores(context.workspace, plan, true);
        const int scores = static_cast<int>(plan.entries.size());
        const QString what =
            counted(scores, tr("1 score imported from %2."), tr("%1 scores imported from %2."));
        if (context.workspace.revision() != before)
            context.feedback.say(QString(what).replace(QStringLiteral("%2"), name), true);
        else
            context.feedback.say(tr("%1 holds just what is here already.").arg(name));
    });
}

void exportScoresToFile(const PageContext &context, QWidget *parent)
{
    const QString suggested = tr("%1 scores.xlsx")
                                  .arg(context.evaluation.info().organisation)
                                  .replace(QLatin1Char('/'), QLatin1Char('-'));
    QString path = context.dialogs.saveFile(parent, tr("Export scores"), suggested,
                                            tr("Excel workbooks (*.xlsx);;Tables as text (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".xlsx");
    const bool asTable = QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    const bool done = context.feedback.attempt([&] {
        const EverybodysPicture picture(context.evaluation);
        if (asTable)
            exportScoresCsv(picture.evaluation(), path);
        else
            exportXlsx(picture.evaluation(), path);
    });
    if (done)
        context.feedback.say(tr("Exported to %1.").arg(QFileInfo(path).fileName()));
}

} // namespace tandem
