#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "core/storage/migrations.h"
#include "tests/reliability/count.h"
#include "tests/reliability/testvfs.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/memoryfolder.h"
#include <QElapsedTimer>
#include <QtTest>

using namespace tandem;
using storage::Connection;
using test::TestVfs;
using Fault = test::TestVfs::Fault;

Q_DECLARE_METATYPE(Fault)

static int g_stride = test::isSanitized ? 4 : 1; ///< every so many operations one is let fail

/// Every operation of the disk fails in turn, once and from then on, and the disk gets full, in each of the
/// main operations. A sentence, nothing that was acknowledged lost, and all well again when the disk is.
class TestFaults : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_template; ///< a workspace to start from
    qint64 m_templateRevision = 0;

    QString path() const { return m_folder.filePath(QStringLiteral("Case.tandem")); }

    static Workspace::Options options()
    {
        Workspace::Options options;
        options.author = QStringLiteral("Maren Okafor");
        options.trusted = false;
        return options;
    }

    void fresh(const QString &from)
    {
        for (const QString &name :
             QDir(m_folder.path())
                 .entryList({QStringLiteral("*Case*"), QStringLiteral(".~*")}, QDir::Files | QDir::Hidden))
            QFile::remove(m_folder.filePath(name));
        if (!from.isEmpty())
            QVERIFY(QFile::copy(from, path()));
    }

    struct Tally
    {
        int points = 0;
        int sentences = 0;
    };

    /// Runs `work` with each of its disk operations failing; `check` looks at what is left.
    Tally tryAll(Fault fault, const std::function<void()> &prepare, const std::function<void()> &work,
                 const std::function<void(bool failed)> &check)
    {
        Tally tally;
        for (qint64 at = 0;; at += g_stride) {
            prepare();
            TestVfs::failAt(at, fault);
            std::optional<Error> error = test::caught(work);
            TestVfs::stopFailing();
            const bool reached = TestVfs::hasFailed();
            if (error && !test::isPlain(error, error->code()))
                QTest::qFail(error->what(), __FILE__, __LINE__);
            tally.sentences += error ? 1 : 0;
            check(error.has_value());
            if (QTest::currentTestFailed()) {
                qWarning("at operation %lld: %s", static_cast<long long>(at),
                         error ? error->what() : "no error");
                return tally;
            }
            if (!reached)
                return tally;
            ++tally.points;
        }
    }

    static void addFaults()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("once") << Fault::Once;
        QTest::newRow("from then on") << Fault::FromThenOn;
        QTest::newRow("disk full") << Fault::DiskFull;
    }

    static void tell(const char *what, const Tally &tally)
    {
        qInfo("%s: %d fault points, %d of them a sentence", what, tally.points, tally.sentences);
        QVERIFY(tally.points > 0);
    }

    /// The file by itself: whole, and not older than what was acknowledged.
    void checkFile(qint64 acknowledged)
    {
        const auto workspace = Workspace::open(path(), options());
        QCOMPARE(test::integrityOf(workspace->connection()), QByteArray("ok"));
        QVERIFY2(workspace->revision() >= acknowledged, "an acknowledged edit is lost");
        while (workspace->canUndo())
            workspace->undo();
    }

    static QStringList namesOf(const Evaluation &evaluation)
    {
        QStringList out;
        for (const Provider &provider : evaluation.providers())
            out << provider.name << provider.website << QString::number(evaluation.indexOf(provider.id));
        for (const ProviderFigure &figure : evaluation.ranking().figures)
            out << QString::number(figure.lowest) << QString::number(figure.rank.value_or(0));
        return out;
    }

public:
    static void initMain() { test::useMemoryFolder(); }

private slots:
    void initTestCase()
    {
        TestVfs::install();
        m_template = m_folder.filePath(QStringLiteral("template"));
        Workspace::create(m_template, QStringLiteral("Harbour & Pine"), options(), [](Workspace &w) {
            CriteriaStore(w).resetToBuiltIn();
            for (const char *name : {"Lanthorn", "Ostrel", "Tidewick"})
                ProviderStore(w).add(QString::fromLatin1(name));
            PeopleStore(w).addEvaluator(QStringLiteral("Maren Okafor"));
        });
        const auto workspace = Workspace::open(m_template, options());
        ProviderStore(*workspace)
            .setWebsite(ProviderStore(*workspace).all().front().id, QStringLiteral("a.example"));
        m_templateRevision = workspace->revision();
    }

    void creating_data() { addFaults(); }
    void creating()
    {
        QFETCH(Fault, fault);
        const Tally tally = tryAll(
            fault, [this] { fresh({}); },
            [this] {
                Workspace::create(path(), QStringLiteral("A"), options(),
                                  [](Workspace &w) { ProviderStore(w).add(QStringLiteral("P")); });
            },
            [this](bool failed) {
                QCOMPARE(QFile::exists(path()), !failed); // whole or not at all
                QCOMPARE(QDir(m_folder.path())
                             .entryList({QStringLiteral(".~tandem*")}, QDir::Files | QDir::Hidden)
                             .size(),
                         0);
                if (!failed)
                    checkFile(1);
            });
        tell("creating", tally);
    }

    void opening_data() { addFaults(); }
    void opening()
    {
        QFETCH(Fault, fault);
        std::unique_ptr<Workspace> workspace;
        const Tally tally = tryAll(
            fault, [this] { fresh(m_template); }, [&] { workspace = Workspace::open(path(), options()); },
            [&](bool) {
                workspace.reset();
                checkFile(m_templateRevision);
            });
        if (fault != Fault::DiskFull) // opening hardly writes
            tell("opening", tally);
    }

    void editingUndoingAndRedoing_data() { addFaults(); }
    void editingUndoingAndRedoing()
    {
        QFETCH(Fault, fault);
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<Evaluation> evaluation;
        qint64 acknowledged = 0;
        const auto step = [&](const std::function<void()> &work) {
            try {
                work();
            } catch (...) {
                if (workspace->connection().isInTransaction())
                    QTest::qFail("a transaction stays behind", __FILE__, __LINE__);
                throw;
            }
            acknowledged = std::max(acknowledged, workspace->revision());
        };
        const Tally tally = tryAll(
            fault,
            [&] {
                evaluation.reset();
                workspace.reset();
                fresh(m_template);
                workspace = Workspace::open(path(), options());
                evaluation = std::make_unique<Evaluation>(*workspace);
                acknowledged = m_templateRevision;
            },
            [&] {
                ProviderStore providers(*workspace);
                const CellKey key = evaluation->keyAt(0, 0, 0);
                step([&] { ScoreStore(*workspace).set(key, 4); });
                step([&] { providers.setNotes(key.provider, QString(9000, QLatin1Char('n'))); });
                step([&] { providers.remove(std::span(&key.provider, 1)); });
                step([&] { workspace->undo(); });
                step([&] { workspace->redo(); });
                step([&] { workspace->undo(); });
                step([&] { providers.add(QStringLiteral("New")); });
            },
            [&](bool) {
                QVERIFY(!workspace->connection().isInTransaction());
                // The next edit works; what is shown, what memory says and what the file says are one.
                const auto next =
                    test::caught([&] { ProviderStore(*workspace).add(QStringLiteral("After")); });
                QVERIFY2(!next, next ? next->what() : "");
                QVERIFY(workspace->revision() > acknowledged);
                QCOMPARE(namesOf(*evaluation), namesOf(Evaluation(*workspace)));
                Connection outside(path(), Connection::Mode::ReadOnly);
                QCOMPARE(test::dump(workspace->connection()), test::dump(outside));
                const QByteArray before = test::dump(outside);
                workspace->undo();
                workspace->redo();
                QCOMPARE(test::dump(outside), before);
                evaluation.reset();
                workspace.reset();
                checkFile(acknowledged);
            });
        tell("editing, undoing and redoing", tally);
    }

    void backingUp_data() { addFaults(); }
    void backingUp()
    {
        QFETCH(Fault, fault);
        const QString copy = m_folder.filePath(QStringLiteral("Case copy"));
        const Tally tally = tryAll(
            fault, [this] { fresh(m_template); }, [&] { storage::copyWorkspace(path(), copy); },
            [&](bool failed) {
                QCOMPARE(QFile::exists(copy), !failed);
                if (!failed)
                    QVERIFY(!test::caught([&] { Workspace::open(copy, options()); }));
                QCOMPARE(QDir(m_folder.path())
                             .entryList({QStringLiteral(".~tandem*")}, QDir::Files | QDir::Hidden)
                             .size(),
                         0);
                checkFile(m_templateRevision);
            });
        tell("backing up", tally);
    }

    void migrating_data() { addFaults(); }
    void migrating()
    {
        QFETCH(Fault, fault);
        QFile fixture(QStringLiteral(TANDEM_TEST_DATA "/schema/v1.sql"));
        QVERIFY(fixture.open(QIODevice::ReadOnly));
        const QString old = m_folder.filePath(QStringLiteral("old"));
        if (!QFile::exists(old))
            QVERIFY(test::runOutside(old, fixture.readAll()));
        const Tally tally = tryAll(
            fault, [&] { fresh(old); }, [this] { Workspace::open(path(), options()); },
            [this](bool) {
                Connection c(path(), Connection::Mode::ReadWrite);
                const int version = storage::schemaVersion(c);
                QVERIFY(version == 1 || version == storage::Migrations::current().latest());
                QCOMPARE(storage::schemaText(c), storage::Migrations::current().expectedSchema(version));
                QCOMPARE(c.integer("SELECT count(*) FROM score"), 4);
                checkFile(2);
            });
        tell("migrating", tally);
    }

    void closing_data() { addFaults(); }
    void closing()
    {
        QFETCH(Fault, fault);
        std::unique_ptr<Workspace> workspace;
        const Tally tally = tryAll(
            fault,
            [&] {
                fresh(m_template);
                workspace = Workspace::open(path(), options());
                ProviderStore(*workspace).add(QStringLiteral("New"));
            },
            [&] { workspace.reset(); },
            [this](bool failed) {
                QVERIFY(!failed);
                checkFile(m_templateRevision + 1);
            });
        if (fault != Fault::DiskFull) // closing needs no space
            tell("closing", tally);
    }

    void aFullDiskIsSaidInPlainWordsAndForgottenWhenThereIsSpace()
    {
        fresh(m_template);
        const auto workspace = Workspace::open(path(), options());
        const QByteArray before = test::dump(workspace->connection());
        TestVfs::failAt(0, Fault::DiskFull);
        for (int i = 0; i < 3; ++i) {
            const auto error = test::caught([&] { ProviderStore(*workspace).add(QStringLiteral("New")); });
            QVERIFY(test::isPlain(error, ErrorCode::DiskFull));
            QVERIFY(error->message().contains(QStringLiteral("space")));
            QVERIFY(test::isPlain(test::caught([&] { workspace->undo(); }), ErrorCode::DiskFull));
            QCOMPARE(test::dump(workspace->connection()), before);
        }
        TestVfs::stopFailing();
        ProviderStore(*workspace).add(QStringLiteral("New"));
        workspace->undo();
        QCOMPARE(test::dump(workspace->connection()), before);
        workspace->undo();
        QVERIFY(!workspace->canUndo());
    }
};

int main(int argc, char **argv)
{
    TestFaults::initMain();
    QCoreApplication application(argc, argv);
    g_stride = test::countFrom(argc, argv, "stride", g_stride);
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faults.moc"
