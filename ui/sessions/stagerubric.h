#pragma once
#include "core/scoring/criterion.h"
#include "ui/sessions/stagescale.h"
#include <QWidget>
#include <array>
#include <optional>
#include <vector>

namespace tandem {

class RubricRow;

/// The six score keys with what each means. It shows which one was chosen only where nobody else looks on:
/// never in the presenter view, always on an evaluator's own card.
class StageRubric : public QWidget
{
    Q_OBJECT

public:
    explicit StageRubric(QWidget *parent = nullptr);

    void show(const std::array<QString, 4> &rubric);
    void setChosen(std::optional<double> score);
    void setScale(const StageScale &scale);

signals:
    void chosen(int score);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using QWidget::show;
    void arrange();
    bool tryText(double px, double rowHeight, double room, std::vector<double> &heights) const;

    StageScale m_scale;
    std::array<RubricRow *, 6> m_rows{};
};

} // namespace tandem
