#include "core/storage/filelock.h"
#include "core/storage/safefile.h"
#include "tests/support/caught.h"
#include "tests/support/testprogram.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace tandem;
using storage::FileLock;

class TestFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile f(file(name));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(content);
    }
    QByteArray read(const QString &name) const
    {
        QFile f(file(name));
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }

private slots:
    void aFileIsReplacedWhole()
    {
        write(QStringLiteral("old"), "old");
        write(QStringLiteral("new"), "new");
        storage::replaceFile(file(QStringLiteral("new")), file(QStringLiteral("old")));
        QCOMPARE(read(QStringLiteral("old")), QByteArray("new"));
        QVERIFY(!QFile::exists(file(QStringLiteral("new"))));
    }

    void replacingByAFileThatIsNotThereLeavesTheOldOne()
    {
        write(QStringLiteral("stays"), "stays");
        const auto error = test::caught(
            [&] { storage::replaceFile(file(QStringLiteral("absent")), file(QStringLiteral("stays"))); });
        QVERIFY(test::isPlain(error, ErrorCode::Io));
        QCOMPARE(read(QStringLiteral("stays")), QByteArray("stays"));
    }

    void aFileIsRemovedAndAnAbsentOneIsFine()
    {
        write(QStringLiteral("gone"), "x");
        storage::removeFile(file(QStringLiteral("gone")));
        QVERIFY(!QFile::exists(file(QStringLiteral("gone"))));
        storage::removeFile(file(QStringLiteral("gone")));
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder")));
        QVERIFY(test::caught([&] { storage::removeFile(file(QStringLiteral("folder"))); }));
    }

    void temporaryNamesLieBesideTheFileAndDiffer()
    {
        const QString path = file(QStringLiteral("a %2 name %1.tandem"));
        const QString one = storage::temporaryBeside(path);
        QCOMPARE(QFileInfo(one).absolutePath(), m_folder.path());
        QVERIFY(QFileInfo(one).fileName().startsWith(QLatin1Char('.')));
        QVERIFY(one != storage::temporaryBeside(path));
        QVERIFY(!QFile::exists(one));
    }

    void aFolderTellsWhetherOneMayWrite()
    {
        QVERIFY(storage::folderIsWritable(file(QStringLiteral("new.tandem"))));
        QVERIFY(!storage::folderIsWritable(file(QStringLiteral("no/such/new.tandem"))));
        QVERIFY(!storage::folderIsWritable(QStringLiteral("/proc/new.tandem")));
    }

    void oneHasTheLockAndTheOtherLearnsWho()
    {
        write(QStringLiteral("locked.tandem"), "x");
        FileLock mine(file(QStringLiteral("locked.tandem")));
        QCOMPARE(mine.take(), FileLock::Result::Taken);
        FileLock other(file(QStringLiteral("locked.tandem")));
        QCOMPARE(other.take(), FileLock::Result::HeldByOther);
        QCOMPARE(other.holder(), QStringLiteral("Another Tandem window on this computer"));
    }

    void theLockOfAnotherUserOfThisComputerNamesTheUser()
    {
#ifdef Q_OS_UNIX
        write(QStringLiteral("theirs.tandem"), "x");
        FileLock theirs(file(QStringLiteral("theirs.tandem")));
        QCOMPARE(theirs.take(), FileLock::Result::Taken);
        constexpr uid_t nobody = 65534;
        const QByteArray lock = QFile::encodeName(file(QStringLiteral(".~theirs.tandem.lock")));
        if (::chown(lock.constData(), nobody, gid_t(-1)) != 0)
            QSKIP("Only an administrator gives a file away.");
        FileLock mine(file(QStringLiteral("theirs.tandem")));
        QCOMPARE(mine.take(), FileLock::Result::HeldByOther);
        QCOMPARE(mine.holder(), QStringLiteral("%1, on this computer,").arg(QFileInfo(lock).owner()));
#endif
    }

    void aLinkToTheFileIsTheSameFile()
    {
        write(QStringLiteral("real.tandem"), "x");
        QVERIFY(QFile::link(file(QStringLiteral("real.tandem")), file(QStringLiteral("link.tandem"))));
        FileLock mine(file(QStringLiteral("real.tandem")));
        QCOMPARE(mine.take(), FileLock::Result::Taken);
        QCOMPARE(FileLock(file(QStringLiteral("link.tandem"))).take(), FileLock::Result::HeldByOther);
    }

    void theLockIsFreeAgainAfterwards()
    {
        const QString path = file(QStringLiteral("free.tandem"));
        {
            FileLock mine(path);
            QCOMPARE(mine.take(), FileLock::Result::Taken);
        }
        QCOMPARE(FileLock(path).take(), FileLock::Result::Taken);
    }

    void theLockOfADeadProgramIsTakenOver()
    {
        const QString path = file(QStringLiteral("dead.tandem"));
        QFile lock(file(QStringLiteral(".~dead.tandem.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        // As QLockFile writes it: process, program, host. A process of this number cannot be.
        lock.write(QStringLiteral("4999999\ntandem\n%1\n").arg(QSysInfo::machineHostName()).toUtf8());
        lock.close();
        QCOMPARE(FileLock(path).take(), FileLock::Result::Taken);
    }

    void theLockOfAnotherComputerIsNeverTakenOver()
    {
        const QString path = file(QStringLiteral("far.tandem"));
        QFile lock(file(QStringLiteral(".~far.tandem.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("77\ntandem\nOFFICE-PC\n");
        lock.close();
        QVERIFY(QFile(lock.fileName()).open(QIODevice::ReadOnly));
        FileLock mine(path);
        QCOMPARE(mine.take(), FileLock::Result::HeldByOther);
        QVERIFY(mine.holder().contains(QStringLiteral("OFFICE-PC")));
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
