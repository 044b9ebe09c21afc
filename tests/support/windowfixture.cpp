#include "tests/support/windowfixture.h"

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
    if (!window->openSample())
        qFatal("The sample workspace does not open.");
    window->view()->show(page);
    QCoreApplication::processEvents();
}

} // namespace tandem::test
