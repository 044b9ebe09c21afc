#pragma once
#include <QDate>

namespace tandem::test {

/// "2026-02-18"
inline QDate day(const char *text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

} // namespace tandem::test
