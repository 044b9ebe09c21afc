#include "core/storage/migrations.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using storage::Connection;
using storage::Migrations;

/// An invented list of steps, so that the machinery is tested whatever ours are.
static const Migrations
    invented({"CREATE TABLE a (id INTEGER PRIMARY KEY NOT NULL, n INTEGER NOT NULL) STRICT;"
              "INSERT INTO a VALUES (1, 10), (2, 20);",
              "ALTER TABLE a ADD COLUMN label TEXT NOT NULL DEFAULT ''; UPDATE a SET label = 'n' || n;",
              "CREATE TABLE b (id INTEGER PRIMARY KEY NOT NULL) STRICT;"});

class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void everyStepIsTakenOnceAndInOrder()
    {
        Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
        invented.migrate(c);
        QCOMPARE(storage::schemaVersion(c), 3);
        QCOMPARE(c.integer("PRAGMA application_id"), storage::applicationId);
        QCOMPARE(test::rows(c, "SELECT * FROM a ORDER BY id"), QByteArray("1|10|n10\n2|20|n20\n"));
        invented.migrate(c);
        QCOMPARE(storage::schemaVersion(c), 3);
        QCOMPARE(c.integer("SELECT count(*) FROM a"), 2);
    }

    void fromEveryVersionTheSameSchemaComesOut()
    {
        for (int version = 0; version <= invented.latest(); ++version) {
            Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
            if (version > 0)
                invented.migrate(c, version);
            QCOMPARE(storage::schemaVersion(c), version);
            invented.migrate(c);
            QCOMPARE(storage::schemaText(c), invented.expectedSchema(invented.latest()));
        }
    }

    void dataOfAnEarlierVersionIsKept()
    {
        Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
        invented.migrate(c, 1);
        c.execute("INSERT INTO a VALUES (3, 30)");
        invented.migrate(c);
        QCOMPARE(test::rows(c, "SELECT label FROM a WHERE id = 3"), QByteArray("n30\n"));
    }

    void aStepThatFailsLeavesTheFileAsItWas()
    {
        const Migrations failing({"CREATE TABLE a (id INTEGER PRIMARY KEY NOT NULL) STRICT;",
                                  "INSERT INTO a VALUES (1);",
                                  "CREATE TABLE c (id INTEGER); INSERT INTO nowhere VALUES (1);"});
        Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
        failing.migrate(c, 1);
        const QByteArray before = storage::schemaText(c);
        QVERIFY(test::caught([&] { failing.migrate(c); }));
        QCOMPARE(storage::schemaVersion(c), 1);
        QCOMPARE(storage::schemaText(c), before);
        QCOMPARE(c.integer("SELECT count(*) FROM a"), 0);
        QVERIFY(!c.isInTransaction());
    }

    void ourOwnStepsAreThereAndMakeTheSchema()
    {
        QVERIFY(Migrations::current().latest() >= 2);
        Connection c(QStringLiteral(":memory:"), Connection::Mode::Create);
        Migrations::current().migrate(c);
        QCOMPARE(storage::schemaVersion(c), Migrations::current().latest());
        QVERIFY(storage::schemaText(c).contains("table score "));
    }

    void everySchemaOfOursIsKnownByItsHash()
    {
        const Migrations &ours = Migrations::current();
        QCOMPARE(static_cast<int>(ours.schemaHashes().size()), ours.latest());
        for (int version = 1; version <= ours.latest(); ++version) {
            const QByteArray schema = ours.expectedSchema(version);
            QCOMPARE(ours.schemaHashes().at(static_cast<size_t>(version) - 1),
                     QCryptographicHash::hash(schema, QCryptographicHash::Sha256).toHex());
            QVERIFY(ours.isSchema(schema, version));
            QVERIFY(!ours.isSchema(schema + ' ', version));
        }
    }

    void aSchemaWithoutAKnownHashIsComparedInFull()
    {
        for (int version = 1; version <= invented.latest(); ++version) {
            QVERIFY(invented.isSchema(invented.expectedSchema(version), version));
            QVERIFY(!invented.isSchema(Migrations::current().expectedSchema(1), 3));
        }
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
