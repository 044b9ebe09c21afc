#pragma once
#include "core/ballots/ballot.h"
#include "core/workspace/workspace.h"
#include <QDateTime>
#include <optional>
#include <vector>

namespace tandem {

/// What a file that is a scorecard package says of itself.
struct PackageInfo
{
    PackageId id;
    PersonId evaluator;
    QString origin;     ///< the uuid of the workspace that handed it out
    QDateTime issuedAt; ///< UTC
    QString issuedBy;
};

/// One cell of a package that was handed out.
struct IssuedCell
{
    ProviderId provider;
    CriterionId criterion;
    CellState base;                  ///< in the file when it was handed out
    std::optional<CellState> seen;   ///< what came back last, once it was settled
    std::optional<CellState> before; ///< what stood here until `seen` was taken over; nothing if it was not
};

/// A package that this workspace handed out, and what came back of it so far.
struct IssuedPackage
{
    PackageId id;
    PersonId evaluator;
    QDateTime issuedAt; ///< UTC
    QString issuedBy;
    std::vector<ProviderId> providers;
    QByteArray digest;   ///< of the file's content; see contentDigest()
    qint64 firstSeq = 0; ///< the last step of the file's history before it was handed out
    qint64 returned = 0; ///< the newest revision that came back; 0: none yet
    QStringList chain;   ///< the marks of its steps, oldest first; see stepMarks()
    std::vector<IssuedCell> cells;
};

/// Reads and keeps the packages of a workspace.
class PackageStore
{
public:
    explicit PackageStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Says that the open file is itself a package, and whose; nothing for an ordinary workspace.
    std::optional<PackageInfo> own() const;

    std::vector<IssuedPackage> issued() const; ///< oldest first
    std::optional<IssuedPackage> find(PackageId id) const;
    /// Inside an edit.
    void add(const IssuedPackage &package);
    void update(const IssuedPackage &package);

private:
    Workspace &m_workspace;
};

} // namespace tandem
