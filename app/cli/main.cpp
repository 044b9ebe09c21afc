#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "ui/print/reportprinter.h"
#include <QGuiApplication>
#include <algorithm>
#include <new>
#ifdef Q_OS_UNIX
#include <clocale>
#include <cstring>
#include <langinfo.h>
#endif

using namespace tandem;
using namespace tandem::cli;

namespace {

const std::vector<Command> &commands()
{
    static const std::vector<Command> all = {
        newCommand(),        infoCommand(),    verifyCommand(),    importCommand(), rankCommand(),
        robustnessCommand(), exportCommand(),  reportCommand(),    auditCommand(),  checkCommand(),
        diffCommand(),       sessionCommand(), onboardingCommand()};
    return all;
}

/// File names are bytes here and text there. In a locale without UTF-8 Qt would say so on standard error and
/// switch; switching first keeps standard error for our own messages.
void useUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

/// Standard error is for what a person asked about; what Qt says of a bare system is not.
void stayQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        say(QStringLiteral("tandem-cli: ") + message);
}

/// Only what is printed, or measured for it, needs fonts: a report, the check of a page, a ballot on paper.
bool isPrinted(int argc, char **argv)
{
    if (argc < 2 || qstrcmp(argv[1], "report") == 0 || qstrcmp(argv[1], "check") == 0)
        return argc >= 2;
    return std::any_of(argv + 2, argv + argc,
                       [](const char *argument) { return qstrcmp(argument, "--pdf") == 0; });
}

/// With fonts comes Qt's graphical half; it draws on nothing that a display would be for.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!isPrinted(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    static int one = 1; // the graphical half would take options of its own out of the command line
    return std::make_unique<QGuiApplication>(one, argv);
}

QStringList argumentsOf(int argc, char **argv)
{
#ifdef Q_OS_WIN
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return QCoreApplication::arguments();
#else
    QStringList out;
    for (int i = 0; i < argc; ++i)
        out.push_back(QString::fromLocal8Bit(argv[i]));
    return out;
#endif
}

ExitCode runCommand(const Command &command, const QStringList &rest)
{
    const Arguments arguments = parse(command, rest);
    if (arguments.has("--help")) {
        write(helpFor(command));
        return Fine;
    }
    try {
        return command.run(arguments);
    } catch (const UsageError &e) {
        throw UsageError(e.message, &command);
    }
}

ExitCode run(QStringList arguments)
{
    arguments.removeFirst();
    if (arguments.isEmpty())
        throw UsageError(QStringLiteral("A command is missing."));
    const QString first = arguments.takeFirst();
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        write(QStringLiteral("tandem-cli %1\n").arg(QCoreApplication::applicationVersion()));
        return Fine;
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        write(arguments.isEmpty() ? helpForAll(commands())
                                  : helpFor(findCommand(commands(), arguments.front())));
        return Fine;
    }
    return runCommand(findCommand(commands(), first), arguments);
}

ExitCode guarded(const QStringList &arguments)
{
    try {
        return run(arguments);
    } catch (const UsageError &e) {
        say(QStringLiteral("tandem-cli: ") + e.message);
        if (e.command)
            say(usageLine(*e.command).trimmed());
        say(QStringLiteral("Try: tandem-cli %1--help")
                .arg(e.command ? e.command->name + QLatin1Char(' ') : QString()));
        return Usage;
    } catch (const Error &e) {
        say(QStringLiteral("tandem-cli: ") + e.message());
    } catch (const std::bad_alloc &) {
        say(QStringLiteral("tandem-cli: There is not enough memory for this."));
    } catch (const std::exception &e) {
        say(QStringLiteral("tandem-cli: Something went wrong (%1).").arg(QString::fromUtf8(e.what())));
    }
    return Failed;
}

} // namespace

int main(int argc, char *argv[])
{
    print::useStableHashing();
    qInstallMessageHandler(stayQuiet);
    useUtf8();
    QCoreApplication::setOrganizationName(QStringLiteral("Tandem"));
    QCoreApplication::setApplicationName(QStringLiteral("tandem"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TANDEM_VERSION));
    const auto application = makeApplication(argc, argv);
    return guarded(argumentsOf(argc, argv));
}
