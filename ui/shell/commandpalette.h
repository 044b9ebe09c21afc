#pragma once
#include <QFrame>
#include <QPointer>
#include <functional>

class QListWidget;

namespace tandem {

class SearchField;

/// Something that can be found: a page, a provider, an action.
struct Command
{
    QString text;
    QString detail; ///< what it is, or its shortcut
    QString iconName;
    std::function<void()> run;
};

/// Ctrl+K: finds pages, providers, criteria, people and every action by typing parts of their names.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *over);

    void open(std::vector<Command> commands);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refill(const QString &typed);
    void runCurrent();
    void leave();
    void place();

    SearchField *m_field;
    QListWidget *m_list;
    std::vector<Command> m_commands;
    QPointer<QWidget> m_previousFocus;
};

/// True if every word of `typed` begins a word of `text` (or lies in it), however written.
bool matchesWords(const QString &text, const QString &typed);

} // namespace tandem
