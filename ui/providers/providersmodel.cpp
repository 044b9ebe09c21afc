#include "ui/providers/providersmodel.h"
#include "core/base/text.h"
#include "core/scoring/evaluation.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/tone.h"
#include <QLocale>

namespace tandem {

static QString oneDecimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString totalInWords(const ProviderRow &row)
{
    if (!row.eligible)
        return ProvidersModel::tr("Ineligible");
    if (row.given == 0)
        return ProvidersModel::tr("Not scored");
    if (row.total)
        return oneDecimal(*row.total);
    return QStringLiteral("%1–%2").arg(oneDecimal(row.lowest), oneDecimal(row.highest));
}

ProvidersModel::ProvidersModel(Edit edit, Add add, QObject *parent)
    : RowModel(parent)
    , m_edit(std::move(edit))
    , m_add(std::move(add))
{
}

static ProviderRow rowFor(const Evaluation &evaluation, int index)
{
    const Provider &provider = evaluation.providers()[static_cast<size_t>(index)];
    const ProviderFigure &figure = evaluation.figure(index);
    const Person *contact = evaluation.contactOf(provider.id);
    const std::vector<int> &order = evaluation.ranking().order;
    ProviderRow row;
    row.id = provider.id;
    row.name = provider.name;
    row.stage = provider.stage;
    row.contact = contact ? contact->name : QString();
    row.email = contact ? contact->email : QString();
    row.website = provider.website;
    row.session = provider.sessionOn;
    row.given = figure.given;
    row.expected = figure.expected;
    row.total = figure.total;
    row.lowest = figure.lowest;
    row.highest = figure.highest;
    row.eligible = figure.eligible;
    row.place = static_cast<int>(std::find(order.begin(), order.end(), index) - order.begin());
    return row;
}

void ProvidersModel::follow(const Evaluation &evaluation)
{
    m_today = evaluation.workspace().now().toLocalTime().date();
    std::vector<ProviderRow> wanted;
    for (size_t i = 0; i < evaluation.providers().size(); ++i)
        wanted.push_back(rowFor(evaluation, static_cast<int>(i)));
    const int draft = rowOf(ProviderId());
    if (draft >= 0 && m_adopting) {
        // The line that was typed in stays the same line, so the cursor stays in it.
        for (const ProviderRow &row : wanted) {
            if (rowOf(row.id) < 0) {
                editableRows()[static_cast<size_t>(draft)].id = row.id;
                break;
            }
        }
        m_adopting = false;
    } else if (draft >= 0) {
        wanted.push_back(rowAt(draft));
    }
    setRows(wanted);
}

int ProvidersModel::startDraft()
{
    if (const int draft = rowOf(ProviderId()); draft >= 0)
        return draft;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    editableRows().push_back({});
    endInsertRows();
    return row;
}

void ProvidersModel::dropDraft()
{
    const int draft = rowOf(ProviderId());
    if (draft < 0)
        return;
    beginRemoveRows({}, draft, draft);
    editableRows().erase(editableRows().begin() + draft);
    endRemoveRows();
}

bool ProvidersModel::storeDraft(const QString &name)
{
    if (cleanName(name).isEmpty())
        return false;
    m_adopting = true;
    const bool added = m_add(name);
    m_adopting = false;
    return added;
}

int ProvidersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProvidersModel::shown(const ProviderRow &row, int column) const
{
    if (!row.id)
        return column == Name ? tr("New provider") : QVariant();
    switch (column) {
    case StageColumn:
        return stageWord(row.stage);
    case Session:
        return shortDateInWords(row.session, m_today);
    case Scores:
        return row.expected > 0 ? tr("%1 of %2").arg(row.given).arg(row.expected) : QString();
    case Total:
        return totalInWords(row);
    default:
        return stored(row, column);
    }
}

QVariant ProvidersModel::tipFor(const ProviderRow &row, int column) const
{
    if (column == Session)
        return dateInWords(row.session, m_today);
    return column == Name || column == Contact || column >= Email ? shown(row, column) : QVariant();
}

QVariant ProvidersModel::stored(const ProviderRow &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case StageColumn:
        return static_cast<int>(row.stage);
    case Contact:
        return row.contact;
    case Session:
        return row.session;
    case Email:
        return row.email;
    case Website:
        return row.website;
    default:
        return {};
    }
}

QVariant ProvidersModel::sortKey(const ProviderRow &row, int column) const
{
    switch (column) {
    case StageColumn:
        return static_cast<int>(row.stage);
    case Session: // without a date, last
        return row.session.isValid() ? row.session : QDate(9999, 1, 1);
    case Scores:
        return row.given;
    case Total:
        return -row.place;
    default:
        return nameKey(stored(row, column).toString());
    }
}

QVariant ProvidersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProviderRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::EditRole:
        return stored(row, index.column());
    case SortRole:
        return sortKey(row, index.column());
    case ToneRole:
        if (index.column() == Total && !row.eligible)
            return static_cast<int>(Tone::Bad);
        if (index.column() == Scores && row.given > 0 && row.given < row.expected)
            return static_cast<int>(Tone::Caution);
        return {};
    case WholeRole:
        return row.total.has_value();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Total ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tipFor(row, index.column());
    default:
        return {};
    }
}

bool ProvidersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const ProviderRow row = rowAt(index.row());
    if (!row.id)
        return index.column() == Name && storeDraft(value.toString());
    if (stored(row, index.column()) == value)
        return true;
    return m_edit(row.id, static_cast<Column>(index.column()), value);
}

QVariant ProvidersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Total)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Provider"), tr("Stage"), tr("Contact"), tr("Session"),
                            tr("Scores"),   tr("Total"), tr("E-mail"),  tr("Website")};
    return names.value(section);
}

Qt::ItemFlags ProvidersModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || !m_editable || index.column() == Scores || index.column() == Total)
        return flags;
    if (!rowAt(index.row()).id && index.column() != Name)
        return flags;
    return flags | Qt::ItemIsEditable;
}

} // namespace tandem
