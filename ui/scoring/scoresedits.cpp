#include "ui/scoring/scoresedits.h"
#include "core/base/text.h"
#include "core/scoring/scorestore.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <set>

namespace tandem {

ScoresEdits::ScoresEdits(const PageContext &context, ScoresModel &model, QWidget *parent)
    : m_context(context)
    , m_model(model)
    , m_parent(parent)
{
}

bool ScoresEdits::refuse(const QRect &block) const
{
    // For a single cell its own reason is said, such as that it stays hidden.
    const bool isCell = block.width() == 1 && block.height() == 1;
    const QString why = m_model.refusal(isCell ? m_model.index(block.top(), block.left()) : QModelIndex());
    if (!why.isEmpty())
        m_context.feedback.say(why);
    return !why.isEmpty();
}

QModelIndexList ScoresEdits::editableCells(const QRect &block) const
{
    QModelIndexList cells;
    for (int row = block.top(); row <= block.bottom(); ++row) {
        for (int column = block.left(); column <= block.right(); ++column) {
            if (m_model.mayEdit(row, column))
                cells.push_back(m_model.index(row, column));
        }
    }
    return cells;
}

QString ScoresEdits::scores(qsizetype count) const
{
    return count == 1 ? tr("1 score") : tr("%1 scores").arg(count);
}

/// Undo is offered only if there is something to undo.
void ScoresEdits::say(const QString &text, qint64 revisionBefore) const
{
    if (m_context.workspace.revision() != revisionBefore)
        m_context.feedback.say(text, true);
}

void ScoresEdits::assign(const std::vector<ScoreEdit> &edits, const Operation &operation,
                         const QString &message)
{
    const qint64 before = m_context.workspace.revision();
    if (m_context.feedback.attempt([&] { ScoreStore(m_context.workspace).assign(edits, operation); }))
        say(message, before);
}

void ScoresEdits::clear(const QRect &block)
{
    if (refuse(block))
        return;
    std::vector<CellKey> keys;
    for (const QModelIndex &index : editableCells(block)) {
        const ScoreCell cell = m_model.cell(index.row(), index.column());
        if (cell.isSettled() || !cell.note.isEmpty() || cell.evidence != Evidence::None)
            keys.push_back(m_model.key(index));
    }
    const qint64 before = m_context.workspace.revision();
    if (m_context.feedback.attempt([&] { ScoreStore(m_context.workspace).clear(keys); }))
        say(tr("%1 cleared, with note and evidence.").arg(scores(static_cast<qsizetype>(keys.size()))),
            before);
}

void ScoresEdits::copy(const QRect &block, bool withNames) const
{
    CellBlock cells;
    if (withNames) {
        QStringList names{QString()};
        for (int column = block.left(); column <= block.right(); ++column)
            names.push_back(m_model.criterion(column).name);
        cells.push_back(names);
    }
    for (int row = block.top(); row <= block.bottom(); ++row) {
        QStringList line;
        if (withNames)
            line.push_back(m_model.provider(row).name);
        for (int column = block.left(); column <= block.right(); ++column) {
            const ScoreCell cell = m_model.cell(row, column);
            line.push_back(cell.value       ? editedScore(*cell.value)
                           : cell.abstained ? tr("abstained")
                                            : QString());
        }
        cells.push_back(line);
    }
    QGuiApplication::clipboard()->setMimeData(cellsToMime(cells).release());
}

void ScoresEdits::cut(const QRect &block)
{
    if (refuse(block))
        return;
    copy(block, false);
    clear(block);
}

namespace {

/// What a pasted block comes to, cell by cell.
struct PastePlan
{
    std::vector<ScoreEdit> edits;
    qsizetype values = 0;
    QModelIndexList wrong;
    QString firstWrong;
    int abstentions = 0;
    int notApplicable = 0;
    int hidden = 0;
    int rowsBeyond = 0;
    int columnsBeyond = 0;
};

void planCell(PastePlan &plan, const ScoresModel &model, const QModelIndex &index, const QString &text)
{
    if (sameName(text, ScoresEdits::tr("abstained"))) {
        ++plan.abstentions;
        return;
    }
    if (!scoreProblem(text).isEmpty()) {
        if (plan.wrong.isEmpty())
            plan.firstWrong = text.simplified().left(30);
        plan.wrong.push_back(index);
        return;
    }
    const auto value = parseNumber(text);
    const ScoreCell before = model.cell(index.row(), index.column());
    if (!value && !before.value)
        return;
    plan.values += value ? 1 : 0;
    plan.edits.push_back({model.key(index), value, std::nullopt});
}

PastePlan planPaste(const ScoresModel &model, const QRect &block, const CellBlock &cells)
{
    PastePlan plan;
    const bool single = cells.size() == 1 && cells.front().size() == 1;
    const int rows = single ? block.height() : static_cast<int>(cells.size());
    for (int r = 0; r < rows; ++r) {
        const QStringList &line = cells[single ? 0 : r];
        const int columns = single ? block.width() : static_cast<int>(line.size());
        const int row = block.top() + r;
        if (row >= model.rowCount()) {
            ++plan.rowsBeyond;
            continue;
        }
        for (int c = 0; c < columns; ++c) {
            const int column = block.left() + c;
            if (column >= model.criterionCount())
                plan.columnsBeyond = std::max(plan.columnsBeyond, column - model.criterionCount() + 1);
            else if (!model.criterion(column).applicable)
                ++plan.notApplicable;
            else if (!model.mayEdit(row, column))
                ++plan.hidden;
            else
                planCell(plan, model, model.index(row, column), line[single ? 0 : c]);
        }
    }
    return plan;
}

QString leftOut(const PastePlan &plan)
{
    QStringList parts;
    if (plan.rowsBeyond > 0)
        parts.push_back(plan.rowsBeyond == 1
                            ? ScoresEdits::tr("1 row beyond the last provider")
                            : ScoresEdits::tr("%1 rows beyond the last provider").arg(plan.rowsBeyond));
    if (plan.columnsBeyond > 0)
        parts.push_back(
            plan.columnsBeyond == 1
                ? ScoresEdits::tr("1 column beyond the last criterion")
                : ScoresEdits::tr("%1 columns beyond the last criterion").arg(plan.columnsBeyond));
    if (plan.notApplicable > 0)
        parts.push_back(ScoresEdits::tr("what is not applicable"));
    if (plan.hidden > 0)
        parts.push_back(ScoresEdits::tr("what stays hidden until the reveal"));
    if (plan.abstentions > 0)
        parts.push_back(ScoresEdits::tr("abstentions, which need their own reason"));
    return parts.isEmpty() ? QString() : ScoresEdits::tr(" Left out: %1.").arg(listInWords(parts));
}

} // namespace

std::optional<ScoresEdits::Wrong> ScoresEdits::paste(const QRect &block, const CellBlock &cells)
{
    if (refuse({}))
        return std::nullopt;
    if (cells.isEmpty() || !block.isValid()) {
        m_context.feedback.say(tr("The clipboard holds no cells to paste."));
        return std::nullopt;
    }
    const PastePlan plan = planPaste(m_model, block, cells);
    if (!plan.wrong.isEmpty()) {
        const QModelIndex first = plan.wrong.front();
        const QString where =
            tr("%1, %2").arg(m_model.provider(first.row()).name, m_model.criterion(first.column()).shortName);
        const qsizetype others = plan.wrong.size() - 1;
        const QString sentence = others == 0 ? tr("“%1” for %2 is no score from 0 to 5. Nothing was pasted.")
                                 : others == 1
                                     ? tr("“%1” for %2 and one more cell are no scores from 0 to 5. "
                                          "Nothing was pasted.")
                                     : tr("“%1” for %2 and %3 more cells are no scores from 0 to 5. "
                                          "Nothing was pasted.");
        return Wrong{first, others > 1 ? sentence.arg(plan.firstWrong, where, QString::number(others))
                                       : sentence.arg(plan.firstWrong, where)};
    }
    if (plan.edits.empty()) {
        m_context.feedback.say(tr("Nothing was pasted.") + leftOut(plan));
        return std::nullopt;
    }
    const QString what = scores(static_cast<qsizetype>(plan.edits.size()));
    const QString done = plan.values == 0 ? tr("%1 cleared by pasting empty cells.") : tr("%1 pasted.");
    assign(plan.edits, {Action::PasteScores, {what}, {}}, done.arg(what) + leftOut(plan));
    return std::nullopt;
}

void ScoresEdits::fill(const QRect &block, Qt::Orientation direction)
{
    if (refuse(block) || !block.isValid())
        return;
    const bool down = direction == Qt::Vertical;
    const bool fromOutside = down ? block.height() == 1 : block.width() == 1;
    const int source = (down ? block.top() : block.left()) - (fromOutside ? 1 : 0);
    if (source < 0) {
        m_context.feedback.say(down ? tr("There is no row above to fill from.")
                                    : tr("There is no column to the left to fill from."));
        return;
    }
    std::vector<ScoreEdit> edits;
    bool abstentions = false;
    for (const QModelIndex &index : editableCells(block)) {
        if ((down ? index.row() : index.column()) == source)
            continue;
        const ScoreCell from =
            down ? m_model.cell(source, index.column()) : m_model.cell(index.row(), source);
        if (from.abstained)
            abstentions = true;
        else if (from.applicable && from.value != m_model.cell(index.row(), index.column()).value)
            edits.push_back({m_model.key(index), from.value, std::nullopt});
    }
    const QString note =
        abstentions ? tr(" Abstentions are not filled: each needs its own reason.") : QString();
    const QString what = scores(static_cast<qsizetype>(edits.size()));
    if (!edits.empty())
        assign(edits, {Action::FillScores, {what}, {}}, tr("%1 filled.").arg(what) + note);
    else if (abstentions)
        m_context.feedback.say(note.trimmed());
}

/// "Ostrel Partners" or "3 providers"; "Tooling" or "2 criteria".
QString ScoresEdits::blockWords(const QModelIndexList &cells, bool providers) const
{
    std::set<int> distinct;
    for (const QModelIndex &cell : cells)
        distinct.insert(providers ? cell.row() : cell.column());
    if (distinct.size() == 1)
        return providers ? m_model.provider(*distinct.begin()).name
                         : m_model.criterion(*distinct.begin()).shortName;
    return (providers ? tr("%1 providers") : tr("%1 criteria")).arg(distinct.size());
}

void ScoresEdits::abstain(const QRect &block)
{
    const QModelIndexList cells = editableCells(block);
    if (refuse(block) || cells.isEmpty())
        return;
    const QString provider = blockWords(cells, true);
    const QString criterion = blockWords(cells, false);
    const int evaluator = m_context.evaluation.evaluatorIndexOf(m_model.evaluator());
    const QString who = m_context.evaluation.evaluators()[static_cast<size_t>(evaluator)].name;
    const QString stored = m_model.cell(cells.front().row(), cells.front().column()).abstainReason;
    const auto reason = m_context.dialogs.askText(
        m_parent, tr("Abstain"), tr("Why does %1 not score %2 on %3?").arg(who, provider, criterion), stored,
        tr("Abstain"), true);
    if (!reason)
        return;
    if (reason->trimmed().isEmpty()) {
        m_context.feedback.say(tr("An abstention needs a reason. Nothing was changed."));
        return;
    }
    std::vector<CellKey> keys; // the dialog may have let the workspace change
    for (const QModelIndex &cell : cells)
        keys.push_back(m_model.key(cell));
    const qint64 before = m_context.workspace.revision();
    const bool ok = m_context.feedback.attempt([&] {
        m_context.workspace.edit({Action::Abstain, {provider, criterion}, {}}, [&](auto &) {
            for (const CellKey &key : keys)
                ScoreStore(m_context.workspace).abstain(key, *reason);
        });
    });
    if (ok)
        say(tr("%1 abstains for %2 on %3.").arg(who, provider, criterion), before);
}

void ScoresEdits::recordRefusal(const QRect &block)
{
    const QModelIndexList cells = editableCells(block);
    if (refuse(block) || cells.isEmpty())
        return;
    const QString provider = blockWords(cells, true);
    const QString criterion = blockWords(cells, false);
    const qint64 before = m_context.workspace.revision();
    const bool ok = m_context.feedback.attempt([&] {
        m_context.workspace.edit({Action::Refuse, {provider, criterion}, {}}, [&](auto &) {
            for (const QModelIndex &cell : cells)
                ScoreStore(m_context.workspace).refuse(m_model.key(cell));
        });
    });
    if (ok)
        say(tr("%1 refused to be measured on %2: a 0, with that as the finding.").arg(provider, criterion),
            before);
}

} // namespace tandem
