#pragma once
#include "ui/sessions/stagescale.h"
#include <QWidget>
#include <vector>

namespace tandem {

class EvaluatorChip;

/// Who scores, and how far they are with this provider: a tick once the current criterion is settled, never
/// with what.
class PresenterChips : public QWidget
{
    Q_OBJECT

public:
    struct Chip
    {
        QString name;
        int done = 0;
        int of = 0;
        bool hasSettledThis = false;
        bool isScoring = false; ///< holds the laptop
    };

    explicit PresenterChips(QWidget *parent = nullptr);

    void show(const std::vector<Chip> &chips);
    void setScale(const StageScale &scale);

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using QWidget::show;
    void arrange();

    StageScale m_scale;
    std::vector<EvaluatorChip *> m_chips;
    int m_shown = 0;
};

} // namespace tandem
