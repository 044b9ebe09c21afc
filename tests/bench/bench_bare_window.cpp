// The yardstick for start-up: a Qt window of the size of Tandem's, with one line of text in the same
// typeface. That is what a window costs that shows anything at all: the libraries, the display, the fonts of
// the system. With --empty there is no text either; Qt then never looks for a font.
#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("bench_bare_window"));
    QApplication application(argc, argv);
    QMainWindow window;
    if (argc == 1) {
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/TandemSans-Regular.ttf"));
        QApplication::setFont(QFont(QStringLiteral("Tandem Sans")));
        window.setCentralWidget(new QLabel(QStringLiteral("A window with one line of text"), &window));
    }
    window.resize(1360, 860);
    window.show();
    return QApplication::exec();
}
