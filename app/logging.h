#pragma once
#include <QString>

namespace tandem {

/// A rotating log in the user's state folder: three files of 1 MB. Nothing personal goes into it: no names,
/// no paths, no texts of a workspace.
void startLogging();

/// One line, in English.
void logLine(const QString &text);

} // namespace tandem
