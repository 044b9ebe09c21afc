#include "core/base/text.h"
#include "core/overview/attentionrules.h"
#include "core/overview/disagreement.h"
#include "core/overview/phrases.h"
#include "core/sessions/sessionstore.h"
#include <algorithm>

// What the scores themselves call for: disagreement, missing scores, claims without evidence.
namespace tandem::overview {

// ---- disagreement

Place Findings::placeToAgree(int p, int k) const
{
    Place place = placeOf(p, k);
    const auto session = SessionStore(evaluation.workspace()).ofProvider(place.provider);
    if (session && session->isRevealed() && !session->closedAt.isValid()) {
        place.page = PageId::LiveSession;
        place.part = SessionPart::Reveal;
        place.session = session->id;
    }
    return place;
}

static QString spreadInWords(const CellFigure &cell)
{
    return Text::tr("%1 points apart").arg(score(cell.highest - cell.lowest));
}

static QString swingInWords(const Findings &findings, const Swing &swing)
{
    QString other = findings.provider(swing.other).name;
    if (swing.otherIncomplete)
        other = Text::tr("%1 (at its upper bound)").arg(other);
    const QString agreed = score(swing.agreed());
    if (swing.what == Swing::What::Leader)
        return swing.up ? Text::tr("agreed at %1 or more, it would lead instead of %2").arg(agreed, other)
                        : Text::tr("agreed at %1 or less, %2 would lead instead").arg(agreed, other);
    return swing.up ? Text::tr("agreed at %1 or more, it would replace %2 in the cut").arg(agreed, other)
                    : Text::tr("agreed at %1 or less, %2 would replace it in the cut").arg(agreed, other);
}

static void addPlain(Findings &findings, int p, std::vector<int> criteria, bool besides)
{
    const auto spread = [&](int k) { return findings.cell(p, k).highest - findings.cell(p, k).lowest; };
    std::stable_sort(criteria.begin(), criteria.end(), [&](int a, int b) {
        return spread(a) * findings.pointsOf(a) > spread(b) * findings.pointsOf(b);
    });
    const int worst = criteria.front();
    AttentionItem item{
        AttentionKind::Disagreement, {}, {}, findings.placeToAgree(p, worst), Effect::Figures, 0};
    if (criteria.size() == 1) {
        const CellFigure &cell = findings.cell(p, worst);
        item.title = Text::tr("%1: evaluators disagree on %2")
                         .arg(findings.provider(p).name, findings.criterion(worst).name);
        item.detail = Text::tr("From %1 to %2. No agreed score between them would change the first two.")
                          .arg(score(cell.lowest), score(cell.highest));
    } else {
        QStringList parts;
        for (const int k : criteria)
            parts.push_back(Text::tr("%1 (%2 to %3)")
                                .arg(findings.criterion(k).shortName, score(findings.cell(p, k).lowest),
                                     score(findings.cell(p, k).highest)));
        const QString count = countInWords(static_cast<int>(criteria.size()));
        item.title = (besides ? Text::tr("%1: evaluators disagree on %2 more criteria")
                              : Text::tr("%1: evaluators disagree on %2 criteria"))
                         .arg(findings.provider(p).name, count);
        item.detail = Text::tr("%1.").arg(shortList(parts));
    }
    findings.add(std::move(item), spread(worst) / maximumScore * findings.pointsOf(worst));
}

void findDisagreements(Findings &findings)
{
    const SwingFinder swings(findings.ranking);
    const double apart = findings.evaluation.info().spreadFlag * maximumScore;
    for (int p = 0; p < findings.providerCount(); ++p) {
        if (!findings.figure(p).eligible)
            continue; // it is settled first whether the provider stays at all
        std::vector<int> plain;
        bool decisive = false;
        for (int k = 0; k < findings.criterionCount(); ++k) {
            const CellFigure &cell = findings.cell(p, k);
            if (!findings.counts(k) || cell.agreed || !disagrees(cell, apart))
                continue;
            const auto swing = swings.at(p, k);
            if (!swing) {
                plain.push_back(k);
                continue;
            }
            decisive = true;
            const Effect effect = swing->what == Swing::What::Leader ? Effect::Leader : Effect::Cut;
            findings.add({AttentionKind::Disagreement,
                          Text::tr("%1: evaluators disagree on %2")
                              .arg(findings.provider(p).name, findings.criterion(k).name),
                          Text::tr("%1; %2.").arg(spreadInWords(cell), swingInWords(findings, *swing)),
                          findings.placeToAgree(p, k), effect, 0},
                         (cell.highest - cell.lowest) / maximumScore * findings.pointsOf(k));
        }
        if (!plain.empty())
            addPlain(findings, p, std::move(plain), decisive);
    }
}

// ---- missing scores

// Who abstained on a criterion that nobody scored, with the reason if they all gave the same one.
static QString abstentions(const Findings &findings, int p, int k)
{
    const CellFigure &cell = findings.cell(p, k);
    if (cell.abstained == 0)
        return {};
    QStringList reasons;
    for (int e = 0; e < findings.evaluatorCount(); ++e) {
        const Score &score = findings.evaluation.score(p, k, e);
        if (score.abstained && !reasons.contains(score.abstainReason))
            reasons.push_back(score.abstainReason);
    }
    QString reason = reasons.size() == 1 ? reasons.front().simplified() : QString();
    while (reason.endsWith(u'.'))
        reason.chop(1);
    const QString who = capitalised(countInWords(cell.abstained));
    return reason.isEmpty() ? Text::tr("%1 abstained. ").arg(who)
                            : Text::tr("%1 abstained: %2. ").arg(who, reason);
}

static QString boundsInWords(const Findings &findings, int p, Effect effect)
{
    const ProviderFigure &figure = findings.figure(p);
    const QString bounds =
        Text::tr("Its total lies between %1 and %2.").arg(points(figure.lowest), points(figure.highest));
    if (effect == Effect::Leader)
        return Text::tr("%1 It can still come first.").arg(bounds);
    return effect == Effect::Cut ? Text::tr("%1 That can change the first two.").arg(bounds) : bounds;
}

static Effect effectOfMissing(const ProviderFigure &figure)
{
    if (figure.bestRank == 1 && figure.worstRank > 1)
        return Effect::Leader;
    return figure.bestRank <= 2 && figure.worstRank > 2 ? Effect::Cut : Effect::Figures;
}

static int firstUnsettled(const Findings &findings, int p, int k)
{
    for (int e = 0; e < findings.evaluatorCount(); ++e) {
        if (!findings.evaluation.score(p, k, e).isSettled())
            return e;
    }
    return -1;
}

static QString missingTitle(const Findings &findings, int p, const std::vector<int> &missing)
{
    const QString name = findings.provider(p).name;
    if (missing.size() == 1)
        return Text::tr("%1: %2 not scored").arg(name, findings.criterion(missing[0]).name);
    if (missing.size() == 2)
        return Text::tr("%1: %2 and %3 not scored")
            .arg(name, findings.criterion(missing[0]).shortName, findings.criterion(missing[1]).shortName);
    return Text::tr("%1: %2 criteria not scored").arg(name, countInWords(static_cast<int>(missing.size())));
}

void findMissing(Findings &findings)
{
    for (int p = 0; p < findings.providerCount(); ++p) {
        const ProviderFigure &figure = findings.figure(p);
        if (!figure.eligible || figure.complete)
            continue;
        std::vector<int> missing;
        for (int k = 0; k < findings.criterionCount(); ++k) {
            if (findings.counts(k) && !findings.cell(p, k).mean)
                missing.push_back(k);
        }
        if (missing.empty())
            continue;
        AttentionItem item{AttentionKind::Missing,
                           {},
                           {},
                           findings.placeOf(p, missing[0], firstUnsettled(findings, p, missing[0])),
                           effectOfMissing(figure),
                           0};
        const QDate session = findings.provider(p).sessionOn;
        if (isScored(figure, findings.ranking)) {
            item.title = missingTitle(findings, p, missing);
            item.detail = (missing.size() == 1 ? abstentions(findings, p, missing[0]) : QString()) +
                          boundsInWords(findings, p, item.effect);
        } else {
            item.title = Text::tr("%1 is not scored yet").arg(findings.provider(p).name);
            item.detail = Text::tr("It can still take any place.");
            if (session.isValid() && session >= findings.standing.schedule.today) {
                // Nobody can do anything before its session.
                item.effect = Effect::None;
                item.detail = Text::tr("Its working session is on %1.").arg(weekday(session));
            }
        }
        findings.add(std::move(item), figure.highest - figure.lowest);
    }
}

// ---- claims

void findClaims(Findings &findings)
{
    for (int p = 0; p < findings.providerCount(); ++p) {
        if (!findings.figure(p).eligible)
            continue;
        int claims = 0;
        std::vector<int> criteria;
        bool nothingBetter = true;
        double stake = 0;
        for (int k = 0; k < findings.criterionCount(); ++k) {
            const int before = claims;
            bool better = false;
            for (int e = 0; findings.counts(k) && e < findings.evaluatorCount(); ++e) {
                const Score &score = findings.evaluation.score(p, k, e);
                claims += score.value && score.evidence == Evidence::Claimed ? 1 : 0;
                better = better || score.evidence > Evidence::Claimed;
            }
            if (claims == before)
                continue;
            criteria.push_back(k);
            nothingBetter = nothingBetter && !better;
            stake += findings.pointsOf(k);
        }
        if (criteria.empty())
            continue;
        QStringList names;
        for (const int k : criteria)
            names.push_back(criteria.size() == 1 ? findings.criterion(k).name
                                                 : findings.criterion(k).shortName);
        const QString where = shortList(names, 4);
        const QString title =
            claims == 1 ? Text::tr("%1: one score rests on a claim only").arg(findings.provider(p).name)
                        : Text::tr("%1: %2 scores rest on a claim only")
                              .arg(findings.provider(p).name, countInWords(claims));
        findings.add(
            {AttentionKind::ClaimOnly, title,
             (nothingBetter ? Text::tr("%1: no document held, nothing shown.") : Text::tr("%1.")).arg(where),
             findings.placeOf(p, criteria.front()), Effect::None, 0},
            stake);
    }
}

} // namespace tandem::overview
