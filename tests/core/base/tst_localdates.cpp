#include "core/base/localdates.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;

class TestLocalDates : public QObject
{
    Q_OBJECT

private slots:
    void aDayIsWrittenInTheOrderOfTheReader_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shortOne");
        QTest::addColumn<QString>("longOne");
        QTest::newRow("British") << "en_GB" << QStringLiteral("12 Jan") << QStringLiteral("12 January");
        QTest::newRow("American") << "en_US" << QStringLiteral("Jan 12") << QStringLiteral("January 12");
        QTest::newRow("German") << "de_DE" << QStringLiteral("12. Jan.") << QStringLiteral("12. Januar");
        QTest::newRow("French") << "fr_FR" << QStringLiteral("12 janv.") << QStringLiteral("12 janvier");
        QTest::newRow("Spanish") << "es_ES" << QStringLiteral("12 ene") << QStringLiteral("12 enero");
        QTest::newRow("none") << "C" << QStringLiteral("12 Jan") << QStringLiteral("12 January");
    }
    void aDayIsWrittenInTheOrderOfTheReader()
    {
        QFETCH(QString, name);
        const QLocale locale(name);
        const QDate day(2026, 1, 12);
        QTEST(dayOfYear(locale, day), "shortOne");
        QTEST(longDayOfYear(locale, day), "longOne");
    }

    void theWeekdayStandsBeforeIt()
    {
        const QDate day(2026, 1, 12);
        QCOMPARE(weekdayOfYear(QLocale(QStringLiteral("en_GB")), day), QStringLiteral("Mon 12 Jan"));
        QCOMPARE(longWeekdayOfYear(QLocale(QStringLiteral("en_US")), day), QStringLiteral("Mon, January 12"));
        const QLocale german(QStringLiteral("de_DE"));
        QCOMPARE(longWeekdayOfYear(german, day),
                 german.dayName(1, QLocale::ShortFormat) + QStringLiteral(" 12. Januar"));
        QVERIFY(dayOfYear(german, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLocalDates)
#include "tst_localdates.moc"
