#pragma once
#include "core/onboarding/onboardingpicture.h"
#include "ui/onboarding/planaccess.h"

namespace tandem {

class PlanModel;
struct PlanRow;

/// The plan as cards, a column for each phase. The arrows go from card to card, Alt with an arrow moves the
/// card: up and down in its order, left and right into another phase. Space asks for the status, Enter for
/// the details. Cards can be dragged.
class BoardView : public SpokenPlanView
{
    Q_OBJECT

public:
    BoardView(const PlanModel &model, const OnboardingPicture &picture, QWidget *parent = nullptr);

    void refresh();
    MilestoneId current() const { return m_current; }
    void setCurrent(MilestoneId id);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    QRect cardRect(MilestoneId id) const; ///< in the viewport

    int spokenCount() const override;
    QString spokenText(int index) const override;
    QRect spokenRect(int index) const override;
    int spokenCurrent() const override { return indexOf(spotOf(m_current)); }
    int spokenAt(const QPoint &position) const override;
    void chooseSpoken(int index) override { choose(spotOfIndex(index)); }
    void openSpoken(int index) override;

signals:
    void currentChanged(tandem::MilestoneId id);
    void movedTo(tandem::MilestoneId id, tandem::PhaseId phase, int toIndex);
    void statusRequested(tandem::MilestoneId id, const QPoint &globalPosition);
    void opened(tandem::MilestoneId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int, int) override { viewport()->update(); }
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Spot
    {
        int column = -1;
        int index = -1;
    };
    Spot spotOf(MilestoneId id) const;
    Spot spotAt(const QPointF &position) const; ///< the card, or the end of the column
    /// Cards are counted through the columns.
    int indexOf(const Spot &spot) const;
    Spot spotOfIndex(int index) const;
    QRectF columnRect(int column) const;
    QRectF cardRect(const Spot &spot) const;
    const PlanRow *rowAt(const Spot &spot) const;
    void choose(const Spot &spot);
    void moveCard(int columns, int rows);
    void updateScrollBar();
    void paintCard(QPainter &painter, const QRectF &box, const PlanRow &row, bool isCurrent) const;

    const PlanModel &m_model;
    const OnboardingPicture &m_picture;
    std::vector<std::vector<int>> m_columns; ///< rows of the model
    MilestoneId m_current;
    QPointF m_pressedAt;
    QPointF m_dragAt;
    bool m_isPressed = false;
    bool m_isDragged = false;
    bool m_readOnly = false;
};

} // namespace tandem
