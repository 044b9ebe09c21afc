#include "core/raci/racimends.h"
#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "core/storage/connection.h"
#include <algorithm>
#include <tuple>

namespace tandem {

Mend mendCells(const QString &title, const QString &label, std::vector<RaciCell> cells)
{
    return {label, [title, label, cells = std::move(cells)](Workspace &workspace) {
                RaciStore(workspace).assign(cells, {Action::MendFinding, {title, label}, {}});
            }};
}

/// What is left of a cell that is not accountable any more.
static RaciLetters demoted(RaciLetters letters, bool worksInstead)
{
    letters &= ~RaciLetters(RaciLetter::Accountable);
    if (!letters)
        letters = worksInstead ? RaciLetter::Responsible : RaciLetter::Informed;
    return letters;
}

Mend keepAccountable(const AgreementPicture &picture, int activity, int role, const QString &title)
{
    std::vector<RaciCell> cells;
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r) {
        const RaciLetters letters = picture.letters(activity, r);
        if (r != role && letters & RaciLetter::Accountable)
            cells.push_back({picture.activities[asIndex(activity)].id, picture.roles[asIndex(r)].id,
                             demoted(letters, false)});
    }
    return mendCells(title, tr("Keep %1").arg(picture.shortHolderName(picture.roles[asIndex(role)])),
                     std::move(cells));
}

Mend moveAccountable(const AgreementPicture &picture, int activity, int role, const QString &title)
{
    const ActivityId id = picture.activities[asIndex(activity)].id;
    bool somebodyWorks = false;
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r)
        somebodyWorks = somebodyWorks || picture.letters(activity, r) & RaciLetter::Responsible;
    std::vector<RaciCell> cells;
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r) {
        const RaciLetters letters = picture.letters(activity, r);
        if (r == role)
            cells.push_back({id, picture.roles[asIndex(r)].id,
                             (letters & RaciLetter::Responsible) | RaciLetter::Accountable});
        else if (letters & RaciLetter::Accountable)
            cells.push_back({id, picture.roles[asIndex(r)].id, demoted(letters, !somebodyWorks)});
    }
    return mendCells(title, tr("Move the A to %1").arg(picture.shortHolderName(picture.roles[asIndex(role)])),
                     std::move(cells));
}

Mend addLetter(const AgreementPicture &picture, int activity, int role, RaciLetter letter,
               const QString &label, const QString &title)
{
    RaciLetters letters = picture.letters(activity, role);
    if (letter == RaciLetter::Accountable || letter == RaciLetter::Responsible)
        letters &= RaciLetter::Accountable | RaciLetter::Responsible; // who does it is neither asked nor told
    return mendCells(
        title, label,
        {{picture.activities[asIndex(activity)].id, picture.roles[asIndex(role)].id, letters | letter}});
}

Mend splitRow(const AgreementPicture &picture, int activity)
{
    const Activity row = picture.activities[asIndex(activity)];
    std::vector<RoleId> workers;
    std::vector<RaciCell> cells; // of the second row; whoever answers for the first answers for it too
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r) {
        const RaciLetters letters = picture.letters(activity, r);
        if (letters & RaciLetter::Responsible && !(letters & RaciLetter::Accountable))
            workers.push_back(picture.roles[asIndex(r)].id);
        else if (letters)
            cells.push_back({{}, picture.roles[asIndex(r)].id, letters});
    }
    const size_t kept = (workers.size() + 1) / 2;
    const std::vector<RoleId> second(workers.begin() + static_cast<std::ptrdiff_t>(kept), workers.end());
    return {tr("Split the row"), [row, second, cells](Workspace &workspace) {
                workspace.edit({Action::SplitActivity, {row.name}, {}}, [&](storage::Connection &) {
                    SpineStore spine(workspace);
                    QString name;
                    for (int n = 2;
                         name.isEmpty() || !spine.activityNameProblem({}, row.area, name).isEmpty(); ++n)
                        name = tr("%1, part %2").arg(row.name).arg(n);
                    const ActivityId part = spine.addActivity(row.area, name, row.position);
                    spine.setKind(std::span(&part, 1), row.kind);
                    std::vector<RaciCell> set = cells;
                    for (RaciCell &cell : set)
                        cell.activity = part;
                    for (const RoleId role : second) {
                        set.push_back({part, role, RaciLetter::Responsible});
                        set.push_back({row.id, role, {}});
                    }
                    RaciStore(workspace).assign(set, {Action::SplitActivity, {row.name}, {}});
                });
            }};
}

std::vector<int> candidates(const AgreementPicture &picture, int activity, Side side)
{
    std::vector<int> out;
    for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r) {
        if (picture.roles[asIndex(r)].side == side)
            out.push_back(r);
    }
    const auto rank = [&](int r) {
        const bool works = (picture.letters(activity, r) & RaciLetter::Responsible) != 0;
        const bool held = picture.roles[asIndex(r)].person.isValid();
        return std::tuple(!held, !works, r);
    };
    std::sort(out.begin(), out.end(), [&](int a, int b) { return rank(a) < rank(b); });
    return out;
}

} // namespace tandem
