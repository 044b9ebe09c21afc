#pragma once
#include <QString>

namespace tandem {

class Evaluation;

/// Writes the evaluation as a workbook: ranking, scores of every evaluator with evidence and notes, criteria,
/// red flags. Every text is written as text, so nothing in a workspace can become a formula. The same
/// workspace gives the same bytes; `path` holds the old file or the whole new one. Throws Error.
void exportXlsx(const Evaluation &evaluation, const QString &path);

/// The scores as a table that scores can be imported from again. Throws Error.
void exportScoresCsv(const Evaluation &evaluation, const QString &path);

} // namespace tandem
