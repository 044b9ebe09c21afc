#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace tandem {
class Workbook;
struct FormBook;
struct Spreadsheet;
namespace print {
class PagedReport;
}
} // namespace tandem

/// What the module exports. Both sides are of one build, so C++ types may pass; errors pass as exceptions.
/// Results are written through pointers because a function of C returns no class.
extern "C" {
using TandemNewWorkbook = void(const QString &path, const QString &title, const QString &author,
                               const QDateTime &created, tandem::Workbook **result);
using TandemWriteForm = void(const tandem::FormBook &form, const QString &path);
using TandemReadSpreadsheet = void(const QByteArray &bytes, tandem::Spreadsheet *result);
using TandemFinishPdf = void(const QByteArray &pdf, const tandem::print::PagedReport &report,
                             QByteArray *result);
}
