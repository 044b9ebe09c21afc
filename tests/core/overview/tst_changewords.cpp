#include "core/overview/changewords.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

/// A step of the history in words.
class TestChangeWords : public QObject
{
    Q_OBJECT

    static QStringList lines(const EvaluationFixture &f, qint64 seq = 0)
    {
        QStringList out;
        for (const ChangeWords::Line &line :
             ChangeWords(*f.evaluation).linesOf(seq > 0 ? seq : f.workspace->revision()))
            out.push_back(QStringLiteral("%1: %2 > %3").arg(line.what, line.before, line.after));
        return out;
    }

    static void addProvider(EvaluationFixture &f, const QString &name)
    {
        f.now = f.now.addSecs(60);
        f.providers().add(name);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }

    void aScoreNamesProviderCriterionAndEvaluator()
    {
        EvaluationFixture f(2, 1);
        f.scores().set(f.cell(1, 1, 0), 3);
        f.now = f.now.addSecs(60);
        f.scores().set(f.cell(1, 1, 0), 4);
        const QString who = f.evaluation->evaluators().front().name;
        QCOMPARE(lines(f), (QStringList{QStringLiteral("Score of Ostrel Partners on %1 by %2: 3 > 4")
                                            .arg(f.evaluation->criteria()[1].shortName, who)}));
    }

    void aNewScoreSaysNothingOfItsEmptyFields()
    {
        EvaluationFixture f(2, 1);
        f.scores().set(f.cell(0, 0, 0), 2.5);
        const QStringList said = lines(f);
        QCOMPARE(said.size(), 2);
        QVERIFY(said.at(0).endsWith(QStringLiteral(":  > 2.5")));
        QVERIFY(said.at(1).startsWith(QStringLiteral("Abstention of ")));
        QVERIFY(said.at(1).endsWith(QStringLiteral(":  > no")));
    }

    void gradesStagesAndDatesAreWords()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 2);
        f.now = f.now.addSecs(60);
        f.scores().setEvidence(f.cell(0, 0, 0), Evidence::DocumentHeld);
        QVERIFY(lines(f).front().endsWith(QStringLiteral(" > ") + evidenceWord(Evidence::DocumentHeld)));
        f.now = f.now.addSecs(60);
        const std::vector<ProviderId> one{f.provider(0)};
        f.providers().setStage(one, Stage::Finalist);
        QVERIFY(lines(f).front().startsWith(QStringLiteral("Stage of ")));
        QVERIFY(lines(f).front().endsWith(QStringLiteral(" > ") + stageWord(Stage::Finalist)));
        f.now = f.now.addSecs(60);
        f.providers().setSessionOn(f.provider(0), QDate(2026, 12, 3));
        QVERIFY(lines(f).front().endsWith(QStringLiteral(":  > 3 December 2026")));
    }

    void aRowThatIsGoneKeepsItsLastName()
    {
        EvaluationFixture f(2, 1);
        f.scores().set(f.cell(0, 0, 0), 2);
        const qint64 scored = f.workspace->revision();
        f.now = f.now.addSecs(60);
        f.providers().rename(f.provider(0), QStringLiteral("Renamed IT"));
        f.now = f.now.addSecs(60);
        const std::vector<ProviderId> one{f.provider(0)};
        f.providers().remove(one);
        QVERIFY2(lines(f, scored).front().startsWith(QStringLiteral("Score of Renamed IT on ")),
                 qPrintable(lines(f, scored).front()));
        bool named = false;
        for (const QString &line : lines(f))
            named = named || line == QStringLiteral("Name of Renamed IT: Renamed IT > ");
        QVERIFY(named);
    }

    void flagsAndFactsNameTheirOwner()
    {
        EvaluationFixture f(1, 1);
        const RedFlag flag = f.evaluation->redFlags().front();
        f.scores().raise(f.provider(0), flag.id);
        const QString provider = f.evaluation->providers().front().name;
        QVERIFY(!lines(f).isEmpty());
        QVERIFY(lines(f).front().contains(QStringLiteral(", red flag of %1: %2").arg(provider, flag.text)));
        f.now = f.now.addSecs(60);
        const ProviderFactId fact =
            f.providers().addFact(f.provider(0), QStringLiteral("Price basis"), QStringLiteral("per user"));
        f.now = f.now.addSecs(60);
        f.providers().setFact(fact, QStringLiteral("Price basis"), QStringLiteral("per device"));
        QCOMPARE(lines(f),
                 (QStringList{
                     QStringLiteral("Key fact of %1: Price basis: per user > per device").arg(provider)}));
    }

    void theWorkspacesOwnFieldsStandAlone()
    {
        EvaluationFixture f(1, 1);
        WorkspaceInfo info = f.workspace->info();
        info.staff = 140;
        f.workspace->setInfo(info, QStringLiteral("number of staff"));
        QCOMPARE(lines(f), QStringList{QStringLiteral("Number of staff:  > 140")});
    }

    void noLineShowsAKey()
    {
        EvaluationFixture f(2, 2);
        f.scores().set(f.cell(0, 0, 0), 2);
        addProvider(f, QStringLiteral("Sixth"));
        const std::vector<PersonId> people{f.evaluator(0)};
        f.people().remove(people);
        static const QRegularExpression key(QStringLiteral("\\d{8,}|_id|_name"));
        for (const HistoryEntry &entry : f.workspace->history()) {
            for (const QString &line : lines(f, entry.seq))
                QVERIFY2(!line.contains(key), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestChangeWords)
#include "tst_changewords.moc"
