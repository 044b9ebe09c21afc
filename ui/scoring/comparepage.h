#pragma once
#include "ui/robustness/computedfigures.h"
#include "ui/robustness/drawnfigures.h"
#include "ui/scoring/whatif.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace tandem {

class AcceptabilityTab;
class Card;
class CompareContributionsView;
class CompareHeatMapView;
class CompareRankingView;
class ComparePart;
class EmptyState;
class HeldPainting;
class HeadToHeadTab;
class PanelTab;
class Pill;
class PushButton;
class SegmentedControl;
class StabilityTab;
class SwingView;
class WhatIfPanel;

/// The providers side by side. Ranking: the totals, what other weights would make of them, what each
/// criterion adds, and the means behind it. The other tabs say how sure that is: how far weights can move,
/// how often each rank is taken by draws, each pair against each other, and what rests on whom.
class ComparePage : public Page
{
    Q_OBJECT

public:
    enum class Tab { Ranking, Stability, Acceptability, HeadToHead, Panel };
    explicit ComparePage(const PageContext &context, QWidget *parent = nullptr);
    ~ComparePage() override;

    PageId id() const override { return PageId::Compare; }
    QString title() const override;
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override;
    void reveal(const Place &place) override;

    const WhatIf &whatIf() const { return m_whatIf; }
    CompareRankingView *rankingView() const { return m_ranking; }
    CompareContributionsView *contributionsView() const { return m_contributions; }
    CompareHeatMapView *heatMapView() const { return m_heatMap; }
    WhatIfPanel *panel() const { return m_panel; }
    SegmentedControl *tabs() const { return m_tabs; }
    StabilityTab *stability() const { return m_stability; }
    AcceptabilityTab *acceptability() const { return m_acceptability; }
    HeadToHeadTab *headToHead() const { return m_headToHead; }
    PanelTab *panelTab() const { return m_panelTab; }
    SwingView *swings() const { return m_swingView; }
    DrawnFigures &drawn() { return m_drawn; }
    ComputedFigures &computed() { return m_computed; }
    HeldPainting &painting() { return *m_painting; }
    void showTab(Tab tab);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildRanking();
    void buildTabs();
    ComparePart *part() const; ///< behind the chosen tab; null for the ranking
    void showPart();
    void follow(const ChangeSet &changes);
    void buildActions();
    void refresh();        ///< everything is new
    void refreshFigures(); ///< the shares are new
    void showFigures();    ///< on the tab that is the one to see
    void refreshRanking();
    void forget(); ///< keeps nothing that may not be seen any more
    void watchFigures();
    bool isSettled() const; ///< nothing that is to be seen is still on its way
    void settle();
    void buildSwings();
    bool isOnSwings() const;
    void openSwings();
    void leaveSwings();
    void applySwings();
    void orderTabs();
    void showWhatIf();
    bool showEmpty(); ///< what there is to do first; true while there is nothing to compare
    void apply();
    void followCell(int provider, int criterion);

    WhatIf m_whatIf;
    DrawnFigures m_drawn;
    ComputedFigures m_computed;
    bool m_stale = true;
    std::vector<int> m_shown;    ///< providers in the order of the ranking and the contributions
    std::vector<int> m_stated;   ///< providers in the order of the heat map
    std::vector<int> m_criteria; ///< those that apply
    QStackedWidget *m_stack = nullptr;
    SegmentedControl *m_tabs = nullptr;
    QStackedWidget *m_parts = nullptr;
    HeldPainting *m_painting = nullptr;
    StabilityTab *m_stability = nullptr;
    AcceptabilityTab *m_acceptability = nullptr;
    HeadToHeadTab *m_headToHead = nullptr;
    PanelTab *m_panelTab = nullptr;
    QList<QAction *> m_ways; ///< to the tabs
    EmptyState *m_empty = nullptr;
    PageId m_emptyLeadsTo = PageId::Providers;
    Card *m_rankingCard = nullptr;
    CompareRankingView *m_ranking = nullptr;
    CompareContributionsView *m_contributions = nullptr;
    CompareHeatMapView *m_heatMap = nullptr;
    WhatIfPanel *m_panel = nullptr;
    Pill *m_cardPill = nullptr;
    Pill *m_headerPill = nullptr;
    PushButton *m_export = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_resetAction = nullptr;
    QAction *m_applyAction = nullptr;
    QAction *m_swings = nullptr;
    QAction *m_back = nullptr;
    SwingView *m_swingView = nullptr;
};

} // namespace tandem
