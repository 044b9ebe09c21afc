#include "core/overview/attention.h"
#include "core/overview/attentionrules.h"
#include "core/overview/phrases.h"
#include <algorithm>

namespace tandem {

namespace overview {

static int orderOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::Setup:
        return 8;
    case AttentionKind::DealBreaker:
        return 7;
    case AttentionKind::Missing:
        return 6;
    case AttentionKind::Disagreement:
        return 5;
    case AttentionKind::Due:
        return 4; // it is near: otherwise there is no such item
    case AttentionKind::ClaimOnly:
        return 3;
    case AttentionKind::Behind:
        return 2;
    case AttentionKind::Field:
        return 1;
    case AttentionKind::Escalation:
    case AttentionKind::Late:
    case AttentionKind::Blocked:
    case AttentionKind::Misalignment:
        return 2;
    }
    return 0;
}

void Findings::add(AttentionItem item, double stake)
{
    item.weight = 10'000.0 * static_cast<int>(item.effect) + 1'000.0 * orderOf(item.kind) +
                  std::clamp(stake, 0.0, 100.0);
    items.push_back(std::move(item));
}

Place Findings::placeOf(int p, int k, int e) const
{
    return {PageId::Scores, provider(p).id, k < 0 ? CriterionId{} : criterion(k).id,
            e < 0 ? PersonId{} : evaluator(e).id};
}

void findSetup(Findings &findings)
{
    const auto add = [&](const QString &title, const QString &detail, Place place) {
        findings.add({AttentionKind::Setup, title, detail, place, Effect::Everything, 0},
                     // In the order in which they are to be done.
                     100.0 - 10.0 * static_cast<double>(findings.items.size()));
    };
    if (findings.standing.lead == Lead::NoCriteria || findings.criterionCount() == 0)
        add(Text::tr("There is no criterion to score"),
            Text::tr("Take the six that Tandem brings, or write your own."), {PageId::Criteria, {}, {}, {}});
    if (findings.providerCount() == 0)
        add(Text::tr("There are no providers yet"), Text::tr("Add the four to six that you want to compare."),
            {PageId::Providers, {}, {}, {}});
    if (findings.evaluatorCount() == 0)
        add(Text::tr("There are no evaluators yet"), Text::tr("Add the two to six people who will score."),
            {PageId::People, {}, {}, {}});
    if (findings.items.empty() && findings.standing.lead == Lead::NothingScored)
        add(Text::tr("Nothing is scored yet"),
            Text::tr("Score each provider in its working session, or right after it."),
            findings.placeOf(0, 0, 0));
}

static void findInEvaluation(Findings &findings)
{
    findSetup(findings);
    if (findings.items.empty()) {
        findDisagreements(findings);
        findMissing(findings);
        findClaims(findings);
        findBehind(findings);
    }
    findDealBreakers(findings);
    findDates(findings);
    findField(findings);
}

} // namespace overview

std::vector<AttentionItem> needsAttention(const Evaluation &evaluation, const Standing &standing)
{
    using namespace overview;
    Findings findings{evaluation, evaluation.ranking(), standing, {}};
    if (standing.stages[static_cast<size_t>(Stage::Selected)] == 0)
        findInEvaluation(findings);
    findEscalation(findings);
    std::stable_sort(findings.items.begin(), findings.items.end(),
                     [](const AttentionItem &a, const AttentionItem &b) { return a.weight > b.weight; });
    return std::move(findings.items);
}

int attentionCount(const Evaluation &evaluation)
{
    return static_cast<int>(needsAttention(evaluation, standingOf(evaluation)).size());
}

} // namespace tandem
