#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/testprogram.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace tandem;
using storage::BackupFile;
using storage::Backups;
using storage::Connection;

static QDateTime at(int year, int month, int day, int hour = 12, int minute = 0)
{
    return {QDate(year, month, day), QTime(hour, minute), Qt::UTC};
}

static QStringList daysOf(const std::vector<BackupFile> &files)
{
    QStringList out;
    for (const BackupFile &file : files)
        out.push_back(file.at.toString(QStringLiteral("MM-dd hh:mm")));
    return out;
}

class TestBackups : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString newDatabase(const QByteArray &content = "one")
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.db").arg(++m_count));
        Connection c(path, Connection::Mode::Create);
        c.execute("CREATE TABLE t (a)");
        c.query("INSERT INTO t VALUES (?1)").with(QString::fromLatin1(content)).run();
        return path;
    }
    static QString contentOf(const QString &path)
    {
        return Connection(path, Connection::Mode::ReadOnly).text("SELECT a FROM t");
    }

private slots:
    // Worked by hand. Now is Sunday 2026-11-29 12:00. Weeks are counted from Monday (Julian day / 7).
    void theTenNewestAreKept()
    {
        std::vector<BackupFile> files;
        for (int i = 0; i < 12; ++i)
            files.push_back({QString::number(i), at(2026, 11, 29, 11, i), i, 0});
        // Twelve of one day within an hour: the ten newest stay; the newest of the day is among them.
        const auto kept = Backups::toKeep(files, at(2026, 11, 29));
        QCOMPARE(kept.size(), size_t(10));
        QCOMPARE(kept.front().at, at(2026, 11, 29, 11, 11));
        QCOMPARE(kept.back().at, at(2026, 11, 29, 11, 2));
    }

    void beyondTheNewestOneADayStaysForTwoWeeksAndOneAWeekForHalfAYear()
    {
        const QDateTime now = at(2026, 11, 29);
        std::vector<BackupFile> files;
        for (int i = 0; i < 10; ++i)
            files.push_back({{}, at(2026, 11, 29, 11, i), 0, 0}); // the ten newest
        files.push_back({{}, at(2026, 11, 27, 9), 0, 0});         // two of one day: the later one stays
        files.push_back({{}, at(2026, 11, 27, 17), 0, 0});
        files.push_back({{}, at(2026, 11, 15, 10), 0, 0}); // 14 days ago: the last one that counts by day
        // 17 days ago, but its week (9 to 15) has one: goes.
        files.push_back({{}, at(2026, 11, 12, 10), 0, 0});
        files.push_back({{}, at(2026, 11, 6, 10), 0, 0}); // Friday of the week before: the newest of its week
        files.push_back({{}, at(2026, 11, 3, 10), 0, 0}); // Tuesday of the same week: goes
        files.push_back({{}, at(2026, 5, 31, 10), 0, 0}); // 182 days ago: stays
        files.push_back({{}, at(2026, 5, 24, 10), 0, 0}); // 189 days ago: goes
        QCOMPARE(daysOf(Backups::toKeep(files, now)).mid(10),
                 (QStringList{QStringLiteral("11-27 17:00"), QStringLiteral("11-15 10:00"),
                              QStringLiteral("11-06 10:00"), QStringLiteral("05-31 10:00")}));
    }

    void aClockThatWasWrongLosesNothing()
    {
        std::vector<BackupFile> files;
        for (int i = 0; i < 12; ++i)
            files.push_back({{}, at(2027, 1, 1 + i), 0, 0}); // all in the future
        QCOMPARE(Backups::toKeep(files, at(2026, 11, 29)).size(), size_t(12));
    }

    void aBackupIsNamedByTimeAndRevisionAndListedNewestFirst()
    {
        const QString path = newDatabase();
        const Backups backups(m_folder.filePath(QStringLiteral("one")));
        QVERIFY(backups.list().empty());
        backups.make(path, at(2026, 11, 1), 5);
        backups.make(path, at(2026, 11, 2), 9);
        QFile stranger(QDir(backups.folder()).filePath(QStringLiteral("notes.tandem")));
        QVERIFY(stranger.open(QIODevice::WriteOnly));
        const std::vector<BackupFile> files = backups.list();
        QCOMPARE(files.size(), size_t(2));
        QCOMPARE(files[0].revision, qint64(9));
        QCOMPARE(files[0].at, at(2026, 11, 2));
        QVERIFY(files[0].bytes > 0);
        QCOMPARE(contentOf(files[1].path), QStringLiteral("one"));
        QCOMPARE(QFileInfo(files[1].path).fileName(), QStringLiteral("2026-11-01 12-00-00 rev 5.tandem"));
    }

    void makingABackupThinsTheOldOnesAndNothingElse()
    {
        const QString path = newDatabase();
        const Backups backups(m_folder.filePath(QStringLiteral("thin")));
        for (int i = 0; i < 14; ++i)
            backups.make(path, at(2026, 11, 29, 8, i), i);
        QCOMPARE(backups.list().size(), size_t(10));
        QCOMPARE(backups.list().front().revision, qint64(13));
    }

    void aBackupOfAFileThatIsOpenAndWrittenIsWhole()
    {
        const QString path = newDatabase();
        Connection open(path, Connection::Mode::ReadWrite);
        open.useDurableJournal();
        storage::Transaction transaction(open);
        open.execute("UPDATE t SET a = 'not yet'");
        const QString copy = m_folder.filePath(QStringLiteral("copy.db"));
        storage::copyWorkspace(path, copy);
        transaction.commit();
        QCOMPARE(contentOf(copy), QStringLiteral("one"));
        storage::copyWorkspace(open, copy);
        QCOMPARE(contentOf(copy), QStringLiteral("not yet"));
    }

    void aBackupThatCannotBeMadeLeavesTheOldOneAndNoRubbish()
    {
        const QString copy = newDatabase("old copy");
        const QString broken = m_folder.filePath(QStringLiteral("broken.db"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no database at all, but long enough to look at");
        file.close();
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        QVERIFY(test::caught([&] { storage::copyWorkspace(broken, copy); }));
        QVERIFY(test::caught(
            [&] { storage::copyWorkspace(m_folder.filePath(QStringLiteral("absent.db")), copy); }));
        QCOMPARE(contentOf(copy), QStringLiteral("old copy"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void anOldJournalIsNotPlayedIntoTheNewFile()
    {
        const QString target = newDatabase("old");
        const QString fresh = newDatabase("new");
        const QString journal = target + QStringLiteral("-journal");
        {
            // A journal of the old file, as a program leaves it that dies in the middle of a commit.
            Connection open(target, Connection::Mode::ReadWrite);
            open.useDurableJournal();
            open.execute("PRAGMA cache_spill=1");
            open.execute("PRAGMA cache_size=1");
            storage::Transaction unfinished(open);
            for (int i = 0; i < 200; ++i)
                open.execute("INSERT INTO t VALUES (randomblob(2000))");
            QVERIFY(QFile::copy(target, target + QStringLiteral(".torn")));
            QVERIFY(QFile::copy(journal, target + QStringLiteral(".torn-journal")));
        }
        QVERIFY(QFile::remove(target));
        QVERIFY(QFile::rename(target + QStringLiteral(".torn"), target));
        QFile::remove(journal);
        QVERIFY(QFile::rename(target + QStringLiteral(".torn-journal"), journal));
        storage::replaceWorkspace(fresh, target);
        QVERIFY(!QFile::exists(journal));
        QCOMPARE(contentOf(target), QStringLiteral("new"));
        Connection c(target, Connection::Mode::ReadOnly);
        QCOMPARE(test::integrityOf(c), QByteArray("ok"));
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
