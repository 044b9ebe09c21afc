// How the Scope page is put together.
#include "core/agreement/findingstore.h"
#include "core/report/scopedocument.h"
#include "core/scope/spinestore.h"
#include "ui/agreement/revisionsview.h"
#include "ui/onboarding/agreementlinks.h"
#include "ui/scope/areaform.h"
#include "ui/scope/engagementform.h"
#include "ui/scope/findingsbox.h"
#include "ui/scope/lanesview.h"
#include "ui/scope/scopemeter.h"
#include "ui/scope/scopepage.h"
#include "ui/scope/scopepreview.h"
#include "ui/scope/scoperesponseview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tandem {

static constexpr int listWidth = 204;
static constexpr int formWidth = 346;
static constexpr int gap = 14;

ScopePage::ScopePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new ScopeListModel(this))
    , m_list(new ScopeList(*m_model))
    , m_areaForm(new AreaForm)
    , m_engagementForm(new EngagementForm)
    , m_statementsForm(new StatementsForm)
    , m_forms(new QStackedWidget)
    , m_findingsBox(new FindingsBox)
    , m_meter(new ScopeMeter)
    , m_preview(new ScopePreview)
    , m_lanesModel(new LanesModel(this))
    , m_lanes(new LanesView(*m_lanesModel))
    , m_responses(new ScopeResponseView(context))
    , m_revisions(new RevisionsView(context))
    , m_views(new QStackedWidget(this))
    , m_viewChoice(new SegmentedControl(this))
    , m_send(new PushButton(tr("&Send…"), QStringLiteral("mail"), PushButton::Normal, this))
    , m_export(new PushButton(tr("Export P&DF"), QStringLiteral("download"), PushButton::Normal, this))
    , m_publish(new PushButton(tr("&Publish"), QStringLiteral("pencil"), PushButton::Primary, this))
{
    build();
    makeActions();
    connectForms();
    connect(&workspace(), &Workspace::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

void ScopePage::build()
{
    m_viewChoice->setAccessibleName(tr("View of the scope"));
    m_viewChoice->setTexts({tr("Editor"), tr("Lanes"), tr("Responses"), tr("Revisions")});
    m_views->addWidget(makeEditor());
    auto *lanesCard = new Card;
    lanesCard->setBodyMargins(1, 1, 1, 1);
    lanesCard->body()->addWidget(m_lanes);
    m_views->addWidget(lanesCard);
    m_views->addWidget(m_responses);
    m_views->addWidget(m_revisions);
    connect(m_responses, &ScopeResponseView::importRequested, this, &ScopePage::importResponse);
    m_empty = new EmptyState(QStringLiteral("columns-3"), tr("Write down who does what"),
                             tr("The scope names on one page what internal IT owns, what the partner owns, "
                                "and each handoff. Start from "
                                "the built-in service areas with their activities, or from nothing."),
                             tr("Start from the built-in areas"), this);
    connect(m_empty, &EmptyState::actionTriggered, this, &ScopePage::startFromTemplate);
    connect(m_empty->addSecondaryAction(tr("Start from nothing")), &QAbstractButton::clicked, this,
            &ScopePage::addArea);
    m_empty->hide();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_views);
    whole->addWidget(m_empty);
    connect(m_viewChoice, &SegmentedControl::currentChanged, this, [this](int index) {
        m_areaForm->finish();
        m_views->setCurrentIndex(index);
        m_lanes->fitRows();
        setFocusProxy(m_list);
        if (view() != View::Editor)
            setFocusProxy(view() == View::Lanes ? m_lanes : m_views->currentWidget());
    });
    setFocusProxy(m_list);
    for (QWidget *button : std::initializer_list<QWidget *>{m_send, m_publish})
        button->setEnabled(canEdit());
    m_send->setToolTip(tr("Send the scope to a provider and ask for a scoped response"));
    m_send->setAccessibleName(tr("Send to providers"));
    connect(m_send, &QAbstractButton::clicked, this, &ScopePage::sendOut);
    connect(m_export, &QAbstractButton::clicked, this, &ScopePage::exportPdf);
    connect(m_publish, &QAbstractButton::clicked, this, &ScopePage::publish);
}

QWidget *ScopePage::makeEditor()
{
    auto *editor = new QWidget;
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap + 4);
    row->addWidget(makeFormSide());
    row->addWidget(makePageSide(), 1);
    return editor;
}

QWidget *ScopePage::makeFormSide()
{
    auto *card = new Card;
    card->setBodyMargins(1, 6, 1, 1);
    card->setFixedWidth(listWidth + formWidth);
    auto *side = new QVBoxLayout;
    side->setSpacing(4);
    m_list->setFixedWidth(listWidth);
    side->addWidget(m_list, 1);
    auto *add = new PushButton(tr("Add service area"), QStringLiteral("plus"), PushButton::Ghost);
    add->setEnabled(canEdit());
    connect(add, &QAbstractButton::clicked, this, &ScopePage::addArea);
    side->addWidget(add);
    side->addSpacing(8);
    for (QWidget *form : std::initializer_list<QWidget *>{m_areaForm, m_engagementForm, m_statementsForm})
        m_forms->addWidget(form);
    m_formScroll = new ScrollBody;
    m_formScroll->column()->setContentsMargins(16, 12, 17, 14);
    m_formScroll->column()->setSpacing(12);
    m_formScroll->column()->addWidget(m_findingsBox);
    m_formScroll->column()->addWidget(m_forms);
    m_links = new AgreementLinks(workspace());
    m_formScroll->column()->addWidget(m_links);
    connect(m_links, &AgreementLinks::goTo, this, &ScopePage::goTo);
    m_formScroll->column()->addStretch();
    auto *line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addLayout(side);
    row->addWidget(line);
    row->addWidget(m_formScroll, 1);
    card->body()->addLayout(row, 1);
    return card;
}

QWidget *ScopePage::makePageSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_meter);
    column->addWidget(m_preview, 1);
    m_meter->setReadOnly(!canEdit());
    connect(m_meter, &ScopeMeter::fittedChosen, m_preview, &ScopePreview::setFitted);
    connect(m_preview, &ScopePreview::fittedChanged, m_meter, &ScopeMeter::setFitted);
    connect(m_preview, &ScopePreview::areaClicked, this, [this](ServiceAreaId area) {
        choose(area);
        openForm();
    });
    connect(m_meter, &ScopeMeter::letterChosen, this, [this](bool letter) {
        Engagement engagement = m_picture.engagement;
        engagement.letterPaper = letter;
        attempt([&] { ScopeStore(workspace()).setEngagement(engagement, tr("paper")); });
    });
    return side;
}

void ScopePage::addAction(const QString &text, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    QWidget::addAction(action);
    m_actions << action;
}

void ScopePage::makeActions()
{
    addAction(tr("&Fit the page"), QKeySequence(QStringLiteral("Ctrl+0")),
              [this] { m_preview->setFitted(true); });
    addAction(tr("Page at &100 %"), QKeySequence(QStringLiteral("Ctrl+1")),
              [this] { m_preview->setFitted(false); });
    addAction(tr("&Add service area"), QKeySequence(QStringLiteral("Ctrl+Shift+A")), [this] { addArea(); });
    addAction(tr("Export the scope as P&DF…"), {}, [this] { exportPdf(); });
    addAction(tr("&Send the scope to providers…"), {}, [this] { sendOut(); });
    addAction(tr("&Import a provider's response…"), {}, [this] { importResponse(); });
    for (int i = 2; i < m_actions.size(); ++i)
        m_actions[i]->setEnabled(canEdit() || i == 3);
    addAction(tr("&Next finding"), QKeySequence(Qt::Key_F8), [this] { nextFinding(); });
}

void ScopePage::connectForms()
{
    const auto store = [this] { return ScopeStore(workspace()); };
    connect(m_list, &ScopeList::chosen, this, &ScopePage::showChosen);
    connect(m_list, &ScopeList::opened, this, &ScopePage::openForm);
    connect(m_list, &ScopeList::moved, this, &ScopePage::moveArea);
    connect(m_list, &ScopeList::removeRequested, this, &ScopePage::removeArea);
    connect(m_areaForm, &AreaForm::typed, this, &ScopePage::typed);
    connect(m_areaForm, &AreaForm::renamed, this, [this](const QString &name) {
        attempt([&] { SpineStore(workspace()).renameArea(m_areaForm->area(), name); });
    });
    connect(m_areaForm, &AreaForm::textChanged, this,
            [this, store](ScopeStore::Field field, const QString &text) {
                attempt([&] { store().setText(m_areaForm->area(), field, text); });
            });
    connect(m_areaForm, &AreaForm::ownerChosen, this, [this, store](AreaOwner owner) {
        attempt([&] { store().setOwner(m_areaForm->area(), owner); });
    });
    connect(m_areaForm, &AreaForm::directionChosen, this, [this, store](HandoffDirection direction) {
        attempt([&] { store().setDirection(m_areaForm->area(), direction); });
    });
    connect(m_areaForm, &AreaForm::coverageChosen, this, [this, store](Coverage coverage) {
        attempt([&] { store().setCoverage(m_areaForm->area(), coverage); });
    });
    m_areaForm->setNameCheck([this](const QString &name) {
        return SpineStore(workspace()).areaNameProblem(m_areaForm->area(), name);
    });
    connect(m_engagementForm, &EngagementForm::changed, this,
            [this, store](const Engagement &engagement, const QString &what) {
                attempt([&] { store().setEngagement(engagement, what); });
            });
    connect(m_engagementForm, &EngagementForm::purposeTyped, this, [this](const QString &purpose) {
        m_picture.engagement.purpose = purpose;
        renderPage();
    });
    connect(m_statementsForm, &StatementsForm::changed, this,
            [this, store](StatementKind kind, const QStringList &texts) {
                attempt([&] { store().setStatements(kind, texts); });
            });
    connect(
        m_statementsForm, &StatementsForm::typed, this, [this](StatementKind kind, const QStringList &texts) {
            std::erase_if(m_picture.statements, [kind](const ScopeStatement &s) { return s.kind == kind; });
            for (const QString &text : texts)
                m_picture.statements.push_back({{}, kind, text});
            renderPage();
        });
    m_areaForm->setReadOnly(!canEdit());
    m_engagementForm->setReadOnly(!canEdit());
    m_statementsForm->setReadOnly(!canEdit());
    connect(m_findingsBox, &FindingsBox::mendChosen, this,
            [this](const Mend &mend) { attempt([&] { mend.apply(workspace()); }); });
    connect(m_findingsBox, &FindingsBox::acceptRequested, this, &ScopePage::accept);
    connect(m_findingsBox, &FindingsBox::reopenRequested, this, [this](const AgreementFinding &finding) {
        attempt([&] { FindingStore(workspace()).reopen(finding); });
    });
    const auto leave = [this](ServiceAreaId area) {
        setView(View::Editor);
        choose(area);
    };
    connect(m_lanes, &LanesView::opened, this, [this, leave](ServiceAreaId area, ScopeStore::Field field) {
        leave(area);
        m_areaForm->focusField(field);
    });
    connect(m_lanes, &LanesView::nameOpened, this, [this, leave](ServiceAreaId area) {
        leave(area);
        m_areaForm->focusName();
    });
}

} // namespace tandem
