#include "core/exchange/csv.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <array>

namespace tandem {

namespace {

/// Splits bytes into records. Separators, quotes and line ends are ASCII, so UTF-8 need not be decoded for
/// it.
class Splitter
{
public:
    Splitter(const QByteArray &bytes, qsizetype from, char separator, int line)
        : m_bytes(bytes)
        , m_at(from)
        , m_separator(separator)
        , m_line(line)
    {
    }

    struct Record
    {
        int line = 0;
        std::vector<QByteArray> fields;
        bool unterminated = false;   ///< a quote was never closed
        bool textAfterQuote = false; ///< something follows a closing quote
    };

    bool atEnd() const { return m_at >= m_bytes.size(); }

    Record next()
    {
        Record record;
        record.line = m_line;
        do
            record.fields.push_back(field(record));
        while (!atEnd() && takeSeparator());
        takeLineEnd();
        return record;
    }

private:
    bool takeSeparator()
    {
        if (m_bytes.at(m_at) != m_separator)
            return false;
        ++m_at;
        return true;
    }

    bool takeLineEnd()
    {
        if (atEnd() || (m_bytes.at(m_at) != '\r' && m_bytes.at(m_at) != '\n'))
            return false;
        if (m_bytes.at(m_at) == '\r' && m_at + 1 < m_bytes.size() && m_bytes.at(m_at + 1) == '\n')
            ++m_at;
        ++m_at;
        ++m_line;
        return true;
    }

    QByteArray plain()
    {
        const qsizetype from = m_at;
        while (!atEnd() && m_bytes.at(m_at) != m_separator && m_bytes.at(m_at) != '\r' &&
               m_bytes.at(m_at) != '\n')
            ++m_at;
        return m_bytes.mid(from, m_at - from);
    }

    QByteArray field(Record &record)
    {
        if (atEnd() || m_bytes.at(m_at) != '"')
            return plain();
        ++m_at;
        QByteArray out;
        while (!atEnd()) {
            if (m_bytes.at(m_at) == '"') {
                ++m_at;
                if (atEnd() || m_bytes.at(m_at) != '"') {
                    record.textAfterQuote |= !plain().trimmed().isEmpty();
                    return out;
                }
                out += '"';
                ++m_at;
                continue;
            }
            const qsizetype before = m_at;
            if (!takeLineEnd())
                ++m_at;
            out += QByteArrayView(m_bytes).sliced(before, m_at - before);
        }
        record.unterminated = true;
        return out;
    }

    const QByteArray &m_bytes;
    qsizetype m_at;
    char m_separator;
    int m_line;
};

/// What a person took for a table, told from its first bytes; empty if it may be one.
QString notATable(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0"))
        return tr("This is a workbook, not a table as text.");
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return tr("The table is in UTF-16.");
    if (bytes.contains('\0'))
        return tr("This is not a table as text.");
    return {};
}

char detectSeparator(const QByteArray &bytes, qsizetype from)
{
    constexpr std::array candidates = {',', ';', '\t'};
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    for (qsizetype i = from; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '\n' || c == '\r'))
            break;
        for (size_t k = 0; !quoted && k < candidates.size(); ++k)
            counts[k] += c == candidates[k] ? 1 : 0;
    }
    return candidates[static_cast<size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

/// Decodes the fields; nothing if one is not UTF-8.
std::optional<QStringList> decoded(const std::vector<QByteArray> &fields)
{
    QStringList out;
    for (const QByteArray &field : fields) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(field);
        if (decoder.hasError())
            return std::nullopt;
        out.push_back(text);
    }
    return out;
}

bool isBlank(const QStringList &fields)
{
    return std::all_of(fields.begin(), fields.end(),
                       [](const QString &field) { return field.trimmed().isEmpty(); });
}

/// Spreadsheets pad rows with empty fields to the right; those say nothing.
void dropPadding(QStringList &fields, qsizetype width)
{
    while (fields.size() > width && fields.back().trimmed().isEmpty())
        fields.pop_back();
}

std::optional<Finding> problemOf(const Splitter::Record &record)
{
    if (record.unterminated)
        return Finding{Finding::Weight::Table, record.line, tr("A quote opens here and is never closed."),
                       tr("Close it, or double it (\"\") if it belongs to the text.")};
    if (record.textAfterQuote)
        return Finding{Finding::Weight::Row, record.line, tr("There is text after a closing quote."),
                       tr("Double the quotes inside the text (\"\"), or take them away.")};
    return std::nullopt;
}

void addRecord(CsvTable &table, const Splitter::Record &raw)
{
    std::optional<QStringList> fields = decoded(raw.fields);
    if (fields && isBlank(*fields) && !raw.unterminated)
        return;
    ++table.rows;
    if (const auto problem = problemOf(raw)) {
        table.findings.push_back(*problem);
    } else if (!fields) {
        table.findings.push_back({Finding::Weight::Row, raw.line, tr("This row is not UTF-8."),
                                  tr("Save the table as “CSV UTF-8”.")});
    } else {
        dropPadding(*fields, table.header.fields.size());
        if (fields->size() > table.header.fields.size())
            table.findings.push_back({Finding::Weight::Row, raw.line,
                                      tr("The row has %1 fields where the header has %2.")
                                          .arg(fields->size())
                                          .arg(table.header.fields.size()),
                                      tr("Put a text that holds the separator in quotes.")});
        else
            table.records.push_back({raw.line, *fields});
    }
}

/// The header is the first line with anything in it. False if there is none that can be used.
bool readHeader(CsvTable &table, Splitter &splitter)
{
    while (!splitter.atEnd()) {
        const Splitter::Record raw = splitter.next();
        std::optional<QStringList> fields = decoded(raw.fields);
        if (fields && isBlank(*fields) && !raw.unterminated)
            continue;
        if (auto problem = problemOf(raw)) {
            problem->weight = Finding::Weight::Table;
            table.findings.push_back(*problem);
            return false;
        }
        if (!fields) {
            table.findings.push_back({Finding::Weight::Table, raw.line, tr("The header is not UTF-8."),
                                      tr("Save the table as “CSV UTF-8”.")});
            return false;
        }
        dropPadding(*fields, 1);
        table.header = {raw.line, *fields};
        return true;
    }
    table.findings.push_back({Finding::Weight::Table, 0, tr("The table is empty."),
                              tr("Its first line names the columns; the rows follow.")});
    return false;
}

} // namespace

CsvTable parseCsv(const QByteArray &bytes)
{
    CsvTable table;
    if (const QString reason = notATable(bytes); !reason.isEmpty()) {
        table.findings.push_back(
            {Finding::Weight::Table, 0, reason, tr("Save it as “CSV UTF-8” and import that.")});
        return table;
    }
    qsizetype from = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    int line = 1;
    const QByteArrayView start = QByteArrayView(bytes).sliced(from);
    if (start.size() > 5 && start.startsWith("sep=") && (start[5] == '\r' || start[5] == '\n')) {
        table.separator = start[4];
        from += start.size() > 6 && start[5] == '\r' && start[6] == '\n' ? 7 : 6;
        line = 2;
    } else {
        table.separator = detectSeparator(bytes, from);
    }
    Splitter splitter(bytes, from, table.separator, line);
    if (!readHeader(table, splitter))
        return table;
    while (!splitter.atEnd())
        addRecord(table, splitter.next());
    return table;
}

QByteArray readCsvFile(const QString &path)
{
    const QString where = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!QFileInfo::exists(path))
        throw Error(ErrorCode::NotFound, tr("The table is not there."), where,
                    tr("Check its name and folder."));
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::NoPermission, tr("The table cannot be read."), where,
                    tr("Check that it is a file that you may read."));
    if (file.size() > largestCsv)
        throw Error(ErrorCode::Invalid, tr("The table is larger than 64 MB."), where,
                    tr("Split it and import the parts one after the other."));
    return file.readAll();
}

QByteArray csvLine(const QStringList &fields, char separator)
{
    QByteArray out;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QByteArray field = fields.at(i).toUtf8();
        const bool quote = field.contains(separator) || field.contains('"') || field.contains('\n') ||
                           field.contains('\r') || field != field.trimmed();
        if (quote)
            field = '"' + field.replace('"', "\"\"") + '"';
        if (i > 0)
            out += separator;
        out += field;
    }
    return out + "\r\n";
}

} // namespace tandem
