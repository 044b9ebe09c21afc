#pragma once

#include "core/agreement/drift.h"
#include "core/report/document.h"
#include "core/report/evaluationsummary.h"
#include "core/report/scopesheet.h"
#include "core/report/wording.h"
#include "core/scope/scope.h"

#include <QDate>

namespace tandem::report {

/// Which state of a document is printed, and who signed it.
struct Edition
{
    int number = 0;                              ///< of the revision; 0: none is published yet
    bool draft = true;                           ///< what will be that revision
    QDate date;                                  ///< when it was published; for a draft its last change
    std::vector<Signatures::Line> internalLines; ///< empty: one line for a pen
    std::vector<Signatures::Line> partnerLines;
};

/// The document as it stands: the draft of the next revision, or the last one with its signatures if nothing
/// changed since.
Edition editionNow(const DocumentStanding &standing, QDate today);
/// A frozen revision with what was signed.
Edition editionOf(const Revision &revision, const std::vector<Signature> &signatures);

/// "Revision 3 of 12 January 2026" or "Draft of revision 3, 18 February 2026".
QString editionText(const Edition &edition, const Wording &say);

/// The options for the workspace as it stands (see summaryOptionsFor).
SummaryOptions documentOptionsFor(const Workspace &workspace, const QLocale &reader = QLocale());

/// The two sides and their lines. Where nobody signs yet, `picture`'s signers have lines for a pen.
Signatures signaturesFor(const ScopePicture &picture, const Edition &edition, const Wording &say);

/// The scope on one page.
ScopeSheet scopeSheet(const ScopePicture &picture, const SummaryOptions &options, const Edition &edition);
Document scopeDocument(const ScopePicture &picture, const SummaryOptions &options, const Edition &edition);

/// The margins of a page of the agreement: it goes to the partner, so it says nothing of internal use.
Document agreementLetterhead(const ScopePicture &picture, const SummaryOptions &options, const QString &name,
                             const Edition &edition);

} // namespace tandem::report
