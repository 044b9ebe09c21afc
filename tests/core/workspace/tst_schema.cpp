#include "core/storage/changeset.h"
#include "core/storage/migrations.h"
#include "core/workspace/tables.h"
#include "tests/support/dump.h"
#include "tests/support/testprogram.h"
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace tandem;
using storage::Connection;
using storage::Migrations;

/// The rules of the file's structure that undo, merging and safety rest on.
class TestSchema : public QObject
{
    Q_OBJECT

    std::unique_ptr<Connection> m_connection;
    QByteArrayList m_tables;

    QByteArrayList lines(const QByteArray &sql)
    {
        QByteArrayList out = test::rows(*m_connection, sql).split('\n');
        out.removeAll({});
        return out;
    }

    /// A row that only names another one stays when that one is removed.
    static bool onlyNames(const QByteArray &table, const QByteArray &column)
    {
        if (column == "person_id")
            return table == "role" || table == "escalation_contact";
        return column == "deputy_id" || column.endsWith("owner_id") || column == "custodian_id" ||
               table == "misalignment" || (table == "action_item" && column != "id") ||
               (table == "recurring_process" && column == "activity_id");
    }

private slots:
    void initTestCase()
    {
        m_connection = std::make_unique<Connection>(QStringLiteral(":memory:"), Connection::Mode::Create);
        Migrations::current().migrate(*m_connection);
        m_tables = lines("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        QVERIFY(m_tables.size() >= 9);
    }

    void everyTableIsStrict()
    {
        QCOMPARE(lines("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT "
                       "LIKE 'sqlite_%'"),
                 QByteArrayList());
    }

    void thereAreNoTriggersViewsOrVirtualTables()
    {
        QCOMPARE(lines("SELECT name FROM sqlite_schema WHERE type NOT IN ('table', 'index')"),
                 QByteArrayList());
        QCOMPARE(lines("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type NOT IN ('table')"),
                 QByteArrayList());
    }

    void everyTableHasAKeyOfIntegersThatIsNeverNull()
    {
        for (const QByteArray &table : std::as_const(m_tables)) {
            const QByteArrayList keys = lines("SELECT type || ' ' || \"notnull\" FROM pragma_table_info('" +
                                              table + "') WHERE pk > 0");
            QVERIFY2(!keys.isEmpty() && keys.size() <= storage::maximumKeyColumns, table);
            for (const QByteArray &key : keys)
                QCOMPARE(key, QByteArray("INTEGER 1"));
        }
    }

    void noColumnIsUnique()
    {
        // An undo may pass through states in which two rows hold the same value.
        for (const QByteArray &table : std::as_const(m_tables))
            QCOMPARE(lines("SELECT name FROM pragma_index_list('" + table +
                           "') WHERE \"unique\" = 1 AND origin <> 'pk'"),
                     QByteArrayList());
    }

    void everyTableButTheHistoryAndTheClocksIsRecorded()
    {
        QSet<QByteArray> recorded;
        for (const QByteArray &table : tableNames())
            recorded.insert(table);
        QSet<QByteArray> all(m_tables.begin(), m_tables.end());
        all.remove("history");
        all.remove("session_clock"); // nobody undoes time
        all.remove("criterion_clock");
        QCOMPARE(recorded, all);
        QCOMPARE(tableNames().size(), static_cast<size_t>(recorded.size()));
        for (size_t i = 0; i < tableNames().size(); ++i)
            QCOMPARE(static_cast<size_t>(tableFromName(tableNames()[i])), i);
    }

    void childTablesComeBeforeTheTablesTheyReferTo()
    {
        const std::vector<QByteArray> &names = tableNames();
        for (size_t child = 0; child < names.size(); ++child) {
            for (const QByteArray &parent :
                 lines("SELECT \"table\" FROM pragma_foreign_key_list('" + names[child] + "')")) {
                const auto at = std::find(names.begin(), names.end(), parent);
                QVERIFY2(at != names.end(), parent);
                QVERIFY2(static_cast<size_t>(at - names.begin()) > child, names[child]);
            }
        }
    }

    /// What belongs to a row goes with it; a role stays when the person it names is removed.
    void everyReferenceIsIndexedAndGoesOrIsCleared()
    {
        for (const QByteArray &table : std::as_const(m_tables)) {
            for (const QByteArray &reference :
                 lines("SELECT \"from\" || ' ' || on_delete FROM pragma_foreign_key_list('" + table + "')")) {
                const QByteArray column = reference.split(' ').first();
                QVERIFY2(reference.endsWith(onlyNames(table, column) ? " SET NULL" : " CASCADE"),
                         table + ' ' + reference);
                bool indexed = lines("SELECT name FROM pragma_table_info('" + table + "') WHERE pk = 1")
                                   .contains(column);
                for (const QByteArray &index : lines("SELECT name FROM pragma_index_list('" + table + "')"))
                    indexed = indexed ||
                              lines("SELECT name FROM pragma_index_info('" + index + "') WHERE seqno = 0")
                                  .contains(column);
                QVERIFY2(indexed, table + '.' + column);
            }
        }
    }

    void everyIdIsMadeByUsNotCountedBySqlite()
    {
        QVERIFY(!storage::schemaText(*m_connection).toUpper().contains("AUTOINCREMENT"));
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
