#include "core/storage/connection.h"
#include <QDir>
#include <QFileInfo>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace tandem::storage {

Error errorFromSqlite(int code, const QString &path, const QString &detail)
{
    const QString where = QDir::toNativeSeparators(path);
    const auto make = [&](ErrorCode kind, const char *what, const char *mend) {
        return Error(kind, QString::fromLatin1(what), where, QString::fromLatin1(mend));
    };
    switch (code) {
    case SQLITE_READONLY_DBMOVED:
    case SQLITE_IOERR_FSTAT: // the journal is there, and the file to which it belongs is not
        return make(ErrorCode::Moved, "The workspace's file was moved or deleted while it was open.",
                    "Save a copy with File > Save a copy, then open that one.");
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
        return make(
            ErrorCode::ReadOnly,
            "The workspace was not closed properly, and what is left to be mended cannot be written here.",
            "Copy it, with the -journal file beside it, to a folder in which you may write, and open the "
            "copy.");
    default:
        break;
    }
    switch (code & 0xff) {
    case SQLITE_FULL:
        return make(ErrorCode::DiskFull, "There is no space left to save the change.",
                    "Free some space on the disk and do it again; nothing that was saved is lost.");
    case SQLITE_NOTADB:
        return notTandem(path);
    case SQLITE_CORRUPT:
        return make(ErrorCode::Damaged, "The workspace is damaged.",
                    "Restore a backup with File > Restore a backup, or take the file from your own backup.");
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return make(ErrorCode::NoPermission, "You have no permission to use this file.",
                    "Ask its owner for access, or copy it to a folder of your own.");
    case SQLITE_READONLY:
        return make(ErrorCode::ReadOnly, "The file cannot be written.",
                    "Copy it to a folder in which you may write, and open the copy.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorCode::Locked, "Another program is using the file.", "Close it there and try again.");
    case SQLITE_CANTOPEN:
        return make(ErrorCode::NoPermission, "The file cannot be opened.",
                    "Check that it is there and that you may read and write in its folder.");
    case SQLITE_TOOBIG:
        return make(ErrorCode::Invalid, "A text or a step is too large to be kept.", "Make it smaller.");
    case SQLITE_ERROR: // our own statements are right, so the file is not what it says it is
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
        return Error(
            ErrorCode::Damaged, QStringLiteral("The workspace cannot be understood (%1).").arg(detail), where,
            QStringLiteral("Restore a backup with File > Restore a backup, or take the file from your own "
                           "backup."));
    case SQLITE_CONSTRAINT:
        return Error(ErrorCode::Invalid,
                     QStringLiteral("The change breaks a rule of the workspace (%1).").arg(detail), where);
    default:
        return Error(ErrorCode::Io, QStringLiteral("The disk or the file does not answer (%1).").arg(detail),
                     where, QStringLiteral("Check the disk or the network folder, then try again."));
    }
}

Error notTandem(const QString &path)
{
    const QString where = QDir::toNativeSeparators(path);
    if (!path.endsWith(QLatin1String(".tandem"), Qt::CaseInsensitive))
        return {ErrorCode::NotTandem, QStringLiteral("This is not a Tandem workspace."), where,
                QStringLiteral("Choose a file that ends in .tandem.")};
    return {
        ErrorCode::NotTandem,
        QStringLiteral("This is not a Tandem workspace, although its name ends in .tandem."), where,
        QStringLiteral("Something else is in it, or its beginning was overwritten: choose another file, or "
                       "restore a backup with File > Restore a backup.")};
}

static Error translate(const SQLite::Exception &e, const QString &path)
{
    return errorFromSqlite(e.getExtendedErrorCode() > 0 ? e.getExtendedErrorCode() : e.getErrorCode(), path,
                           QString::fromUtf8(e.what()));
}

// ---- Query

Query::Query(Connection &connection, std::string sql, std::unique_ptr<SQLite::Statement> statement)
    : m_connection(&connection)
    , m_sql(std::move(sql))
    , m_statement(std::move(statement))
{
}

Query::Query(Query &&other) noexcept = default;

Query::~Query()
{
    if (m_statement)
        m_connection->giveBack(std::move(m_sql), std::move(m_statement));
}

template <class F>
static auto guarded(const Connection *connection, F work)
{
    try {
        return work();
    } catch (const SQLite::Exception &e) {
        throw translate(e, connection->path());
    }
}

Query &Query::bind(int index, qint64 value)
{
    guarded(m_connection, [&] { m_statement->bind(index, static_cast<int64_t>(value)); });
    return *this;
}

Query &Query::bind(int index, double value)
{
    guarded(m_connection, [&] { m_statement->bind(index, value); });
    return *this;
}

Query &Query::bind(int index, const QString &value)
{
    guarded(m_connection, [&] { m_statement->bind(index, value.toStdString()); });
    return *this;
}

Query &Query::bindBytes(int index, const QByteArray &value)
{
    guarded(m_connection,
            [&] { m_statement->bind(index, value.constData(), static_cast<int>(value.size())); });
    return *this;
}

Query &Query::bindNull(int index)
{
    guarded(m_connection, [&] { m_statement->bind(index); });
    return *this;
}

bool Query::next()
{
    return guarded(m_connection, [&] { return m_statement->executeStep(); });
}

void Query::run()
{
    guarded(m_connection, [&] {
        while (m_statement->executeStep()) {
        }
    });
}

bool Query::isNull(int column) const
{
    return m_statement->getColumn(column).isNull();
}

qint64 Query::integer(int column) const
{
    return m_statement->getColumn(column).getInt64();
}

double Query::real(int column) const
{
    return m_statement->getColumn(column).getDouble();
}

QString Query::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char *text = value.getText("");
    return QString::fromUtf8(text, value.getBytes());
}

QByteArray Query::bytes(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const void *data = value.getBlob();
    return {static_cast<const char *>(data), data ? value.getBytes() : 0};
}

std::optional<double> Query::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

// ---- Connection

static int openFlags(Connection::Mode mode)
{
    switch (mode) {
    case Connection::Mode::ReadOnly:
        return SQLite::OPEN_READONLY;
    case Connection::Mode::ReadWrite:
        return SQLite::OPEN_READWRITE;
    case Connection::Mode::Create:
        break;
    }
    return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
}

Connection::Connection(const QString &path, Mode mode)
    : m_path(path)
{
    guarded(this, [&] {
        constexpr int busyMilliseconds = 2000;
        const QString native = path == QLatin1String(":memory:") ? path : QDir::toNativeSeparators(path);
        m_database =
            std::make_unique<SQLite::Database>(native.toStdString(), openFlags(mode), busyMilliseconds);
        harden(mode);
    });
}

Connection::~Connection()
{
    m_idle.clear();
}

sqlite3 *Connection::handle() const
{
    return m_database->getHandle();
}

void Connection::harden(Mode mode)
{
    struct Switch
    {
        int option;
        int value;
    };
    static constexpr Switch switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},     {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    };
    for (const Switch &s : switches)
        sqlite3_db_config(handle(), s.option, s.value, nullptr);
    // An undo compares every column of a row in one expression, so the depth must exceed our widest table.
    static constexpr Switch limits[] = {
        {SQLITE_LIMIT_LENGTH, 64 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 100'000}, {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},  {SQLITE_LIMIT_TRIGGER_DEPTH, 100},  {SQLITE_LIMIT_ATTACHED, 1},
    };
    for (const Switch &l : limits)
        sqlite3_limit(handle(), l.option, l.value);
    execute("PRAGMA cell_size_check=ON");
    execute("PRAGMA mmap_size=0");
    if (mode != Mode::ReadOnly)
        execute("PRAGMA secure_delete=ON");
}

Query Connection::query(const char *sql)
{
    auto &idle = m_idle[sql];
    if (!idle.empty()) {
        std::unique_ptr<SQLite::Statement> statement = std::move(idle.back());
        idle.pop_back();
        return {*this, sql, std::move(statement)};
    }
    return guarded(this,
                   [&] { return Query(*this, sql, std::make_unique<SQLite::Statement>(*m_database, sql)); });
}

void Connection::giveBack(std::string sql, std::unique_ptr<SQLite::Statement> statement)
{
    statement->tryReset();
    statement->clearBindings();
    m_idle[std::move(sql)].push_back(std::move(statement));
}

void Connection::execute(const char *sql)
{
    guarded(this, [&] { m_database->exec(sql); });
}

qint64 Connection::integer(const char *sql)
{
    Query q = query(sql);
    return q.next() ? q.integer(0) : 0;
}

QString Connection::text(const char *sql)
{
    Query q = query(sql);
    return q.next() ? q.text(0) : QString();
}

void Connection::script(const QByteArray &sql)
{
    execute(sql.constData());
}

void Connection::useDurableJournal()
{
    if (text("PRAGMA journal_mode=PERSIST") != QLatin1String("persist"))
        throw Error(ErrorCode::Locked, QStringLiteral("Another program is using the file."),
                    QDir::toNativeSeparators(m_path), QStringLiteral("Close it there and try again."));
    execute("PRAGMA journal_size_limit=1048576");
    execute("PRAGMA synchronous=FULL");
    execute("PRAGMA cache_spill=OFF");
}

void Connection::close() noexcept
{
    m_idle.clear();
    sqlite3_exec(handle(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

bool Connection::hasMoved() const
{
    int moved = 0;
    const int code = sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return code == SQLITE_OK && moved != 0;
}

QString Connection::quickCheck()
{
    return text("PRAGMA quick_check(5)");
}

// ---- Transaction

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    for (int attempt = 0; attempt < 2 && m_connection.isInTransaction(); ++attempt)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
}

// ---- Savepoint

Savepoint::Savepoint(Connection &connection)
    : m_connection(connection)
{
    m_connection.execute("SAVEPOINT part");
}

Savepoint::~Savepoint()
{
    // An error of the disk may have rolled back the whole transaction; then there is nothing left to take
    // back.
    if (m_open && m_connection.isInTransaction())
        sqlite3_exec(m_connection.handle(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr, nullptr);
}

void Savepoint::keep()
{
    m_connection.execute("RELEASE part");
    m_open = false;
}

} // namespace tandem::storage
