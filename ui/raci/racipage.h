#pragma once
#include "core/agreement/agreement.h"
#include "ui/raci/racigrid.h"
#include "ui/raci/racimodel.h"
#include "ui/shell/page.h"
#include <memory>

class QComboBox;
class QStackedWidget;

namespace tandem {

class AgreementLinks;
class DraftView;
class EmptyState;
class FindingsPanel;
class PushButton;
class RevisionButton;
class RaciEdits;
class RaciLoadBar;
class RaciLoadPanel;
class RaciSpine;
class SearchField;
class SegmentedControl;

/// RACI: who is responsible, accountable, consulted and informed for each activity, what the checks find, and
/// what each person carries. How typing works is told in racigrid.h.
class RaciPage : public Page
{
    Q_OBJECT

public:
    explicit RaciPage(const PageContext &context, QWidget *parent = nullptr);
    ~RaciPage() override;

    PageId id() const override { return PageId::Raci; }
    QString title() const override { return isComparing() ? tr("RACI: compare with a draft") : tr("RACI"); }
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override { return m_actions; }
    void reveal(const Place &place) override;
    void startFind() override;

    RaciGrid *grid() const { return m_grid; }
    RaciModel &model() const { return *m_model; }
    FindingsPanel *findings() const { return m_findings; }
    RaciLoadPanel *loadPanel() const { return m_loadPanel; }
    AgreementLinks *links() const { return m_links; }
    RaciSpine &spine() const { return *m_spine; }
    SegmentedControl *columnsChoice() const { return m_columns; }
    SegmentedControl *rowsChoice() const { return m_rows; }
    EmptyState *emptyState() const { return m_empty; } ///< null while there is a grid

    /// The sub-page on which our RACI stands beside a provider's draft.
    bool isComparing() const { return m_comparing; }
    void compare(bool comparing, DraftId draft = {});
    DraftView *draftView() const { return m_drafts; }

    void run(RaciCommand command);
    void showLoad(bool load); ///< the load per person in the place of the findings
    /// Accepts the finding; asks for the reason.
    void accept(const AgreementFinding &finding);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildFilters();
    void buildHeader();
    void importDraft();
    void connectGrid();
    void makeActions();
    QAction *addCommand(const QString &text, const QKeySequence &keys, const std::function<void()> &work);

    void follow();
    void refreshFilters();
    void refreshFindings();
    void updateEmptyState();
    void applyFilter();
    void rememberPlace();
    void restorePlace();

    void goToFinding(const AgreementFinding &finding);
    void jump(int direction);
    const AgreementFinding *currentFinding() const;
    void mend(const AgreementFinding &finding, int which);
    void fillFindingMenu(QMenu &menu, const AgreementFinding &finding);
    void showCellMenu(const QPoint &position);
    void startFromTemplate();
    void startEmpty();

    std::unique_ptr<Agreement> m_agreement;
    std::unique_ptr<RaciModel> m_model;
    std::unique_ptr<RaciEdits> m_edits;
    std::unique_ptr<RaciSpine> m_spine;
    QWidget *m_content = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_areas = nullptr;
    QComboBox *m_roles = nullptr;
    SegmentedControl *m_rows = nullptr;
    SegmentedControl *m_columns = nullptr;
    RaciGrid *m_grid = nullptr;
    RaciLoadBar *m_load = nullptr;
    FindingsPanel *m_findings = nullptr;
    RaciLoadPanel *m_loadPanel = nullptr;
    QStackedWidget *m_panels = nullptr;
    AgreementLinks *m_links = nullptr; ///< of the current row, to the onboarding
    EmptyState *m_empty = nullptr;
    DraftView *m_drafts = nullptr;
    PushButton *m_add = nullptr;
    PushButton *m_file = nullptr;
    PushButton *m_compare = nullptr;
    RevisionButton *m_publish = nullptr;
    PushButton *m_import = nullptr; ///< a draft
    PushButton *m_done = nullptr;
    bool m_comparing = false;
    QList<QAction *> m_actions;
    ServiceAreaId m_placeArea; ///< of the current cell, across a change of rows and columns
    ActivityId m_placeActivity;
    RoleId m_placeRole;
    QPoint m_position;
    FindingSubject m_lastFinding; ///< where F8 led to last
    QString m_lastCode;
    QString m_context;
    bool m_refreshing = false;
    bool m_choicesAreStale = true; ///< areas or roles changed since the filters were filled
};

} // namespace tandem
