#include "ui/scoring/scorecell.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include <QLocale>
#include <cmath>

namespace tandem {

static void addFlags(ScoreCell &cell, const CellFigure &figure)
{
    cell.openFlag = figure.openFlag;
    cell.openDealBreaker = figure.openDealBreaker;
}

ScoreCell evaluatorCell(const Evaluation &evaluation, int provider, int criterion, int evaluator)
{
    const Score &score = evaluation.score(provider, criterion, evaluator);
    ScoreCell cell;
    cell.applicable = evaluation.criteria()[static_cast<size_t>(criterion)].applicable;
    cell.value = score.value;
    cell.abstained = score.abstained;
    cell.abstainReason = score.abstainReason;
    cell.evidence = score.evidence;
    cell.note = score.note;
    cell.refused = score.evidence == Evidence::Refused;
    cell.hidden = score.hidden;
    cell.hiddenSettled = score.hiddenSettled;
    addFlags(cell, evaluation.figure(provider).cells[static_cast<size_t>(criterion)]);
    return cell;
}

ScoreCell panelCell(const Evaluation &evaluation, int provider, int criterion)
{
    const CellFigure &figure = evaluation.figure(provider).cells[static_cast<size_t>(criterion)];
    ScoreCell cell;
    cell.panel = true;
    cell.applicable = evaluation.criteria()[static_cast<size_t>(criterion)].applicable;
    cell.value = figure.mean;
    cell.evaluators = static_cast<int>(evaluation.evaluators().size());
    cell.scored = figure.scored;
    cell.abstained = cell.evaluators > 0 && figure.abstained == cell.evaluators;
    cell.lowest = figure.lowest;
    cell.highest = figure.highest;
    if (figure.agreed)
        cell.panelMean = figure.panelMean;
    cell.hidden = evaluation.isSealed(provider);
    cell.hiddenSettled = cell.hidden && cell.evaluators > 0;
    for (int e = 0; e < cell.evaluators; ++e) {
        const Score &score = evaluation.score(provider, criterion, e);
        if (cell.hidden)
            cell.hiddenSettled = cell.hiddenSettled && score.isSettled();
        else if (cell.note.isEmpty())
            cell.note = score.note;
    }
    addFlags(cell, figure);
    return cell;
}

static QString withLocalePoint(QString number)
{
    return number.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString shownScore(double value)
{
    return withLocalePoint(plainNumber(std::round(value * 100.0) / 100.0));
}

QString editedScore(double value)
{
    return withLocalePoint(plainNumber(value));
}

QString spreadText(const ScoreCell &cell)
{
    if (cell.scored == 0)
        return {};
    QString text;
    if (cell.scored > 1)
        text = cell.lowest == cell.highest
                   ? tr("all %1").arg(shownScore(cell.lowest))
                   : QStringLiteral("%1–%2").arg(shownScore(cell.lowest), shownScore(cell.highest));
    if (cell.scored < cell.evaluators) {
        const QString part = QStringLiteral("%1/%2").arg(cell.scored).arg(cell.evaluators);
        text = text.isEmpty() ? part : text + QStringLiteral(" · ") + part;
    }
    return text;
}

static QString spokenValue(const ScoreCell &cell)
{
    if (cell.hidden)
        return cell.hiddenSettled ? tr("hidden until the reveal")
                                  : tr("not scored yet; hidden until the reveal");
    if (cell.panelMean && cell.value)
        return tr("agreed %1; mean %2, from %3 to %4")
            .arg(shownScore(*cell.value), shownScore(*cell.panelMean), shownScore(cell.lowest),
                 shownScore(cell.highest));
    if (cell.refused)
        return tr("0, the provider refused to be measured");
    if (cell.panel && cell.value) {
        const QString mean = tr("mean %1 of %2 of %3 scores")
                                 .arg(shownScore(*cell.value))
                                 .arg(cell.scored)
                                 .arg(cell.evaluators);
        return cell.scored < 2
                   ? mean
                   : tr("%1, from %2 to %3").arg(mean, shownScore(cell.lowest), shownScore(cell.highest));
    }
    if (cell.value)
        return shownScore(*cell.value);
    if (cell.abstained)
        return cell.panel ? tr("everybody abstained") : tr("abstained: %1").arg(cell.abstainReason);
    return tr("not scored");
}

QString spokenCell(const ScoreCell &cell)
{
    QStringList parts{spokenValue(cell)};
    if (!cell.applicable)
        parts.push_back(tr("not applicable"));
    if (cell.evidence != Evidence::None && !cell.refused)
        parts.push_back(tr("evidence %1").arg(evidenceWord(cell.evidence).toLower()));
    if (!cell.note.isEmpty())
        parts.push_back(tr("has a note"));
    if (cell.openDealBreaker)
        parts.push_back(tr("deal-breaker"));
    else if (cell.openFlag)
        parts.push_back(tr("red flag"));
    return parts.join(QStringLiteral(", "));
}

QString cellToolTip(const ScoreCell &cell)
{
    constexpr qsizetype longest = 400;
    QStringList lines;
    if (!cell.applicable)
        lines.push_back(tr("Not applicable, for all providers"));
    if (cell.hidden)
        lines.push_back(cell.hiddenSettled ? tr("Settled; hidden until the reveal")
                                           : tr("Not settled yet; hidden until the reveal"));
    if (cell.refused)
        lines.push_back(tr("The provider refused to be measured on this: a 0"));
    if (!cell.hidden && cell.panel && (cell.scored > 0 || cell.panelMean))
        lines.push_back(spokenValue(cell));
    if (cell.abstained)
        lines.push_back(cell.panel ? tr("Everybody abstained") : tr("Abstained: %1").arg(cell.abstainReason));
    if (cell.evidence != Evidence::None && !cell.refused)
        lines.push_back(tr("Evidence: %1").arg(evidenceWord(cell.evidence).toLower()));
    if (cell.openDealBreaker)
        lines.push_back(tr("A deal-breaker is raised"));
    else if (cell.openFlag)
        lines.push_back(tr("A red flag is raised"));
    if (!cell.note.isEmpty() && !cell.panel)
        lines.push_back(cell.note.size() > longest ? cell.note.left(longest) + QStringLiteral("…")
                                                   : cell.note);
    return lines.join(QLatin1Char('\n'));
}

} // namespace tandem
