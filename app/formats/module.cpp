// The file formats that need large libraries, as a module: see late.cpp.
#include "app/formats/formats.h"
#include "core/exchange/formbook.h"
#include "core/exchange/spreadsheet.h"
#include "core/exchange/workbook.h"
#include "ui/print/pdffinish.h"

extern "C" Q_DECL_EXPORT void tandemNewWorkbook(const QString &path, const QString &title,
                                                const QString &author, const QDateTime &created,
                                                tandem::Workbook **result)
{
    *result = tandem::newWorkbook(path, title, author, created).release();
}

extern "C" Q_DECL_EXPORT void tandemWriteForm(const tandem::FormBook &form, const QString &path)
{
    tandem::writeForm(form, path);
}

extern "C" Q_DECL_EXPORT void tandemReadSpreadsheet(const QByteArray &bytes, tandem::Spreadsheet *result)
{
    *result = tandem::readSpreadsheet(bytes);
}

extern "C" Q_DECL_EXPORT void tandemFinishPdf(const QByteArray &pdf, const tandem::print::PagedReport &report,
                                              QByteArray *result)
{
    *result = tandem::print::finishPdf(pdf, report);
}

// The signatures that late.cpp expects.
static_assert(std::is_same_v<TandemNewWorkbook, decltype(tandemNewWorkbook)>);
static_assert(std::is_same_v<TandemWriteForm, decltype(tandemWriteForm)>);
static_assert(std::is_same_v<TandemReadSpreadsheet, decltype(tandemReadSpreadsheet)>);
static_assert(std::is_same_v<TandemFinishPdf, decltype(tandemFinishPdf)>);
