#pragma once
#include "core/workspace/workspace.h"

namespace tandem {

/// What a new workspace starts with.
enum class Template {
    CoManaged, ///< the six built-in criteria
    Empty,     ///< nothing
    Sample,    ///< a worked example that is the same every time: five providers, four evaluators, scores and
               ///< notes
    Onboarding ///< the sample three months later: its partner chosen, on day 38 of the onboarding
};

/// Makes a new workspace at `path`, whole or not at all. An empty `organisation` becomes the sample's own
/// name, or the file's. The sample brings its own dates and author; only the other options count for it.
/// Throws Error.
void createWorkspace(const QString &path, const QString &organisation, Template kind,
                     const Workspace::Options &options);

/// The instant at which the sample's story stands: the afternoon of the last working session.
QDateTime sampleNow();
/// Where that of Template::Onboarding stands: the morning of day 38.
QDateTime onboardingSampleNow();

} // namespace tandem
