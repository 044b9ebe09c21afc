#pragma once
#include "core/exchange/finding.h"
#include <QByteArray>
#include <QStringList>
#include <vector>

namespace tandem {

/// The largest table that is read, in bytes; a larger one is refused.
inline constexpr qint64 largestCsv = 64 << 20;

/// One record of a table. A quoted field may run over several lines, so a record is not a line.
struct CsvRecord
{
    int line = 0; ///< where it begins in the file, from 1
    QStringList fields;
};

/// A table as text: comma, semicolon or tab between fields, fields in quotes as in RFC 4180, UTF-8 with or
/// without a byte-order mark, any kind of line end.
struct CsvTable
{
    char separator = ',';
    CsvRecord header;
    std::vector<CsvRecord> records; ///< empty lines are left out, and so are those that have a finding
    int rows = 0;                   ///< records in the file, those with a finding included
    std::vector<Finding> findings;
};

/// Reads a table. The separator is the one that the header uses most, outside quotes; a first line "sep=;"
/// names it.
CsvTable parseCsv(const QByteArray &bytes);

/// The bytes of the file. Throws Error if it cannot be read or is over largestCsv.
QByteArray readCsvFile(const QString &path);

/// One line of a table, with quotes where they are needed and CR LF at the end.
QByteArray csvLine(const QStringList &fields, char separator = ',');

} // namespace tandem
