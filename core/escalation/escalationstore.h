#pragma once
#include "core/escalation/matrix.h"
#include "core/workspace/workspace.h"

namespace tandem {

/// True if a change may have changed the escalation matrix or what it is read with.
bool touchesEscalation(const ChangeSet &changes);

/// Reads and edits the escalation matrix. Each edit is one undo step.
class EscalationStore
{
public:
    explicit EscalationStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// All of it. What nobody has entered yet has its value from practice.
    EscalationMatrix matrix() const;

    // The six cells.
    void setPerson(int tier, Side side, PersonId person); ///< an invalid id for nobody
    void setDeputy(int tier, Side side, PersonId deputy);
    /// By name: somebody of that side who has it, else a new person of that side. An empty name is nobody.
    void setPersonNamed(int tier, Side side, const QString &name);
    void setDeputyNamed(int tier, Side side, const QString &name);
    void setRole(int tier, Side side, const QString &role);
    /// A phone for this cell; the person's own number, or nothing, makes it the person's own again.
    void setPhone(int tier, Side side, const QString &phone);
    void setHours(int tier, Side side, const Hours &hours);
    void setOnCall(int tier, Side side, const Hours &hours);
    void setAlwaysP1(int tier, Side side, bool always);
    void setDeputyHours(int tier, Side side, const Hours &hours);
    void clear(int tier, Side side); ///< nobody, and nothing known of it

    // Priorities and times. Setting a time confirms it.
    void setResponse(int priority, bool outOfHours, Response response, const ResponseTime &time);
    void confirm(int priority, bool outOfHours, Response response);
    void confirmAll(int priority);                      ///< in and out of hours; its words with them
    void setExample(int priority, const QString &text); ///< confirms it
    void setTells(int priority, const QString &text);   ///< confirms it
    void confirmExample(int priority);
    void confirmTells();                                         ///< of all four
    void setPriorityRule(int impact, int urgency, int priority); ///< confirms it
    void confirmRules();                                         ///< all nine

    // The after-hours path.
    OnCallPersonId addOnCall(Side side, PersonId person);
    void addOnCallNamed(Side side, const QString &name);
    void setOnCallNote(OnCallPersonId id, const QString &note);
    void moveOnCall(OnCallPersonId id, int toIndex); ///< within its side
    void removeOnCall(OnCallPersonId id);

private:
    void change(int tier, Side side, const QString &what, const char *sql, const QString &value);
    void change(int tier, Side side, const QString &what, const char *sql, qint64 value);
    void setNamed(int tier, Side side, const QString &name, bool deputy);
    PersonId personNamed(Side side, const QString &name);
    OnCallPerson requireOnCall(OnCallPersonId id) const;
    QString nameOf(PersonId id) const;
    Workspace &m_workspace;
};

} // namespace tandem
