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

/// What people typed, for a tooltip: wrapped where it is long, and "&" and "<" as they were typed.
inline QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<span>%1</span>")
                                .arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace tandem
