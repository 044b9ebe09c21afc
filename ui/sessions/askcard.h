#pragma once
#include "core/scoring/criterion.h"
#include "ui/widgets/card.h"

namespace tandem {

class GrowingTextEdit;
class LinkButton;

/// What is asked for one criterion, and what the provider should show. It asks for changes by signal.
class AskCard : public Card
{
    Q_OBJECT

public:
    explicit AskCard(QWidget *parent = nullptr);

    /// `question` is the session's own; empty: the criterion's is asked.
    void showCriterion(const Criterion &criterion, const QString &question, const QStringList &evidence);
    void setReadOnly(bool readOnly);
    void finish(); ///< stores what is being typed

signals:
    void questionChanged(tandem::CriterionId criterion, const QString &question);
    void evidenceChanged(tandem::CriterionId criterion, const QStringList &evidence);

private:
    CriterionId m_id;
    GrowingTextEdit *m_question;
    GrowingTextEdit *m_evidence;
    LinkButton *m_usual;
};

} // namespace tandem
