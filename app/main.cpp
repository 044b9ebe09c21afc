#include "app/logging.h"
#include "ui/print/reportprinter.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openedworkspace.h"
#include "ui/shell/preferences.h"
#include "ui/shell/windowdialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QScreen>
#include <QTimer>
#include <algorithm>
#include <array>
#include <functional>
#include <latch>
#include <optional>
#include <thread>
#ifdef TANDEM_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

using namespace tandem;

/// What only prints needs no display, and without one Qt would abort before it could print.
static bool onlyPrints(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        constexpr std::array options = {"--version", "-v", "--help", "-h", "--help-all"};
        return std::any_of(options.begin(), options.end(),
                           [argument](const char *option) { return qstrcmp(argument, option) == 0; });
    });
}

/// What a start can leave to another core. The system's font configuration takes longer to read than Qt takes
/// to connect to the display, and is first asked for at the first font; icons are first asked for when they
/// are painted.
class Meanwhile
{
public:
    void drawIcons() { m_application.count_down(); } ///< there is an application, and there will be a window
    void waitForFonts() { m_fonts.wait(); }
    void end() { m_thread.join(); }

private:
    std::latch m_application{1};
    std::latch m_fonts{1};
    std::thread m_thread{[this] {
#ifdef TANDEM_HAS_FONTCONFIG
        FcInit();
#endif
        m_fonts.count_down();
        m_application.wait();
        drawIconsAhead();
    }};
};

/// Opens a workspace while fonts are awaited, if that takes no longer: one that is small and was open before.
/// For any other the window comes first.
static std::optional<OpenedWorkspace> openSoon(const QString &path, const Preferences &preferences)
{
    constexpr qint64 small = 1 << 20;
    const QFileInfo file(path);
    if (path.isEmpty() || !file.isFile() || file.size() > small)
        return std::nullopt;
    const Workspace::Options options = MainWindow::openingOptions(preferences, file.absoluteFilePath());
    return options.trusted ? std::optional(OpenedWorkspace::open(path, options)) : std::nullopt;
}

/// The sample if it was made today: an older one may be made anew, which the window does.
static QString freshSample(const Preferences &preferences)
{
    return preferences.sampleMadeOn() == QDate::currentDate() ? preferences.sampleFile() : QString();
}

/// Does what can wait once the window has been painted: a timer alone may come first.
class AfterFirstPicture : public QObject
{
public:
    AfterFirstPicture(QWidget &window, std::function<void()> work)
        : m_window(window)
        , m_work(std::move(work))
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_window.removeEventFilter(this);
            QTimer::singleShot(0, this, m_work);
        }
        return false;
    }

private:
    QWidget &m_window;
    std::function<void()> m_work;
};

/// On a screen that is smaller than the window was designed for, nothing may lie beyond its edge.
static void fitToScreen(QWidget &window)
{
    constexpr int titleBar = 40;
    if (!window.windowState().testFlag(Qt::WindowMaximized))
        window.resize(window.size().boundedTo(window.screen()->availableSize() - QSize(0, titleBar)));
}

int main(int argc, char *argv[])
{
    print::useStableHashing();
    QCoreApplication::setOrganizationName(QStringLiteral("Tandem"));
    QCoreApplication::setApplicationName(QStringLiteral("tandem"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TANDEM_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Tandem"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tandem_workbench.Tandem"));
    if (onlyPrints(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Meanwhile meanwhile;
    QApplication application(argc, argv);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Choose a co-managed IT partner."));
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    QCoreApplication::translate("main", "Open the sample workspace."));
    parser.addOption(sample);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QCoreApplication::translate("main", "A workspace to open."),
                                 QStringLiteral("[file]"));
    parser.process(application);

    meanwhile.drawIcons();
    startLogging();
    Preferences preferences;
    const QStringList files = parser.positionalArguments();
    std::optional<OpenedWorkspace> opened;
    if (files.size() <= 1)
        opened = openSoon(parser.isSet(sample) ? freshSample(preferences) : files.value(0), preferences);
    meanwhile.waitForFonts();
    Theme theme;
    theme.apply(preferences.appearance());

    WindowDialogs dialogs(preferences.documentFolder());
    MainWindow window(preferences, theme, dialogs);
    fitToScreen(window);
    QObject::connect(&window, &MainWindow::happened, &window, [](const QString &what) { logLine(what); });
    if (opened)
        window.openWhenShown([&] { return window.take(std::move(*opened)); });
    else if (parser.isSet(sample))
        window.openWhenShown([&window] { return window.openSample(); });
    else if (files.size() == 1)
        window.openWhenShown([&window, path = files.constFirst()] { return window.openWorkspace(path); });
    else
        window.show();
    // Reading an SVG as an icon makes Qt look through all its image plugins.
    const AfterFirstPicture later(
        window, [] { QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/app/tandem.svg"))); });
    const int code = QApplication::exec();
    meanwhile.end();
    logLine(QStringLiteral("ends"));
    return code;
}
