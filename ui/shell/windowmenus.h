#pragma once
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QToolButton;

namespace tandem {

class EditCommands;
class MainWindow;
class Page;

/// The menu bar: every action of the window with its shortcut, undo and redo at its right end, and the
/// actions of the page that is shown.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    explicit WindowMenus(MainWindow &window);

    /// Enables and names what follows from the open workspace.
    void refresh();
    void setPage(Page *page);
    const QList<QAction *> &actions() const { return m_all; }

private:
    QAction *add(QMenu *menu, const QString &text, const QString &iconName, const QKeySequence &shortcut,
                 const std::function<void()> &run, bool needsWorkspace);
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeHelpMenu();
    void makeCorner();

    MainWindow &m_window;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_fullScreen = nullptr;
    EditCommands *m_edit = nullptr;
    QMenu *m_evaluation = nullptr;
    QList<QAction *> m_all;
    QList<QAction *> m_needWorkspace;
};

} // namespace tandem
