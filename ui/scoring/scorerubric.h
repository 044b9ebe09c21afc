#pragma once
#include "core/scoring/criterion.h"
#include <QWidget>
#include <optional>

namespace tandem {

/// The four described levels of a criterion, with those near the current score tinted: a 2 lies between the
/// rows of 1 and 3, so both are.
class ScoreRubric : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreRubric(QWidget *parent = nullptr);

    void setRubric(const std::array<QString, 4> &texts);
    void setScore(std::optional<double> score);
    /// True if the row of rubricLevels[row] is tinted.
    bool isNear(int row) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double textHeight(int row, double width) const;
    QString textOf(int row) const;
    void describe();

    std::array<QString, 4> m_texts;
    std::optional<double> m_score;
};

} // namespace tandem
