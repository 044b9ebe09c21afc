#pragma once
#include "core/overview/reveal.h"
#include "core/sessions/session.h"
#include "ui/sessions/sessionpart.h"
#include <optional>

class QStackedWidget;

namespace tandem {

class AgreedPanel;
class EmptyState;
class RevealList;
class SentenceCard;

/// The scores of one provider laid open: who differs and by how much, whether that could change who makes the
/// cut, and what the panel agrees on. Before the reveal it shows whose card is still open, and no score.
///
/// N and P move between the criteria, 0 to 5 propose an agreed score, Ctrl+Enter records it.
class RevealView : public SessionPartView
{
    Q_OBJECT

public:
    RevealView(Evaluation &evaluation, Feedback &feedback, QWidget *parent = nullptr);

    void showSession(const Session &session) override { setSession(session.id); }
    /// Makes the place's criterion the current one and takes the focus there.
    void reveal(const Place &place) override;
    /// Shows the session as it is now; an unknown one shows nothing.
    void setSession(SessionId id);

    bool showsScores() const;
    RevealList *list() const { return m_list; }
    AgreedPanel *panel() const { return m_panel; }
    EmptyState *sealed() const { return m_sealed; }
    QString sentence() const;

signals:
    /// All cards are complete, and the person wants to see them.
    void revealRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addKey(const QKeySequence &keys, const std::function<void()> &run);
    void refresh();
    void showSealed(int provider);
    void showCurrent();
    void step(int direction);
    QString lockedReason() const;

    std::optional<Session> m_session;
    bool m_stale = true;
    bool m_refreshing = false;

    QStackedWidget *m_stack;
    EmptyState *m_sealed;
    SentenceCard *m_sentence;
    RevealList *m_list;
    AgreedPanel *m_panel;
};

} // namespace tandem
