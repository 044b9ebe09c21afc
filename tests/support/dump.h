#pragma once
#include <QByteArray>
#include <QString>

namespace tandem::storage {
class Connection;
}

namespace tandem::test {

/// Every row of every table that a person edits, as text in the order of the keys: equal texts are equal
/// workspaces.
QByteArray dump(storage::Connection &connection);

/// The rows of one query as text, one line each; for looking at a file from outside.
QByteArray rows(storage::Connection &connection, const QByteArray &sql);

/// Runs `sql` on the file as another program would; makes the file if there is none. False if it fails.
bool runOutside(const QString &path, const QByteArray &sql);

/// What PRAGMA integrity_check says: "ok", or the first problem.
QByteArray integrityOf(storage::Connection &connection);

} // namespace tandem::test
