#pragma once
#include <QWidget>
#include <vector>

namespace tandem {

/// One key figure of the overview: what it is, the figure, one line that explains it, and up to a few bars at
/// the top right that show how far it has come.
class KeyFigureCard : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFigureCard(const QString &label, QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &detail, bool needsCare = false);
    /// Shares (0..1) of bars side by side; none for no bars.
    void setBars(const std::vector<double> &shares);
    QString figure() const { return m_figure; }
    QString detail() const { return m_detail; }

    QSize sizeHint() const override { return {242, 92}; }
    QSize minimumSizeHint() const override { return {160, 92}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBars(QPainter &painter) const;

    QString m_label;
    QString m_figure;
    QString m_detail;
    bool m_needsCare = false;
    std::vector<double> m_bars;
};

} // namespace tandem
