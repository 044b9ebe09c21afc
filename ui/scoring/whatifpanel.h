#pragma once
#include "ui/scoring/whatif.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace tandem {

class InlineMessage;
class PushButton;
class TextLabel;
class WhatIfSlider;

/// The card in which weights are tried out: a slider for each criterion that applies, Reset and Apply.
class WhatIfPanel : public Card
{
    Q_OBJECT

public:
    WhatIfPanel(const Evaluation &evaluation, WhatIf &whatIf, QWidget *parent = nullptr);

    /// The criteria or the shares are new.
    void refresh();
    /// Says beside the sliders why the what-if is gone; until the next move.
    void sayOvertaken();
    PushButton *resetButton() const { return m_reset; }
    PushButton *applyButton() const { return m_apply; }
    const std::vector<WhatIfSlider *> &sliders() const { return m_sliders; }

signals:
    void applyRequested();
    void stabilityRequested(); ///< to where each weight would flip
    void swingsRequested();

private:
    void build(size_t count);
    void showButtons();

    const Evaluation &m_evaluation;
    WhatIf &m_whatIf;
    InlineMessage *m_message;
    QVBoxLayout *m_rows;
    TextLabel *m_hint;
    PushButton *m_reset;
    PushButton *m_apply;
    std::vector<WhatIfSlider *> m_sliders;
    std::vector<int> m_criteria; ///< index of each slider's criterion
};

} // namespace tandem
