#pragma once
#include "ui/widgets/card.h"
#include "ui/widgets/tone.h"

namespace tandem {

class TextLabel;

/// The one sentence at the head of a view, with an icon whose shape says what kind of news it is.
class SentenceCard : public Card
{
    Q_OBJECT

public:
    explicit SentenceCard(QWidget *parent = nullptr);

    void setSentence(const QString &iconName, Tone tone, const QString &text);
    /// A quieter sentence below; none if empty.
    void setDetail(const QString &text);
    QString sentence() const;

private:
    class Mark;
    Mark *m_mark;
    TextLabel *m_text;
    TextLabel *m_detail;
};

} // namespace tandem
