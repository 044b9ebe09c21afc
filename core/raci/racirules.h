#pragma once
#include "core/agreement/picture.h"
#include <span>
#include <vector>

namespace tandem {

/// The checks of the RACI, over the picture alone. Their codes are a promise to scripts:
///
/// - raci.no-accountable, raci.two-accountable: exactly one A in a row
/// - raci.no-responsible: somebody does the work
/// - raci.many-responsible: more than three Rs; the row is better split
/// - raci.nobody-told: nobody is consulted or informed
/// - raci.must-be-internal: strategy, budget, approvals and changes of scope are accountable on our side
/// - raci.contradicts-scope: accountable on the one side where scope gives the area to the other
/// - raci.missing-row: scope covers an activity that is no row
/// - raci.empty-role: accountable is a role that nobody holds
/// - raci.consulted-on-everything: one role is asked on nearly every activity
/// - raci.person-left: who holds the role, or stands in, has left
/// - raci.no-deputy: 24x7 is promised, and a person who does or answers for it has no deputy
///
/// Rows come first, in their order, then roles. Those that were accepted are marked.
std::vector<AgreementFinding> raciFindings(const AgreementPicture &picture);

/// A cell of the RACI.
struct RaciPlace
{
    ActivityId activity;
    RoleId role;
    friend bool operator==(const RaciPlace &, const RaciPlace &) = default;
};

/// Brings findings up to date after the letters of these cells changed and nothing else did: the same as
/// computing all of them, in the time of their rows and columns.
void updateRaciFindings(const AgreementPicture &picture, std::span<const RaciPlace> changed,
                        std::vector<AgreementFinding> &findings);

/// Of so many accountable roles one is offered to be kept; more would fill the panel.
inline constexpr int mostOffered = 4;
/// More than this many Rs in a row are too many.
inline constexpr int mostResponsible = 3;
/// "Everything" begins at this many rows, and at three quarters of them.
inline constexpr int fewestRowsForEverything = 8;

/// How much one role carries: in how many rows it has an A, and in how many an R.
struct RaciLoad
{
    int accountable = 0;
    int responsible = 0;
    friend bool operator==(const RaciLoad &, const RaciLoad &) = default;
};
RaciLoad loadOfRole(const AgreementPicture &picture, int role);
std::vector<RaciLoad> loadPerRole(const AgreementPicture &picture); ///< one for each role, in order

/// The load of a person over all roles that they hold, in the order of the people; without those who have
/// none.
struct PersonLoad
{
    PersonId person;
    RaciLoad load;
};
std::vector<PersonLoad> loadPerPerson(const AgreementPicture &picture);
/// The same from the loads of the roles.
std::vector<PersonLoad> loadPerPerson(const AgreementPicture &picture, std::span<const RaciLoad> loads);

/// What the roles of one side have in a row, put together; for the view by side.
RaciLetters lettersOfSide(const AgreementPicture &picture, int activity, Side side);

} // namespace tandem
