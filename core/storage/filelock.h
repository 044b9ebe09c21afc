#pragma once
#include <QLockFile>
#include <QString>

namespace tandem::storage {

/// Says to other instances, also on a network folder, that a workspace is open. A lock left by a program that
/// died on this computer is taken over.
class FileLock
{
public:
    explicit FileLock(const QString &workspacePath);

    enum class Result { Taken, HeldByOther, NotPossible };
    Result take();

    /// Who has it, to begin a sentence with: "maren on OFFICE-PC", "Another Tandem window on this computer";
    /// for HeldByOther.
    QString holder() const;

private:
    QString m_path;
    QLockFile m_lock;
};

} // namespace tandem::storage
