#pragma once
#include <QStringList>

namespace tandem {

/// The columns of a snapshot in the order in which a person reads them; those it does not know come last, as
/// they are.
QStringList inReadingOrder(QStringList columns);

} // namespace tandem
