#pragma once
#include "ui/shell/page.h"
#include <functional>

class QMenu;

namespace tandem {

enum class BallotKind { Package, Spreadsheet, Paper };

/// Asks who fills the ballot in, and where to, and writes it.
void exportBallot(const PageContext &context, BallotKind kind, ProviderId provider, QWidget *parent);

/// Asks for a ballot that came back, shows what it would do, and imports it as one step.
void importBallot(const PageContext &context, QWidget *parent);

/// All ways in which evaluators score elsewhere, for the session with the provider that `provider` gives.
void addBallotActions(QMenu &menu, const PageContext &context, const std::function<ProviderId()> &provider,
                      QWidget *parent);

} // namespace tandem
