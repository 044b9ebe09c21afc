#pragma once
#include "ui/scoring/whatif.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace tandem {

class Card;
class CompareContributionsView;
class CompareHeatMapView;
class CompareRankingView;
class EmptyState;
class Pill;
class PushButton;
class WhatIfPanel;

/// The providers side by side: the ranking, what other weights would make of it, what each criterion adds,
/// and the means behind it.
class ComparePage : public Page
{
    Q_OBJECT

public:
    explicit ComparePage(const PageContext &context, QWidget *parent = nullptr);

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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildActions();
    void refresh();        ///< everything is new
    void refreshFigures(); ///< the shares are new
    void orderTabs();
    void showWhatIf();
    bool showEmpty(); ///< what there is to do first; true while there is nothing to compare
    void apply();
    void followCell(int provider, int criterion);

    WhatIf m_whatIf;
    bool m_stale = true;
    std::vector<int> m_shown;    ///< providers in the order of the ranking and the contributions
    std::vector<int> m_stated;   ///< providers in the order of the heat map
    std::vector<int> m_criteria; ///< those that apply
    QStackedWidget *m_stack = nullptr;
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
};

} // namespace tandem
