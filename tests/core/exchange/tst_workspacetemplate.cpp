#include "core/exchange/workspacetemplate.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/evaluation.h"
#include "core/scoring/scorestore.h"
#include "tests/support/testprogram.h"
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace tandem;

class WorkspaceTemplateTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::unique_ptr<Workspace> make(const QString &file, const QString &name, Template kind)
    {
        createWorkspace(m_folder.filePath(file), name, kind, {});
        return Workspace::open(m_folder.filePath(file), {});
    }

private slots:
    void aCoManagedWorkspaceHasTheBuiltInCriteriaAndNothingElse()
    {
        const auto workspace =
            make(QStringLiteral("a.tandem"), QStringLiteral("Oak & Ash"), Template::CoManaged);
        QCOMPARE(workspace->info().organisation, QStringLiteral("Oak & Ash"));
        QVERIFY(CriteriaStore(*workspace).isBuiltIn());
        QVERIFY(ProviderStore(*workspace).all().empty());
        QVERIFY(PeopleStore(*workspace).all().empty());
        QVERIFY(!workspace->canUndo());
    }

    void anEmptyWorkspaceTakesItsNameFromTheFile()
    {
        const auto workspace = make(QStringLiteral("IT partner 2027.tandem"), {}, Template::Empty);
        QCOMPARE(workspace->info().organisation, QStringLiteral("IT partner 2027"));
        QVERIFY(CriteriaStore(*workspace).all().empty());
    }

    void theSampleHasTheFiguresOfItsStory()
    {
        const auto workspace = make(QStringLiteral("s.tandem"), {}, Template::Evaluation);
        const Evaluation evaluation(*workspace);
        QCOMPARE(evaluation.info().organisation, QStringLiteral("Harbour & Pine"));
        QCOMPARE(evaluation.info().staff, 140);
        QCOMPARE(evaluation.info().startedOn, QDate(2026, 11, 9));
        QCOMPARE(evaluation.info().cutOn, QDate(2026, 11, 20));
        QCOMPARE(evaluation.info().signOn, QDate(2026, 11, 27));
        QCOMPARE(evaluation.evaluators().size(), size_t(4));
        QCOMPARE(evaluation.providers().size(), size_t(5));

        // Lanthorn: 5 (4.5) + 4 (3.5) + 4 (4.25) + 3 (4) + 2 (3.5) + 2 (4), over 20, over 5, times 100
        // = 80.5.
        const auto total = [&](int provider) { return evaluation.figure(provider).total; };
        QVERIFY(std::abs(total(0).value() - 80.5) < 1e-9);
        QVERIFY(std::abs(total(1).value() - 76.0) < 1e-9);
        QVERIFY(std::abs(total(2).value() - 72.5) < 1e-9);
        QVERIFY(!total(3));
        QVERIFY(std::abs(evaluation.figure(3).lowest - 54.0) < 1e-9);
        QVERIFY(std::abs(evaluation.figure(3).highest - 64.0) < 1e-9);
        QVERIFY(!evaluation.figure(4).eligible);
        QCOMPARE(evaluation.figure(4).reasons, QStringList{QStringLiteral("Insists on its own portal")});
        QCOMPARE(evaluation.ranking().given, 116);
        QCOMPARE(evaluation.ranking().abstained, 4);
        QCOMPARE(evaluation.ranking().expected, 120);
        QCOMPARE(evaluation.ranking().leader(), 0);
    }

    void theItLeadHasANoteOnEveryProviderAndCriterion()
    {
        const auto workspace = make(QStringLiteral("n.tandem"), {}, Template::Evaluation);
        const Evaluation evaluation(*workspace);
        QCOMPARE(evaluation.evaluators().front().name, QStringLiteral("Maren Okafor"));
        QSet<QString> notes;
        int graded = 0;
        for (int p = 0; p < 5; ++p) {
            for (int k = 0; k < 6; ++k) {
                const Score &score = evaluation.score(p, k, 0);
                const QString note = score.abstained ? score.abstainReason : score.note;
                QVERIFY2(!note.isEmpty(), qPrintable(QStringLiteral("%1 %2").arg(p).arg(k)));
                notes.insert(note);
                for (int e = 0; e < 4; ++e)
                    graded += evaluation.score(p, k, e).evidence != Evidence::None ? 1 : 0;
            }
        }
        QCOMPARE(notes.size(), 30);
        QCOMPARE(graded, 116);
    }

    void theSamplesPeopleAndFactsAreComplete()
    {
        const auto workspace = make(QStringLiteral("p.tandem"), {}, Template::Evaluation);
        const Evaluation evaluation(*workspace);
        for (const Person &person : evaluation.people())
            QVERIFY2(!person.role.isEmpty() && !person.email.isEmpty() && !person.phone.isEmpty(),
                     qPrintable(person.name));
        for (const Provider &provider : evaluation.providers()) {
            QVERIFY(evaluation.contactOf(provider.id));
            QCOMPARE(provider.stage, Stage::Shortlisted);
            QVERIFY(provider.sessionOn >= QDate(2026, 11, 16) && provider.sessionOn <= QDate(2026, 11, 19));
            QVERIFY(!provider.notes.isEmpty() && provider.website.contains(QStringLiteral(".example")));
            QCOMPARE(ProviderStore(*workspace).facts(provider.id).size(), size_t(4));
        }
        const auto &raised = evaluation.raisedFlags();
        QCOMPARE(raised.size(), size_t(5));
        QCOMPARE(std::count_if(raised.begin(), raised.end(), [](const RaisedFlag &f) { return f.lifted; }),
                 1);
    }

    void theSamplesHistoryRunsThroughItsThreeWeeks()
    {
        const auto workspace = make(QStringLiteral("h.tandem"), {}, Template::Evaluation);
        const std::vector<HistoryEntry> history = workspace->history();
        QVERIFY(history.size() > 100);
        for (size_t i = 1; i < history.size(); ++i)
            QVERIFY(history[i].at <= history[i - 1].at);
        QCOMPARE(history.back().at.date(), QDate(2026, 11, 9));
        QCOMPARE(workspace->lastChange(), evaluationSampleNow());
        QCOMPARE(evaluationSampleNow().date(), QDate(2026, 11, 19));
        const auto byPriya = std::find_if(history.begin(), history.end(), [](const HistoryEntry &e) {
            return e.who == QLatin1String("Priya Raman");
        });
        QVERIFY(byPriya != history.end());
        QCOMPARE(byPriya->operation.action, Action::RaiseFlag);
        QCOMPARE(byPriya->at, QDateTime(QDate(2026, 11, 16), QTime(10, 52), Qt::UTC));
    }

    void theSampleTakesAnotherNameWhenAsked()
    {
        const auto workspace =
            make(QStringLiteral("o.tandem"), QStringLiteral("Mill Lane"), Template::Evaluation);
        QCOMPARE(workspace->info().organisation, QStringLiteral("Mill Lane"));
    }

    void theSampleIsMadeInAMoment()
    {
        QElapsedTimer timer;
        timer.start();
        createWorkspace(m_folder.filePath(QStringLiteral("t.tandem")), {}, Template::Evaluation, {});
        qInfo("The sample took %lld ms.", timer.elapsed());
        QVERIFY(timer.elapsed() < 3000);
    }
};

QTEST_GUILESS_MAIN(WorkspaceTemplateTest)
#include "tst_workspacetemplate.moc"
