#include "core/exchange/workbook.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <utility>
#include <xlsxwriter.h>

namespace tandem {

/// The format's own limits.
static constexpr qsizetype longestText = 32'767;
static constexpr int mostRows = 1'048'576;

static Error cannotWrite(const QString &path, const QString &why)
{
    return {ErrorCode::Io, tr("The workbook could not be written (%1).").arg(why),
            QDir::toNativeSeparators(path), tr("Check the disk and your permission for the folder.")};
}

Workbook::Workbook(const QString &path, const QString &title, const QString &author, const QDateTime &created)
    : m_path(path)
{
    // Its scratch files go beside the result, where there must be room anyway, and not where others can see
    // them.
    QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!m_book)
        throw cannotWrite(path, tr("no memory"));
    QByteArray titleBytes = title.toUtf8();
    QByteArray authorBytes = author.toUtf8();
    lxw_doc_properties properties{};
    properties.title = titleBytes.data();
    properties.author = authorBytes.data();
    properties.created = static_cast<time_t>(created.toSecsSinceEpoch());
    workbook_set_properties(m_book, &properties);

    m_header = workbook_add_format(m_book);
    format_set_bold(m_header);
    format_set_bottom(m_header, LXW_BORDER_THIN);
    format_set_text_wrap(m_header);
    format_set_align(m_header, LXW_ALIGN_VERTICAL_BOTTOM);
    for (const char *pattern : {"@", "@", "0", "0.00", "0.0", "0.0%", "yyyy-mm-dd"}) {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, pattern);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        m_formats.push_back(format);
    }
    format_set_text_wrap(m_formats[static_cast<size_t>(Kind::Prose)]);
}

std::unique_ptr<Workbook> newWorkbook(const QString &path, const QString &title, const QString &author,
                                      const QDateTime &created)
{
    return std::make_unique<Workbook>(path, title, author, created);
}

Workbook::~Workbook()
{
    if (m_book)
        workbook_close(m_book);
}

lxw_format *Workbook::format(Kind kind) const
{
    return m_formats[static_cast<size_t>(kind)];
}

void Workbook::require(int code) const
{
    if (code != LXW_NO_ERROR)
        throw cannotWrite(m_path, QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(code))));
}

void Workbook::beginSheet(const QString &name, std::vector<Column> columns)
{
    m_columns = std::move(columns);
    m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!m_sheet)
        throw cannotWrite(m_path, tr("no sheet %1").arg(name));
    m_row = 0;
    for (m_column = 0; m_column < static_cast<int>(m_columns.size()); ++m_column) {
        const auto at = static_cast<lxw_col_t>(m_column);
        worksheet_set_column(m_sheet, at, at, column().width, format(column().kind));
        require(worksheet_write_string(m_sheet, 0, at, column().title.toUtf8().constData(), m_header));
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_repeat_rows(m_sheet, 0, 0);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, 9); // A4
    worksheet_fit_to_pages(m_sheet, 1, 0);
    endRow();
}

void Workbook::text(const QString &value)
{
    if (!value.isEmpty()) {
        const QString fitting =
            value.size() <= longestText ? value : value.left(longestText - 1) + QStringLiteral("…");
        require(worksheet_write_string(m_sheet, static_cast<lxw_row_t>(m_row),
                                       static_cast<lxw_col_t>(m_column), fitting.toUtf8().constData(),
                                       format(column().kind)));
    }
    ++m_column;
}

void Workbook::number(std::optional<double> value)
{
    if (value)
        require(worksheet_write_number(m_sheet, static_cast<lxw_row_t>(m_row),
                                       static_cast<lxw_col_t>(m_column), *value, format(column().kind)));
    ++m_column;
}

void Workbook::date(QDate value)
{
    if (value.isValid()) {
        lxw_datetime when{value.year(), value.month(), value.day(), 0, 0, 0};
        require(worksheet_write_datetime(m_sheet, static_cast<lxw_row_t>(m_row),
                                         static_cast<lxw_col_t>(m_column), &when, format(column().kind)));
    }
    ++m_column;
}

void Workbook::endRow()
{
    m_column = 0;
    if (++m_row >= mostRows)
        throw cannotWrite(m_path, tr("more rows than a sheet can hold"));
}

void Workbook::endSheet()
{
    worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(std::max(1, m_row - 1)),
                         static_cast<lxw_col_t>(m_columns.size() - 1));
}

void Workbook::close()
{
    lxw_workbook *book = std::exchange(m_book, nullptr);
    require(workbook_close(book)); // frees it in any case
}

} // namespace tandem
