#pragma once
#include "core/raci/racirules.h"
#include <QWidget>

namespace tandem {

class RaciGrid;
class RaciModel;

/// The load below the RACI grid: how many As and Rs each role has, under its column, with a bar as long as
/// its part of the largest.
class RaciLoadBar : public QWidget
{
    Q_OBJECT

public:
    RaciLoadBar(const RaciModel &model, const RaciGrid &grid, QWidget *parent = nullptr);

    /// What a screen reader says, and the tooltip: the load of each person over all roles.
    QString spoken() const;
    QSize sizeHint() const override;

signals:
    void opened(); ///< clicked: the persons one by one

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    const RaciModel &m_model;
    std::vector<RaciLoad> m_loads; ///< by role
    qsizetype m_people = 0;        ///< who carry anything
    bool m_isStale = true;
    const RaciGrid &m_grid;
};

} // namespace tandem
