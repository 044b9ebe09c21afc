// Reading a package that came back, and finding out whether it is in order.
#include "core/ballots/packagereading.h"
#include "core/ballots/packagefilestore.h"
#include "core/base/translate.h"
#include "core/storage/backup.h"
#include "core/storage/filelock.h"
#include "core/workspace/opening.h"
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace tandem {

Error packageRefused(const QString &path, const QString &what, const QString &mend)
{
    return {ErrorCode::Invalid, what, QDir::toNativeSeparators(path), mend};
}

namespace {

constexpr qint64 largestPackage = 64 << 20;

/// What opening a workspace says, in the words of a package.
Error inWordsOfAPackage(const Error &error, const QString &path)
{
    switch (error.code()) {
    case ErrorCode::NotTandem:
        return {error.code(), tr("This is not a scorecard package."), QDir::toNativeSeparators(path),
                tr("Choose the file that the evaluator sent back.")};
    case ErrorCode::Damaged:
        return {error.code(), tr("The scorecard package is damaged."), QDir::toNativeSeparators(path),
                tr("Ask for the file again; nothing was imported.")};
    case ErrorCode::Newer:
        return {error.code(), tr("The scorecard package was written by a newer version of Tandem."),
                QDir::toNativeSeparators(path), tr("Update Tandem on this computer to import it.")};
    default:
        return error;
    }
}

/// A copy of the file to take apart, so that the file itself stays as it came.
class OpenedCopy
{
public:
    explicit OpenedCopy(const QString &path)
    {
        const QString copy = m_folder.filePath(QStringLiteral("package.tandem"));
        try {
            checkFileHeader(path);
            if (QFileInfo(path).size() > largestPackage)
                throw packageRefused(path, tr("The file is too large to be a scorecard package."),
                                     tr("Choose the file that the evaluator sent back."));
            if (storage::FileLock(path).take() == storage::FileLock::Result::Taken)
                mendUncleanEnd(path);
            storage::copyWorkspace(path, copy);
            m_connection = openChecked(copy, false, true);
        } catch (const Error &error) {
            throw inWordsOfAPackage(error, path);
        }
    }

    storage::Connection &connection() { return *m_connection; }

private:
    QTemporaryDir m_folder; // first, so that it goes last
    std::unique_ptr<storage::Connection> m_connection;
};

Error changedByHand(const QString &path)
{
    return packageRefused(path, tr("The scorecard package was changed by something else than Tandem."),
                          tr("Fill in the package in Tandem, or export a new one; nothing was imported."));
}

/// The package that this workspace remembers under the file's number.
IssuedPackage issuedFor(Workspace &workspace, storage::Connection &file, const PackageRow &row,
                        const QString &path)
{
    if (row.rows > 1)
        throw changedByHand(path);
    if (row.rows == 0 && beganAsPackage(file))
        throw packageRefused(path, tr("The evaluator was removed from the scorecard package."),
                             tr("Undo that in the package, or export a new one."));
    if (row.rows == 0)
        throw packageRefused(path, tr("This is a workspace, not a scorecard package."),
                             tr("Choose the file that the evaluator sent back."));
    if (row.info.origin != workspace.info().uuid)
        throw packageRefused(path, tr("The scorecard package belongs to another workspace."),
                             tr("Open the workspace that handed it out, and import it there."));
    const auto issued = PackageStore(workspace).find(row.info.id);
    if (!issued)
        throw packageRefused(
            path, tr("This workspace does not know the scorecard package."),
            tr("Handing it out was undone, or its evaluator was removed; export a new one."));
    if (row.info.evaluator != issued->evaluator || firstSeqOf(file) != issued->firstSeq)
        throw changedByHand(path);
    return *issued;
}

QStringList flagNotes(storage::Connection &file)
{
    QStringList notes;
    for (const QString &flag : raisedFlagsIn(file))
        notes.push_back(tr("A red flag was raised in the package: %1. It is not taken over: raise it here if "
                           "the panel agrees.")
                            .arg(flag));
    return notes;
}

} // namespace

static ReturnedPackage contentOf(storage::Connection &file, const PackageInfo &info,
                                 const IssuedPackage &issued, const QString &path)
{
    ReturnedPackage out;
    out.info = info;
    out.chain = stepMarks(file);
    out.revision = out.chain.size();
    out.ballots = ballotsIn(file, issued.evaluator, issued.providers);
    out.evaluator = evaluatorNameIn(file, issued.evaluator);
    out.notes = flagNotes(file);
    const QByteArray besides = digestBesidesScores(file);
    {
        storage::Transaction look(file); // the steps are taken back only to see where they lead
        if (!takeBackSteps(file, issued.firstSeq) || contentDigest(file) != issued.digest)
            throw changedByHand(path);
        if (out.notes.isEmpty() && digestBesidesScores(file) != besides)
            out.notes.push_back(tr("Something besides the scores was changed in the package; only the "
                                   "scores are taken over."));
    }
    return out;
}

ReturnedPackage readPackage(Workspace &workspace, const QString &path)
{
    OpenedCopy copy(path);
    const PackageRow row = readPackageRow(copy.connection());
    const IssuedPackage issued = issuedFor(workspace, copy.connection(), row, path);
    return contentOf(copy.connection(), row.info, issued, path);
}

} // namespace tandem
