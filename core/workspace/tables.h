#pragma once
#include <QByteArray>
#include <vector>

namespace tandem {

/// The tables that a person edits, and that history, undo and notification speak of.
enum class Table { RaisedFlag, Score, ProviderFact, Person, RedFlag, Criterion, Provider, Workspace };

/// Names in the file, in the order of the enum: child tables first, so that a reversed step fits.
const std::vector<QByteArray> &tableNames();

Table tableFromName(const QByteArray &name);

} // namespace tandem
