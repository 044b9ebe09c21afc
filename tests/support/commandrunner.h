#pragma once
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace tandem::test {

/// Runs the real tandem-cli, without a display, as a script would, in a folder of the test's own.
class CommandRunner
{
    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();

public:
    struct Result
    {
        int code = -1;
        QString out;
        QString err;
        QByteArray bytes;

        QJsonObject json() const { return QJsonDocument::fromJson(bytes).object(); }
        bool hints(const char *text) const { return err.contains(QString::fromUtf8(text)); }
    };

    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    void put(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QByteArray bytesOf(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Runs in the test's own folder.
    Result run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(variable));
        environment.insert(QStringLiteral("USER"), QStringLiteral("maren"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(qEnvironmentVariable("TANDEM_CLI"), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        const QByteArray out = process.readAllStandardOutput();
        return {process.exitCode(), QString::fromUtf8(out), QString::fromUtf8(process.readAllStandardError()),
                out};
    }

    QString folder() const { return m_folder->path(); }
    void startAfresh() { m_folder = std::make_unique<QTemporaryDir>(); }
};

} // namespace tandem::test
