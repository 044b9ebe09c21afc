#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "core/storage/filelock.h"
#include "core/workspace/backuplist.h"
#include "core/workspace/restore.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QSignalSpy>
#include <QtTest>

using namespace tandem;
using storage::Connection;
using test::EvaluationFixture;

/// Copies to send, dated backups, and the way back to one.
class TestCopies : public QObject
{
    Q_OBJECT

    static QByteArray state(const EvaluationFixture &f) { return test::dump(f.workspace->connection()); }
    static QByteArray stateOf(const QString &path)
    {
        Connection c(path, Connection::Mode::ReadOnly);
        return test::dump(c);
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList filesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    static Workspace::Options withBackups(EvaluationFixture &f)
    {
        Workspace::Options options = f.options();
        options.backupFolder = f.folder() + QStringLiteral("/backups");
        return options;
    }
    static std::vector<storage::BackupFile> backupsOf(const Workspace &workspace)
    {
        return storage::Backups(workspace.backupFolder()).list();
    }
    static QString madeBackup(EvaluationFixture &f, const QString &name = QStringLiteral("/backup.tandem"))
    {
        storage::copyWorkspace(f.path(), f.folder() + name);
        return f.folder() + name;
    }

private slots:
    void aCopyHoldsTheStateButNothingOfThePast()
    {
        EvaluationFixture f(2, 1);
        const QString secret = QStringLiteral("Bribe-offered-in-the-car-park");
        f.scores().setNote(f.cell(0, 0, 0), secret);
        f.now = f.now.addSecs(60);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("fine"));
        const QString copy = f.folder() + QStringLiteral("/copy.tandem");
        f.workspace->saveCopy(copy);
        QCOMPARE(stateOf(copy), state(f));
        QVERIFY(bytesOf(f.path()).contains(secret.toUtf8()));
        QVERIFY(!bytesOf(copy).contains(secret.toUtf8()));
        QVERIFY(!QFile::exists(copy + QStringLiteral("-journal")));
        const auto opened = Workspace::open(copy, f.options());
        QVERIFY(!opened->canUndo());
        QCOMPARE(opened->history().size(), size_t(1));
        QCOMPARE(opened->lastChange(), f.workspace->lastChange()); // reports carry the same date
        QCOMPARE(opened->revision(), f.workspace->revision());
        ProviderStore(*opened).add(QStringLiteral("New"));
        QVERIFY(opened->canUndo());
        QCOMPARE(filesIn(f.folder()).filter(QStringLiteral(".~tandem")), QStringList());
    }

    void aCopyReplacesAnotherFileButNeverTheWorkspaceItself()
    {
        EvaluationFixture f(2, 1);
        EvaluationFixture other(1, 1);
        other.close();
        f.workspace->saveCopy(other.path());
        QCOMPARE(stateOf(other.path()), state(f));
        QVERIFY(test::isPlain(test::caught([&] { f.workspace->saveCopy(f.path()); }), ErrorCode::Invalid));
        const QString link = f.folder() + QStringLiteral("/link.tandem");
        QVERIFY(QFile::link(f.path(), link));
        QVERIFY(test::isPlain(test::caught([&] { f.workspace->saveCopy(link); }), ErrorCode::Invalid));
        QVERIFY(test::caught(
            [&] { f.workspace->saveCopy(f.folder() + QStringLiteral("/no/such/copy.tandem")); }));
        QVERIFY(f.workspace->revision() > 1);
    }

    void aBackupIsMadeAtOpeningAndWheneverSomethingChanged()
    {
        EvaluationFixture f(2, 1);
        f.close();
        f.workspace = Workspace::open(f.path(), withBackups(f));
        QTRY_COMPARE(backupsOf(*f.workspace).size(), size_t(1));
        f.workspace->backUpInBackground(); // nothing changed
        f.now = f.now.addSecs(3600);
        ProviderStore(*f.workspace).add(QStringLiteral("New"));
        f.workspace->backUpInBackground();
        QTRY_COMPARE(backupsOf(*f.workspace).size(), size_t(2));
        QCOMPARE(backupsOf(*f.workspace).front().revision, f.workspace->revision());
        QTRY_COMPARE(stateOf(backupsOf(*f.workspace).front().path), test::dump(f.workspace->connection()));
        f.workspace.reset();
        f.workspace = Workspace::open(f.path(), withBackups(f)); // the newest backup is of this very state
        f.workspace.reset();
        QCOMPARE(filesIn(f.folder() + QStringLiteral("/backups/") +
                         QDir(f.folder() + QStringLiteral("/backups"))
                             .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                             .first())
                     .size(),
                 2);
    }

    void aBackupThatFailsIsSaidOnceAndEditsGoOn()
    {
        EvaluationFixture f(2, 1);
        f.close();
        QFile inTheWay(f.folder() + QStringLiteral("/backups"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        f.workspace = Workspace::open(f.path(), withBackups(f));
        QSignalSpy failed(f.workspace.get(), &Workspace::backupFailed);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().endsWith(QLatin1Char('.')));
        ProviderStore(*f.workspace).add(QStringLiteral("New"));
    }

    void withoutAFolderNoBackupsAreMade()
    {
        EvaluationFixture f(1, 1);
        QCOMPARE(f.workspace->backupFolder(), QString());
        f.workspace->backUpInBackground();
        f.close();
        QCOMPARE(filesIn(f.folder()), QStringList{QStringLiteral("Test.tandem")});
    }

    void restoringBringsTheOldStateAndKeepsThePresentOne()
    {
        EvaluationFixture f(2, 1);
        f.scores().set(f.cell(0, 0, 0), 3);
        const QByteArray old = state(f);
        const QString backup = madeBackup(f);
        f.now = f.now.addDays(1);
        f.scores().set(f.cell(0, 0, 0), 5);
        const QByteArray present = state(f);
        f.close();
        restoreBackup(backup, f.path(), withBackups(f));
        f.workspace = Workspace::open(f.path(), withBackups(f));
        QCOMPARE(state(f), old);
        QVERIFY(f.workspace->canUndo()); // with the past that it had
        QVERIFY(QFile::exists(backup));
        const auto kept = backupsOf(*f.workspace);
        QVERIFY(!kept.empty());
        QCOMPARE(stateOf(kept.front().path), present);
        f.workspace.reset();
        restoreBackup(kept.front().path, f.path(), withBackups(f)); // and back again
        QCOMPARE(stateOf(f.path()), present);
    }

    void withoutABackupFolderThePresentFileIsKeptBesideIt()
    {
        EvaluationFixture f(2, 1);
        const QString backup = madeBackup(f);
        f.scores().set(f.cell(0, 0, 0), 5);
        const QByteArray present = state(f);
        f.close();
        restoreBackup(backup, f.path(), f.options());
        const QStringList kept = filesIn(f.folder()).filter(QStringLiteral("before-restore"));
        QCOMPARE(kept, QStringList{QStringLiteral("Test.tandem.before-restore-2026-11-19-09-00-00")});
        QCOMPARE(stateOf(f.folder() + QLatin1Char('/') + kept.first()), present);
        restoreBackup(backup, f.path(), f.options()); // a second one at the same time keeps both
        QCOMPARE(filesIn(f.folder()).filter(QStringLiteral("before-restore")).size(), 2);
    }

    void aDamagedFileIsKeptByteForByteAndReplaced()
    {
        EvaluationFixture f(2, 1);
        const QByteArray old = state(f);
        const QString backup = madeBackup(f);
        f.close();
        QByteArray bytes = bytesOf(f.path());
        for (qsizetype i = 4096; i < bytes.size(); i += 4096)
            bytes[i] = '\x7f';
        QFile file(f.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        restoreBackup(backup, f.path(), withBackups(f));
        QCOMPARE(stateOf(f.path()), old);
        const QStringList kept = filesIn(f.folder()).filter(QStringLiteral("before-restore"));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(bytesOf(f.folder() + QLatin1Char('/') + kept.first()), bytes);
    }

    void aFileThatIsGoneComesBack()
    {
        EvaluationFixture f(2, 1);
        const QByteArray old = state(f);
        const QString backup = madeBackup(f);
        f.close();
        QVERIFY(QFile::remove(f.path()));
        restoreBackup(backup, f.path(), withBackups(f));
        QCOMPARE(stateOf(f.path()), old);
    }

    void aBackupThatIsNoGoodLeavesEverythingAsItWas()
    {
        EvaluationFixture f(2, 1);
        const QString backup = madeBackup(f);
        f.close();
        QVERIFY(QFile::resize(backup, QFileInfo(backup).size() / 2));
        const QByteArray before = bytesOf(f.path());
        const QStringList files = filesIn(f.folder());
        QVERIFY(test::isPlain(test::caught([&] { restoreBackup(backup, f.path(), f.options()); }),
                              ErrorCode::Damaged));
        QVERIFY(test::isPlain(
            test::caught([&] { restoreBackup(f.folder() + QStringLiteral("/no"), f.path(), f.options()); }),
            ErrorCode::NotFound));
        QVERIFY(test::isPlain(test::caught([&] { restoreBackup(f.path(), f.path(), f.options()); }),
                              ErrorCode::Invalid));
        QCOMPARE(bytesOf(f.path()), before);
        QCOMPARE(filesIn(f.folder()), files);
    }

    void everyWorkspaceWithBackupsIsListedByItsName()
    {
        EvaluationFixture f(2, 1);
        const QString root = withBackups(f).backupFolder;
        QVERIFY(listBackedUpWorkspaces(root).empty());
        const WorkspaceInfo info = f.workspace->info();
        storage::Backups(backupFolderOf(root, info.uuid)).make(f.path(), f.now, 7);
        const auto all = listBackedUpWorkspaces(root);
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].identity.uuid, info.uuid);
        QCOMPARE(all[0].identity.organisation, info.organisation);
        QCOMPARE(all[0].backups.size(), size_t(1));
        QCOMPARE(all[0].backups[0].revision, 7);
    }

    void aDamagedFileStillSaysWhichWorkspaceItWas()
    {
        EvaluationFixture f(2, 1);
        const WorkspaceInfo info = f.workspace->info();
        f.close();
        QFile file(f.path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("rubbish");
        file.close();
        QCOMPARE(identify(f.path()).uuid, info.uuid);
        QVERIFY(QFile::resize(f.path(), 50));
        QVERIFY(identify(f.path()).uuid.isEmpty());
        QVERIFY(identify(f.folder()).uuid.isEmpty());
        QVERIFY(identify(f.folder() + QStringLiteral("/absent.tandem")).uuid.isEmpty());
    }

    void theBackupsOfAStrangersFileStayInTheFolderOfBackups()
    {
        const QString root = QStringLiteral("/home/maren/backups");
        const QString uuid = QStringLiteral("0c9d3f6e-1f5e-4a55-9d5b-6a2f4f0f9a11");
        QCOMPARE(backupFolderOf(root, uuid), root + QLatin1Char('/') + uuid);
        for (const char *strange : {"", "..", "../../Documents", "/etc", "a/b", "C:\\x"}) {
            const QString folder = backupFolderOf(root, QString::fromUtf8(strange));
            QCOMPARE(QFileInfo(folder).absolutePath(), root);
            QVERIFY(QFileInfo(folder).fileName() != QLatin1String(".."));
        }
    }

    void aWorkspaceThatIsOpenIsNotRestored()
    {
        EvaluationFixture f(2, 1);
        const QString backup = madeBackup(f);
        QVERIFY(test::isPlain(test::caught([&] { restoreBackup(backup, f.path(), f.options()); }),
                              ErrorCode::Locked));
        f.scores().set(f.cell(0, 0, 0), 5);
    }

    void anOlderBackupIsRestoredAndMigratedWhenItIsOpened()
    {
        EvaluationFixture f(2, 1);
        f.close();
        const QString backup = f.folder() + QStringLiteral("/v1.tandem");
        QFile fixture(QStringLiteral(TANDEM_TEST_DATA "/schema/v1.sql"));
        QVERIFY(fixture.open(QIODevice::ReadOnly));
        QVERIFY(test::runOutside(backup, fixture.readAll()));
        restoreBackup(backup, f.path(), f.options());
        f.reopen();
        QCOMPARE(f.evaluation->providers().front().name, QStringLiteral("Lanthorn Managed IT"));
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
