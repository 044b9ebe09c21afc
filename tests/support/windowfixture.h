#pragma once
#include "tests/support/recordingfeedback.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/workspaceview.h"
#include "ui/theme/theme.h"
#include <QTemporaryDir>
#include <QtTest>

namespace tandem::test {

/// Goes to a page as a person would: by Alt and its digit, and by the list at the left where there are more
/// pages than digits.
void pressForPage(MainWindow &window, PageId page);

/// The real window with settings and data in a temporary folder and scripted dialogs.
class WindowFixture
{
public:
    explicit WindowFixture(Appearance appearance = Appearance::Light);

    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Opens the sample as it stands half-way through its evaluation on `page` and waits until it is painted.
    void openSample(PageId page = PageId::Overview);
    /// Opens what "Open the sample" opens: the same business on day 38 of its onboarding.
    void openWholeSample(PageId page = PageId::Overview);
    Page *page() const { return window->view()->currentPage(); }
    Workspace &workspace() const { return window->view()->workspace(); }
    const Evaluation &evaluation() const { return window->view()->evaluation(); }

    template <class T>
    T *find(const QString &name = {}) const
    {
        return window->findChild<T *>(name);
    }

private:
    QTemporaryDir m_folder;

public:
    Preferences preferences;
    Theme theme;
    ScriptedDialogs dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace tandem::test
