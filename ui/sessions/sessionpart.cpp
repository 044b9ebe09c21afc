#include "ui/sessions/sessionpart.h"
#include "core/people/peoplestore.h"
#include "core/scoring/evaluation.h"

namespace tandem {

Workspace &SessionPartView::workspace() const
{
    return m_evaluation.workspace();
}

bool SessionPartView::canEdit() const
{
    return !workspace().isReadOnly();
}

void addToSession(Workspace &workspace, const Session &session, const QString &name, bool internal, bool came)
{
    workspace.edit({Action::AddPerson, {name}, {}}, [&](storage::Connection &) {
        PeopleStore people(workspace);
        const PersonId id = internal ? people.addInternal(name) : people.addContact(session.provider, name);
        SessionStore store(workspace);
        if (came)
            store.setCame(session.id, id, true);
        else
            store.invite(session.id, id, true);
    });
}

} // namespace tandem
