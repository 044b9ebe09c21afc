#include "ui/onboarding/onboardingpage.h"
#include "ui/onboarding/checkintab.h"
#include "ui/onboarding/plantab.h"
#include "ui/onboarding/readinesslist.h"
#include "ui/onboarding/reviewtab.h"
#include "ui/onboarding/runbooktab.h"
#include "ui/onboarding/shadowtab.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTextEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

OnboardingPage::OnboardingPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_onboarding(context.workspace)
    , m_agreement(context.workspace)
    , m_status(onboardingStatus(m_onboarding.picture(), context.workspace.now()))
    , m_context{this->context(), m_onboarding, m_status}
    , m_whole(new QStackedWidget)
    , m_empty(new EmptyState(
          QStringLiteral("calendar"), tr("The first 90 days decide"),
          tr("Start from the plan that has proved itself: fifteen days of runbook handoff, thirty "
             "of shadow operations, thirty of full cadence, and the first review by day 90."),
          tr("Start the plan")))
    , m_tabs(new SegmentedControl(SegmentedControl::Tabs))
    , m_parts(new QStackedWidget)
    , m_plan(new PlanTab(m_context))
    , m_runbook(new RunbookTab(m_context, m_agreement))
    , m_shadow(new ShadowTab(m_context, m_agreement))
    , m_checkIns(new CheckInTab(m_context))
    , m_review(new ReviewTab(m_context))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_whole);
    auto *tabs = new QWidget;
    auto *column = new QVBoxLayout(tabs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs->setAccessibleName(tr("Parts of the onboarding"));
    column->addWidget(m_tabs);
    column->addWidget(new Hairline);
    column->addSpacing(14);
    column->addWidget(m_parts, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_plan, m_runbook, m_shadow, m_checkIns, m_review})
        m_parts->addWidget(part);
    m_whole->addWidget(m_empty);
    m_whole->addWidget(tabs);
    PushButton *empty = m_empty->addSecondaryAction(tr("Start with four empty phases"));
    connect(empty, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { start(true); });
    makeActions();
    makeExports();
    refreshTabs();
    m_tabs->setCurrentIndex(0);
    connect(m_tabs, &SegmentedControl::currentChanged, this, [this](int index) {
        m_parts->setCurrentIndex(index);
        updateAdd();
        emit headerChanged();
    });
    connect(m_runbook, &RunbookTab::partChanged, this, &OnboardingPage::updateAdd);
    connect(m_runbook, &RunbookTab::escalationRequested, this, [this] {
        emit goTo({PageId::Escalation, {}, {}, {}});
    });
    const auto follow = [this](const Place &place) {
        if (place.page == PageId::Onboarding)
            reveal(place);
        else
            emit goTo(place);
    };
    connect(m_shadow, &ShadowTab::goTo, this, follow);
    connect(m_plan, &PlanTab::goTo, this, follow);
    connect(m_runbook, &RunbookTab::goTo, this, follow);
    connect(&m_onboarding, &Onboarding::changed, this, [this] {
        m_status = onboardingStatus(m_onboarding.picture(), workspace().now());
        m_stale = true;
        if (isVisible())
            refresh();
        else
            emit headerChanged();
    });
    connect(&m_agreement, &Agreement::changed, this, [this] {
        if (isVisible()) {
            m_shadow->refresh();
            m_runbook->refresh();
        } else
            m_stale = true;
    });
    refresh();
}

void OnboardingPage::makeActions()
{
    m_add = new PushButton(tr("Add milestone"), QStringLiteral("plus"), PushButton::Primary, this);
    m_add->hide(); // until the window's header takes it
    connect(m_add, &QPushButton::clicked, this, &OnboardingPage::add);
    m_more = new PushButton(tr("Plan"), QStringLiteral("ellipsis"), PushButton::Normal, this);
    m_more->hide();
    const auto action = [this](const QString &text, auto slot) {
        auto *made = new QAction(text, this);
        connect(made, &QAction::triggered, this, slot);
        m_actions.push_back(made);
    };
    action(tr("&Move the start…"), [this] { askStart(); });
    action(tr("&Edit the phases…"), [this] {
        showPart(OnboardingPart::Plan);
        m_plan->openPhase({});
    });
    action(tr("&Freeze the dates as the baseline"), [this] { freeze(); });
    action(tr("Sign the baseline for the &internal side…"), [this] { signBaseline(Side::Internal); });
    action(tr("Sign the baseline for the &partner…"), [this] { signBaseline(Side::Partner); });
    action(tr("&Remove the plan"), [this] { removePlan(); });
    action(tr("&Days off…"), [this] { showDaysOff(); });
    for (int part = 0; part < m_parts->count(); ++part) {
        auto *go = new QAction(this);
        go->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + part)));
        go->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(go, &QAction::triggered, this, [this, part] { showPart(static_cast<OnboardingPart>(part)); });
        addAction(go);
    }
    auto *menu = new QMenu(m_more);
    menu->addActions(m_actions);
    m_more->setMenu(menu);
}

QString OnboardingPage::contextLine() const
{
    if (m_onboarding.picture().isEmpty())
        return tr("From the day of signing to the first review");
    return tandem::contextLine(m_onboarding.picture(), m_status);
}

QString OnboardingPage::headerBadge() const
{
    const OnboardingPicture &picture = m_onboarding.picture();
    if (picture.isEmpty())
        return {};
    const QString day = dayText(m_status);
    return m_status.phase < 0
               ? day
               : tr("%1 \u00B7 %2").arg(day, picture.plan.phases[static_cast<size_t>(m_status.phase)].name);
}

QList<QWidget *> OnboardingPage::headerActions()
{
    return m_onboarding.picture().isEmpty() ? QList<QWidget *>() : QList<QWidget *>{m_more, m_export, m_add};
}

QList<QAction *> OnboardingPage::menuActions()
{
    return m_onboarding.picture().isEmpty() ? QList<QAction *>() : m_actions + m_exports;
}

OnboardingPart OnboardingPage::part() const
{
    return static_cast<OnboardingPart>(m_parts->currentIndex());
}

void OnboardingPage::showPart(OnboardingPart part)
{
    m_tabs->setCurrentIndex(std::min(static_cast<int>(part), m_parts->count() - 1));
}

void OnboardingPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    const OnboardingStatus now = onboardingStatus(m_onboarding.picture(), workspace().now());
    if (now.today != m_status.today) { // midnight has passed since
        m_status = now;
        m_stale = true;
    }
    if (m_stale)
        refresh();
}

void OnboardingPage::hideEvent(QHideEvent *event)
{
    finish();
    Page::hideEvent(event);
}

void OnboardingPage::refresh()
{
    m_stale = false;
    m_whole->setCurrentIndex(m_onboarding.picture().isEmpty() ? 0 : 1);
    if (QPushButton *button = m_empty->findChild<QPushButton *>(); button && !canEdit())
        m_empty->setEnabled(false);
    refreshTabs();
    m_plan->refresh();
    m_runbook->refresh();
    m_shadow->refresh();
    m_checkIns->refresh();
    m_review->refresh();
    updateAdd();
    if (!canEdit()) { // also the forms in which nothing was shown yet
        for (QLineEdit *line : findChildren<QLineEdit *>())
            line->setReadOnly(true);
        for (QTextEdit *text : findChildren<QTextEdit *>())
            text->setReadOnly(true);
    }
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(canEdit());
    const std::vector<Baseline> &baselines = m_onboarding.picture().plan.baselines;
    const bool frozen = !baselines.empty();
    m_actions.at(2)->setEnabled(canEdit() && m_onboarding.picture().startsOn().isValid());
    m_actions.at(3)->setEnabled(canEdit() && frozen && !baselines.back().internal.isSigned());
    m_actions.at(4)->setEnabled(canEdit() && frozen && !baselines.back().partner.isSigned());
    emit headerChanged();
}

void OnboardingPage::refreshTabs()
{
    const OnboardingPicture &picture = m_onboarding.picture();
    const auto badge = [](size_t count) {
        return count == 0 ? QString() : QLocale().toString(static_cast<qulonglong>(count));
    };
    const int current = m_tabs->currentIndex();
    m_tabs->setSegments(
        {{tr("Plan")},
         {tr("Runbook"), badge(picture.processes.size() + picture.vendorAccounts.size())},
         {tr("Shadow log"), badge(static_cast<size_t>(m_status.openMisalignments)), m_status.openSerious > 0},
         {tr("Check-ins"), badge(static_cast<size_t>(m_status.missedCheckIns)), m_status.missedCheckIns > 0},
         {tr("First QBR"), reviewBadge(), reviewIsLate()}});
    m_tabs->setCurrentIndex(std::max(0, current));
}

QString OnboardingPage::reviewBadge() const
{
    const Review *review = m_onboarding.picture().firstReview();
    if (!review || review->state == MeetingState::Held || review->readiness.empty())
        return {};
    const auto ready = std::count_if(review->readiness.begin(), review->readiness.end(),
                                     [](const ReadinessItem &item) { return item.isReady(); });
    return tr("%1/%2").arg(ready).arg(review->readiness.size());
}

bool OnboardingPage::reviewIsLate() const
{
    const Review *review = m_onboarding.picture().firstReview();
    return review && review->state != MeetingState::Held &&
           std::any_of(review->readiness.begin(), review->readiness.end(), [&](const ReadinessItem &item) {
               const QDate due = readinessDue(item, m_onboarding.picture().startsOn());
               return !item.isReady() && due.isValid() && due < m_status.today;
           });
}

void OnboardingPage::updateAdd()
{
    m_add->setEnabled(canEdit());
    m_more->setEnabled(canEdit());
    switch (part()) {
    case OnboardingPart::Runbook:
        m_add->setText(m_runbook->addText());
        break;
    case OnboardingPart::ShadowLog:
        m_add->setText(tr("Log misalignment"));
        break;
    case OnboardingPart::Review:
        m_add->setText(m_onboarding.picture().firstReview() ? tr("Add readiness item")
                                                            : tr("Plan the first QBR"));
        break;
    case OnboardingPart::CheckIns:
        m_add->setText(m_onboarding.picture().checkIns.empty() ? tr("Plan weekly check-ins")
                                                               : tr("Add check-in"));
        break;
    default:
        m_add->setText(tr("Add milestone"));
    }
}

void OnboardingPage::add()
{
    switch (part()) {
    case OnboardingPart::Runbook:
        m_runbook->add();
        break;
    case OnboardingPart::ShadowLog:
        m_shadow->logMisalignment();
        break;
    case OnboardingPart::Review:
        if (m_onboarding.picture().firstReview())
            m_review->readiness()->newItem()->setFocus(Qt::OtherFocusReason);
        else
            m_review->plan();
        break;
    case OnboardingPart::CheckIns:
        m_checkIns->plan();
        break;
    default:
        m_plan->addMilestone();
    }
}

void OnboardingPage::reveal(const Place &place)
{
    if (m_onboarding.picture().isEmpty()) {
        if (m_empty->action())
            m_empty->action()->setFocus(Qt::OtherFocusReason);
        return;
    }
    OnboardingPart part = place.onboarding;
    const bool named = place.milestone || place.process || place.vendorAccount || place.misalignment ||
                       place.checkIn || place.action;
    if (!named && part == OnboardingPart::Plan)
        part = this->part(); // the page was chosen, not a part of it
    showPart(part);
    switch (this->part()) {
    case OnboardingPart::Runbook:
        m_runbook->reveal(place.process, place.vendorAccount);
        break;
    case OnboardingPart::ShadowLog:
        m_shadow->reveal(place.process, place.misalignment);
        break;
    case OnboardingPart::Review:
        m_review->reveal();
        break;
    case OnboardingPart::CheckIns:
        m_checkIns->reveal(place.checkIn, place.action);
        break;
    default:
        m_plan->reveal(place.milestone);
    }
}

void OnboardingPage::startFind()
{
    showPart(OnboardingPart::Runbook);
    m_runbook->search()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tandem
