#pragma once
#include "core/base/ids.h"
#include <QWidget>

class QVBoxLayout;

namespace tandem {

class Evaluation;

/// The red flags that were raised for one provider, with what lifts each of them or brings it back.
class ProviderFlags : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderFlags(QWidget *parent = nullptr);

    void show(const Evaluation &evaluation, ProviderId provider);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

signals:
    void liftRequested(tandem::RedFlagId flag);
    void reinstateRequested(tandem::RedFlagId flag);

private:
    using QWidget::show;
    struct Shown
    {
        RedFlagId flag;
        QString text;
        QString detail;
        bool dealBreaker = false;
        bool lifted = false;
        bool operator==(const Shown &) const = default;
    };
    void addRow(const Shown &flag);

    QVBoxLayout *m_column;
    std::vector<Shown> m_shown;
    bool m_readOnly = false;
};

} // namespace tandem
