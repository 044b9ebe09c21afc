#pragma once
#include "ui/shell/dialogs.h"
#include "ui/shell/feedback.h"
#include <QStringList>
#include <deque>

namespace tandem::test {

/// Keeps what a page said, for tests.
class RecordingFeedback : public Feedback
{
public:
    void say(const QString &text, bool offerUndo) override
    {
        said.push_back(text);
        undoOffered = offerUndo;
    }
    void report(const Error &error) override { reported.push_back(error.message()); }

    QStringList said;
    QStringList reported;
    bool undoOffered = false;
};

/// Answers questions from what a test put in; without an answer it cancels.
class ScriptedDialogs : public Dialogs
{
public:
    QString openFile(QWidget *, const QString &title, const QString &) override { return take(files, title); }
    QString saveFile(QWidget *, const QString &title, const QString &suggested, const QString &) override
    {
        lastSuggestion = suggested;
        return take(files, title);
    }
    std::optional<QString> askText(QWidget *, const QString &title, const QString &, const QString &,
                                   const QString &, bool) override
    {
        asked.push_back(title);
        if (texts.empty())
            return std::nullopt;
        const QString text = texts.front();
        texts.pop_front();
        return text;
    }
    std::optional<QString> askPin(QWidget *, const QString &title, const QString &, const QString &) override
    {
        asked.push_back(title);
        if (texts.empty())
            return std::nullopt;
        const QString pin = texts.front();
        texts.pop_front();
        return pin;
    }
    bool confirm(QWidget *, const QString &title, const QString &, const QString &) override
    {
        asked.push_back(title);
        return confirms;
    }
    int choose(QWidget *, const QString &title, const QString &, const QStringList &items,
               const QString &) override
    {
        asked.push_back(title);
        offered = items;
        if (choices.empty())
            return choice;
        const int next = choices.front();
        choices.pop_front();
        return next;
    }
    bool problem(QWidget *, const QString &title, const QString &text, const QString &action) override
    {
        problems.push_back(title + ": " + text);
        if (!action.isEmpty())
            asked.push_back(action);
        return !action.isEmpty() && confirms;
    }

    std::deque<QString> files;
    std::deque<QString> texts;
    bool confirms = true;
    int choice = -1;
    std::deque<int> choices; ///< before `choice`, one per question
    QStringList asked;
    QStringList offered;
    QStringList problems;
    QString lastSuggestion;

private:
    QString take(std::deque<QString> &from, const QString &title)
    {
        asked.push_back(title);
        if (from.empty())
            return {};
        const QString value = from.front();
        from.pop_front();
        return value;
    }
};

} // namespace tandem::test
