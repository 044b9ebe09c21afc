#pragma once
#include <QCoreApplication>
#include <QString>

namespace tandem {

/** A sentence of Tandem in the user's language, for what is no QObject (within a QObject its own tr comes first). */
inline QString tr(const char *text)
{
    return QCoreApplication::translate("tandem", text);
}

} // namespace tandem
