#pragma once
#include <QHash>
#include <QString>
#include <QStringList>
#include <exception>
#include <vector>

namespace tandem::cli {

enum ExitCode {
    Fine = 0,     ///< done, nothing to say
    Findings = 1, ///< done or looked at, and there are findings
    Usage = 2,    ///< the command line is wrong
    Failed = 3    ///< a file or its data cannot be used
};

struct Option
{
    QString name;   ///< such as "--output"
    QString letter; ///< such as "-o"; may be empty
    QString value;  ///< what its value is called; empty for a switch
    QString help;
};

/// A command line, taken apart.
struct Arguments
{
    QStringList words; ///< those that are no options, without the command itself
    QHash<QString, QString> options;

    bool has(const char *option) const { return options.contains(QLatin1String(option)); }
    QString value(const char *option) const { return options.value(QLatin1String(option)); }
};

/// One command of the program.
struct Command
{
    QString name;
    QString synopsis;  ///< what follows the program's name
    QString summary;   ///< one line for the list
    QString details;   ///< for its own help
    QStringList words; ///< what each word is called, in order; all are needed
    std::vector<Option> options;
    ExitCode (*run)(const Arguments &arguments);
    int optionalWords = 0; ///< how many of the last words may be left out
};

/// The command line is wrong. `command` is the one whose usage helps; null if none was recognised.
class UsageError : public std::exception
{
public:
    explicit UsageError(QString message, const Command *command = nullptr)
        : message(std::move(message))
        , command(command)
    {
    }
    const char *what() const noexcept override { return "usage"; }

    QString message;
    const Command *command;
};

/// Takes apart what follows the command's name. Options may stand anywhere; after "--" everything is a word,
/// and
/// "-" is one always. Throws UsageError.
Arguments parse(const Command &command, const QStringList &arguments);

/// The command of this name. Throws UsageError with a likely one.
const Command &findCommand(const std::vector<Command> &commands, const QString &name);

QString usageLine(const Command &command);
QString helpFor(const Command &command);
QString helpForAll(const std::vector<Command> &commands);

} // namespace tandem::cli
