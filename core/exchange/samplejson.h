#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QString>

/** The values of the sample's JSON files; empty or invalid where a key is missing. */
namespace tandem::samplejson {

inline QString text(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

inline QDateTime instant(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(text(object, key), Qt::ISODate);
}

inline QDate day(const QJsonObject &object, const char *key)
{
    return QDate::fromString(text(object, key), Qt::ISODate);
}

} // namespace tandem::samplejson
