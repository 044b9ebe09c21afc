#include "tests/support/testprogram.h"
#include "ui/providers/dateinput.h"
#include "ui/providers/providerpaste.h"
#include "ui/providers/providerstable.h"
#include <QTest>

using namespace tandem;

/// Lists from Excel, and days and stages as people type them.
class TestProviderPaste : public QObject
{
    Q_OBJECT

private slots:
    void theFirstColumnIsTheName()
    {
        const auto drafts =
            providersFromCells({{"Alba IT", "+44 1", "ann@alba.example"}, {""}, {" Bora  Ltd "}});
        QCOMPARE(drafts.size(), size_t(2));
        QCOMPARE(drafts[0].name, QStringLiteral("Alba IT"));
        QCOMPARE(drafts[0].email, QStringLiteral("ann@alba.example"));
        QCOMPARE(drafts[1].name, QStringLiteral("Bora Ltd"));
    }

    void headingsNameTheColumnsInAnyOrder()
    {
        const auto drafts =
            providersFromCells({{"E-mail", "Company", "Status", "Fax", "Comments"},
                                {"ann@alba.example", "Alba IT", "shortlisted", "1", "Met\nin May"}});
        QCOMPARE(drafts.size(), size_t(1));
        QCOMPARE(drafts[0].name, QStringLiteral("Alba IT"));
        QCOMPARE(drafts[0].email, QStringLiteral("ann@alba.example"));
        QCOMPARE(drafts[0].stage, std::optional(Stage::Shortlisted));
        QCOMPARE(drafts[0].notes, QStringLiteral("Met\nin May"));
    }

    void aNameThatComesTwiceCountsOnce()
    {
        const auto drafts = providersFromCells(
            {{"name", "contact", "website"}, {"Alba IT", "Ann", ""}, {"alba it", "", "www.alba.example"}});
        QCOMPARE(drafts.size(), size_t(1));
        QCOMPARE(drafts[0].contact, QStringLiteral("Ann"));
        QCOMPARE(drafts[0].website, QStringLiteral("www.alba.example"));
    }

    void nothingUsefulGivesNothing()
    {
        QVERIFY(providersFromCells({}).empty());
        QVERIFY(providersFromCells({{"name"}}).empty());
        QVERIFY(providersFromCells({{"", "x"}}).empty());
    }

    void theToastSaysWhatThePasteDid()
    {
        QCOMPARE(pasteInWords(4, 1), QStringLiteral("Added 4 providers, updated 1"));
        QCOMPARE(pasteInWords(1, 0), QStringLiteral("Added 1 provider"));
        QCOMPARE(pasteInWords(0, 2), QStringLiteral("Updated 2 providers"));
    }

    void daysAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("day");
        QTest::newRow("iso") << "2026-11-16" << QDate(2026, 11, 16);
        QTest::newRow("short month") << "16 Nov" << QDate(2026, 11, 16);
        QTest::newRow("as it is shown") << "Mon 16 Nov" << QDate(2026, 11, 16);
        QTest::newRow("with the year") << "Mon 16 Nov 2026" << QDate(2026, 11, 16);
        QTest::newRow("slashes") << "16/11/2026" << QDate(2026, 11, 16);
        QTest::newRow("points") << "16.11." << QDate(2026, 11, 16);
        QTest::newRow("over the turn of the year") << "4 Jan" << QDate(2027, 1, 4);
        QTest::newRow("today") << "Today" << QDate(2026, 11, 19);
        QTest::newRow("no day") << "soon" << QDate();
        QTest::newRow("no such day") << "31 Nov" << QDate();
    }

    void daysAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, day);
        const QDate today(2026, 11, 19);
        QCOMPARE(parseDay(typed, today).value_or(QDate()), day);
        QCOMPARE(dayProblem(typed, today).isEmpty(), day.isValid());
    }

    void aLetterGoesThroughTheStagesThatBeginWithIt()
    {
        QCOMPARE(stageByLetter('s', Stage::Longlist), std::optional(Stage::Shortlisted));
        QCOMPARE(stageByLetter('S', Stage::Shortlisted), std::optional(Stage::Selected));
        QCOMPARE(stageByLetter('s', Stage::Selected), std::optional(Stage::Shortlisted));
        QCOMPARE(stageByLetter('x', Stage::Selected), std::optional<Stage>());
    }
};

QTEST_MAIN(TestProviderPaste)
#include "tst_providerpaste.moc"
