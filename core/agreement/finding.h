#pragma once
#include "core/base/ids.h"
#include <QMetaType>
#include <QDateTime>
#include <QString>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace tandem {

class Workspace;

/// The three documents of the operating agreement. The words in the file are "scope", "raci", "escalation".
enum class AgreementDocument { Scope, Raci, Escalation };

QString documentKey(AgreementDocument document);  ///< as in the file and on the command line
QString documentName(AgreementDocument document); ///< for people: "Scope", "RACI", "Escalation"
std::optional<AgreementDocument> documentFromKey(const QString &key);

/// What a finding is about: the ids that matter, the others invalid. `field` names a part that has no id,
/// such as "tier 2 partner" or "P1 in hours".
struct FindingSubject
{
    ServiceAreaId area = {};
    ActivityId activity = {};
    RoleId role = {};
    PersonId person = {};
    QString field = {};

    /// As it is stored with an acceptance: "activity 42 role 7".
    QString key() const;
    friend bool operator==(const FindingSubject &, const FindingSubject &) = default;
};

/// One way to put a finding right. `apply` is one undo step; without it the interface leads to the subject,
/// where a person has to say something first ("Name a deputy…").
struct Mend
{
    QString label; ///< a button: "Keep M. Okafor"
    std::function<void(Workspace &)> apply = {};
};

/// That a finding was accepted, and why.
struct AcceptedFinding
{
    AcceptedFindingId id;
    AgreementDocument document = AgreementDocument::Scope;
    QString code;
    QString subject; ///< FindingSubject::key()
    QString reason;
    QString who;
    QDateTime at;
};

/// What a check of the agreement found. It never stands in the way of an edit.
struct AgreementFinding
{
    enum class Severity {
        Problem, ///< contradicts the agreement's rules
        Caution  ///< worth a look
    };

    AgreementDocument document = AgreementDocument::Scope;
    QString code; ///< a promise to scripts, such as "raci.two-accountable"
    Severity severity = Severity::Caution;
    FindingSubject subject = {};
    QString where;   ///< names the cell: "Firewall rule changes, Technical lead"
    QString title;   ///< "Two people are accountable"
    QString message; ///< a sentence that says what is wrong
    QString mend;    ///< a sentence that says what would put it right
    std::vector<Mend> mends = {};
    std::optional<AcceptedFinding> accepted = {};

    bool isOpen() const { return !accepted.has_value(); }
};

/// Marks those of `findings` that were accepted.
void markAccepted(std::vector<AgreementFinding> &findings, std::span<const AcceptedFinding> accepted);

/// How many of them are open.
int openCount(std::span<const AgreementFinding> findings);

} // namespace tandem

Q_DECLARE_METATYPE(tandem::AgreementFinding)
