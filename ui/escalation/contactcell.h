#pragma once
#include "core/escalation/matrix.h"
#include <QAbstractButton>
#include <vector>

namespace tandem {

/// What a cell of the matrix shows.
struct ContactCellTexts
{
    QString name; ///< empty: nobody is named
    QString role;
    QString phone; ///< empty: none
    QString hours;
    QString deputy;
    bool nameIsWrong = false; ///< nobody, or somebody who has left
    bool deputyIsWrong = false;
};

/// The texts of one cell. `gap`: nobody can be called at some hour that scope promises.
ContactCellTexts contactCellTexts(const EscalationMatrix &matrix, int tier, Side side, bool gap);

/// Who is called at a tier on a side: name, role, phone, hours, deputy. A click, Enter and F2 open it; the
/// arrows lead to the cell beside it.
class ContactCell : public QAbstractButton
{
    Q_OBJECT

public:
    ContactCell(int tier, Side side, QWidget *parent = nullptr);

    int tier() const { return m_tier; }
    Side side() const { return m_side; }
    void setTexts(const ContactCellTexts &texts);
    const ContactCellTexts &texts() const { return m_texts; }
    void setOpen(bool open); ///< its editor is shown

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void stepped(int rows, int columns);
    void clearRequested(); ///< Del

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A line below the name; the second and later lines of a text have no icon.
    struct Line
    {
        QString icon;
        QString text;
        bool strong = false;
        bool wrong = false;
    };
    void layOut(); ///< breaks the texts into lines, and tells the tool tip what does not fit
    bool addLines(const QString &icon, const QString &text, bool strong, bool wrong);
    void paintLine(QPainter &painter, double y, const Line &line);

    int m_tier;
    Side m_side;
    ContactCellTexts m_texts;
    std::vector<Line> m_lines;
    bool m_open = false;
};

} // namespace tandem
