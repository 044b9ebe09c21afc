#pragma once
#include "core/base/ids.h"
#include "core/people/person.h"
#include <QFlags>
#include <QString>
#include <optional>

namespace tandem {

/// What a role has to do with an activity. The values are those of the file.
enum class RaciLetter {
    Responsible = 1, ///< does the work
    Accountable = 2, ///< answers for it; one for each activity
    Consulted = 4,   ///< is asked before
    Informed = 8     ///< is told afterwards
};
Q_DECLARE_FLAGS(RaciLetters, RaciLetter)
Q_DECLARE_OPERATORS_FOR_FLAGS(RaciLetters)

/// "A/R", "C", or nothing; always in the order A, R, C, I.
QString raciText(RaciLetters letters);
/// Reads "A/R", "ar", "R, A" and the like, also a dash or nothing for an empty cell; nothing for other text.
std::optional<RaciLetters> raciFromText(const QString &text);
/// "accountable and responsible", "consulted", "nothing".
QString raciWords(RaciLetters letters);

/// A column of the RACI: a role on one side, held by a person, with a deputy.
struct Role
{
    RoleId id;
    int position = 0; ///< within its side
    Side side = Side::Internal;
    QString name;
    PersonId person; ///< invalid while nobody is named
    PersonId deputy;
    friend bool operator==(const Role &, const Role &) = default;
};

/// What one role has to do with one activity.
struct RaciCell
{
    ActivityId activity;
    RoleId role;
    RaciLetters letters;
    friend bool operator==(const RaciCell &, const RaciCell &) = default;
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::RaciLetters)
