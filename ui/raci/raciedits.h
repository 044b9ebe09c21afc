#pragma once
#include "core/raci/racistore.h"
#include "ui/raci/racimodel.h"
#include "ui/shell/page.h"
#include "ui/widgets/clipboardtable.h"
#include <QCoreApplication>
#include <QRect>

namespace tandem {

/// The edits of the RACI grid that concern a block of cells. Each is one undo step. Blocks are in columns and
/// rows of the model; rows of service areas are passed over.
class RaciEdits
{
    Q_DECLARE_TR_FUNCTIONS(RaciEdits)

public:
    RaciEdits(const PageContext &context, RaciModel &model)
        : m_context(context)
        , m_model(model)
    {
    }

    /// Sets the letter in each cell; with `add` it comes to what is there.
    void type(const QRect &block, RaciLetter letter, bool add);
    void clear(const QRect &block);
    /// Copies the first row's letters to the rows below (or the first column's to the right); a single row
    /// takes what is above it.
    void fill(const QRect &block, Qt::Orientation direction);
    /// As text and HTML, with activities and roles around it if wanted.
    void copy(const QRect &block, bool withNames) const;
    void cut(const QRect &block);
    /// Pastes from the block's top left on; a single value fills the block. Text that holds no letters is
    /// taken as a list of activities, or of areas and activities. All or nothing; a problem is said.
    void paste(const QRect &block, const CellBlock &cells);

private:
    bool refuse() const; ///< says why nothing can be edited, if so
    std::vector<int> activityRows(const QRect &block) const;
    RaciCell cell(int row, int column, RaciLetters letters) const;
    void assign(const std::vector<RaciCell> &cells, Action action);
    bool pasteActivities(const QRect &block, const CellBlock &cells);

    PageContext m_context;
    RaciModel &m_model;
};

} // namespace tandem
