#pragma once
#include "core/sessions/session.h"
#include "ui/widgets/card.h"
#include <array>

namespace tandem {

class CommitLineEdit;
class Evaluation;
class TextLabel;
class TickList;

/// Who attends on both sides: who is invited, or who came. It asks for changes by signal.
class AttendanceCard : public Card
{
    Q_OBJECT

public:
    enum class Asks { Invited, Came };

    explicit AttendanceCard(Asks asks, QWidget *parent = nullptr);

    void showSession(const Evaluation &evaluation, const Session &session,
                     const std::vector<Attendance> &attendance);
    void setReadOnly(bool readOnly);
    void focusPerson(PersonId id);
    void finish(); ///< stores what is being typed

signals:
    void ticked(tandem::PersonId person, bool on);
    void added(const QString &name, bool internal); ///< somebody who is not among the people yet

private:
    struct Side
    {
        TextLabel *title = nullptr;
        TickList *people = nullptr;
        CommitLineEdit *more = nullptr;
    };
    void addSide(size_t index);

    Asks m_asks;
    std::array<Side, 2> m_sides; ///< internal, provider
};

} // namespace tandem
