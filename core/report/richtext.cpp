#include "core/report/richtext.h"

#include <algorithm>

namespace tandem::report {

namespace {

// One pass over the pattern: a value that itself contains "%2" must not be filled in again.
QString filled(const QString &pattern, const QStringList &values)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool mark = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit();
        const int index = mark ? pattern[i + 1].digitValue() - 1 : -1;
        if (index >= 0 && index < values.size()) {
            result += values[index];
            ++i;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

} // namespace

RichText::RichText(const QString &plain)
{
    if (!plain.isEmpty())
        m_runs.push_back({plain, false});
}

RichText RichText::marked(const QString &pattern, const QStringList &values)
{
    RichText result;
    bool strong = false;
    for (const QString &part : pattern.split(QStringLiteral("**"))) {
        if (!part.isEmpty())
            result.m_runs.push_back({filled(part, values), strong});
        strong = !strong;
    }
    return result;
}

RichText RichText::strong(const QString &plain)
{
    RichText result;
    if (!plain.isEmpty())
        result.m_runs.push_back({plain, true});
    return result;
}

RichText &RichText::append(const RichText &other)
{
    m_runs.insert(m_runs.end(), other.m_runs.begin(), other.m_runs.end());
    return *this;
}

QString RichText::plain() const
{
    QString result;
    for (const Run &run : m_runs)
        result += run.text;
    return result;
}

bool RichText::isEmpty() const
{
    return std::ranges::all_of(m_runs, [](const Run &run) { return run.text.isEmpty(); });
}

} // namespace tandem::report
