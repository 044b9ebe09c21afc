#include "core/base/resources.h"
#include <QDir>

/// Q_INIT_RESOURCE names a global function, so it cannot stand in a namespace.
static void initialiseCore()
{
    Q_INIT_RESOURCE(core);
}

namespace tandem {

void useCoreResources()
{
    initialiseCore();
}

} // namespace tandem
