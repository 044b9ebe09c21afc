#include "core/base/error.h"
#include "core/base/text.h"
#include "tests/support/caught.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsOneTrimmedLineWithoutControlCharacters()
    {
        QCOMPARE(cleanName(QStringLiteral("  Ostrel\t\n Partners \x01 ")), QStringLiteral("Ostrel Partners"));
        QCOMPARE(cleanName(QStringLiteral("e\u0301")), QStringLiteral("\u00e9")); // NFC
        QCOMPARE(cleanName(QString()), QString());
    }

    void aTextKeepsItsLinesAndTabs()
    {
        QCOMPARE(cleanText(QStringLiteral("a\r\nb\rc\u2028d\te \x02\n\n ")), QStringLiteral("a\nb\nc\nd\te"));
        QCOMPARE(cleanText(QStringLiteral("  indented")), QStringLiteral("  indented"));
    }

    void aTextThatIsTooLongIsRefusedNotCut()
    {
        const QString longest(maximumTextLength, QLatin1Char('a'));
        QCOMPARE(storedText(longest), longest);
        QCOMPARE(storedName(longest), longest);
        QVERIFY(test::caught([&] { storedText(longest + QLatin1Char('a')); }));
        QVERIFY(test::caught([&] { storedName(longest + QLatin1Char('a')); }));
    }

    void namesAreTheSameWhateverTheirCaseWidthAndSpaces()
    {
        QVERIFY(sameName(QStringLiteral(" Ostrel  PARTNERS"), QStringLiteral("ostrel partners")));
        QVERIFY(sameName(QStringLiteral("\uFF21\uFF22"), QStringLiteral("ab"))); // full-width letters
        QVERIFY(!sameName(QStringLiteral("Ostrel"), QStringLiteral("Ostrel Partners")));
    }

    void initialsAreUpToTwoCapitals()
    {
        QCOMPARE(initials(QStringLiteral("Lanthorn Managed IT")), QStringLiteral("LM"));
        QCOMPARE(initials(QStringLiteral("priya")), QStringLiteral("P"));
        QCOMPARE(initials(QStringLiteral("(the) 3rd Line")), QStringLiteral("3L"));
        QCOMPARE(initials(QStringLiteral("& !")), QStringLiteral("?"));
    }

    void numbersAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<double>("value");
        QTest::newRow("whole") << "3" << true << 3.0;
        QTest::newRow("point") << " 3.5 " << true << 3.5;
        QTest::newRow("comma") << "3,5" << true << 3.5;
        QTest::newRow("sign") << "-2" << true << -2.0;
        QTest::newRow("minus sign of a typesetter") << QStringLiteral("\u22122") << true << -2.0;
        QTest::newRow("empty") << "" << false << 0.0;
        QTest::newRow("word") << "three" << false << 0.0;
        QTest::newRow("thousands") << "1,234.5" << false << 0.0;
        QTest::newRow("exponent") << "1e3" << false << 0.0;
        QTest::newRow("infinity") << "inf" << false << 0.0;
        QTest::newRow("not a number") << "nan" << false << 0.0;
        QTest::newRow("two signs") << "--2" << false << 0.0;
        QTest::newRow("other digits") << QStringLiteral("\u0663") << false << 0.0;
    }
    void numbersAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(bool, ok);
        QFETCH(double, value);
        const auto number = parseNumber(text);
        QCOMPARE(number.has_value(), ok);
        if (ok)
            QCOMPARE(*number, value);
    }

    void numbersAreWrittenWithoutTrailingZeros()
    {
        QCOMPARE(plainNumber(4), QStringLiteral("4"));
        QCOMPARE(plainNumber(3.5), QStringLiteral("3.5"));
        QCOMPARE(plainNumber(1.0 / 3), QStringLiteral("0.333333"));
        QCOMPARE(plainNumber(-0.0000001), QStringLiteral("0"));
        QCOMPARE(plainNumber(100), QStringLiteral("100"));
    }

    void listsAndCountsReadAsWords()
    {
        QCOMPARE(listInWords({}), QString());
        QCOMPARE(listInWords({QStringLiteral("a")}), QStringLiteral("a"));
        QCOMPARE(listInWords({QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("a and b"));
        QCOMPARE(listInWords({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
                 QStringLiteral("a, b and c"));
        QCOMPARE(listInWords({QStringLiteral("%2"), QStringLiteral("b")}), QStringLiteral("%2 and b"));
        QCOMPARE(countInWords(0), QStringLiteral("no"));
        QCOMPARE(countInWords(12), QStringLiteral("twelve"));
        QCOMPARE(countInWords(13), QStringLiteral("13"));
        QCOMPARE(countInWords(-1), QStringLiteral("-1"));
    }

    void anErrorReadsAsThreeSentences()
    {
        const Error full(ErrorCode::DiskFull, QStringLiteral("There is no space."),
                         QStringLiteral("a.tandem"), QStringLiteral("Free some."));
        QCOMPARE(full.message(), QStringLiteral("a.tandem: There is no space. Free some."));
        QCOMPARE(QByteArray(full.what()), full.message().toUtf8());
        QCOMPARE(Error(ErrorCode::Invalid, QStringLiteral("No.")).message(), QStringLiteral("No."));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
