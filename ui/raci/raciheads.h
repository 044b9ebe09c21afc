#pragma once
#include <QHeaderView>
#include <vector>

namespace tandem {

class RaciModel;
struct AgreementPicture;

/// The roles above a RACI grid: the side's band, the role on two lines, who holds it. The head of the
/// current column is tinted. A role is dragged to another place, also to the other side.
class RoleHead : public QHeaderView
{
    Q_OBJECT

public:
    explicit RoleHead(const AgreementPicture &picture, QWidget *parent);
    void setCurrent(int section);
    void setBySide(bool bySide) { m_bySide = bySide; } ///< two columns, one for each side
    void setDraggable(bool draggable) { m_draggable = draggable; }

signals:
    /// The person wants to change the role.
    void menuAsked(int section, const QPoint &globalPosition);
    /// Column `section` was dropped before column `before` (count() for the end).
    void dropped(int section, int before);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void paintOne(QPainter &painter, int section) const;
    void paintBands(QPainter &painter) const;
    int gapAt(int x) const;

    const AgreementPicture &m_picture;
    bool m_bySide = false;
    bool m_draggable = false;
    int m_current = -1;
    int m_pressed = -1;
    int m_pressedAt = 0;
    int m_gap = -1; ///< while a role is dragged: before which column it would come
};

/// The first column of the RACI grid, which stays when the roles scroll sideways: service areas that fold,
/// and their activities with what was found below; a long name goes on in a second line. An activity or an
/// area is dragged to another place.
class ActivityHead : public QHeaderView
{
    Q_OBJECT

public:
    ActivityHead(const RaciModel &model, QWidget *parent);
    void setCurrent(int section);
    void measure(); ///< the names, when the rows are others
    int heightFor(int section) const;
    void updateRows(int first, int last);
    void setDivided(bool divided); ///< the roles are scrolled away from their start
    void setDraggable(bool draggable) { m_draggable = draggable; }

signals:
    void foldAsked(int section);
    void menuAsked(int section, const QPoint &globalPosition);
    void renameAsked(int section);
    /// Row `section` was dropped before row `before` (rowCount() for the end).
    void dropped(int section, int before);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paintGroup(QPainter &painter, int section, const QRectF &rect) const;
    void paintActivity(QPainter &painter, int section, const QRectF &rect) const;
    int gapAt(int y) const;
    double roomFor(int section) const;
    bool isLong(int section) const;

    const RaciModel &m_model;
    std::vector<double> m_nameWidths; ///< by section; 0 for a group
    int m_current = -1;
    bool m_divided = false;
    bool m_draggable = true;
    int m_pressed = -1;
    QPoint m_pressedAt;
    int m_gap = -1; ///< while something is dragged: before which row it would come
};

} // namespace tandem
