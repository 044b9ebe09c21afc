#include "app/logging.h"
#include <QDir>
#include <QStandardPaths>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace tandem {

static QString stateFolder()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // Qt knows this place only from 6.7 on.
    const QString base =
        qEnvironmentVariable("XDG_STATE_HOME", QDir::home().filePath(QStringLiteral(".local/state")));
    return QDir(base).filePath(QStringLiteral("tandem"));
#else
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
#endif
}

static void qtMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    // Qt's warnings may quote texts, so only the serious kinds are kept, and on standard error as ever.
    fprintf(stderr, "%s\n", qPrintable(message));
    if (type == QtCriticalMsg || type == QtFatalMsg)
        spdlog::error("a critical message of the toolkit");
}

void startLogging()
{
    try {
        constexpr std::size_t megabyte = std::size_t{1024} * 1024;
        constexpr std::size_t files = 3;
        const QString folder = stateFolder();
        QDir().mkpath(folder);
        const auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            QDir::toNativeSeparators(QDir(folder).filePath(QStringLiteral("tandem.log"))).toStdString(),
            megabyte, files);
        auto logger = std::make_shared<spdlog::logger>("tandem", sink);
        logger->flush_on(spdlog::level::info);
        spdlog::set_default_logger(logger);
        qInstallMessageHandler(qtMessage);
        spdlog::info("Tandem {} starts, Qt {}", TANDEM_VERSION, qVersion());
    } catch (const spdlog::spdlog_ex &) {
        // A program without a log is better than none: the folder may be full or read-only.
        spdlog::set_default_logger(std::make_shared<spdlog::logger>("silent"));
    }
}

void logLine(const QString &text)
{
    spdlog::info("{}", text.toStdString());
}

} // namespace tandem
