#include "ui/print/reportprinter.h"

#include "core/base/error.h"
#include "ui/print/pagecanvas.h"
#include "ui/print/pdffinish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHashSeed>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace tandem::print {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Print", text);
}

QByteArray paintPdf(const PagedReport &report, const PrintOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(PageCanvas::resolution);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
        writer.setPageSize(QPageSize(options.paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter));
        const auto turn = [&](int page) {
            writer.setPageOrientation(report.isLandscape(page) ? QPageLayout::Landscape
                                                               : QPageLayout::Portrait);
        };
        turn(0);
        writer.setPageMargins(QMarginsF());
        writer.setTitle(report.document().title);
        QPainter painter(&writer);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int page = 0; page < report.pageCount(); ++page) {
            if (page > 0) {
                turn(page);
                writer.newPage();
            }
            report.paintPageInDots(painter, page);
        }
    }
    return buffer.data();
}

[[noreturn]] void refuse(const QString &path, const QSaveFile &file)
{
    const bool denied =
        file.error() == QFileDevice::PermissionsError || !QFileInfo(QFileInfo(path).path()).isWritable();
    throw Error(denied ? ErrorCode::NoPermission : ErrorCode::Io,
                say("The PDF could not be written: %1.").arg(file.errorString()),
                QDir::toNativeSeparators(path),
                denied ? say("Choose a folder in which you may write.")
                       : say("Check that the disk has room and can be reached, then export again."));
}

} // namespace

void useStableHashing()
{
    QHashSeed::setDeterministicGlobalSeed();
}

QByteArray renderPdf(const PagedReport &report, const PrintOptions &options)
{
    return finishPdf(paintPdf(report, options), report);
}

QByteArray renderPdf(const report::Document &document, const PrintOptions &options)
{
    return renderPdf(PagedReport(document, options.paper), options);
}

int countPages(const report::Document &document, const PrintOptions &options)
{
    return PagedReport(document, options.paper).pageCount();
}

void exportPdf(const report::Document &document, const QString &path, const PrintOptions &options)
{
    const QByteArray pdf = renderPdf(document, options);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        throw Error(ErrorCode::NotFound, say("The folder for the PDF does not exist."),
                    QDir::toNativeSeparators(folder), say("Create the folder or choose another one."));
    QSaveFile file(path);
    file.setDirectWriteFallback(false); // rather no file than half a file
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        refuse(path, file);
}

} // namespace tandem::print
