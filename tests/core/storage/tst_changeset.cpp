#include "core/storage/changeset.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/testprogram.h"
#include <QElapsedTimer>
#include <QtTest>

using namespace tandem;
using storage::ChangedRow;
using storage::Connection;
using storage::Recorder;
using storage::TableShape;
using storage::Transaction;

/// Two tables like ours: a wide one with one key and a narrow one with three, the second referring to the
/// first.
class TestChangeset : public QObject
{
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;
    std::vector<TableShape> m_shapes;
    QByteArray m_mixed; ///< an insert, an update and a delete in both tables

    QByteArray recorded(const QByteArray &sql)
    {
        Transaction transaction(*m_connection);
        QByteArray changeset;
        {
            Recorder recorder(*m_connection, m_shapes);
            m_connection->script(sql);
            changeset = recorder.take();
        }
        transaction.commit();
        return changeset;
    }

    QByteArray everything()
    {
        return test::rows(*m_connection, "SELECT * FROM parent ORDER BY 1") + "--\n" +
               test::rows(*m_connection, "SELECT * FROM child ORDER BY 1, 2, 3");
    }

    bool isValid(const QByteArray &bytes) const { return storage::isValidChangeset(bytes, m_shapes); }

    /// Does to the bytes all that the program does with a stored step, and only when they pass the check.
    void useIfValid(const QByteArray &bytes)
    {
        if (!isValid(bytes))
            return;
        test::caught([&] { storage::changedRows(bytes); });
        test::caught([&] { storage::changedValues(bytes, m_shapes); });
        test::caught([&] { storage::isEmptyChangeset(storage::concatenated(bytes, m_mixed)); });
        test::caught([&] {
            const Transaction rolledBack(*m_connection);
            storage::applyInverse(*m_connection, bytes);
        });
    }

private slots:
    void initTestCase()
    {
        m_connection = std::make_unique<Connection>(QStringLiteral(":memory:"), Connection::Mode::Create);
        m_connection->script(
            "CREATE TABLE parent (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, weight REAL,"
            " data BLOB, n INTEGER) STRICT;"
            "CREATE TABLE child (a INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE, b INTEGER NOT "
            "NULL,"
            " c INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (a, b, c)) STRICT, WITHOUT ROWID;"
            "INSERT INTO parent VALUES (1, 'one', 1.5, x'00ff', 7), (2, 'two', NULL, NULL, NULL);"
            "INSERT INTO child VALUES (1, 1, 1, 'first'), (1, 2, 3, 'second'), (2, 1, 1, 'third');");
        m_shapes = storage::tableShapes(*m_connection, {"child", "parent"});
        m_mixed = recorded("INSERT INTO parent VALUES (9, 'nine', 0.25, x'010203', NULL);"
                           "UPDATE parent SET name = 'a longer name', weight = NULL WHERE id = 1;"
                           "DELETE FROM parent WHERE id = 2;" // and, by cascade, its child
                           "INSERT INTO child VALUES (9, 8, 7, 'new');"
                           "UPDATE child SET note = 'other' WHERE a = 1 AND b = 2;");
    }

    void shapesAreReadFromTheFile()
    {
        QCOMPARE(m_shapes.size(), size_t(2));
        QCOMPARE(m_shapes[0].name, QByteArray("child"));
        QCOMPARE(m_shapes[0].isKey, (std::vector<bool>{true, true, true, false}));
        QCOMPARE(m_shapes[1].isKey, (std::vector<bool>{true, false, false, false, false}));
        QCOMPARE(m_shapes[1].columns[1], QByteArray("name"));
    }

    void whatSqliteRecordsIsValid()
    {
        QVERIFY(!m_mixed.isEmpty());
        QVERIFY(isValid(m_mixed));
        QVERIFY(isValid(QByteArray()));
        QVERIFY(isValid(storage::concatenated(m_mixed, QByteArray())));
    }

    void changedRowsNameKindKeyAndColumns()
    {
        const std::vector<ChangedRow> rows = storage::changedRows(m_mixed);
        QCOMPARE(rows.size(),
                 size_t(6)); // three parents; a child inserted, updated and deleted by the cascade
        const auto find = [&](const char *table, qint64 key) {
            return *std::find_if(rows.begin(), rows.end(), [&](const ChangedRow &row) {
                return row.table == table && row.key[0] == key;
            });
        };
        QCOMPARE(find("parent", 9).kind, ChangedRow::Kind::Inserted);
        QCOMPARE(find("parent", 2).kind, ChangedRow::Kind::Deleted);
        QCOMPARE(find("parent", 1).kind, ChangedRow::Kind::Updated);
        QCOMPARE(find("parent", 1).columns, quint64(0b00110)); // name and weight
        QCOMPARE(find("child", 9).key, (std::array<qint64, 3>{9, 8, 7}));
        QCOMPARE(find("child", 2).kind, ChangedRow::Kind::Deleted);
    }

    void changedValuesTellBeforeAndAfter()
    {
        bool seen = false;
        for (const storage::ChangedValue &value : storage::changedValues(m_mixed, m_shapes)) {
            if (value.table == "parent" && value.key[0] == 1 && value.column == 1) {
                QCOMPARE(value.before.toString(), QStringLiteral("one"));
                QCOMPARE(value.after.toString(), QStringLiteral("a longer name"));
                seen = true;
            }
            if (value.table == "parent" && value.key[0] == 9 && value.column == 2) {
                QVERIFY(!value.before.isValid());
                QCOMPARE(value.after.toDouble(), 0.25);
            }
        }
        QVERIFY(seen);
        QVERIFY(storage::changedValues("nonsense", m_shapes).empty());
    }

    void applyingTheInverseBringsTheFirstStateBackAndForth()
    {
        const QByteArray after = everything();
        QByteArray back;
        {
            Transaction transaction(*m_connection);
            Recorder recorder(*m_connection, m_shapes);
            storage::applyInverse(*m_connection, m_mixed);
            back = recorder.take();
            transaction.commit();
        }
        QVERIFY(everything() != after);
        QVERIFY(everything().contains("third"));
        QVERIFY(isValid(back));
        QVERIFY(storage::isEmptyChangeset(storage::concatenated(m_mixed, back)));
        QVERIFY(!storage::isEmptyChangeset(m_mixed));
        Transaction transaction(*m_connection);
        storage::applyInverse(*m_connection, back);
        transaction.commit();
        QCOMPARE(everything(), after);
    }

    void anInverseThatDoesNotFitChangesNothing()
    {
        const QByteArray before = everything();
        recorded("UPDATE parent SET name = 'changed since' WHERE id = 1");
        const auto error = test::caught([&] {
            const Transaction rolledBack(*m_connection);
            storage::applyInverse(*m_connection, m_mixed);
        });
        QVERIFY(test::isPlain(error, ErrorCode::Conflict));
        recorded("UPDATE parent SET name = 'a longer name' WHERE id = 1");
        QCOMPARE(everything(), before);
        QCOMPARE(m_connection->integer("PRAGMA foreign_keys"), 1);
    }

    void aRowWithoutTheRowItBelongsToIsNoticed()
    {
        m_connection->execute("PRAGMA foreign_keys=OFF");
        const QByteArray lost = recorded("INSERT INTO child VALUES (77, 1, 1, 'lost')");
        QVERIFY(test::caught(
            [&] { storage::checkReferences(*m_connection, storage::changedRows(lost), m_shapes); }));
        recorded("DELETE FROM child WHERE a = 77");
        const QByteArray orphaned = recorded("DELETE FROM parent WHERE id = 1");
        QVERIFY(test::caught(
            [&] { storage::checkReferences(*m_connection, storage::changedRows(orphaned), m_shapes); }));
        Transaction transaction(*m_connection);
        storage::applyInverse(*m_connection, orphaned);
        transaction.commit();
        m_connection->execute("PRAGMA foreign_keys=ON");
        storage::checkReferences(*m_connection, storage::changedRows(m_mixed), m_shapes);
    }

    void everyTruncationIsHarmless()
    {
        for (qsizetype length = 0; length < m_mixed.size(); ++length)
            useIfValid(m_mixed.left(length));
    }

    void everyChangeOfOneByteIsHarmless()
    {
        const QByteArray before = everything();
        QElapsedTimer clock;
        int valid = 0;
        qint64 slowest = 0;
        for (qsizetype i = 0; i < m_mixed.size(); ++i) {
            for (int value = 0; value < 256; ++value) {
                QByteArray bytes = m_mixed;
                bytes[i] = static_cast<char>(value);
                clock.start();
                valid += isValid(bytes) ? 1 : 0;
                useIfValid(bytes);
                slowest = std::max(slowest, clock.elapsed());
            }
        }
        qInfo("%lld mutated changesets, %d of them well formed, slowest %lld ms",
              static_cast<long long>(m_mixed.size() * 256), valid, static_cast<long long>(slowest));
        QVERIFY(slowest < 2000);
        QCOMPARE(everything(), before);
        QVERIFY(!m_connection->isInTransaction());
    }

    void randomBytesAreHarmless()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray bytes = i % 2 == 0 ? QByteArray() : m_mixed.left(static_cast<int>(random() % 40));
            for (unsigned n = random() % 40; n > 0; --n)
                bytes += static_cast<char>(random());
            useIfValid(bytes);
        }
    }

    void theSevenBytesThatHangSqliteAreRefused()
    {
        // A table with a key of zero columns: SQLite's reader goes round for ever.
        QVERIFY(!isValid(QByteArray("T\1\0t\0\x12\0", 7)));
        QVERIFY(!isValid(QByteArray("T\0x\0\x12\0\0", 7)));
        QVERIFY(!isValid(QByteArray("P\4\1\1\1\0child\0", 12))); // a patchset
        QVERIFY(!isValid(QByteArray("T\4\1\1\1\0other\0", 12))); // an unknown table
        QVERIFY(!isValid(QByteArray("T\4\1\1\0\0child\0", 12))); // another key
        QVERIFY(isValid(QByteArray("T\4\1\2\3\0child\0", 12)));  // keys are numbered from some version on
    }
};

QTEST_GUILESS_MAIN(TestChangeset)
#include "tst_changeset.moc"
