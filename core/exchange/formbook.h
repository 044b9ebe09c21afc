#pragma once
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace tandem {

/// A workbook that somebody fills in and sends back: sheets in which only the entry cells can be edited, and
/// a sheet that nobody sees, by which the answers are recognised when they come back.
struct FormBook
{
    /// What an entry may be chosen from. All items together are at most 255 characters, none has a comma.
    struct Choice
    {
        QStringList items; ///< a number among them becomes one in the cell
        QString problem;   ///< said when something else is entered; at most 255 characters
    };
    struct Column
    {
        QString title;
        double width = 10; ///< in characters
        bool centred = false;
    };
    struct Cell
    {
        enum class Kind { Text, Strong, Entry };
        Kind kind = Kind::Text;
        QString text;
        std::optional<double> number; ///< instead of the text
        int choice = -1;              ///< index into `choices`; of an entry
    };
    struct Sheet
    {
        QString name; ///< made to fit the rules for names of sheets, and unique
        QString title;
        QString subtitle;
        QString code; ///< stands beside the title, for recognising the sheet
        QStringList instructions;
        std::vector<Column> columns;
        std::vector<std::vector<Cell>> rows;
        QString footer; ///< on each printed page
    };
    QString title;
    QString author;
    QDateTime created;
    std::vector<Choice> choices;
    std::vector<Sheet> sheets;
    QString hiddenName;
    std::vector<QStringList> hidden; ///< rows of texts

    /// Where the code stands, and the first row of a sheet's table, for who reads the form again.
    static constexpr int codeRow = 1;
    static int codeColumn(const Sheet &sheet) { return static_cast<int>(sheet.columns.size()) - 1; }
    static int firstRow(const Sheet &sheet) { return static_cast<int>(sheet.instructions.size()) + 4; }
};

/// The longest text that a cell holds; longer ones end in an ellipsis there.
inline constexpr qsizetype longestFormText = 32'767;
QString fittingFormText(const QString &text);

/// Writes the form to `path`. Whatever a text begins with, it is written as text and never as a formula. The
/// same form gives the same bytes. Throws Error(Io).
void writeForm(const FormBook &form, const QString &path);

} // namespace tandem
