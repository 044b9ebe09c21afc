#pragma once
#include "core/storage/connection.h"
#include <QVariant>
#include <array>
#include <functional>
#include <vector>

struct sqlite3_session;

namespace tandem::storage {

/// The most key columns that a table of ours has.
inline constexpr int maximumKeyColumns = 3;

/// A row that an edit touched, by table and primary key. All our keys are integers.
struct ChangedRow
{
    enum class Kind { Inserted, Updated, Deleted };
    QByteArray table;
    Kind kind = Kind::Updated;
    std::array<qint64, maximumKeyColumns> key{};
    quint64 columns = 0; ///< bit n: column n was changed (updates only)
};

/// One value before and after, for the audit trail. A missing row gives an invalid QVariant.
struct ChangedValue
{
    QByteArray table;
    std::array<qint64, maximumKeyColumns> key{};
    int column = 0;
    QVariant before;
    QVariant after;
};

/// What a table must look like for a changeset that names it: column count and which columns are keys.
struct TableShape
{
    QByteArray name;
    std::vector<bool> isKey;
    std::vector<QByteArray> columns;
};

/// The tables that are recorded, child tables first, read from the open file.
std::vector<TableShape> tableShapes(Connection &connection, const std::vector<QByteArray> &tables);

/// Strict structural check of stored bytes before any call of SQLite's sees them: a few malformed bytes make
/// SQLite's own reader run for ever.
bool isValidChangeset(const QByteArray &bytes, const std::vector<TableShape> &shapes);

std::vector<ChangedRow> changedRows(const QByteArray &changeset);
std::vector<ChangedValue> changedValues(const QByteArray &changeset, const std::vector<TableShape> &shapes);
bool isEmptyChangeset(const QByteArray &changeset);

/// The changeset that does first `a`, then `b`.
QByteArray concatenated(const QByteArray &a, const QByteArray &b);

/// Undoes `changeset` in the open transaction. Any conflict throws Error(Conflict); the caller rolls back.
void applyInverse(Connection &connection, const QByteArray &changeset);

/// Records what happens to the given tables while it lives.
class Recorder
{
public:
    Recorder(Connection &connection, const std::vector<TableShape> &shapes);
    ~Recorder();
    Recorder(const Recorder &) = delete;
    QByteArray take();

private:
    Connection &m_connection;
    sqlite3_session *m_session = nullptr;
};

/// Throws Error(Conflict) if a row among `rows` refers to a row that is not there, or a deleted one is
/// referred to.
void checkReferences(Connection &connection, const std::vector<ChangedRow> &rows,
                     const std::vector<TableShape> &shapes);

} // namespace tandem::storage
