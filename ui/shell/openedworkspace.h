#pragma once
#include "core/base/error.h"
#include "core/scoring/evaluation.h"
#include "core/workspace/workspace.h"
#include <memory>
#include <optional>

namespace tandem {

/// A workspace that was just opened, with its figures, and nothing to show it in yet; or why it was not.
struct OpenedWorkspace
{
    QString path; ///< absolute
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Evaluation> evaluation; ///< refers to the workspace and goes first
    std::optional<Error> error;             ///< if there is no workspace

    static OpenedWorkspace open(const QString &path, const Workspace::Options &options);
};

} // namespace tandem
