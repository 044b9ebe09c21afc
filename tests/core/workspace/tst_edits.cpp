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

/// The one gate: what an edit leaves in the file, in the history and in the views.
class TestEdits : public QObject
{
    Q_OBJECT

    static Operation operation(const QString &name = QStringLiteral("it"))
    {
        return {Action::EditProvider, {name}, {}};
    }
    static void insertProvider(Connection &c, qint64 id, const QString &name)
    {
        c.query("INSERT INTO provider (id, position, name, website, stage, notes) VALUES (?1, 99, ?2, '', "
                "'longlist', '')")
            .with(id, name)
            .run();
    }

private slots:
    void anEditIsOneRowOfTheHistoryWithBeforeAndAfter()
    {
        EvaluationFixture f(2, 1);
        const qint64 before = f.workspace->revision();
        f.scores().set(f.cell(1, 2, 0), 3.5);
        QCOMPARE(f.workspace->revision(), before + 1);
        const HistoryEntry entry = f.workspace->history(1).front();
        QCOMPARE(entry.who, QStringLiteral("Maren Okafor"));
        QCOMPARE(entry.at, f.now);
        QCOMPARE(entry.kind, QStringLiteral("edit"));
        QVERIFY(entry.sentence().contains(QStringLiteral("Ostrel Partners")));
        // The value is nobody else's business before the reveal, and the undo menu is projected.
        QVERIFY(!entry.sentence().contains(QStringLiteral("3.5")));
        bool found = false;
        for (const Workspace::ValueChange &change : f.workspace->changesOf(entry.seq)) {
            if (change.column == QLatin1String("value")) {
                QCOMPARE(change.table, QStringLiteral("score"));
                QCOMPARE(change.before, QString());
                QCOMPARE(change.after, QStringLiteral("3.5"));
                found = true;
            }
        }
        QVERIFY(found);
        f.now = f.now.addSecs(60);
        f.scores().set(f.cell(1, 2, 0), 4);
        const auto changes = f.workspace->changesOf(f.workspace->revision());
        QCOMPARE(changes.size(), size_t(1));
        QCOMPARE(changes[0].before, QStringLiteral("3.5"));
        QCOMPARE(changes[0].after, QStringLiteral("4"));
        QCOMPARE(f.workspace->lastChange(), f.now);
    }

    void anEditThatChangesNothingLeavesNoTrace()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 3);
        const qint64 before = f.workspace->revision();
        const QSignalSpy changed(f.workspace.get(), &Workspace::changed);
        f.now = f.now.addSecs(60);
        f.scores().set(f.cell(0, 0, 0), 3);
        QVERIFY(!f.workspace->edit(operation(), [](Connection &) {}));
        QVERIFY(!f.workspace->edit(operation(), [](Connection &c) {
            insertProvider(c, 5, QStringLiteral("in"));
            c.execute("DELETE FROM provider WHERE id = 5");
        }));
        QCOMPARE(f.workspace->revision(), before);
        QCOMPARE(changed.size(), 0);
    }

    void changedNamesJustTheRowsThatChanged()
    {
        EvaluationFixture f(3, 2);
        QSignalSpy changed(f.workspace.get(), &Workspace::changed);
        const CellKey key = f.cell(2, 1, 1);
        f.scores().set(key, 2);
        QCOMPARE(changed.size(), 1);
        auto changes = changed.takeFirst().at(0).value<ChangeSet>();
        QVERIFY(!changes.everything);
        QCOMPARE(changes.rows.size(), size_t(1));
        QCOMPARE(changes.rows[0].table, Table::Score);
        QCOMPARE(changes.rows[0].kind, RowChange::Kind::Inserted);
        QCOMPARE(changes.rows[0].key,
                 (std::array<qint64, 3>{key.provider.value, key.criterion.value, key.evaluator.value}));
        QVERIFY(changes.touches(Table::Score));
        QVERIFY(!changes.touches(Table::Provider));

        // Rows that go with the row they belong to are named as well.
        const ProviderId gone = f.provider(2);
        f.providers().remove(std::span(&gone, 1));
        changes = changed.takeFirst().at(0).value<ChangeSet>();
        QCOMPARE(changes.rows.size(), size_t(2));
        QVERIFY(changes.touches(Table::Score) && changes.touches(Table::Provider));
        f.workspace->undo();
        changes = changed.takeFirst().at(0).value<ChangeSet>();
        QCOMPARE(changes.rows.size(), size_t(2));
        QCOMPARE(changes.rows[0].kind, RowChange::Kind::Inserted);
    }

    void nestedEditsAreOneStepNamedByTheOuterOne()
    {
        EvaluationFixture f(1, 1);
        const qint64 before = f.workspace->revision();
        const QSignalSpy changed(f.workspace.get(), &Workspace::changed);
        const QByteArray first = test::dump(f.workspace->connection());
        f.workspace->edit({Action::PasteScores, {QStringLiteral("two scores")}, {}}, [&](Connection &) {
            f.scores().set(f.cell(0, 0, 0), 1);
            f.workspace->edit(operation(), [&](Connection &) { f.scores().set(f.cell(0, 1, 0), 2); });
        });
        QCOMPARE(f.workspace->revision(), before + 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(f.workspace->nextUndo().action, Action::PasteScores);
        f.workspace->undo();
        QCOMPARE(test::dump(f.workspace->connection()), first);
    }

    void anEditThatThrowsChangesNothing()
    {
        EvaluationFixture f(1, 1);
        const QByteArray first = test::dump(f.workspace->connection());
        const qint64 before = f.workspace->revision();
        const QSignalSpy changed(f.workspace.get(), &Workspace::changed);
        const auto error = test::caught([&] {
            f.workspace->edit(operation(), [&](Connection &c) {
                insertProvider(c, 7, QStringLiteral("half"));
                throw Error(ErrorCode::Cancelled, QStringLiteral("Stopped."));
            });
        });
        QVERIFY(test::isPlain(error, ErrorCode::Cancelled));
        bool passedOn = false; // what is not an Error passes through as well
        try {
            f.workspace->edit(operation(), [&](Connection &c) {
                insertProvider(c, 7, QStringLiteral("half"));
                throw std::runtime_error("anything");
            });
        } catch (const std::runtime_error &) {
            passedOn = true;
        }
        QVERIFY(passedOn);
        QCOMPARE(test::dump(f.workspace->connection()), first);
        QCOMPARE(f.workspace->revision(), before);
        QCOMPARE(changed.size(), 0);
        QVERIFY(!f.workspace->connection().isInTransaction());
        f.scores().set(f.cell(0, 0, 0), 5); // and the next edit is as good as ever
        QCOMPARE(f.workspace->revision(), before + 1);
    }

    void aPartThatThrowsIsTakenBackAlone()
    {
        EvaluationFixture f(1, 1);
        f.workspace->edit(operation(), [&](Connection &c) {
            insertProvider(c, 1, QStringLiteral("stays"));
            test::caught([&] {
                f.workspace->edit(operation(), [](Connection &inner) {
                    insertProvider(inner, 2, QStringLiteral("goes"));
                    throw Error(ErrorCode::Invalid, QStringLiteral("No."));
                });
            });
        });
        QVERIFY(f.providers().find(ProviderId{1}));
        QVERIFY(!f.providers().find(ProviderId{2}));
        f.workspace->undo();
        QVERIFY(!f.providers().find(ProviderId{1}));
    }

    void aBrokenRuleOfTheFileIsRefused()
    {
        EvaluationFixture f(1, 1);
        const auto error = test::caught([&] {
            f.workspace->edit(operation(),
                              [&](Connection &c) { c.execute("UPDATE criterion SET weight = -1"); });
        });
        QVERIFY(test::isPlain(error, ErrorCode::Invalid));
        QVERIFY(test::caught([&] { f.scores().set({f.provider(0), f.criterion(0), PersonId{123}}, 3); }));
    }

    void undoInsideAnEditIsIgnored()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 5);
        f.workspace->edit(operation(), [&](Connection &c) {
            f.workspace->undo();
            insertProvider(c, 1, QStringLiteral("new"));
        });
        QCOMPARE(f.scores().find(f.cell(0, 0, 0))->value, std::optional(5.0));
    }

    void anEditFromAViewThatRefreshesIsAStepOfItsOwn()
    {
        EvaluationFixture f(1, 1);
        bool once = true;
        connect(f.evaluation.get(), &Evaluation::changed, this, [&] {
            if (std::exchange(once, false))
                f.scores().set(f.cell(0, 1, 0), 2);
        });
        const qint64 before = f.workspace->revision();
        f.scores().set(f.cell(0, 0, 0), 1);
        QCOMPARE(f.workspace->revision(), before + 2);
        f.workspace->undo();
        f.workspace->undo();
        QVERIFY(!f.scores().find(f.cell(0, 0, 0)));
    }

    void theWorkspaceSaysWhoseItIs()
    {
        EvaluationFixture f;
        WorkspaceInfo info = f.workspace->info();
        QCOMPARE(info.organisation, QStringLiteral("Harbour & Pine"));
        QCOMPARE(info.createdAt, f.now);
        QVERIFY(!info.uuid.isEmpty());
        QVERIFY(!info.startedOn.isValid());
        info.organisation = QStringLiteral("  Harbour  and Pine ");
        info.staff = 140;
        info.cutOn = QDate(2026, 11, 27);
        f.workspace->setInfo(info, QStringLiteral("name"));
        QCOMPARE(f.workspace->info().organisation, QStringLiteral("Harbour and Pine"));
        QCOMPARE(f.workspace->info().staff, 140);
        QCOMPARE(f.workspace->info().cutOn, QDate(2026, 11, 27));
        QCOMPARE(f.evaluation->info().staff, 140);
        f.workspace->undo();
        QCOMPARE(f.workspace->info().staff, 0);
    }

    void theFirstContentOfANewFileCannotBeUndoneButIsOnRecord()
    {
        EvaluationFixture f(2, 2);
        QVERIFY(!f.workspace->canUndo());
        QVERIFY(!f.workspace->canRedo());
        QCOMPARE(f.workspace->history(1).front().operation.action, Action::CreateWorkspace);
        QVERIFY(f.workspace->history().size() > 4);
        QCOMPARE(f.workspace->history(2).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
