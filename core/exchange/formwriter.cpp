// writeForm(), with libxlsxwriter. Apart from formbook.cpp, because the window loads it late: see
// app/formats.
#include "core/base/error.h"
#include "core/base/translate.h"
#include "core/exchange/formbook.h"
#include "core/exchange/zipparts.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <utility>
#include <xlsxwriter.h>

namespace tandem {

namespace {

// The paper's colours: see ui/theme/palettepaper.h, which the core cannot know.
constexpr lxw_color_t ink = 0x181D25;
constexpr lxw_color_t secondaryInk = 0x566070;
constexpr lxw_color_t hairline = 0xC9CFD8;
constexpr lxw_color_t entryFill = 0xF1F4FD;
constexpr const char *typeface = "Calibri"; // what both programs have, or have a stand-in for
constexpr double titleHeight = 27;          // points
constexpr double lineHeight = 15.75;
constexpr double cellLine = 13.5; // points, of a line within a cell
constexpr double cellAir = 5;
constexpr double highestRow = 400; // that a spreadsheet allows, rounded down

Error cannotWrite(const QString &path, const QString &why)
{
    return {ErrorCode::Io, tr("The workbook could not be written (%1).").arg(why),
            QDir::toNativeSeparators(path), tr("Check the disk and your permission for the folder.")};
}

/// A name that spreadsheet programs accept, and that no sheet has yet.
QString sheetName(const QString &wanted, const QStringList &taken)
{
    QString name;
    for (const QChar c : wanted.simplified())
        name += QStringLiteral("[]:*?/\\'").contains(c) ? QChar(u' ') : c;
    name = name.simplified().left(31);
    if (name.isEmpty())
        name = QStringLiteral("1");
    QString unique = name;
    for (int i = 2; taken.contains(unique, Qt::CaseInsensitive); ++i)
        unique = name.left(26).trimmed() + QStringLiteral(" (%1)").arg(i);
    return unique;
}

/// How many lines a text takes in a column that is `width` digits wide; rather one more than one less. The
/// programs do not agree on who finds out, so the file says it.
int linesIn(const QString &text, double width)
{
    const auto most = static_cast<qsizetype>(width * 0.95);
    int lines = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        qsizetype used = 0;
        ++lines;
        for (const QString &word : paragraph.split(u' ')) {
            if (used > 0 && used + 1 + word.size() > most) {
                ++lines;
                used = 0;
            }
            lines += static_cast<int>(word.size() / most);
            used += word.size() + (used > 0 ? 1 : 0);
        }
    }
    return lines;
}

class FormWriter
{
public:
    FormWriter(const FormBook &form, QString path)
        : m_form(form)
        , m_path(std::move(path))
    {
        QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
        lxw_workbook_options options{};
        options.tmpdir = folder.data(); // beside the result: not where others can see it
        m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
        if (!m_book)
            throw cannotWrite(m_path, tr("no memory"));
        QByteArray title = form.title.toUtf8();
        QByteArray author = form.author.toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = author.data();
        properties.created = static_cast<time_t>(form.created.toSecsSinceEpoch());
        workbook_set_properties(m_book, &properties);
        makeFormats();
    }
    ~FormWriter()
    {
        if (m_book)
            workbook_close(m_book);
    }
    FormWriter(const FormWriter &) = delete;

    void write()
    {
        for (const FormBook::Sheet &sheet : m_form.sheets)
            writeSheet(sheet);
        writeHidden();
        require(workbook_close(std::exchange(m_book, nullptr)));
    }

private:
    lxw_format *newFormat(double size, lxw_color_t colour)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_font_name(format, typeface);
        format_set_font_size(format, size);
        format_set_font_color(format, colour);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }

    void makeFormats()
    {
        m_title = newFormat(18, ink);
        format_set_bold(m_title);
        m_line = newFormat(10.5, secondaryInk);
        m_code = newFormat(9, secondaryInk);
        format_set_align(m_code, LXW_ALIGN_RIGHT);
        m_head = newFormat(9, secondaryInk);
        format_set_bold(m_head);
        format_set_bottom(m_head, LXW_BORDER_MEDIUM);
        format_set_bottom_color(m_head, ink);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_BOTTOM);
        format_set_text_wrap(m_head);
        for (int i = 0; i < 4; ++i) { // text, strong, entry, entry in the middle
            lxw_format *format = newFormat(i == 1 || i == 3 ? 11 : 10, i == 0 ? secondaryInk : ink);
            format_set_text_wrap(format);
            format_set_bottom(format, LXW_BORDER_THIN);
            format_set_bottom_color(format, hairline);
            m_cells[static_cast<size_t>(i)] = format;
        }
        format_set_bold(m_cells[1]);
        format_set_align(m_cells[0], LXW_ALIGN_LEFT);
        for (const size_t i : {2, 3}) {
            lxw_format *format = m_cells[i];
            format_set_unlocked(format);
            format_set_bg_color(format, entryFill);
            format_set_border(format, LXW_BORDER_THIN);
            format_set_border_color(format, hairline);
        }
        // What is typed as text stays text; what is chosen may become a number.
        format_set_num_format(m_cells[2], "@");
        format_set_align(m_cells[3], LXW_ALIGN_CENTER);
        format_set_bold(m_cells[3]);
    }

    void writeText(int row, int column, const QString &text, lxw_format *format)
    {
        const auto r = static_cast<lxw_row_t>(row);
        const auto c = static_cast<lxw_col_t>(column);
        require(text.isEmpty() ? worksheet_write_blank(m_sheet, r, c, format)
                               : worksheet_write_string(m_sheet, r, c,
                                                        fittingFormText(text).toUtf8().constData(), format));
    }

    void addSheet(const QString &wanted)
    {
        m_names << sheetName(wanted, m_names);
        m_sheet = workbook_add_worksheet(m_book, m_names.back().toUtf8().constData());
        if (!m_sheet)
            throw cannotWrite(m_path, tr("no sheet %1").arg(m_names.back()));
    }

    void writeSheet(const FormBook::Sheet &sheet)
    {
        addSheet(sheet.name);
        const int last = FormBook::codeColumn(sheet);
        for (int i = 0; i <= last; ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(m_sheet, column, column, sheet.columns[static_cast<size_t>(i)].width,
                                 nullptr);
        }
        worksheet_set_row(m_sheet, 0, titleHeight, nullptr);
        writeText(0, 0, sheet.title, m_title);
        worksheet_set_row(m_sheet, FormBook::codeRow, lineHeight, nullptr);
        writeText(FormBook::codeRow, 0, sheet.subtitle, m_line);
        writeText(FormBook::codeRow, last, sheet.code, m_code);
        int row = FormBook::codeRow + 1;
        for (const QString &line : sheet.instructions) {
            worksheet_set_row(m_sheet, static_cast<lxw_row_t>(row), lineHeight, nullptr);
            writeText(row++, 0, line, m_line);
        }
        const int head = FormBook::firstRow(sheet) - 1;
        for (int i = 0; i <= last; ++i)
            writeText(head, i, sheet.columns[static_cast<size_t>(i)].title, m_head);
        row = head + 1;
        for (const std::vector<FormBook::Cell> &cells : sheet.rows)
            writeRow(sheet, row++, cells);
        setUp(sheet, head, row - 1);
    }

    void writeRow(const FormBook::Sheet &sheet, int row, const std::vector<FormBook::Cell> &cells)
    {
        int lines = 1;
        for (size_t i = 0; i < cells.size(); ++i)
            lines = std::max(lines, linesIn(cells[i].text, sheet.columns[i].width));
        worksheet_set_row(m_sheet, static_cast<lxw_row_t>(row),
                          std::min(highestRow, lines * cellLine + cellAir), nullptr);
        for (size_t i = 0; i < cells.size(); ++i) {
            const FormBook::Cell &cell = cells[i];
            const int column = static_cast<int>(i);
            const bool centred = sheet.columns[i].centred;
            const size_t kind =
                cell.kind == FormBook::Cell::Kind::Entry && centred ? 3 : static_cast<size_t>(cell.kind);
            if (cell.number)
                require(worksheet_write_number(m_sheet, static_cast<lxw_row_t>(row),
                                               static_cast<lxw_col_t>(column), *cell.number, m_cells[kind]));
            else
                writeText(row, column, cell.text, m_cells[kind]);
            if (cell.choice >= 0)
                offer(row, column, m_form.choices[static_cast<size_t>(cell.choice)]);
        }
    }

    void offer(int row, int column, const FormBook::Choice &choice)
    {
        std::vector<QByteArray> bytes;
        bytes.reserve(static_cast<size_t>(choice.items.size()));
        for (const QString &item : choice.items)
            bytes.push_back(item.toUtf8());
        std::vector<char *> items;
        items.reserve(bytes.size() + 1);
        for (QByteArray &item : bytes)
            items.push_back(item.data());
        items.push_back(nullptr);
        QByteArray problem = choice.problem.toUtf8();
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = items.data();
        rule.error_message = problem.data();
        require(worksheet_data_validation_cell(m_sheet, static_cast<lxw_row_t>(row),
                                               static_cast<lxw_col_t>(column), &rule));
    }

    void setUp(const FormBook::Sheet &sheet, int head, int lastRow)
    {
        const auto headRow = static_cast<lxw_row_t>(head);
        worksheet_freeze_panes(m_sheet, headRow + 1, 0);
        worksheet_repeat_rows(m_sheet, headRow, headRow);
        worksheet_print_area(m_sheet, 0, 0, static_cast<lxw_row_t>(lastRow),
                             static_cast<lxw_col_t>(FormBook::codeColumn(sheet)));
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_set_margins(m_sheet, 0.5, 0.5, 0.5, 0.7);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
        QString footer = sheet.footer;
        footer.replace(u'&', QStringLiteral("&&")); // which begins a code there
        worksheet_set_footer(
            m_sheet, (QStringLiteral("&L&8") + u' ' + footer.left(150) + QStringLiteral("&R&8 &P / &N"))
                         .toUtf8()
                         .constData());
        lxw_protection allowed{};
        allowed.format_columns = 1;
        allowed.format_rows = 1;
        worksheet_protect(m_sheet, nullptr, &allowed);
        if (const int entry = firstEntry(sheet); entry >= 0)
            worksheet_set_selection(m_sheet, headRow + 1, static_cast<lxw_col_t>(entry), headRow + 1,
                                    static_cast<lxw_col_t>(entry));
    }

    static int firstEntry(const FormBook::Sheet &sheet)
    {
        for (size_t i = 0; !sheet.rows.empty() && i < sheet.rows.front().size(); ++i) {
            if (sheet.rows.front()[i].kind == FormBook::Cell::Kind::Entry)
                return static_cast<int>(i);
        }
        return -1;
    }

    void writeHidden()
    {
        addSheet(m_form.hiddenName);
        for (size_t row = 0; row < m_form.hidden.size(); ++row) {
            const QStringList &texts = m_form.hidden[row];
            for (int column = 0; column < texts.size(); ++column) {
                if (!texts[column].isEmpty())
                    writeText(static_cast<int>(row), column, texts[column], nullptr);
            }
        }
        worksheet_protect(m_sheet, nullptr, nullptr);
        worksheet_hide(m_sheet);
    }

    void require(int code) const
    {
        if (code != LXW_NO_ERROR)
            throw cannotWrite(m_path, QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(code))));
    }

    const FormBook &m_form;
    QString m_path;
    QStringList m_names;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_title = nullptr;
    lxw_format *m_line = nullptr;
    lxw_format *m_code = nullptr;
    lxw_format *m_head = nullptr;
    std::array<lxw_format *, 4> m_cells{};
};

/// What the library has no words for: the hidden sheet stays out of the list of hidden sheets, and sheets
/// cannot be renamed, moved or deleted.
QByteArray lockedUp(const QByteArray &book)
{
    ZipParts parts = unzip(book);
    QByteArray &workbook = parts["xl/workbook.xml"];
    workbook.replace("state=\"hidden\"", "state=\"veryHidden\"");
    workbook.replace("<bookViews>", "<workbookProtection lockStructure=\"1\"/><bookViews>");
    return zip(parts, "[Content_Types].xml");
}

} // namespace

void writeForm(const FormBook &form, const QString &path)
{
    FormWriter(form, path).write();
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        throw cannotWrite(path, file.errorString());
    const QByteArray book = lockedUp(file.readAll());
    if (!file.resize(0) || !file.seek(0) || file.write(book) != book.size() || !file.flush())
        throw cannotWrite(path, file.errorString());
}

} // namespace tandem
