#pragma once
#include "core/base/ids.h"
#include <QDate>
#include <QString>
#include <compare>
#include <optional>

namespace tandem {

/// How well a score is founded, weakest first.
enum class Evidence { None, Claimed, Shown, DocumentHeld, ConfirmedByReference };

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

    /// Scored, or abstained with a reason: nothing is left to do.
    bool isSettled() const { return value.has_value() || abstained; }
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
