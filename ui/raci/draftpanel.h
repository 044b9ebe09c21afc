#pragma once
#include "core/agreement/agreement.h"
#include "core/raci/racidraft.h"
#include "ui/widgets/card.h"

namespace tandem {

class GrowingTextEdit;
class LettersBeside;
class PushButton;
class TextLabel;

/// One cell of a draft: ours and theirs, what taking it over does, what speaks against it, the same cell in
/// the other drafts, and the questions that were made so far.
class DraftPanel : public Card
{
    Q_OBJECT

public:
    DraftPanel(const Agreement &agreement, bool canEdit, QWidget *parent = nullptr);

    /// `cell` may be null; `said` is shown then.
    void showCell(const DraftCell *cell, const QString &said);
    void showQuestions(const std::vector<const DraftCell *> &questions);
    GrowingTextEdit *words() const { return m_words; }

signals:
    void decided(tandem::DraftDecision decision);
    void removeAsked();

private:
    QString otherDrafts(const DraftCell &cell) const;

    const Agreement &m_agreement;
    DraftItemId m_item;
    TextLabel *m_title;
    TextLabel *m_where;
    LettersBeside *m_letters;
    TextLabel *m_linked;
    TextLabel *m_conflict;
    QWidget *m_buttons;
    TextLabel *m_wordsLabel;
    GrowingTextEdit *m_words;
    TextLabel *m_others;
    TextLabel *m_questions;
};

} // namespace tandem
