#pragma once
#include "core/escalation/walk.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

/// One step of the walk: its time, a mark on the line (filled: called, hollow: told, "!": nobody is there),
/// who and why, and what would mend a gap.
class WalkStepRow : public QWidget
{
    Q_OBJECT

public:
    WalkStepRow(const WalkStep &step, bool isLast, QWidget *parent = nullptr);
    const WalkStep &step() const { return m_step; }

signals:
    void mendChosen(tandem::GapMend mend);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WalkStep m_step;
    bool m_isLast;
};

/// The steps below each other.
class WalkList : public QWidget
{
    Q_OBJECT

public:
    explicit WalkList(QWidget *parent = nullptr);
    void showWalk(const Walk &walk);

signals:
    void mendChosen(int tier, tandem::Side side, tandem::GapMend mend);

private:
    QVBoxLayout *m_column;
};

} // namespace tandem
