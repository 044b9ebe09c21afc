#pragma once
#include "ui/agreement/agreementcounts.h"
#include "ui/shell/openedworkspace.h"
#include "ui/shell/page.h"
#include <QTimer>
#include <array>

class QStackedWidget;
class QVBoxLayout;

namespace tandem {

class InlineMessage;
class Navigation;
class PageHeader;
class Preferences;
class Theme;

/// An open workspace on screen: navigation, header, and the pages, which are made when first shown.
class WorkspaceView : public QWidget
{
    Q_OBJECT

public:
    WorkspaceView(OpenedWorkspace opened, Feedback &feedback, Dialogs &dialogs, Preferences &preferences,
                  Theme &theme, QWidget *parent = nullptr);
    ~WorkspaceView() override;

    Workspace &workspace() const { return *m_workspace; }
    Evaluation &evaluation() const { return *m_evaluation; }
    Page *currentPage() const;
    Navigation &navigation() const { return *m_navigation; }

    /// False for the pages that a scorecard package does without: it is one evaluator's card, and no more.
    bool offers(PageId id) const;
    void show(PageId id); ///< one that is not offered gives way to the scores
    void goTo(const Place &place);
    /// Asks where to, writes the evaluation summary as a PDF, and shows it.
    void exportSummary();
    /// A sentence across the top of the page, such as why nothing can be edited; empty takes it away.
    void setNotice(const QString &sentence);

    /// Where an undone or redone step is seen.
    Place placeOf(const ChangeSet &changes, const Operation &operation) const;

signals:
    void pageShown(tandem::Page *page);
    void workspaceClicked(const QPoint &below);
    void findClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Page *pageFor(PageId id);
    void refreshHeader();
    void becomePackage();
    void refreshNavigation();
    void refreshFindings();

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Evaluation> m_evaluation;
    PageContext m_context;
    Preferences &m_preferences;
    Theme &m_theme;
    Navigation *m_navigation;
    PageHeader *m_header;
    InlineMessage *m_notice;
    QStackedWidget *m_stack;
    std::array<Page *, pageCount> m_pages{};
    QTimer m_badges;
    QTimer
        m_findings; ///< longer: of a large agreement they take a moment, and a row of letters is not to wait
    int m_agreementItems = 0; ///< what the Overview has to say of the agreement
    AgreementCounts m_agreement;
    bool m_isPackage = false;
};

} // namespace tandem
