#include "ui/scoring/comparepage.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "core/overview/standing.h"
#include "ui/robustness/stabilitytab.h"
#include "ui/robustness/swingview.h"
#include "ui/scoring/comparecontributionsview.h"
#include "ui/scoring/comparedata.h"
#include "ui/scoring/compareheatmapview.h"
#include "ui/scoring/comparerankingview.h"
#include "ui/scoring/whatifpanel.h"
#include "ui/scoring/whatifslider.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QGridLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tandem {

ComparePage::ComparePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_whatIf(context.evaluation)
    , m_computed(context.evaluation, m_whatIf)
{
    build();
    buildActions();
    // After the what-if's own connection, so that its shares are up to date.
    connect(&evaluation(), &Evaluation::changed, this, &ComparePage::follow);
    connect(&m_whatIf, &WhatIf::changed, this, &ComparePage::refreshFigures);
    connect(&m_whatIf, &WhatIf::overtaken, m_panel, &WhatIfPanel::sayOvertaken);
}

static Card *cardWith(const QString &title, const QString &subtitle, CompareChartView *content)
{
    const int side = 18 - content->inset();
    auto *card = new Card(title, subtitle);
    card->setBodyMargins(side, 8, side, 12);
    card->body()->addWidget(content);
    return card;
}

ComparePage::~ComparePage() = default;

QWidget *ComparePage::buildRanking()
{
    m_ranking = new CompareRankingView(CompareRankingView::Bars);
    m_contributions = new CompareContributionsView;
    m_heatMap = new CompareHeatMapView;
    m_panel = new WhatIfPanel(evaluation(), m_whatIf);
    m_rankingCard = cardWith(tr("Ranking"), {}, m_ranking);
    m_cardPill = new Pill(tr("What-if"), Tone::Accent);
    m_rankingCard->addRightWidget(m_cardPill);
    m_cardPill->hide();

    auto *charts = new QWidget;
    auto *grid = new QGridLayout(charts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(14);
    grid->addWidget(m_rankingCard, 0, 0);
    grid->addWidget(m_panel, 0, 1);
    grid->addWidget(cardWith(tr("Contributions"),
                             tr("Points each criterion adds to the total, of the points it could add"),
                             m_contributions),
                    1, 0);
    grid->addWidget(cardWith(tr("Criteria by provider"), tr("Mean of the evaluators, 0 to 5"), m_heatMap), 1,
                    1);
    grid->setColumnStretch(0, 640);
    grid->setColumnStretch(1, 418);
    // The ranking at its designed height; in a low window the sliders' card decides.
    grid->setRowStretch(0, 320);
    grid->setRowStretch(1, 370);
    grid->setRowMinimumHeight(0, 272);
    for (int i = 0; i < grid->count(); ++i)
        grid->itemAt(i)->widget()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);

    connect(m_panel, &WhatIfPanel::applyRequested, this, &ComparePage::apply);
    connect(m_panel, &WhatIfPanel::stabilityRequested, this, [this] { showTab(Tab::Stability); });
    connect(m_panel, &WhatIfPanel::swingsRequested, this, [this] { openSwings(); });
    connect(m_ranking, &CompareChartView::followed, this, [this](int row) {
        const int provider = m_shown[static_cast<size_t>(row)];
        emit goTo(
            Place{PageId::Providers, evaluation().providers()[static_cast<size_t>(provider)].id, {}, {}});
    });
    connect(m_contributions, &CompareChartView::followed, this, [this](int row, int column) {
        followCell(m_shown[static_cast<size_t>(row)], m_criteria[static_cast<size_t>(column)]);
    });
    connect(m_heatMap, &CompareChartView::followed, this, [this](int row, int column) {
        followCell(m_stated[static_cast<size_t>(column)], m_criteria[static_cast<size_t>(row)]);
    });
    return charts;
}

void ComparePage::build()
{
    m_empty = new EmptyState(QStringLiteral("chart-bar"), tr("Nothing to compare yet"), {}, tr("Go there"));
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        emit goTo(Place{m_emptyLeadsTo, {}, {}, {}});
    });
    auto *body = new QWidget;
    auto *parts = new QVBoxLayout(body);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(14);
    buildTabs();
    parts->addWidget(m_tabs);
    parts->addWidget(m_parts, 1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(body);
    m_stack->addWidget(m_empty);
    buildSwings();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void ComparePage::buildActions()
{
    m_headerPill = new Pill(tr("What-if"), Tone::Accent, this);
    m_headerPill->setToolTip(tr("The figures follow the sliders, not the stated weights"));
    m_headerPill->hide();
    m_export = new PushButton(tr("Export PDF"), QStringLiteral("download"), PushButton::Normal, this);
    m_export->hide();
    connect(m_export, &QPushButton::clicked, this, &Page::exportRequested);

    m_copy = new QAction(tr("Copy the ranking as a table"), this);
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copy, &QAction::triggered, this, [this] {
        m_ranking->copy();
        feedback().say(tr("The ranking is on the clipboard."));
    });
    m_resetAction = new QAction(tr("Reset the what-if"), this);
    connect(m_resetAction, &QAction::triggered, &m_whatIf, &WhatIf::reset);
    m_applyAction = new QAction(tr("Apply the what-if weights"), this);
    connect(m_applyAction, &QAction::triggered, this, &ComparePage::apply);
    m_swings = new QAction(tr("Set the weights by s&wings"), this);
    connect(m_swings, &QAction::triggered, this, &ComparePage::openSwings);
    m_back = new QAction(tr("Back &to the comparison"), this);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_back->setEnabled(false);
    connect(m_back, &QAction::triggered, this, &ComparePage::leaveSwings);
    const QStringList names = {tr("Ran&king"), tr("Sta&bility"), tr("&Acceptability"), tr("&Head to head"),
                               tr("&Panel")};
    for (int i = 0; i < names.size(); ++i) {
        auto *action = new QAction(names.at(i), this);
        action->setShortcut(QKeySequence(Qt::CTRL | (Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, i] { showTab(static_cast<Tab>(i)); });
        m_ways.push_back(action);
    }
}

// ---- the header

QString ComparePage::title() const
{
    return isOnSwings() ? tr("Weights by their swings") : tr("Compare");
}

QString ComparePage::contextLine() const
{
    if (isOnSwings())
        return tr("What a rise from 0 to 5 on each criterion is worth, beside the others");
    if (evaluation().providers().empty() || evaluation().criteria().empty())
        return {};
    const Standing standing = standingOf(evaluation(), m_whatIf.ranking(), todayOf(workspace()));
    QStringList parts{leadSentence(evaluation(), standing)};
    if (m_whatIf.isMoved())
        parts = QStringList{tr("What-if: %1").arg(parts.first())}; // the card says that nothing is stored yet
    else if (standing.expected > 0)
        parts.push_back(tr("%1 of %2 scores").arg(standing.given).arg(standing.expected));
    QStringList special;
    if (standing.incomplete > 0 && standing.given > 0)
        special.push_back(overview::counted(standing.incomplete, tr("one provider with bounds"),
                                            tr("%1 providers with bounds")));
    if (standing.ineligible > 0)
        special.push_back(overview::counted(standing.ineligible, tr("one ineligible"), tr("%1 ineligible")));
    if (!special.isEmpty())
        parts.push_back(special.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral("  ·  "));
}

QList<QWidget *> ComparePage::headerActions()
{
    if (isOnSwings())
        return {};
    return m_whatIf.isMoved() ? QList<QWidget *>{m_headerPill, m_export} : QList<QWidget *>{m_export};
}

QList<QAction *> ComparePage::menuActions()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    return QList<QAction *>{m_copy, m_resetAction, m_applyAction, m_swings, m_back, line} + m_ways;
}

// ---- content

void ComparePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    watchFigures();
}

void ComparePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_drawn.setWatched(false);
    m_computed.setWatched(false);
}

bool ComparePage::showEmpty()
{
    const Standing standing = standingOf(evaluation());
    QString sentence;
    QString action;
    if (standing.lead == Lead::NoProviders || standing.compared == 0) {
        sentence =
            tr("Add the providers that you want to choose from; the ranking appears with the first scores.");
        action = tr("Go to Providers");
        m_emptyLeadsTo = PageId::Providers;
    } else if (standing.lead == Lead::NoCriteria) {
        sentence = tr("Say what counts; the ranking appears with the first scores.");
        action = tr("Go to Criteria");
        m_emptyLeadsTo = PageId::Criteria;
    } else if (evaluation().evaluators().empty()) {
        sentence = tr("Add the people who score; the ranking appears with the first scores.");
        action = tr("Go to People");
        m_emptyLeadsTo = PageId::People;
    } else if (standing.lead == Lead::NothingScored) {
        sentence = tr("The ranking appears with the first scores.");
        action = tr("Go to Scores");
        m_emptyLeadsTo = PageId::Scores;
    }
    const bool empty = !sentence.isEmpty();
    if (empty) {
        m_empty->setTexts(tr("Nothing to compare yet"), sentence);
        m_empty->action()->setText(action);
    }
    if (empty || !isOnSwings())
        m_stack->setCurrentIndex(empty ? 1 : 0);
    else
        m_swingView->follow();
    m_back->setEnabled(isOnSwings());
    m_swings->setEnabled(canEdit() && !empty);
    m_copy->setEnabled(!empty);
    return empty;
}

void ComparePage::refresh()
{
    m_stale = false;
    emit headerChanged();
    if (showEmpty())
        return;
    m_criteria = compare::applicableCriteria(evaluation());
    // The heat map keeps the stated order, so that its columns stand still while a slider moves.
    m_stated = compare::comparedOrder(evaluation(), evaluation().ranking());
    m_heatMap->setData(compare::heatMap(evaluation(), m_stated, m_criteria));
    refreshFigures();
}

void ComparePage::refreshFigures()
{
    m_computed.follow(); // first: of what follows the draws, nothing may be said with the old figures
    m_drawn.follow(m_whatIf.ranking());
    showFigures();
    showWhatIf();
}

void ComparePage::refreshRanking()
{
    const Ranking &ranking = m_whatIf.ranking();
    const bool moved = m_whatIf.isMoved();
    m_shown = compare::comparedOrder(evaluation(), ranking);
    m_ranking->setBars(
        compare::rankingBars(evaluation(), ranking, m_shown, moved ? &evaluation().ranking() : nullptr));
    m_contributions->setData(compare::contributions(evaluation(), ranking, m_shown, m_criteria));
    const size_t sliders = m_panel->sliders().size();
    m_panel->refresh();
    if (m_panel->sliders().size() != sliders)
        orderTabs();
}

// Sliders made later would come last.
void ComparePage::orderTabs()
{
    QWidget *before = m_ranking;
    const auto next = [&](QWidget *widget) {
        setTabOrder(before, widget);
        before = widget;
    };
    for (WhatIfSlider *slider : m_panel->sliders())
        next(slider);
    next(m_panel->resetButton());
    next(m_panel->applyButton());
    next(m_contributions);
    next(m_heatMap);
}

void ComparePage::showWhatIf()
{
    const bool moved = m_whatIf.isMoved();
    const auto out =
        evaluation().providers().size() - compare::comparedOrder(evaluation(), m_whatIf.ranking()).size();
    QString subtitle = moved ? tr("Weighted total, 0 to 100; outlined: with the stated weights")
                             : tr("Weighted total, 0 to 100; hatched: between missing scores as 0 and as 5");
    if (out > 0)
        subtitle += overview::counted(static_cast<int>(out), tr("; one that is out is not shown"),
                                      tr("; %1 that are out are not shown"));
    m_rankingCard->setSubtitle(subtitle);
    m_cardPill->setVisible(moved);
    m_resetAction->setEnabled(moved);
    m_applyAction->setEnabled(canEdit() && moved && m_whatIf.problem().isEmpty());
    emit headerChanged();
}

void ComparePage::apply()
{
    if (attempt([this] { m_whatIf.apply(); }))
        feedback().say(tr("The weights are stored."), true);
}

void ComparePage::followCell(int provider, int criterion)
{
    emit goTo(Place{PageId::Scores,
                    evaluation().providers()[static_cast<size_t>(provider)].id,
                    evaluation().criteria()[static_cast<size_t>(criterion)].id,
                    {}});
}

void ComparePage::reveal(const Place &place)
{
    if (m_stale)
        refresh();
    leaveSwings();
    if (ComparePart *shown = part()) {
        // A place with a provider is on the ranking; a weight may be looked at where one is.
        if (!place.provider && (!place.criterion || shown == static_cast<ComparePart *>(m_stability))) {
            shown->enter(place.criterion);
            return;
        }
        showTab(Tab::Ranking);
    }
    const auto find = [](const std::vector<int> &list, int index) {
        const auto found = std::find(list.begin(), list.end(), index);
        return found == list.end() ? -1 : static_cast<int>(found - list.begin());
    };
    const int provider = place.provider ? evaluation().indexOf(place.provider) : -1;
    const int criterion = place.criterion ? evaluation().indexOf(place.criterion) : -1;
    const int row = find(m_criteria, criterion);
    if (row >= 0 && find(m_stated, provider) >= 0) {
        m_heatMap->setFocus(Qt::OtherFocusReason);
        m_heatMap->setCurrent(QPoint(find(m_stated, provider), row));
    } else if (row >= 0) {
        m_panel->sliders()[static_cast<size_t>(row)]->setFocus(Qt::OtherFocusReason);
    } else {
        m_ranking->setFocus(Qt::OtherFocusReason);
        if (find(m_shown, provider) >= 0)
            m_ranking->setCurrent(QPoint(0, find(m_shown, provider)));
    }
}

} // namespace tandem
