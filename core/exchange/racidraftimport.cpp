#include "core/exchange/racidraftimport.h"
#include "core/agreement/draftstore.h"
#include "core/base/text.h"
#include "core/providers/providerstore.h"
#include "core/raci/draftquestions.h"

namespace tandem {

std::vector<DraftItem> draftItemsOf(const RaciPlan &plan, const AgreementPicture &picture)
{
    std::vector<DraftItem> out;
    for (const RaciPlan::Row &row : plan.rows) {
        const Activity *activity = picture.activity(row.known);
        for (size_t i = 0; i < plan.roles.size(); ++i) {
            const RaciColumn &column = plan.roles[i];
            const Role *role = picture.role(column.role);
            const RaciLetters letters = row.letters[i];
            if (!role || (!activity && !letters))
                continue;
            DraftItem item;
            item.area = row.area;
            item.activity = row.activity;
            item.field = role->name;
            item.ourArea = activity ? activity->area : ServiceAreaId{};
            item.ourActivity = row.known;
            item.ourRole = role->id;
            item.value = raciText(letters);
            out.push_back(std::move(item));
        }
    }
    return out;
}

std::vector<DraftItem> draftItemsOf(const AgreementPicture &picture)
{
    std::vector<DraftItem> out;
    for (int a = 0; a < static_cast<int>(picture.activities.size()); ++a) {
        const Activity &activity = picture.activities[static_cast<size_t>(a)];
        const ServiceArea *area = picture.area(activity.area);
        for (int r = 0; activity.inRaci && r < static_cast<int>(picture.roles.size()); ++r) {
            const Role &role = picture.roles[static_cast<size_t>(r)];
            DraftItem item;
            item.area = area ? area->name : QString();
            item.activity = activity.name;
            item.field = role.name;
            item.ourArea = activity.area;
            item.ourActivity = activity.id;
            item.ourRole = role.id;
            item.value = raciText(picture.letters(a, r));
            out.push_back(std::move(item));
        }
    }
    return out;
}

DraftId importRaciDraft(Workspace &workspace, ProviderId provider, const QString &name,
                        const std::vector<DraftItem> &items, const TextTable &table,
                        const std::vector<RaciColumn> &columns)
{
    const auto owner = ProviderStore(workspace).find(provider);
    if (!owner)
        throw Error(ErrorCode::Invalid, QStringLiteral("The provider is not there any more."));
    DraftId id;
    workspace.edit({Action::ImportDraft, {cleanName(name), owner->name}, {}}, [&](storage::Connection &) {
        DraftStore drafts(workspace);
        id = drafts.add(provider, AgreementDocument::Raci, name, items);
        std::map<QString, QString> targets;
        for (size_t i = 0; i < columns.size(); ++i)
            targets.insert_or_assign(nameKey(table.headings.value(static_cast<qsizetype>(i))),
                                     raciColumnKey(columns[i]));
        drafts.remember(AgreementDocument::Raci, targets);
        bringDrafts(workspace, provider);
    });
    return id;
}

} // namespace tandem
