#pragma once
#include "core/base/error.h"
#include <QByteArray>
#include <QString>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;
namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace tandem::storage {

/// Turns an SQLite result code into a sentence for a person. `path` is the workspace's file.
Error errorFromSqlite(int code, const QString &path, const QString &detail = {});

/// What to say of a file that holds something else than a workspace.
Error notTandem(const QString &path);

/// One use of a prepared statement: bind, step, read. Goes back to the connection's pool when it ends.
/// Columns and parameters count from 0 and 1 as in SQLite. Throws Error.
class Query
{
public:
    Query(Query &&other) noexcept;
    Query(const Query &) = delete;
    ~Query();

    Query &bind(int index, qint64 value);
    Query &bind(int index, int value) { return bind(index, static_cast<qint64>(value)); }
    Query &bind(int index, double value);
    Query &bind(int index, const QString &value);
    Query &bindBytes(int index, const QByteArray &value);
    Query &bindNull(int index);

    template <class T>
    Query &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bindNull(index);
    }

    /// Binds its arguments to the parameters from 1 on.
    template <class... Args>
    Query &with(const Args &...args)
    {
        int index = 0;
        (bind(++index, args), ...);
        return *this;
    }

    bool next(); ///< true while there is a row
    void run();  ///< for statements without rows

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    std::optional<double> optionalReal(int column) const;

private:
    friend class Connection;
    Query(class Connection &connection, std::string sql, std::unique_ptr<SQLite::Statement> statement);

    class Connection *m_connection;
    std::string m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
};

/// One open database file, hardened against what a stranger's file may hold. See architecture.md, "The file".
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    /// Opens `path` (":memory:" is allowed) and sets all switches and limits. Throws Error.
    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;

    const QString &path() const { return m_path; }
    sqlite3 *handle() const;

    Query query(const char *sql);
    void execute(const char *sql);
    qint64 integer(const char *sql); ///< first column of the first row, 0 if there is none
    QString text(const char *sql);

    /// For migrations and other fixed scripts of many statements.
    void script(const QByteArray &sql);

    /// journal_mode=PERSIST, synchronous=FULL: what an open workspace writes with. Nothing of an edit reaches
    /// the file before its commit (cache_spill=OFF), so that others can read the state before it until then.
    void useDurableJournal();
    /// Ends with journal_mode=DELETE so that the closed file stands alone. Never throws.
    void close() noexcept;

    bool isInTransaction() const;
    /// A number that changes when another connection has written to the file.
    qint64 dataVersion() { return integer("PRAGMA data_version"); }
    /// True if the file under this connection was moved, deleted or replaced.
    bool hasMoved() const;
    /// "ok", or the first problems that SQLite finds.
    QString quickCheck();

private:
    friend class Query;
    void harden(Mode mode);
    void giveBack(std::string sql, std::unique_ptr<SQLite::Statement> statement);

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> m_idle;
};

/// BEGIN IMMEDIATE .. COMMIT; rolls back when it ends without commit(). Unlike SQLiteCpp's own guard it asks
/// SQLite whether a transaction is still open and tries the rollback again, so none stays behind.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
};

/// A part of an open transaction that can be taken back alone; taken back when it ends without keep().
class Savepoint
{
public:
    explicit Savepoint(Connection &connection);
    ~Savepoint();
    Savepoint(const Savepoint &) = delete;
    void keep();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace tandem::storage
