#include "core/exchange/workspacetemplate.h"
#include "core/base/text.h"
#include "core/exchange/sampleworkspace.h"
#include "core/scoring/criteriastore.h"
#include <QFileInfo>
#include <memory>

namespace tandem {

static bool isSample(Template kind)
{
    return kind == Template::Sample || kind == Template::Evaluation;
}

static QString nameFor(const QString &path, const QString &organisation, Template kind)
{
    if (const QString name = cleanName(organisation); !name.isEmpty())
        return name;
    return isSample(kind) ? SampleWorkspace().organisation() : cleanName(QFileInfo(path).completeBaseName());
}

static void createSample(const QString &path, const QString &organisation, SampleWorkspace sample,
                         Workspace::Options options)
{
    const auto now = std::make_shared<QDateTime>(sample.begins());
    options.author = sample.author();
    options.clock = [now] { return *now; };
    Workspace::create(path, organisation, options,
                      [&](Workspace &workspace) { sample.fill(workspace, *now); });
}

void createWorkspace(const QString &path, const QString &organisation, Template kind,
                     const Workspace::Options &options)
{
    const QString name = nameFor(path, organisation, kind);
    if (isSample(kind)) {
        createSample(path, name,
                     kind == Template::Sample ? SampleWorkspace(options.clock()) : SampleWorkspace(),
                     options);
        return;
    }
    Workspace::create(path, name, options, [kind](Workspace &workspace) {
        if (kind == Template::CoManaged)
            CriteriaStore(workspace).resetToBuiltIn();
    });
}

QDateTime evaluationSampleNow()
{
    return SampleWorkspace().ends();
}

} // namespace tandem
