#include "core/storage/changeset.h"
#include <memory>
#include <sqlite3.h>

namespace tandem::storage {

static void check(const Connection *connection, int code)
{
    if (code != SQLITE_OK)
        throw errorFromSqlite(code, connection ? connection->path() : QString(),
                              QString::fromUtf8(sqlite3_errstr(code)));
}

static QByteArray takeBuffer(int size, void *data)
{
    const std::unique_ptr<void, void (*)(void *)> owner(data, sqlite3_free);
    return {static_cast<const char *>(data), size};
}

std::vector<TableShape> tableShapes(Connection &connection, const std::vector<QByteArray> &tables)
{
    std::vector<TableShape> shapes;
    for (const QByteArray &table : tables) {
        TableShape shape{table, {}, {}};
        Query q = connection.query("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid");
        q.bind(1, QString::fromLatin1(table));
        while (q.next()) {
            shape.columns.push_back(q.text(0).toLatin1());
            shape.isKey.push_back(q.integer(1) != 0);
        }
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

namespace {

/// Steps through a changeset with SQLite's own iterator.
class Iterator
{
public:
    explicit Iterator(const QByteArray &changeset)
    {
        check(nullptr, sqlite3changeset_start(&m_it, static_cast<int>(changeset.size()),
                                              const_cast<char *>(changeset.constData())));
    }
    ~Iterator() { sqlite3changeset_finalize(m_it); }
    Iterator(const Iterator &) = delete;

    bool next()
    {
        const int code = sqlite3changeset_next(m_it);
        if (code == SQLITE_DONE)
            return false;
        if (code != SQLITE_ROW)
            check(nullptr, code);
        int indirect = 0;
        check(nullptr, sqlite3changeset_op(m_it, &table, &columns, &op, &indirect));
        int count = 0;
        check(nullptr, sqlite3changeset_pk(m_it, &isKey, &count));
        return true;
    }

    sqlite3_value *before(int column) const
    {
        sqlite3_value *value = nullptr;
        if (op != SQLITE_INSERT)
            check(nullptr, sqlite3changeset_old(m_it, column, &value));
        return value;
    }

    sqlite3_value *after(int column) const
    {
        sqlite3_value *value = nullptr;
        if (op != SQLITE_DELETE)
            check(nullptr, sqlite3changeset_new(m_it, column, &value));
        return value;
    }

    std::array<qint64, maximumKeyColumns> key() const
    {
        std::array<qint64, maximumKeyColumns> out{};
        size_t n = 0;
        for (int i = 0; i < columns && n < out.size(); ++i) {
            if (isKey[i]) {
                sqlite3_value *value = op == SQLITE_INSERT ? after(i) : before(i);
                out[n++] = value ? sqlite3_value_int64(value) : 0;
            }
        }
        return out;
    }

    const char *table = "";
    int columns = 0;
    int op = 0;
    unsigned char *isKey = nullptr;

private:
    sqlite3_changeset_iter *m_it = nullptr;
};

QVariant toVariant(sqlite3_value *value)
{
    if (!value)
        return {};
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue<qint64>(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)),
                                 sqlite3_value_bytes(value));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
    default:
        return QVariant::fromValue(nullptr);
    }
}

} // namespace

std::vector<ChangedRow> changedRows(const QByteArray &changeset)
{
    std::vector<ChangedRow> rows;
    Iterator it(changeset);
    while (it.next()) {
        ChangedRow row;
        row.table = it.table;
        row.key = it.key();
        row.kind = it.op == SQLITE_INSERT   ? ChangedRow::Kind::Inserted
                   : it.op == SQLITE_DELETE ? ChangedRow::Kind::Deleted
                                            : ChangedRow::Kind::Updated;
        for (int i = 0; it.op == SQLITE_UPDATE && i < it.columns && i < 64; ++i) {
            if (!it.isKey[i] && it.after(i))
                row.columns |= quint64(1) << i;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ChangedValue> changedValues(const QByteArray &changeset, const std::vector<TableShape> &shapes)
{
    std::vector<ChangedValue> values;
    if (!isValidChangeset(changeset, shapes))
        return values;
    Iterator it(changeset);
    while (it.next()) {
        for (int i = 0; i < it.columns; ++i) {
            if (it.isKey[i] || (it.op == SQLITE_UPDATE && !it.after(i)))
                continue;
            values.push_back({it.table, it.key(), i, toVariant(it.before(i)), toVariant(it.after(i))});
        }
    }
    return values;
}

bool isEmptyChangeset(const QByteArray &changeset)
{
    return changeset.isEmpty() || !Iterator(changeset).next();
}

QByteArray concatenated(const QByteArray &a, const QByteArray &b)
{
    int size = 0;
    void *data = nullptr;
    check(nullptr, sqlite3changeset_concat(static_cast<int>(a.size()), const_cast<char *>(a.constData()),
                                           static_cast<int>(b.size()), const_cast<char *>(b.constData()),
                                           &size, &data));
    return takeBuffer(size, data);
}

static int abortOnConflict(void *conflicts, int, sqlite3_changeset_iter *)
{
    ++*static_cast<int *>(conflicts);
    return SQLITE_CHANGESET_ABORT;
}

void applyInverse(Connection &connection, const QByteArray &changeset)
{
    // Cascades would repeat what the changeset already says; checkReferences() looks afterwards instead.
    struct ForeignKeysOff
    {
        sqlite3 *db;
        explicit ForeignKeysOff(sqlite3 *handle)
            : db(handle)
        {
            sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
        }
        ~ForeignKeysOff() { sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr); }
    } off(connection.handle());
    int conflicts = 0;
    const int code = sqlite3changeset_apply_v2(
        connection.handle(), static_cast<int>(changeset.size()), const_cast<char *>(changeset.constData()),
        nullptr, abortOnConflict, &conflicts, nullptr, nullptr, SQLITE_CHANGESETAPPLY_INVERT);
    if (conflicts > 0)
        throw Error(ErrorCode::Conflict,
                    QStringLiteral("The step does not fit the present state of the workspace."),
                    connection.path(), QStringLiteral("Nothing was changed."));
    check(&connection, code);
}

// ---- Recorder

Recorder::Recorder(Connection &connection, const std::vector<TableShape> &shapes)
    : m_connection(connection)
{
    check(&connection, sqlite3session_create(connection.handle(), "main", &m_session));
    for (const TableShape &shape : shapes) {
        const int code = sqlite3session_attach(m_session, shape.name.constData());
        if (code != SQLITE_OK) {
            sqlite3session_delete(m_session);
            check(&connection, code);
        }
    }
}

Recorder::~Recorder()
{
    sqlite3session_delete(m_session);
}

QByteArray Recorder::take()
{
    int size = 0;
    void *data = nullptr;
    check(&m_connection, sqlite3session_changeset(m_session, &size, &data));
    return takeBuffer(size, data);
}

} // namespace tandem::storage
