#pragma once
#include "core/overview/reveal.h"
#include "ui/shell/feedback.h"
#include "ui/widgets/card.h"
#include <map>

class QLineEdit;

namespace tandem {

class EffectBox;
class FieldProblem;
class GrowingTextEdit;
class InlineMessage;
class OriginalScores;
class PushButton;
class ScoreKeys;
class ScrollBody;
class TextLabel;

/// One criterion of a revealed provider: the originals, and what the panel agrees on, with a reason and what
/// it would do to the total and the rank. What is typed and not recorded stays with its criterion.
class AgreedPanel : public Card
{
    Q_OBJECT

public:
    enum Occasion {
        AfterReveal, ///< in the session with one provider
        Calibration, ///< when the providers are compared; the panel then names the provider too
    };
    AgreedPanel(Evaluation &evaluation, Feedback &feedback, Occasion occasion, QWidget *parent = nullptr);

    /// `locked`: why nothing can be recorded, as a sentence; empty if it can.
    void show(ProviderId provider, CriterionId criterion, const QString &locked);
    void showNothing();
    /// Forgets what was typed and not recorded.
    void dropDrafts() { m_drafts.clear(); }

    void propose(int score);
    /// The field that is wanted next: the score, or the reason once there is a score.
    void focusForm();
    /// Records what is typed. What is missing is said beside its field.
    bool record();

    ScoreKeys *keys() const { return m_keys; }
    QLineEdit *valueField() const { return m_value; }
    GrowingTextEdit *reasonField() const { return m_reason; }
    PushButton *recordButton() const { return m_record; }
    PushButton *meanButton() const { return m_keepMean; }
    EffectBox *effect() const { return m_effect; }

signals:
    void recorded();
    void meanKept(); ///< nothing to agree on here: the person wants to go on
    void left();     ///< Esc: back to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using QWidget::show;
    static constexpr int padding = 17;
    static constexpr int mostLines = 10; ///< of a reason before it scrolls
    struct Draft
    {
        QString value;
        QString reason;
        bool operator==(const Draft &) const = default;
    };
    using Where = std::pair<ProviderId, CriterionId>;

    void buildHead();
    void fitReason();
    void arrange();
    void buildForm();
    void buildFoot();
    Draft stored() const;
    Draft typed() const;
    void fill(const Draft &draft);
    void edited();
    void updateEffect();
    void updateButtons();
    bool isValid(double &value);
    void keepMean();
    const AgreedScore *agreed() const;

    Evaluation &m_evaluation;
    Feedback &m_feedback;
    Occasion m_occasion;
    Where m_where;
    std::map<Where, Draft> m_drafts;
    bool m_filling = false;
    bool m_isLow = false; ///< the form stands below what scrolls, not in it
    bool m_locked = false;

    TextLabel *m_provider;
    TextLabel *m_name;
    TextLabel *m_weight;
    ScrollBody *m_scroll;
    OriginalScores *m_originals;
    InlineMessage *m_lock;
    TextLabel *m_mean;
    ScoreKeys *m_keys;
    QLineEdit *m_value;
    FieldProblem *m_valueProblem;
    GrowingTextEdit *m_reason;
    FieldProblem *m_reasonProblem;
    QWidget *m_form;
    QWidget *m_foot;
    EffectBox *m_effect;
    PushButton *m_keepMean;
    PushButton *m_record;
};

} // namespace tandem
