// Whether stored bytes are a changeset at all: asked before SQLite sees them.
#include "core/storage/changeset.h"
#include <sqlite3.h>

namespace tandem::storage {

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

} // namespace

bool isValidChangeset(const QByteArray &bytes, const std::vector<TableShape> &shapes)
{
    return ChangesetReader(bytes, shapes).isValid();
}

} // namespace tandem::storage
