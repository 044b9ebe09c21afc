#pragma once
#include "core/scoring/evaluation.h"
#include <QDialog>

namespace tandem {

class Feedback;

/// Types in a ballot that was filled in on paper: one row per criterion in the paper's order. The whole
/// ballot is one undo step; what the evaluator has already is replaced only after a question.
class PaperEntry : public QDialog
{
    Q_OBJECT

public:
    PaperEntry(Evaluation &evaluation, ProviderId provider, Feedback &feedback, QWidget *parent = nullptr);

private:
    Evaluation &m_evaluation;
    ProviderId m_provider;
    Feedback &m_feedback;
};

} // namespace tandem
