#include "core/storage/changeset.h"
#include "core/storage/connection.h"
#include "core/workspace/tables.h"
#include "tests/reliability/count.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/randomedits.h"
#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace tandem;
using storage::Connection;
using test::EvaluationFixture;

static int g_kills = 200;

/// A program that edits is killed at any moment (kill -9), again and again, on the same file.
class TestKill : public QObject
{
    Q_OBJECT

    QByteArray m_first; ///< the state before the first edit
    qint64 m_firstRevision = 0;
    qint64 m_acknowledged = 0;
    int m_notAcknowledged = 0;
    int m_unfinished = 0;

    /// Lets a child edit for a while; the number of the last step that it said was saved.
    qint64 editAndKill(const QString &path, unsigned seed, int milliseconds)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--edit"), path, QString::number(seed)});
        if (!child.waitForStarted() || !child.waitForReadyRead(20'000))
            return -1;
        usleep(static_cast<useconds_t>(milliseconds) * 1000); // the moment is what is tested
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        const QByteArray output = child.readAllStandardOutput();
        const QByteArray whole = output.left(output.lastIndexOf('\n')); // the last line may be cut
        m_acknowledged += whole.count('\n');
        return whole.mid(whole.lastIndexOf('\n') + 1).toLongLong();
    }

    /// Taking back every step of the trail, in order, must lead to the first state.
    QByteArray stateBeforeTheTrail(const QString &path) const
    {
        const QString copy = path + QStringLiteral(".replay");
        QFile::remove(copy);
        if (!QFile::copy(path, copy))
            return {};
        Connection c(copy, Connection::Mode::ReadWrite);
        c.execute("PRAGMA synchronous=OFF");
        const auto shapes = storage::tableShapes(c, tableNames());
        storage::Transaction transaction(c);
        std::vector<QByteArray> steps;
        storage::Query q = c.query("SELECT changeset FROM history WHERE seq > ?1 ORDER BY seq DESC");
        q.with(m_firstRevision);
        while (q.next())
            steps.push_back(q.bytes(0));
        for (const QByteArray &step : steps) {
            if (!storage::isValidChangeset(step, shapes))
                return {};
            storage::applyInverse(c, step);
        }
        return test::dump(c);
    }

    void check(EvaluationFixture &f, qint64 lastAcknowledged, bool replay)
    {
        m_unfinished += QFileInfo(f.path() + QStringLiteral("-journal")).size() > 0 ? 1 : 0;
        f.workspace = Workspace::open(f.path(), f.options());
        QVERIFY2(!f.workspace->isReadOnly(), qPrintable(f.workspace->readOnlyReason()));
        QCOMPARE(test::integrityOf(f.workspace->connection()), QByteArray("ok"));
        QVERIFY2(test::rows(f.workspace->connection(), "PRAGMA foreign_key_check").isEmpty(), "an orphan");
        const qint64 revision = f.workspace->revision();
        QVERIFY2(revision >= lastAcknowledged, "an acknowledged edit is lost");
        m_notAcknowledged += revision > lastAcknowledged ? 1 : 0;
        const QByteArray before = test::dump(f.workspace->connection());
        int steps = 0;
        for (; steps < 3 && f.workspace->canUndo(); ++steps)
            f.workspace->undo();
        for (int i = 0; i < steps; ++i)
            f.workspace->redo();
        QCOMPARE(test::dump(f.workspace->connection()), before);
        f.workspace.reset();
        if (replay)
            QCOMPARE(stateBeforeTheTrail(f.path()), m_first);
    }

public:
    static void initMain() { test::useMemoryFolder(); }

private slots:
    void noAcknowledgedEditIsLost()
    {
        EvaluationFixture f(3, 2);
        m_first = test::dump(f.workspace->connection());
        m_firstRevision = f.workspace->revision();
        f.close();
        std::mt19937 random(4);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < g_kills; ++i) {
            const qint64 last =
                editAndKill(f.path(), static_cast<unsigned>(i), static_cast<int>(random() % 60));
            QVERIFY(last >= 0);
            check(f, last, i % 20 == 19 || i == g_kills - 1);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d kills, %lld acknowledged edits, 0 lost, 0 damaged; %d times a journal was left to roll "
              "back or clear, "
              "%d times a step was saved but not yet acknowledged; %.1f s",
              g_kills, static_cast<long long>(m_acknowledged), m_unfinished, m_notAcknowledged,
              static_cast<double>(clock.elapsed()) / 1000);
        QVERIFY(m_acknowledged > g_kills);
    }
};

/// The program that is killed: edits for ever and says the number of each step once it is saved.
static int editForEver(const QString &path, unsigned seed)
{
    Workspace::Options options;
    options.author = QStringLiteral("Child");
    options.trusted = true;
    const auto workspace = Workspace::open(path, options);
    test::RandomEdits person(seed);
    for (qint64 said = 0;;) {
        const int what = person.number(8);
        if (what == 0)
            workspace->undo();
        else if (what == 1)
            workspace->redo();
        else
            person.edit(*workspace);
        if (workspace->revision() == said)
            continue;
        said = workspace->revision();
        char line[32];
        const int length = std::snprintf(line, sizeof line, "%lld\n", static_cast<long long>(said));
        if (::write(STDOUT_FILENO, line, static_cast<size_t>(length)) != length)
            return 1;
    }
}

int main(int argc, char **argv)
{
    TestKill::initMain();
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--edit") == 0)
        return editForEver(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toUInt());
    g_kills = test::countFrom(argc, argv, "kills", g_kills);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
