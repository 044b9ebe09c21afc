#include "ui/sessions/paperentry.h"

namespace tandem {

PaperEntry::PaperEntry(Evaluation &evaluation, ProviderId provider, Feedback &feedback, QWidget *parent)
    : QDialog(parent)
    , m_evaluation(evaluation)
    , m_provider(provider)
    , m_feedback(feedback)
{
    setWindowTitle(tr("Enter a paper ballot"));
}

} // namespace tandem
