#include "ui/shell/preferences.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace tandem {

static constexpr int maximumRecentFiles = 10;

Preferences::Preferences() = default;

Preferences::Preferences(const QString &iniFile)
    : m_settings(iniFile, QSettings::IniFormat)
    , m_dataFolder(QFileInfo(iniFile).absolutePath())
{
}

Appearance Preferences::appearance() const
{
    const QString name = m_settings.value(QStringLiteral("appearance")).toString();
    return name == QLatin1String("light")  ? Appearance::Light
           : name == QLatin1String("dark") ? Appearance::Dark
                                           : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    const char *const name = appearance == Appearance::Light  ? "light"
                             : appearance == Appearance::Dark ? "dark"
                                                              : "system";
    m_settings.setValue(QStringLiteral("appearance"), QString::fromLatin1(name));
}

static QString computerUser()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QDir::home().dirName();
}

QString Preferences::author() const
{
    const QString name = m_settings.value(QStringLiteral("author")).toString();
    return name.isEmpty() ? computerUser() : name;
}

void Preferences::setAuthor(const QString &author)
{
    m_settings.setValue(QStringLiteral("author"), author);
}

std::vector<RecentFile> Preferences::recentFiles() const
{
    std::vector<RecentFile> files;
    for (const QString &line : m_settings.value(QStringLiteral("recent")).toStringList()) {
        const QStringList parts = line.split(QLatin1Char('\t'));
        if (!parts.value(0).isEmpty())
            files.push_back({parts.value(0), parts.value(1), parts.value(2)});
    }
    return files;
}

static void store(QSettings &settings, const std::vector<RecentFile> &files)
{
    QStringList lines;
    for (const RecentFile &file : files) {
        if (lines.size() < maximumRecentFiles)
            lines.push_back(QStringList{file.path, file.organisation, file.uuid}.join(QLatin1Char('\t')));
    }
    const QString key = QStringLiteral("recent");
    if (settings.value(key).toStringList() != lines) // what is set is written to the disk
        settings.setValue(key, lines);
}

void Preferences::addRecentFile(const RecentFile &file)
{
    std::vector<RecentFile> files = recentFiles();
    std::erase_if(files, [&](const RecentFile &other) { return other.path == file.path; });
    files.insert(files.begin(), file);
    store(m_settings, files);
}

void Preferences::removeRecentFile(const QString &path)
{
    std::vector<RecentFile> files = recentFiles();
    std::erase_if(files, [&](const RecentFile &other) { return other.path == path; });
    store(m_settings, files);
}

void Preferences::clearRecentFiles()
{
    m_settings.remove(QStringLiteral("recent"));
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
}

int Preferences::lastPage(const QString &uuid) const
{
    return m_settings.value(QStringLiteral("page/") + uuid, 0).toInt();
}

void Preferences::setLastPage(const QString &uuid, int page)
{
    if (lastPage(uuid) == page)
        return; // what is set is written to the disk, while the window waits for its first picture
    m_settings.setValue(QStringLiteral("page/") + uuid, page);
}

QString Preferences::dataFolder() const
{
    return m_dataFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                  : m_dataFolder;
}

QString Preferences::backupFolder() const
{
    return QDir(dataFolder()).filePath(QStringLiteral("backups"));
}

QString Preferences::documentFolder() const
{
    const std::vector<RecentFile> files = recentFiles();
    for (const RecentFile &file : files) {
        if (file.path != sampleFile() && QFileInfo(file.path).dir().exists())
            return QFileInfo(file.path).absolutePath();
    }
    if (!m_dataFolder.isEmpty())
        return m_dataFolder;
    // The folder for documents is a name that need not exist; a file dialog would suggest a path that cannot
    // be made.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString Preferences::sampleFile() const
{
    return QDir(dataFolder()).filePath(QStringLiteral("sample/Harbour & Pine.tandem"));
}

QDate Preferences::sampleMadeOn() const
{
    return m_settings.value(QStringLiteral("sample/madeOn")).toDate();
}

qint64 Preferences::sampleRevision() const
{
    return m_settings.value(QStringLiteral("sample/revision"), 0).toLongLong();
}

void Preferences::setSampleMade(QDate on, qint64 revision)
{
    m_settings.setValue(QStringLiteral("sample/madeOn"), on);
    m_settings.setValue(QStringLiteral("sample/revision"), revision);
}

} // namespace tandem
