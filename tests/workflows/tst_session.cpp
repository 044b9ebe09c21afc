#include "tests/support/sessionstory.h"
#include "ui/sessions/agreedpanel.h"
#include "ui/sessions/calibrationgrid.h"
#include "ui/sessions/calibrationview.h"
#include "ui/sessions/effectbox.h"
#include "ui/sessions/reveallist.h"
#include "ui/sessions/revealview.h"
#include <QAccessible>
#include <QProcess>

using namespace tandem;
using namespace tandem::test;

static const QString holdsAMeeting = QStringLiteral("--hold-a-meeting");
static const char *const isReady = "ready to be killed";
static const QDateTime meetingKilledAt(QDate(2026, 11, 18), QTime(14, 17, 30), Qt::UTC); // and two minutes

/// One working session from the plan to the ranking, by keys alone: five evaluators, every way of voting, and
/// a kill in the middle. All figures are worked by hand.
class TestSession : public QObject
{
    Q_OBJECT

    static bool isNear(double a, double b) { return std::abs(a - b) < 1e-9; }

    QTemporaryDir m_folder;
    std::unique_ptr<SessionStory> m_story;

    SessionStory &story() { return *m_story; }
    Laptop &laptop() { return *m_story->laptop; }
    QString file(const QString &name) const { return m_story->file(name); }
    QString page() { return laptop().words(); }

    void nothingIsRevealedWhileACardIsOpen()
    {
        QCOMPARE(story().secretsInTheWindow().value(0), QString());
        Laptop &l = laptop();
        l.find(QStringLiteral("Session with Tidewick"));
        l.chooseInMenu(Qt::Key_R);
        l.press(Qt::Key_2, Qt::ControlModifier);
        const QString why = QStringLiteral("One card is open: Maren Okafor has one criterion to go.");
        QVERIFY(page().contains(why));
        QVERIFY(!l.part<RevealView>()->showsScores());
        l.chooseInMenu(Qt::Key_C);
        QCOMPARE(l.toast(), why);
        QCOMPARE(story().total(SessionStory::tidewick), -1.0);
        QVERIFY(page().contains(QStringLiteral("4 of 5 cards complete")));
    }

    /// 5*23/5 + 4*19/5 + 4*17/5 + 3*6/4 + 2*22/5 + 2*4 = 23 + 15.2 + 13.6 + 4.5 + 8.8 + 8 = 73.1
    void reveal()
    {
        Laptop &l = laptop();
        l.press(Qt::Key_F11);
        QVERIFY(QTest::qWaitForWindowActive(story().presenter()));
        l.press(Qt::Key_J);
        l.press(Qt::Key_6);
        l.press(Qt::Key_4); // Maren on References: her card is complete
        l.press(Qt::Key_Escape);
        QTRY_VERIFY(!story().presenter());
        l.press(Qt::Key_2, Qt::ControlModifier);
        l.tabTo(QStringLiteral("Reveal scores"));
        l.press(Qt::Key_Space);
        QCOMPARE(l.toast(), QStringLiteral("The scores of Tidewick Technology are revealed"));
        QVERIFY(l.part<RevealView>()->showsScores());
        QVERIFY(isNear(story().total(SessionStory::tidewick), 73.1));
        QCOMPARE(l.part<RevealView>()->sentence(),
                 QStringLiteral(
                     "Three criteria are flagged. Only Escalation paths in writing could change the cut."));
        const std::vector<RevealRow> &rows = l.part<RevealList>()->rows();
        QStringList told;
        for (const RevealRow &row : rows)
            told << QStringList{row.name, row.mean, row.spread, row.plot.flagged ? "flagged" : "", row.answer}
                        .join(u'|');
        QCOMPARE(told, (QStringList{QStringLiteral("Escalation paths in writing|3.40|60%|flagged|Yes"),
                                    QStringLiteral("Documented scope and RACI|4.60|40%|flagged|No"),
                                    QStringLiteral("Quarterly business reviews|1.50|40%|flagged|No"),
                                    QStringLiteral("Named account team|4.40|27%||No"),
                                    QStringLiteral("Tooling integration|3.80|20%||No"),
                                    QStringLiteral("Honest co-managed references|4.00|0%||No")}));
        // (75.4 - 73.1) / 4 = 0.575 above 3.40
        QCOMPARE(rows.front().detail, QStringLiteral("from 3.98 it replaces Ostrel Partners"));
        QVERIFY(page().contains(QStringLiteral("Zephyrine names nobody"))); // beside the first topic
        l.press(Qt::Key_N);
        l.press(Qt::Key_N);
        QVERIFY(page().contains(QStringLiteral("Quixotica was late")));
        QVERIFY(page().contains(QStringLiteral("Refused")));
        l.press(Qt::Key_P);
        l.press(Qt::Key_P);
    }

    /// 73.1 + 4 * (4 - 3.4) = 75.5, and Ostrel has 75.4.
    void agree()
    {
        Laptop &l = laptop();
        l.press(Qt::Key_4);
        QCOMPARE(l.part<RevealView>()->panel()->effect()->total(), QStringLiteral("73.1 → 75.5"));
        l.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(page().contains(QStringLiteral("An agreed score needs a reason.")));
        l.type(QStringLiteral("The annex names all tiers"));
        l.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(l.toast(), QStringLiteral("Agreed on 4.0 for Escalation paths in writing"));
        const RevealRow &row = l.part<RevealList>()->rows().front();
        QCOMPARE(row.answer + u' ' + row.detail, QStringLiteral("Settled mean 3.40, agreed 4.0"));
        QVERIFY(page().contains(QStringLiteral("Agreed score: none → 4")));
        QVERIFY(page().contains(QStringLiteral("Zephyrine names nobody"))); // the original stays
        QVERIFY(isNear(story().total(SessionStory::tidewick), 75.5));
    }

    /// What is changed after the reveal keeps its before and after, and an open card keeps the session open.
    void changeOneScore()
    {
        Laptop &l = laptop();
        story().pass(300);
        CHAPTER(story().showCard(0, QStringLiteral("Tidewick")));
        l.type(QStringLiteral("3")); // Maren on Scope, from 5: the mean is 4.2
        l.find(QStringLiteral("Session with Tidewick"));
        l.press(Qt::Key_2, Qt::ControlModifier);
        const RevealRow *scope = nullptr;
        for (const RevealRow &row : l.part<RevealList>()->rows()) {
            if (row.name == QStringLiteral("Documented scope and RACI"))
                scope = &row;
        }
        QVERIFY(scope && scope->changed);
        QCOMPARE(scope->mean, QStringLiteral("4.20"));
        QVERIFY(scope->spoken.contains(QStringLiteral("Maren Okafor: 3, was 5 at the reveal")));
        l.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(page().contains(QStringLiteral("Maren Okafor on Scope and RACI: 5 → 3")));
        QVERIFY(page().contains(QStringLiteral("Agreed score on Escalation: not scored → 4")));
        l.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(l.page()->id(), PageId::Scores);
        QVERIFY(isNear(story().total(SessionStory::tidewick), 75.5));
        l.press(Qt::Key_Delete);
        l.find(QStringLiteral("Session with Tidewick"));
        l.chooseInMenu(Qt::Key_C);
        QCOMPARE(l.toast(), QStringLiteral("One card is open: Maren Okafor has one criterion to go."));
        l.press(Qt::Key_Z, Qt::ControlModifier);
        l.find(QStringLiteral("Session with Tidewick"));
        l.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(!page().contains(QStringLiteral("Maren Okafor on Scope and RACI")));
    }

    void close()
    {
        Laptop &l = laptop();
        l.tabTo(QStringLiteral("The IT lead's reaction to their working style"));
        l.type(QStringLiteral("They listened first."));
        l.press(Qt::Key_Return, Qt::ControlModifier);
        l.chooseInMenu(Qt::Key_C);
        QCOMPARE(l.toast(), QStringLiteral("The session with Tidewick Technology is closed"));
        QVERIFY(page().contains(QStringLiteral("The session is closed. Reopen it to change its record.")));
        l.dialogs.files.push_back(file(QStringLiteral("Record.pdf")));
        l.chooseInMenu(Qt::Key_X);
        const QString record = SessionStory::textOfPdf(file(QStringLiteral("Record.pdf"))).simplified();
        for (const char *part :
             {"18 November 2026, 14:00 to 14:52", "Wharf Street 4", "They listened first.",
              "Verbal arrangements", "Two handoffs were not named", "The annex names all tiers",
              "Zephyrine names nobody", "Quixotica was late", "4.37", "3.63", "75.5"})
            QVERIFY2(record.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + record));
    }

    /// 75.4 + 3 * (3.5 - 3) = 76.9
    void calibrate()
    {
        Laptop &l = laptop();
        l.press(Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(l.page()->title(), QStringLiteral("Calibration"));
        l.press(Qt::Key_Home, Qt::ControlModifier);
        l.pressTimes(3, Qt::Key_Down);
        QCOMPARE(l.part<CalibrationGrid>()->provider(),
                 l.evaluation().providers()[1].id); // the first session
        l.press(Qt::Key_Return);
        l.type(QStringLiteral("3.5"));
        l.press(Qt::Key_Return);
        l.type(QStringLiteral("Tidewick showed us what a deck is"));
        l.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(l.toast(), QStringLiteral("Agreed on 3.5 for Quarterly business reviews"));
        QVERIFY(page().contains(QStringLiteral("mean 3.00, calibrated to 3.5")));
        l.tabTo(QStringLiteral("Make scores final"));
        l.press(Qt::Key_Space);
        QCOMPARE(l.toast(), QStringLiteral("The scores are final"));
    }

    void seeTheRanking()
    {
        laptop().goTo(PageId::Compare);
        QVERIFY(
            laptop().page()->contextLine().startsWith(QStringLiteral("Lanthorn Managed IT leads by 3.1")));
        QVERIFY(page().contains(QStringLiteral("Lanthorn Managed IT: rank 1, 80.00 of 100")));
        QVERIFY(page().contains(QStringLiteral("Ostrel Partners: rank 2, 76.90 of 100")));
        QVERIFY(page().contains(QStringLiteral("Tidewick Technology: rank 3, 75.50 of 100")));
    }

    /// Back to before the reveal, where everything is hidden again, and forward.
    void undoItAllAndDoItAgain()
    {
        struct Step
        {
            const char *undone;
            double ostrel;
            double tidewick;
            PageId page;
        };
        const Step steps[] = {
            {"Make the scores final", 76.9, 75.5, PageId::LiveSession},
            {"Calibrate Ostrel Partners on QBR", 75.4, 75.5, PageId::LiveSession},
            {"Close the session with Tidewick Technology", 75.4, 75.5, PageId::LiveSession},
            {"Change the reaction to the working style of the session with Tidewick Technology", 75.4, 75.5,
             PageId::LiveSession},
            {"Agreed score for Tidewick Technology on Escalation", 75.4, 73.1, PageId::LiveSession},
            {"Reveal the scores of Tidewick Technology", 75.4, 73.1, PageId::LiveSession},
            {"Score Tidewick Technology on References", 75.4, -1, PageId::Scores},
        };
        Laptop &l = laptop();
        for (const Step &step : steps) {
            l.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(l.toast(), QStringLiteral("Undone: ") + QLatin1String(step.undone));
            QCOMPARE(l.page()->id(), step.page);
            QVERIFY2(isNear(story().total(SessionStory::ostrel), step.ostrel), step.undone);
            QVERIFY2(isNear(story().total(SessionStory::tidewick), step.tidewick), step.undone);
        }
        QCOMPARE(story().secretsInTheWindow().value(0), QString());
        // Each ballot that came in is one step.
        const QStringList ballots = {
            QStringLiteral("Import the ballot of Ines Duarte for Tidewick Technology"),
            QStringLiteral("Import the ballot of Daniel Hearn for Tidewick Technology"),
            QStringLiteral("Import the scorecard of Priya Raman for Tidewick Technology")};
        for (const QString &ballot : ballots) {
            l.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(l.toast(), QStringLiteral("Undone: ") + ballot);
        }
        l.find(QStringLiteral("Session with Tidewick"));
        QVERIFY(l.page()->contextLine().endsWith(QStringLiteral("1 of 5 cards complete")));
        for (auto ballot = ballots.rbegin(); ballot != ballots.rend(); ++ballot) {
            l.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(l.toast(), QStringLiteral("Redone: ") + *ballot);
        }
        for (auto step = std::rbegin(steps); step != std::rend(steps); ++step) {
            l.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(l.toast(), QStringLiteral("Redone: ") + QLatin1String(step->undone));
        }
        CHAPTER(seeTheRanking());
    }

    /// What the person who comes next opens.
    void openItAgain()
    {
        const QString path = laptop().evaluation().workspace().path();
        story().laptop.reset();
        story().laptop =
            std::make_unique<Laptop>(QStringLiteral("Maren Okafor"), [this] { return story().now; });
        laptop().open(path);
        CHAPTER(seeTheRanking());
    }

private slots:
    void initTestCase() { QAccessible::setActive(true); }

    void oneSessionFromThePlanToTheRanking()
    {
        m_story = std::make_unique<SessionStory>(m_folder.path());
        CHAPTER(story().makeTheWorkspace());
        CHAPTER(story().scoreTheOthers());
        CHAPTER(story().meetOstrel());
        CHAPTER(story().planTidewick());
        CHAPTER(story().handOutTheBallots());
        CHAPTER(story().holdHalfAMeeting());
        CHAPTER(story().kill());
        CHAPTER(story().seeTheMeetingAgain());
        CHAPTER(story().holdTheOtherHalf());
        CHAPTER(story().fillInThePackage());
        CHAPTER(story().takeInThePackage());
        CHAPTER(story().takeInTheSpreadsheet());
        CHAPTER(story().typeThePaperBallot());
        CHAPTER(nothingIsRevealedWhileACardIsOpen());
        CHAPTER(reveal());
        CHAPTER(agree());
        CHAPTER(changeOneScore());
        CHAPTER(close());
        CHAPTER(calibrate());
        CHAPTER(seeTheRanking());
        CHAPTER(undoItAllAndDoItAgain());
        CHAPTER(openItAgain());
    }

    void aProgramThatIsKilledInTheMeetingLosesNothing()
    {
        const QString folder = m_folder.filePath(QStringLiteral("killed"));
        QVERIFY(QDir().mkpath(folder));
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {holdsAMeeting, folder});
        QByteArray said;
        while (!said.contains(isReady) && program.waitForReadyRead(60'000))
            said += program.readAllStandardOutput();
        QVERIFY2(said.contains(isReady), said.constData());
        program.kill(); // at once: on Unix SIGKILL
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        m_story = std::make_unique<SessionStory>(folder);
        story().now = meetingKilledAt;
        laptop().open(story().workspace());
        CHAPTER(story().seeTheMeetingAgain());
    }
};

/// The program that is killed: holds half a meeting, says so, and waits.
class KilledProgram : public QObject
{
    Q_OBJECT

public:
    explicit KilledProgram(const QString &folder)
        : m_folder(folder)
    {
    }

private slots:
    void holdsHalfAMeeting()
    {
        SessionStory story(m_folder);
        CHAPTER(story.makeTheWorkspace());
        CHAPTER(story.planTidewick());
        CHAPTER(story.holdHalfAMeeting());
        std::puts(isReady);
        std::fflush(stdout);
        QEventLoop().exec();
    }

private:
    QString m_folder;
};

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC"); // times of day stand in what is read
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == holdsAMeeting) {
        KilledProgram program(arguments.value(2));
        return QTest::qExec(&program, {arguments.front()});
    }
    TestSession test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_session.moc"
