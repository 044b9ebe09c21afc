#include "tests/support/laptop.h"
#include "tests/support/shownwords.h"
#include "tests/support/windowfixture.h"
#include "ui/shell/commandpalette.h"
#include "ui/widgets/toast.h"
#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QtTest>

namespace tandem::test {

QString DialogsWithFiles::take()
{
    if (files.empty())
        return {};
    const QString file = files.front();
    files.pop_front();
    return file;
}

Laptop::Laptop(const QString &owner, const Clock &clock)
    : m_preferences(m_folder.filePath(QStringLiteral("settings.ini")))
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    m_preferences.setAuthor(owner);
    m_preferences.setAppearance(Appearance::Light);
    m_theme.apply(Appearance::Light);
    window = std::make_unique<MainWindow>(m_preferences, m_theme, dialogs);
    window->setClock(clock);
    window->resize(1360, 860);
    window->show();
    activate();
}

Laptop::~Laptop() = default;

// ---- what a person does

static bool belongsTo(const QWidget *window, const QWidget *owner)
{
    while (window && window != owner)
        window = window->parentWidget();
    return window != nullptr;
}

/// With two laptops on one desk the keys go to the one that is used; on it to the dialog, if one is open.
void Laptop::activate()
{
    QWidget *wanted = QApplication::activeModalWidget();
    if (!wanted && belongsTo(QApplication::activeWindow(), window.get()))
        wanted = QApplication::activeWindow();
    if (!wanted)
        wanted = window.get();
    if (QGuiApplication::focusWindow() == wanted->windowHandle())
        return;
    wanted->activateWindow();
    (void)QTest::qWaitFor([&] { return QGuiApplication::focusWindow() == wanted->windowHandle(); });
}

void Laptop::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (QTest::currentTestFailed())
        return; // the keys would go anywhere
    activate();
    QTest::keyClick(QGuiApplication::focusWindow(), static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::processEvents();
}

void Laptop::pressTimes(int times, int key)
{
    for (int i = 0; i < times; ++i)
        press(key);
}

void Laptop::type(const QString &text)
{
    if (QTest::currentTestFailed())
        return;
    activate();
    for (const QChar c : text)
        QTest::keyClick(QGuiApplication::focusWindow(), c.toLatin1());
    QCoreApplication::processEvents();
}

void Laptop::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    press(Qt::Key_V, Qt::ControlModifier);
}

void Laptop::goTo(PageId page)
{
    const int number = static_cast<int>(page) + 1;
    if (number <= 10)
        press(Qt::Key_0 + number % 10, Qt::AltModifier);
    else
        pressForPage(*window, page);
    QCOMPARE(this->page()->id(), page);
}

void Laptop::find(const QString &words)
{
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(part<CommandPalette>() && part<CommandPalette>()->isVisible());
    type(words);
    press(Qt::Key_Return);
    QVERIFY2(!part<CommandPalette>()->isVisible(), qPrintable(words));
}

void Laptop::chooseInMenu(int letter)
{
    press(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(letter);
    if (QApplication::activePopupWidget())
        pressTimes(2, Qt::Key_Escape); // what cannot be done now
}

QString Laptop::focused() const
{
    const QWidget *field = QApplication::focusWidget();
    if (!field)
        return {};
    const auto *button = qobject_cast<const QAbstractButton *>(field);
    const QString name = field->accessibleName();
    return name.isEmpty() && button ? button->text() : name;
}

void Laptop::tabTo(const QString &name, bool backwards)
{
    constexpr int most = 120;
    QStringList passed;
    for (int i = 0; i < most && focused() != name; ++i) {
        press(backwards ? Qt::Key_Backtab : Qt::Key_Tab, backwards ? Qt::ShiftModifier : Qt::NoModifier);
        QVERIFY2(QApplication::focusWidget()->isVisible(), qPrintable(focused()));
        passed << focused();
    }
    QVERIFY2(focused() == name,
             qPrintable(name + QStringLiteral(" is not among: ") + passed.join(QStringLiteral(" | "))));
}

void Laptop::open(const QString &file)
{
    dialogs.files.push_back(file);
    press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY2(window->view(), qPrintable(file));
}

void Laptop::inDialog(const std::function<void()> &open, const std::function<void()> &work)
{
    bool came = false;
    QTimer watch;
    watch.setInterval(0);
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible())
            return;
        watch.stop();
        activate();
        came = true;
        work();
        if (QApplication::activeModalWidget() == dialog)
            dialog->reject(); // whatever a failed test left open
    });
    watch.start();
    open();
    QVERIFY2(came, "no dialog came");
}

// ---- what a person sees

QString Laptop::words() const
{
    return shownWords(*window).join(QLatin1Char('\n'));
}

QString Laptop::dialogWords() const
{
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog ? shownWords(*dialog).join(QLatin1Char('\n')) : QString();
}

QString Laptop::toast() const
{
    return window->toast().isVisible() ? window->toast().text() : QString();
}

} // namespace tandem::test
