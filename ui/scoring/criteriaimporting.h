#pragma once

class QWidget;

namespace tandem {

struct PageContext;

/// Asks for a table, says what it would do to the criteria, and does it as one undo step.
void importCriteriaFromFile(const PageContext &context, QWidget *parent);

} // namespace tandem
