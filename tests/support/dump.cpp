#include "tests/support/dump.h"
#include "core/storage/connection.h"
#include "core/workspace/tables.h"
#include <QFile>
#include <QHash>
#include <memory>
#include <sqlite3.h>

namespace tandem::test {

static void appendValue(QByteArray &out, sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        out += "NULL";
        break;
    case SQLITE_BLOB:
        out += QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, column)),
                          sqlite3_column_bytes(statement, column))
                   .toHex();
        break;
    case SQLITE_FLOAT:
        out += QByteArray::number(sqlite3_column_double(statement, column), 'g', 17);
        break;
    default:
        out += QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)),
                          sqlite3_column_bytes(statement, column));
    }
}

QByteArray rows(storage::Connection &connection, const QByteArray &sql)
{
    sqlite3_stmt *raw = nullptr;
    int code = sqlite3_prepare_v2(connection.handle(), sql.constData(), -1, &raw, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(raw, sqlite3_finalize);
    QByteArray out;
    while (code == SQLITE_OK && (code = sqlite3_step(raw)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(raw); ++column) {
            out += column == 0 ? "" : "|";
            appendValue(out, raw, column);
        }
        out += '\n';
        code = SQLITE_OK;
    }
    if (code != SQLITE_DONE)
        throw storage::errorFromSqlite(code, connection.path(),
                                       QString::fromUtf8(sqlite3_errmsg(connection.handle())));
    return out;
}

// The tables of the current format; asking again for each dump would be half of its cost.
static int columnsOf(storage::Connection &connection, const QByteArray &table)
{
    static QHash<QByteArray, int> known;
    auto found = known.constFind(table);
    if (found == known.cend())
        found = known.insert(
            table, static_cast<int>(
                       rows(connection, "SELECT name FROM pragma_table_info('" + table + "')").count('\n')));
    return *found;
}

namespace {

/// One lock for all tables instead of one for each.
class OneReading
{
public:
    explicit OneReading(sqlite3 *database)
        : m_database(database)
    {
        m_begun = sqlite3_get_autocommit(database) != 0 &&
                  sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~OneReading()
    {
        if (m_begun)
            sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(OneReading)

private:
    sqlite3 *m_database;
    bool m_begun = false;
};

} // namespace

QByteArray dump(storage::Connection &connection)
{
    const OneReading reading(connection.handle());
    QByteArray out;
    for (const QByteArray &table : tableNames())
        out +=
            "-- " + table + '\n' +
            rows(connection, "SELECT * FROM " + table +
                                 (columnsOf(connection, table) > 2 ? " ORDER BY 1, 2, 3" : " ORDER BY 1, 2"));
    return out;
}

bool runOutside(const QString &path, const QByteArray &sql)
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> database(raw, sqlite3_close);
    return opened == SQLITE_OK && sqlite3_exec(raw, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

QByteArray integrityOf(storage::Connection &connection)
{
    return rows(connection, "PRAGMA integrity_check(1)").trimmed();
}

} // namespace tandem::test
