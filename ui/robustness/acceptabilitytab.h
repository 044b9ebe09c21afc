#pragma once
#include "ui/robustness/comparepart.h"

namespace tandem {

class AcceptabilityView;
class Card;
class CentralWeightsModel;
class DrawSettingsCard;
class DrawingNote;
class TableView;
class TextLabel;

/// How often each provider takes each rank when the weights, and if wanted the scores, are drawn at random;
/// and the weights with which the chosen one comes first.
class AcceptabilityTab : public ComparePart
{
    Q_OBJECT

public:
    explicit AcceptabilityTab(const CompareSources &sources, QWidget *parent = nullptr);

    void refresh() override;
    void forget() override;
    bool draws() const override { return true; }
    void enter(CriterionId criterion) override;

    DrawSettingsCard *settings() const { return m_settings; }
    AcceptabilityView *ranks() const { return m_ranks; }
    DrawingNote *note() const { return m_note; }
    CentralWeightsModel *centralWeights() const { return m_central; }

private:
    void build();
    void showCentral();

    DrawSettingsCard *m_settings;
    Card *m_ranksCard = nullptr;
    AcceptabilityView *m_ranks;
    DrawingNote *m_note;
    TextLabel *m_who;
    Card *m_centralCard = nullptr;
    CentralWeightsModel *m_central;
    TableView *m_table;
    TextLabel *m_never;
};

} // namespace tandem
