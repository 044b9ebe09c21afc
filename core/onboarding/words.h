#pragma once
#include "core/workspace/tables.h"
#include <QString>

namespace tandem {

class Workspace;

// What the history says of the rows of the onboarding.

/// A stored key of a column in words, such as "under_way"; empty for a column without keys.
QString onboardingWord(const QString &column, const QString &stored);
QString shadowStageWord(int stage); ///< 1 "observed", 2 "done together", 3 "done alone"
/// What a row of one of the onboarding's tables is called; empty for another table or a row that is gone.
QString onboardingName(Workspace &workspace, Table table, qint64 id);

} // namespace tandem
