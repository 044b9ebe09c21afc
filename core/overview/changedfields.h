#pragma once
#include "core/workspace/tables.h"
#include <QString>

namespace tandem {

/// What a column is called in the history; empty for one that says nothing to a person.
QString changedFieldWord(Table table, const QString &column);

} // namespace tandem
