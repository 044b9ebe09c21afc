#pragma once
#include "core/scoring/score.h"
#include "ui/sessions/stagescale.h"
#include <QAbstractButton>

namespace tandem {

/// One criterion on an evaluator's own card: its name, what stands there, and the score.
class CardLine : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CardLine(QWidget *parent = nullptr);

    void show(const QString &name, const Score &score, bool isCurrent);
    void setScale(const StageScale &scale);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QWidget::show;

    StageScale m_scale;
    QString m_state;
    QString m_value;
    bool m_isSettled = false;
    bool m_isCurrent = false;
};

/// What a card says of a score in words: "shown", "Abstained: no insight", "Not scored yet".
QString cardStateOf(const Score &score);

} // namespace tandem
