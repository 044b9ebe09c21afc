#pragma once
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace tandem {

class Page;

/// Cut, copy, paste, delete and select all of the Edit menu. They act on the field or the grid that has the
/// focus, as its own keys do; the keys themselves stay with the field or grid.
class EditCommands : public QObject
{
    Q_OBJECT

public:
    EditCommands(QMenu &menu, QWidget &window);

    void setPage(Page *page);
    /// Which of them would do something now.
    void refresh();

private:
    struct Command
    {
        QKeySequence::StandardKey key;
        QAction *action;
    };
    void add(QMenu &menu, const QString &text, const QString &iconName, QKeySequence::StandardKey key);
    void follow(QWidget *focus);
    bool can(QKeySequence::StandardKey key) const;
    void run(QKeySequence::StandardKey key);
    QAction *ownAction(QKeySequence::StandardKey key) const;

    QWidget &m_window;
    QPointer<QWidget> m_focus; ///< the menu takes the focus while it is open
    QPointer<Page> m_page;
    std::vector<Command> m_commands;
};

} // namespace tandem
