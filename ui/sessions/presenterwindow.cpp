#include "ui/sessions/presenterwindow.h"

namespace tandem {

PresenterWindow::PresenterWindow(Evaluation &evaluation, SessionId session, Feedback &feedback,
                                 QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_evaluation(evaluation)
    , m_id(session)
    , m_feedback(feedback)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Working session"));
    resize(1280, 720);
}

} // namespace tandem
