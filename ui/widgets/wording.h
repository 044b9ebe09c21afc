#pragma once
#include <QLocale>
#include <QString>

namespace tandem {

/// `one` for 1, else `many` with the number at its %1.
inline QString counted(qsizetype count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

/// With a capital letter, for the start of a line.
inline QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace tandem
