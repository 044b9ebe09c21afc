#include "core/exchange/formbook.h"

namespace tandem {

QString fittingFormText(const QString &text)
{
    return text.size() <= longestFormText ? text : text.left(longestFormText - 1) + QStringLiteral("…");
}

} // namespace tandem
