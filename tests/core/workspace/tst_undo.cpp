#include "core/storage/connection.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QSignalSpy>
#include <QtTest>

using namespace tandem;
using storage::Connection;
using test::EvaluationFixture;

class TestUndo : public QObject
{
    Q_OBJECT

    static QByteArray state(const EvaluationFixture &f) { return test::dump(f.workspace->connection()); }
    static double valueAt(const EvaluationFixture &f, int criterion)
    {
        const auto score = f.scores().find(f.cell(0, criterion, 0));
        return score && score->value ? *score->value : -1;
    }

private slots:
    void undoAndRedoReachEveryEdit()
    {
        EvaluationFixture f(2, 2);
        QList<QByteArray> states{state(f)};
        const auto step = [&] {
            states.push_back(state(f));
            QVERIFY(states.at(states.size() - 2) != states.back());
            f.now = f.now.addSecs(10);
        };
        f.scores().set(f.cell(0, 0, 0), 3);
        step();
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("a note"));
        step();
        f.providers().rename(f.provider(1), QStringLiteral("Another name"));
        step();
        f.criteria().move(f.criterion(5), 0);
        step();
        const CriterionId gone = f.criterion(0);
        f.criteria().remove(std::span(&gone, 1));
        step();
        const ProviderId provider = f.provider(0);
        f.providers().remove(std::span(&provider, 1));
        step();
        f.criteria().resetToBuiltIn();
        step();
        f.people().addContact(f.provider(0), QStringLiteral("Ada"));
        step();
        for (int round = 0; round < 2; ++round) {
            for (qsizetype i = states.size() - 2; i >= 0; --i) {
                f.workspace->undo();
                QCOMPARE(state(f), states[i]);
            }
            QVERIFY(!f.workspace->canUndo());
            f.workspace->undo(); // does nothing
            for (qsizetype i = 1; i < states.size(); ++i) {
                f.workspace->redo();
                QCOMPARE(state(f), states[i]);
            }
            QVERIFY(!f.workspace->canRedo());
        }
    }

    void bothStacksSurviveARestart()
    {
        EvaluationFixture f(1, 1);
        for (int k = 0; k < 4; ++k)
            f.scores().set(f.cell(0, k, 0), k + 1);
        f.workspace->undo();
        f.reopen();
        QVERIFY(f.workspace->canRedo());
        QCOMPARE(f.workspace->nextRedo().arguments.last(), f.evaluation->criteria()[3].shortName);
        QCOMPARE(f.workspace->nextUndo().arguments.last(), f.evaluation->criteria()[2].shortName);
        f.workspace->redo();
        QCOMPARE(valueAt(f, 3), 4.0);
        f.reopen();
        for (int i = 0; i < 4; ++i)
            f.workspace->undo();
        QVERIFY(!f.workspace->canUndo());
        QCOMPARE(valueAt(f, 0), -1.0);
        f.reopen();
        for (int i = 0; i < 4; ++i)
            f.workspace->redo();
        QCOMPARE(valueAt(f, 3), 4.0);
    }

    void anEditAfterAnUndoDropsWhatCouldBeRedone()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        f.workspace->undo();
        f.scores().set(f.cell(0, 1, 0), 2);
        QVERIFY(!f.workspace->canRedo());
        f.reopen();
        QVERIFY(!f.workspace->canRedo());
        f.workspace->undo();
        QVERIFY(!f.workspace->canUndo());
    }

    void theAuditTrailOnlyGrows()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        const qint64 before = f.workspace->revision();
        f.workspace->undo();
        f.workspace->redo();
        QCOMPARE(f.workspace->revision(), before + 2);
        const auto history = f.workspace->history(3);
        QVERIFY(history[0].sentence().startsWith(QStringLiteral("Redo: ")));
        QVERIFY(history[1].sentence().startsWith(QStringLiteral("Undo: ")));
        QCOMPARE(history[2].seq, before);
        QCOMPARE(f.workspace->changesOf(before + 1).size(), f.workspace->changesOf(before).size());
    }

    void reversedFollowsChangedAndNamesTheOperation()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        QStringList order;
        connect(f.workspace.get(), &Workspace::changed, this, [&] { order << QStringLiteral("changed"); });
        connect(f.workspace.get(), &Workspace::historyChanged, this,
                [&] { order << QStringLiteral("history"); });
        connect(f.workspace.get(), &Workspace::reversed, this,
                [&](const ChangeSet &changes, const Operation &operation) {
                    order << QStringLiteral("reversed");
                    QCOMPARE(changes.rows.size(), size_t(1));
                    QCOMPARE(operation.action, Action::Score);
                });
        f.workspace->undo();
        QCOMPARE(order, (QStringList{QStringLiteral("changed"), QStringLiteral("history"),
                                     QStringLiteral("reversed")}));
    }

    void aStepThatDoesNotFitAnyMoreIsRefusedWhole()
    {
        EvaluationFixture f(2, 1);
        f.workspace->edit({Action::EditProviders, {QStringLiteral("2")}, {}}, [&](Connection &) {
            f.providers().setWebsite(f.provider(0), QStringLiteral("a.example"));
            f.providers().setWebsite(f.provider(1), QStringLiteral("b.example"));
        });
        f.close();
        QVERIFY(test::runOutside(f.path(),
                                 "UPDATE provider SET website = 'foreign' WHERE website = 'b.example'"));
        f.reopen();
        const QByteArray before = state(f);
        const auto error = test::caught([&] { f.workspace->undo(); });
        QVERIFY(test::isPlain(error, ErrorCode::Conflict));
        QCOMPARE(state(f), before);
        QVERIFY(!f.workspace->connection().isInTransaction());
        f.scores().set(f.cell(0, 0, 0), 1);
        f.workspace->undo();
        QCOMPARE(state(f), before);
    }

    void anUndoThatWouldLeaveAnOrphanIsRefused()
    {
        EvaluationFixture f(0, 1);
        f.providers().add(QStringLiteral("New"));
        f.close();
        QVERIFY(
            test::runOutside(f.path(), "INSERT INTO provider_fact SELECT 5, id, 1, 'a', 'b' FROM provider"));
        f.reopen();
        const auto error = test::caught([&] { f.workspace->undo(); });
        QVERIFY(test::isPlain(error, ErrorCode::Conflict));
        QCOMPARE(f.providers().all().size(), size_t(1));
    }

    void aDamagedStepIsSaidToBeDamagedAndTheRestWorks_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("nonsense") << QByteArray("x'5401'");
        QTest::newRow("cut") << QByteArray("substr(changeset, 1, length(changeset) - 3)");
        QTest::newRow("hangs sqlite") << QByteArray("x'54007800120000'");
    }
    void aDamagedStepIsSaidToBeDamagedAndTheRestWorks()
    {
        QFETCH(QByteArray, damage);
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        f.close();
        QVERIFY(test::runOutside(f.path(), "UPDATE history SET changeset = " + damage +
                                               " WHERE seq = (SELECT max(seq) FROM history)"));
        f.reopen();
        const auto error = test::caught([&] { f.workspace->undo(); });
        QVERIFY(test::isPlain(error, ErrorCode::Damaged));
        QVERIFY(f.workspace->changesOf(f.workspace->revision()).empty());
        f.scores().set(f.cell(0, 0, 0), 2); // would join the damaged step
        QCOMPARE(valueAt(f, 0), 2.0);
        f.scores().set(f.cell(0, 1, 0), 2);
        f.workspace->undo();
        QCOMPARE(valueAt(f, 1), -1.0);
    }

    void manyRowsComeBackAtOnce()
    {
        EvaluationFixture f(60, 6);
        std::vector<ScoreEdit> edits;
        for (int p = 0; p < 60; ++p)
            for (int k = 0; k < 6; ++k)
                for (int e = 0; e < 6; ++e)
                    edits.push_back({f.cell(p, k, e), (p + k + e) % 6, QStringLiteral("note %1").arg(p)});
        const QByteArray before = state(f);
        f.scores().assign(edits, {Action::ImportScores, {QString::number(edits.size())}, {}});
        const QByteArray after = state(f);
        std::vector<ProviderId> all;
        for (const Provider &provider : f.evaluation->providers())
            all.push_back(provider.id);
        f.providers().remove(all); // cascades over 2,160 scores: the check of references takes its other way
        f.workspace->undo();
        QCOMPARE(state(f), after);
        f.workspace->undo();
        QCOMPARE(state(f), before);
    }

    void aStepTooLargeToKeepClosesTheStackAfterABackup()
    {
        EvaluationFixture f(0, 0);
        f.close();
        Workspace::Options options = f.options();
        options.backupFolder = f.folder() + QStringLiteral("/backups");
        f.workspace = Workspace::open(f.path(), options);
        ProviderStore providers(*f.workspace);
        providers.add(QStringLiteral("Small"));
        QVERIFY(f.workspace->canUndo());
        const qint64 before = f.workspace->revision();
        std::vector<ProviderDraft> drafts(700);
        const QString notes(100'000, QLatin1Char('n'));
        for (size_t i = 0; i < drafts.size(); ++i) {
            drafts[i].name = QStringLiteral("Provider %1").arg(i);
            drafts[i].notes = notes;
        }
        providers.addOrUpdate(drafts);
        QVERIFY(!f.workspace->canUndo());
        QVERIFY(!f.workspace->history(1).front().hasChangeset);
        QVERIFY(f.workspace->changesOf(f.workspace->revision()).empty());
        const QDir backups(f.workspace->backupFolder());
        QVERIFY(!backups.entryList({QStringLiteral("*rev %1.tandem").arg(before)}).isEmpty());
        f.workspace.reset();
        f.workspace = Workspace::open(f.path(), options);
        QVERIFY(!f.workspace->canUndo());
        QCOMPARE(ProviderStore(*f.workspace).all().size(), size_t(701));
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
