#include "app/logging.h"
#include "ui/print/reportprinter.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/windowdialogs.h"
#include "ui/theme/theme.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QScreen>
#include <QTimer>
#include <algorithm>
#include <array>
#include <functional>
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

/// Reads the system's font configuration beside the connection to the display: each is a tenth of the time to
/// the first picture, and Qt asks for it at the first font.
class FontsMeanwhile
{
public:
    void wait() { m_thread.join(); }

private:
    std::thread m_thread{[] {
#ifdef TANDEM_HAS_FONTCONFIG
        FcInit();
#endif
    }};
};

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
    FontsMeanwhile fonts;
    QApplication application(argc, argv);
    fonts.wait();

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

    startLogging();
    Preferences preferences;
    Theme theme;
    theme.apply(preferences.appearance());

    WindowDialogs dialogs(preferences.documentFolder());
    MainWindow window(preferences, theme, dialogs);
    fitToScreen(window);
    QObject::connect(&window, &MainWindow::happened, &window, [](const QString &what) { logLine(what); });
    const QStringList files = parser.positionalArguments();
    if (parser.isSet(sample))
        window.openWhenShown([&window] { return window.openSample(); });
    else if (files.size() == 1)
        window.openWhenShown([&window, path = files.constFirst()] { return window.openWorkspace(path); });
    else
        window.show();
    // Reading an SVG as an icon makes Qt look through all its image plugins.
    const AfterFirstPicture later(
        window, [] { QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/app/tandem.svg"))); });
    const int code = QApplication::exec();
    logLine(QStringLiteral("ends"));
    return code;
}
