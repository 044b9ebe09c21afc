#pragma once
#include "core/exchange/finding.h"
#include "core/workspace/workspace.h"
#include <QJsonObject>
#include <QString>
#include <memory>
#include <vector>

namespace tandem::cli {

/// Results, for standard output. Throws Error if it cannot be written, for example to a full disk.
void write(const QString &text);
void write(const QJsonObject &object);
void writeBytes(const QByteArray &bytes);

/// Messages, for standard error. One line each.
void say(const QString &text);

/// "file:line: what. mend." for each, in their order.
void sayFindings(const QString &file, const std::vector<Finding> &findings);

/// Rows of text as columns that line up; the columns named in `right` are aligned to the right.
QString aligned(const std::vector<QStringList> &rows, const QList<int> &right);

/// "1 provider", "3 providers".
QString counted(qint64 count, const QString &one, const QString &many);

/// Opens a workspace for reading; it may be open elsewhere. Every page is checked.
std::unique_ptr<Workspace> openToRead(const QString &file);
/// Opens a workspace for an edit. Throws Error(ReadOnly) if it cannot be edited, naming who has it.
std::unique_ptr<Workspace> openToEdit(const QString &file);

/// The name of the person at this computer, for the audit trail.
QString authorName();

/// Refuses, as Error, an output file that is the workspace itself.
void requireOtherFile(const QString &workspace, const QString &output);

} // namespace tandem::cli
