#include "ui/sessions/sessionpart.h"
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

} // namespace tandem
