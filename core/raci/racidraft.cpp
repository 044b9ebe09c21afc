#include "core/raci/racidraft.h"
#include "core/agreement/draftstore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/raci/draftquestions.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "core/storage/connection.h"

namespace tandem {

std::vector<DraftCell> draftCells(const AgreementPicture &picture, const std::vector<DraftItem> &items)
{
    std::vector<DraftCell> out;
    for (const DraftItem &item : items) {
        DraftCell cell{item, {}, raciFromText(item.value).value_or(RaciLetters())};
        cell.ours = picture.letters(item.ourActivity, item.ourRole);
        out.push_back(std::move(cell));
    }
    return out;
}

/// Who else is accountable in the row, once theirs is taken over.
static std::vector<int> othersAccountable(const AgreementPicture &picture, const DraftCell &cell)
{
    std::vector<int> out;
    const int row = picture.indexOf(cell.item.ourActivity);
    if (row < 0 || !(cell.theirs & RaciLetter::Accountable))
        return out;
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r) {
        if (picture.roles[static_cast<size_t>(r)].id != cell.item.ourRole &&
            picture.letters(row, r) & RaciLetter::Accountable)
            out.push_back(r);
    }
    return out;
}

static RaciLetters demoted(RaciLetters letters)
{
    letters &= ~RaciLetters(RaciLetter::Accountable);
    return letters ? letters : RaciLetters(RaciLetter::Informed);
}

std::vector<RaciCell> takingOver(const AgreementPicture &picture, const DraftCell &cell)
{
    std::vector<RaciCell> out{{cell.item.ourActivity, cell.item.ourRole, cell.theirs}};
    const int row = picture.indexOf(cell.item.ourActivity);
    for (const int r : othersAccountable(picture, cell))
        out.push_back({cell.item.ourActivity, picture.roles[static_cast<size_t>(r)].id,
                       demoted(picture.letters(row, r))});
    return out;
}

QString linkedChange(const AgreementPicture &picture, const DraftCell &cell)
{
    QStringList names;
    QString becomes;
    const int row = picture.indexOf(cell.item.ourActivity);
    for (const int r : othersAccountable(picture, cell)) {
        names << picture.roles[static_cast<size_t>(r)].name;
        becomes = raciText(demoted(picture.letters(row, r)));
    }
    return names.isEmpty()
               ? QString()
               : tr("%1: the A becomes %2 in the same step, so that one person stays accountable.")
                     .arg(listInWords(names), becomes);
}

QString draftConflict(const AgreementPicture &picture, const DraftCell &cell)
{
    const Activity *activity = picture.activity(cell.item.ourActivity);
    const Role *role = picture.role(cell.item.ourRole);
    const ServiceArea *area = activity ? picture.area(activity->area) : nullptr;
    if (!role || !area)
        return {};
    if (cell.ours & RaciLetter::Accountable && !(cell.theirs & RaciLetter::Accountable))
        return tr("Nobody would be accountable any more.");
    if (!(cell.theirs & RaciLetter::Accountable))
        return {};
    if (activity->kind != ActivityKind::Ordinary && role->side == Side::Partner)
        return tr("%1 stays accountable on the internal side.").arg(kindWord(activity->kind));
    if (area->owner == AreaOwner::Internal && role->side == Side::Partner)
        return tr("Scope gives %1 to the internal side.").arg(area->name);
    if (area->owner == AreaOwner::Partner && role->side == Side::Internal)
        return tr("Scope gives %1 to the partner.").arg(area->name);
    return {};
}

QString draftQuestion(const AgreementPicture &picture, const DraftCell &cell)
{
    if (!cell.item.reason.isEmpty())
        return cell.item.reason;
    const Role *role = picture.role(cell.item.ourRole);
    return tr("%1: why is %2 %3 for you, and %4 for us?")
        .arg(cell.item.activity, role ? role->name : cell.item.field, raciWords(cell.theirs),
             raciWords(cell.ours));
}

/// The activity that the cell is about, made if we don't have it.
static ActivityId activityFor(Workspace &workspace, const DraftItem &item)
{
    SpineStore spine(workspace);
    ServiceAreaId area = item.ourArea;
    const QString name = item.area.isEmpty() ? tr("General") : item.area;
    for (const ServiceArea &present : spine.areas()) {
        if (!area && sameName(present.name, name))
            area = present.id;
    }
    if (!area)
        area = spine.addArea(name);
    const ActivityId id = spine.addActivity(area, item.activity);
    for (const DraftItem &other : DraftStore(workspace).items(item.draft)) {
        if (!other.ourActivity && other.area == item.area && other.activity == item.activity)
            DraftStore(workspace).recognise(other.id, area, id, other.ourRole);
    }
    return id;
}

void decideDraftCell(Workspace &workspace, const AgreementPicture &picture, const DraftCell &cell,
                     DraftDecision decision, const QString &text)
{
    const QString words[] = {tr("open again"), tr("taken over"), tr("rejected"), tr("a question")};
    const Operation operation{
        Action::DecideDraft, {cell.item.activity, cell.item.field, words[static_cast<int>(decision)]}, {}};
    workspace.edit(operation, [&](storage::Connection &) {
        if (decision == DraftDecision::Taken) {
            DraftCell taken = cell;
            if (!taken.item.ourActivity)
                taken.item.ourActivity = activityFor(workspace, cell.item);
            RaciStore(workspace).assign(takingOver(picture, taken), operation);
        }
        if (cell.item.decision == DraftDecision::Question)
            dropFromSession(workspace, cell.item.draft, cell.item.reason);
        DraftStore(workspace).decide(cell.item.id, decision, text);
        if (decision == DraftDecision::Question)
            askInSession(workspace, cell.item.draft, text);
    });
}

} // namespace tandem
