#include "ui/scoring/criteriaimporting.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/criteriaimport.h"
#include "ui/shell/page.h"
#include "ui/widgets/wording.h"
#include <QFileInfo>

namespace tandem {

static QString findingLines(const CriteriaPlan &plan)
{
    constexpr qsizetype most = 8;
    QStringList lines;
    for (const Finding &finding : plan.findings) {
        const QString text =
            finding.mend.isEmpty() ? finding.what : finding.what + QLatin1Char(' ') + finding.mend;
        lines.push_back(finding.line > 0 ? tr("Line %1: %2").arg(finding.line).arg(text) : text);
    }
    if (lines.size() > most)
        lines = lines.mid(0, most) + QStringList{tr("… and %1 more.").arg(lines.size() - most)};
    return lines.join(QLatin1Char('\n'));
}

static QString names(const QStringList &list)
{
    constexpr qsizetype most = 6;
    if (list.size() <= most)
        return listInWords(list);
    return listInWords(list.mid(0, most) + QStringList{tr("%1 more").arg(list.size() - most)});
}

static QString previewOf(const CriteriaPlan &plan)
{
    QStringList lines{counted(static_cast<qsizetype>(plan.drafts.size()), tr("The set becomes 1 criterion."),
                              tr("The set becomes %1 criteria."))};
    if (!plan.kept.isEmpty())
        lines.push_back(tr("Kept with their scores: %1.").arg(names(plan.kept)));
    if (!plan.added.isEmpty())
        lines.push_back(tr("Added: %1.").arg(names(plan.added)));
    if (!plan.removed.isEmpty())
        lines.push_back(tr("Removed with their scores: %1.").arg(names(plan.removed)));
    if (const QString findings = findingLines(plan); !findings.isEmpty())
        lines.push_back(QLatin1Char('\n') + findings);
    return lines.join(QLatin1Char('\n'));
}

void importCriteriaFromFile(const PageContext &context, QWidget *parent)
{
    const QString title = tr("Import criteria");
    const QString path =
        context.dialogs.openFile(parent, title, tr("Tables as text (*.csv *.tsv *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    context.feedback.attempt([&] {
        const CriteriaPlan plan = planCriteria(parseCsv(readCsvFile(path)), context.workspace);
        const QString name = QFileInfo(path).fileName();
        if (!plan.canApply(true)) {
            context.dialogs.problem(parent, title,
                                    tr("Nothing in %1 can be imported.").arg(name) + QLatin1Char('\n') +
                                        findingLines(plan));
            return;
        }
        const QString accept = plan.canApply(false) ? tr("Import") : tr("Import the other rows");
        if (!context.dialogs.confirm(parent, tr("Import %1?").arg(name), previewOf(plan), accept))
            return;
        const qint64 before = context.workspace.revision();
        applyCriteria(context.workspace, plan, true);
        if (context.workspace.revision() == before) {
            context.feedback.say(tr("%1 holds just what is here already").arg(name));
            return;
        }
        context.feedback.say(counted(static_cast<qsizetype>(plan.drafts.size()),
                                     tr("Imported 1 criterion from %2"), tr("Imported %1 criteria from %2"))
                                 .replace(QStringLiteral("%2"), name),
                             true);
    });
}

} // namespace tandem
