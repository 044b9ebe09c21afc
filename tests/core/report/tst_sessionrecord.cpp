#include "core/report/evaluationsummary.h"
#include "core/report/paperballot.h"
#include "core/report/sessionrecord.h"
#include "core/scoring/agreementstore.h"
#include "core/scoring/evidencestore.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/core/report/documenttext.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using namespace tandem::report;
using test::EvaluationFixture;

/// What a session record says, and what it does not say before the reveal.
class TestSessionRecord : public QObject
{
    Q_OBJECT

    static constexpr double secret = 4.1234;

    static SummaryOptions options(const EvaluationFixture &f)
    {
        SummaryOptions options = summaryOptionsFor(*f.evaluation, QLocale::c());
        options.zone = QTimeZone::utc();
        return options;
    }
    static QString record(const EvaluationFixture &f, SessionId id)
    {
        const auto session = SessionStore(*f.workspace).find(id);
        return test::textOf(sessionRecord(*f.evaluation, *session, options(f)).blocks).join(u'\n');
    }
    static SessionId plan(EvaluationFixture &f)
    {
        return SessionStore(*f.workspace)
            .plan(f.provider(0), QDateTime(QDate(2026, 11, 19), QTime(9, 0)), 60,
                  agendaByWeight(60, f.evaluation->criteria()));
    }
    static void scoreAll(EvaluationFixture &f, double value)
    {
        for (int e = 0; e < 2; ++e) {
            for (int k = 0; k < 6; ++k)
                f.scores().set(f.cell(0, k, e), value);
        }
    }

private slots:
    void beforeTheRevealNoScoreIsShown()
    {
        EvaluationFixture f(1, 2);
        const SessionId id = plan(f);
        scoreAll(f, secret);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("topsecret"));
        SessionStore(*f.workspace).setReaction(id, QStringLiteral("They listened first."));
        for (const BlindMode mode : {BlindMode::Always, BlindMode::UntilCardComplete, BlindMode::Never}) {
            WorkspaceInfo info = f.workspace->info();
            info.blind = mode;
            f.workspace->setInfo(info, QStringLiteral("blindness"));
            const QString text = record(f, id);
            QVERIFY(text.contains(QLatin1String("The scores are sealed.")));
            QVERIFY(text.contains(QLatin1String("2 of 2 scorecards")));
            QVERIFY(!text.contains(QLatin1String("4.12")));
            QVERIFY(!text.contains(QLatin1String("topsecret")));
            if (mode != BlindMode::Always)
                continue; // every card is complete, so everybody may see what the summary says
            const QString summary =
                test::textOf(evaluationSummary(*f.evaluation, options(f)).blocks).join(u'\n');
            QVERIFY2(!summary.contains(QLatin1String("4.12")), qPrintable(summary));
            QVERIFY(!summary.contains(QLatin1String("topsecret")));
            QVERIFY(!summary.contains(QLatin1String("They listened first.")));
            QVERIFY(!summary.contains(QLatin1String("How far the panel agrees")));
        }
        SessionStore(*f.workspace).reveal(id);
        const QString text = record(f, id);
        QVERIFY(!text.contains(QLatin1String("sealed")));
        QVERIFY(text.contains(QLatin1String("4.12")));
        QVERIFY(text.contains(QLatin1String("topsecret")));
        QVERIFY(text.contains(QLatin1String("They listened first.")));
        QVERIFY(text.contains(QLatin1String("Nothing was changed after the reveal.")));
    }

    void whatTookPlaceIsTold()
    {
        EvaluationFixture f(1, 2);
        const EvidenceItemId item =
            EvidenceStore(*f.workspace).add(f.criterion(0), QStringLiteral("A draft on paper"));
        SessionStore store(*f.workspace);
        const SessionId id = plan(f);
        store.setPlace(id, QStringLiteral("Wharf Street"));
        store.invite(id, f.evaluator(0), true);
        store.setCame(id, f.evaluator(1), true);
        store.start(id, f.criterion(0));
        f.now = f.now.addSecs(600);
        store.setSeen(id, item, true);
        store.addNote(id, f.criterion(0), QStringLiteral("Two handoffs were not named."));
        f.now = f.now.addSecs(120);
        store.extend(id, 10);
        store.jump(id, f.criterion(1));
        f.now = f.now.addSecs(180);
        store.end(id);
        const QString text = record(f, id);
        for (const char *part :
             {"Planned: 19 November 2026, 09:00", "Took place: 19 November 2026, 09:00 to 09:15",
              "60 min, and 10 more", "Place: Wharf Street", "12 min", "3 min", "A draft on paper | 09:10",
              "Two handoffs were not named.", "on the clock: 15 min"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void scoresAreToldAsRevealedAndAsTheyAreNow()
    {
        EvaluationFixture f(1, 2);
        const SessionId id = plan(f);
        scoreAll(f, 4);
        SessionStore(*f.workspace).reveal(id);
        f.now = f.now.addSecs(600);
        f.scores().set(f.cell(0, 0, 0), 2);
        f.now = f.now.addSecs(600);
        AgreementStore(*f.workspace)
            .agree(f.provider(0), f.criterion(0), 3.5, QStringLiteral("We saw it twice"));
        const QString text = record(f, id);
        QVERIFY2(text.contains(QStringLiteral(" | 4 → 2 | 4 | 4.00 | ◆ 3.50")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Agreed score | – → 3.5 | We saw it twice")));
        QVERIFY(text.contains(QStringLiteral("19 November, 09:10")));
        QVERIFY(text.contains(QStringLiteral("Agreed 3.5, mean 3.00: We saw it twice")));
    }

    void theSummaryMarksWhatWasAgreedAndHowFarThePanelIsApart()
    {
        EvaluationFixture f(1, 2);
        const SessionId id = plan(f);
        scoreAll(f, 4);
        f.scores().set(f.cell(0, 1, 1), 1);
        f.scores().refuse(f.cell(0, 2, 0));
        SessionStore(*f.workspace).reveal(id);
        SessionStore(*f.workspace).setReaction(id, QStringLiteral("They listened first."));
        AgreementStore(*f.workspace)
            .agree(f.provider(0), f.criterion(0), 3, QStringLiteral("We saw it twice"));
        const QString text = test::textOf(evaluationSummary(*f.evaluation, options(f)).blocks).join(u'\n');
        for (const QString &part :
             {QStringLiteral("◆ 3.00"), QStringLiteral("mean 4.00"), QStringLiteral("1 to 4, "),
              QStringLiteral("On 2 of 6 scores two evaluators are two points or more apart. One score was"),
              QStringLiteral("ref."), QStringLiteral("They listened first.")})
            QVERIFY2(text.contains(part), qPrintable(part + text));
    }

    void aPaperBallotHasEveryApplicableCriterionInOrderAndNoScore()
    {
        EvaluationFixture f(2, 1);
        f.criteria().setApplicable(f.criterion(1), false);
        f.scores().set(f.cell(0, 0, 0), secret);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("topsecret"));
        const Document document =
            paperBallot(*f.evaluation, f.evaluator(0), {f.provider(1), f.provider(0)}, options(f));
        const QString text = test::textOf(document.blocks).join(u'\n');
        QVERIFY(!text.contains(QLatin1String("4.12")));
        QVERIFY(!text.contains(QLatin1String("topsecret")));
        QVERIFY(text.contains(QLatin1String("0 1 2 3 4 5 abstain refused")));
        QVERIFY(text.contains(f.evaluation->evaluators()[0].name));
        QVERIFY(!text.contains(f.evaluation->criteria()[1].name));
        QVERIFY(text.contains(QStringLiteral("2 | ") + f.evaluation->criteria()[2].name));
        QVERIFY(text.indexOf(f.evaluation->providers()[1].name) <
                text.indexOf(f.evaluation->providers()[0].name));
    }
};

QTEST_GUILESS_MAIN(TestSessionRecord)
#include "tst_sessionrecord.moc"
