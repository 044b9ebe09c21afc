#include "core/storage/connection.h"
#include "core/storage/migrations.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using storage::Connection;
using storage::Migrations;

/// Files of every earlier version, from readable fixtures: tests/data/schema/v1.sql and so on.
class TestMigrating : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    static QByteArray fixture(int version)
    {
        QFile file(QStringLiteral(TANDEM_TEST_DATA "/schema/v%1.sql").arg(version));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Workspace::Options options()
    {
        Workspace::Options options;
        options.author = QStringLiteral("Maren Okafor");
        return options;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray schemaOf(const QString &path)
    {
        Connection c(path, Connection::Mode::ReadOnly);
        return storage::schemaText(c);
    }
    QString backup(int version = 1) const
    {
        return m_path + QStringLiteral(".version-%1.backup").arg(version);
    }

private slots:
    void init()
    {
        m_path = m_folder.filePath(QStringLiteral("Old %1 workspace.tandem"));
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden))
            QVERIFY(QFile::remove(m_folder.filePath(name)));
    }

    void everyEarlierVersionOpensAtTheLatestWithABackupBesideIt_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < Migrations::current().latest(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    void everyEarlierVersionOpensAtTheLatestWithABackupBesideIt()
    {
        QFETCH(int, version);
        QVERIFY2(!fixture(version).isEmpty(), "Each version that was ever published needs its fixture.");
        QVERIFY(test::runOutside(m_path, fixture(version)));
        QCOMPARE(schemaOf(m_path),
                 Migrations::current().expectedSchema(version)); // it is what that version wrote
        {
            const auto workspace = Workspace::open(m_path, options());
            QVERIFY(!workspace->isReadOnly());
            QCOMPARE(storage::schemaVersion(workspace->connection()), Migrations::current().latest());
            QCOMPARE(storage::schemaText(workspace->connection()),
                     Migrations::current().expectedSchema(Migrations::current().latest()));
            QCOMPARE(test::integrityOf(workspace->connection()), QByteArray("ok"));
            QVERIFY(!workspace->canUndo()); // never a step across versions
            ProviderStore(*workspace).add(QStringLiteral("After"));
            QVERIFY(workspace->canUndo());
            workspace->undo();
            QVERIFY(!workspace->canUndo());
        }
        QCOMPARE(schemaOf(backup(version)), Migrations::current().expectedSchema(version));
        QVERIFY(!Workspace::open(m_path, options())->canUndo());
    }

    void everythingInAFileOfVersion1IsStillThere()
    {
        QVERIFY(test::runOutside(m_path, fixture(1)));
        const auto workspace = Workspace::open(m_path, options());
        const Evaluation evaluation(*workspace);
        QCOMPARE(evaluation.info().organisation, QStringLiteral("Harbour & Pine"));
        QCOMPARE(evaluation.info().staff, 140);
        QVERIFY(!evaluation.info().startedOn.isValid());
        QCOMPARE(evaluation.providers().size(), size_t(2));
        QCOMPARE(evaluation.providers()[0].notes, QStringLiteral("Two lines\nof notes"));
        QCOMPARE(evaluation.providers()[0].stage, Stage::Finalist);
        QCOMPARE(evaluation.providers()[1].name, QStringLiteral("Caf\u00e9 R\u00e9seau"));
        QCOMPARE(evaluation.people().size(), size_t(3));
        QCOMPARE(evaluation.contactOf(evaluation.providers()[0].id)->phone,
                 QStringLiteral("+44 20 7946 0000"));
        QCOMPARE(evaluation.criteria().size(), size_t(3));
        QVERIFY(!evaluation.criteria()[2].applicable);
        QCOMPARE(evaluation.score(0, 0, 0).value, std::optional(4.5));
        QCOMPARE(evaluation.score(0, 0, 0).evidence, Evidence::DocumentHeld);
        QCOMPARE(evaluation.score(0, 0, 1).abstainReason, QStringLiteral("was not in the session"));
        QCOMPARE(evaluation.raisedFlags().size(), size_t(1));
        QVERIFY(evaluation.raisedFlags()[0].lifted);
        QCOMPARE(workspace->history().size(), size_t(2));
        QVERIFY(workspace->history()[0].sentence().contains(QStringLiteral("website")));
        QVERIFY(workspace->changesOf(2).empty()); // recorded for other columns
    }

    void anEarlierBackupIsNotOverwritten()
    {
        QFile earlier(backup());
        QVERIFY(earlier.open(QIODevice::WriteOnly));
        earlier.write("mine");
        earlier.close();
        QVERIFY(test::runOutside(m_path, fixture(1)));
        Workspace::open(m_path, options());
        QCOMPARE(bytesOf(backup()), QByteArray("mine"));
        QVERIFY(QFile::exists(m_path + QStringLiteral(".version-1-2.backup")));
    }

    void anOlderFileThatMayOnlyBeReadIsRefusedWithTheReason()
    {
        QVERIFY(test::runOutside(m_path, fixture(1)));
        const QByteArray before = bytesOf(m_path);
        Workspace::Options reading = options();
        reading.readOnly = true;
        const auto error = test::caught([&] { Workspace::open(m_path, reading); });
        QVERIFY(test::isPlain(error, ErrorCode::ReadOnly));
        QVERIFY(error->message().contains(QStringLiteral("older version")));
        QCOMPARE(bytesOf(m_path), before);
        QVERIFY(!QFile::exists(backup()));
    }

    void aMigrationThatCannotBeBackedUpIsNotBegun()
    {
        QVERIFY(test::runOutside(m_path, fixture(1)));
        // A file in which the copy does not pass its check.
        QVERIFY(
            test::runOutside(m_path, "PRAGMA ignore_check_constraints=ON; UPDATE score SET evidence = 9"));
        const QByteArray before = bytesOf(m_path);
        Workspace::Options trusted = options();
        trusted.trusted = true;
        QVERIFY(test::isPlain(test::caught([&] { Workspace::open(m_path, trusted); }), ErrorCode::Damaged));
        QCOMPARE(bytesOf(m_path), before);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMigrating)
#include "tst_migrating.moc"
