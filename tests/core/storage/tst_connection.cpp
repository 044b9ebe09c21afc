#include "core/storage/connection.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/testprogram.h"
#include <QTemporaryDir>
#include <QtTest>
#include <sqlite3.h>

using namespace tandem;
using storage::Connection;
using storage::Query;
using storage::Savepoint;
using storage::Transaction;

class TestConnection : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString newPath() { return m_folder.filePath(QStringLiteral("%1.db").arg(++m_count)); }
    static int setting(Connection &c, int option)
    {
        int value = -1;
        sqlite3_db_config(c.handle(), option, -1, &value);
        return value;
    }

private slots:
    void aConnectionIsHardenedAgainstAStrangersFile_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("create") << static_cast<int>(Connection::Mode::Create);
        QTest::newRow("edit") << static_cast<int>(Connection::Mode::ReadWrite);
        QTest::newRow("read") << static_cast<int>(Connection::Mode::ReadOnly);
    }
    void aConnectionIsHardenedAgainstAStrangersFile()
    {
        QFETCH(int, mode);
        const QString path = newPath();
        Connection(path, Connection::Mode::Create).execute("CREATE TABLE t (a)");
        Connection c(path, static_cast<Connection::Mode>(mode));
        QCOMPARE(setting(c, SQLITE_DBCONFIG_DEFENSIVE), 1);
        QCOMPARE(setting(c, SQLITE_DBCONFIG_ENABLE_TRIGGER), 0);
        QCOMPARE(setting(c, SQLITE_DBCONFIG_ENABLE_VIEW), 0);
        QCOMPARE(setting(c, SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0);
        QCOMPARE(setting(c, SQLITE_DBCONFIG_DQS_DML), 0);
        QCOMPARE(setting(c, SQLITE_DBCONFIG_DQS_DDL), 0);
        QCOMPARE(setting(c, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION), 0);
        QCOMPARE(setting(c, SQLITE_DBCONFIG_ENABLE_FKEY), 1);
        QCOMPARE(sqlite3_limit(c.handle(), SQLITE_LIMIT_LENGTH, -1), 64 << 20);
        QCOMPARE(sqlite3_limit(c.handle(), SQLITE_LIMIT_SQL_LENGTH, -1), 100'000);
        QCOMPARE(sqlite3_limit(c.handle(), SQLITE_LIMIT_COLUMN, -1), 100);
        QCOMPARE(sqlite3_limit(c.handle(), SQLITE_LIMIT_EXPR_DEPTH, -1), 100);
        QCOMPARE(sqlite3_limit(c.handle(), SQLITE_LIMIT_TRIGGER_DEPTH, -1), 100);
        QCOMPARE(c.integer("PRAGMA cell_size_check"), 1);
        QCOMPARE(c.integer("PRAGMA mmap_size"), 0);
        if (static_cast<Connection::Mode>(mode) != Connection::Mode::ReadOnly)
            QCOMPARE(c.integer("PRAGMA secure_delete"), 1);
    }

    void aTriggerInAStrangersFileDoesNotRun()
    {
        const QString path = newPath();
        Connection(path, Connection::Mode::Create).execute("CREATE TABLE t (a)");
        QVERIFY(test::runOutside(path, "CREATE TRIGGER evil AFTER INSERT ON t BEGIN DELETE FROM t; END"));
        Connection c(path, Connection::Mode::ReadWrite);
        c.execute("INSERT INTO t VALUES (1)");
        QCOMPARE(c.integer("SELECT count(*) FROM t"), 1);
    }

    void theSchemaCannotBeWrittenAsATable()
    {
        Connection c(newPath(), Connection::Mode::Create);
        c.execute("PRAGMA writable_schema=ON");
        QVERIFY(test::caught([&] { c.execute("DELETE FROM sqlite_schema"); }));
    }

    void anOpenWorkspaceWritesDurably()
    {
        const QString path = newPath();
        Connection c(path, Connection::Mode::Create);
        c.useDurableJournal();
        QCOMPARE(c.text("PRAGMA journal_mode"), QStringLiteral("persist"));
        QCOMPARE(c.integer("PRAGMA synchronous"), 2);
        c.execute("CREATE TABLE t (a)");
        QVERIFY(QFile::exists(path + QStringLiteral("-journal")));
        c.close();
        QVERIFY(!QFile::exists(path + QStringLiteral("-journal")));
    }

    void aQueryBindsAndReadsEveryType()
    {
        Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
        c.execute("CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB, n INTEGER) STRICT");
        const QString text = QStringLiteral("caf\u00e9 \U0001F600");
        const QByteArray bytes("\0\1\2", 3);
        Query insert = c.query("INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)");
        insert.bind(1, std::numeric_limits<qint64>::max())
            .bind(2, 0.1)
            .bind(3, text)
            .bindBytes(4, bytes)
            .bindNull(5);
        insert.run();
        Query q = c.query("SELECT i, r, s, b, n FROM t");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), std::numeric_limits<qint64>::max());
        QCOMPARE(q.real(1), 0.1);
        QCOMPARE(q.text(2), text);
        QCOMPARE(q.bytes(3), bytes);
        QVERIFY(q.isNull(4));
        QVERIFY(!q.optionalReal(4));
        QCOMPARE(q.optionalReal(1), std::optional(0.1));
        QVERIFY(!q.next());
    }

    void theSameStatementMayRunInsideItself()
    {
        Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
        c.execute("CREATE TABLE t (a INTEGER)");
        c.execute("INSERT INTO t VALUES (1), (2), (3)");
        int pairs = 0;
        Query outer = c.query("SELECT a FROM t");
        while (outer.next()) {
            Query inner = c.query("SELECT a FROM t");
            while (inner.next())
                ++pairs;
        }
        QCOMPARE(pairs, 9);
    }

    void aStatementFromThePoolRemembersNothing()
    {
        Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
        c.query("SELECT ?1").with(7).next();
        Query again = c.query("SELECT ?1");
        QVERIFY(again.next());
        QVERIFY(again.isNull(0));
    }

    void aFailureIsAnErrorInPlainWords()
    {
        Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
        c.execute("CREATE TABLE t (a INTEGER PRIMARY KEY CHECK (a > 0))");
        try {
            c.execute("INSERT INTO t VALUES (-1)");
            QFAIL("the rule was not kept");
        } catch (const Error &e) {
            QCOMPARE(e.code(), ErrorCode::Invalid);
            QVERIFY(e.message().contains(QStringLiteral("breaks a rule")));
        }
        try {
            Connection(m_folder.filePath(QStringLiteral("no/such/folder.db")), Connection::Mode::Create);
            QFAIL("it was opened");
        } catch (const Error &e) {
            QCOMPARE(e.code(), ErrorCode::NoPermission);
            QVERIFY(e.where().contains(QStringLiteral("folder.db")));
        }
        QCOMPARE(storage::errorFromSqlite(SQLITE_FULL, {}).code(), ErrorCode::DiskFull);
        QCOMPARE(storage::errorFromSqlite(SQLITE_READONLY_DBMOVED, {}).code(), ErrorCode::Moved);
        QCOMPARE(storage::errorFromSqlite(SQLITE_READONLY_ROLLBACK, {}).code(), ErrorCode::ReadOnly);
        QCOMPARE(storage::errorFromSqlite(SQLITE_BUSY, {}).code(), ErrorCode::Locked);
        QCOMPARE(storage::errorFromSqlite(SQLITE_CORRUPT_VTAB, {}).code(), ErrorCode::Damaged);
        QCOMPARE(storage::errorFromSqlite(SQLITE_IOERR_FSYNC, {}).code(), ErrorCode::Io);
    }

    void aTransactionWithoutCommitLeavesNothing()
    {
        Connection c(newPath(), Connection::Mode::Create);
        c.execute("CREATE TABLE t (a)");
        try {
            Transaction transaction(c);
            c.execute("INSERT INTO t VALUES (1)");
            throw std::runtime_error("stop");
        } catch (const std::runtime_error &) {
        }
        QVERIFY(!c.isInTransaction());
        QCOMPARE(c.integer("SELECT count(*) FROM t"), 0);
        {
            Transaction transaction(c);
            c.execute("INSERT INTO t VALUES (1)");
            transaction.commit();
        }
        QVERIFY(!c.isInTransaction());
        QCOMPARE(c.integer("SELECT count(*) FROM t"), 1);
    }

    void aSavepointIsTakenBackAlone()
    {
        Connection c(newPath(), Connection::Mode::Create);
        c.execute("CREATE TABLE t (a)");
        {
            Transaction transaction(c);
            c.execute("INSERT INTO t VALUES (1)");
            {
                Savepoint part(c);
                c.execute("INSERT INTO t VALUES (2)");
            }
            {
                Savepoint part(c);
                c.execute("INSERT INTO t VALUES (3)");
                part.keep();
            }
            transaction.commit();
        }
        QCOMPARE(test::rows(c, "SELECT a FROM t ORDER BY a"), QByteArray("1\n3\n"));
    }

    void anotherWriterAndAMovedFileAreNoticed()
    {
        const QString path = newPath();
        Connection c(path, Connection::Mode::Create);
        c.execute("CREATE TABLE t (a)");
        const qint64 before = c.dataVersion();
        c.execute("INSERT INTO t VALUES (1)");
        QCOMPARE(c.dataVersion(), before);
        QVERIFY(test::runOutside(path, "INSERT INTO t VALUES (2)"));
        QVERIFY(c.dataVersion() != before);
        QVERIFY(!c.hasMoved());
        QVERIFY(QFile::rename(path, path + QStringLiteral(".moved")));
        QVERIFY(c.hasMoved());
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
