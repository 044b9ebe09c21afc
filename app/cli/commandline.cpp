#include "app/cli/commandline.h"
#include "core/base/text.h"
#include "core/exchange/tablecolumns.h"

namespace tandem::cli {

namespace {

const QString program = QStringLiteral("tandem-cli");

class Parser
{
public:
    Parser(const Command &command, const QStringList &arguments)
        : m_command(command)
        , m_left(arguments)
    {
    }

    Arguments parse()
    {
        while (!m_left.isEmpty()) {
            const QString argument = m_left.takeFirst();
            if (argument == QLatin1String("--")) {
                m_result.words += m_left;
                break;
            }
            if (argument.startsWith(QLatin1Char('-')) && argument != QLatin1String("-"))
                takeOption(argument);
            else
                m_result.words.push_back(argument);
        }
        if (!m_result.has("--help"))
            checkWords();
        return m_result;
    }

private:
    [[noreturn]] void fail(const QString &message) const { throw UsageError(message, &m_command); }

    void takeOption(const QString &argument)
    {
        const bool isLong = argument.startsWith(QLatin1String("--"));
        if (!isLong && argument.size() > 2 && takesValue(argument.left(2))) { // -oOUT is -o OUT
            m_left.prepend(argument.mid(2));
            takeOption(argument.left(2));
            return;
        }
        const qsizetype equals = isLong ? argument.indexOf(QLatin1Char('=')) : -1;
        const QString given = equals > 0 ? argument.left(equals) : argument;
        if (given == QLatin1String("--help") || given == QLatin1String("-h")) {
            m_result.options.insert(QStringLiteral("--help"), {});
            return;
        }
        const Option &option = find(given);
        if (m_result.options.contains(option.name))
            fail(QStringLiteral("The option %1 is given twice.").arg(given));
        if (option.value.isEmpty() && equals > 0)
            fail(QStringLiteral("The option %1 takes no value.").arg(given));
        QString value = equals > 0 ? argument.mid(equals + 1) : QString();
        if (!option.value.isEmpty() && equals < 0) {
            if (m_left.isEmpty())
                fail(QStringLiteral("The option %1 needs a value: %1 %2.").arg(given, option.value));
            value = m_left.takeFirst();
        }
        m_result.options.insert(option.name, value);
    }

    bool takesValue(const QString &letter) const
    {
        return std::any_of(m_command.options.begin(), m_command.options.end(), [&](const Option &option) {
            return option.letter == letter && !option.value.isEmpty();
        });
    }

    const Option &find(const QString &given) const
    {
        QStringList names = {QStringLiteral("--help")};
        for (const Option &option : m_command.options) {
            if (option.name == given || (!option.letter.isEmpty() && option.letter == given))
                return option;
            names.push_back(option.name);
        }
        const QString likely = nearestName(given, names);
        fail(QStringLiteral("The command %1 has no option %2.").arg(m_command.name, given) +
             (likely.isEmpty() ? QString() : QStringLiteral(" Did you mean %1?").arg(likely)));
    }

    void checkWords() const
    {
        const qsizetype given = m_result.words.size();
        if (given < m_command.words.size() - m_command.optionalWords)
            fail(QStringLiteral("%1 is missing.").arg(m_command.words.at(given)));
        if (given > m_command.words.size())
            fail(QStringLiteral("%1 is one word too many; put quotes around a name with spaces.")
                     .arg(quoted(m_result.words.at(m_command.words.size()))));
    }

    const Command &m_command;
    QStringList m_left;
    Arguments m_result;
};

QString optionLines(const Command &command)
{
    QString out;
    const auto line = [&](const QString &names, const QString &help) {
        out += QStringLiteral("  %1  %2\n").arg(names.leftJustified(22), help);
    };
    for (const Option &option : command.options) {
        QString names =
            option.letter.isEmpty() ? option.name : option.letter + QStringLiteral(", ") + option.name;
        if (!option.value.isEmpty())
            names += QLatin1Char(' ') + option.value;
        line(names, option.help);
    }
    line(QStringLiteral("-h, --help"), QStringLiteral("Show this."));
    return out;
}

} // namespace

Arguments parse(const Command &command, const QStringList &arguments)
{
    return Parser(command, arguments).parse();
}

const Command &findCommand(const std::vector<Command> &commands, const QString &name)
{
    QStringList names;
    for (const Command &command : commands) {
        if (command.name == name)
            return command;
        names.push_back(command.name);
    }
    const QString likely = nearestName(name, names);
    const QString what = name.startsWith(QLatin1Char('-'))
                             ? QStringLiteral("There is no option %1 before a command.").arg(name)
                             : QStringLiteral("There is no command %1.").arg(quoted(name));
    throw UsageError(what + (likely.isEmpty()
                                 ? QStringLiteral(" The commands are %1.").arg(listInWords(names))
                                 : QStringLiteral(" Did you mean %1?").arg(likely)));
}

QString usageLine(const Command &command)
{
    return QStringLiteral("Usage: %1 %2\n").arg(program, command.synopsis);
}

QString helpFor(const Command &command)
{
    return usageLine(command) + QLatin1Char('\n') + command.summary + QLatin1Char('\n') +
           (command.details.isEmpty() ? QString() : QLatin1Char('\n') + command.details + QLatin1Char('\n')) +
           QStringLiteral("\nOptions:\n") + optionLines(command);
}

QString helpForAll(const std::vector<Command> &commands)
{
    QString out =
        QStringLiteral("Usage: %1 COMMAND FILE ...\n\n"
                       "Work with Tandem workspaces: choose a co-managed IT partner.\n\nCommands:\n")
            .arg(program);
    for (const Command &command : commands)
        out += QStringLiteral("  %1  %2\n").arg(command.name.leftJustified(10), command.summary);
    out += QStringLiteral("\nOptions:\n"
                          "  -h, --help     Show this; after a command, its own help.\n"
                          "  -v, --version  Show the version.\n\n"
                          "Exit status: 0 all is well, 1 there are findings, 2 the command line is wrong,\n"
                          "3 a file or its data cannot be used. Results go to standard output, messages to\n"
                          "standard error.\n");
    return out;
}

} // namespace tandem::cli
