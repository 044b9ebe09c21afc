#pragma once
#include "core/base/ids.h"
#include "ui/widgets/card.h"

namespace tandem {

class Evaluation;
class OverviewProvidersModel;
class TableView;

/// The providers with stage, session, scores and total; Enter or a double click opens one.
class ProvidersCard : public Card
{
    Q_OBJECT

public:
    explicit ProvidersCard(const Evaluation &evaluation, QWidget *parent = nullptr);

    void refresh();
    void select(ProviderId provider); ///< and takes the focus
    TableView *table() const { return m_table; }

signals:
    void followed(tandem::ProviderId provider);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOutColumns();

    OverviewProvidersModel *m_model;
    TableView *m_table;
};

} // namespace tandem
