#include "core/report/richtext.h"
#include "core/report/wording.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace tandem::report;

class WordingTest : public QObject
{
    Q_OBJECT

private slots:
    void aLeadIsNeverWrittenAsNothing()
    {
        QCOMPARE(english.margin(3.84), QStringLiteral("3.8"));
        QCOMPARE(english.margin(0.05), QStringLiteral("0.1"));
        QCOMPARE(english.margin(0.04), QStringLiteral("less than 0.1"));
    }

    void aPercentageBeyondAPointIsTrueOfIt()
    {
        QCOMPARE(english.percentBeyond(0.2857, true), QStringLiteral("29%"));
        QCOMPARE(english.percentBeyond(0.2857, false), QStringLiteral("28%"));
        // Exactly on the point two providers are level, so the next whole percentage is meant.
        QCOMPARE(english.percentBeyond(0.25, true), QStringLiteral("26%"));
        QCOMPARE(english.percentBeyond(0.25, false), QStringLiteral("24%"));
        QVERIFY(english.percentBeyond(0.0, false).isEmpty());
        QVERIFY(english.percentBeyond(1.0, true).isEmpty());
    }

    void scoresHaveNoTrailingZeros()
    {
        QCOMPARE(english.score(4), QStringLiteral("4"));
        QCOMPARE(english.score(4.5), QStringLiteral("4.5"));
        QCOMPARE(english.score(4.25), QStringLiteral("4.25"));
        QCOMPARE(english.score(10.0 / 3), QStringLiteral("3.33"));
    }

    void numbersFollowTheReaderAndWordsTheReport()
    {
        const Wording german(Wording::localeFor(QLocale(QLocale::German, QLocale::Germany)));
        QCOMPARE(german.total(81.75), QStringLiteral("81,8"));
        QCOMPARE(german.percent(1.0 / 7), QStringLiteral("14,3%"));
        QCOMPARE(german.date(QDate(2026, 8, 19)), QStringLiteral("19\u00A0August\u00A02026"));
        QCOMPARE(german.weekday(QDate(2026, 8, 20)), QStringLiteral("Thu 20\u00A0August"));
    }

    void roundingLeavesNoMinusBeforeZero() { QCOMPARE(english.number(-0.0001, 1), QStringLiteral("0.0")); }

    void boundsThatReadAlikeAreOneNumber()
    {
        QCOMPARE(english.interval(54, 64, 1), QStringLiteral("54.0–64.0"));
        QCOMPARE(english.interval(54.01, 54.02, 1), QStringLiteral("54.0"));
    }

    void placesAreOrdinals_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("word");
        QTest::newRow("1") << 1 << "first";
        QTest::newRow("10") << 10 << "tenth";
        QTest::newRow("11") << 11 << "11th";
        QTest::newRow("13") << 13 << "13th";
        QTest::newRow("21") << 21 << "21st";
        QTest::newRow("22") << 22 << "22nd";
        QTest::newRow("33") << 33 << "33rd";
        QTest::newRow("112") << 112 << "112th";
    }
    void placesAreOrdinals()
    {
        QFETCH(int, place);
        QFETCH(QString, word);
        QCOMPARE(Wording::ordinal(place), word);
    }

    void longListsEndInANumber()
    {
        QCOMPARE(Wording::list({"a", "b", "c"}, 3), QStringLiteral("a, b and c"));
        QCOMPARE(Wording::list({"a", "b", "c", "d"}, 3), QStringLiteral("a, b and two others"));
    }

    void onlyOrdinaryWordsLoseTheirCapital()
    {
        QCOMPARE(Wording::uncapitalised(QStringLiteral("Insists on it")), QStringLiteral("insists on it"));
        QCOMPARE(Wording::uncapitalised(QStringLiteral("QBR missing")), QStringLiteral("QBR missing"));
    }

    void boldIsSetByThePatternAndNeverByAValue()
    {
        const RichText text = RichText::marked(QStringLiteral("**%1** follows %2."), {"A **B** %2", "C"});
        QCOMPARE(text.plain(), QStringLiteral("A **B** %2 follows C."));
        QCOMPARE(text.runs().size(), size_t(2));
        QVERIFY(text.runs()[0].strong);
        QVERIFY(!text.runs()[1].strong);
    }

private:
    Wording english{QLocale(QLocale::English, QLocale::UnitedKingdom)};
};

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
