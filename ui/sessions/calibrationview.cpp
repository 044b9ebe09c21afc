#include "ui/sessions/calibrationview.h"
#include "core/overview/phrases.h"
#include "ui/sessions/agreedpanel.h"
#include "ui/sessions/calibrationgrid.h"
#include "ui/sessions/hiding.h"
#include "ui/sessions/originalscores.h"
#include "ui/sessions/raterscard.h"
#include "ui/sessions/sentencecard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace tandem {

static constexpr int gap = 14;
static constexpr int sideWidth = 352;

CalibrationView::CalibrationView(Evaluation &evaluation, Feedback &feedback, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_feedback(feedback)
    , m_top(new QHBoxLayout)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("sliders-horizontal"), tr("Calibration comes after the sessions"),
                             {}))
    , m_sentence(new SentenceCard)
    , m_grid(new CalibrationGrid)
    , m_sides(new SegmentedControl)
    , m_side(new QStackedWidget)
    , m_panel(new AgreedPanel(evaluation, feedback, AgreedPanel::Calibration))
    , m_raters(new RatersCard)
    , m_state(new TextLabel({}, TextLabel::Small))
    , m_final(new PushButton(tr("Make scores final"), QStringLiteral("lock"), PushButton::Primary))
{
    build();
    connect(m_grid, &CompareChartView::currentChanged, this, [this] {
        if (!m_refreshing)
            showCurrent();
    });
    connect(m_grid, &CompareChartView::followed, this, [this] {
        m_sides->setCurrentIndex(0);
        m_panel->focusForm();
    });
    connect(m_grid, &CalibrationGrid::scoreProposed, this, [this](int score) {
        m_sides->setCurrentIndex(0); // where it can be seen
        m_panel->propose(score);
    });
    const auto toGrid = [this] { m_grid->setFocus(Qt::OtherFocusReason); };
    connect(m_panel, &AgreedPanel::left, this, toGrid);
    connect(m_panel, &AgreedPanel::recorded, this, toGrid);
    connect(m_panel, &AgreedPanel::meanKept, this, toGrid);
    connect(m_sides, &SegmentedControl::currentChanged, this, &CalibrationView::showSide);
    connect(m_final, &QPushButton::clicked, this, &CalibrationView::finalise);
    addKey(Qt::CTRL | Qt::Key_Return);
    addKey(Qt::CTRL | Qt::Key_Enter);
    connect(&m_evaluation, &Evaluation::changed, this, [this](const ChangeSet &changes) {
        m_stale = true;
        if (isVisible() || (showsScores() && mayHideScores(changes)))
            refresh();
    });
}

void CalibrationView::addKey(const QKeySequence &keys)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        if (m_panel->isVisible())
            m_panel->record();
    });
}

void CalibrationView::build()
{
    auto *card = new Card;
    card->setBodyMargins(1, 1, 1, 1);
    card->body()->addWidget(m_grid);
    m_state->setElided(true);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_top->setSpacing(14);
    m_top->addWidget(m_state, 1);
    m_top->addWidget(m_final);
    buildSide();
    auto *left = new QVBoxLayout;
    left->setSpacing(gap);
    left->addWidget(m_sentence);
    left->addWidget(card, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addWidget(m_sides);
    right->addWidget(m_side, 1);
    auto *scores = new QWidget;
    auto *row = new QHBoxLayout(scores);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addLayout(left, 1);
    row->addLayout(right);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scores);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(gap);
    whole->addWidget(m_stack, 1);
    whole->insertLayout(0, m_top); // last for Tab, which goes from before the view straight to its grid
}

void CalibrationView::addLeft(QWidget *widget)
{
    m_left = widget;
    m_top->insertWidget(0, widget);
}

void CalibrationView::buildSide()
{
    m_sides->setTexts({tr("Score"), tr("Evaluators")});
    m_sides->setAccessibleName(tr("What stands beside the scores"));
    m_sides->setFillWidth(true);
    m_sides->setFixedWidth(sideWidth);
    m_sides->setCurrentIndex(0);
    m_side->setFixedWidth(sideWidth);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_raters);
}

// ---- what is shown

void CalibrationView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

bool CalibrationView::showsScores() const
{
    return m_stack->currentIndex() == 1;
}

QString CalibrationView::sentence() const
{
    return m_sentence->sentence();
}

static QStringList namesOf(const Evaluation &evaluation, const std::vector<int> &providers)
{
    QStringList names;
    for (const int provider : providers)
        names << evaluation.providers()[static_cast<size_t>(provider)].name;
    return names;
}

QString CalibrationView::waitingSentence() const
{
    QStringList parts;
    if (!m_calibration.waiting.empty())
        parts << tr("Not revealed yet: %1.")
                     .arg(overview::shortList(namesOf(m_evaluation, m_calibration.waiting), 4));
    if (!m_calibration.without.empty())
        parts << tr("Without a session: %1.")
                     .arg(overview::shortList(namesOf(m_evaluation, m_calibration.without), 4));
    return parts.join(u' ');
}

void CalibrationView::refresh()
{
    m_stale = false;
    m_calibration = calibrationOf(m_evaluation);
    const bool isLead = m_evaluation.viewerIsLead();
    m_sides->setVisible(isLead);
    if (!isLead)
        m_sides->setCurrentIndex(0);
    m_refreshing = true;
    m_grid->follow(m_evaluation, m_calibration);
    m_refreshing = false;
    if (m_calibration.columns.size() < 2) {
        showEmpty();
        return;
    }
    const bool steady = m_calibration.overall.isSteady();
    m_sentence->setSentence(steady                              ? QStringLiteral("triangle-alert")
                            : m_calibration.overall.canBeTold() ? QStringLiteral("circle-check")
                                                                : QStringLiteral("info"),
                            steady                              ? Tone::Caution
                            : m_calibration.overall.canBeTold() ? Tone::Good
                                                                : Tone::Neutral,
                            m_calibration.sentence(m_evaluation));
    QStringList details;
    if (const QString question = m_calibration.question(); !question.isEmpty())
        details << question;
    // Who drifts is about persons: the IT lead's to bring up.
    if (const QString drifting = isLead ? m_calibration.evaluatorSentence(m_evaluation) : QString();
        !drifting.isEmpty())
        details << drifting;
    if (const QString waiting = waitingSentence(); !waiting.isEmpty())
        details << waiting;
    m_sentence->setDetail(details.join(u' '));
    showFinal();
    m_stack->setCurrentIndex(1);
    setFocusProxy(m_grid);
    showSide();
    showCurrent();
}

void CalibrationView::showEmpty()
{
    const QString waiting = waitingSentence();
    m_empty->setTexts(tr("Calibration comes after the sessions"),
                      tr("When the scores of two providers or more are revealed, the panel compares each "
                         "criterion across them, in the order in which they were seen, and adjusts what the "
                         "order has coloured.") +
                          (waiting.isEmpty() ? QString() : QStringLiteral("\n") + waiting));
    m_panel->showNothing();
    m_raters->clear();
    m_sentence->setSentence(QStringLiteral("info"), Tone::Neutral, {});
    m_sentence->setDetail({});
    m_state->clear();
    m_final->hide();
    m_stack->setCurrentIndex(0);
    setFocusProxy(m_left); // the grid is hidden
}

void CalibrationView::showSide()
{
    const bool raters = m_evaluation.viewerIsLead() && m_sides->currentIndex() == 1;
    if (raters)
        m_raters->follow(m_evaluation);
    else
        m_raters->clear();
    m_side->setCurrentIndex(raters ? 1 : 0);
}

QString CalibrationView::lockedReason() const
{
    if (m_evaluation.workspace().isReadOnly())
        return tr("The workspace is open for reading only.");
    if (m_evaluation.info().finalAt.isValid())
        return tr("The scores are final. Reopen them to adjust one.");
    return {};
}

void CalibrationView::showCurrent()
{
    m_panel->show(m_grid->provider(), m_grid->criterion(), lockedReason());
}

void CalibrationView::reveal(ProviderId provider, CriterionId criterion)
{
    if (m_stale)
        refresh();
    m_grid->choose(provider, criterion.isValid() ? criterion : m_grid->criterion());
    setFocus(Qt::OtherFocusReason);
}

// ---- final

void CalibrationView::showFinal()
{
    const WorkspaceInfo &info = m_evaluation.info();
    const bool isFinal = info.finalAt.isValid();
    const bool waits = !m_calibration.isComplete();
    m_state->setText(isFinal ? tr("Final since %1, by %2. No score can be changed.")
                                   .arg(changeTime(info.finalAt), info.finalBy)
                     : waits ? tr("The scores can be made final when every session is revealed.")
                             : tr("Once they are final, no score can be changed until they are reopened."));
    m_final->setText(isFinal ? tr("Reopen scores") : tr("Make scores final"));
    m_final->setIconName(isFinal ? QStringLiteral("rotate-ccw") : QStringLiteral("lock"));
    m_final->setKind(isFinal ? PushButton::Normal : PushButton::Primary);
    m_final->show();
    m_final->setEnabled(!m_evaluation.workspace().isReadOnly() && (isFinal || !waits));
}

void CalibrationView::finalise()
{
    const bool isFinal = m_evaluation.info().finalAt.isValid();
    const bool done = m_feedback.attempt([&] {
        AgreementStore store(m_evaluation.workspace());
        if (isFinal)
            store.reopenScores();
        else
            store.finalise();
    });
    if (done)
        m_feedback.say(isFinal ? tr("The scores are open again") : tr("The scores are final"), true);
}

} // namespace tandem
