// The yardstick for start-up: an empty Qt window of the size of Tandem's.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("bench_bare_window"));
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1360, 860);
    window.show();
    return QApplication::exec();
}
