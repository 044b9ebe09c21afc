#pragma once
#include "core/overview/place.h"
#include "core/sessions/sessionstore.h"
#include "ui/shell/feedback.h"
#include <QWidget>

namespace tandem {

class Evaluation;

/// One tab of a session: it shows the session that the page gives it and edits through the stores.
class SessionPartView : public QWidget
{
    Q_OBJECT

public:
    SessionPartView(Evaluation &evaluation, Feedback &feedback, QWidget *parent)
        : QWidget(parent)
        , m_evaluation(evaluation)
        , m_feedback(feedback)
    {
    }

    /// Shows `session` as it is now; called again after every change while the tab is seen.
    virtual void showSession(const Session &session) = 0;
    /// Takes the focus to the place on this tab.
    virtual void reveal(const Place &place) = 0;
    /// Stores what is being typed.
    virtual void finish() {}

protected:
    Evaluation &evaluation() const { return m_evaluation; }
    Workspace &workspace() const;
    Feedback &feedback() const { return m_feedback; }
    bool canEdit() const;
    SessionId sessionId() const { return m_sessionId; }
    void setSessionId(SessionId id) { m_sessionId = id; }
    bool attempt(const std::function<void()> &work) { return m_feedback.attempt(work); }

private:
    Evaluation &m_evaluation;
    Feedback &m_feedback;
    SessionId m_sessionId;
};

/// Makes a person of either side who attends the session: one step. `came`: was in the room.
void addToSession(Workspace &workspace, const Session &session, const QString &name, bool internal,
                  bool came);

} // namespace tandem
