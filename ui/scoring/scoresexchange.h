#pragma once
#include "core/exchange/scoresimport.h"

class QWidget;

namespace tandem {

struct PageContext;

/// What an import would do, in words for the question before it: what is set and made, then the rows that
/// cannot be used, the first few of them.
QString importPreview(const ScoresPlan &plan);

/// Asks for a CSV file, shows what would change and what cannot be used, and imports it as one undo step if
/// the person agrees. Rows that cannot be used are left out then.
void importScoresFromFile(const PageContext &context, QWidget *parent);

/// Asks where to, and writes the evaluation as a workbook, or the scores as a CSV file if the name ends so.
void exportScoresToFile(const PageContext &context, QWidget *parent);

} // namespace tandem
