#pragma once
#include "core/agreement/agreement.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/onboardingstatus.h"
#include "core/report/onboardingdocument.h"
#include "ui/onboarding/onboardingcontext.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace tandem {

class CheckInTab;
class EmptyState;
class PlanTab;
class PushButton;
class ReviewTab;
class RunbookTab;
class SegmentedControl;
class ShadowTab;

/// The first 90 days: the plan, the register, the shadow log, the check-ins and the first review.
class OnboardingPage : public Page
{
    Q_OBJECT

public:
    explicit OnboardingPage(const PageContext &context, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Onboarding; }
    QString title() const override { return tr("Onboarding"); }
    QString contextLine() const override;
    QString headerBadge() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override;
    void reveal(const Place &place) override;
    void startFind() override;

    OnboardingPart part() const;
    void showPart(OnboardingPart part);
    const OnboardingStatus &status() const { return m_status; }
    PlanTab *plan() const { return m_plan; }
    RunbookTab *runbook() const { return m_runbook; }
    ShadowTab *shadow() const { return m_shadow; }
    CheckInTab *checkIns() const { return m_checkIns; }
    ReviewTab *review() const { return m_review; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeActions();
    void refresh();
    void refreshTabs();
    QString reviewBadge() const;
    bool reviewIsLate() const;
    void updateAdd();
    void add();
    void start(bool fromTemplate);
    void askStart();
    void showDaysOff();
    void freeze();
    void signBaseline(Side side);
    void removePlan();
    void finish(); ///< stores what was typed
    void makeExports();
    QString askWhere(const QString &title, const QString &name, const QString &filter);
    void exportPdf(report::OnboardingExtent extent);
    void exportWorkbook();
    void exportCalendar();

    Onboarding m_onboarding;
    Agreement m_agreement;
    OnboardingStatus m_status;
    OnboardingContext m_context;
    QStackedWidget *m_whole; ///< the empty state, or the tabs
    EmptyState *m_empty;
    SegmentedControl *m_tabs;
    QStackedWidget *m_parts;
    PlanTab *m_plan;
    RunbookTab *m_runbook;
    ShadowTab *m_shadow;
    CheckInTab *m_checkIns;
    ReviewTab *m_review;
    PushButton *m_add = nullptr;
    PushButton *m_more = nullptr;
    PushButton *m_export = nullptr;
    QList<QAction *> m_exports;
    QList<QAction *> m_actions;
    bool m_stale = false;
};

} // namespace tandem
