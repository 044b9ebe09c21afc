#pragma once

#include "core/report/document.h"
#include "ui/print/flow.h"

#include <QSizeF>

class QPainter;

namespace tandem::print {

enum class PaperSize { A4, Letter };

QSizeF sizeOf(PaperSize paper, bool landscape);
/// Where the content of a page stands.
PageFrame frameOf(PaperSize paper, bool landscape);

/// A report laid out in pages. The layout is done once, in the constructor; painting a page is then the same
/// code for the PDF, a printer and the preview in the window. Needs a QGuiApplication; loads the fonts
/// itself.
class PagedReport
{
public:
    PagedReport(report::Document document, PaperSize paper);
    PagedReport(const PagedReport &) = delete; // its sheets point into its document
    PagedReport &operator=(const PagedReport &) = delete;

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.pages.size()); }
    [[nodiscard]] QSizeF pageSizePt() const { return m_sheets.front().size; } ///< of the first page
    [[nodiscard]] QSizeF pageSizePt(int page) const { return sheetOf(page).size; }
    [[nodiscard]] bool isLandscape(int page) const { return sheetOf(page).document->landscape; }
    [[nodiscard]] const report::Document &document() const { return m_document; }
    /// Table of contents: page numbers from 0, positions in points from the top of the page.
    [[nodiscard]] const std::vector<OutlineEntry> &outline() const { return m_pages.outline; }

    /// Where the pieces came to stand that have a name, such as the service areas of the scope.
    [[nodiscard]] const std::vector<Anchor> &anchors() const { return m_pages.anchors; }
    [[nodiscard]] const PageFrame &frame() const { return m_sheets.front().frame; }

    /// Paints one page, its upper left corner at the painter's origin and one unit for one point: scale the
    /// painter to zoom. The white of the paper is the caller's.
    void paintPage(QPainter &painter, int page) const;

    /// The same for a painter whose unit is 1/1200 inch, as a PDF's is.
    void paintPageInDots(QPainter &painter, int page) const;

private:
    /// The pages of the document, or of one that is bound in behind it.
    struct Sheet
    {
        const report::Document *document = nullptr;
        QSizeF size;
        PageFrame frame;
        int firstPage = 0;
    };
    void bind(const report::Document &document, PaperSize paper);
    /// Here, as the module that finishes a PDF sees nothing of the painter but this header.
    [[nodiscard]] const Sheet &sheetOf(int page) const
    {
        auto sheet = m_sheets.rbegin();
        while (sheet != m_sheets.rend() - 1 && sheet->firstPage > page)
            ++sheet;
        return *sheet;
    }

    report::Document m_document;
    std::vector<Sheet> m_sheets;
    Pages m_pages;
};

} // namespace tandem::print
