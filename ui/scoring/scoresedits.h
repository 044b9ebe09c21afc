#pragma once
#include "core/scoring/scorestore.h"
#include "ui/scoring/scoresmodel.h"
#include "ui/shell/page.h"
#include "ui/widgets/clipboardtable.h"
#include <QCoreApplication>
#include <QRect>

namespace tandem {

/// The edits of the Scores grid that concern a block of cells. Each is one undo step and says what it did.
/// Blocks are in columns and rows of the model. Cells of criteria that are not applicable are passed over.
class ScoresEdits
{
    Q_DECLARE_TR_FUNCTIONS(ScoresEdits)

public:
    ScoresEdits(const PageContext &context, ScoresModel &model, QWidget *parent);

    void clear(const QRect &block);
    /// As text and HTML, with provider and criterion names around it if wanted. Works for the panel's means,
    /// too.
    void copy(const QRect &block, bool withNames) const;
    void cut(const QRect &block);

    /// A cell that is no score, and a sentence about all of them; nothing was pasted then.
    struct Wrong
    {
        QModelIndex cell;
        QString sentence;
    };
    /// Pastes from the block's top left on; a single value fills the block. All or nothing: when a cell is no
    /// score, none is pasted. What lies beyond the grid's edge is left out, and the message says so.
    std::optional<Wrong> paste(const QRect &block, const CellBlock &cells);

    /// Copies the first row's scores to the rows below (or the first column's to the right); a single row
    /// takes what is above it.
    void fill(const QRect &block, Qt::Orientation direction);

    /// Asks for the reason and records that the evaluator does not score these cells.
    void abstain(const QRect &block);
    /// Records that the provider would not be measured there: a score of 0, which says so.
    void recordRefusal(const QRect &block);

private:
    bool refuse(const QRect &block) const; ///< says why nothing can be edited there, if so
    QModelIndexList editableCells(const QRect &block) const;
    QString scores(qsizetype count) const;
    void say(const QString &text, qint64 revisionBefore) const;
    void assign(const std::vector<ScoreEdit> &edits, const Operation &operation, const QString &message);
    QString blockWords(const QModelIndexList &cells, bool providers) const;

    PageContext m_context;
    ScoresModel &m_model;
    QWidget *m_parent;
};

} // namespace tandem
