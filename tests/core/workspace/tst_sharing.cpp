#include "core/storage/connection.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>
#include <cstdio>

using namespace tandem;
using test::EvaluationFixture;

/// Other instances, other programs, and what people do to files that are open.
class TestSharing : public QObject
{
    Q_OBJECT

    static bool hold(QProcess &child, const QString &path)
    {
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), path});
        return child.waitForReadyRead() && child.readAllStandardOutput().contains("ready");
    }

private slots:
    void aWorkspaceThatSomebodyElseHasOpensForReadingAndSaysWho()
    {
        EvaluationFixture f(2, 1);
        f.close();
        QProcess other;
        QVERIFY(hold(other, f.path()));
        f.reopen();
        QVERIFY(f.workspace->isReadOnly());
        QVERIFY2(
            f.workspace->readOnlyReason().contains(QStringLiteral("Another Tandem window on this computer")),
            qPrintable(f.workspace->readOnlyReason()));
        QVERIFY(f.workspace->readOnlyReason().endsWith(QLatin1Char('.')));
        QVERIFY(test::isPlain(test::caught([&] { f.providers().add(QStringLiteral("New")); }),
                              ErrorCode::ReadOnly));
        QVERIFY(!f.workspace->canUndo());

        // What the other one saves is seen here.
        QSignalSpy changed(f.workspace.get(), &Workspace::changed);
        other.write("add\n");
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.first().first().value<ChangeSet>().everything);
        QCOMPARE(f.evaluation->providers().size(), size_t(3));

        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        f.reopen();
        QVERIFY(!f.workspace->isReadOnly());
    }

    void aFileThatIsOpenElsewhereIsNotReplaced()
    {
        EvaluationFixture f(2, 1);
        EvaluationFixture mine(1, 1);
        f.close();
        QProcess other;
        QVERIFY(hold(other, f.path()));
        QVERIFY(test::isPlain(test::caught([&] { Workspace::create(f.path(), QStringLiteral("A"), {}); }),
                              ErrorCode::Locked));
        QVERIFY(test::isPlain(test::caught([&] { mine.workspace->saveCopy(f.path()); }), ErrorCode::Locked));
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        f.reopen();
        QCOMPARE(f.evaluation->providers().size(), size_t(2));
    }

    void theLockOfAProgramThatWasKilledIsTakenOver()
    {
        EvaluationFixture f(2, 1);
        f.close();
        QProcess other;
        QVERIFY(hold(other, f.path()));
        other.kill();
        QVERIFY(other.waitForFinished());
        f.reopen();
        QVERIFY2(!f.workspace->isReadOnly(), qPrintable(f.workspace->readOnlyReason()));
    }

    void anotherProgramThatWroteIsNoticedBeforeAnEdit()
    {
        EvaluationFixture f(2, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        QSignalSpy changed(f.workspace.get(), &Workspace::changed);
        QVERIFY(test::runOutside(f.path(), "UPDATE provider SET name = 'Outside' WHERE position = 1"));
        const auto error = test::caught([&] { f.scores().set(f.cell(0, 0, 0), 4); });
        QVERIFY(test::isPlain(error, ErrorCode::ChangedOutside));
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed.takeFirst().first().value<ChangeSet>().everything);
        QCOMPARE(f.evaluation->providers().front().name, QStringLiteral("Outside"));
        QCOMPARE(f.scores().find(f.cell(0, 0, 0))->value, std::optional(1.0)); // the edit was not made
        f.scores().set(f.cell(0, 0, 0), 4);
        QCOMPARE(f.scores().find(f.cell(0, 0, 0))->value, std::optional(4.0));
    }

    void anotherProgramThatWroteIsNoticedBeforeAnUndo()
    {
        EvaluationFixture f(2, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        QVERIFY(test::runOutside(f.path(), "UPDATE provider SET name = 'Outside' WHERE position = 1"));
        QVERIFY(test::isPlain(test::caught([&] { f.workspace->undo(); }), ErrorCode::ChangedOutside));
        f.workspace->undo();
        QVERIFY(!f.scores().find(f.cell(0, 0, 0)));
    }

    void anotherProgramThatWroteIsNoticedWithoutAnEdit()
    {
        EvaluationFixture f(2, 1);
        QSignalSpy changed(f.workspace.get(), &Workspace::changed);
        QVERIFY(test::runOutside(f.path(), "UPDATE provider SET name = 'Outside' WHERE position = 1"));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(f.evaluation->providers().front().name, QStringLiteral("Outside"));
    }

    void ourOwnEditsAreNotTakenForAnotherPrograms()
    {
        EvaluationFixture f(2, 1);
        for (int i = 0; i < 20; ++i) {
            f.now = f.now.addSecs(60);
            f.scores().set(f.cell(0, 0, 0), i % 5);
            f.workspace->undo();
            f.workspace->redo();
            test::caught([&] {
                f.workspace->edit({Action::EditProvider, {}, {}}, [](storage::Connection &c) {
                    c.execute("UPDATE provider SET notes = 'x'");
                    throw Error(ErrorCode::Cancelled, QStringLiteral("Stopped."));
                });
            });
        }
        QSignalSpy changed(f.workspace.get(), &Workspace::changed);
        f.scores().set(f.cell(1, 0, 0), 1);
        QVERIFY(!changed.first().first().value<ChangeSet>().everything);
    }

    void aProgramThatKeepsTheFileBusyGivesASentence()
    {
        EvaluationFixture f(2, 1);
        storage::Connection other(f.path(), storage::Connection::Mode::ReadWrite);
        storage::Transaction busy(other);
        const auto error = test::caught([&] { f.scores().set(f.cell(0, 0, 0), 4); });
        QVERIFY(test::isPlain(error, ErrorCode::Locked));
        QVERIFY(!f.workspace->connection().isInTransaction());
    }

    void aReaderElsewhereDoesNotHinderEdits()
    {
        EvaluationFixture f(2, 1);
        Workspace::Options options = f.options();
        options.readOnly = true;
        const auto reader = Workspace::open(f.path(), options);
        f.scores().set(f.cell(0, 0, 0), 4);
        QCOMPARE(ScoreStore(*reader).find(f.cell(0, 0, 0))->value, std::optional(4.0));
    }

    void aFileThatWasMovedOrDeletedIsNoticedAndCanBeSavedElsewhere_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("moved") << false;
        QTest::newRow("deleted") << true;
    }
    void aFileThatWasMovedOrDeletedIsNoticedAndCanBeSavedElsewhere()
    {
        QFETCH(bool, deleted);
        EvaluationFixture f(2, 1);
        f.scores().set(f.cell(0, 0, 0), 3);
        QVERIFY(deleted ? QFile::remove(f.path())
                        : QFile::rename(f.path(), f.path() + QStringLiteral(".away")));
        const auto error = test::caught([&] { f.scores().set(f.cell(0, 1, 0), 4); });
        QVERIFY2(test::isPlain(error, ErrorCode::Moved), error ? error->what() : "no error");
        QVERIFY(error->mend().contains(QStringLiteral("Save a copy")));
        QVERIFY(test::isPlain(test::caught([&] { f.workspace->undo(); }), ErrorCode::Moved));
        const QString copy = f.folder() + QStringLiteral("/copy.tandem");
        f.workspace->saveCopy(copy);
        const QByteArray before = test::dump(f.workspace->connection());
        const auto saved = Workspace::open(copy, f.options());
        QCOMPARE(test::dump(saved->connection()), before);
    }

    void aFileThatWasReplacedIsNoticed()
    {
        EvaluationFixture f(2, 1);
        EvaluationFixture other(3, 1);
        other.close();
        QVERIFY(QFile::remove(f.path()));
        QVERIFY(QFile::copy(other.path(), f.path()));
        QVERIFY(test::isPlain(test::caught([&] { f.scores().set(f.cell(0, 1, 0), 4); }), ErrorCode::Moved));
        f.close();
        f.reopen();
        QCOMPARE(f.evaluation->providers().size(), size_t(3));
    }
};

/// The other instance: keeps the workspace open until its input ends; adds a provider for each line.
static int hold(const QString &path)
{
    const auto workspace = Workspace::open(path, {});
    std::puts(workspace->isReadOnly() ? "read-only" : "ready");
    std::fflush(stdout);
    for (int c = std::getchar(), n = 0; c != EOF; c = std::getchar()) {
        if (c == '\n')
            ProviderStore(*workspace).add(QStringLiteral("Another %1").arg(++n));
    }
    return 0;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0)
        return hold(QString::fromLocal8Bit(argv[2]));
    TestSharing test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sharing.moc"
