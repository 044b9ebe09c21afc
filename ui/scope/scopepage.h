#pragma once
#include "core/agreement/drift.h"
#include "core/report/scopedocument.h"
#include "core/scope/pagefit.h"
#include "core/scope/scopestore.h"
#include "ui/print/pagedreport.h"
#include "ui/scope/scopelist.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace tandem {

class AgreementLinks;
class AreaForm;
class EmptyState;
class EngagementForm;
class FindingsBox;
class LanesModel;
class LanesView;
class PushButton;
class RevisionsView;
class ScopeMeter;
class ScopePreview;
class ScopeResponseView;
class ScrollBody;
class SegmentedControl;
class StatementsForm;

/// Who owns what, on one page: a list of its parts, a form, and the page beside it as it will be printed. The
/// same as swim lanes, and the revisions of the agreement's documents.
class ScopePage : public Page
{
    Q_OBJECT

public:
    explicit ScopePage(const PageContext &context, QWidget *parent = nullptr);
    ~ScopePage() override;

    enum class View { Editor, Lanes, Responses, Revisions };

    PageId id() const override { return PageId::Scope; }
    QString title() const override { return tr("Scope"); }
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override { return m_actions; }
    void reveal(const Place &place) override;

    View view() const;
    void setView(View view);

protected:
    void showEvent(QShowEvent *event) override;

private:
    // Building it.
    void build();
    QWidget *makeEditor();
    QWidget *makeFormSide();
    QWidget *makePageSide();
    void makeActions();
    void addAction(const QString &text, const QKeySequence &keys, const std::function<void()> &run);
    void connectForms();

    // What is shown.
    void refresh();
    void showChosen();
    void showForm(const ScopeListRow &row);
    void renderPage();
    void showFindings(const ScopeListRow &row);

    // What the person does.
    void typed(ScopeStore::Field field, const QString &text);
    void addArea();
    void moveArea(int direction);
    void removeArea();
    void openForm();
    void choose(ServiceAreaId area);
    void accept(const AgreementFinding &finding);
    void exportPdf();
    void sendOut();
    void nextFinding();
    void chooseNamed(const QString &key);
    void importResponse();
    void publish();
    void startFromTemplate();

    report::Edition edition() const;
    report::Document document() const;
    print::PaperSize paper() const;

    ScopePicture m_picture; ///< with what is being typed
    PageFit m_fit;
    DocumentStanding m_standing;
    std::vector<AgreementFinding> m_findings;
    ScopeListModel *m_model;
    ScopeList *m_list;
    AreaForm *m_areaForm;
    AgreementLinks *m_links = nullptr; ///< of the area, to the onboarding
    EngagementForm *m_engagementForm;
    StatementsForm *m_statementsForm;
    QStackedWidget *m_forms;
    ScrollBody *m_formScroll = nullptr;
    FindingsBox *m_findingsBox;
    ScopeMeter *m_meter;
    ScopePreview *m_preview;
    LanesModel *m_lanesModel;
    LanesView *m_lanes;
    ScopeResponseView *m_responses;
    RevisionsView *m_revisions;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_views;
    SegmentedControl *m_viewChoice;
    PushButton *m_send;
    PushButton *m_export;
    PushButton *m_publish;
    QList<QAction *> m_actions;
    bool m_stale = true;
    bool m_following = false;
};

} // namespace tandem
