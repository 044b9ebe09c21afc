#pragma once
#include "core/base/clock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/windowdialogs.h"
#include "ui/shell/workspaceview.h"
#include "ui/theme/theme.h"
#include <QTemporaryDir>
#include <deque>

namespace tandem::test {

/// The program's own dialogs, but for those of the desktop that choose a file: these take the next answer.
class DialogsWithFiles : public WindowDialogs
{
public:
    DialogsWithFiles()
        : WindowDialogs({})
    {
    }
    QString openFile(QWidget *, const QString &, const QString &) override { return take(); }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return take(); }

    std::deque<QString> files;

private:
    QString take();
};

/// A person's laptop: the whole program in a window of its own, operated by nothing but keys. They go to
/// whichever window and field has the focus, as from a keyboard.
class Laptop
{
public:
    Laptop(const QString &owner, const Clock &clock);
    ~Laptop();

    // What a person does.
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    void pressTimes(int times, int key);
    void type(const QString &text);
    void paste(const QString &text); ///< as copied elsewhere
    void goTo(PageId page);
    /// Ctrl+K, the words, Enter.
    void find(const QString &words);
    /// Alt+A, and the letter of an item.
    void chooseInMenu(int letter);
    /// Tab until the control with this name has the focus.
    void tabTo(const QString &name, bool backwards = false);
    void open(const QString &file);
    /// Does `open`, and `work` in the dialog that comes.
    void inDialog(const std::function<void()> &open, const std::function<void()> &work);

    // What a person sees.
    Page *page() const { return window->view()->currentPage(); }
    const Evaluation &evaluation() const { return window->view()->evaluation(); }
    QString words() const;       ///< everything that the window tells, hidden parts included
    QString dialogWords() const; ///< the same of the dialog that is open
    QString focused() const;     ///< the name of what has the focus
    QString toast() const;       ///< what was said last; empty once it has gone
    template <class T>
    T *part() const
    {
        return window->findChild<T *>();
    }

    DialogsWithFiles dialogs;

private:
    QTemporaryDir m_folder;
    Preferences m_preferences;
    Theme m_theme;

public:
    std::unique_ptr<MainWindow> window;

private:
    void activate();
};

} // namespace tandem::test
