#pragma once
#include "core/onboarding/onboardingpicture.h"
#include "core/onboarding/onboardingstatus.h"
#include "ui/charts/planbars.h"
#include "ui/onboarding/planaccess.h"
#include <QSet>

namespace tandem {

class PlanModel;
struct PlanRow;

/// The plan as bars on a calendar, by phase. Only what is in view is painted. Up and Down go through the
/// rows, Left and Right move a milestone by a working day (and fold a phase), with Shift they stretch it;
/// Ctrl+plus and Ctrl+minus zoom, T goes to today, Space asks for the status, Enter for the details.
class TimelineView : public SpokenPlanView
{
    Q_OBJECT

public:
    /// `picture` and `status` are read while painting: they outlive the view.
    TimelineView(const PlanModel &model, const OnboardingPicture &picture, const OnboardingStatus &status,
                 QWidget *parent = nullptr);

    void refresh(); ///< the picture or the status is new
    MilestoneId current() const { return m_current; }
    void setCurrent(MilestoneId id);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void setFolded(PhaseId phase, bool folded);
    bool isFolded(PhaseId phase) const { return m_folded.contains(phase); }
    void zoomBy(double factor); ///< around the middle of what is shown
    void showToday();
    double pixelsPerDay() const { return m_pixelsPerDay; }
    /// Where the bar lies in the viewport; empty if its row is not shown.
    QRectF barRect(MilestoneId id) const;
    int rowsShown() const { return static_cast<int>(m_rows.size()); }

    QSize sizeHint() const override { return {770, 480}; }

    int spokenCount() const override { return rowsShown(); }
    QString spokenText(int index) const override;
    QRect spokenRect(int index) const override;
    int spokenCurrent() const override { return m_currentLine < rowsShown() ? m_currentLine : -1; }
    int spokenAt(const QPoint &position) const override { return lineAt(position.y()); }
    void chooseSpoken(int index) override { setCurrentLine(index); }
    void openSpoken(int index) override;

    static constexpr int rowHeight = 29;
    static constexpr int headHeight = 34;
    static constexpr int nameWidth = 230;
    static constexpr int ownersWidth = 84;

signals:
    void currentChanged(tandem::MilestoneId id);
    void moved(tandem::MilestoneId id, int workingDays);
    void stretched(tandem::MilestoneId id, int workingDays);
    void placed(tandem::MilestoneId id, const tandem::DateSpan &span); ///< dragged
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
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A phase (row < 0) or a milestone (row of the model).
    struct Line
    {
        int phase = -1;
        int row = -1;
    };
    struct Drag
    {
        MilestoneId id;
        bool stretches = false;
        double fromX = 0;
        int days = 0;
        bool isActive = false;
    };

    void rebuild();
    void updateScrollBars();
    void say();
    void setCurrentLine(int line);
    void keepInView(int line);
    bool moveKey(int steps, bool stretch);
    int lineAt(double y) const;
    int lineOf(MilestoneId id) const;
    const PlanRow *rowOfLine(int line) const;
    const Phase &phaseOfLine(int line) const;

    // Geometry, in the viewport.
    double chartLeft() const { return nameWidth + ownersWidth; }
    double chartWidth() const { return std::max(60.0, viewport()->width() - chartLeft()); }
    double lineTop(int line) const;
    QDate origin() const;
    int daysShown() const;
    double xOf(QDate day) const;
    QDate dayAt(double x) const;
    DateSpan plannedSpan(const PlanRow &row) const; ///< with the drag
    QRectF barOf(const PlanRow &row, int line) const;

    // Painting, in timelinepainting.cpp.
    void paintGround(QPainter &painter) const;
    void paintHead(QPainter &painter) const;
    void paintPhaseLine(QPainter &painter, int line) const;
    void paintMilestoneLine(QPainter &painter, int line) const;
    void paintBar(QPainter &painter, const PlanRow &row, const QRectF &bar) const;
    void paintCheckIns(QPainter &painter, const PlanRow &row, const QRectF &bar) const;
    void paintNeeds(QPainter &painter) const;
    void paintToday(QPainter &painter) const;
    charts::PlanBar planBar(const PlanRow &row, const QRectF &bar) const;
    QString rowNote(const PlanRow &row) const;

    const PlanModel &m_model;
    const OnboardingPicture &m_picture;
    const OnboardingStatus &m_status;
    std::vector<Line> m_rows;
    QSet<PhaseId> m_folded;
    QSet<PhaseId> m_seen; ///< phases that were folded or left open by themselves once
    MilestoneId m_current;
    int m_currentLine = 0;
    double m_pixelsPerDay = 4;
    double m_zoom = 1; ///< 1: the whole plan fits
    Drag m_drag;
    bool m_readOnly = false;
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::DateSpan)
