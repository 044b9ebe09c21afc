#include "ui/shell/editcommands.h"
#include "ui/shell/page.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tableview.h"
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace tandem {

EditCommands::EditCommands(QMenu &menu, QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    add(menu, tr("Cu&t"), {}, QKeySequence::Cut);
    add(menu, tr("&Copy"), QStringLiteral("copy"), QKeySequence::Copy);
    add(menu, tr("&Paste"), QStringLiteral("clipboard-paste"), QKeySequence::Paste);
    add(menu, tr("&Delete"), QStringLiteral("trash-2"), QKeySequence::Delete);
    add(menu, tr("Select &all"), {}, QKeySequence::SelectAll);
    connect(&menu, &QMenu::aboutToShow, this, &EditCommands::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
    follow(QApplication::focusWidget());
}

void EditCommands::add(QMenu &menu, const QString &text, const QString &iconName,
                       QKeySequence::StandardKey key)
{
    QAction *action = menu.addAction(text);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    // Shown in the menu; the field or grid that has the focus takes the key itself.
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, key] { run(key); });
    m_commands.push_back({key, action});
}

void EditCommands::follow(QWidget *focus)
{
    const bool isMenu = qobject_cast<QMenuBar *>(focus) || qobject_cast<QMenu *>(focus);
    if (focus && !isMenu && focus->window() == &m_window)
        m_focus = focus;
}

void EditCommands::setPage(Page *page)
{
    m_page = page;
}

void EditCommands::refresh()
{
    for (const Command &command : m_commands)
        command.action->setEnabled(can(command.key));
}

namespace {

struct Text
{
    bool isEditable;
    bool hasSelection;
    bool isEmpty;
};

/// What matters of a text field; nothing for any other widget.
std::optional<Text> textOf(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return Text{!line->isReadOnly(), line->hasSelectedText(), line->text().isEmpty()};
    if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
        return Text{!rich->isReadOnly(), rich->textCursor().hasSelection(), rich->document()->isEmpty()};
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return Text{!plain->isReadOnly(), plain->textCursor().hasSelection(), plain->document()->isEmpty()};
    return {};
}

bool clipboardHasText()
{
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    return mime && mime->hasText();
}

bool canIn(const Text &text, QKeySequence::StandardKey key)
{
    switch (key) {
    case QKeySequence::Copy:
        return text.hasSelection;
    case QKeySequence::Paste:
        return text.isEditable && clipboardHasText();
    case QKeySequence::SelectAll:
        return !text.isEmpty;
    default:
        return text.isEditable && text.hasSelection;
    }
}

} // namespace

/// The action by which the focused widget or the page answers the key, if it does it by an action.
QAction *EditCommands::ownAction(QKeySequence::StandardKey key) const
{
    QList<QAction *> actions = m_focus->actions();
    if (m_page && m_page->isAncestorOf(m_focus))
        actions += m_page->menuActions();
    for (QAction *action : std::as_const(actions)) {
        if (action->shortcuts().contains(QKeySequence(key)))
            return action;
    }
    return nullptr;
}

bool EditCommands::can(QKeySequence::StandardKey key) const
{
    if (!m_focus || !m_focus->isVisible() || !m_focus->isEnabled())
        return false;
    if (const std::optional<Text> text = textOf(m_focus))
        return canIn(*text, key);
    if (const QAction *action = ownAction(key))
        return action->isEnabled();
    const auto *table = qobject_cast<const TableView *>(m_focus.data());
    return table && table->answers(key);
}

void EditCommands::run(QKeySequence::StandardKey key)
{
    if (!can(key))
        return;
    if (!textOf(m_focus)) {
        if (QAction *action = ownAction(key)) {
            action->trigger();
            return;
        }
    }
    const auto keys = QKeySequence(key)[0];
    QKeyEvent press(QEvent::KeyPress, keys.key(), keys.keyboardModifiers());
    QCoreApplication::sendEvent(m_focus, &press);
}

} // namespace tandem
