#include "ui/raci/raciedits.h"
#include "core/base/text.h"
#include "core/scope/spinestore.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace tandem {

bool RaciEdits::refuse() const
{
    if (m_context.workspace.isReadOnly()) {
        m_context.feedback.say(m_context.workspace.readOnlyReason());
        return true;
    }
    if (m_model.isBySide()) {
        m_context.feedback.say(tr("By side the letters of several roles are put together. Choose By role to "
                                  "change them."));
        return true;
    }
    return false;
}

std::vector<int> RaciEdits::activityRows(const QRect &block) const
{
    std::vector<int> rows;
    for (int row = block.top(); row <= block.bottom() && row < m_model.rowCount(); ++row) {
        if (row >= 0 && !m_model.isGroup(row))
            rows.push_back(row);
    }
    return rows;
}

RaciCell RaciEdits::cell(int row, int column, RaciLetters letters) const
{
    return {m_model.activity(row).id, m_model.role(column).id, letters};
}

void RaciEdits::assign(const std::vector<RaciCell> &cells, Action action)
{
    if (cells.empty())
        return;
    const QString what = counted(static_cast<qsizetype>(cells.size()), tr("1 cell"), tr("%1 cells"));
    m_context.feedback.attempt([&] { RaciStore(m_context.workspace).assign(cells, {action, {what}, {}}); });
}

void RaciEdits::type(const QRect &block, RaciLetter letter, bool add)
{
    if (block.isEmpty() || refuse())
        return;
    const std::vector<int> rows = activityRows(block);
    if (rows.size() == 1 && block.width() == 1) {
        const RaciLetters before = m_model.letters(rows.front(), block.left());
        const RaciCell one = cell(rows.front(), block.left(), add ? before | letter : RaciLetters(letter));
        m_context.feedback.attempt(
            [&] { RaciStore(m_context.workspace).assign(one.activity, one.role, one.letters); });
        return;
    }
    std::vector<RaciCell> cells;
    for (const int row : rows) {
        for (int column = block.left(); column <= block.right(); ++column)
            cells.push_back(cell(row, column, letter));
    }
    assign(cells, Action::FillRaci);
}

void RaciEdits::clear(const QRect &block)
{
    if (block.isEmpty() || refuse())
        return;
    std::vector<RaciCell> cells;
    for (const int row : activityRows(block)) {
        for (int column = block.left(); column <= block.right(); ++column) {
            if (m_model.letters(row, column))
                cells.push_back(cell(row, column, {}));
        }
    }
    assign(cells, Action::ClearRaci);
}

void RaciEdits::fill(const QRect &block, Qt::Orientation direction)
{
    if (block.isEmpty() || refuse())
        return;
    std::vector<RaciCell> cells;
    std::vector<int> rows = activityRows(block);
    if (direction == Qt::Vertical) {
        if (rows.size() == 1) { // from the activity above
            int above = rows.front() - 1;
            while (above >= 0 && m_model.isGroup(above))
                --above;
            if (above < 0)
                return;
            rows.insert(rows.begin(), above);
        }
        for (size_t i = 1; i < rows.size(); ++i) {
            for (int column = block.left(); column <= block.right(); ++column)
                cells.push_back(cell(rows[i], column, m_model.letters(rows.front(), column)));
        }
    } else {
        const int from = block.width() == 1 ? block.left() - 1 : block.left();
        if (from < 0)
            return;
        for (const int row : rows) {
            for (int column = from + 1; column <= block.right(); ++column)
                cells.push_back(cell(row, column, m_model.letters(row, from)));
        }
    }
    assign(cells, Action::FillRaci);
}

// ---- the clipboard

void RaciEdits::copy(const QRect &block, bool withNames) const
{
    if (block.isEmpty())
        return;
    CellBlock cells;
    if (withNames) {
        QStringList heads{tr("Service area"), tr("Activity")};
        for (int column = block.left(); column <= block.right(); ++column)
            heads << m_model.headerData(column, Qt::Horizontal).toString();
        cells.push_back(heads);
    }
    for (const int row : activityRows(block)) {
        QStringList line;
        if (withNames)
            line << m_model.area(row).name << m_model.activity(row).name;
        for (int column = block.left(); column <= block.right(); ++column)
            line << raciText(m_model.letters(row, column));
        cells.push_back(line);
    }
    QApplication::clipboard()->setMimeData(cellsToMime(cells).release());
}

void RaciEdits::cut(const QRect &block)
{
    if (block.isEmpty() || refuse())
        return;
    copy(block, false);
    clear(block);
}

/// The first text of a block that is no letters; null if it holds letters only.
static std::optional<QString> firstOther(const CellBlock &cells)
{
    for (const QStringList &line : cells) {
        for (const QString &text : line) {
            if (!raciFromText(text))
                return text;
        }
    }
    return std::nullopt;
}

void RaciEdits::paste(const QRect &block, const CellBlock &cells)
{
    if (cells.isEmpty() || refuse())
        return;
    if (const auto other = firstOther(cells)) {
        if (!pasteActivities(block, cells))
            m_context.feedback.say(tr("“%1” is no RACI letter, so nothing was pasted.").arg(*other));
        return;
    }
    if (block.isEmpty())
        return;
    const bool single = cells.size() == 1 && cells.front().size() == 1;
    const auto height = static_cast<int>(cells.size());
    QRect into = block;
    if (!single)
        into = QRect(block.left(), block.top(), 1, m_model.rowCount() - block.top());
    std::vector<RaciCell> edits;
    bool leftOut = false;
    const std::vector<int> rows = activityRows(into);
    leftOut = !single && height > static_cast<int>(rows.size());
    for (size_t i = 0; i < rows.size() && (single || static_cast<int>(i) < height); ++i) {
        const QStringList line = cells.at(single ? 0 : static_cast<qsizetype>(i));
        const int width = single ? block.width() : static_cast<int>(line.size());
        for (int k = 0; k < width; ++k) {
            const int column = block.left() + k;
            if (column >= m_model.columnCount()) {
                leftOut = true;
                break;
            }
            edits.push_back(
                cell(rows[i], column, raciFromText(line.at(single ? 0 : k)).value_or(RaciLetters())));
        }
    }
    assign(edits, Action::PasteRaci);
    if (leftOut)
        m_context.feedback.say(tr("What lies beyond the grid's edge was left out."), true);
}

/// One column is a list of activities, two are area and activity.
bool RaciEdits::pasteActivities(const QRect &block, const CellBlock &cells)
{
    std::vector<SpineStore::PastedLine> lines;
    for (const QStringList &line : cells) {
        if (line.size() > 2)
            return false;
        lines.push_back(line.size() == 2 ? SpineStore::PastedLine{line.at(0), line.at(1)}
                                         : SpineStore::PastedLine{{}, line.value(0)});
    }
    const bool somewhere = !block.isEmpty() && block.top() < m_model.rowCount();
    int added = 0;
    const bool done = m_context.feedback.attempt([&] {
        added = SpineStore(m_context.workspace)
                    .paste(lines, somewhere ? m_model.area(block.top()).id : ServiceAreaId{});
    });
    if (done)
        m_context.feedback.say(counted(added, tr("1 activity added."), tr("%1 activities added.")),
                               added > 0);
    return true;
}

} // namespace tandem
