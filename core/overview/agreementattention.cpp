#include "core/overview/agreementattention.h"
#include "core/agreement/drift.h"
#include "core/overview/phrases.h"
#include "core/scope/spinestore.h"

namespace tandem {

using overview::Text;

static Place revisionsPlace(AgreementDocument document = AgreementDocument::Scope)
{
    Place place{PageId::Scope, {}, {}, {}};
    place.part = SessionPart::Record;
    place.field = documentKey(document);
    return place;
}

static void findLateReview(Workspace &workspace, std::vector<AttentionItem> &items)
{
    const SpineStore spine(workspace);
    const QDate due = spine.engagement().nextReviewOn;
    if (!due.isValid() || due >= todayOf(workspace) || spine.areas().empty())
        return;
    Place place{PageId::Scope, {}, {}, {}};
    place.field = QStringLiteral("review");
    items.push_back(
        {AttentionKind::Due, Text::tr("The scope review was due on %1").arg(overview::weekday(due)),
         Text::tr("Go through the scope with the partner, publish what changed, set the next date."), place,
         Effect::None, 0});
}

static void findDrift(Workspace &workspace, std::vector<AttentionItem> &items)
{
    for (const auto document :
         {AgreementDocument::Scope, AgreementDocument::Raci, AgreementDocument::Escalation}) {
        const DocumentStanding standing = standingOf(workspace, document);
        const QStringList changes = sentencesOf(standing.sinceSigned);
        if (changes.isEmpty())
            continue;
        const QString number = QString::number(standing.lastSigned->number);
        const QString title = changes.size() == 1
                                  ? Text::tr("%1 has drifted: 1 change since revision %2 was signed")
                                        .arg(documentName(document), number)
                                  : Text::tr("%1 has drifted: %3 changes since revision %2 was signed")
                                        .arg(documentName(document), number, QString::number(changes.size()));
        items.push_back({AttentionKind::Disagreement, title, changes.front() + QLatin1Char('.'),
                         revisionsPlace(document), Effect::None, 0});
    }
}

std::vector<AttentionItem> agreementAttention(Workspace &workspace)
{
    std::vector<AttentionItem> items;
    findLateReview(workspace, items);
    try {
        findDrift(workspace, items);
    } catch (const Error &error) {
        items.push_back({AttentionKind::Disagreement, Text::tr("A revision cannot be trusted"),
                         error.happened(), revisionsPlace(), Effect::None, 0});
    }
    return items;
}

} // namespace tandem
