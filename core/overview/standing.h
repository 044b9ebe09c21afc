#pragma once
#include "core/scoring/evaluation.h"
#include <array>
#include <optional>
#include <vector>

namespace tandem {

/// Whether there is a leader, and why not.
enum class Lead {
    NoProviders,
    NoCriteria, ///< none that counts
    NothingScored,
    NoneEligible,
    OnlyOne, ///< one eligible provider is left
    Leads,   ///< first whatever the missing scores say
    Tied,    ///< several share first place, whatever the missing scores say
    Open     ///< missing scores can still change who is first
};

/// The three weeks in working days (Monday to Friday).
struct Schedule
{
    enum class State { NotGiven, Before, Running, Over };
    State state = State::NotGiven;
    QDate today;
    QDate startedOn;
    QDate cutOn;
    QDate signOn;
    int day = 0; ///< working day of today, from 1; 0 before the first one
    int of = 0;  ///< working days from the first day to the day of signing, both counted

    int week() const { return (day + 4) / 5; }
    int weeks() const { return (of + 4) / 5; }
    /// How much of week `index` (from 0) is over, today included: 0..1.
    double weekShare(int index) const;
};

/// Where the evaluation stands. Indexes are those of the providers.
struct Standing
{
    Lead lead = Lead::NoProviders;
    int leader = -1;        ///< for OnlyOne and Leads
    std::vector<int> first; ///< for Tied and Open: who shares first place, or can still take it; best first
    int rival = -1;         ///< who comes nearest to the leader, an incomplete provider at its upper bound
    bool rivalIncomplete = false;
    std::optional<double> margin; ///< points from the leader's total down to the rival's total or upper bound

    std::array<int, stageCount> stages{}; ///< providers by stage
    int compared = 0;                     ///< neither declined nor rejected
    int ineligible = 0;                   ///< compared, but with an open deal-breaker
    int incomplete = 0;                   ///< eligible, with bounds instead of a total
    int hidden = 0;                       ///< compared, but its scores stay hidden until the reveal

    int given = 0; ///< scores of the providers compared
    int abstained = 0;
    int expected = 0;
    int missing() const { return expected - given - abstained; }

    Schedule schedule;
};

Schedule scheduleOf(const WorkspaceInfo &info, QDate today);

/// The standing by `ranking`, which is the evaluation's own or that of a what-if.
Standing standingOf(const Evaluation &evaluation, const Ranking &ranking, QDate today);
/// The standing today, by the stated weights.
Standing standingOf(const Evaluation &evaluation);
/// Today, where the person is.
QDate todayOf(const Workspace &workspace);

/// The provider that is first whatever is missing, its own missing scores included; -1 if there is none.
int certainLeader(const Ranking &ranking);
/// The two that are in the cut whatever is missing, the better one first; nothing while that is open.
std::optional<std::array<int, 2>> certainCut(const Ranking &ranking);
/// True if at least one criterion that counts has a score.
bool isScored(const ProviderFigure &figure, const Ranking &ranking);

/// "1"; "3–4" where missing scores leave it open; a dash for who is not ranked.
QString rankLabel(const ProviderFigure &figure, const Ranking &ranking);
/// "76.0"; "54.0–64.0" while scores are missing; "Ineligible", "Not scored".
QString totalLabel(const ProviderFigure &figure, const Ranking &ranking);
/// "Lanthorn Managed IT leads by 4.5 points", or why nobody leads; no full stop.
QString leadSentence(const Evaluation &evaluation, const Standing &standing);

} // namespace tandem
