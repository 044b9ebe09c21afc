#include "core/storage/changeset.h"
#include "core/storage/connection.h"
#include "tests/reliability/count.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/randomedits.h"
#include <QElapsedTimer>
#include <QProcess>
#include <QtTest>
#include <cstdio>

using namespace tandem;
using test::EvaluationFixture;

static int g_files = test::isSanitized ? 1000 : 3000;
static int g_changesets = g_files;

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

namespace {

/// Damages bytes the way disks, cables, people and the ill-meaning do.
class Mutator
{
public:
    explicit Mutator(unsigned seed)
        : m_random(seed)
    {
    }

    QByteArray file(QByteArray bytes)
    {
        const auto pages = static_cast<int>(bytes.size() / page);
        switch (number(8)) {
        case 0:
            flip(bytes, 0, bytes.size(), 1);
            break;
        case 1:
            flip(bytes, 0, bytes.size(), 1 + number(100));
            break;
        case 2: // the header and the first pages, where everything hangs
            flip(bytes, 0, headPages, 1 + number(6));
            break;
        case 3: { // the head of a page
            const int at = number(pages) * page;
            flip(bytes, at, at + 40, 1 + number(4));
            break;
        }
        case 4:
            return bytes.left(number(static_cast<int>(bytes.size())));
        case 5: {
            const int a = number(pages) * page;
            const int b = number(pages) * page;
            const QByteArray kept = bytes.mid(a, page);
            bytes.replace(a, page, bytes.mid(b, page));
            bytes.replace(b, page, kept);
            break;
        }
        case 6: { // a piece of the file somewhere else in it
            const int from = number(static_cast<int>(bytes.size()) - 600);
            const int to = number(static_cast<int>(bytes.size()) - 600);
            const int length = 1 + number(600);
            bytes.replace(to, length, bytes.mid(from, length));
            break;
        }
        default: // a stretch of nothing
            const int at = number(static_cast<int>(bytes.size()) - page);
            bytes.replace(at, page / 2, QByteArray(page / 2, number(2) == 0 ? '\0' : '\xff'));
        }
        return bytes;
    }

    QByteArray changeset(QByteArray bytes)
    {
        if (bytes.isEmpty())
            return bytes;
        switch (number(4)) {
        case 0:
            return bytes.left(number(static_cast<int>(bytes.size())));
        case 1:
            return bytes + bytes.mid(number(static_cast<int>(bytes.size())));
        default:
            flip(bytes, 0, bytes.size(), 1 + number(3));
        }
        return bytes;
    }

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(std::max(below, 1))); }

private:
    static constexpr int page = 4096;
    static constexpr qsizetype headPages = 8192;

    void flip(QByteArray &bytes, qsizetype from, qsizetype to, int times)
    {
        for (; times > 0; --times) {
            const qsizetype at = from + number(static_cast<int>(std::min(to, bytes.size()) - from));
            bytes[at] = number(2) == 0 ? static_cast<char>(m_random())
                                       : static_cast<char>(bytes[at] ^ (1 << number(8)));
        }
    }

    std::mt19937 m_random;
};

/// Everything that the program does with a file. True if it could be opened. What cannot be done gives a
/// plain Error; anything else ends the process, which the parent notices.
bool useFile(const QString &path, bool trusted)
{
    bool opened = false;
    const auto attempt = [&](const std::function<void()> &work) {
        const auto error = test::caught(work);
        if (error && !test::isPlain(error, error->code()))
            qFatal("not a plain sentence: %s", error->what());
        return !error;
    };
    attempt([&] {
        Workspace::Options options;
        options.author = QStringLiteral("Maren Okafor");
        options.trusted = trusted;
        const auto workspace = Workspace::open(path, options);
        opened = true;
        for (const HistoryEntry &entry : workspace->history(30)) {
            entry.sentence();
            attempt([&] { workspace->changesOf(entry.seq); });
        }
        const Evaluation evaluation(*workspace);
        evaluation.rankingWith(std::vector<double>(evaluation.criteria().size(), 1.0));
        for (int i = 0; i < 6 && workspace->canUndo(); ++i)
            attempt([&] { workspace->undo(); });
        for (int i = 0; i < 3 && workspace->canRedo(); ++i)
            attempt([&] { workspace->redo(); });
        attempt([&] { ProviderStore(*workspace).add(QStringLiteral("New one")); });
        if (!evaluation.providers().empty() && !evaluation.criteria().empty() &&
            !evaluation.evaluators().empty())
            attempt([&] { ScoreStore(*workspace).set(evaluation.keyAt(0, 0, 0), 3); });
        attempt([&] { workspace->saveCopy(path + QStringLiteral(".copy")); });
    });
    return opened;
}

} // namespace

/// A mutated file, or a mutated step in the history, gives a sentence: never a crash, never a hang.
class TestMutation : public QObject
{
    Q_OBJECT

    static constexpr int patience = 10'000; ///< milliseconds that one file may take
    QTemporaryDir m_folder;
    QString m_good;

    /// Works through `count` cases in a child process; a child that dies or hangs is a failure with its case
    /// named.
    void workThrough(const QString &what, int count)
    {
        QElapsedTimer clock;
        clock.start();
        QProcess child;
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(QCoreApplication::applicationFilePath(),
                    {what, m_good, m_folder.filePath(QStringLiteral("case.tandem")), QString::number(count)});
        QVERIFY(child.waitForStarted());
        QByteArray said;
        while (child.state() == QProcess::Running) {
            if (!child.waitForReadyRead(patience) && child.state() == QProcess::Running) {
                child.kill();
                child.waitForFinished();
                QFAIL(QByteArray("a hang after " + said.trimmed().split('\n').last()).constData());
            }
            said += child.readAll();
        }
        said += child.readAll();
        const QByteArray last = said.trimmed().split('\n').last();
        QVERIFY2(child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0,
                 said.right(2000).constData());
        qInfo("%s; %.1f s", last.constData(), static_cast<double>(clock.elapsed()) / 1000);
        QVERIFY(last.startsWith("done"));
    }

public:
    static void initMain() { test::useMemoryFolder(); }

private slots:
    void initTestCase()
    {
        EvaluationFixture f(4, 3);
        test::RandomEdits person(31);
        for (int i = 0; i < 120; ++i) {
            f.now = f.now.addSecs(10);
            person.edit(*f.workspace);
        }
        f.close();
        m_good = m_folder.filePath(QStringLiteral("good.tandem"));
        QVERIFY(QFile::copy(f.path(), m_good));
    }

    void mutatedFilesGiveASentence() { workThrough(QStringLiteral("--files"), g_files); }
    void mutatedStepsGiveASentence() { workThrough(QStringLiteral("--changesets"), g_changesets); }
};

static void say(const char *text, int number)
{
    std::printf("%s %d\n", text, number);
    std::fflush(stdout);
}

static int useMutatedFiles(const QString &good, const QString &path, int count)
{
    const QByteArray bytes = bytesOf(good);
    int opened = 0;
    for (int i = 0; i < count; ++i) {
        say("file", i);
        QFile::remove(path + QStringLiteral("-journal"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        file.write(Mutator(static_cast<unsigned>(i)).file(bytes));
        file.close();
        opened += useFile(path, i % 2 == 0) ? 1 : 0;
    }
    std::printf("done: %d mutated files, %d of them could be opened\n", count, opened);
    return 0;
}

static int useMutatedChangesets(const QString &good, const QString &path, int count)
{
    int undone = 0;
    int refused = 0;
    for (int i = 0; i < count; ++i) {
        say("changeset", i);
        QFile::remove(path + QStringLiteral("-journal"));
        QFile::remove(path);
        if (!QFile::copy(good, path))
            return 1;
        Mutator mutator(static_cast<unsigned>(i));
        {
            storage::Connection c(path, storage::Connection::Mode::ReadWrite);
            c.execute("PRAGMA synchronous=OFF");
            storage::Query last = c.query("SELECT max(seq), changeset FROM history WHERE kind <> 'cancel'");
            if (!last.next())
                return 1;
            const QByteArray mutated = mutator.changeset(last.bytes(1));
            storage::Query update = c.query("UPDATE history SET changeset = ?2 WHERE seq = ?1");
            update.bind(1, last.integer(0)).bindBytes(2, mutated);
            update.run();
        }
        const auto error = test::caught([&] {
            const auto workspace = Workspace::open(path, {});
            const QByteArray before = test::dump(workspace->connection());
            workspace->changesOf(workspace->revision());
            const auto undoing = test::caught([&] { workspace->undo(); });
            if (undoing && test::dump(workspace->connection()) != before)
                qFatal("an undo that was refused changed something");
            if (undoing && !test::isPlain(undoing, undoing->code()))
                qFatal("not a plain sentence: %s", undoing->what());
            if (test::integrityOf(workspace->connection()) != "ok" ||
                !test::rows(workspace->connection(), "PRAGMA foreign_key_check").isEmpty())
                qFatal("an undo damaged the file");
            ++(undoing ? refused : undone);
        });
        if (error)
            qFatal("%s", error->what());
    }
    std::printf("done: %d mutated steps, %d refused, %d harmless\n", count, refused, undone);
    return 0;
}

int main(int argc, char **argv)
{
    TestMutation::initMain();
    QCoreApplication application(argc, argv);
    if (argc == 5 && argv[1][0] == '-') {
        const QString good = QString::fromLocal8Bit(argv[2]);
        const QString path = QString::fromLocal8Bit(argv[3]);
        const int count = QByteArray(argv[4]).toInt();
        return qstrcmp(argv[1], "--files") == 0 ? useMutatedFiles(good, path, count)
                                                : useMutatedChangesets(good, path, count);
    }
    g_files = test::countFrom(argc, argv, "files", g_files);
    g_changesets = test::countFrom(argc, argv, "changesets", g_changesets);
    TestMutation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mutation.moc"
