// Making, opening and copying workspaces.
#include "core/base/text.h"
#include "core/exchange/workspacetemplate.h"
#include "core/scoring/evaluation.h"
#include "core/workspace/workspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/openedworkspace.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workspaceview.h"
#include "ui/widgets/toast.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>

namespace tandem {

QString MainWindow::workspaceFilter()
{
    return tr("Tandem workspaces (*.tandem)");
}

Workspace::Options MainWindow::openingOptions(const Preferences &preferences, const QString &path)
{
    Workspace::Options options;
    options.author = preferences.author();
    options.backupFolder = preferences.backupFolder();
    for (const RecentFile &file : preferences.recentFiles())
        options.trusted = options.trusted || file.path == path;
    return options;
}

Workspace::Options MainWindow::optionsFor(const QString &path) const
{
    Workspace::Options options = openingOptions(m_preferences, path);
    options.clock = m_clock;
    return options;
}

QString MainWindow::fileNameFrom(const QString &organisation)
{
    QString name;
    for (const QChar c : organisation)
        name += QStringLiteral("\\/:*?\"<>|").contains(c) ? QLatin1Char(' ') : c;
    name = name.simplified();
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return (name.isEmpty() ? tr("Workspace") : name.left(80)) + QStringLiteral(".tandem");
}

void MainWindow::newWorkspace()
{
    const auto name = m_dialogs.askText(this, tr("New workspace"), tr("Which business looks for a partner?"),
                                        {}, tr("Next"));
    if (!name || cleanName(*name).isEmpty())
        return;
    const QString path =
        m_dialogs.saveFile(this, tr("Where to keep the workspace"), fileNameFrom(*name), workspaceFilter());
    if (path.isEmpty())
        return;
    makeWorkspace(path, cleanName(*name));
}

void MainWindow::makeWorkspace(const QString &path, const QString &organisation)
{
    if (m_view && QFileInfo(m_view->workspace().path()) == QFileInfo(path))
        closeWorkspace();
    const bool made =
        attempt([&] { createWorkspace(path, organisation, Template::CoManaged, optionsFor(path)); });
    if (made)
        openWorkspace(path);
}

void MainWindow::chooseWorkspace()
{
    const QString path = m_dialogs.openFile(this, tr("Open a workspace"), workspaceFilter());
    if (!path.isEmpty())
        openWorkspace(path);
}

bool MainWindow::openWorkspace(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    if (m_view && QFileInfo(m_view->workspace().path()) == QFileInfo(file)) {
        say(tr("%1 is open in this window already.").arg(QFileInfo(file).fileName()), false);
        return true;
    }
    return take(OpenedWorkspace::open(file, optionsFor(file)));
}

bool MainWindow::take(OpenedWorkspace opened)
{
    const QString file = opened.path;
    try {
        if (opened.error)
            throw Error(*opened.error);
        const WorkspaceInfo info = opened.evaluation->info();
        m_preferences.addRecentFile({file, info.organisation, info.uuid});
        setView(new WorkspaceView(std::move(opened), *this, m_dialogs, m_preferences, m_theme, this));
        const int page = m_preferences.lastPage(info.uuid);
        m_view->show(page >= 0 && page < pageCount ? static_cast<PageId>(page) : PageId::Overview);
        // Layouts within layouts settle one event after the other, and the display may ask for a picture in
        // between: it would show rows that are squeezed, and be painted once more.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        emit happened(QStringLiteral("opened"));
        return true;
    } catch (const Error &error) {
        emit happened(QStringLiteral("not opened, error %1").arg(static_cast<int>(error.code())));
        offerRestore(file, error);
        return false;
    }
}

void MainWindow::closeWorkspace()
{
    if (!m_view)
        return;
    m_toast->dismiss();
    attempt([this] { m_view->workspace().backUpInBackground(); });
    setView(nullptr);
    emit happened(QStringLiteral("closed"));
}

void MainWindow::fillRecentMenu(QMenu *menu)
{
    menu->clear();
    for (const RecentFile &file : m_preferences.recentFiles()) {
        const QString name =
            file.organisation.isEmpty() ? QFileInfo(file.path).completeBaseName() : file.organisation;
        QAction *action = menu->addAction(QStringLiteral("%1 — %2")
                                              .arg(name, QDir::toNativeSeparators(file.path))
                                              .replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setEnabled(QFileInfo::exists(file.path));
        connect(
            action, &QAction::triggered, this, [this, path = file.path] { openWorkspace(path); },
            Qt::QueuedConnection);
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Forget these")), &QAction::triggered, this,
            [this] { m_preferences.clearRecentFiles(); });
}

void MainWindow::saveCopy()
{
    if (!m_view)
        return;
    const QString base = QFileInfo(m_view->workspace().path()).completeBaseName();
    const QString path =
        m_dialogs.saveFile(this, tr("Save a copy"), tr("%1 (copy).tandem").arg(base), workspaceFilter());
    if (path.isEmpty())
        return;
    if (QFileInfo(path) == QFileInfo(m_view->workspace().path())) {
        m_dialogs.problem(this, tr("That is the open workspace itself."),
                          tr("Choose another name for the copy."));
        return;
    }
    if (attempt([&] { m_view->workspace().saveCopy(path); }))
        say(tr("Saved a copy without the history: %1").arg(QFileInfo(path).fileName()), false);
}

} // namespace tandem
