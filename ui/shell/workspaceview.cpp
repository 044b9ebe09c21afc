#include "ui/shell/workspaceview.h"
#include "core/ballots/packagestore.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/onboardingstatus.h"
#include "core/overview/attention.h"
#include "core/overview/onboardingattention.h"
#include "ui/agreement/revisionplace.h"
#include "ui/escalation/escalationplace.h"
#include "ui/onboarding/onboardingplace.h"
#include "ui/reports/reportspage.h"
#include "ui/scope/scopeplace.h"
#include "ui/sessions/sessionplace.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagefactory.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

static constexpr int badgesDelay = 100; ///< milliseconds
static constexpr int findingsDelay = 600;

WorkspaceView::WorkspaceView(OpenedWorkspace opened, Feedback &feedback, Dialogs &dialogs,
                             Preferences &preferences, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(std::move(opened.workspace))
    , m_evaluation(std::move(opened.evaluation))
    , m_context{*m_workspace, *m_evaluation, feedback, dialogs}
    , m_preferences(preferences)
    , m_theme(theme)
    , m_navigation(new Navigation(this))
    , m_header(new PageHeader(this))
    , m_notice(new InlineMessage(InlineMessage::Caution, {}, this))
    , m_stack(new QStackedWidget(this))
    , m_agreement(*m_workspace)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(28, 0, 28, 16);
    body->setSpacing(14);
    body->addWidget(m_notice);
    body->addWidget(m_stack, 1);
    column->addLayout(body, 1);
    row->addLayout(column, 1);
    m_notice->hide();

    connect(m_navigation, &Navigation::chosen, this, &WorkspaceView::show);
    connect(m_navigation, &Navigation::findClicked, this, &WorkspaceView::findClicked);
    connect(m_navigation, &Navigation::workspaceClicked, this, &WorkspaceView::workspaceClicked);
    // The counts may come a moment after the score itself: the key press comes first.
    m_badges.setSingleShot(true);
    m_badges.setInterval(badgesDelay);
    connect(&m_badges, &QTimer::timeout, this, &WorkspaceView::refreshNavigation);
    m_findings.setSingleShot(true);
    connect(&m_findings, &QTimer::timeout, this, &WorkspaceView::refreshFindings);
    connect(m_evaluation.get(), &Evaluation::changed, this, [this](const ChangeSet &changes) {
        if (m_agreement.follow(changes))
            m_findings.start(findingsDelay);
        m_badges.start();
        refreshHeader();
    });
    refreshNavigation();
    m_findings.start(badgesDelay);
    if (PackageStore(*m_workspace).own())
        becomePackage();
}

void WorkspaceView::becomePackage()
{
    m_isPackage = true;
    for (const PageInfo &info : pageInfos())
        m_navigation->setOffered(info.id, offers(info.id));
    const PackageInfo package = *PackageStore(*m_workspace).own();
    QString name;
    for (const Person &person : m_evaluation->people()) {
        if (person.id == package.evaluator)
            name = person.name;
    }
    m_notice->setKind(InlineMessage::Info);
    setNotice(tr("The scorecard of %1, handed out by %2 on %3. Fill it in, then send this file back.")
                  .arg(name, package.issuedBy,
                       QLocale().toString(package.issuedAt.toLocalTime(), QStringLiteral("d MMMM yyyy"))));
}

bool WorkspaceView::offers(PageId id) const
{
    return !m_isPackage || id == PageId::Criteria || id == PageId::Scores;
}

WorkspaceView::~WorkspaceView()
{
    // An editor that has the focus commits what was typed while its page is still whole.
    if (QWidget *editor = QApplication::focusWidget(); editor && isAncestorOf(editor))
        editor->clearFocus();
    for (Page *page : m_pages) // before the evaluation that they refer to
        delete page;
}

Page *WorkspaceView::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

/// The keys are the page's, not the navigation's.
static void takeKeys(Page *page)
{
    page->setFocus(Qt::OtherFocusReason);
    if (!page->focusProxy())
        page->reveal(Place{page->id(), {}, {}, {}}); // it knows where they begin
}

Page *WorkspaceView::pageFor(PageId id)
{
    Page *&page = m_pages[static_cast<size_t>(id)];
    if (!page) {
        page = makePage(id, m_context, m_preferences, m_theme, m_stack);
        m_stack->addWidget(page);
        for (auto *text : page->findChildren<GrowingTextEdit *>())
            connect(text, &GrowingTextEdit::left, page, [page] { takeKeys(page); });
        connect(page, &Page::goTo, this, &WorkspaceView::goTo);
        connect(page, &Page::exportRequested, this, &WorkspaceView::exportSummary);
        connect(page, &Page::headerChanged, this, [this, page] {
            if (page == currentPage())
                refreshHeader();
        });
    }
    return page;
}

void WorkspaceView::show(PageId id)
{
    if (!offers(id))
        id = PageId::Scores;
    Page *page = pageFor(id);
    const bool isNew = page != m_stack->currentWidget() || !m_navigation->property("shown").toBool();
    m_navigation->setProperty("shown", true);
    m_stack->setCurrentWidget(page);
    m_navigation->setCurrent(id);
    refreshHeader();
    m_preferences.setLastPage(m_evaluation->info().uuid, static_cast<int>(id));
    if (isNew) {
        takeKeys(page);
        emit pageShown(page);
    }
}

void WorkspaceView::goTo(const Place &place)
{
    show(place.page);
    if (offers(place.page))
        currentPage()->reveal(place);
}

void WorkspaceView::exportSummary()
{
    if (!offers(PageId::Reports))
        return;
    // What was exported can be opened from that page; whoever thinks better of it stays where they are.
    if (auto *reports = qobject_cast<ReportsPage *>(pageFor(PageId::Reports)); reports->exportReport())
        show(PageId::Reports);
}

void WorkspaceView::setNotice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void WorkspaceView::refreshHeader()
{
    Page *page = currentPage();
    if (!page)
        return;
    m_header->setTexts(page->title(), page->contextLine(), page->headerBadge());
    m_header->setActions(page->headerActions());
}

void WorkspaceView::refreshNavigation()
{
    m_navigation->setWorkspace(m_evaluation->info().organisation, m_evaluation->info().purpose);
    const OnboardingPicture onboarding = onboardingPictureOf(*m_workspace);
    const OnboardingStatus status = onboardingStatus(onboarding, m_workspace->now());
    const int items = attentionCount(*m_evaluation) + m_agreementItems +
                      static_cast<int>(onboardingAttention(onboarding, status, m_workspace->now()).size());
    m_navigation->setBadge(PageId::Overview, items == 0 ? QString() : QString::number(items));
    m_navigation->setBadge(PageId::Onboarding,
                           status.late.empty() ? QString() : QString::number(status.late.size()));
    const Ranking &ranking = m_evaluation->ranking();
    const bool chosen = std::ranges::count(m_evaluation->providers(), Stage::Selected, &Provider::stage) > 0;
    const bool open = !chosen && ranking.given + ranking.abstained < ranking.expected;
    m_navigation->setBadge(
        PageId::Scores, open ? QStringLiteral("%1/%2").arg(ranking.given).arg(ranking.expected) : QString());
}

/// What the checks of the agreement found. They read all of it, so a window that opens shows its page first.
void WorkspaceView::refreshFindings()
{
    for (const auto &[page, document] : {std::pair{PageId::Scope, AgreementDocument::Scope},
                                         std::pair{PageId::Raci, AgreementDocument::Raci},
                                         std::pair{PageId::Escalation, AgreementDocument::Escalation}}) {
        const int open = m_agreement.openFindings(document);
        m_navigation->setBadge(page, open == 0 ? QString() : QString::number(open));
    }
    m_agreementItems = m_agreement.attention();
    refreshNavigation();
}

/// The row that a step is about: scores and flags go with what is removed, and come first in the list.
static const RowChange &subjectOf(const ChangeSet &changes, Action action)
{
    const auto firstOf = [&](Table table) -> const RowChange & {
        const auto found = std::find_if(changes.rows.begin(), changes.rows.end(),
                                        [table](const RowChange &row) { return row.table == table; });
        return found == changes.rows.end() ? changes.rows.front() : *found;
    };
    switch (action) {
    case Action::AddProviders:
    case Action::RemoveProviders:
        return firstOf(Table::Provider);
    case Action::RemovePeople:
        return firstOf(Table::Person);
    case Action::RemoveCriteria:
    case Action::ResetCriteria:
    case Action::ImportCriteria:
        return firstOf(Table::Criterion);
    case Action::RemoveRedFlag:
        return firstOf(Table::RedFlag);
    case Action::ImportPackage:
    case Action::ImportBallot:
        return firstOf(Table::Score);
    case Action::PlanSession:
    case Action::RemoveSession:
    case Action::EndSession:
    case Action::StartSession:
        return firstOf(Table::Session);
    case Action::Agree:
    case Action::Calibrate:
    case Action::WithdrawAgreed:
        return firstOf(Table::AgreedScore);
    default:
        break;
    }
    // That a score was changed after the reveal is noted beside it.
    const auto found = std::find_if(changes.rows.begin(), changes.rows.end(),
                                    [](const RowChange &row) { return row.table != Table::LateChange; });
    return found == changes.rows.end() ? changes.rows.front() : *found;
}

/// The spine is seen from three sides: whoever looks at one of them stays there.
static Place raciPlaceOf(const RowChange &row, const Place &present)
{
    Place place = present;
    if (row.table == Table::RaciCell || row.table == Table::Role)
        place.page = PageId::Raci;
    else if (pageInfo(present.page).group != pageInfo(PageId::Raci).group)
        place.page = PageId::Raci;
    if (row.table == Table::RaciCell || row.table == Table::Activity)
        place.activity = ActivityId{row.key[0]};
    if (row.table == Table::RaciCell)
        place.role = RoleId{row.key[1]};
    else if (row.table == Table::Role)
        place.role = RoleId{row.key[0]};
    return place;
}

Place WorkspaceView::placeOf(const ChangeSet &changes, const Operation &operation) const
{
    Place place;
    if (const Page *page = currentPage())
        place.page = page->id();
    const bool weighs = operation.action == Action::ApplyWeights || operation.action == Action::SwingWeights;
    if (changes.rows.empty() || (weighs && place.page == PageId::Compare))
        return place;
    const RowChange &row = subjectOf(changes, operation.action);
    switch (row.table) {
    case Table::Score:
        return {PageId::Scores, ProviderId{row.key[0]}, CriterionId{row.key[1]}, PersonId{row.key[2]}};
    case Table::RaisedFlag: {
        const RedFlag *flag = m_evaluation->redFlag(RedFlagId{row.key[1]});
        return {place.page == PageId::Providers ? PageId::Providers : PageId::Scores,
                ProviderId{row.key[0]},
                flag ? flag->criterion : CriterionId{},
                {}};
    }
    case Table::Provider:
        return {PageId::Providers, ProviderId{row.key[0]}, {}, {}};
    case Table::ProviderFact:
        return {PageId::Providers, {}, {}, {}};
    case Table::Person:
        for (const Person &person : m_evaluation->people()) {
            if (person.id.value == row.key[0] && person.provider && place.page == PageId::Providers)
                return {PageId::Providers, person.provider, {}, {}};
        }
        return {PageId::People, {}, {}, PersonId{row.key[0]}};
    case Table::Criterion:
        return {PageId::Criteria, {}, CriterionId{row.key[0]}, {}};
    case Table::RedFlag: {
        const RedFlag *flag = m_evaluation->redFlag(RedFlagId{row.key[0]});
        return {PageId::Criteria, {}, flag ? flag->criterion : CriterionId{}, {}};
    }
    case Table::AgreedScore:
        return agreementPlaceOf(*m_evaluation, row, operation);
    case Table::EvidenceItem:
        if (place.page == PageId::LiveSession)
            for (const EvidenceItem &item : m_evaluation->evidenceItems()) {
                if (item.id.value == row.key[0])
                    return {PageId::LiveSession, {}, item.criterion, {}, SessionPart::Plan};
            }
        return {place.page == PageId::LiveSession ? PageId::LiveSession : PageId::Criteria, {}, {}, {}};
    case Table::Session:
    case Table::AgendaItem:
    case Table::Attendance:
    case Table::SessionNote:
    case Table::EvidenceSeen:
        return sessionPlaceOf(*m_evaluation, row, operation);
    case Table::RaciCell:
    case Table::Role:
    case Table::Activity:
        return raciPlaceOf(row, place);
    case Table::PriorityRule:
    case Table::ResponseTime:
    case Table::Priority:
    case Table::OnCallPerson:
    case Table::EscalationContact:
        return escalationPlaceOf(*m_workspace, row, operation);
    case Table::ActionItem:
    case Table::ReadinessItem:
    case Table::ReviewAttendance:
    case Table::QuarterlyReview:
    case Table::CheckInAttendance:
    case Table::CheckIn:
    case Table::Misalignment:
    case Table::ShadowStep:
    case Table::VendorAccount:
    case Table::RecurringProcess:
    case Table::GateCondition:
    case Table::GatePassage:
    case Table::BaselineItem:
    case Table::Baseline:
    case Table::MilestoneNeed:
    case Table::Milestone:
    case Table::OnboardingPhase:
    case Table::OnboardingPlan:
        return onboardingPlaceOf(row);
    case Table::LateChange:
    case Table::IssuedPackage:
    case Table::Package:
    case Table::ScopeRequest:
    case Table::ColumnMapping:
    case Table::DraftItem:
    case Table::Draft:
    case Table::AcceptedFinding:
    case Table::Holiday:
        return place;
    case Table::Signature:
    case Table::Revision:
        return revisionPlaceOf(operation);
    case Table::ScopeStatement:
    case Table::Engagement:
        return scopePlaceOf(row, operation);
    case Table::ServiceArea: {
        if (place.page == PageId::Raci)
            return raciPlaceOf(row, place);
        Place area{PageId::Scope, {}, {}, {}};
        const auto areas =
            std::count_if(changes.rows.begin(), changes.rows.end(),
                          [](const RowChange &change) { return change.table == Table::ServiceArea; });
        if (areas == 1) // where several changed places, the one that is chosen stays so
            area.area = ServiceAreaId{row.key[0]};
        return area;
    }
    case Table::Workspace:
        if (operation.action == Action::FinaliseScores || operation.action == Action::ReopenScores)
            return {PageId::LiveSession, {}, {}, {}, SessionPart::Calibration};
        break;
    }
    return {PageId::Settings, {}, {}, {}};
}

void WorkspaceView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), paletteOf(this).window);
}

} // namespace tandem
