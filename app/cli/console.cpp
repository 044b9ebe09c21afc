#include "app/cli/console.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <cstdio>

namespace tandem::cli {

void writeBytes(const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        throw Error(ErrorCode::Io, QStringLiteral("Standard output cannot be written."), {},
                    QStringLiteral("Check where it leads to: its disk may be full."));
}

void write(const QString &text)
{
    writeBytes(text.toUtf8());
}

void write(const QJsonObject &object)
{
    writeBytes(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void say(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

void sayFindings(const QString &file, const std::vector<Finding> &findings)
{
    for (const Finding &finding : findings) {
        QString line = QDir::toNativeSeparators(file);
        if (finding.line > 0)
            line += QLatin1Char(':') + QString::number(finding.line);
        line +=
            (finding.weight == Finding::Weight::Note ? QStringLiteral(": note: ") : QStringLiteral(": ")) +
            finding.what;
        say(finding.mend.isEmpty() ? line : line + QLatin1Char(' ') + finding.mend);
    }
}

QString aligned(const std::vector<QStringList> &rows, const QList<int> &right)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row.at(i).size());
    }
    QString out;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                line += QStringLiteral("  ");
            line += right.contains(static_cast<int>(i)) ? row.at(i).rightJustified(widths.at(i))
                                                        : row.at(i).leftJustified(widths.at(i));
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        out += line + QLatin1Char('\n');
    }
    return out;
}

QString counted(qint64 count, const QString &one, const QString &many)
{
    return QStringLiteral("%1 %2").arg(count).arg(count == 1 ? one : many);
}

QString authorName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QDir::home().dirName();
}

std::unique_ptr<Workspace> openToRead(const QString &file)
{
    Workspace::Options options;
    options.author = authorName();
    options.readOnly = true;
    return Workspace::open(file, options);
}

std::unique_ptr<Workspace> openToEdit(const QString &file)
{
    Workspace::Options options;
    options.author = authorName();
    auto workspace = Workspace::open(file, options);
    if (workspace->isReadOnly())
        throw Error(ErrorCode::ReadOnly, QStringLiteral("The workspace cannot be edited now."),
                    QDir::toNativeSeparators(file), workspace->readOnlyReason());
    return workspace;
}

void requireOtherFile(const QString &workspace, const QString &output)
{
    if (QFileInfo(workspace) == QFileInfo(output))
        throw Error(ErrorCode::Invalid, QStringLiteral("The output would replace the workspace itself."),
                    QDir::toNativeSeparators(output), QStringLiteral("Give the output another name."));
    if (QFileInfo(output).isDir())
        throw Error(ErrorCode::Invalid, QStringLiteral("The output is a folder."),
                    QDir::toNativeSeparators(output), QStringLiteral("Give a file in it a name."));
}

} // namespace tandem::cli
