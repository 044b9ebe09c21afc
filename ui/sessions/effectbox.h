#pragma once
#include "core/overview/reveal.h"
#include <QWidget>

namespace tandem {

class TextLabel;

/// What recording an agreed score would do to the provider's total and rank, on a tinted ground.
class EffectBox : public QWidget
{
    Q_OBJECT

public:
    explicit EffectBox(QWidget *parent = nullptr);

    void setEffect(const AgreedEffect &effect);
    QString total() const; ///< "72.5 → 75.5"; one total if nothing changes
    QString rank() const;  ///< "third, 0.5 behind Ostrel Partners"

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_total;
    TextLabel *m_rank;
};

} // namespace tandem
