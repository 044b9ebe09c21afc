#pragma once
#include "core/base/ids.h"
#include <QDate>
#include <QString>
#include <compare>
#include <optional>

namespace tandem {

/// How well a score is founded, weakest first; and Refused, which is no grade but a finding of its own: the
/// provider would not be measured on the criterion, and has a 0 for it.
enum class Evidence { None, Claimed, Shown, DocumentHeld, ConfirmedByReference, Refused };

/// The grades a person chooses from, None included and Refused not.
inline constexpr int evidenceCount = 5;

QString evidenceWord(Evidence evidence); ///< for people, translated

/// One place in the scoring: what one evaluator thinks of one provider on one criterion.
struct CellKey
{
    ProviderId provider;
    CriterionId criterion;
    PersonId evaluator;
    friend auto operator<=>(const CellKey &, const CellKey &) = default;
};

struct Score
{
    CellKey key;
    std::optional<double> value; ///< 0..5; nothing: not scored, or abstained
    Evidence evidence = Evidence::None;
    QString note;
    bool abstained = false;
    QString abstainReason;
    /// Somebody else's, not to be seen before the reveal: everything above is empty. `hiddenSettled` alone
    /// says whether there is something to hide.
    bool hidden = false;
    bool hiddenSettled = false;

    /// Scored, or abstained with a reason: nothing is left to do.
    bool isSettled() const { return value.has_value() || abstained || hiddenSettled; }
};

/// A red flag that was observed at a provider.
struct RaisedFlag
{
    ProviderId provider;
    RedFlagId flag;
    QString raisedBy;
    QDate raisedOn;
    bool lifted = false;
    QString liftedBy;
    QDate liftedOn;
    QString liftedReason;
};

/// What is wrong with a typed score, as a sentence; empty if it is a number from 0 to 5. An empty text is
/// fine: it clears.
QString scoreProblem(const QString &text);

} // namespace tandem
