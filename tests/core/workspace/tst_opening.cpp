#include "core/storage/connection.h"
#include "core/storage/migrations.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include <QProcess>
#include <QtTest>
#include <cstdio>
#include <unistd.h>

using namespace tandem;
using storage::Connection;
using test::EvaluationFixture;

/// Whatever is opened: a workspace, or a sentence that says why not.
class TestOpening : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_good; ///< the bytes of a workspace

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QByteArray &bytes) const
    {
        const QString path = file(QStringLiteral("case.tandem"));
        QFile::remove(path + QStringLiteral("-journal"));
        QFile f(path);
        if (f.open(QIODevice::WriteOnly))
            f.write(bytes);
        return path;
    }
    static std::optional<Error> opening(const QString &path, bool readOnly = false)
    {
        Workspace::Options options;
        options.readOnly = readOnly;
        return test::caught([&] { Workspace::open(path, options); });
    }
    /// Opens the file in another process as a user without any rights: "code:readOnlyReason or message".
    QString openedByNobody(const QString &path) const
    {
        QProcess child;
        child.start(QStringLiteral("setpriv"),
                    {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                     QStringLiteral("--clear-groups"), QCoreApplication::applicationFilePath(),
                     QStringLiteral("--open"), path});
        if (!child.waitForStarted() || !child.waitForFinished())
            return {};
        return QString::fromUtf8(child.readAllStandardOutput());
    }

private slots:
    void initTestCase()
    {
        EvaluationFixture f(3, 2);
        for (int p = 0; p < 3; ++p)
            f.scores().setNote(f.cell(p, 0, 0), QString(4000, QLatin1Char('n')));
        f.close();
        QFile good(f.path());
        QVERIFY(good.open(QIODevice::ReadOnly));
        m_good = good.readAll();
        QVERIFY(m_good.size() > 40'000);
        QVERIFY(!opening(written(m_good)));
    }

    void whatIsNotAWorkspaceIsRefusedInPlainWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code) {
            QTest::newRow(name) << bytes << static_cast<int>(code);
        };
        row("empty", {}, ErrorCode::NotTandem);
        row("text", QByteArray("Dear all,\n").repeated(100), ErrorCode::NotTandem);
        row("short text", "hi", ErrorCode::NotTandem);
        row("a spreadsheet", QByteArray("PK\3\4").repeated(200), ErrorCode::NotTandem);
        row("zeros", QByteArray(5000, '\0'), ErrorCode::NotTandem);
        row("only the first bytes", m_good.left(60), ErrorCode::NotTandem);
        row("cut after the header", m_good.left(100), ErrorCode::Damaged);
        row("cut after a page", m_good.left(4096), ErrorCode::Damaged);
        row("cut in half", m_good.left(m_good.size() / 2), ErrorCode::Damaged);
        row("cut inside a page", m_good.left(m_good.size() - 100), ErrorCode::Damaged);
        QByteArray newer = m_good;
        newer[63] = 99; // user_version
        row("newer version", newer, ErrorCode::Newer);
        QByteArray zero = m_good;
        zero[63] = 0;
        row("no version", zero, ErrorCode::Damaged);
        QByteArray flipped = m_good;
        for (qsizetype i = 4096; i < flipped.size(); i += 4096)
            flipped[i] = static_cast<char>(0x7f); // the type of each page
        row("damaged pages", flipped, ErrorCode::Damaged);
        QByteArray swapped = m_good;
        for (int i = 0; i < 4096; ++i)
            std::swap(swapped[4096 + i], swapped[8192 + i]);
        row("pages in another order", swapped, ErrorCode::Damaged);
    }
    void whatIsNotAWorkspaceIsRefusedInPlainWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const QString path = written(bytes);
        for (const bool readOnly : {false, true}) {
            const auto error = opening(path, readOnly);
            QVERIFY(error);
            QCOMPARE(static_cast<int>(error->code()), code);
            QVERIFY2(test::isPlain(error, error->code()), error->what());
            QVERIFY(error->where().contains(QStringLiteral("case.tandem")));
            QVERIFY(!error->mend().isEmpty());
        }
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(f.readAll(), bytes); // and it is as it was
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aFileThatOnlyHasTheEndingIsNotToldToHaveIt()
    {
        const auto named = opening(written("Dear all,"));
        QVERIFY(named);
        QVERIFY(named->happened().contains(QStringLiteral("although its name ends in .tandem")));
        QVERIFY(!named->mend().contains(QStringLiteral("ends in .tandem")));
        QFile other(file(QStringLiteral("letter.txt")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("Dear all,");
        other.close();
        const auto unnamed = opening(other.fileName());
        QVERIFY(unnamed);
        QVERIFY(unnamed->mend().contains(QStringLiteral("ends in .tandem")));
        QVERIFY(other.remove());
    }

    void theSentenceTellsAnEndThatIsMissingFromOneThatWasAdded()
    {
        const auto cut = opening(written(m_good.left(m_good.size() / 2)));
        QVERIFY(cut && cut->happened().contains(QStringLiteral("its end is missing")));
        const auto longer = opening(written(m_good + "rubbish"));
        QVERIFY(longer && longer->happened().contains(QStringLiteral("something was added at its end")));
    }

    void aMissingFileAndAFolderAreRefused()
    {
        QVERIFY(test::isPlain(opening(file(QStringLiteral("absent.tandem"))), ErrorCode::NotFound));
        QVERIFY(test::isPlain(opening(m_folder.path()), ErrorCode::NotTandem));
        QVERIFY(test::isPlain(opening(file(QStringLiteral("no/such/folder.tandem"))), ErrorCode::NotFound));
    }

    void anotherProgramsDatabaseIsRefused()
    {
        const QString path = file(QStringLiteral("other.db"));
        QVERIFY(test::runOutside(path, "CREATE TABLE t (a); INSERT INTO t VALUES (1)"));
        QVERIFY(test::isPlain(opening(path), ErrorCode::NotTandem));
        QVERIFY(test::runOutside(path, "PRAGMA application_id=1413566020; PRAGMA user_version=2"));
        QVERIFY(test::isPlain(opening(path), ErrorCode::Damaged));
        QFile::remove(path);
    }

    void aWorkspaceWithAForeignStructureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a trigger") << QByteArray(
            "CREATE TRIGGER evil AFTER INSERT ON score BEGIN DELETE FROM score; END");
        QTest::newRow("a view") << QByteArray("CREATE VIEW evil AS SELECT 1");
        QTest::newRow("a table") << QByteArray("CREATE TABLE evil (a)");
        QTest::newRow("a column") << QByteArray("ALTER TABLE score ADD COLUMN evil TEXT");
        QTest::newRow("a virtual table") << QByteArray("CREATE VIRTUAL TABLE evil USING fts5(a)");
        QTest::newRow("no organisation") << QByteArray("DELETE FROM workspace");
        QTest::newRow("an orphan") << QByteArray("UPDATE provider SET id = 5 WHERE position = 1");
        QTest::newRow("a broken rule")
            << QByteArray("PRAGMA ignore_check_constraints=ON; UPDATE score SET evidence = 77");
    }
    void aWorkspaceWithAForeignStructureIsRefused()
    {
        QFETCH(QByteArray, sql);
        const QString path = written(m_good);
        QVERIFY(test::runOutside(path, sql));
        QVERIFY(test::isPlain(opening(path), ErrorCode::Damaged));
    }

    void aTrustedFileWithABrokenRuleDoesNotCrashWhoReadsIt()
    {
        const QString path = written(m_good);
        QVERIFY(test::runOutside(path,
                                 "PRAGMA ignore_check_constraints=ON; UPDATE score SET evidence = 77;"
                                 "UPDATE provider SET stage = 'nowhere'; UPDATE criterion SET weight = -1;"
                                 "UPDATE history SET action = 'Unknown', arguments = '{'"));
        Workspace::Options options;
        options.trusted = true;
        const auto workspace = Workspace::open(path, options);
        QSignalSpy damage(workspace.get(), &Workspace::damageFound);
        const Evaluation evaluation(*workspace);
        QVERIFY(!evidenceWord(evaluation.score(0, 0, 0).evidence).isEmpty());
        QVERIFY(!workspace->history().front().sentence().isEmpty());
        QTRY_COMPARE(damage.size(), 1); // found in the background
        QVERIFY(damage.first().first().toString().contains(QStringLiteral("damaged")));
    }

    void aFileThatMayOnlyBeReadIsOpenedForReading()
    {
        if (geteuid() != 0)
            QSKIP("needs to become another user");
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
        const QString path = written(m_good);
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6644)));
        QCOMPARE(openedByNobody(path), QStringLiteral("read-only: You may read this file but not write it."));
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6666)));
        QCOMPARE(openedByNobody(path), QStringLiteral("read-only: You may not write in its folder."));
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6600)));
        QVERIFY(openedByNobody(path).startsWith(QStringLiteral("refused: ")));
        QVERIFY(openedByNobody(path).contains(QStringLiteral("no permission to read")));
    }

    void openingForReadingChangesNothingAndRefusesEdits()
    {
        const QString path = written(m_good);
        Workspace::Options options;
        options.readOnly = true;
        {
            const auto workspace = Workspace::open(path, options);
            QVERIFY(workspace->isReadOnly());
            QVERIFY(!workspace->readOnlyReason().isEmpty());
            QVERIFY(!workspace->canUndo());
            QVERIFY(test::isPlain(test::caught([&] { ProviderStore(*workspace).add(QStringLiteral("New")); }),
                                  ErrorCode::ReadOnly));
            QVERIFY(workspace->revision() > 0);
        }
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(f.readAll(), m_good);
    }

    void aFileThatWasNotClosedIsMendedAlsoForReading()
    {
        for (const bool readOnly : {false, true}) {
            const QString path = written(m_good);
            {
                // The state of the disk in the middle of a commit.
                Connection open(path, Connection::Mode::ReadWrite);
                open.useDurableJournal();
                open.execute("PRAGMA cache_spill=1");
                open.execute("PRAGMA cache_size=1");
                storage::Transaction unfinished(open);
                for (int i = 0; i < 40; ++i)
                    open.execute("INSERT INTO provider VALUES (abs(random()), 1, 'half', '', 'longlist', "
                                 "hex(randomblob(3000)), '')");
                QVERIFY(QFile::copy(path, path + QStringLiteral(".torn")));
                QVERIFY(
                    QFile::copy(path + QStringLiteral("-journal"), path + QStringLiteral(".torn-journal")));
            }
            QFile::remove(path);
            QFile::remove(path + QStringLiteral("-journal"));
            QVERIFY(QFile::rename(path + QStringLiteral(".torn"), path));
            QVERIFY(QFile::rename(path + QStringLiteral(".torn-journal"), path + QStringLiteral("-journal")));
            Workspace::Options options;
            options.readOnly = readOnly;
            const auto workspace = Workspace::open(path, options);
            QCOMPARE(ProviderStore(*workspace).all().size(), size_t(3));
            QCOMPARE(test::integrityOf(workspace->connection()), QByteArray("ok"));
        }
    }

    void aWorkspaceCannotBeMadeWhereOneMayNotWrite()
    {
        const auto error = test::caught(
            [&] { Workspace::create(file(QStringLiteral("no/such/x.tandem")), QStringLiteral("A"), {}); });
        QVERIFY(test::isPlain(error, ErrorCode::NoPermission));
    }

    void makingAWorkspaceThatFailsLeavesTheOldFileAndNoRubbish()
    {
        const QString path = written(m_good);
        const auto error = test::caught([&] {
            Workspace::create(path, QStringLiteral("A"), {}, [](Workspace &w) {
                ProviderStore(w).add(QStringLiteral("New"));
                throw Error(ErrorCode::Cancelled, QStringLiteral("Stopped."));
            });
        });
        QVERIFY(error);
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(f.readAll(), m_good);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aClosedWorkspaceIsOneFile()
    {
        const QString path = written(m_good);
        {
            const auto workspace = Workspace::open(path, {});
            ProviderStore(*workspace).add(QStringLiteral("New"));
            QVERIFY(QFile::exists(path + QStringLiteral("-journal")));
        }
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
};

/// The other process: opens a file and says what became of it.
static int openAndTell(const QString &path)
{
    try {
        const auto workspace = Workspace::open(path, {});
        std::fputs(workspace->isReadOnly()
                       ? qPrintable(QStringLiteral("read-only: ") + workspace->readOnlyReason())
                       : "open",
                   stdout);
    } catch (const Error &e) {
        std::fputs(qPrintable(QStringLiteral("refused: ") + e.message()), stdout);
    }
    return 0;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--open") == 0)
        return openAndTell(QString::fromLocal8Bit(argv[2]));
    TestOpening test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_opening.moc"
