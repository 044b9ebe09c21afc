// readSpreadsheet(), with liborcus. Apart from spreadsheet.cpp, because the window loads it late: see
// app/formats.
#include "core/base/error.h"
#include "core/base/translate.h"
#include "core/exchange/sheetparts.h"
#include "core/exchange/spreadsheet.h"
#include <algorithm>
#include <deque>
#include <orcus/exception.hpp>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/import_interface.hpp>

namespace tandem {

namespace {

namespace os = orcus::spreadsheet;

constexpr int mostSheets = 100;
constexpr qsizetype longestCell = 100'000;
constexpr size_t mostCells = 50'000;

Error refusal(const QString &what, const QString &mend)
{
    return {ErrorCode::Invalid, what, {}, mend};
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "A1" or "$A$1" as row and column.
os::src_address_t address(std::string_view name)
{
    os::src_address_t result{0, 0, 0};
    size_t letters = 0;
    size_t digits = 0;
    for (const char c : name) {
        if (c == '$')
            continue;
        const bool isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (isLetter && digits == 0 && ++letters <= 3)
            result.column = result.column * 26 + (c & 0x1f);
        else if (c >= '0' && c <= '9' && letters > 0 && ++digits <= 7)
            result.row = result.row * 10 + (c - '0');
        else
            throw orcus::invalid_arg_error("address");
    }
    if (digits == 0 || result.row == 0)
        throw orcus::invalid_arg_error("address");
    --result.column;
    --result.row;
    return result;
}

class Resolver : public os::iface::import_reference_resolver
{
public:
    os::src_address_t resolve_address(std::string_view name) override { return address(name); }
    os::src_range_t resolve_range(std::string_view name) override
    {
        const size_t colon = name.find(':');
        if (colon == std::string_view::npos)
            return {address(name), address(name)};
        return {address(name.substr(0, colon)), address(name.substr(colon + 1))};
    }
};

/// All strings of the workbook; cells name them by number.
class Strings : public os::iface::import_shared_strings
{
public:
    size_t append(std::string_view s) override
    {
        m_strings.push_back(text(s.substr(0, longestCell)));
        return m_strings.size() - 1;
    }
    size_t add(std::string_view s) override { return append(s); }
    void set_segment_font(size_t) override {}
    void set_segment_bold(bool) override {}
    void set_segment_italic(bool) override {}
    void set_segment_font_name(std::string_view) override {}
    void set_segment_font_size(double) override {}
    void set_segment_font_color(os::color_elem_t, os::color_elem_t, os::color_elem_t,
                                os::color_elem_t) override
    {
    }
    void append_segment(std::string_view s) override { m_segments += s; }
    size_t commit_segments() override { return append(std::exchange(m_segments, {})); }

    QString at(size_t index) const { return index < m_strings.size() ? m_strings[index] : QString(); }

private:
    std::vector<QString> m_strings;
    std::string m_segments;
};

using Cell = Spreadsheet::Cell;

/// Puts the cells of one sheet into place, and no farther than a form goes.
class SheetReader : public os::iface::import_sheet
{
public:
    SheetReader(QString name, const Strings &strings)
        : m_strings(strings)
        , m_formula(*this)
        , m_array(*this)
    {
        sheet.name = std::move(name);
    }

    void set_auto(os::row_t row, os::col_t column, std::string_view s) override { put(row, column, text(s)); }
    void set_string(os::row_t row, os::col_t column, os::string_id_t index) override
    {
        put(row, column, m_strings.at(index));
    }
    void set_value(os::row_t row, os::col_t column, double value) override
    {
        put(row, column, Cell{Cell::Kind::Number, {}, value});
    }
    void set_bool(os::row_t row, os::col_t column, bool value) override
    {
        put(row, column, value ? QStringLiteral("TRUE") : QStringLiteral("FALSE"));
    }
    void set_date_time(os::row_t row, os::col_t column, int year, int month, int day, int, int,
                       double) override
    {
        put(row, column,
            QStringLiteral("%1-%2-%3")
                .arg(year, 4, 10, QLatin1Char('0'))
                .arg(month, 2, 10, QLatin1Char('0'))
                .arg(day, 2, 10, QLatin1Char('0')));
    }
    void set_format(os::row_t, os::col_t, size_t) override {}
    void set_format(os::row_t, os::col_t, os::row_t, os::col_t, size_t) override {}
    void fill_down_cells(os::row_t row, os::col_t column, os::row_t count) override
    {
        const Cell cell = sheet.at(row, column);
        for (os::row_t i = 1; i <= count; ++i)
            put(row + i, column, cell);
    }
    os::range_size_t get_sheet_size() const override { return {1'048'576, 16'384}; }
    os::iface::import_formula *get_formula() override { return &m_formula; }
    os::iface::import_array_formula *get_array_formula() override { return &m_array; }

    void put(os::row_t row, os::col_t column, Cell cell)
    {
        if (row < 0 || column < 0 || row >= mostSpreadsheetRows || column >= mostSpreadsheetColumns)
            throw refusal(tr("The sheet “%1” goes on to cell %2, far beyond a form.")
                              .arg(sheet.name, cellName(std::max(row, 0), std::max(column, 0))),
                          tr("Delete what is beside and below the form, then save it again."));
        if (cell.kind == Cell::Kind::Empty || (cell.kind == Cell::Kind::Text && cell.text.isEmpty()))
            return;
        sheet.cells[{row, column}] = std::move(cell);
        if (sheet.cells.size() > mostCells)
            throw refusal(tr("The sheet “%1” holds more than a form does.").arg(sheet.name), {});
    }
    void put(os::row_t row, os::col_t column, const QString &value)
    {
        put(row, column, Cell{Cell::Kind::Text, value, 0});
    }

    Spreadsheet::Sheet sheet;

private:
    // Of a formula only that there is one: a result that it left behind is nobody's entry.
    class Formula : public os::iface::import_formula
    {
    public:
        explicit Formula(SheetReader &reader)
            : m_reader(reader)
        {
        }
        void set_position(os::row_t row, os::col_t column) override
        {
            m_row = row;
            m_column = column;
        }
        void set_formula(os::formula_grammar_t, std::string_view) override {}
        void set_shared_formula_index(size_t) override {}
        void set_result_string(std::string_view) override {}
        void set_result_value(double) override {}
        void set_result_bool(bool) override {}
        void set_result_empty() override {}
        void commit() override { m_reader.put(m_row, m_column, Cell{Cell::Kind::Formula, {}, 0}); }

    private:
        SheetReader &m_reader;
        os::row_t m_row = 0;
        os::col_t m_column = 0;
    };

    class ArrayFormula : public os::iface::import_array_formula
    {
    public:
        explicit ArrayFormula(SheetReader &reader)
            : m_reader(reader)
        {
        }
        void set_range(const os::range_t &range) override { m_range = range; }
        void set_formula(os::formula_grammar_t, std::string_view) override {}
        void set_result_string(os::row_t, os::col_t, std::string_view) override {}
        void set_result_value(os::row_t, os::col_t, double) override {}
        void set_result_bool(os::row_t, os::col_t, bool) override {}
        void set_result_empty(os::row_t, os::col_t) override {}
        void commit() override
        {
            for (os::row_t row = m_range.first.row; row <= m_range.last.row; ++row) {
                for (os::col_t column = m_range.first.column; column <= m_range.last.column; ++column)
                    m_reader.put(row, column, Cell{Cell::Kind::Formula, {}, 0});
            }
        }

    private:
        SheetReader &m_reader;
        os::range_t m_range{};
    };

    const Strings &m_strings;
    Formula m_formula;
    ArrayFormula m_array;
};

class Factory : public os::iface::import_factory
{
public:
    os::iface::import_shared_strings *get_shared_strings() override { return &m_strings; }
    os::iface::import_reference_resolver *get_reference_resolver(os::formula_ref_context_t) override
    {
        return &m_resolver;
    }
    os::iface::import_sheet *append_sheet(os::sheet_t, std::string_view name) override
    {
        if (m_sheets.size() >= mostSheets)
            throw refusal(tr("The workbook has more than %1 sheets.").arg(mostSheets), {});
        return &m_sheets.emplace_back(text(name), m_strings);
    }
    os::iface::import_sheet *get_sheet(std::string_view name) override
    {
        for (SheetReader &reader : m_sheets) {
            if (reader.sheet.name == text(name))
                return &reader;
        }
        return nullptr;
    }
    os::iface::import_sheet *get_sheet(os::sheet_t index) override
    {
        const auto at = static_cast<size_t>(index);
        return at < m_sheets.size() ? &m_sheets[at] : nullptr;
    }
    void finalize() override {}

    Spreadsheet take()
    {
        Spreadsheet result;
        for (SheetReader &reader : m_sheets)
            result.sheets.push_back(std::move(reader.sheet));
        return result;
    }

private:
    Strings m_strings;
    Resolver m_resolver;
    std::deque<SheetReader> m_sheets; // which stay where they are
};

} // namespace

Spreadsheet readSpreadsheet(const QByteArray &bytes)
{
    if (bytes.size() > largestSpreadsheet)
        throw refusal(tr("The file is larger than %1 MB.").arg(largestSpreadsheet / 1024 / 1024), {});
    const QByteArray archive = zip(cellParts(bytes), "[Content_Types].xml");
    Factory factory;
    try {
        orcus::orcus_xlsx filter(&factory);
        filter.read_stream({archive.constData(), static_cast<size_t>(archive.size())});
    } catch (const Error &) {
        throw;
    } catch (const std::exception &error) {
        throw Error(ErrorCode::Invalid,
                    tr("The workbook cannot be read (%1).").arg(QString::fromUtf8(error.what())), {},
                    tr("Open it with the program that made it, and save it again as .xlsx."));
    }
    return factory.take();
}

} // namespace tandem
