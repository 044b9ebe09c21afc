#pragma once
#include "core/base/ids.h"
#include "core/scope/spine.h"
#include <QString>
#include <QStringList>
#include <vector>

namespace tandem {

class Workspace;

/// A sentence that stands for the whole engagement, not for one service area.
enum class StatementKind { Assumption, StaysInternal, OutOfScope };

QString statementKey(StatementKind kind); ///< as in the file
QString statementTitle(StatementKind kind);

struct ScopeStatement
{
    ScopeStatementId id;
    StatementKind kind = StatementKind::Assumption;
    QString text;
    friend bool operator==(const ScopeStatement &, const ScopeStatement &) = default;
};

/// Somebody who signs for one side.
struct Signer
{
    QString name;
    QString role;
    friend bool operator==(const Signer &, const Signer &) = default;
};

/// How soon an incident of a priority is answered and put right in office hours, as the escalation matrix has
/// it.
struct ScopeLevel
{
    int priority = 1;   ///< 1..4
    QString answered;   ///< as in the file: "15m", "next 09:00"
    QString restored;   ///< the same
    bool agreed = true; ///< both times were confirmed; else a default from practice
    friend bool operator==(const ScopeLevel &, const ScopeLevel &) = default;
};

/// All that the scope document says, as plain values: from the file, or from a frozen revision.
struct ScopePicture
{
    QString organisation;
    QString partnerName; ///< empty while nobody is chosen
    int staff = 0;
    Engagement engagement;
    std::vector<ServiceArea> areas;
    std::vector<ScopeStatement> statements;
    std::vector<ScopeLevel> levels; ///< none while the matrix holds nothing but defaults
    Signer internalSigner; ///< the IT lead
    Signer partnerSigner;  ///< the contact of the partner

    QStringList texts(StatementKind kind) const;
    const ServiceArea *area(ServiceAreaId id) const; ///< null if it is not there
};

/// Scope as it stands in the file.
ScopePicture scopePictureOf(Workspace &workspace);

/// "24x7", "8x5", or the text of custom hours.
QString coverageText(const ServiceArea &area);

} // namespace tandem
