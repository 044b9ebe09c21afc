#pragma once
#include <QHeaderView>

namespace tandem {

class ScoresModel;

/// The head of the Scores grid: criteria on up to three lines, the short name where the column is too narrow
/// for the full one (which is in the tooltip). The head of the current column is tinted.
class CriterionHead : public QHeaderView
{
    Q_OBJECT

public:
    CriterionHead(const ScoresModel &model, QWidget *parent);
    void setCurrent(int section);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOne(QPainter &painter, int section) const;

    const ScoresModel &m_model;
    int m_current = -1;
};

/// The first column of the Scores grid, which stays when the criteria scroll sideways: avatar, name on two
/// lines, and the stage of a provider that is out. The head of the current row is tinted.
class ProviderHead : public QHeaderView
{
    Q_OBJECT

public:
    ProviderHead(const ScoresModel &model, QWidget *parent);
    void setCurrent(int section);
    /// True while the criteria are scrolled away from their start: a line tells where they slide under.
    void setDivided(bool divided);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOne(QPainter &painter, int section) const;

    const ScoresModel &m_model;
    int m_current = -1;
    bool m_divided = false;
};

/// The lines in which a text is set into `width`; at most `most` of them, the last one elided. Empty when a
/// word is too wide for the width.
QStringList wrappedLines(const QString &text, const QFont &font, double width, int most);

} // namespace tandem
