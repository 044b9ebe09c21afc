#include "ui/scoring/scoresmodel.h"
#include "core/base/text.h"
#include "core/scoring/scorestore.h"
#include "ui/shell/feedback.h"

namespace tandem {

/// From this many changed cells on, one announcement for the whole grid is cheaper.
static constexpr size_t manyCells = 200;

ScoresModel::ScoresModel(Evaluation &evaluation, Feedback &feedback, QObject *parent)
    : QAbstractTableModel(parent)
    , m_evaluation(evaluation)
    , m_feedback(feedback)
{
    rebuild();
    connect(&evaluation, &Evaluation::changed, this, &ScoresModel::follow);
}

// ---- what is shown

void ScoresModel::show(PersonId evaluator)
{
    if (evaluator == m_evaluator && !m_onlyIncomplete)
        return;
    emit structureAboutToChange();
    beginResetModel();
    m_evaluator = evaluator;
    rebuild();
    endResetModel();
    emit structureChanged();
}

void ScoresModel::setOnlyIncomplete(bool only)
{
    emit structureAboutToChange();
    beginResetModel();
    m_onlyIncomplete = only;
    rebuild();
    endResetModel();
    emit structureChanged();
}

std::vector<ProviderId> ScoresModel::wantedRows() const
{
    const int evaluator = m_evaluation.evaluatorIndexOf(m_evaluator);
    std::vector<ProviderId> rows;
    for (int p = 0; p < static_cast<int>(m_evaluation.providers().size()); ++p) {
        const Provider &provider = m_evaluation.providers()[static_cast<size_t>(p)];
        const ProviderFigure &figure = m_evaluation.figure(p);
        const bool complete = evaluator >= 0 ? m_evaluation.cardProgress(p, evaluator).complete()
                                             : figure.given + figure.abstained >= figure.expected;
        // Who is already shown stays.
        if (!m_onlyIncomplete || m_rowOf.contains(provider.id) || (!complete && !isOut(provider.stage)))
            rows.push_back(provider.id);
    }
    return rows;
}

void ScoresModel::rebuild()
{
    m_rowOf.clear();
    m_rows = wantedRows();
    m_criteria.clear();
    for (const Criterion &criterion : m_evaluation.criteria())
        m_criteria.push_back(criterion.id);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rowOf.insert(m_rows[i], static_cast<int>(i));
}

// ---- following the evaluation

void ScoresModel::follow(const ChangeSet &changes)
{
    const bool structure = changes.touches(Table::Provider) || changes.touches(Table::Criterion) ||
                           changes.touches(Table::Person);
    if (!structure) {
        announce(changes);
        return;
    }
    std::vector<CriterionId> criteria;
    for (const Criterion &criterion : m_evaluation.criteria())
        criteria.push_back(criterion.id);
    const bool evaluatorGone = m_evaluator.isValid() && m_evaluation.evaluatorIndexOf(m_evaluator) < 0;
    if (!evaluatorGone && criteria == m_criteria && wantedRows() == m_rows) {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Vertical, 0, std::max(0, rowCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    emit structureAboutToChange();
    beginResetModel();
    if (evaluatorGone)
        m_evaluator = {};
    m_rows = wantedRows();
    m_criteria = criteria;
    m_rowOf.clear();
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rowOf.insert(m_rows[i], static_cast<int>(i));
    endResetModel();
    emit structureChanged();
}

void ScoresModel::announce(const ChangeSet &changes)
{
    if (m_rows.empty() || m_criteria.empty())
        return;
    std::vector<QModelIndex> cells;
    for (const RowChange &row : changes.rows) {
        CriterionId criterion{row.key[1]};
        if (row.table == Table::RedFlag || row.table == Table::Session || row.table == Table::Workspace) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        if (row.table == Table::RaisedFlag) {
            const RedFlag *flag = m_evaluation.redFlag(RedFlagId{row.key[1]});
            criterion = flag ? flag->criterion : CriterionId{};
        } else if (row.table != Table::AgreedScore &&
                   (row.table != Table::Score ||
                    (m_evaluator.isValid() && PersonId{row.key[2]} != m_evaluator &&
                     m_evaluation.viewer() != PersonId{row.key[2]}))) {
            continue;
        }
        // The last score of a card may lay the others open.
        if (row.table == Table::Score && m_evaluation.viewer() == PersonId{row.key[2]}) {
            const int own = m_rowOf.value(ProviderId{row.key[0]}, -1);
            if (own >= 0 && m_evaluator != m_evaluation.viewer())
                emit dataChanged(index(own, 0), index(own, columnCount() - 1));
        }
        const int r = m_rowOf.value(ProviderId{row.key[0]}, -1);
        const int c = m_evaluation.indexOf(criterion);
        if (r < 0 || c < 0)
            continue;
        cells.push_back(index(r, c));
        cells.push_back(index(r, scoredColumn()));
    }
    if (cells.size() > manyCells) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    for (const QModelIndex &cell : cells)
        emit dataChanged(cell, cell);
}

// ---- answers

int ScoresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ScoresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : criterionCount() + 1;
}

int ScoresModel::providerIndex(int row) const
{
    return m_evaluation.indexOf(m_rows[static_cast<size_t>(row)]);
}

int ScoresModel::criterionIndex(int column) const
{
    return m_evaluation.indexOf(m_criteria[static_cast<size_t>(column)]);
}

const Provider &ScoresModel::provider(int row) const
{
    static const Provider none;
    const int index = providerIndex(row);
    return index < 0 ? none : m_evaluation.providers()[static_cast<size_t>(index)];
}

const Criterion &ScoresModel::criterion(int column) const
{
    static const Criterion none;
    const int index = criterionIndex(column);
    return index < 0 ? none : m_evaluation.criteria()[static_cast<size_t>(index)];
}

ScoreCell ScoresModel::cell(int row, int column) const
{
    const int p = providerIndex(row);
    const int k = criterionIndex(column);
    if (p < 0 || k < 0) // between a change of the workspace and our reset
        return {};
    const int e = m_evaluation.evaluatorIndexOf(m_evaluator);
    return e < 0 ? panelCell(m_evaluation, p, k) : evaluatorCell(m_evaluation, p, k, e);
}

CellKey ScoresModel::key(const QModelIndex &index) const
{
    return {m_rows[static_cast<size_t>(index.row())], m_criteria[static_cast<size_t>(index.column())],
            m_evaluator};
}

Evaluation::Progress ScoresModel::progress(int row) const
{
    const int p = providerIndex(row);
    if (p < 0)
        return {};
    const int e = m_evaluation.evaluatorIndexOf(m_evaluator);
    if (e >= 0)
        return m_evaluation.cardProgress(p, e);
    // Not from the figure: that one expects nothing of a provider that is out.
    Evaluation::Progress sum;
    for (int i = 0; i < static_cast<int>(m_evaluation.evaluators().size()); ++i) {
        const Evaluation::Progress card = m_evaluation.cardProgress(p, i);
        sum.done += card.done;
        sum.of += card.of;
    }
    return sum;
}

QModelIndex ScoresModel::find(ProviderId provider, CriterionId criterion) const
{
    const int row = m_rowOf.value(provider, -1);
    const int column = criterion.isValid() ? m_evaluation.indexOf(criterion) : 0;
    return row < 0 || column < 0 || column >= criterionCount() ? QModelIndex() : index(row, column);
}

QVariant ScoresModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.column() == scoredColumn()) {
        const Evaluation::Progress p = progress(index.row());
        if (role == Qt::DisplayRole) // the panel's numbers are longer
            return (isPanel() ? QStringLiteral("%1/%2") : tr("%1 of %2")).arg(p.done).arg(p.of);
        if (role == Qt::AccessibleTextRole)
            return tr("%1: %2 of %3 scored").arg(provider(index.row()).name).arg(p.done).arg(p.of);
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    const ScoreCell c = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return c.value       ? shownScore(*c.value)
               : c.abstained ? tr("abstained")
               : c.hidden    ? tr("hidden")
                             : QString();
    case Qt::EditRole:
        return c.value ? editedScore(*c.value) : QString();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
        return cellToolTip(c);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(provider(index.row()).name, criterion(index.column()).shortName, spokenCell(c));
    default:
        return {};
    }
}

bool ScoresModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !isCell(index) || !refusal(index).isEmpty() ||
        !scoreProblem(value.toString()).isEmpty())
        return false;
    const std::optional<double> number = parseNumber(value.toString());
    const CellKey where = key(index);
    return m_feedback.attempt([&] {
        if (number) {
            ScoreStore(m_evaluation.workspace()).set(where, *number);
            return;
        }
        // Typed empty: the score goes, what was noted stays.
        if (!m_evaluation.score(where).value)
            return;
        const ScoreEdit edit{where, std::nullopt, std::nullopt};
        const QString what =
            tr("the score for %1 on %2").arg(provider(index.row()).name, criterion(index.column()).shortName);
        ScoreStore(m_evaluation.workspace()).assign({&edit, 1}, {Action::ClearScores, {what}, {}});
    });
}

Qt::ItemFlags ScoresModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!isCell(index))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsEditable, refusal(index).isEmpty());
    return flags;
}

QVariant ScoresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical) {
        const Provider &p = provider(section);
        if (role == Qt::DisplayRole)
            return p.name;
        return role == Qt::ToolTipRole ? tr("%1 · %2").arg(p.name, stageWord(p.stage)) : QVariant();
    }
    if (section == scoredColumn())
        return role == Qt::DisplayRole ? tr("Scored") : QVariant();
    const Criterion &k = criterion(section);
    if (role == Qt::DisplayRole)
        return k.name;
    if (role != Qt::ToolTipRole)
        return {};
    if (!k.applicable)
        return tr("%1 · not applicable, for all providers").arg(k.name);
    const double share = m_evaluation.ranking().shares[static_cast<size_t>(criterionIndex(section))];
    return tr("%1 · counts %2%").arg(k.name, shownScore(share * 100));
}

bool ScoresModel::mayEdit(int row, int column) const
{
    const ScoreCell where = cell(row, column);
    return where.applicable && !where.hidden;
}

QString ScoresModel::refusal(const QModelIndex &index) const
{
    const Workspace &workspace = m_evaluation.workspace();
    if (workspace.isReadOnly())
        return workspace.readOnlyReason();
    if (isPanel())
        return tr("The panel shows the mean of all evaluators. Choose an evaluator above the grid to score.");
    if (isCell(index) && cell(index.row(), index.column()).hidden)
        return tr("What %1 gave %2 stays hidden until the reveal. Hand over to score as %1.")
            .arg(m_evaluation.evaluators()[static_cast<size_t>(m_evaluation.evaluatorIndexOf(m_evaluator))]
                     .name,
                 provider(index.row()).name);
    if (m_evaluation.info().finalAt.isValid())
        return tr("The scores are final. They can be reopened where they were calibrated, on the Live "
                  "session page.");
    if (isCell(index) && !criterion(index.column()).applicable)
        return tr("%1 is not applicable, for all providers. That is set on the Criteria page.")
            .arg(criterion(index.column()).name);
    return {};
}

} // namespace tandem
