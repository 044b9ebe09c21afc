#include "core/scoring/agreementstore.h"
#include "core/storage/connection.h"
#include "tests/support/caught.h"
#include "tests/support/packagefixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using namespace tandem::test;

/// What is refused when a scorecard package comes back, or is handed out.
class TestPackageRefusals : public QObject
{
    Q_OBJECT

    /// True if the package is refused with this sentence, and neither workspace nor file changed.
    static bool isRefused(EvaluationFixture &f, const QString &path, ErrorCode code, const char *sentence)
    {
        const QByteArray before = state(f);
        const QByteArray file = bytesOf(path);
        const qint64 revision = f.workspace->revision();
        const auto error = test::caught([&] { planPackage(*f.workspace, path); });
        if (!test::isPlain(error, code)) {
            qWarning("not refused, or not plainly: %s", error ? error->what() : "no error");
            return false;
        }
        if (error->happened() != QString::fromUtf8(sentence) || error->mend().isEmpty()) {
            qWarning("%s", error->what());
            return false;
        }
        return state(f) == before && bytesOf(path) == file && f.workspace->revision() == revision;
    }

private slots:
    void aPackageChangedByHandIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a score") << QByteArray("UPDATE score SET value = 5");
        QTest::newRow("an untouched score") << QByteArray(
            "UPDATE score SET value = 5 WHERE criterion_id = (SELECT min(criterion_id) FROM score)");
        QTest::newRow("a new score") << QByteArray(
            "INSERT INTO score SELECT provider_id, (SELECT id FROM criterion WHERE id NOT IN (SELECT "
            "criterion_id FROM score) LIMIT 1), evaluator_id, 5, 0, '', 0, '' FROM score LIMIT 1");
        QTest::newRow("a note") << QByteArray("UPDATE score SET note = 'good'");
        QTest::newRow("a score that is gone") << QByteArray("DELETE FROM score");
        QTest::newRow("a rubric") << QByteArray("UPDATE criterion SET rubric_5 = 'anything'");
        QTest::newRow("a step that is gone")
            << QByteArray("DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)");
        QTest::newRow("a step in between that is gone")
            << QByteArray("DELETE FROM history WHERE seq = (SELECT max(seq) - 1 FROM history)");
        QTest::newRow("no history") << QByteArray(
            "DELETE FROM history WHERE seq < (SELECT max(seq) FROM history)");
        QTest::newRow("a step without content")
            << QByteArray("UPDATE history SET changeset = NULL WHERE seq = (SELECT max(seq) FROM history)");
        QTest::newRow("a step with other content")
            << QByteArray("UPDATE history SET changeset = x'54' WHERE seq = (SELECT max(seq) FROM history)");
        QTest::newRow("another evaluator's name on it") << QByteArray("UPDATE person SET name = 'Priya'");
        QTest::newRow("two packages in one") << QByteArray(
            "INSERT INTO package SELECT id + 1, evaluator_id, origin, issued_at, issued_by FROM package");
        QTest::newRow("who it was handed out by") << QByteArray("UPDATE package SET issued_by = 'x'");
    }

    void aPackageChangedByHandIsRefused()
    {
        QFETCH(QByteArray, sql);
        EvaluationFixture f(1, 2);
        f.scores().set(f.cell(0, 0, tomas), 1);
        f.scores().set(f.cell(0, 1, tomas), 1);
        const QString path = handOut(f);
        score(f, path, 0, 3);
        score(f, path, 2, 4);
        QCOMPARE(planPackage(*f.workspace, path).merge.takes(), 2);
        QVERIFY(test::runOutside(path, sql));
        QVERIFY(isRefused(f, path, ErrorCode::Invalid,
                          "The scorecard package was changed by something else than Tandem."));
    }

    void everythingElseThatIsNoPackageOfThisWorkspaceIsRefusedInPlainWords()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        score(f, path, 0, 3);
        const QByteArray whole = bytesOf(path);
        const QString bad = at(f, "bad.tandem");

        QVERIFY(isRefused(f, at(f, "nowhere.tandem"), ErrorCode::NotFound, "The file is not there."));
        put(bad, {});
        QVERIFY(isRefused(f, bad, ErrorCode::NotTandem, "This is not a scorecard package."));
        put(bad, QByteArray(5000, 'x'));
        QVERIFY(isRefused(f, bad, ErrorCode::NotTandem, "This is not a scorecard package."));
        for (const qsizetype kept :
             {whole.size() - 4096, whole.size() / 2, qsizetype(4096), qsizetype(101)}) {
            put(bad, whole.left(kept));
            QVERIFY(isRefused(f, bad, ErrorCode::Damaged, "The scorecard package is damaged."));
        }
        QByteArray torn = whole;
        for (qsizetype page = 4096; page < torn.size(); page += 8192)
            torn.replace(page, 4096, QByteArray(4096, '\x5a'));
        put(bad, torn);
        QVERIFY(isRefused(f, bad, ErrorCode::Damaged, "The scorecard package is damaged."));
        QByteArray newer = whole;
        newer[63] = 99; // the last byte of the user version
        put(bad, newer);
        QVERIFY(isRefused(f, bad, ErrorCode::Newer,
                          "The scorecard package was written by a newer version of Tandem."));

        QVERIFY(isRefused(f, f.path(), ErrorCode::Invalid, "This is a workspace, not a scorecard package."));
        EvaluationFixture other(1, 2);
        QVERIFY(isRefused(other, path, ErrorCode::Invalid,
                          "The scorecard package belongs to another workspace."));
        const PersonId gone = f.evaluator(tomas);
        fillIn(f, path, [&](Workspace &w) { PeopleStore(w).remove(std::span(&gone, 1)); });
        QVERIFY(
            isRefused(f, path, ErrorCode::Invalid, "The evaluator was removed from the scorecard package."));
        fillIn(f, path, [&](Workspace &w) { w.undo(); });
        QCOMPARE(planPackage(*f.workspace, path).merge.takes(), 1);
        f.people().setEvaluator(gone, false);
        QVERIFY(isRefused(f, path, ErrorCode::Invalid, "Tomas Lindqvist is not an evaluator any more."));
        f.people().remove(std::span(&gone, 1));
        QVERIFY(
            isRefused(f, path, ErrorCode::Invalid, "This workspace does not know the scorecard package."));
    }

    void finalScoresTakeNothingInAndHandNothingOut()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        score(f, path, 0, 3);
        AgreementStore(*f.workspace).finalise();
        const QByteArray before = state(f);
        const PackagePlan plan = planPackage(*f.workspace, path);
        QVERIFY(test::isPlain(test::caught([&] { applyPackage(*f.workspace, plan); }), ErrorCode::Invalid));
        QVERIFY(test::isPlain(test::caught([&] { handOut(f); }), ErrorCode::Invalid));
        QCOMPARE(state(f), before);
    }

    void aPackageThatCannotBeWrittenWasNotHandedOut()
    {
        EvaluationFixture f(1, 2);
        const QByteArray before = state(f);
        const ProviderId provider = f.provider(0);
        for (const QString &path : {at(f, "no/such/folder/x.tandem"), f.path()}) {
            const auto error = test::caught(
                [&] { exportPackage(*f.evaluation, f.evaluator(tomas), std::span(&provider, 1), path); });
            QVERIFY(error && !error->happened().isEmpty());
        }
        QCOMPARE(state(f), before);
        QVERIFY(!packageProblem(*f.evaluation, PersonId::make(), std::span(&provider, 1)).isEmpty());
        QVERIFY(!packageProblem(*f.evaluation, f.evaluator(maren), {}).isEmpty());
        QVERIFY(packageProblem(*f.evaluation, f.evaluator(maren), std::span(&provider, 1)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPackageRefusals)
#include "tst_packagerefusals.moc"
