#pragma once
#include "core/overview/attention.h"

/// The rules behind needsAttention(), one per kind. Not for use outside core/overview.
namespace tandem::overview {

/// What a rule reads, and where it puts what it finds.
struct Findings
{
    const Evaluation &evaluation;
    const Ranking &ranking;
    const Standing &standing;
    std::vector<AttentionItem> items;

    /// `stake` is the number of points that could move, 0..100.
    void add(AttentionItem item, double stake = 0);

    int providerCount() const { return static_cast<int>(evaluation.providers().size()); }
    int criterionCount() const { return static_cast<int>(evaluation.criteria().size()); }
    int evaluatorCount() const { return static_cast<int>(evaluation.evaluators().size()); }
    const Provider &provider(int index) const { return evaluation.providers()[static_cast<size_t>(index)]; }
    const Criterion &criterion(int index) const { return evaluation.criteria()[static_cast<size_t>(index)]; }
    const Person &evaluator(int index) const { return evaluation.evaluators()[static_cast<size_t>(index)]; }
    const ProviderFigure &figure(int index) const { return ranking.figures[static_cast<size_t>(index)]; }
    const CellFigure &cell(int p, int k) const { return figure(p).cells[static_cast<size_t>(k)]; }
    bool counts(int criterion) const { return ranking.shares[static_cast<size_t>(criterion)] > 0; }
    double pointsOf(int criterion) const { return 100 * ranking.shares[static_cast<size_t>(criterion)]; }
    Place placeOf(int provider, int criterion, int evaluator = -1) const; ///< on the Scores page
    /// Where evaluators who differ agree: the reveal of the provider's session, else the Scores page.
    Place placeToAgree(int provider, int criterion) const;
};

void findSetup(Findings &findings);
void findDisagreements(Findings &findings);
void findDealBreakers(Findings &findings);
void findMissing(Findings &findings);
void findClaims(Findings &findings);
void findDates(Findings &findings);
void findBehind(Findings &findings);
void findField(Findings &findings);
void findEscalation(Findings &findings);

} // namespace tandem::overview
