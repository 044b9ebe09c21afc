#pragma once

#include "core/base/text.h"
#include "core/report/document.h"
#include "core/report/evaluationsummary.h"
#include "core/report/wording.h"
#include "core/robustness/stability.h"
#include "core/scoring/evaluation.h"

/// What the parts of the evaluation summary have in common. Not for use outside core/report.
namespace tandem::report {

/// Where the evaluation stands, as far as a sentence can say it.
enum class Outcome {
    NoProviders,
    NoCriteria,
    NothingScored,
    NoneEligible,
    OnlyOne,   ///< one eligible provider is left
    Leads,     ///< one is first whatever is missing, and has a total
    LeadsOpen, ///< one is first whatever is missing, its own missing scores included
    Tied,
    Open, ///< missing scores can still change who is first
};

struct SummaryState
{
    SummaryState(const Evaluation &evaluation, const SummaryOptions &options);

    const Evaluation &evaluation;
    const Ranking &ranking;
    SummaryOptions options;
    Wording say;

    Outcome outcome = Outcome::NoProviders;
    std::vector<int> criteria;       ///< indexes of those that count
    std::vector<int> eligible;       ///< indexes of providers, best first
    int leader = -1;                 ///< for OnlyOne, Leads and LeadsOpen
    int rival = -1;                  ///< the eligible provider that comes nearest to the leader
    std::vector<int> front;          ///< those with the best total: one, or several that are tied
    std::vector<int> chasers;        ///< for Open: incomplete ones that can still pass the front
    std::vector<WeightRange> ranges; ///< one for each criterion, if there is a leader with a total

    [[nodiscard]] const ProviderFigure &figure(int provider) const;
    [[nodiscard]] const Criterion &criterion(int index) const;
    [[nodiscard]] QString name(int provider) const; ///< does not break over lines if it is short
    [[nodiscard]] QString shortName(int criterion) const;
    [[nodiscard]] QString
    totalText(int provider) const; ///< "81.8", "50.3–65.3", or empty if nothing is scored
    [[nodiscard]] bool anythingScored(int provider) const;
    [[nodiscard]] std::vector<int> missingCriteria(int provider) const; ///< without any score
    [[nodiscard]] int missingScores(int provider) const; ///< single scores neither given nor abstained
    [[nodiscard]] int missingScores() const;
    /// The provider with the best mean on a criterion among the eligible; several if they are level.
    [[nodiscard]] std::vector<int> bestOn(int criterion) const;
    /// The strongest evidence that any evaluator recorded. That the provider refused is none.
    [[nodiscard]] Evidence evidence(int provider, int criterion) const;
    /// Initials of the evaluators, different from each other.
    [[nodiscard]] QStringList evaluatorInitials() const;
    /// Who would be first if the criterion's share were `share` and the others kept their proportions,
    /// incomplete providers at their upper bound.
    [[nodiscard]] std::vector<int> firstAt(int criterion, double share) const;
    /// A provider's lowest and highest total if every missing single score, not only every missing mean, were
    /// 0 or 5.
    [[nodiscard]] std::pair<double, double> widestBounds(int provider) const;

    /// The evaluators are as far apart as the workspace says is worth pointing out.
    [[nodiscard]] bool isFarApart(const CellFigure &cell) const;
    [[nodiscard]] QString farApartText() const; ///< "two points"

    [[nodiscard]] QStringList names(const std::vector<int> &providers) const;
    [[nodiscard]] QStringList shortNames(const std::vector<int> &criteria) const;

private:
    void findOutcome();
};

/// The raised flags of one provider, those of criteria that do not count left out: open deal-breakers first,
/// lifted ones last.
std::vector<const RaisedFlag *> flagsInOrder(const SummaryState &state, int provider);
FlagList::Flag flagEntry(const SummaryState &state, const RaisedFlag &raised, bool nameProvider);

// The parts of the document; each appends its blocks.
void appendCover(const SummaryState &state, std::vector<Block> &blocks);
void appendComparison(const SummaryState &state, std::vector<Block> &blocks);
void appendMethod(const SummaryState &state, std::vector<Block> &blocks);
/// How far the evaluators are apart on each criterion; only if several scored.
void appendAgreement(const SummaryState &state, std::vector<Block> &blocks);
/// How far the weights can move and who leads without one evaluator; only if somebody leads.
void appendSureness(const SummaryState &state, std::vector<Block> &blocks);
void appendProvider(const SummaryState &state, int provider, std::vector<Block> &blocks);
/// The points under "What could change it"; empty if there is nothing to say.
std::vector<RichText> whatCouldChangeIt(const SummaryState &state);
Table nextSteps(const SummaryState &state);
/// One provider's scores by criterion, with evidence and notes.
Table scoreTable(const SummaryState &state, int provider);

/// Stands before a figure that the panel agreed on.
inline const QString agreedMark = QStringLiteral("◆");

/// A heading of the third level.
Heading part(const QString &text, const QString &caption = {});

} // namespace tandem::report
