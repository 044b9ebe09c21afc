#pragma once
#include <QString>
#include <exception>

namespace tandem {

/// Why a caller cannot go on. What a person typed wrong is never an Error but a finding, returned as a value.
enum class ErrorCode {
    NotFound,       ///< the file is not there
    NotTandem,      ///< the file is not a Tandem workspace
    Damaged,        ///< the file, or a part of it, cannot be read
    Newer,          ///< written by a newer version of the program
    NoPermission,   ///< the file or its folder may not be read or written
    DiskFull,       ///< no space left, or the file would grow over its limit
    Locked,         ///< somebody else has the workspace open
    ReadOnly,       ///< an edit was tried on a workspace that is open for reading
    Moved,          ///< the file was moved, deleted or replaced while it was open
    ChangedOutside, ///< another program wrote to the file while it was open
    Conflict,       ///< an undo or redo does not fit the present state
    Invalid,        ///< a value that the rules do not allow reached the store
    Io,             ///< any other failure of the disk or the system
    Cancelled       ///< the user stopped long work
};

/// What happened, where, and what would mend it: three plain sentences or parts of sentences for a person.
class Error : public std::exception
{
public:
    Error(ErrorCode code, QString what, QString where = {}, QString mend = {});

    ErrorCode code() const { return m_code; }
    const QString &happened() const { return m_what; } ///< one sentence, ends with a full stop
    const QString &where() const { return m_where; }   ///< a file, a line or a cell; may be empty
    const QString &mend() const { return m_mend; }     ///< one sentence saying what to do; may be empty
    QString message() const;                           ///< all three, for a message box or standard error
    const char *what() const noexcept override { return m_utf8.constData(); }

private:
    ErrorCode m_code;
    QString m_what;
    QString m_where;
    QString m_mend;
    QByteArray m_utf8;
};

} // namespace tandem
