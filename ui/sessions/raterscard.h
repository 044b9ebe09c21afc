#pragma once
#include "core/scoring/raters.h"
#include "ui/widgets/card.h"

namespace tandem {

class ScrollBody;

/// How each evaluator scores beside the others, for the IT lead: mean, spread, agreement with the panel, and
/// a sentence. Whoever shows it asks Evaluation::viewerIsLead() first.
class RatersCard : public Card
{
    Q_OBJECT

public:
    using QWidget::show;
    explicit RatersCard(QWidget *parent = nullptr);

    void follow(const Evaluation &evaluation);
    /// `names` of the evaluators that the figures speak of.
    void show(const QStringList &names, const std::vector<RaterFigure> &figures);
    /// The figures are of before a change.
    void setPale(bool pale);
    void clear(); ///< nothing of it stays in any widget

private:
    void addRater(const QString &name, const RaterFigure &figure);

    ScrollBody *m_body;
    QWidget *m_content = nullptr;
};

} // namespace tandem
