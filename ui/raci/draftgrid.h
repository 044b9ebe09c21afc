#pragma once
#include "core/raci/racidraft.h"
#include "ui/theme/palette.h"
#include <QTableView>

namespace tandem {

class DraftModel;
class DraftRowHead;
class RoleHead;

/// A provider's draft over our RACI. Only cells that differ have a chip: "R -> A/R" while it is to decide,
/// then what became of it. T takes over, X rejects, Q makes a question of it, Delete opens it again; F8 goes
/// to the next cell to decide. On a service area Left folds, Right unfolds and Enter does either.
class DraftGrid : public QTableView
{
    Q_OBJECT

public:
    explicit DraftGrid(DraftModel &model, QWidget *parent = nullptr);
    void goTo(const QModelIndex &index);
    DraftRowHead *activities() const { return m_activities; }

signals:
    void decided(tandem::DraftDecision decision);
    void currentCellChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    void fold(int row, bool folded);
    bool foldByKey(const QKeyEvent &event);
    void goToNextOpen();

    DraftModel &m_model;
    RoleHead *m_roles;
    DraftRowHead *m_activities;
};

/// What the chips of the grid mean.
class DraftLegend : public QWidget
{
    Q_OBJECT

public:
    explicit DraftLegend(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The chip of a cell that differs or was decided, centred in `rect`.
void paintDraftChip(QPainter &painter, const QRectF &rect, const DraftCell &cell, const Palette &colours);

} // namespace tandem
