#include "ui/scoring/scorestodo.h"
#include "core/base/text.h"
#include "core/base/translate.h"

namespace tandem {

static std::optional<ScoreTodo::Kind> kindOf(const Score &score)
{
    if (!score.isSettled())
        return ScoreTodo::Kind::NotScored;
    if (score.abstained)
        return std::nullopt;
    if (score.note.isEmpty())
        return ScoreTodo::Kind::NoNote;
    if (score.evidence <= Evidence::Claimed)
        return ScoreTodo::Kind::WeakEvidence;
    return std::nullopt;
}

static std::optional<ScoreTodo::Kind> panelKind(const Evaluation &evaluation, int p, int k)
{
    const CellFigure &cell = evaluation.figure(p).cells[static_cast<size_t>(k)];
    const bool all = cell.scored + cell.abstained >= static_cast<int>(evaluation.evaluators().size());
    return all ? std::nullopt : std::optional(ScoreTodo::Kind::NotScored);
}

std::vector<ScoreTodo> scoresLeftToDo(const Evaluation &evaluation, PersonId evaluator)
{
    const int e = evaluation.evaluatorIndexOf(evaluator);
    std::array<std::vector<ScoreTodo>, 3> byKind;
    for (int p = 0; p < static_cast<int>(evaluation.providers().size()); ++p) {
        const Provider &provider = evaluation.providers()[static_cast<size_t>(p)];
        if (isOut(provider.stage))
            continue;
        for (int k = 0; k < static_cast<int>(evaluation.criteria().size()); ++k) {
            const Criterion &criterion = evaluation.criteria()[static_cast<size_t>(k)];
            if (!criterion.applicable)
                continue;
            const auto kind = e < 0 ? panelKind(evaluation, p, k) : kindOf(evaluation.score(p, k, e));
            if (kind)
                byKind[static_cast<size_t>(*kind)].push_back({*kind, provider.id, criterion.id});
        }
    }
    std::vector<ScoreTodo> all = std::move(byKind[0]);
    all.insert(all.end(), byKind[1].begin(), byKind[1].end());
    all.insert(all.end(), byKind[2].begin(), byKind[2].end());
    return all;
}

static QString panelReason(const Evaluation &evaluation, const ScoreTodo &todo)
{
    QStringList missing;
    for (const Person &person : evaluation.evaluators()) {
        if (!evaluation.score({todo.provider, todo.criterion, person.id}).isSettled())
            missing.push_back(person.name);
    }
    if (missing.size() > 1 && missing.size() == static_cast<qsizetype>(evaluation.evaluators().size()))
        return tr("not scored by anybody");
    return missing.size() > 3 ? tr("not scored by %1 evaluators").arg(missing.size())
                              : tr("not scored by %1").arg(listInWords(missing));
}

QString todoReason(const Evaluation &evaluation, PersonId evaluator, const ScoreTodo &todo)
{
    if (!evaluator.isValid())
        return panelReason(evaluation, todo);
    const Score &score = evaluation.score({todo.provider, todo.criterion, evaluator});
    if (!score.isSettled())
        return tr("not scored");
    QStringList parts;
    if (score.note.isEmpty())
        parts.push_back(tr("no note"));
    if (score.evidence == Evidence::None)
        parts.push_back(tr("no evidence grade"));
    else if (score.evidence == Evidence::Claimed)
        parts.push_back(tr("rests on a claim only"));
    return parts.join(QStringLiteral(", "));
}

// ---- the model

ScoresTodoModel::ScoresTodoModel(Evaluation &evaluation, QObject *parent)
    : QAbstractListModel(parent)
    , m_evaluation(evaluation)
{
}

void ScoresTodoModel::refresh(PersonId evaluator)
{
    std::vector<ScoreTodo> items = scoresLeftToDo(m_evaluation, evaluator);
    const bool sameCard = evaluator == m_evaluator;
    m_evaluator = evaluator;
    // Almost always a key press settles one cell or brings one back.
    const auto [was, is] = std::mismatch(m_items.begin(), m_items.end(), items.begin(), items.end());
    const int at = static_cast<int>(was - m_items.begin());
    const bool oneGone = m_items.size() == items.size() + 1 && std::equal(was + 1, m_items.end(), is);
    const bool oneMore = items.size() == m_items.size() + 1 && std::equal(is + 1, items.end(), was);
    if (sameCard && oneGone) {
        beginRemoveRows({}, at, at);
        m_items = std::move(items);
        endRemoveRows();
    } else if (sameCard && oneMore) {
        beginInsertRows({}, at, at);
        m_items = std::move(items);
        endInsertRows();
    } else if (items != m_items || !sameCard) {
        beginResetModel();
        m_items = std::move(items);
        endResetModel();
    }
    if (!m_items.empty()) // names and reasons may have changed
        emit dataChanged(index(0), index(rowCount() - 1));
}

int ScoresTodoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant ScoresTodoModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ScoreTodo &item = m_items[static_cast<size_t>(index.row())];
    const int p = m_evaluation.indexOf(item.provider);
    const int k = m_evaluation.indexOf(item.criterion);
    if (p < 0 || k < 0)
        return {};
    const QString &provider = m_evaluation.providers()[static_cast<size_t>(p)].name;
    const QString &criterion = m_evaluation.criteria()[static_cast<size_t>(k)].name;
    switch (role) {
    case ProviderRole:
        return provider;
    case CriterionRole:
        return criterion;
    case ReasonRole:
        return todoReason(m_evaluation, m_evaluator, item);
    case KindRole:
        return static_cast<int>(item.kind);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(provider, criterion, todoReason(m_evaluation, m_evaluator, item));
    default:
        return {};
    }
}

int ScoresTodoModel::next(ProviderId provider, CriterionId criterion, int direction) const
{
    const int count = rowCount();
    if (count == 0)
        return -1;
    const auto place = [this](ProviderId p, CriterionId k) {
        return std::pair(m_evaluation.indexOf(p), m_evaluation.indexOf(k));
    };
    const auto here = place(provider, criterion);
    int before = -1; // the last one before the cell among the most urgent
    int after = -1;
    for (int i = 0; i < count; ++i) {
        const ScoreTodo &item = m_items[static_cast<size_t>(i)];
        if (item.provider == provider && item.criterion == criterion)
            return (i + direction + count) % count;
        if (item.kind != m_items.front().kind)
            continue;
        if (place(item.provider, item.criterion) < here)
            before = i;
        else if (after < 0)
            after = i;
    }
    if (direction > 0)
        return after < 0 ? 0 : after;
    return before < 0 ? count - 1 : before;
}

} // namespace tandem
