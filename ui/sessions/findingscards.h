#pragma once
#include "core/scoring/evaluation.h"
#include "core/sessions/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tone.h"

namespace tandem {

class TextLabel;
class TickList;

/// The pieces of evidence by criterion, ticked when they were shown in the session.
class EvidenceCard : public Card
{
    Q_OBJECT

public:
    explicit EvidenceCard(QWidget *parent = nullptr);

    void showSeen(const Evaluation &evaluation, const std::vector<SeenEvidence> &seen);
    void setReadOnly(bool readOnly);
    void focusItem(EvidenceItemId id);

signals:
    void ticked(tandem::EvidenceItemId item, bool seen);

private:
    struct Group
    {
        QWidget *box = nullptr;
        TextLabel *title = nullptr;
        TickList *items = nullptr;
    };
    void makeGroup();

    std::vector<Group> m_groups;
    TextLabel *m_none;
    bool m_readOnly = false;
};

/// A list of lines with a second, quieter line each: raised flags, changes after the reveal.
class LinesCard : public Card
{
    Q_OBJECT

public:
    struct Line
    {
        QString icon;
        Tone tone = Tone::Neutral;
        QString title;
        QString detail;
    };

    /// `none` stands there while there is no line.
    LinesCard(const QString &title, const QString &none, QWidget *parent = nullptr);
    void showLines(const std::vector<Line> &lines);

signals:
    void followed(int line);

private:
    TextLabel *m_none;
    std::vector<QWidget *> m_rows;
};

} // namespace tandem
