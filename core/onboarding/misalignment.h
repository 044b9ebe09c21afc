#pragma once
#include "core/base/ids.h"
#include <QDate>
#include <QDateTime>
#include <QString>
#include <array>

namespace tandem {

enum class Seriousness { Low, Medium, Serious };
inline constexpr std::array everySeriousness = {Seriousness::Low, Seriousness::Medium, Seriousness::Serious};
/// What was changed so that both sides understand it alike. None: nothing yet.
enum class ChangedDocument { None, Raci, Scope, Runbook };

QString seriousnessKey(Seriousness seriousness); ///< as in the file: "low", "medium", "serious"
QString seriousnessWord(Seriousness seriousness);
Seriousness seriousnessFromKey(const QString &key);
QString changedDocumentKey(ChangedDocument document);  ///< "", "raci", "scope", "runbook"
QString changedDocumentWord(ChangedDocument document); ///< "RACI", "Scope", "Runbook"
ChangedDocument changedDocumentFromKey(const QString &key);

/// The change that closes a misalignment.
struct ClosingChange
{
    ChangedDocument document = ChangedDocument::None;
    QString subject; ///< which row: "activity 42", "area 9", "process 3", "vendor 5"; may be empty
    QString text;    ///< in words: "RACI revision 2", "Runbook, page 9"
    qint64 step = 0; ///< the step of the history, 0 if it is not known
    friend bool operator==(const ClosingChange &, const ClosingChange &) = default;
};

/// Something that the two sides understood differently. Closed only by a change that has a name.
struct Misalignment
{
    MisalignmentId id;
    QDateTime happenedAt; ///< UTC
    QString title;
    QString what;
    QString internalBelieved;
    QString partnerBelieved;
    Seriousness seriousness = Seriousness::Medium;
    ActivityId activity; ///< the row of the RACI that it concerns
    RoleId role;
    ProcessId process;
    VendorAccountId vendorAccount;
    QString raisedBy;
    QDate raisedOn;
    QString agreedBy; ///< who of the other side sees it the same way
    QDate closedOn;
    QString closedBy;
    ClosingChange change;

    bool isOpen() const { return !closedOn.isValid(); }
    friend bool operator==(const Misalignment &, const Misalignment &) = default;
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::Seriousness)
