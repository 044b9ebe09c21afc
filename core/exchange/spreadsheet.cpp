#include "core/exchange/spreadsheet.h"

namespace tandem {

const Spreadsheet::Cell &Spreadsheet::Sheet::at(int row, int column) const
{
    static const Cell empty;
    const auto found = cells.find({row, column});
    return found == cells.end() ? empty : found->second;
}

const Spreadsheet::Sheet *Spreadsheet::find(const QString &name) const
{
    for (const Sheet &sheet : sheets) {
        if (sheet.name == name)
            return &sheet;
    }
    return nullptr;
}

QString cellName(int row, int column)
{
    QString letters;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        letters.prepend(QChar(u'A' + (left - 1) % 26));
    return letters + QString::number(row + 1);
}

} // namespace tandem
