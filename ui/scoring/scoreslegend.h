#pragma once
#include <QWidget>

namespace tandem {

/// What the marks in the grid mean, in one line; with shorter words where the line is short.
class ScoresLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ScoresLegend(QWidget *parent = nullptr);
    void setPanel(bool panel);
    QSize sizeHint() const override { return {300, 44}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double paintItems(QPainter &painter, bool shortWords, double gap, bool draw) const;

    bool m_panel = false;
};

} // namespace tandem
