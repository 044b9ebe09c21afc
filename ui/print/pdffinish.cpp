#include "ui/print/pdffinish.h"

#include "core/base/error.h"
#include "ui/print/pagedreport.h"

#include <QCoreApplication>
#include <QTimeZone>

// libqpdf 11 asks which of its pointers we mean: the standard ones.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <vector>

namespace tandem::print {

namespace {

using Handle = QPDFObjectHandle;
using report::Document;

QString creator()
{
    return QStringLiteral("Tandem " TANDEM_VERSION);
}

// The library that painted the pages. Without its version two machines of the same project would agree more
// often, but the bytes come from it anyway.
QString producer()
{
    return QStringLiteral("Qt %1").arg(QLatin1String(qVersion()));
}

QDateTime stampOf(const Document &document)
{
    // A report without a stamp must still be the same tomorrow.
    const QDateTime stamp =
        document.stamp.isValid() ? document.stamp : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    return stamp.toUTC();
}

Handle text(const QString &value)
{
    return Handle::newUnicodeString(value.toStdString());
}

// XML 1.0 has no place for most control characters and for lone surrogates.
QString xml(const QString &value)
{
    QString clean;
    for (const QChar c : value) {
        const bool control = c < u' ' && c != u'\t' && c != u'\n';
        if (!control && c != QChar(0xFFFE) && c != QChar(0xFFFF))
            clean += c;
    }
    return QString::fromUtf8(clean.toUtf8()).toHtmlEscaped();
}

QByteArray xmpOf(const Document &document)
{
    const QString date = stampOf(document).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'"));
    QString packet = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n");
    const auto alternatives = [&packet](const char *name, const QString &value) {
        packet +=
            QStringLiteral("<dc:%1><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:%1>\n")
                .arg(QLatin1String(name), xml(value));
    };
    const auto simple = [&packet](const char *name, const QString &value) {
        packet += QStringLiteral("<%1>%2</%1>\n").arg(QLatin1String(name), xml(value));
    };
    alternatives("title", document.title);
    packet += QStringLiteral("<dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>\n")
                  .arg(xml(document.author));
    alternatives("description", document.subject);
    simple("xmp:CreatorTool", creator());
    simple("xmp:CreateDate", date);
    simple("xmp:ModifyDate", date);
    simple("pdf:Producer", producer());
    simple("pdfaid:part", QStringLiteral("1"));
    simple("pdfaid:conformance", QStringLiteral("B"));
    packet += QStringLiteral("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return packet.toUtf8();
}

void setInfo(QPDF &pdf, const Document &document)
{
    const std::string date =
        stampOf(document).toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
    Handle info = pdf.makeIndirectObject(Handle::newDictionary());
    info.replaceKey("/Title", text(document.title));
    info.replaceKey("/Author", text(document.author));
    info.replaceKey("/Subject", text(document.subject));
    info.replaceKey("/Creator", text(creator()));
    info.replaceKey("/Producer", text(producer()));
    info.replaceKey("/CreationDate", Handle::newString(date));
    info.replaceKey("/ModDate", Handle::newString(date));
    pdf.getTrailer().replaceKey("/Info", info);
}

void setMetadata(QPDF &pdf, const Document &document)
{
    const QByteArray packet = xmpOf(document);
    Handle stream = Handle::newStream(&pdf, packet.toStdString());
    stream.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", stream);
}

/// One level of the table of contents: the indexes of its entries and of what lies below each.
struct Chapter
{
    size_t entry = 0;
    std::vector<Chapter> parts;
};

std::vector<Chapter> chaptersOf(const std::vector<OutlineEntry> &outline)
{
    std::vector<Chapter> chapters;
    for (size_t i = 0; i < outline.size(); ++i) {
        if (outline[i].level == 0 || chapters.empty())
            chapters.push_back({i, {}});
        else
            chapters.back().parts.push_back({i, {}});
    }
    return chapters;
}

class OutlineWriter
{
public:
    OutlineWriter(QPDF &pdf, const PagedReport &report)
        : m_pdf(pdf)
        , m_pages(pdf.getAllPages())
        , m_report(report)
    {
    }

    void write(Handle parent, const std::vector<Chapter> &chapters)
    {
        std::vector<Handle> items;
        for (const Chapter &chapter : chapters) {
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            const OutlineEntry &entry = m_report.outline()[chapter.entry];
            item.replaceKey("/Title", text(entry.title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(entry));
            if (!chapter.parts.empty()) {
                write(item, chapter.parts);
                // Negative: closed when the file is opened; the chapters alone are the overview.
                item.replaceKey("/Count", Handle::newInteger(-static_cast<long long>(chapter.parts.size())));
            }
            items.push_back(item);
        }
        for (size_t i = 0; i + 1 < items.size(); ++i) {
            items[i].replaceKey("/Next", items[i + 1]);
            items[i + 1].replaceKey("/Prev", items[i]);
        }
        parent.replaceKey("/First", items.front());
        parent.replaceKey("/Last", items.back());
        parent.replaceKey("/Count", Handle::newInteger(static_cast<long long>(items.size())));
    }

private:
    Handle destination(const OutlineEntry &entry)
    {
        const size_t page =
            std::min<size_t>(static_cast<size_t>(std::max(entry.page, 0)), m_pages.size() - 1);
        // A little above the heading, so that it does not stick to the window's edge.
        const double top = m_report.pageSizePt().height() - std::max(entry.y - 12, 0.0);
        Handle array = Handle::newArray();
        array.appendItem(m_pages.at(page));
        array.appendItem(Handle::newName("/XYZ"));
        array.appendItem(Handle::newNull());
        array.appendItem(Handle::newReal(top, 1));
        array.appendItem(Handle::newNull());
        return array;
    }

    QPDF &m_pdf;
    std::vector<Handle> m_pages;
    const PagedReport &m_report;
};

void setOutline(QPDF &pdf, const PagedReport &report)
{
    const std::vector<Chapter> chapters = chaptersOf(report.outline());
    if (chapters.empty())
        return;
    Handle root = pdf.makeIndirectObject(Handle::newDictionary());
    root.replaceKey("/Type", Handle::newName("/Outlines"));
    OutlineWriter(pdf, report).write(root, chapters);
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

// PDF/A wants every annotation printable.
void makeAnnotationsPrintable(QPDF &pdf)
{
    for (Handle page : pdf.getAllPages()) {
        Handle annotations = page.getKey("/Annots");
        if (!annotations.isArray())
            continue;
        for (Handle annotation : annotations.aitems())
            annotation.replaceKey("/F", Handle::newInteger(4));
    }
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setCompressStreams(true);
    writer.forcePDFVersion("1.4");
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

QByteArray finishPdf(const QByteArray &raw, const PagedReport &report)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", raw.constData(), static_cast<size_t>(raw.size()));
        const Document &document = report.document();
        setInfo(pdf, document);
        setMetadata(pdf, document);
        setOutline(pdf, report);
        makeAnnotationsPrintable(pdf);
        if (!document.language.isEmpty())
            pdf.getRoot().replaceKey("/Lang", Handle::newString(document.language.toStdString()));
        // Qt's identifier is random; without it libqpdf makes one from the content alone.
        pdf.getTrailer().removeKey("/ID");
        pdf.getRoot().replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
        return written(pdf);
    } catch (const std::exception &error) {
        throw Error(
            ErrorCode::Io,
            QCoreApplication::translate("Print", "The PDF could not be completed: %1.")
                .arg(QString::fromUtf8(error.what())),
            {},
            QCoreApplication::translate("Print", "Check that memory and disk are not full, then try again."));
    }
}

} // namespace tandem::print
