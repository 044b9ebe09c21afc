#pragma once
#include "core/workspace/workspace.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/feedback.h"
#include "ui/shell/preferences.h"
#include <QMainWindow>
#include <functional>

class QMenu;
class QStackedWidget;

namespace tandem {

class CommandPalette;
class Page;
class StartPage;
class StatusLine;
class Toast;
class ViewerChoice;
class WindowMenus;
class WorkspaceView;
struct ChangeSet;
struct Command;
struct OpenedWorkspace;
struct Operation;

/// The window: the start page or one open workspace, menus, status line. Opening, making, copying and
/// restoring workspaces happens here; everything else is the pages'.
class MainWindow : public QMainWindow, private Feedback
{
    Q_OBJECT

public:
    MainWindow(Preferences &preferences, Theme &theme, Dialogs &dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// True if the workspace is open now; otherwise the person was told why not.
    bool openWorkspace(const QString &path);
    /// The same with one that was opened already, with openingOptions().
    bool take(OpenedWorkspace opened);
    static Workspace::Options openingOptions(const Preferences &preferences, const QString &path);
    /// Opens the sample workspace. It is made when it is not there, and anew on another day while nobody has
    /// changed it: its story always stands on day 38 of the onboarding.
    bool openSample();
    void closeWorkspace();
    /// Where workspaces that are opened from now on take the time from, instead of from the computer.
    void setClock(const Clock &clock) { m_clock = clock; }
    /// Shows the window, empty, and then opens what was asked for; the start page if that fails.
    void openWhenShown(const std::function<bool()> &open);

    WorkspaceView *view() const { return m_view; }
    Feedback &feedback() { return *this; }
    Toast &toast() const { return *m_toast; }

public slots:
    void newWorkspace();
    void chooseWorkspace();
    void saveCopy();
    void restoreBackup();
    void showHistory();
    void showKeys();
    void showAbout();
    void undo();
    void redo();
    void find();

signals:
    /// For the log: a short English word such as "opened", never a name or a path.
    void happened(const QString &what);

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say(const QString &text, bool offerUndo) override;
    void report(const Error &error) override;

    static QString workspaceFilter();
    /// A file name that every system accepts, from the name of a business.
    static QString fileNameFrom(const QString &organisation);
    Workspace::Options optionsFor(const QString &path) const;
    void makeWorkspace(const QString &path, const QString &organisation);
    void renewSample(const QString &path, QDate today);
    void setView(WorkspaceView *view);
    void showStart();
    bool takeDrop(QWidget *under, QEvent *event);
    void refresh();
    void showReversed(const ChangeSet &changes, const Operation &operation);
    void offerRestore(const QString &path, const Error &error);
    void restoreAny();
    void restoreFile(const QString &backup);
    void restoreInto(const QString &path, const QString &folder);
    void putBack(const QString &backup, const QString &path, const QString &what);
    void fillRecentMenu(QMenu *menu);
    std::vector<Command> commands();

    Preferences &m_preferences;
    Theme &m_theme;
    Dialogs &m_dialogs;
    QStackedWidget *m_stack;
    StartPage *m_start = nullptr; ///< made when it is first shown
    StatusLine *m_status;
    ViewerChoice *m_viewer;
    Toast *m_toast;
    CommandPalette *m_palette = nullptr; ///< made when it is first asked for
    WindowMenus *m_menus;
    WorkspaceView *m_view = nullptr;
    Clock m_clock = systemClock();
    bool m_undoing = false;
    bool m_isOpening = false;
    qint64 m_undoable = 0; ///< the step that the toast offers to undo

    friend class WindowMenus;
};

} // namespace tandem
