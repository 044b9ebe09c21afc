#pragma once
#include "core/overview/place.h"
#include "core/scoring/evaluation.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/feedback.h"
#include <QAction>
#include <QWidget>

namespace tandem {

/// What every page works with; all of it outlives the page.
struct PageContext
{
    Workspace &workspace;
    Evaluation &evaluation;
    Feedback &feedback;
    Dialogs &dialogs;
};

/// One page of the navigation. It fills the body below the header, which the window draws from title(),
/// contextLine() and headerActions(). The body's margins are the window's: a page starts at 0,0.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    virtual PageId id() const = 0;
    virtual QString title() const = 0;
    virtual QString contextLine() const = 0; ///< one line below the title; may be empty
    /// A word or two beside the title, such as "Day 38 of 90"; may be empty.
    virtual QString headerBadge() const { return {}; }
    /// Buttons for the right end of the header, from left to right; the page owns them.
    virtual QList<QWidget *> headerActions() { return {}; }
    /// Actions with shortcuts for the Evaluation menu while the page is shown.
    virtual QList<QAction *> menuActions() { return {}; }
    /// Scrolls to the place, makes it current and takes the focus there.
    virtual void reveal(const Place &place) { Q_UNUSED(place) }
    /// Ctrl+F: puts the cursor into the page's search field, if it has one.
    virtual void startFind() {}

signals:
    void headerChanged();                  ///< title, context line or header actions are new
    void goTo(const tandem::Place &place); ///< a link was followed
    void exportRequested();                ///< the evaluation summary, as a PDF

protected:
    Workspace &workspace() const { return m_context.workspace; }
    Evaluation &evaluation() const { return m_context.evaluation; }
    Feedback &feedback() const { return m_context.feedback; }
    Dialogs &dialogs() const { return m_context.dialogs; }
    const PageContext &context() const { return m_context; }
    bool attempt(const std::function<void()> &work) { return m_context.feedback.attempt(work); }
    /// False while the workspace is open for reading only: editors are shown but locked.
    bool canEdit() const { return !m_context.workspace.isReadOnly(); }

private:
    PageContext m_context;
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::Place)
