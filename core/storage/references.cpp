// Whether a reversed step left every row with the rows it belongs to.
#include "core/storage/changeset.h"
#include <algorithm>

namespace tandem::storage {

namespace {

struct Reference
{
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
            where +=
                (where.isEmpty() ? "" : " AND ") + shape.columns[i] + "=?" + QByteArray::number(++parameter);
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
        throw Error(ErrorCode::Conflict,
                    QStringLiteral("The step would leave a row without the row it belongs to."),
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
                const QByteArray sql = "SELECT 1 FROM " + ref.child + " c WHERE " + keyCondition(shape) +
                                       " AND c." + ref.childColumn +
                                       " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + ref.parent +
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
