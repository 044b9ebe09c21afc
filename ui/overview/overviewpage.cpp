#include "ui/overview/overviewpage.h"
#include "core/onboarding/onboarding.h"
#include "core/overview/agreementattention.h"
#include "core/overview/onboardingattention.h"
#include "core/overview/phrases.h"
#include "core/overview/standing.h"
#include "ui/overview/attentioncard.h"
#include "ui/overview/keyfigurecard.h"
#include "ui/overview/keyfigures.h"
#include "ui/overview/onboardingcard.h"
#include "ui/overview/providerscard.h"
#include "ui/overview/setupguide.h"
#include "ui/overview/stagescard.h"
#include "ui/scoring/comparedata.h"
#include "ui/scoring/comparerankingview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/tableview.h"
#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tandem {

static constexpr int gap = 14;

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
{
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildCards());
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_stack);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_stack->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    buildActions();

    connect(&evaluation(), &Evaluation::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { keepFocusInView(now); });
}

OverviewPage::~OverviewPage()
{
    // A card that goes with the focus still says so, when there is no page left to scroll.
    disconnect(qApp, nullptr, this, nullptr);
}

QWidget *OverviewPage::buildCards()
{
    m_onboarding = new OnboardingCard; // first in the order of Tab, too
    m_onboarding->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_onboarding->hide();
    const QString labels[] = {tr("Leader"), tr("Margin"), tr("Scores"), tr("Time")};
    auto *figures = new QHBoxLayout;
    figures->setSpacing(gap);
    for (size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i] = new KeyFigureCard(labels[i]);
        figures->addWidget(m_figures[i], i == 0 ? 304 : 242);
    }
    m_attention = new AttentionCard;
    m_ranking = new CompareRankingView(CompareRankingView::Thin);
    auto *ranking = new Card(tr("Ranking"), tr("Weighted total, 0 to 100; missing scores as bounds"));
    ranking->setBodyMargins(18 - m_ranking->inset(), 6, 18 - m_ranking->inset(), 12);
    ranking->body()->addWidget(m_ranking);
    m_providers = new ProvidersCard(evaluation());
    m_stages = new StagesCard;

    auto *grid = new QGridLayout;
    grid->setSpacing(gap);
    grid->addWidget(m_attention, 0, 0);
    grid->addWidget(ranking, 0, 1);
    grid->addWidget(m_providers, 1, 0);
    grid->addWidget(m_stages, 1, 1);
    grid->setColumnStretch(0, 640);
    grid->setColumnStretch(1, 418);
    grid->setRowStretch(0, 334);
    grid->setRowStretch(1, 250);
    for (int i = 0; i < grid->count(); ++i)
        grid->itemAt(i)->widget()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    grid->setRowMinimumHeight(0, 334);
    grid->setRowMinimumHeight(1, 250);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_onboarding);
    column->addLayout(figures);
    column->addLayout(grid, 1);

    connect(m_onboarding, &OnboardingCard::followed, this, &OverviewPage::goTo);
    connect(m_attention, &AttentionCard::followed, this, &OverviewPage::goTo);
    connect(m_providers, &ProvidersCard::followed, this, [this](ProviderId provider) {
        emit goTo(Place{PageId::Providers, provider, {}, {}});
    });
    connect(m_ranking, &CompareChartView::followed, this, [this](int row) {
        emit goTo(Place{PageId::Compare, m_shown[static_cast<size_t>(row)], {}, {}});
    });
    return page;
}

// Few workspaces need it, and its long texts would be laid out with every one.
QWidget *OverviewPage::buildGuide()
{
    constexpr int widest = 640;
    m_guide = new SetupGuide;
    m_guide->setMaximumWidth(widest);
    m_guide->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    auto *column = new QVBoxLayout;
    column->addStretch(1);
    column->addWidget(m_guide);
    column->addStretch(2);
    row->addLayout(column, 1000);
    row->addStretch(1);
    connect(m_guide, &SetupGuide::followed, this, &OverviewPage::goTo);
    return page;
}

void OverviewPage::buildActions()
{
    m_export = new PushButton(tr("Export PDF"), QStringLiteral("download"), PushButton::Normal, this);
    m_compare =
        new PushButton(tr("Compare providers"), QStringLiteral("chart-bar"), PushButton::Primary, this);
    m_export->hide();
    m_compare->hide();
    connect(m_export, &QPushButton::clicked, this, &Page::exportRequested);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        emit goTo(Place{PageId::Compare, {}, {}, {}});
    });
}

// ---- the header

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::contextLine() const
{
    const WorkspaceInfo &info = evaluation().info();
    QString first = info.purpose;
    if (info.staff > 0)
        first = info.purpose.isEmpty() ? tr("%1 staff").arg(info.staff)
                                       : tr("%1 for %2 staff").arg(info.purpose, QString::number(info.staff));
    const Schedule schedule = scheduleOf(info, todayOf(workspace()));
    const QString today = overview::weekday(schedule.today);
    const QString second =
        schedule.state == Schedule::State::Running
            ? tr("week %1 of %2, %3")
                  .arg(QString::number(schedule.week()), QString::number(schedule.weeks()), today)
            : today;
    return first.isEmpty() ? second : first + QStringLiteral("  ·  ") + second;
}

QList<QWidget *> OverviewPage::headerActions()
{
    return SetupGuide::isNeeded(evaluation()) ? QList<QWidget *>{} : QList<QWidget *>{m_export, m_compare};
}

// ---- content

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh(); // the day may be another one, too
}

void OverviewPage::refresh()
{
    m_stale = false;
    emit headerChanged();
    const bool fresh = SetupGuide::isNeeded(evaluation());
    if (fresh && !m_guide)
        m_stack->addWidget(buildGuide());
    m_stack->setCurrentIndex(fresh ? 1 : 0);
    if (fresh) {
        m_guide->show(evaluation());
        return;
    }
    const Standing standing = standingOf(evaluation());
    const std::array<KeyFigure, 4> figures = keyFigures(evaluation(), standing);
    for (size_t i = 0; i < figures.size(); ++i) {
        m_figures[i]->setFigure(figures[i].figure, figures[i].detail, figures[i].needsCare);
        m_figures[i]->setBars(figures[i].bars);
    }
    // A late onboarding comes first; a late review and drift before what changes nothing in the decision.
    std::vector<AttentionItem> items = refreshOnboarding(standing);
    std::vector<AttentionItem> others = needsAttention(evaluation(), standing);
    std::vector<AttentionItem> agreement = agreementAttention(workspace());
    others.insert(std::ranges::find(others, Effect::None, &AttentionItem::effect),
                  std::make_move_iterator(agreement.begin()), std::make_move_iterator(agreement.end()));
    items.insert(items.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
    m_attention->setItems(items);
    const std::vector<int> order = compare::comparedOrder(evaluation(), evaluation().ranking());
    m_shown.clear();
    for (const int index : order)
        m_shown.push_back(evaluation().providers()[static_cast<size_t>(index)].id);
    m_ranking->setBars(compare::rankingBars(evaluation(), evaluation().ranking(), order));
    m_providers->refresh();
    m_stages->show(evaluation(), standing);
    // Rows made later would come last.
    if (QWidget *last = m_attention->orderRows()) {
        setTabOrder(last, m_ranking);
        setTabOrder(m_ranking, m_providers->table());
    }
}

/// Once the partner is chosen, the card takes the place of what the choice was made by.
std::vector<AttentionItem> OverviewPage::refreshOnboarding(const Standing &standing)
{
    const QDateTime now = workspace().now();
    const OnboardingPicture picture = onboardingPictureOf(workspace());
    const OnboardingStatus status = onboardingStatus(picture, now);
    m_onboarding->setVisible(!picture.isEmpty());
    const bool chosen = standing.stages[static_cast<size_t>(Stage::Selected)] > 0;
    for (KeyFigureCard *card : m_figures)
        card->setVisible(picture.isEmpty() || !chosen);
    if (!picture.isEmpty())
        m_onboarding->showStatus(picture, status);
    return onboardingAttention(picture, status, now);
}

// With the keyboard the page follows the focus; a click is where the person looks already.
void OverviewPage::keepFocusInView(QWidget *now)
{
    if (!now || !m_stack->isAncestorOf(now) || !focusIsVisible(now))
        return;
    // All of the widget: ensureWidgetVisible() is content with a table's current row.
    constexpr int margin = 24;
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const int page = m_scroll->viewport()->height();
    const int top = now->mapTo(m_stack, QPoint(0, 0)).y() - margin;
    const int bottom = top + now->height() + 2 * margin;
    if (bottom > bar->value() + page)
        bar->setValue(std::min(top, bottom - page));
    else if (top < bar->value())
        bar->setValue(top);
}

void OverviewPage::reveal(const Place &place)
{
    if (m_stale)
        refresh();
    if (SetupGuide::isNeeded(evaluation()))
        m_guide->nextButton()->setFocus(Qt::OtherFocusReason);
    else if (place.provider)
        m_providers->select(place.provider);
    else if (!m_attention->items().empty())
        m_attention->row(0)->setFocus(Qt::OtherFocusReason);
    else
        m_ranking->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
