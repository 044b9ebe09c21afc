#pragma once
#include "core/onboarding/onboardingstatus.h"
#include <QWidget>

namespace tandem {

/// The phases side by side: days, progress, and how the gate at their end stands. Left and Right choose one,
/// Enter opens its gate, F2 (or a
/// double click) the phase.
class PhaseStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseStrip(QWidget *parent = nullptr);

    void showPicture(const OnboardingPicture &picture, const OnboardingStatus &status);
    /// Where a phase stands, for clicks.
    QRectF partRect(int index) const;
    QSize sizeHint() const override { return {800, 88}; }
    QSize minimumSizeHint() const override { return {480, 88}; }

signals:
    void gateOpened(tandem::MilestoneId gate);
    void daysRequested(tandem::PhaseId phase);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Part
    {
        PhaseId phase;
        MilestoneId gate;
        QString name;
        QString days;
        QString state;
        QString icon;
        QString reason; ///< why its gate was passed with open conditions
        int percent = 0;
        bool isCurrent = false;
        bool isOver = false;
        bool isGood = false; ///< its gate was passed with nothing open
        bool warns = false;
        bool isLate = false;
    };
    void paintPart(QPainter &painter, int index, const QRectF &box) const;
    int partAt(const QPointF &position) const;
    void setCurrent(int index);
    void openCurrent();

    std::vector<Part> m_parts;
    int m_current = 0;
};

} // namespace tandem
