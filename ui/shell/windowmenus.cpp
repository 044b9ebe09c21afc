#include "ui/shell/windowmenus.h"
#include "core/workspace/workspace.h"
#include "ui/shell/editcommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/workspaceview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/fields.h"
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QToolButton>
#include <algorithm>

namespace tandem {

WindowMenus::WindowMenus(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    m_evaluation = m_window.menuBar()->addMenu(tr("Ev&aluation"));
    makeHelpMenu();
    makeCorner();
}

QAction *WindowMenus::add(QMenu *menu, const QString &text, const QString &iconName,
                          const QKeySequence &shortcut, const std::function<void()> &run, bool needsWorkspace)
{
    auto *action = new QAction(text, &m_window);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, &m_window, run);
    menu->addAction(action);
    m_window.addAction(action); // the shortcut works without the menu too
    m_all.push_back(action);
    if (needsWorkspace)
        m_needWorkspace.push_back(action);
    return action;
}

void WindowMenus::makeFileMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&File"));
    add(
        menu, tr("&New workspace…"), QStringLiteral("file-plus"), QKeySequence::New,
        [this] { m_window.newWorkspace(); }, false);
    add(
        menu, tr("&Open…"), QStringLiteral("folder-open"), QKeySequence::Open,
        [this] { m_window.chooseWorkspace(); }, false);
    QMenu *recent = menu->addMenu(icon(QStringLiteral("history")), tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, &m_window, [this, recent] { m_window.fillRecentMenu(recent); });
    add(
        menu, tr("Open the &sample"), QStringLiteral("play"), {}, [this] { m_window.openSample(); }, false);
    menu->addSeparator();
    add(
        menu, tr("Save a &copy…"), QStringLiteral("copy"), QKeySequence(QStringLiteral("Ctrl+Shift+S")),
        [this] { m_window.saveCopy(); }, true)
        ->setToolTip(tr("A copy without the history, under another name"));
    add(
        menu, tr("Restore a &backup…"), QStringLiteral("rotate-ccw"), {},
        [this] { m_window.restoreBackup(); }, false);
    add(
        menu, tr("&Export evaluation summary…"), QStringLiteral("download"),
        QKeySequence(QStringLiteral("Ctrl+E")), [this] { m_window.view()->exportSummary(); }, true);
    menu->addSeparator();
    add(
        menu, tr("C&lose workspace"), QStringLiteral("x"), QKeySequence(QStringLiteral("Ctrl+W")),
        [this] { m_window.closeWorkspace(); }, true);
    add(
        menu, tr("&Quit"), {}, QKeySequence(QStringLiteral("Ctrl+Q")), [this] { m_window.close(); }, false);
}

void WindowMenus::makeEditMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Edit"));
    m_undo = add(
        menu, tr("&Undo"), QStringLiteral("undo-2"), QKeySequence::Undo, [this] { m_window.undo(); }, false);
    m_redo = add(
        menu, tr("&Redo"), QStringLiteral("redo-2"), {}, [this] { m_window.redo(); }, false);
    m_redo->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    menu->addSeparator();
    m_edit = new EditCommands(*menu, m_window);
    menu->addSeparator();
    add(
        menu, tr("&History…"), QStringLiteral("history"), QKeySequence(QStringLiteral("Ctrl+H")),
        [this] { m_window.showHistory(); }, true);
    menu->addSeparator();
    add(
        menu, tr("&Find on this page"), QStringLiteral("search"), QKeySequence::Find,
        [this] {
            // A page that shows everything at once has no search field: then whatever the workspace holds.
            Page *page = m_window.view()->currentPage();
            if (page && page->findChild<SearchField *>())
                page->startFind();
            else
                m_window.find();
        },
        true);
    add(
        menu, tr("Find or &go to…"), QStringLiteral("search"), QKeySequence(QStringLiteral("Ctrl+K")),
        [this] { m_window.find(); }, false);
}

void WindowMenus::makeViewMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&View"));
    for (const PageInfo &info : pageInfos()) {
        // Ctrl+digits belong to the parts of a page, so pages have Alt.
        const int number = static_cast<int>(info.id) + 1; // the tenth has the 0; there are no more digits
        const QKeySequence shortcut =
            number > 10 ? QKeySequence() : QKeySequence(QStringLiteral("Alt+%1").arg(number % 10));
        add(
            menu, info.title, info.iconName, shortcut, [this, id = info.id] { m_window.view()->show(id); },
            true);
    }
    menu->addSeparator();
    QMenu *appearance = menu->addMenu(icon(QStringLiteral("sun")), tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const auto choice = [&](const QString &text, Appearance value) {
        QAction *action = add(
            appearance, text, {}, {},
            [this, value] {
                m_window.m_preferences.setAppearance(value);
                m_window.m_theme.apply(value);
            },
            false);
        action->setCheckable(true);
        group->addAction(action);
        connect(appearance, &QMenu::aboutToShow, action,
                [this, action, value] { action->setChecked(m_window.m_preferences.appearance() == value); });
    };
    choice(tr("As the &system"), Appearance::System);
    choice(tr("&Light"), Appearance::Light);
    choice(tr("&Dark"), Appearance::Dark);
    m_fullScreen = add(
        menu, tr("&Full screen"), {}, QKeySequence(Qt::Key_F11),
        [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); }, false);
}

void WindowMenus::makeHelpMenu()
{
    QMenu *menu = m_window.menuBar()->addMenu(tr("&Help"));
    add(
        menu, tr("&Guide and keys"), QStringLiteral("circle-help"), QKeySequence::HelpContents,
        [this] { m_window.showKeys(); }, false);
    add(
        menu, tr("&About Tandem"), QStringLiteral("info"), {}, [this] { m_window.showAbout(); }, false);
}

void WindowMenus::makeCorner()
{
    auto *corner = new QWidget(m_window.menuBar());
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 14, 0);
    row->setSpacing(4);
    for (QAction *action : {m_undo, m_redo}) {
        auto *button = new QToolButton(corner);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize(QSize(16, 16));
        button->setFixedSize(28, 26);
        button->setFocusPolicy(Qt::NoFocus);
        button->setAccessibleName(action == m_undo ? tr("Undo") : tr("Redo"));
        row->addWidget(button);
    }
    m_window.menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
}

void WindowMenus::refresh()
{
    const WorkspaceView *view = m_window.view();
    for (QAction *action : m_needWorkspace)
        action->setEnabled(view != nullptr);
    const Workspace *workspace = view ? &view->workspace() : nullptr;
    const bool canUndo = workspace && workspace->canUndo();
    const bool canRedo = workspace && workspace->canRedo();
    const QString undone = canUndo ? workspace->nextUndo().sentence() : QString();
    const QString redone = canRedo ? workspace->nextRedo().sentence() : QString();
    const auto label = [](QString sentence) {
        return sentence.replace(QLatin1Char('&'), QLatin1String("&&"));
    };
    m_undo->setEnabled(canUndo);
    m_undo->setText(canUndo ? tr("&Undo: %1").arg(label(undone)) : tr("&Undo"));
    m_undo->setToolTip(canUndo ? tr("Undo: %1 (Ctrl+Z)").arg(undone) : tr("Nothing to undo"));
    m_redo->setEnabled(canRedo);
    m_redo->setText(canRedo ? tr("&Redo: %1").arg(label(redone)) : tr("&Redo"));
    m_redo->setToolTip(canRedo ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(redone) : tr("Nothing to redo"));
}

void WindowMenus::setPage(Page *page)
{
    m_edit->setPage(page);
    m_evaluation->clear();
    const QList<QAction *> actions = page ? page->menuActions() : QList<QAction *>();
    m_evaluation->addActions(actions);
    // A page that has something of its own to fill the screen with takes the key.
    const bool isTaken = std::any_of(actions.begin(), actions.end(), [](const QAction *action) {
        return action->shortcut() == QKeySequence(Qt::Key_F11);
    });
    m_fullScreen->setShortcut(isTaken ? QKeySequence() : QKeySequence(Qt::Key_F11));
    if (m_evaluation->isEmpty())
        m_evaluation->addAction(tr("Nothing on this page"))->setEnabled(false);
}

} // namespace tandem
