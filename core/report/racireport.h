#pragma once

#include "core/agreement/picture.h"
#include "core/report/document.h"
#include "core/report/scopedocument.h"

namespace tandem::report {

/// The letters of `picture`, ready to be laid out: as they stand, or as a revision froze them (see
/// raciPictureFrom). `sides` names the two sides and who signs where nobody was asked yet.
RaciSheet raciSheet(const AgreementPicture &picture, const ScopePicture &sides, const SummaryOptions &options,
                    const Edition &edition);

/// The RACI on landscape pages: how to read it and what each role carries beside the grid, by service area
/// with its header on every page; which revision it is and who signed it.
Document raciReport(const AgreementPicture &picture, const ScopePicture &sides, const SummaryOptions &options,
                    const Edition &edition);

/// The RACI as it stands in the file: the draft of the next revision, or the last one if nothing changed.
Document raciReport(Workspace &workspace, const SummaryOptions &options);

} // namespace tandem::report
