#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "ui/scoring/criteriaimporting.h"
#include "ui/shell/page.h"
#include <QFile>
#include <QTest>

using namespace tandem;

/// A table of criteria takes the place of the set.
class TestCriteriaImporting : public QObject
{
    Q_OBJECT

    static QString write(const test::EvaluationFixture &file, const QByteArray &text)
    {
        const QString path = file.folder() + QStringLiteral("/set.csv");
        QFile csv(path);
        if (!csv.open(QIODevice::WriteOnly))
            qFatal("The test cannot write its table.");
        csv.write(text);
        return path;
    }

private slots:
    void aTableReplacesTheSetAsOneStep()
    {
        test::EvaluationFixture file(1, 1);
        test::RecordingFeedback said;
        test::ScriptedDialogs dialogs;
        dialogs.files = {write(file, "criterion;weight\nTooling integration;3,5\nPrice;2\n")};
        importCriteriaFromFile({*file.workspace, *file.evaluation, said, dialogs}, nullptr);
        QCOMPARE(file.evaluation->criteria().size(), size_t(2));
        QCOMPARE(file.evaluation->criteria()[0].weight, 3.5);
        QCOMPARE(said.said.back(), QStringLiteral("Imported 2 criteria from set.csv"));
        QVERIFY(said.undoOffered);
        file.workspace->undo();
        QCOMPARE(file.evaluation->criteria().size(), size_t(6));
    }

    void nothingHappensWhenThePersonDeclines()
    {
        test::EvaluationFixture file(1, 1);
        test::RecordingFeedback said;
        test::ScriptedDialogs dialogs;
        dialogs.files = {write(file, "criterion,weight\nPrice,2\n")};
        dialogs.confirms = false;
        importCriteriaFromFile({*file.workspace, *file.evaluation, said, dialogs}, nullptr);
        QCOMPARE(dialogs.asked.size(), 2);
        QCOMPARE(file.evaluation->criteria().size(), size_t(6));
    }

    void aTableWithoutCriteriaIsRefusedInWords()
    {
        test::EvaluationFixture file(1, 1);
        test::RecordingFeedback said;
        test::ScriptedDialogs dialogs;
        dialogs.files = {write(file, "colour,size\nred,2\n")};
        importCriteriaFromFile({*file.workspace, *file.evaluation, said, dialogs}, nullptr);
        QCOMPARE(dialogs.problems.size(), 1);
        QCOMPARE(file.evaluation->criteria().size(), size_t(6));
        QVERIFY(said.reported.isEmpty());
    }
};

QTEST_MAIN(TestCriteriaImporting)
#include "tst_criteriaimporting.moc"
