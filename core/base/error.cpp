#include "core/base/error.h"

namespace tandem {

Error::Error(ErrorCode code, QString what, QString where, QString mend)
    : m_code(code)
    , m_what(std::move(what))
    , m_where(std::move(where))
    , m_mend(std::move(mend))
    , m_utf8(message().toUtf8())
{
}

QString Error::message() const
{
    QString text = m_where.isEmpty() ? m_what : m_where + QStringLiteral(": ") + m_what;
    if (!m_mend.isEmpty())
        text += QLatin1Char(' ') + m_mend;
    return text;
}

} // namespace tandem
