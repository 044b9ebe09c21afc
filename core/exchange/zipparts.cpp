// Just as much of the ZIP format as workbooks use. Unpacking here, before a library sees the file, is what
// makes its bounds hold: a part is cut off as soon as it turns out longer than the directory says.
#include "core/exchange/zipparts.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include <QtEndian>
#include <algorithm>
#include <vector>
#include <zlib.h>

namespace tandem {

namespace {

constexpr quint32 partMark = 0x04034b50;
constexpr quint32 entryMark = 0x02014b50;
constexpr quint32 endMark = 0x06054b50;
constexpr qsizetype partLength = 30;
constexpr qsizetype entryLength = 46;
constexpr qsizetype endLength = 22;
constexpr qsizetype longestComment = 0xffff;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;
constexpr quint16 utf8Names = 0x0800;
constexpr quint16 firstDay = 0x0021; // 1 January 1980: the format cannot say none

[[noreturn]] void refuse(const QString &what)
{
    throw Error(ErrorCode::Invalid, what, {},
                tr("Take the file again from where it came, or save it again."));
}

[[noreturn]] void refuseDamaged()
{
    refuse(tr("The file is damaged, or is no workbook."));
}

[[noreturn]] void refuseLarge()
{
    refuse(tr("The file unpacks to more than a workbook of this kind can hold."));
}

template <class T>
T number(const QByteArray &bytes, qsizetype at)
{
    if (at < 0 || at + static_cast<qsizetype>(sizeof(T)) > bytes.size())
        refuseDamaged();
    return qFromLittleEndian<T>(bytes.constData() + at);
}

QByteArray slice(const QByteArray &bytes, qsizetype at, qint64 length)
{
    if (at < 0 || length < 0 || at + length > bytes.size())
        refuseDamaged();
    return bytes.mid(at, static_cast<qsizetype>(length));
}

struct Entry
{
    std::string name;
    quint16 flags = 0;
    quint16 method = 0;
    quint32 sum = 0;
    quint32 packed = 0;
    quint32 unpacked = 0;
    quint32 offset = 0;
};

qsizetype findEnd(const QByteArray &archive)
{
    const qsizetype lowest = std::max<qsizetype>(0, archive.size() - endLength - longestComment);
    for (qsizetype at = archive.size() - endLength; at >= lowest; --at) {
        if (number<quint32>(archive, at) == endMark)
            return at;
    }
    refuseDamaged();
}

std::vector<Entry> directory(const QByteArray &archive, const ZipBounds &bounds)
{
    const qsizetype end = findEnd(archive);
    const int count = number<quint16>(archive, end + 10);
    if (count > bounds.parts)
        refuseLarge();
    qsizetype at = number<quint32>(archive, end + 16);
    qint64 sum = 0;
    std::vector<Entry> entries;
    for (int i = 0; i < count; ++i) {
        if (number<quint32>(archive, at) != entryMark)
            refuseDamaged();
        Entry entry;
        entry.flags = number<quint16>(archive, at + 8);
        entry.method = number<quint16>(archive, at + 10);
        entry.sum = number<quint32>(archive, at + 16);
        entry.packed = number<quint32>(archive, at + 20);
        entry.unpacked = number<quint32>(archive, at + 24);
        entry.offset = number<quint32>(archive, at + 42);
        const qsizetype nameLength = number<quint16>(archive, at + 28);
        entry.name = slice(archive, at + entryLength, nameLength).toStdString();
        sum += entry.unpacked;
        if (sum > bounds.bytes)
            refuseLarge();
        at +=
            entryLength + nameLength + number<quint16>(archive, at + 30) + number<quint16>(archive, at + 32);
        entries.push_back(std::move(entry));
    }
    return entries;
}

QByteArray inflated(const QByteArray &packed, quint32 length)
{
    QByteArray result(static_cast<qsizetype>(length) + 1, Qt::Uninitialized); // one more shows a lie
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        refuseDamaged();
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int code = inflate(&stream, Z_FINISH);
    const auto got = stream.total_out;
    inflateEnd(&stream);
    if (code != Z_STREAM_END || got != length)
        refuse(tr("The file says another size of itself than it has."));
    result.chop(1);
    return result;
}

quint32 sumOf(const QByteArray &bytes)
{
    return static_cast<quint32>(
        crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), static_cast<uInt>(bytes.size())));
}

QByteArray unpacked(const QByteArray &archive, const Entry &entry)
{
    if (entry.flags & 1)
        refuse(tr("The file is protected by a password for opening it."));
    if (number<quint32>(archive, entry.offset) != partMark)
        refuseDamaged();
    const qsizetype from = static_cast<qsizetype>(entry.offset) + partLength +
                           number<quint16>(archive, static_cast<qsizetype>(entry.offset) + 26) +
                           number<quint16>(archive, static_cast<qsizetype>(entry.offset) + 28);
    const QByteArray packed = slice(archive, from, entry.packed);
    if (entry.method != stored && entry.method != deflated)
        refuseDamaged();
    QByteArray result = entry.method == stored ? packed : inflated(packed, entry.unpacked);
    if (result.size() != static_cast<qsizetype>(entry.unpacked) || sumOf(result) != entry.sum)
        refuseDamaged();
    return result;
}

QByteArray deflatedBytes(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Error(ErrorCode::Io, tr("The workbook could not be packed."));
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

template <class T>
void put(QByteArray &out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof(T));
}

// What the header of a part and its entry in the directory have in common.
void putCommon(QByteArray &out, const QByteArray &packed, const QByteArray &part, const std::string &name)
{
    put<quint16>(out, 20); // the version of the format that is needed
    put<quint16>(out, utf8Names);
    put<quint16>(out, deflated);
    put<quint16>(out, 0);
    put<quint16>(out, firstDay);
    put<quint32>(out, sumOf(part));
    put<quint32>(out, static_cast<quint32>(packed.size()));
    put<quint32>(out, static_cast<quint32>(part.size()));
    put<quint16>(out, static_cast<quint16>(name.size()));
    put<quint16>(out, 0);
}

} // namespace

ZipParts unzip(const QByteArray &archive, const ZipBounds &bounds)
{
    ZipParts parts;
    for (const Entry &entry : directory(archive, bounds)) {
        if (!parts.emplace(entry.name, unpacked(archive, entry)).second)
            refuseDamaged(); // two parts of one name: readers differ in which of them they take
    }
    return parts;
}

QByteArray zip(const ZipParts &parts, const std::string &first)
{
    std::vector<std::string> names;
    for (const auto &[name, part] : parts)
        names.push_back(name);
    std::stable_partition(names.begin(), names.end(), [&](const std::string &name) { return name == first; });
    QByteArray archive;
    QByteArray entries;
    for (const std::string &name : names) {
        const QByteArray &part = parts.at(name);
        const QByteArray packed = deflatedBytes(part);
        const auto offset = static_cast<quint32>(archive.size());
        put(archive, partMark);
        putCommon(archive, packed, part, name);
        archive.append(name.data(), static_cast<qsizetype>(name.size()));
        archive.append(packed);

        put(entries, entryMark);
        put<quint16>(entries, 20);
        putCommon(entries, packed, part, name);
        entries.append(QByteArray(10, '\0')); // no comment, on this disk, no attributes
        put(entries, offset);
        entries.append(name.data(), static_cast<qsizetype>(name.size()));
    }
    const auto from = static_cast<quint32>(archive.size());
    archive += entries;
    put(archive, endMark);
    put<quint32>(archive, 0);
    put(archive, static_cast<quint16>(names.size()));
    put(archive, static_cast<quint16>(names.size()));
    put(archive, static_cast<quint32>(entries.size()));
    put(archive, from);
    put<quint16>(archive, 0);
    return archive;
}

} // namespace tandem
