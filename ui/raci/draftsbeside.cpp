#include "ui/raci/draftsbeside.h"
#include "core/agreement/draftstore.h"
#include "core/base/index.h"
#include "core/providers/providerstore.h"
#include <map>

namespace tandem {

DraftsBeside::DraftsBeside(const Agreement &agreement, QObject *parent)
    : QAbstractTableModel(parent)
    , m_agreement(agreement)
{
}

void DraftsBeside::refresh()
{
    beginResetModel();
    const AgreementPicture &picture = m_agreement.picture();
    const DraftStore store(m_agreement.workspace());
    const ProviderStore providers(m_agreement.workspace());
    m_drafts = store.drafts(AgreementDocument::Raci);
    m_names.clear();
    std::map<std::pair<int, int>, Row> rows; // in the order of our grid
    for (size_t d = 0; d < m_drafts.size(); ++d) {
        const auto provider = providers.find(m_drafts[d].provider);
        m_names << (provider ? provider->name : m_drafts[d].name);
        for (const DraftItem &item : store.items(m_drafts[d].id)) {
            const int a = picture.indexOf(item.ourActivity);
            const int r = picture.indexOf(item.ourRole);
            if (a < 0 || r < 0)
                continue;
            Row &row = rows[{a, r}];
            row.activity = item.ourActivity;
            row.role = item.ourRole;
            row.activityName = picture.activities[asIndex(a)].name;
            row.roleName = picture.roles[asIndex(r)].name;
            row.ours = picture.letters(a, r);
            row.theirs.resize(m_drafts.size());
            row.theirs[d] = raciFromText(item.value).value_or(RaciLetters());
        }
    }
    m_rows.clear();
    for (auto &entry : rows) {
        Row &row = entry.second;
        const bool differs = std::ranges::any_of(
            row.theirs, [ours = row.ours](const auto &letters) { return letters && *letters != ours; });
        if (differs)
            m_rows.push_back(std::move(row));
    }
    endResetModel();
}

DraftId DraftsBeside::draftAt(int column) const
{
    const int at = column - FirstDraft;
    return at >= 0 && at < static_cast<int>(m_drafts.size()) ? m_drafts[asIndex(at)].id : DraftId{};
}

int DraftsBeside::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DraftsBeside::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstDraft + static_cast<int>(m_drafts.size());
}

QVariant DraftsBeside::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() >= Ours)
        return static_cast<int>(Qt::AlignCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Row &row = m_rows[asIndex(index.row())];
    const auto shown = [&](RaciLetters letters) {
        if (role == Qt::AccessibleTextRole)
            return raciWords(letters);
        return letters ? raciText(letters) : QStringLiteral("–");
    };
    switch (index.column()) {
    case ActivityColumn:
        return row.activityName;
    case RoleColumn:
        return row.roleName;
    case Ours:
        return shown(row.ours);
    default:
        break;
    }
    const auto &theirs = row.theirs[asIndex(index.column() - FirstDraft)];
    if (!theirs)
        return role == Qt::AccessibleTextRole ? tr("not in this draft") : QString();
    return *theirs == row.ours ? tr("as ours") : shown(*theirs);
}

QVariant DraftsBeside::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Ours)
        return static_cast<int>(Qt::AlignCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Activity"), tr("Role"), tr("Ours")};
    return section < FirstDraft ? titles.value(section) : m_names.value(section - FirstDraft);
}

} // namespace tandem
