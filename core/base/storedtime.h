#pragma once
#include <QDateTime>
#include <QString>

namespace tandem {

/// An instant as stores write it: UTC with milliseconds, empty for an invalid one.
inline QString utcText(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

inline QDateTime utcFrom(const QString &text)
{
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    return at.isValid() ? at.toUTC() : QDateTime();
}

} // namespace tandem
