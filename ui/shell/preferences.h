#pragma once
#include "ui/theme/theme.h"
#include <QDate>
#include <QSettings>
#include <QStringList>

namespace tandem {

/// A workspace that was open before.
struct RecentFile
{
    QString path;
    QString organisation;
    QString uuid; ///< finds its backups when the file itself cannot be read
};

/// What the program remembers of a person on this computer; nothing of it is in a workspace.
class Preferences
{
public:
    /// The user's own settings.
    Preferences();
    /// Settings in a file of their own, for tests.
    explicit Preferences(const QString &iniFile);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    /// Who edits, for the audit trail; the name of the computer's user until it is set.
    QString author() const;
    void setAuthor(const QString &author);

    std::vector<RecentFile> recentFiles() const; ///< newest first, at most ten
    void addRecentFile(const RecentFile &file);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    int lastPage(const QString &uuid) const;
    void setLastPage(const QString &uuid, int page);

    /// Folder for dated backups of all workspaces.
    QString backupFolder() const;
    /// Folder that a file dialog opens in.
    QString documentFolder() const;
    /// Where the sample workspace is kept.
    QString sampleFile() const;
    /// When it was made, and how many steps its story has; it is made anew as long as nobody took another.
    QDate sampleMadeOn() const;
    qint64 sampleRevision() const;
    void setSampleMade(QDate on, qint64 revision);

    QSettings &settings() { return m_settings; }

private:
    QString dataFolder() const;
    QSettings m_settings;
    QString m_dataFolder; ///< instead of the user's own, for tests
};

} // namespace tandem
