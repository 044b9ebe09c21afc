// The window's newWorkbook(), writeForm(), readSpreadsheet() and finishPdf(): those of the module, which is
// loaded when the first of them is called.
#include "app/formats/formats.h"
#include "core/base/error.h"
#include "core/exchange/formbook.h"
#include "core/exchange/spreadsheet.h"
#include "core/exchange/workbook.h"
#include "ui/print/pdffinish.h"
#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace tandem {

template <class Function>
static Function *fromModule(const char *name)
{
    const QString path =
        QDir::cleanPath(QDir(QCoreApplication::applicationDirPath())
                            .filePath(QStringLiteral(TANDEM_FORMATS_FROM_BIN "/tandem-formats.so")));
    QLibrary module(path); // stays loaded when this goes
    const QFunctionPointer function = module.resolve(name);
    if (!function)
        throw Error(ErrorCode::Io,
                    QCoreApplication::translate(
                        "Formats", "The part of Tandem that reads and writes this kind of file is missing."),
                    QDir::toNativeSeparators(path),
                    QCoreApplication::translate("Formats", "Install Tandem again, then try once more."));
    return reinterpret_cast<Function *>(function);
}

std::unique_ptr<Workbook> newWorkbook(const QString &path, const QString &title, const QString &author,
                                      const QDateTime &created)
{
    Workbook *result = nullptr;
    fromModule<TandemNewWorkbook>("tandemNewWorkbook")(path, title, author, created, &result);
    return std::unique_ptr<Workbook>(result);
}

void writeForm(const FormBook &form, const QString &path)
{
    fromModule<TandemWriteForm>("tandemWriteForm")(form, path);
}

Spreadsheet readSpreadsheet(const QByteArray &bytes)
{
    Spreadsheet result;
    fromModule<TandemReadSpreadsheet>("tandemReadSpreadsheet")(bytes, &result);
    return result;
}

QByteArray print::finishPdf(const QByteArray &pdf, const PagedReport &report)
{
    QByteArray result;
    fromModule<TandemFinishPdf>("tandemFinishPdf")(pdf, report, &result);
    return result;
}

} // namespace tandem
