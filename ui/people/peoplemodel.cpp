#include "ui/people/peoplemodel.h"
#include "core/base/text.h"
#include "core/scoring/evaluation.h"

namespace tandem {

namespace {

using Column = PeopleModel::Column;

std::vector<Column> columnsOf(Side side)
{
    if (side == Side::Internal)
        return {Column::Name, Column::Role, Column::Email, Column::Phone, Column::Notes, Column::Evaluator};
    return {Column::Name, Column::Provider, Column::Role, Column::Email, Column::Phone, Column::Notes};
}

std::optional<PeopleStore::Field> fieldOf(Column column)
{
    switch (column) {
    case Column::Name:
        return PeopleStore::Field::Name;
    case Column::Role:
        return PeopleStore::Field::Role;
    case Column::Email:
        return PeopleStore::Field::Email;
    case Column::Phone:
        return PeopleStore::Field::Phone;
    case Column::Notes:
        return PeopleStore::Field::Notes;
    case Column::Provider:
    case Column::Evaluator:
        break;
    }
    return std::nullopt;
}

bool hasWords(const PersonRow &row, const QStringList &words)
{
    const QString text =
        nameKey(QStringList{row.name, row.providerName, row.role, row.email, row.phone, row.notes}.join(
            QLatin1Char(' ')));
    return std::all_of(words.begin(), words.end(), [&](const QString &w) { return text.contains(w); });
}

PersonRow rowFor(const Person &p, const Evaluation &evaluation)
{
    PersonRow row{p.id, p.provider, p.name, {}, p.role, p.email, p.phone, p.notes, p.evaluator, 0, 0};
    if (const int provider = evaluation.indexOf(p.provider); provider >= 0)
        row.providerName = evaluation.providers()[static_cast<size_t>(provider)].name;
    if (const int evaluator = evaluation.evaluatorIndexOf(p.id); evaluator >= 0) {
        const Evaluation::Progress progress = evaluation.evaluatorProgress(evaluator);
        row.done = progress.done;
        row.of = progress.of;
    }
    return row;
}

} // namespace

QString progressInWords(int done, int of)
{
    return of == 0 ? PeopleModel::tr("nothing yet") : PeopleModel::tr("%1 of %2").arg(done).arg(of);
}

PeopleModel::PeopleModel(Side side, QObject *parent)
    : RowModel(parent)
    , m_side(side)
    , m_columns(columnsOf(side))
{
}

void PeopleModel::follow(const Evaluation &evaluation, const QString &filter)
{
    m_providers = evaluation.providers();
    const QStringList words = nameKey(filter).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<PersonRow> wanted;
    for (const Person &p : evaluation.people()) {
        if (p.side != m_side)
            continue;
        PersonRow row = rowFor(p, evaluation);
        if (hasWords(row, words))
            wanted.push_back(std::move(row));
    }
    setRows(wanted);
}

int PeopleModel::sectionOf(Column column) const
{
    const auto it = std::find(m_columns.begin(), m_columns.end(), column);
    return it == m_columns.end() ? -1 : static_cast<int>(it - m_columns.begin());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString PeopleModel::textOf(const PersonRow &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.name;
    case Column::Provider:
        return row.providerName;
    case Column::Role:
        return row.role;
    case Column::Email:
        return row.email;
    case Column::Phone:
        return row.phone;
    case Column::Notes:
        return row.notes;
    case Column::Evaluator:
        break;
    }
    return row.evaluator ? progressInWords(row.done, row.of) : QString();
}

bool PeopleModel::isEditable(const PersonRow &row, Column column) const
{
    if (m_readOnly || column == Column::Evaluator)
        return false;
    // An editor of one line would lose the breaks; the panel has room for them.
    return column != Column::Notes || !row.notes.contains(QLatin1Char('\n'));
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PersonRow &row = rowAt(index.row());
    const Column column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        return column == Column::Evaluator ? row.evaluator
                                                 ? tr("%1 scores the providers").arg(row.name)
                                                 : tr("Tick to let %1 score the providers").arg(row.name)
                                           : textOf(row, column);
    case Qt::CheckStateRole:
        return column == Column::Evaluator ? QVariant(row.evaluator ? Qt::Checked : Qt::Unchecked)
                                           : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Column::Evaluator)
            return row.evaluator ? tr("Evaluator, %1").arg(progressInWords(row.done, row.of))
                                 : tr("Not an evaluator");
        return textOf(row, column);
    default:
        return {};
    }
}

bool PeopleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || m_readOnly)
        return false;
    const PersonRow row = rowAt(index.row()); // a copy: the answer to the signal may change the rows
    const Column column = columnAt(index.column());
    if (column == Column::Evaluator) {
        if (role != Qt::CheckStateRole)
            return false;
        emit evaluatorTicked(row.id, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole)
        return false;
    if (const auto field = fieldOf(column)) {
        if (value.toString() != textOf(row, column))
            emit textEdited(row.id, *field, value.toString());
        return true;
    }
    const auto provider = value.value<ProviderId>();
    if (provider && provider != row.provider)
        emit providerChosen(row.id, provider);
    return true;
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowModel::flags(index);
    if (!index.isValid())
        return flags;
    if (isEditable(rowAt(index.row()), columnAt(index.column())))
        flags |= Qt::ItemIsEditable;
    if (columnAt(index.column()) == Column::Evaluator && !m_readOnly)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (columnAt(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Provider:
        return tr("Provider");
    case Column::Role:
        return tr("Role");
    case Column::Email:
        return tr("E-mail");
    case Column::Phone:
        return tr("Phone");
    case Column::Notes:
        return tr("Notes");
    case Column::Evaluator:
        break;
    }
    return tr("Evaluator");
}

} // namespace tandem
