#pragma once

#include "core/agreement/snapshot.h"
#include "core/report/document.h"
#include "core/report/scopedocument.h"

namespace tandem::report {

/// A state of any of the three documents as plain tables, group by group: what a revision says, to the
/// letter. RACI and escalation of a revision are printed so, and the agreement pack holds it where there is
/// no better page.
void appendSnapshot(const Snapshot &snapshot, std::vector<Block> &blocks);

/// The same with its title and who signed it.
Document snapshotDocument(const Snapshot &snapshot, const ScopePicture &sides, const SummaryOptions &options,
                          const Edition &edition);

/// What changed, as sentences. Nothing for no differences.
void appendDifferences(const std::vector<Difference> &differences, const QString &title,
                       std::vector<Block> &blocks);

} // namespace tandem::report
