#pragma once
#include "core/overview/reveal.h"
#include "ui/charts/dotplotchart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// A row of the reveal, in words and dots.
struct RevealRow
{
    CriterionId criterion;
    QString name;
    QString weight;       ///< "Weight 20%"
    bool changed = false; ///< scores were changed after the reveal
    charts::DotPlotData plot;
    QString spread; ///< "60%"; empty with fewer than two scores
    QString mean;   ///< "3.25"; empty without a score
    /// The answer to "could change the cut?", and what stands below it.
    QString answer;
    QString detail;
    enum class Answer { Yes, No, Open, Settled };
    Answer kind = Answer::No;
    QString spoken; ///< everything, for screen readers and the tooltip
};

std::vector<RevealRow> revealRows(const Evaluation &evaluation, const RevealedProvider &revealed);

/// All criteria of a revealed provider, each with a dot for every evaluator. Up and Down, N and P move; 0 to
/// 5 propose an agreed score, Enter leads into its field.
class RevealList : public CompareChartView
{
    Q_OBJECT

public:
    explicit RevealList(QWidget *parent = nullptr);

    /// The criterion under the keyboard stays the same, if it is still there.
    void setRows(std::vector<RevealRow> rows, size_t evaluators);
    const std::vector<RevealRow> &rows() const { return m_rows; }
    CriterionId criterion() const; ///< the current one; invalid if there is none
    bool choose(CriterionId criterion);

    int rowCount() const override { return static_cast<int>(m_rows.size()); }
    QString spoken(int row, int column) const override;
    CellBlock cells() const override;

signals:
    void scoreProposed(int score);

protected:
    QSizeF contentSize(const QSizeF &room) const override;
    Heads heads(const QRectF &content) const override;
    QRectF itemIn(const QRectF &content, int row, int column) const override;
    void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                      const QPoint &current) const override;
    double ringRadius() const override { return -1; }
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Columns;
    Columns columnsOf(const QRectF &content) const;
    void paintHeads(QPainter &painter, const QRectF &content, const Palette &colours,
                    const Columns &columns) const;
    void paintRow(QPainter &painter, const QRectF &rect, const Palette &colours, const Columns &columns,
                  int row) const;

    std::vector<RevealRow> m_rows;
    charts::DotPlotLook m_look;
};

} // namespace tandem
