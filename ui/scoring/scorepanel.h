#pragma once
#include "ui/scoring/scoreform.h"
#include "ui/widgets/card.h"

class QScrollArea;

namespace tandem {

class LinkButton;
class ScoreFlags;
class ScoreVoices;
class TextLabel;

/// Beside the grid: everything about the current cell. For an evaluator the score with rubric, evidence and
/// note; for the panel what everybody gave; and the red flags, which belong to the provider whoever looks.
class ScorePanel : public Card
{
    Q_OBJECT

public:
    explicit ScorePanel(QWidget *parent = nullptr);

    /// A key without an evaluator is the panel's. `editable`: the score; `flagsEditable`: the red flags.
    void show(const Evaluation &evaluation, const CellKey &key, bool editable, bool flagsEditable);
    void showNothing();
    ScoreForm *form() const { return m_form; }
    ScoreVoices *voices() const { return m_voices; }
    ScoreFlags *flags() const { return m_flags; }
    void focusNote();

private:
    using QWidget::show;

    QScrollArea *m_scroll;
    QWidget *m_content;
    TextLabel *m_where;
    TextLabel *m_criterion;
    TextLabel *m_share;
    ScoreForm *m_form;
    ScoreVoices *m_voices;
    TextLabel *m_flagsHead;
    ScoreFlags *m_flags;
    CellKey m_key;
};

} // namespace tandem
