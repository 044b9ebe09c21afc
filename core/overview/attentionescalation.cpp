#include "core/base/text.h"
#include "core/escalation/escalationchecks.h"
#include "core/overview/attentionrules.h"
#include "core/overview/phrases.h"
#include <algorithm>

// What the checks of the escalation matrix found, in one line that leads to the first cell.
namespace tandem::overview {

void findEscalation(Findings &findings)
{
    std::vector<AgreementFinding> open = escalationFindings(findings.evaluation.workspace());
    std::erase_if(open, [](const AgreementFinding &finding) { return !finding.isOpen(); });
    if (open.empty())
        return;
    const AgreementFinding &first = open.front();
    Place place{PageId::Escalation, {}, {}, {}};
    place.field = first.subject.field;
    const int count = static_cast<int>(open.size());
    const QString title = count == 1 ? Text::tr("Escalation: %1").arg(first.title)
                                     : Text::tr("Escalation has %1 findings").arg(countInWords(count));
    findings.add({AttentionKind::Escalation, title, Text::tr("%1: %2").arg(first.where, first.message), place,
                  Effect::None, 0},
                 count);
}

} // namespace tandem::overview
