#pragma once
#include "core/scoring/evaluation.h"
#include "ui/widgets/card.h"

class QComboBox;
class QSpinBox;

namespace tandem {

class PinRow;
class SegmentedControl;
class TextLabel;

/// How providers are scored in working sessions: until when evaluators do not see each other's scores, which
/// spread is pointed out, who leads, and the evaluators' PINs. It asks for changes by signal.
class SessionSettings : public Card
{
    Q_OBJECT

public:
    explicit SessionSettings(QWidget *parent = nullptr);

    void showSettings(const Evaluation &evaluation);
    void setReadOnly(bool readOnly);

signals:
    void blindChosen(tandem::BlindMode mode);
    void spreadChosen(double share); ///< of the scale, 0..1
    void leadChosen(tandem::PersonId person);
    void pinRequested(tandem::PersonId person);
    void pinRemoved(tandem::PersonId person);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLead(const Evaluation &evaluation);
    void showPins(const Evaluation &evaluation);
    void explainBlind(BlindMode mode);

    SegmentedControl *m_blind;
    TextLabel *m_blindText;
    QSpinBox *m_spread;
    TextLabel *m_spreadText;
    QComboBox *m_lead;
    QVBoxLayout *m_pins;
    TextLabel *m_nobody;
    std::vector<PinRow *> m_rows;
    bool m_readOnly = false;
};

} // namespace tandem
