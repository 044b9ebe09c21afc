#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/onboarding.h"
#include "core/exchange/workspacetemplate.h"
#include <QDir>
#include <QFileInfo>

namespace tandem::cli {

static ExitCode run(const Arguments &arguments)
{
    static const QHash<QString, Template> templates = {{QStringLiteral("co-managed"), Template::CoManaged},
                                                       {QStringLiteral("empty"), Template::Empty},
                                                       {QStringLiteral("sample"), Template::Sample},
                                                       {QStringLiteral("evaluation"), Template::Evaluation}};
    const QString file = arguments.words.at(0);
    const QString wanted =
        arguments.has("--template") ? arguments.value("--template") : QStringLiteral("co-managed");
    if (!templates.contains(wanted))
        throw UsageError(
            QStringLiteral("There is no template “%1”; they are co-managed, empty, sample and evaluation.")
                .arg(wanted));
    if (arguments.has("--name") && arguments.value("--name").trimmed().isEmpty())
        throw UsageError(QStringLiteral("The name is empty."));
    if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
        throw Error(ErrorCode::Invalid, QStringLiteral("The file is there already and is not replaced."),
                    QDir::toNativeSeparators(file),
                    QStringLiteral("Choose another name, or delete it first."));
    Workspace::Options options;
    options.author = authorName();
    if (arguments.has("--on")) {
        const QDateTime at = QDateTime(dayOf(arguments), QTime(9, 0), Qt::LocalTime).toUTC();
        options.clock = [at] { return at; };
    }
    createWorkspace(file, arguments.value("--name"), templates.value(wanted), options);
    write(QStringLiteral("Made %1.\n").arg(QDir::toNativeSeparators(file)));
    return Fine;
}

Command newCommand()
{
    return {QStringLiteral("new"),
            QStringLiteral("new FILE [--name NAME] [--template co-managed|empty|sample|evaluation]\n"
                           "                [--on DATE]"),
            QStringLiteral("Make a new workspace. An existing file is never replaced."),
            QStringLiteral(
                "co-managed starts with the six built-in criteria, empty with nothing, and sample is a\n"
                "worked example: five providers compared, the partner chosen, its scope, RACI and\n"
                "escalation, and the onboarding, which stands on day 38 today, or on the day that --on\n"
                "names. evaluation is the same business half-way through its three weeks, in November\n"
                "2026."),
            {QStringLiteral("FILE")},
            {{QStringLiteral("--name"),
              {},
              QStringLiteral("NAME"),
              QStringLiteral("Whose evaluation it is; otherwise the file's name.")},
             {QStringLiteral("--template"),
              {},
              QStringLiteral("NAME"),
              QStringLiteral("What it starts with; co-managed if not given.")},
             {QStringLiteral("--on"),
              {},
              QStringLiteral("DATE"),
              QStringLiteral("The day on which it is made, such as 2027-02-17, instead of today.")}},
            run};
}

} // namespace tandem::cli
