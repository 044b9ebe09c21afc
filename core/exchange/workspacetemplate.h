#pragma once
#include "core/workspace/workspace.h"

namespace tandem {

/// What a new workspace starts with.
enum class Template {
    CoManaged, ///< the six built-in criteria
    Empty,     ///< nothing
    Sample,    ///< a worked example: five providers compared, the partner chosen, its agreement, and on this
               ///< very day day 38 of its onboarding
    Evaluation ///< the same business three months earlier, half-way through its three weeks; it is the same
               ///< every time, in November 2026
};

/// Makes a new workspace at `path`, whole or not at all. An empty `organisation` becomes the sample's own
/// name, or the file's. The samples bring their own author; the clock of the options says what day it is for
/// Template::Sample. Throws Error.
void createWorkspace(const QString &path, const QString &organisation, Template kind,
                     const Workspace::Options &options);

/// Where the story of Template::Evaluation stands: the afternoon of the last working session.
QDateTime evaluationSampleNow();

} // namespace tandem
