#include "tests/support/windowfixture.h"
#include "core/exchange/workspacetemplate.h"
#include "ui/shell/navigation.h"
#include <QFileInfo>

namespace tandem::test {

WindowFixture::WindowFixture(Appearance appearance)
    : preferences(m_folder.filePath(QStringLiteral("settings.ini")))
{
    // What pages keep for themselves, such as column widths, must not come from or go to the user's own
    // settings.
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    preferences.setAuthor(QStringLiteral("Maren Okafor"));
    preferences.setAppearance(appearance);
    theme.apply(appearance);
    window = std::make_unique<MainWindow>(preferences, theme, dialogs);
    window->resize(1360, 860);
    window->show();
    window->activateWindow();
    (void)QTest::qWaitForWindowExposed(window.get());
}

void WindowFixture::openSample(PageId page)
{
    const QString path = file(QStringLiteral("Harbour & Pine.tandem"));
    if (!QFileInfo::exists(path)) {
        Workspace::Options options;
        options.author = preferences.author();
        createWorkspace(path, {}, Template::Evaluation, options);
    }
    if (!window->openWorkspace(path))
        qFatal("The sample workspace does not open.");
    window->view()->show(page);
    QCoreApplication::processEvents();
}

void WindowFixture::openWholeSample(PageId page)
{
    if (!window->openSample())
        qFatal("The sample workspace does not open.");
    window->view()->show(page);
    QCoreApplication::processEvents();
}

void pressForPage(MainWindow &window, PageId page)
{
    const int number = static_cast<int>(page) + 1;
    if (number <= 10) {
        QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_0 + number % 10), Qt::AltModifier);
    } else {
        for (auto *row : window.findChildren<NavigationRow *>()) {
            if (row->isVisible() && row->text() == pageInfo(page).title)
                QTest::mouseClick(row, Qt::LeftButton);
        }
    }
    QCoreApplication::processEvents();
}

} // namespace tandem::test
