#pragma once
#include <QString>
#include <QStringList>
#include <optional>

class QWidget;

namespace tandem {

/// Every question that stops a person, behind one interface so that tests answer them. Used sparingly: undo
/// comes first.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// `suggested` is a file name with or without a folder.
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                             const QString &filter) = 0;
    /// One line or, with `multiLine`, a few; nothing if it was cancelled. `accept` is the button's text.
    virtual std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                                           const QString &value, const QString &accept,
                                           bool multiLine = false) = 0;
    /// A PIN, typed unseen; nothing if it was cancelled.
    virtual std::optional<QString> askPin(QWidget *parent, const QString &title, const QString &label,
                                          const QString &accept) = 0;
    /// True for `accept`. For what undo cannot bring back.
    virtual bool confirm(QWidget *parent, const QString &title, const QString &text,
                         const QString &accept) = 0;
    /// The index of the chosen item, or -1.
    virtual int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &items,
                       const QString &accept) = 0;
    /// Something went wrong: what happened, and what would mend it. With `action`, a button that mends it:
    /// true if it was pressed.
    virtual bool problem(QWidget *parent, const QString &title, const QString &text,
                         const QString &action = {}) = 0;
};

} // namespace tandem
