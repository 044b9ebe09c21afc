#pragma once
#include "core/scoring/criterion.h"
#include "core/sessions/session.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace tandem {

class GrowingTextEdit;
class NoteRow;
class TextLabel;

/// The notes of a session with their times; each can be edited, and more can be written. It asks for changes
/// by signal.
class NotesCard : public Card
{
    Q_OBJECT

public:
    explicit NotesCard(QWidget *parent = nullptr);

    void showNotes(SessionId session, const std::vector<SessionNote> &notes,
                   const std::vector<Criterion> &criteria);
    void setReadOnly(bool readOnly);
    void focusNew();
    void finish(); ///< stores what is being typed in a note that is there already

signals:
    void noteAdded(tandem::CriterionId criterion, const QString &text);
    void noteChanged(tandem::SessionNoteId note, const QString &text);

private:
    void showCriteria(const std::vector<Criterion> &criteria);
    void add();

    SessionId m_session;
    QVBoxLayout *m_column;
    TextLabel *m_none;
    std::vector<NoteRow *> m_rows;
    QWidget *m_entry;
    QComboBox *m_about;
    GrowingTextEdit *m_text;
    bool m_readOnly = false;
};

} // namespace tandem
