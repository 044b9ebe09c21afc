#include "ui/print/pdffinish.h"

#include "core/base/error.h"
#include "ui/print/pagedreport.h"

#include <QCoreApplication>
#include <QTimeZone>

// The C interface: libqpdf 11's C++ headers do not pass clang in C++20, and this one is stable across
// versions.
#include <qpdf/qpdf-c.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace tandem::print {

namespace {

using report::Document;

/// A PDF in memory. Objects are handles into it; an error of the library becomes an exception when it is
/// asked for.
class Pdf
{
public:
    explicit Pdf(const QByteArray &bytes)
        : m_data(qpdf_init())
    {
        qpdf_silence_errors(data());
        qpdf_set_suppress_warnings(data(), QPDF_TRUE);
        qpdf_read_memory(data(), "report", bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                         nullptr);
        throwIfFailed();
    }

    [[nodiscard]] qpdf_data data() const { return m_data.get(); }
    [[nodiscard]] qpdf_oh root() const { return qpdf_get_root(data()); }
    [[nodiscard]] qpdf_oh trailer() const { return qpdf_get_trailer(data()); }
    [[nodiscard]] qpdf_oh name(const char *text) const { return qpdf_oh_new_name(data(), text); }
    [[nodiscard]] qpdf_oh integer(long long value) const { return qpdf_oh_new_integer(data(), value); }
    [[nodiscard]] qpdf_oh latin(const QString &text) const
    {
        return qpdf_oh_new_string(data(), text.toLatin1().constData());
    }
    [[nodiscard]] qpdf_oh text(const QString &text) const
    {
        return qpdf_oh_new_unicode_string(data(), text.toUtf8().constData());
    }
    [[nodiscard]] qpdf_oh newObject() const
    {
        return qpdf_make_indirect_object(data(), qpdf_oh_new_dictionary(data()));
    }
    void set(qpdf_oh dictionary, const char *key, qpdf_oh value) const
    {
        qpdf_oh_replace_key(data(), dictionary, key, value);
    }
    [[nodiscard]] std::vector<qpdf_oh> pages() const
    {
        std::vector<qpdf_oh> result;
        const int count = qpdf_get_num_pages(data());
        result.reserve(static_cast<size_t>(std::max(count, 0)));
        for (int i = 0; i < count; ++i)
            result.push_back(qpdf_get_page_n(data(), static_cast<size_t>(i)));
        return result;
    }
    void throwIfFailed() const
    {
        if (qpdf_has_error(data()))
            throw std::runtime_error(qpdf_get_error_full_text(data(), qpdf_get_error(data())));
    }

private:
    struct Cleanup
    {
        void operator()(qpdf_data data) const { qpdf_cleanup(&data); }
    };
    std::unique_ptr<std::remove_pointer_t<qpdf_data>, Cleanup> m_data;
};

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

void setInfo(const Pdf &pdf, const Document &document)
{
    const QString date = stampOf(document).toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
    const qpdf_oh info = pdf.newObject();
    pdf.set(info, "/Title", pdf.text(document.title));
    pdf.set(info, "/Author", pdf.text(document.author));
    pdf.set(info, "/Subject", pdf.text(document.subject));
    pdf.set(info, "/Creator", pdf.text(creator()));
    pdf.set(info, "/Producer", pdf.text(producer()));
    pdf.set(info, "/CreationDate", pdf.latin(date));
    pdf.set(info, "/ModDate", pdf.latin(date));
    pdf.set(pdf.trailer(), "/Info", info);
}

// Takes the place of the packet that Qt wrote.
void setMetadata(const Pdf &pdf, const Document &document)
{
    const QByteArray packet = xmpOf(document);
    const qpdf_oh stream = qpdf_oh_new_stream(pdf.data());
    const qpdf_oh none = qpdf_oh_new_null(pdf.data());
    qpdf_oh_replace_stream_data(pdf.data(), stream,
                                reinterpret_cast<const unsigned char *>(packet.constData()),
                                static_cast<size_t>(packet.size()), none, none);
    const qpdf_oh dictionary = qpdf_oh_get_dict(pdf.data(), stream);
    pdf.set(dictionary, "/Type", pdf.name("/Metadata"));
    pdf.set(dictionary, "/Subtype", pdf.name("/XML"));
    pdf.set(pdf.root(), "/Metadata", stream);
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
    OutlineWriter(const Pdf &pdf, const PagedReport &report)
        : m_pdf(pdf)
        , m_pages(pdf.pages())
        , m_report(report)
    {
    }

    void write(qpdf_oh parent, const std::vector<Chapter> &chapters)
    {
        std::vector<qpdf_oh> items;
        for (const Chapter &chapter : chapters) {
            const qpdf_oh item = m_pdf.newObject();
            const OutlineEntry &entry = m_report.outline()[chapter.entry];
            m_pdf.set(item, "/Title", m_pdf.text(entry.title));
            m_pdf.set(item, "/Parent", parent);
            m_pdf.set(item, "/Dest", destination(entry));
            if (!chapter.parts.empty()) {
                write(item, chapter.parts);
                // Negative: closed when the file is opened; the chapters alone are the overview.
                m_pdf.set(item, "/Count", m_pdf.integer(-static_cast<long long>(chapter.parts.size())));
            }
            items.push_back(item);
        }
        for (size_t i = 0; i + 1 < items.size(); ++i) {
            m_pdf.set(items[i], "/Next", items[i + 1]);
            m_pdf.set(items[i + 1], "/Prev", items[i]);
        }
        m_pdf.set(parent, "/First", items.front());
        m_pdf.set(parent, "/Last", items.back());
        m_pdf.set(parent, "/Count", m_pdf.integer(static_cast<long long>(items.size())));
    }

private:
    [[nodiscard]] qpdf_oh destination(const OutlineEntry &entry) const
    {
        const size_t page =
            std::min<size_t>(static_cast<size_t>(std::max(entry.page, 0)), m_pages.size() - 1);
        // A little above the heading, so that it does not stick to the window's edge.
        const double top = m_report.pageSizePt(entry.page).height() - std::max(entry.y - 12, 0.0);
        const qpdf_data data = m_pdf.data();
        const qpdf_oh array = qpdf_oh_new_array(data);
        for (const qpdf_oh part : {m_pages.at(page), m_pdf.name("/XYZ"), qpdf_oh_new_null(data),
                                   qpdf_oh_new_real_from_double(data, top, 1), qpdf_oh_new_null(data)})
            qpdf_oh_append_item(data, array, part);
        return array;
    }

    const Pdf &m_pdf;
    std::vector<qpdf_oh> m_pages;
    const PagedReport &m_report;
};

void setOutline(const Pdf &pdf, const PagedReport &report)
{
    const std::vector<Chapter> chapters = chaptersOf(report.outline());
    if (chapters.empty())
        return;
    const qpdf_oh outlines = pdf.newObject();
    pdf.set(outlines, "/Type", pdf.name("/Outlines"));
    OutlineWriter(pdf, report).write(outlines, chapters);
    pdf.set(pdf.root(), "/Outlines", outlines);
    pdf.set(pdf.root(), "/PageMode", pdf.name("/UseOutlines"));
}

// PDF/A wants every annotation printable.
void makeAnnotationsPrintable(const Pdf &pdf)
{
    for (const qpdf_oh page : pdf.pages()) {
        const qpdf_oh annotations = qpdf_oh_get_key(pdf.data(), page, "/Annots");
        if (!qpdf_oh_is_array(pdf.data(), annotations))
            continue;
        const int count = qpdf_oh_get_array_n_items(pdf.data(), annotations);
        for (int i = 0; i < count; ++i)
            pdf.set(qpdf_oh_get_array_item(pdf.data(), annotations, i), "/F", pdf.integer(4));
    }
}

QByteArray written(const Pdf &pdf)
{
    const qpdf_data data = pdf.data();
    pdf.throwIfFailed();
    qpdf_init_write_memory(data);
    qpdf_set_deterministic_ID(data, QPDF_TRUE);
    qpdf_set_newline_before_endstream(data, QPDF_TRUE);
    qpdf_set_object_stream_mode(data, qpdf_o_disable);
    qpdf_set_compress_streams(data, QPDF_TRUE);
    qpdf_force_pdf_version(data, "1.4");
    qpdf_write(data);
    pdf.throwIfFailed();
    return QByteArray(reinterpret_cast<const char *>(qpdf_get_buffer(data)),
                      static_cast<qsizetype>(qpdf_get_buffer_length(data)));
}

} // namespace

QByteArray finishPdf(const QByteArray &raw, const PagedReport &report)
{
    try {
        const Pdf pdf(raw);
        const Document &document = report.document();
        setInfo(pdf, document);
        setMetadata(pdf, document);
        setOutline(pdf, report);
        makeAnnotationsPrintable(pdf);
        if (!document.language.isEmpty())
            pdf.set(pdf.root(), "/Lang", pdf.latin(document.language));
        // Qt's identifier is random; without it libqpdf makes one from the content alone.
        qpdf_oh_remove_key(pdf.data(), pdf.trailer(), "/ID");
        pdf.set(pdf.root(), "/ViewerPreferences", qpdf_oh_parse(pdf.data(), "<< /DisplayDocTitle true >>"));
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
