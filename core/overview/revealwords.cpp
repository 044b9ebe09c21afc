// What a reveal says in sentences.
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "core/overview/reveal.h"
#include "core/overview/standing.h"
#include <algorithm>

namespace tandem {

using overview::Text;

static QString providerName(const Evaluation &evaluation, int index)
{
    return evaluation.providers()[static_cast<size_t>(index)].name;
}

QString swingWords(const Evaluation &evaluation, const Swing &swing)
{
    QString other = providerName(evaluation, swing.other);
    if (swing.otherIncomplete)
        other = Text::tr("%1 (at its upper bound)").arg(other);
    const QString level = overview::score(swing.agreed());
    return swing.up ? Text::tr("from %1 it replaces %2").arg(level, other)
                    : Text::tr("at %1 or less %2 replaces it").arg(level, other);
}

// ---- the sentence on top

static QString couldChange(const QStringList &names, bool anySettled)
{
    if (names.isEmpty())
        return anySettled ? Text::tr("Nothing that is left could change the cut.")
                          : Text::tr("None could change the cut.");
    if (names.size() == 1)
        return Text::tr("Only %1 could change the cut.").arg(names.front());
    return Text::tr("%1 could change the cut.").arg(overview::shortList(names));
}

static QString flaggedWords(int flagged, int settled)
{
    QString text =
        overview::counted(flagged, Text::tr("One criterion is flagged"), Text::tr("%1 criteria are flagged"));
    if (settled > 0 && settled == flagged)
        text = flagged == 1 ? Text::tr("%1, and settled").arg(text) : Text::tr("%1, all settled").arg(text);
    else if (settled > 0)
        text = Text::tr("%1, %2 of them settled").arg(text, countInWords(settled));
    return overview::capitalised(text) + u'.';
}

QString RevealedProvider::sentence(const Evaluation &evaluation) const
{
    int flagged = 0;
    int settledFlags = 0;
    bool scored = false;
    bool anySettled = false;
    QStringList decisive;
    for (const RevealedCriterion &row : criteria) {
        scored = scored || row.mean;
        flagged += row.flagged ? 1 : 0;
        settledFlags += row.flagged && row.agreed ? 1 : 0;
        anySettled = anySettled || (row.agreed && (row.flagged || row.cut));
        if (row.cut && !row.agreed)
            decisive << evaluation.criteria()[static_cast<size_t>(row.criterion)].name;
    }
    if (!scored)
        return Text::tr("Nobody gave a score.");
    QString text = flagged > 0 ? flaggedWords(flagged, settledFlags)
                               : Text::tr("The evaluators agree, nothing is flagged.");
    text += u' ';
    if (state == CutState::Excluded)
        return text + Text::tr("%1 is not eligible, so no score brings it into the cut.")
                          .arg(providerName(evaluation, provider));
    if (state == CutState::Open)
        return text + Text::tr("Who makes the cut is open until the others are scored.");
    if (flagged == 0 && decisive.isEmpty() && !anySettled)
        return text + Text::tr("No criterion could change the cut.");
    return text + couldChange(decisive, anySettled);
}

// ---- what recording would do

static QString ordinal(int place)
{
    switch (place) {
    case 1:
        return Text::tr("first");
    case 2:
        return Text::tr("second");
    case 3:
        return Text::tr("third");
    case 4:
        return Text::tr("fourth");
    case 5:
        return Text::tr("fifth");
    case 6:
        return Text::tr("sixth");
    default:
        return Text::tr("place %1").arg(place);
    }
}

static QString presentPlace(const Evaluation &evaluation, const Ranking &ranking, int provider)
{
    const ProviderFigure &figure = ranking.figures[static_cast<size_t>(provider)];
    if (!figure.eligible)
        return Text::tr("not eligible");
    if (!figure.total)
        return Text::tr("open, criteria without a score");
    const bool othersOpen =
        std::any_of(ranking.figures.begin(), ranking.figures.end(),
                    [](const ProviderFigure &other) { return other.eligible && !other.complete; });
    if (figure.bestRank != figure.worstRank && othersOpen)
        return Text::tr("%1 to %2, others are open").arg(ordinal(figure.bestRank), ordinal(figure.worstRank));
    int above = -1; // the nearest that is better
    int tied = -1;
    for (const int index : ranking.order) {
        const ProviderFigure &other = ranking.figures[static_cast<size_t>(index)];
        if (index == provider || !other.eligible || !other.total)
            continue;
        if (std::abs(*other.total - *figure.total) <= tieTolerance)
            tied = index;
        else if (*other.total > *figure.total)
            above = index;
    }
    const QString place = ordinal(*figure.rank);
    const auto named = [&](const QString &text, int index, double points) {
        return text.arg(place, overview::margin(points), providerName(evaluation, index));
    };
    if (tied >= 0)
        return Text::tr("%1, level with %2").arg(place, providerName(evaluation, tied));
    if (above >= 0)
        return named(Text::tr("%1, %2 behind %3"), above,
                     *ranking.figures[static_cast<size_t>(above)].total - *figure.total);
    const int rival = ranking.rivalOf(provider);
    return rival < 0 ? place
                     : named(Text::tr("%1, %2 ahead of %3"), rival,
                             *figure.total - ranking.figures[static_cast<size_t>(rival)].highest);
}

/// What is hidden will take part, so that a place before the last reveal is one for now.
static QString placeWords(const Evaluation &evaluation, const Ranking &ranking, int provider)
{
    const QString place = presentPlace(evaluation, ranking, provider);
    const bool othersHidden = std::any_of(ranking.figures.begin(), ranking.figures.end(),
                                          [](const ProviderFigure &other) { return other.sealed; });
    return othersHidden && ranking.figures[static_cast<size_t>(provider)].rank
               ? Text::tr("%1 so far").arg(place)
               : place;
}

AgreedEffect effectOfAgreeing(const Evaluation &evaluation, int provider, int criterion,
                              std::optional<double> agreed)
{
    const auto index = static_cast<size_t>(provider);
    const auto total = [&](const Ranking &ranking) {
        return overview::interval(ranking.figures[index].lowest, ranking.figures[index].highest);
    };
    const Ranking then = rankingIfAgreed(evaluation.ranking(), provider, criterion, agreed);
    return {total(evaluation.ranking()), total(then), placeWords(evaluation, then, provider)};
}

} // namespace tandem
