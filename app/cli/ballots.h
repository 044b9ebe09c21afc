#pragma once
#include "app/cli/commandline.h"
#include "core/scoring/evaluation.h"
#include <initializer_list>

namespace tandem::cli {

/// "export FILE ballot ..." and "import FILE ballot FILE2 ...".
ExitCode exportBallot(const Arguments &arguments);
ExitCode importBallot(const Arguments &arguments);

/// Throws UsageError if an option was given that is for something else than `what`.
void requireNoOther(const Arguments &arguments, const QString &what,
                    std::initializer_list<const char *> allowed);

/// The index of the provider, or of the evaluator, of this name. Throws Error with a likely one.
int providerNamed(const Evaluation &evaluation, const QString &name);
int evaluatorNamed(const Evaluation &evaluation, const QString &name);

} // namespace tandem::cli
