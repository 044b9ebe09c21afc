#pragma once
#include "core/workspace/workspace.h"

namespace tandem {

/// Puts a backup in the place of a workspace, which must be closed. The backup is checked first and stays
/// where it is; the present file is kept: among the dated backups of `options`, or beside the file when it is
/// damaged or there is no folder for them. After a power cut either the old or the restored file is there,
/// whole. Throws Error; then the workspace is as it was.
void restoreBackup(const QString &backupPath, const QString &workspacePath,
                   const Workspace::Options &options);

} // namespace tandem
