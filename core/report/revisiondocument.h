#pragma once

#include "core/agreement/snapshot.h"
#include "core/report/document.h"
#include "core/report/scopedocument.h"

namespace tandem {
struct Difference;
class Workspace;
} // namespace tandem

namespace tandem::report {

/// A document of the agreement as `content` has it, laid out as the live one is: a revision to the letter,
/// with its date and who signed it. What belongs to no single document, such as the names of the two sides,
/// is the workspace's.
Document revisionDocument(Workspace &workspace, const Snapshot &content, const SummaryOptions &options,
                          const Edition &edition);

/// The same as it stands in the file.
Document documentNow(Workspace &workspace, AgreementDocument which, const SummaryOptions &options);

/// What changed, as sentences. Nothing for no differences.
void appendDifferences(const std::vector<Difference> &differences, const QString &title,
                       std::vector<Block> &blocks);

} // namespace tandem::report
