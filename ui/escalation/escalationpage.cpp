#include "ui/escalation/escalationpage.h"
#include "core/agreement/findingstore.h"
#include "ui/agreement/revisionbutton.h"
#include "ui/escalation/contactscard.h"
#include "ui/escalation/findingstrip.h"
#include "ui/escalation/oncallcard.h"
#include "ui/escalation/prioritydialog.h"
#include "ui/escalation/responsecard.h"
#include "ui/escalation/walkpanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

static constexpr int walkWidth = 374;
static constexpr int walkLeast = 346;
static constexpr int cardGap = 14;

EscalationPage::EscalationPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_scroll(new ScrollBody(this))
    , m_start(new InlineMessage(
          InlineMessage::Info,
          tr("Nobody is named yet. Open a cell with a click or Enter and type a name; whoever is new is "
             "added "
             "to People. The times below are defaults from practice until they are confirmed.")))
    , m_strip(new FindingStrip)
    , m_contacts(new ContactsCard)
    , m_responses(new ResponseCard)
    , m_onCall(new OnCallCard)
    , m_walk(new WalkPanel(this))
    , m_editor(new ContactEditor(this))
    , m_bubble(new ProblemBubble(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(cardGap - 4);
    QVBoxLayout &column = *m_scroll->column();
    column.setContentsMargins(0, 0, 4, 0); // room for a scroll bar's edge
    column.setSpacing(cardGap);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_start, m_strip, m_contacts, m_responses, m_onCall})
        column.addWidget(part);
    column.addStretch();
    row->addWidget(m_scroll, 1);
    m_walk->setFixedWidth(walkWidth);
    row->addWidget(m_walk);
    m_start->setActionsBelow();
    m_startButton = m_start->addAction(tr("Name the first person"));
    connect(m_startButton, &QPushButton::clicked, this, [this] { openCell(1, Side::Internal); });
    m_editor->raise();
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_editor->isOpen()) // it stays at its cell
            m_editor->follow(cellRect(m_editor->tier(), m_editor->side()));
    });
    makeActions();
    connectContacts();
    connectTimes();
    connectFindings();
    connect(&workspace(), &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (!touchesEscalation(changes) && !changes.touches(Table::AcceptedFinding) &&
            !changes.touches(Table::Revision) && !changes.touches(Table::Signature))
            return;
        m_stale = true;
        if (isVisible())
            refresh();
        else
            emit headerChanged();
    });
    refresh();
    m_responses->setOutOfHours(m_walk->walk().outOfHours);
}

void EscalationPage::makeActions()
{
    m_export = new PushButton(tr("Export PDF"), QStringLiteral("download"), PushButton::Normal, this);
    m_export->hide(); // until the window's header takes it
    m_publish = new RevisionButton(AgreementDocument::Escalation, this);
    m_publish->hide();
    connect(m_publish, &RevisionButton::chosen, this, &EscalationPage::goTo);
    connect(m_export, &QPushButton::clicked, this, &EscalationPage::exportPdf);
    m_exportAction = new QAction(tr("&Export the escalation matrix as PDF…"), this);
    connect(m_exportAction, &QAction::triggered, this, &EscalationPage::exportPdf);
    m_revisionsAction = new QAction(tr("&Revisions and signatures"), this);
    connect(m_revisionsAction, &QAction::triggered, this,
            [this] { emit goTo(RevisionButton::placeOf(AgreementDocument::Escalation)); });
    m_rulesAction = new QAction(tr("Impact by &urgency…"), this);
    connect(m_rulesAction, &QAction::triggered, this, &EscalationPage::showRules);
    m_nextFinding = new QAction(tr("&Next finding"), this);
    m_nextFinding->setShortcut(Qt::Key_F8);
    m_nextFinding->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_nextFinding);
    connect(m_nextFinding, &QAction::triggered, this, &EscalationPage::nextFinding);
}

void EscalationPage::connectContacts()
{
    connect(m_contacts, &ContactsCard::opened, this, [this](int tier, Side side) { openCell(tier, side); });
    connect(m_contacts, &ContactsCard::clearRequested, this, [this](int tier, Side side) {
        if (canEdit() && m_matrix.contact(tier, side).id)
            attempt([&] { store().clear(tier, side); });
    });
    connect(m_editor, &ContactEditor::textChanged, this, &EscalationPage::setText);
    connect(m_editor, &ContactEditor::hoursChanged, this, &EscalationPage::setHours);
    connect(m_editor, &ContactEditor::alwaysP1Changed, this, [this](bool always) {
        attempt([&] { store().setAlwaysP1(m_editor->tier(), m_editor->side(), always); });
    });
    connect(m_editor, &ContactEditor::closed, this, [this] {
        ContactCell *cell = m_contacts->cell(m_editor->tier(), m_editor->side());
        cell->setOpen(false);
        cell->setFocus(Qt::OtherFocusReason);
    });
    connect(m_onCall, &OnCallCard::added, this,
            [this](Side side, const QString &name) { attempt([&] { store().addOnCallNamed(side, name); }); });
    connect(m_onCall, &OnCallCard::moved, this,
            [this](OnCallPersonId person, int to) { attempt([&] { store().moveOnCall(person, to); }); });
    connect(m_onCall, &OnCallCard::noteRequested, this, &EscalationPage::editNote);
    connect(m_onCall, &OnCallCard::removed, this, [this](OnCallPersonId person) {
        if (attempt([&] { store().removeOnCall(person); }))
            feedback().say(tr("Taken off call"), true);
    });
}

void EscalationPage::connectTimes()
{
    connect(m_responses, &ResponseCard::timeEdited, this,
            [this](int priority, bool out, Response response, const ResponseTime &time) {
                attempt([&] { store().setResponse(priority, out, response, time); });
            });
    connect(m_responses, &ResponseCard::exampleEdited, this, [this](int priority, const QString &text) {
        attempt([&] { store().setExample(priority, text); });
    });
    connect(m_responses, &ResponseCard::exampleConfirmed, this,
            [this](int priority) { attempt([&] { store().confirmExample(priority); }); });
    connect(m_responses, &ResponseCard::confirmed, this, [this](int priority, bool out, Response response) {
        attempt([&] { store().confirm(priority, out, response); });
    });
    connect(m_responses, &ResponseCard::allConfirmed, this, [this](int priority) {
        if (attempt([&] { store().confirmAll(priority); }))
            feedback().say(tr("All defaults of %1 are confirmed").arg(priorityName(priority)), true);
    });
    connect(m_responses, &ResponseCard::rulesRequested, this, &EscalationPage::showRules);
    connect(m_responses, &ResponseCard::problemChanged, this,
            [this](const QRect &cell, const QString &sentence) {
                const QWidget *viewport = m_responses->table()->viewport();
                m_bubble->showAt(QRect(viewport->mapTo(this, cell.topLeft()), cell.size()), sentence);
            });
    connect(m_walk, &WalkPanel::mendChosen, this, &EscalationPage::mendGap);
    connect(m_walk, &WalkPanel::incidentChosen, this, [this](int priority, bool outOfHours) {
        m_responses->setOutOfHours(outOfHours); // the row that the walk reads
        m_responses->choosePriority(priority);
    });
}

void EscalationPage::connectFindings()
{
    connect(m_strip, &FindingStrip::mendChosen, this, &EscalationPage::mend);
    connect(m_strip, &FindingStrip::acceptRequested, this, &EscalationPage::acceptFinding);
    connect(m_strip, &FindingStrip::reopenRequested, this, [this](const AgreementFinding &finding) {
        attempt([&] { FindingStore(workspace()).reopen(finding); });
    });
}

QString EscalationPage::contextLine() const
{
    if (m_matrix.isEmpty())
        return tr("Name who is called on each side at each tier");
    const int open = openCount(m_findings);
    const QString findings =
        open == 0 ? tr("No findings") : counted(open, tr("1 finding"), tr("%1 findings"));
    QStringList parts;
    if (m_standing.latest)
        parts = standingWords(m_standing);
    parts << findings << capitalised(confirmationText(m_matrix));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QList<QWidget *> EscalationPage::headerActions()
{
    return {m_export, m_publish};
}

QList<QAction *> EscalationPage::menuActions()
{
    return {m_nextFinding, m_rulesAction, m_revisionsAction, m_exportAction};
}

void EscalationPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

void EscalationPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_editor->leave(); // its cell is somewhere else now
    m_walk->setFixedWidth(std::clamp(event->size().width() * 35 / 100, walkLeast, walkWidth));
}

void EscalationPage::refresh()
{
    m_stale = false;
    attempt([&] {
        m_matrix = store().matrix();
        const auto accepted = FindingStore(workspace()).accepted();
        m_findings = checkEscalation(m_matrix, accepted);
        m_standing = standingOf(workspace(), AgreementDocument::Escalation);
    });
    QStringList gaps;
    for (const AgreementFinding &finding : m_findings) {
        if (finding.code == QLatin1String("escalation.gap"))
            gaps.push_back(finding.subject.field);
    }
    m_start->setVisible(m_matrix.isEmpty());
    m_startButton->setEnabled(canEdit());
    m_strip->showFindings(m_findings, canEdit());
    m_contacts->showMatrix(m_matrix, gaps);
    m_responses->showMatrix(m_matrix);
    m_responses->setReadOnly(!canEdit());
    m_onCall->showMatrix(m_matrix);
    m_onCall->setReadOnly(!canEdit());
    m_walk->showMatrix(m_matrix, workspace().now().date());
    m_editor->setReadOnly(!canEdit());
    if (m_editor->isOpen())
        m_editor->showMatrix(m_matrix);
    if (m_rules)
        m_rules->showMatrix(m_matrix);
    emit headerChanged();
}

void EscalationPage::reveal(const Place &place)
{
    const EscalationCell cell = cellFromKey(place.field);
    if (cell.tier > 0 || cell.priority > 0)
        showCell(cell);
    else if (place.field == onCallKey(Side::Internal) || place.field == onCallKey(Side::Partner)) {
        m_scroll->ensureWidgetVisible(m_onCall);
        m_onCall->choose(place.field == onCallKey(Side::Partner) ? Side::Partner : Side::Internal,
                         place.person);
    } else if (const QWidget *now = QApplication::focusWidget();
               !now || now == this ||
               !isAncestorOf(now)) // an undo on this page leaves the keys where they are
        m_contacts->cell(1, Side::Internal)->setFocus(Qt::TabFocusReason);
}

// ---- findings

void EscalationPage::acceptFinding(const AgreementFinding &finding)
{
    const auto reason =
        dialogs().askText(this, tr("Accept the finding"),
                          tr("%1. Why is that acceptable?").arg(finding.title), {}, tr("Accept"));
    if (reason && !reason->trimmed().isEmpty())
        attempt([&] { FindingStore(workspace()).accept(finding, *reason); });
}

void EscalationPage::nextFinding()
{
    const int count = static_cast<int>(m_findings.size());
    for (int i = 1; i <= count; ++i) {
        const int index = (m_shownFinding + i + count) % count;
        if (!m_findings[static_cast<size_t>(index)].isOpen())
            continue;
        m_shownFinding = index;
        showCell(cellFromKey(m_findings[static_cast<size_t>(index)].subject.field));
        return;
    }
    feedback().say(tr("There are no findings"));
}

void EscalationPage::showRules()
{
    if (!m_rules) {
        m_rules = new PriorityDialog(this);
        connect(m_rules, &PriorityDialog::ruleChosen, this, [this](int impact, int urgency, int priority) {
            attempt([&] { store().setPriorityRule(impact, urgency, priority); });
        });
        connect(m_rules, &PriorityDialog::rulesConfirmed, this,
                [this] { attempt([&] { store().confirmRules(); }); });
        connect(m_rules, &PriorityDialog::tellsConfirmed, this,
                [this] { attempt([&] { store().confirmTells(); }); });
        connect(m_rules, &PriorityDialog::tellsEdited, this, [this](int priority, const QString &text) {
            attempt([&] { store().setTells(priority, text); });
        });
    }
    m_rules->showMatrix(m_matrix);
    m_rules->setReadOnly(!canEdit());
    m_rules->open();
}

} // namespace tandem
