#pragma once
#include "ui/shell/page.h"

class QScrollArea;
class QStackedWidget;

namespace tandem {

class AttentionCard;
class CompareRankingView;
class KeyFigureCard;
class OnboardingCard;
class ProvidersCard;
class PushButton;
class SetupGuide;
class StagesCard;
struct AttentionItem;
struct Standing;

/// Where the evaluation stands, and what needs attention first.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);
    ~OverviewPage() override;

    PageId id() const override { return PageId::Overview; }
    QString title() const override;
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    void reveal(const Place &place) override;

    AttentionCard *attention() const { return m_attention; }
    CompareRankingView *rankingView() const { return m_ranking; }
    ProvidersCard *providersCard() const { return m_providers; }
    OnboardingCard *onboardingCard() const { return m_onboarding; } ///< hidden without a plan
    SetupGuide *guide() const { return m_guide; }                   ///< null until a workspace needed it
    const std::array<KeyFigureCard *, 4> &figureCards() const { return m_figures; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildCards();
    QWidget *buildGuide();
    void buildActions();
    void refresh();
    std::vector<AttentionItem> refreshOnboarding(const Standing &standing);
    void keepFocusInView(QWidget *now);

    bool m_stale = true;
    std::vector<ProviderId> m_shown; ///< the rows of the ranking
    QScrollArea *m_scroll = nullptr;
    QStackedWidget *m_stack = nullptr;
    SetupGuide *m_guide = nullptr; ///< made when it is needed
    std::array<KeyFigureCard *, 4> m_figures{};
    OnboardingCard *m_onboarding = nullptr;
    AttentionCard *m_attention = nullptr;
    CompareRankingView *m_ranking = nullptr;
    ProvidersCard *m_providers = nullptr;
    StagesCard *m_stages = nullptr;
    PushButton *m_export = nullptr;
    PushButton *m_compare = nullptr;
};

} // namespace tandem
