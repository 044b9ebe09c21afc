#pragma once
#include "ui/robustness/comparepart.h"
#include "ui/robustness/smallestchanges.h"
#include <vector>

namespace tandem {

class AcceptabilityView;
class Card;
class DrawingNote;
class ListRow;
class Pill;
class PushButton;
class ScrollBody;
class SegmentedControl;
class StabilityView;
class TextLabel;

/// How far each weight can move before the pick or the cut changes, in words and in strips whose knobs move
/// the what-if; with the smallest changes and the drawn ranks beside it.
class StabilityTab : public ComparePart
{
    Q_OBJECT

public:
    explicit StabilityTab(const CompareSources &sources, QWidget *parent = nullptr);

    void refresh() override;
    void forget() override;
    bool draws() const override { return true; }
    bool computes() const override { return true; }
    void enter(CriterionId criterion) override;

    StabilityView *strips() const { return m_strips; }
    AcceptabilityView *ranks() const { return m_ranks; }
    QString sentence() const;
    QString moreSentences() const;
    SegmentedControl *subject() const { return m_subject; }
    PushButton *resetButton() const { return m_reset; }
    PushButton *applyButton() const { return m_apply; }

private:
    void build();
    QWidget *buildChanges();
    void showWords();
    void showStrips();
    void showRanks();
    void showChanges();
    void fillChanges(const std::vector<robustness::SmallChange> &changes);
    void setChangeRows(size_t count);
    void followChange(size_t row);
    void showComputed();
    bool isAboutCut() const;

    TextLabel *m_sentence;
    TextLabel *m_more;
    Card *m_stripsCard = nullptr;
    StabilityView *m_strips;
    SegmentedControl *m_subject;
    Pill *m_pill;
    PushButton *m_reset;
    PushButton *m_apply;
    Card *m_ranksCard = nullptr;
    AcceptabilityView *m_ranks;
    DrawingNote *m_note;
    Card *m_changesCard = nullptr;
    ScrollBody *m_changes = nullptr;
    TextLabel *m_noChange = nullptr;
    std::vector<ListRow *> m_changeRows;
    std::vector<Place> m_changePlaces; ///< where each row leads
    std::vector<int> m_criteria;
};

} // namespace tandem
