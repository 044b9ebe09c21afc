// The tabs of the Compare page, and what they share.
#include "core/robustness/swing.h"
#include "ui/robustness/acceptabilitytab.h"
#include "ui/robustness/headtoheadtab.h"
#include "ui/robustness/paneltab.h"
#include "ui/robustness/stabilitytab.h"
#include "ui/robustness/swingview.h"
#include "ui/scoring/comparecontributionsview.h"
#include "ui/scoring/compareheatmapview.h"
#include "ui/scoring/comparepage.h"
#include "ui/scoring/comparerankingview.h"
#include "ui/sessions/hiding.h"
#include "ui/widgets/heldpainting.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QApplication>
#include <QPointer>
#include <QStackedWidget>

namespace tandem {

void ComparePage::buildTabs()
{
    m_tabs = new SegmentedControl(SegmentedControl::Tabs);
    m_tabs->setTexts({tr("Ranking"), tr("Stability"), tr("Acceptability"), tr("Head to head"), tr("Panel")});
    m_tabs->setAccessibleName(tr("Parts of the comparison"));
    m_parts = new QStackedWidget;
    m_parts->addWidget(buildRanking());
    m_painting = new HeldPainting(m_parts);
    const CompareSources sources{evaluation(), m_whatIf, m_drawn, m_computed};
    m_stability = new StabilityTab(sources);
    m_acceptability = new AcceptabilityTab(sources);
    m_headToHead = new HeadToHeadTab(sources);
    m_panelTab = new PanelTab(sources);
    for (ComparePart *part :
         std::initializer_list<ComparePart *>{m_stability, m_acceptability, m_headToHead, m_panelTab}) {
        m_parts->addWidget(part);
        connect(part, &ComparePart::goTo, this, &ComparePage::goTo);
        connect(part, &ComparePart::applyRequested, this, &ComparePage::apply);
    }
    connect(m_tabs, &SegmentedControl::currentChanged, this, &ComparePage::showPart);
    // After the parts, which show what has come before it is painted.
    connect(&m_drawn, &DrawnFigures::changed, this, &ComparePage::settle);
    connect(&m_computed, &ComputedFigures::ready, this, &ComparePage::settle);
}

ComparePart *ComparePage::part() const
{
    return dynamic_cast<ComparePart *>(m_parts->currentWidget());
}

void ComparePage::showTab(Tab tab)
{
    leaveSwings();
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    if (!isVisible() || m_stack->currentIndex() != 0)
        return;
    if (ComparePart *shown = part())
        shown->enter({});
    else
        m_ranking->setFocus(Qt::OtherFocusReason);
}

void ComparePage::showPart()
{
    const QPointer<QWidget> focus = QApplication::focusWidget();
    const bool hadKeys = focus && m_parts->isAncestorOf(focus);
    m_parts->setCurrentIndex(m_tabs->currentIndex());
    if (hadKeys) // not left behind on what cannot be seen
        m_tabs->setFocus(Qt::OtherFocusReason);
    watchFigures();
    if (!m_stale && m_stack->currentIndex() == 0)
        showFigures();
}

void ComparePage::watchFigures()
{
    const ComparePart *shown = isVisible() && m_stack->currentIndex() == 0 ? part() : nullptr;
    m_drawn.setWatched(shown && shown->draws());
    m_computed.setWatched(shown && shown->computes());
}

bool ComparePage::isSettled() const
{
    const ComparePart *shown = part();
    return !shown ||
           ((!shown->draws() || m_drawn.isCurrent()) && (!shown->computes() || m_computed.isCurrent()));
}

void ComparePage::settle()
{
    if (isSettled())
        m_painting->release();
}

void ComparePage::showFigures()
{
    ComparePart *shown = part();
    if (!shown) {
        refreshRanking();
        return;
    }
    if (!isSettled())
        m_painting->hold();
    shown->refresh();
}

void ComparePage::follow(const ChangeSet &changes)
{
    m_stale = true;
    if (mayHideScores(changes))
        forget();
    if (isVisible()) {
        refresh();
        watchFigures();
    }
}

void ComparePage::forget()
{
    m_drawn.forget();
    m_computed.forget();
    m_ranking->setBars({});
    m_contributions->setData({});
    m_heatMap->setData({});
    for (ComparePart *part :
         std::initializer_list<ComparePart *>{m_stability, m_acceptability, m_headToHead, m_panelTab})
        part->forget();
}

// ---- weights by their swings

void ComparePage::buildSwings()
{
    m_swingView = new SwingView(evaluation());
    m_stack->addWidget(m_swingView);
    connect(m_swingView, &SwingView::left, this, &ComparePage::leaveSwings);
    connect(m_swingView, &SwingView::applyRequested, this, &ComparePage::applySwings);
}

bool ComparePage::isOnSwings() const
{
    return m_stack->currentWidget() == m_swingView;
}

void ComparePage::openSwings()
{
    if (m_stack->currentIndex() != 0)
        return;
    m_swingView->start();
    m_stack->setCurrentWidget(m_swingView);
    m_swingView->enter();
    m_back->setEnabled(true);
    watchFigures();
    emit headerChanged();
}

void ComparePage::leaveSwings()
{
    if (!isOnSwings())
        return;
    m_stack->setCurrentIndex(0);
    m_back->setEnabled(false);
    watchFigures();
    if (ComparePart *shown = part())
        shown->enter({});
    else
        m_ranking->setFocus(Qt::OtherFocusReason);
    emit headerChanged();
}

void ComparePage::applySwings()
{
    const std::vector<CriterionId> criteria = m_swingView->criteria();
    const std::vector<double> ratings = m_swingView->ratings();
    leaveSwings();
    if (attempt([&] { applySwingWeights(workspace(), criteria, ratings); }))
        feedback().say(tr("The weights are set by their swings."), true);
}

} // namespace tandem
