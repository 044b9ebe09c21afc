// What the reveal says of a criterion, in words.
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "ui/sessions/reveallist.h"
#include <QLocale>

namespace tandem {

static QString percent(double share)
{
    return RevealList::tr("%1%").arg(QLocale().toString(share * 100, 'f', 0));
}

static QString voiceWords(const Evaluation &evaluation, const Voice &voice)
{
    const QString &name = evaluation.evaluators()[static_cast<size_t>(voice.evaluator)].name;
    QString said = voice.score.value       ? overview::score(*voice.score.value)
                   : voice.score.abstained ? RevealList::tr("abstained")
                                           : RevealList::tr("no score");
    if (voice.changed && voice.atReveal)
        said = RevealList::tr("%1, was %2 at the reveal").arg(said, overview::score(*voice.atReveal));
    else if (voice.changed)
        said = voice.abstainedAtReveal ? RevealList::tr("%1, had abstained at the reveal").arg(said)
                                       : RevealList::tr("%1, had no score at the reveal").arg(said);
    return RevealList::tr("%1: %2").arg(name, said);
}

static void setAnswer(RevealRow &row, const Evaluation &evaluation, const RevealedProvider &revealed,
                      const RevealedCriterion &criterion)
{
    if (criterion.agreed) {
        row.kind = RevealRow::Answer::Settled;
        row.answer = criterion.agreed->calibrated ? RevealList::tr("Calibrated") : RevealList::tr("Settled");
        const QString agreed = QLocale().toString(
            criterion.agreed->value, 'f', overview::score(criterion.agreed->value).size() > 3 ? 2 : 1);
        row.detail = row.mean.isEmpty() ? RevealList::tr("agreed %1").arg(agreed)
                                        : RevealList::tr("mean %1, agreed %2").arg(row.mean, agreed);
    } else if (criterion.cut) {
        row.kind = RevealRow::Answer::Yes;
        row.answer = RevealList::tr("Yes");
        row.detail = swingWords(evaluation, *criterion.cut);
    } else if (revealed.state == CutState::Open && criterion.spread > 0) {
        row.kind = RevealRow::Answer::Open;
        row.answer = RevealList::tr("Open");
        row.detail = RevealList::tr("others are to be scored");
    } else {
        row.answer = RevealList::tr("No");
    }
}

static RevealRow rowOf(const Evaluation &evaluation, const RevealedProvider &revealed,
                       const RevealedCriterion &criterion)
{
    const Criterion &about = evaluation.criteria()[static_cast<size_t>(criterion.criterion)];
    RevealRow row;
    row.criterion = about.id;
    row.name = about.name;
    row.weight = RevealList::tr("Weight %1")
                     .arg(percent(evaluation.ranking().shares[static_cast<size_t>(criterion.criterion)]));
    int scored = 0;
    QStringList voices;
    for (const Voice &voice : criterion.voices) {
        const QString &name = evaluation.evaluators()[static_cast<size_t>(voice.evaluator)].name;
        voices << voiceWords(evaluation, voice);
        row.changed = row.changed || voice.changed;
        if (!voice.score.value)
            continue;
        ++scored;
        row.plot.dots.push_back(
            {*voice.score.value, initials(name), voice.changed ? voice.atReveal : std::optional<double>()});
    }
    row.plot.flagged = criterion.flagged;
    if (criterion.agreed)
        row.plot.agreed = criterion.agreed->value;
    if (scored > 1)
        row.spread = percent(criterion.spread);
    if (criterion.mean)
        row.mean = QLocale().toString(*criterion.mean, 'f', 2);
    setAnswer(row, evaluation, revealed, criterion);
    row.spoken = RevealList::tr("%1, %2.").arg(row.name, row.weight.toLower());
    row.spoken += u' ' + RevealList::tr("%1.").arg(voices.join(QStringLiteral(", ")));
    if (!row.spread.isEmpty())
        row.spoken +=
            u' ' + (criterion.flagged ? RevealList::tr("Spread %1, flagged.") : RevealList::tr("Spread %1."))
                       .arg(row.spread);
    row.spoken +=
        u' ' + (row.kind == RevealRow::Answer::Settled ? RevealList::tr("%1: %2.").arg(row.answer, row.detail)
                : row.detail.isEmpty()
                    ? RevealList::tr("Could change the cut: %1.").arg(row.answer.toLower())
                    : RevealList::tr("Could change the cut: %1, %2.").arg(row.answer.toLower(), row.detail));
    return row;
}

std::vector<RevealRow> revealRows(const Evaluation &evaluation, const RevealedProvider &revealed)
{
    std::vector<RevealRow> rows;
    for (const RevealedCriterion &criterion : revealed.criteria)
        rows.push_back(rowOf(evaluation, revealed, criterion));
    return rows;
}

} // namespace tandem
