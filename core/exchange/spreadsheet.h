#pragma once
#include <QByteArray>
#include <QString>
#include <map>
#include <vector>

namespace tandem {

/// What somebody else's spreadsheet says, as far as Tandem wants to know it: texts and numbers at their
/// places. Looks, charts, links and what formulas would compute are left behind.
struct Spreadsheet
{
    struct Cell
    {
        enum class Kind { Empty, Text, Number, Formula };
        Kind kind = Kind::Empty;
        QString text;      ///< of a Text; of anything else empty
        double number = 0; ///< of a Number
    };
    struct Place
    {
        int row = 0; ///< from 0
        int column = 0;
        friend auto operator<=>(const Place &, const Place &) = default;
    };
    struct Sheet
    {
        QString name;
        std::map<Place, Cell> cells; ///< those that are not empty

        const Cell &at(int row, int column) const;
    };
    std::vector<Sheet> sheets;

    const Sheet *find(const QString &name) const; ///< null if there is none
};

/// The name of a cell as spreadsheets show it: row 6, column 3 is "D7".
QString cellName(int row, int column);

// Far more than a form needs; what is beyond is refused before anything is made of it.
inline constexpr qint64 largestSpreadsheet = 5LL * 1024 * 1024; // bytes
inline constexpr int mostSpreadsheetRows = 2'000;
inline constexpr int mostSpreadsheetColumns = 64;

/// Reads an .xlsx workbook. Throws Error(Invalid) in plain words for a file that is none, is damaged, is
/// larger than a form can be, or takes its content from other files.
Spreadsheet readSpreadsheet(const QByteArray &bytes);

} // namespace tandem
