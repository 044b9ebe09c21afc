#pragma once
#include "core/escalation/matrix.h"
#include "ui/widgets/card.h"
#include <array>

class QListWidget;

namespace tandem {

class IconButton;
class PersonChoice;

/// The after-hours path: who is tried in which order on each side. Alt+Up and Alt+Down move, Enter
/// edits the note, Del takes off, a name that is chosen or typed below is added.
class OnCallCard : public Card
{
    Q_OBJECT

public:
    explicit OnCallCard(QWidget *parent = nullptr);

    void showMatrix(const EscalationMatrix &matrix);
    void setReadOnly(bool readOnly);
    void choose(Side side, PersonId person); ///< and takes the keys
    QListWidget *list(Side side) const { return m_parts[static_cast<size_t>(side)].list; }
    PersonChoice *choice(Side side) const { return m_parts[static_cast<size_t>(side)].choice; }

signals:
    void added(tandem::Side side, const QString &name);
    void moved(tandem::OnCallPersonId id, int toIndex);
    void removed(tandem::OnCallPersonId id);
    void noteRequested(tandem::OnCallPersonId id); ///< Enter, F2 or a double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Part
    {
        QListWidget *list = nullptr;
        PersonChoice *choice = nullptr;
        IconButton *up = nullptr;
        IconButton *down = nullptr;
        IconButton *note = nullptr;
        IconButton *remove = nullptr;
    };
    QWidget *makePart(Side side);
    OnCallPersonId currentOf(Side side) const; ///< invalid if there is none
    void move(Side side, int rows);
    void remove(Side side);
    void editNote(Side side);
    void updateButtons(Side side);

    std::array<Part, 2> m_parts;
    EscalationMatrix m_matrix;
    bool m_readOnly = false;
};

} // namespace tandem
