#include "ui/shell/openedworkspace.h"
#include <QFileInfo>

namespace tandem {

OpenedWorkspace OpenedWorkspace::open(const QString &path, const Workspace::Options &options)
{
    OpenedWorkspace opened;
    opened.path = QFileInfo(path).absoluteFilePath();
    try {
        opened.workspace = Workspace::open(opened.path, options);
        opened.evaluation = std::make_unique<Evaluation>(*opened.workspace);
    } catch (const Error &error) {
        opened.workspace.reset();
        opened.error = error;
    }
    return opened;
}

} // namespace tandem
