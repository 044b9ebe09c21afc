#include "ui/sessions/revealview.h"
#include "core/overview/phrases.h"
#include "core/sessions/sessionstore.h"
#include "core/sessions/steps.h"
#include "ui/sessions/agreedpanel.h"
#include "ui/sessions/hiding.h"
#include "ui/sessions/originalscores.h"
#include "ui/sessions/reveallist.h"
#include "ui/sessions/sentencecard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace tandem {

static constexpr int gap = 14;
static constexpr int panelWidth = 352;

RevealView::RevealView(Evaluation &evaluation, Feedback &feedback, QWidget *parent)
    : SessionPartView(evaluation, feedback, parent)
    , m_stack(new QStackedWidget)
    , m_sealed(
          new EmptyState(QStringLiteral("lock"), tr("The scores are still hidden"), {}, tr("Reveal scores")))
    , m_sentence(new SentenceCard)
    , m_list(new RevealList)
    , m_panel(new AgreedPanel(evaluation, feedback, AgreedPanel::AfterReveal))
{
    build();
    connect(m_list, &CompareChartView::currentChanged, this, [this] {
        if (!m_refreshing)
            showCurrent();
    });
    connect(m_list, &CompareChartView::followed, m_panel, &AgreedPanel::focusForm);
    connect(m_list, &RevealList::scoreProposed, m_panel, &AgreedPanel::propose);
    const auto toList = [this] { m_list->setFocus(Qt::OtherFocusReason); };
    connect(m_panel, &AgreedPanel::left, this, toList);
    connect(m_panel, &AgreedPanel::recorded, this, toList);
    connect(m_panel, &AgreedPanel::meanKept, this, [this] { step(1); });
    connect(m_sealed, &EmptyState::actionTriggered, this, &RevealView::revealRequested);
    addKey(Qt::Key_N, [this] { step(1); });
    addKey(Qt::Key_P, [this] { step(-1); });
    addKey(Qt::CTRL | Qt::Key_Return, [this] { m_panel->record(); });
    addKey(Qt::CTRL | Qt::Key_Enter, [this] { m_panel->record(); });
    connect(&evaluation, &Evaluation::changed, this, [this](const ChangeSet &changes) {
        m_stale = true;
        if (isVisible() || (showsScores() && mayHideScores(changes)))
            refresh();
    });
}

void RevealView::build()
{
    auto *listCard = new Card;
    listCard->setBodyMargins(1, 1, 1, 1);
    listCard->body()->addWidget(m_list);
    m_panel->setFixedWidth(panelWidth);
    auto *left = new QVBoxLayout;
    left->setSpacing(gap);
    left->addWidget(m_sentence);
    left->addWidget(listCard, 1);
    auto *scores = new QWidget;
    auto *row = new QHBoxLayout(scores);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addLayout(left, 1);
    row->addWidget(m_panel);
    m_stack->addWidget(m_sealed);
    m_stack->addWidget(scores);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
}

/// A key for the whole view. Fields keep letters to themselves.
void RevealView::addKey(const QKeySequence &keys, const std::function<void()> &run)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, run);
}

// ---- what is shown

void RevealView::setSession(SessionId id)
{
    if (id == sessionId() && !m_stale)
        return;
    if (id != sessionId())
        m_panel->dropDrafts();
    setSessionId(id);
    refresh();
}

void RevealView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

bool RevealView::showsScores() const
{
    return m_stack->currentIndex() == 1;
}

QString RevealView::sentence() const
{
    return m_sentence->sentence();
}

void RevealView::refresh()
{
    m_stale = false;
    m_session = SessionStore(workspace()).find(sessionId());
    const int provider = m_session ? evaluation().indexOf(m_session->provider) : -1;
    const bool open = provider >= 0 && m_session->isRevealed() && !evaluation().isSealed(provider);
    m_refreshing = true;
    if (!open) {
        m_list->setRows({}, 0);
        m_panel->showNothing();
        m_sentence->setSentence(QStringLiteral("lock"), Tone::Neutral, {});
        showSealed(provider);
        m_stack->setCurrentIndex(0);
        setFocusProxy(nullptr); // the list is hidden
        m_refreshing = false;
        return;
    }
    const RevealedProvider revealed = revealOf(evaluation(), provider);
    const bool discuss = std::any_of(revealed.criteria.begin(), revealed.criteria.end(),
                                     [](const RevealedCriterion &criterion) { return criterion.isOpen(); });
    m_sentence->setSentence(discuss ? QStringLiteral("move-horizontal") : QStringLiteral("circle-check"),
                            discuss ? Tone::Caution : Tone::Good, revealed.sentence(evaluation()));
    m_list->setRows(revealRows(evaluation(), revealed), evaluation().evaluators().size());
    m_stack->setCurrentIndex(1);
    setFocusProxy(m_list);
    m_refreshing = false;
    showCurrent();
}

void RevealView::showSealed(int provider)
{
    const QString problem = provider < 0 ? tr("There is no session.") : revealProblem(evaluation(), provider);
    m_sealed->setTexts(
        tr("The scores are still hidden"),
        problem.isEmpty() ? tr("All cards are complete. From the reveal on everybody sees all scores of this "
                               "provider; what is changed then is marked as changed.")
                          : problem);
    m_sealed->action()->setVisible(provider >= 0);
    m_sealed->action()->setEnabled(problem.isEmpty() && canEdit());
}

QString RevealView::lockedReason() const
{
    const WorkspaceInfo &info = evaluation().info();
    if (!canEdit())
        return tr("The workspace is open for reading only.");
    if (info.finalAt.isValid())
        return tr("The scores were made final: %1, %2. Reopen them under Calibration to change them.")
            .arg(info.finalBy, changeTime(info.finalAt));
    if (m_session && m_session->closedAt.isValid())
        return tr("The session is closed. Reopen it to record an agreed score, or adjust the score under "
                  "Calibration.");
    return {};
}

void RevealView::showCurrent()
{
    if (m_session && showsScores())
        m_panel->show(m_session->provider, m_list->criterion(), lockedReason());
}

void RevealView::reveal(const Place &place)
{
    if (m_stale)
        refresh();
    if (!showsScores()) {
        m_sealed->action()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_list->choose(place.criterion);
    m_list->setFocus(Qt::OtherFocusReason);
}

void RevealView::step(int direction)
{
    if (!showsScores() || m_list->rowCount() == 0)
        return;
    m_list->setCurrent({0, m_list->current().y() + direction});
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
