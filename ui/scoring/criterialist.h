#pragma once
#include "core/base/ids.h"
#include "ui/widgets/tableview.h"

namespace tandem {

class CriteriaModel;
class WeightField;

/// The list of criteria: one row is chosen, its weight is edited in place, and a row is dragged by its grip.
class CriteriaList : public TableView
{
    Q_OBJECT

public:
    explicit CriteriaList(CriteriaModel &model, QWidget *parent = nullptr);

    CriterionId currentId() const;
    void setCurrentId(CriterionId id); ///< and scrolls there
    void setReadOnly(bool readOnly);
    WeightField *weightField(int row) const;
    void finish(); ///< stores a weight that is being typed

    QSize sizeHint() const override;

signals:
    void currentCriterionChanged();
    void weightCommitted(tandem::CriterionId id, double weight);
    void columnsArranged(int scrollBarWidth);
    void moveRequested(tandem::CriterionId id, int toIndex);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeColumns();
    void placeFields();
    void makeField(int row);
    void fitHeight();
    int dropIndexAt(int y) const;
    void endDrag(bool drop);
    void clearHairlines(QPainter &painter) const;

    CriteriaModel &m_model;
    CriterionId m_dragged;
    int m_dropIndex = -1; ///< the row goes before this one
    bool m_readOnly = false;
};

} // namespace tandem
