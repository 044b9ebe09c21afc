#pragma once
#include "ui/widgets/card.h"

class QCheckBox;
class QSpinBox;

namespace tandem {

class DrawnFigures;
class SegmentedControl;

/// What is drawn, and how often: any weights or around the stated ones, with or without scores that vary, the
/// number of draws and the seed. Every part of the page follows.
class DrawSettingsCard : public Card
{
    Q_OBJECT

public:
    explicit DrawSettingsCard(DrawnFigures &drawn, QWidget *parent = nullptr);

    SegmentedControl *weights() const { return m_weights; }
    QSpinBox *spread() const { return m_spread; }
    QCheckBox *scoresVary() const { return m_scoresVary; }
    QSpinBox *draws() const { return m_draws; }
    QSpinBox *seed() const { return m_seed; }

private:
    void build();
    void choose();

    DrawnFigures &m_drawn;
    SegmentedControl *m_weights;
    QSpinBox *m_spread;
    QCheckBox *m_scoresVary;
    QSpinBox *m_draws;
    QSpinBox *m_seed;
};

} // namespace tandem
