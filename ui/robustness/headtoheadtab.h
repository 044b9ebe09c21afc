#pragma once
#include "ui/robustness/comparepart.h"

namespace tandem {

class Card;
class DifferencesView;
class DrawingNote;
class HeadToHeadView;
class TextLabel;

/// Every provider against every other one, and for the chosen pair the points by which each criterion parts
/// them.
class HeadToHeadTab : public ComparePart
{
    Q_OBJECT

public:
    explicit HeadToHeadTab(const CompareSources &sources, QWidget *parent = nullptr);

    void refresh() override;
    void forget() override;
    bool draws() const override { return true; }
    void enter(CriterionId criterion) override;

    HeadToHeadView *matrix() const { return m_matrix; }
    DifferencesView *differences() const { return m_differences; }
    QString sentence() const; ///< about the pair

private:
    void build();
    void showPair();
    void followCriterion(int row);

    Card *m_matrixCard = nullptr;
    HeadToHeadView *m_matrix;
    DrawingNote *m_note;
    TextLabel *m_only;
    Card *m_pairCard = nullptr;
    TextLabel *m_sentence;
    DifferencesView *m_differences;
    std::vector<int> m_criteria;
    std::vector<int> m_order; ///< providers of the matrix
};

} // namespace tandem
