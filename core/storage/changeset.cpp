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

// ---- validation

namespace {

/// Walks the bytes of a changeset as sqlite3session.c writes them, and believes nothing.
class ChangesetReader
{
public:
    ChangesetReader(const QByteArray &bytes, const std::vector<TableShape> &shapes)
        : m_at(reinterpret_cast<const uchar *>(bytes.constData()))
        , m_left(static_cast<size_t>(bytes.size()))
        , m_shapes(shapes)
    {
    }

    bool isValid()
    {
        while (m_left > 0) {
            const uchar op = take();
            if (!(op == 'T' ? tableHeader() : change(op)))
                return false;
        }
        return true;
    }

private:
    uchar take()
    {
        --m_left;
        return *m_at++;
    }

    bool skip(size_t n)
    {
        if (n > m_left)
            return false;
        m_at += n;
        m_left -= n;
        return true;
    }

    bool varint(quint64 &value)
    {
        value = 0;
        for (int i = 0; i < 9; ++i) {
            if (m_left == 0)
                return false;
            const uchar c = take();
            if (i == 8) {
                value = (value << 8) | c;
                return true;
            }
            value = (value << 7) | (c & 0x7f);
            if (!(c & 0x80))
                return true;
        }
        return false;
    }

    bool tableHeader()
    {
        quint64 columns = 0;
        if (!varint(columns) || columns == 0 || columns > m_left)
            return false;
        const uchar *keys = m_at;
        if (!skip(columns))
            return false;
        QByteArray name;
        for (;;) {
            if (m_left == 0 || name.size() > 100)
                return false;
            const uchar c = take();
            if (c == 0)
                break;
            name += static_cast<char>(c);
        }
        m_table = nullptr;
        for (const TableShape &shape : m_shapes) {
            if (shape.name == name)
                m_table = &shape;
        }
        if (!m_table || m_table->isKey.size() != columns)
            return false;
        for (size_t i = 0; i < columns; ++i) {
            if ((keys[i] != 0) != m_table->isKey[i])
                return false;
        }
        return true;
    }

    bool change(uchar op)
    {
        if (!m_table || m_left == 0 || take() > 1) // the second byte says whether the change was indirect
            return false;
        switch (op) {
        case SQLITE_INSERT:
        case SQLITE_DELETE:
            return record(Side::Whole);
        case SQLITE_UPDATE:
            return record(Side::Old) && record(Side::New);
        default:
            return false;
        }
    }

    enum class Side { Whole, Old, New };

    bool record(Side side)
    {
        for (const bool key : m_table->isKey) {
            if (m_left == 0 || !value(take(), side, key))
                return false;
        }
        return true;
    }

    bool value(uchar type, Side side, bool key)
    {
        if (side == Side::New && key && type != 0)
            return false;
        switch (type) {
        case 0: // not in this record
            return side == Side::New || (side == Side::Old && !key);
        case SQLITE_INTEGER:
            return skip(8);
        case SQLITE_FLOAT:
            return !key && skip(8);
        case SQLITE_TEXT:
        case SQLITE_BLOB: {
            quint64 length = 0;
            return !key && varint(length) && length <= (64u << 20) && skip(length);
        }
        case SQLITE_NULL:
            return !key;
        default:
            return false;
        }
    }

    const uchar *m_at;
    size_t m_left;
    const std::vector<TableShape> &m_shapes;
    const TableShape *m_table = nullptr;
};

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

bool isValidChangeset(const QByteArray &bytes, const std::vector<TableShape> &shapes)
{
    return ChangesetReader(bytes, shapes).isValid();
}

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
                                           static_cast<int>(b.size()), const_cast<char *>(b.constData()), &size,
                                           &data));
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
    struct ForeignKeysOff {
        sqlite3 *db;
        explicit ForeignKeysOff(sqlite3 *handle)
            : db(handle)
        {
            sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
        }
        ~ForeignKeysOff() { sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr); }
    } off(connection.handle());
    int conflicts = 0;
    const int code = sqlite3changeset_apply_v2(connection.handle(), static_cast<int>(changeset.size()),
                                               const_cast<char *>(changeset.constData()), nullptr, abortOnConflict,
                                               &conflicts, nullptr, nullptr, SQLITE_CHANGESETAPPLY_INVERT);
    if (conflicts > 0)
        throw Error(ErrorCode::Conflict, QStringLiteral("The step does not fit the present state of the workspace."),
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

// ---- references

namespace {

struct Reference {
    QByteArray child;
    QByteArray childColumn;
    QByteArray parent;
    QByteArray parentColumn;
};

std::vector<Reference> references(Connection &connection, const std::vector<TableShape> &shapes)
{
    std::vector<Reference> out;
    for (const TableShape &shape : shapes) {
        Query q = connection.query("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?1)");
        q.bind(1, QString::fromLatin1(shape.name));
        while (q.next())
            out.push_back({shape.name, q.text(0).toLatin1(), q.text(1).toLatin1(), q.text(2).toLatin1()});
    }
    return out;
}

const TableShape &shapeOf(const std::vector<TableShape> &shapes, const QByteArray &table)
{
    for (const TableShape &shape : shapes) {
        if (shape.name == table)
            return shape;
    }
    throw Error(ErrorCode::Damaged, QStringLiteral("A step names an unknown table."));
}

QByteArray keyCondition(const TableShape &shape)
{
    QByteArray where;
    int parameter = 0;
    for (size_t i = 0; i < shape.columns.size(); ++i) {
        if (shape.isKey[i])
            where += (where.isEmpty() ? "" : " AND ") + shape.columns[i] + "=?" + QByteArray::number(++parameter);
    }
    return where;
}

bool found(Connection &connection, const QByteArray &sql, const ChangedRow &row, int keyColumns)
{
    Query q = connection.query(sql.constData());
    for (int i = 0; i < keyColumns; ++i)
        q.bind(i + 1, row.key[static_cast<size_t>(i)]);
    return q.next();
}

} // namespace

void checkReferences(Connection &connection, const std::vector<ChangedRow> &rows,
                     const std::vector<TableShape> &shapes)
{
    const auto fail = [&] {
        throw Error(ErrorCode::Conflict, QStringLiteral("The step would leave a row without the row it belongs to."),
                    connection.path(), QStringLiteral("Nothing was changed."));
    };
    constexpr size_t many = 2000;
    if (rows.size() > many) {
        if (connection.query("PRAGMA foreign_key_check").next())
            fail();
        return;
    }
    const std::vector<Reference> all = references(connection, shapes);
    for (const ChangedRow &row : rows) {
        const TableShape &shape = shapeOf(shapes, row.table);
        const int keys = static_cast<int>(std::count(shape.isKey.begin(), shape.isKey.end(), true));
        for (const Reference &ref : all) {
            if (row.kind != ChangedRow::Kind::Deleted && ref.child == row.table) {
                const QByteArray sql = "SELECT 1 FROM " + ref.child + " c WHERE " + keyCondition(shape) + " AND c." +
                                       ref.childColumn + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + ref.parent +
                                       " p WHERE p." + ref.parentColumn + "=c." + ref.childColumn + ")";
                if (found(connection, sql, row, keys))
                    fail();
            } else if (row.kind == ChangedRow::Kind::Deleted && ref.parent == row.table && keys == 1) {
                const QByteArray sql = "SELECT 1 FROM " + ref.child + " WHERE " + ref.childColumn + "=?1";
                if (found(connection, sql, row, 1))
                    fail();
            }
        }
    }
}

} // namespace tandem::storage
