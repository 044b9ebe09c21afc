#pragma once
#include "ui/robustness/comparepart.h"

class QAbstractItemModel;

namespace tandem {

class BreakEvenModel;
class Card;
class ConcordanceView;
struct ExactFigures;
class RatersCard;
class TableView;
class TextLabel;
class WithoutOneModel;

/// What rests on whom: how far the evaluators agree, who leads without each of them, and which single scores
/// would change the pick. The IT lead also sees how each evaluator scores.
class PanelTab : public ComparePart
{
    Q_OBJECT

public:
    explicit PanelTab(const CompareSources &sources, QWidget *parent = nullptr);

    void refresh() override;
    void forget() override;
    bool computes() const override { return true; }
    void enter(CriterionId criterion) override;

    ConcordanceView *concordance() const { return m_concordance; }
    WithoutOneModel *withoutOne() const { return m_without; }
    BreakEvenModel *breakEvens() const { return m_breakEvens; }
    TableView *breakEvenTable() const { return m_breakEvenTable; }
    RatersCard *raters() const { return m_raters; }

private:
    void build();
    TableView *tableOf(QAbstractItemModel *model, const QString &name);
    void showFigures(const ExactFigures &figures);
    void showConcordance(const ExactFigures &figures);
    void showPale();
    void clearFigures();
    void followScore(const QModelIndex &index);

    ConcordanceView *m_concordance;
    WithoutOneModel *m_without;
    Card *m_withoutCard = nullptr;
    TableView *m_withoutTable = nullptr;
    BreakEvenModel *m_breakEvens;
    Card *m_breakEvenCard = nullptr;
    TableView *m_breakEvenTable = nullptr;
    Card *m_agreementCard = nullptr;
    TextLabel *m_none;
    RatersCard *m_raters;
};

} // namespace tandem
