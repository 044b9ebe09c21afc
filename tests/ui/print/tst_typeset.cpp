#include "tests/support/testprogram.h"
#include "ui/print/typeset.h"
#include "ui/theme/fonts.h"

#include <QGuiApplication>
#include <QTest>

using namespace tandem;
using namespace tandem::print;
using report::Align;

class TypesetTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void leadingIsForced()
    {
        const TextBox box(QStringLiteral("one\ntwo\n\nfour"), type::body, 200);
        QCOMPARE(box.lines(), 4);
        QCOMPARE(box.height(), 4 * 14.0);
    }

    void noLineIsWiderThanItsColumn()
    {
        const QString text =
            QStringLiteral("A paragraph of ordinary words that has to break over several lines to fit.");
        for (const double width : {60.0, 90.0, 130.0}) {
            const TextBox box(text, type::body, width);
            QVERIFY(box.widest() <= width + 0.01);
            QVERIFY(box.lines() > 1);
        }
    }

    void aWordLongerThanItsColumnBreaksAnywhere()
    {
        const TextBox box(QString(400, QLatin1Char('x')), type::cell, 50);
        QVERIFY(box.lines() > 10);
        QVERIFY(box.widest() <= 50.01);
    }

    void aSpanOfHoursIsNotTornApart()
    {
        const double width = textWidth(QStringLiteral("on call 08:00\u2013"), type::cell) + 2;
        const TextBox box(QStringLiteral("on call 08:00\u201318:00"), type::cell, width,
                          {Align::Left, Fit::Plain, 0});
        QCOMPARE(box.lines(), 2);
        QVERIFY(box.widest() < width - 2); // "on call", and below it the hours
        QCOMPARE(TextBox(QStringLiteral("08:00\u201318:00"), type::cell, 30).lines(), 2); // where it must
    }

    void headingsAreBalanced()
    {
        const QString text = QStringLiteral("A heading of which the last word would stand alone");
        const double width = textWidth(text, type::title) - 20;
        const TextBox plain(text, type::title, width, {Align::Left, Fit::Plain, 0});
        const TextBox balanced(text, type::title, width, {Align::Left, Fit::Balanced, 0});
        QCOMPARE(plain.lines(), 2);
        QCOMPARE(balanced.lines(), 2);
        QVERIFY(balanced.widest() < plain.widest() * 0.75);
    }

    void aTextThatIsTooLongEndsInAnEllipsis()
    {
        const TextBox box(QStringLiteral("word ").repeated(200), type::cell, 100,
                          {Align::Left, Fit::Plain, 2});
        QCOMPARE(box.lines(), 2);
        QVERIFY(box.widest() <= 100.01);
        QVERIFY(elided(QStringLiteral("word ").repeated(200), type::cell, 100).endsWith(u'…'));
    }

    void boldIsWider()
    {
        QVERIFY(textWidth(report::RichText::strong(QStringLiteral("Larkfield")), type::body) >
                textWidth(QStringLiteral("Larkfield"), type::body));
    }

    void digitsAreTabular()
    {
        QCOMPARE(textWidth(QStringLiteral("111.1"), type::cell),
                 textWidth(QStringLiteral("888.8"), type::cell));
    }

    void oddTextIsLaidOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("newlines") << QStringLiteral("\n\n\n");
        QTest::newRow("right to left") << QString::fromUtf8("مرحبا بالعالم שלום עולם");
        QTest::newRow("emoji") << QString::fromUtf8("😀 👩‍👩‍👧");
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D));
        QTest::newRow("controls") << QString::fromUtf8("a\u0001\u200B\u202Eb");
        QTest::newRow("unassigned") << QString::fromUtf8("\uFFFF\uE000");
        QTest::newRow("combining") << QString(2000, QChar(0x0301));
    }
    void oddTextIsLaidOut()
    {
        QFETCH(QString, text);
        const TextBox box(text, type::body, 80);
        QVERIFY(box.lines() >= 1);
        const TextBox cut(text, type::body, 20, {Align::Right, Fit::Balanced, 1});
        QCOMPARE(cut.lines(), 1);
    }

    void positionsRoundUpToTheGrid()
    {
        QCOMPARE(onGrid(60), 60.0);
        QCOMPARE(onGrid(60.5), 64.0);
    }
};

QTEST_MAIN(TypesetTest)
#include "tst_typeset.moc"
