#pragma once
#include "core/providers/provider.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class FactRow;
class LinkButton;

/// The key facts of one provider: a label and a value each, a bin, and a link that adds one.
class ProviderFacts : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderFacts(QWidget *parent = nullptr);

    void show(ProviderId provider, const std::vector<ProviderFact> &facts);
    void setReadOnly(bool readOnly);
    void finish(); ///< stores what is being typed

signals:
    void added(const QString &label, const QString &value);
    void changed(tandem::ProviderFactId fact, const QString &label, const QString &value);
    void removed(tandem::ProviderFactId fact);

private:
    using QWidget::show;
    FactRow *makeRow(ProviderFactId id);
    void startNew();
    void dropNew();
    void store(FactRow &row);

    QVBoxLayout *m_column;
    LinkButton *m_add;
    ProviderId m_provider;
    std::vector<FactRow *> m_rows;
    FactRow *m_new = nullptr;
    bool m_readOnly = false;
};

} // namespace tandem
