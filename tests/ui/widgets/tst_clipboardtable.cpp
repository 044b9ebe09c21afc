#include "tests/support/testprogram.h"
#include "ui/widgets/clipboardtable.h"

#include <QMimeData>
#include <QTest>

using namespace tandem;

class TestClipboardTable : public QObject
{
    Q_OBJECT

private slots:
    void tabsAndLinesMakeCells()
    {
        QCOMPARE(cellsFromText(QStringLiteral("a\tb\nc\td")), (CellBlock{{"a", "b"}, {"c", "d"}}));
    }

    void theLineBreakAtTheEndAddsNoRow()
    {
        QCOMPARE(cellsFromText(QStringLiteral("a\tb\r\n")), (CellBlock{{"a", "b"}}));
    }

    void emptyCellsAndRowsAreKept()
    {
        QCOMPARE(cellsFromText(QStringLiteral("\ta\t\n\nb")), (CellBlock{{"", "a", ""}, {""}, {"b"}}));
    }

    void nothingIsNoTable() { QVERIFY(cellsFromText({}).isEmpty()); }

    void aQuotedCellMayHoldLinesTabsAndQuotes()
    {
        const auto text = QStringLiteral("\"first\r\nsecond\tpart \"\"so\"\"\"\tnext\r\nlast");
        QCOMPARE(cellsFromText(text), (CellBlock{{"first\nsecond\tpart \"so\"", "next"}, {"last"}}));
    }

    void quotesWithinOrUnclosedAreText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<CellBlock>("cells");
        QTest::newRow("word first") << "\"Hello\" world\tx" << CellBlock{{"\"Hello\" world", "x"}};
        QTest::newRow("inside") << "19\" rack\tx" << CellBlock{{"19\" rack", "x"}};
        QTest::newRow("never closed") << "\"open\nnext" << CellBlock{{"\"open"}, {"next"}};
        QTest::newRow("lone quote") << "\"" << CellBlock{{"\""}};
        QTest::newRow("empty quoted") << "\"\"\tx" << CellBlock{{"", "x"}};
    }

    void quotesWithinOrUnclosedAreText()
    {
        QFETCH(QString, text);
        QFETCH(CellBlock, cells);
        QCOMPARE(cellsFromText(text), cells);
    }

    void whatIsWrittenIsReadBack()
    {
        const CellBlock cells{
            {"plain", "two\nlines", "tab\tin"}, {"\"quoted\"", "", "5\" disk"}, {"", "", ""}};
        QCOMPARE(cellsFromText(cellsToText(cells)), cells);
    }

    void htmlIsReadAsASpreadsheetWritesIt()
    {
        const auto html = QStringLiteral(
            "<html><head><meta charset=utf-8><style><!--td{color:red}--></style></head><body>"
            "<!--StartFragment--><table border=0>"
            "<tr><td>Patch servers</td><td>A<br style='mso-data-placement:same-cell;'>R</td></tr>"
            "<tr><td colspan=2>Wide &amp; &lt;open&gt;</td></tr>"
            "<tr><td></td><td>&nbsp;C</td></tr>"
            "</table><!--EndFragment--></body></html>");
        QCOMPARE(cellsFromHtml(html),
                 (CellBlock{{"Patch servers", "A\nR"}, {"Wide & <open>", ""}, {"", "C"}}));
    }

    void aCellCoveredByRowspanIsEmpty()
    {
        const auto html =
            QStringLiteral("<table><tr><td rowspan=2>Area</td><td>1</td></tr><tr><td>2</td></tr></table>");
        QCOMPARE(cellsFromHtml(html), (CellBlock{{"Area", "1"}, {"", "2"}}));
    }

    void htmlWithoutATableFallsBackToTheText()
    {
        QMimeData mime;
        mime.setHtml(QStringLiteral("<p>Just <b>words</b></p>"));
        mime.setText(QStringLiteral("Just\twords"));
        QCOMPARE(cellsFromMime(mime), (CellBlock{{"Just", "words"}}));
    }

    void bothFormsAreOffered()
    {
        const CellBlock cells{{"a <b> & c", "x\ny"}};
        const auto mime = cellsToMime(cells);
        QCOMPARE(cellsFromText(mime->text()), cells);
        QCOMPARE(cellsFromHtml(mime->html()), cells);
    }
};

QTEST_MAIN(TestClipboardTable)
#include "tst_clipboardtable.moc"
