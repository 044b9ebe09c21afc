#pragma once
#include "core/sessions/session.h"
#include "ui/sessions/sessionpart.h"

namespace tandem {

class AttendanceCard;
class EvidenceCard;
class GrowingTextEdit;
class InlineMessage;
class LinesCard;
class NotesCard;
class TimesCard;

/// What a session left behind: who came, when, what was noted, shown and raised, how the IT lead found the
/// provider to work with, and what was changed after the reveal. It never says what anybody scored before.
class RecordView : public SessionPartView
{
    Q_OBJECT

public:
    RecordView(Evaluation &evaluation, Feedback &feedback, QWidget *parent = nullptr);

    void showSession(const Session &session) override;
    void reveal(const Place &place) override;
    void finish() override;
    void focusReaction();

signals:
    void followed(const tandem::Place &place);

private:
    QWidget *makeReaction();
    void build();
    void connectEdits();
    void lock(bool locked);
    void begin();
    void showFlags();
    void showChanges();

    Session m_session;
    std::vector<Place> m_flagPlaces;
    std::vector<Place> m_changePlaces;
    InlineMessage *m_locked;
    GrowingTextEdit *m_reaction;
    NotesCard *m_notes;
    LinesCard *m_flags;
    LinesCard *m_changes;
    TimesCard *m_times;
    AttendanceCard *m_people;
    EvidenceCard *m_evidence;
};

} // namespace tandem
