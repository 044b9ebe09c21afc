#pragma once
#include "core/scoring/criterion.h"
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace tandem {

class CheckedField;
class FlagRow;
class IconButton;
class LinkButton;

/// The red flags of one criterion: a text, a tick for "deal-breaker" and a bin each, and a link that adds
/// one.
class CriteriaFlags : public QWidget
{
    Q_OBJECT

public:
    explicit CriteriaFlags(QWidget *parent = nullptr);

    void show(CriterionId criterion, const std::vector<const RedFlag *> &flags);
    void setReadOnly(bool readOnly);
    void finish(); ///< stores what is being typed

signals:
    void added(const QString &text);
    void textChanged(tandem::RedFlagId flag, const QString &text);
    void dealBreakerChanged(tandem::RedFlagId flag, bool dealBreaker);
    void removed(tandem::RedFlagId flag);

private:
    using QWidget::show;
    FlagRow *makeRow(RedFlagId id);
    void startNew();
    void dropNew();
    void fill(FlagRow &row, const RedFlag &flag);
    bool isThere(const FlagRow &row, const QString &text) const;

    QVBoxLayout *m_column;
    LinkButton *m_add;
    CriterionId m_criterion;
    std::vector<FlagRow *> m_rows;
    FlagRow *m_new = nullptr;
    bool m_readOnly = false;
};

} // namespace tandem
