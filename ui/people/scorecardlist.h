#pragma once
#include "core/base/ids.h"
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace tandem {

class Evaluation;
class ListRow;

/// An evaluator's scorecards: a row for each provider with how much of it is scored. A row leads to the
/// scorecard.
class ScorecardList : public QWidget
{
    Q_OBJECT

public:
    explicit ScorecardList(QWidget *parent = nullptr);
    void show(const Evaluation &evaluation, PersonId evaluator);
    /// Tab reaches the rows after this one, whenever they are made.
    void setTabAfter(QWidget *before) { m_before = before; }

signals:
    void opened(tandem::ProviderId provider);

private:
    using QWidget::show;
    void setCount(size_t count);

    QVBoxLayout *m_column;
    QWidget *m_before = nullptr;
    std::vector<ListRow *> m_rows;
    std::vector<ProviderId> m_providers; ///< of the rows, in their order
};

} // namespace tandem
