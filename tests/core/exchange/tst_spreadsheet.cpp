#include "core/exchange/spreadsheet.h"
#include "core/exchange/zipparts.h"
#include "tests/support/caught.h"
#include "tests/support/testprogram.h"
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>
#include <QtTest>

using namespace tandem;

/// Workbooks come from anywhere: none may do more than be refused.
class TestSpreadsheet : public QObject
{
    Q_OBJECT

    static QByteArray fixture()
    {
        QFile file(QStringLiteral(TANDEM_TEST_DATA "/ballots/filled.xlsx"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray withPart(const std::string &name, const std::function<void(QByteArray &)> &change)
    {
        ZipParts parts = unzip(fixture());
        change(parts[name]);
        return zip(parts, "[Content_Types].xml");
    }
    static QByteArray withSheet(const QByteArray &data)
    {
        return withPart("xl/worksheets/sheet1.xml", [&](QByteArray &part) {
            const qsizetype from = part.indexOf("<sheetData>");
            const qsizetype to = part.indexOf("</sheetData>");
            part.replace(from, to - from, "<sheetData>" + data);
        });
    }
    static QString refusal(const QByteArray &bytes)
    {
        const auto error = test::caught([&] { readSpreadsheet(bytes); });
        return error ? QStringLiteral("%1 %2").arg(static_cast<int>(error->code())).arg(error->happened())
                     : QString();
    }
    static const QString invalid;
    static qsizetype findLast(const QByteArray &bytes, quint32 mark)
    {
        const quint32 little = qToLittleEndian(mark);
        return bytes.lastIndexOf(QByteArray(reinterpret_cast<const char *>(&little), 4));
    }

private slots:
    void cellsAreNamedAsSpreadsheetsDo()
    {
        QCOMPARE(cellName(0, 0), QStringLiteral("A1"));
        QCOMPARE(cellName(6, 3), QStringLiteral("D7"));
        QCOMPARE(cellName(0, 26), QStringLiteral("AA1"));
        QCOMPARE(cellName(9, 16383), QStringLiteral("XFD10"));
    }

    void zipPartsComeBack()
    {
        const ZipParts parts = {
            {"a/b.xml", QByteArray(100'000, 'x')}, {"c", {}}, {"[Content_Types].xml", "1"}};
        QVERIFY(unzip(zip(parts, "[Content_Types].xml")) == parts);
    }

    void textsNumbersAndFormulasAreToldApart()
    {
        const Spreadsheet book = readSpreadsheet(withSheet(
            "<row r=\"1\"><c r=\"A1\"><v>4.5</v></c><c r=\"B1\" t=\"b\"><v>1</v></c>"
            "<c r=\"C1\"><f>1+1</f><v>2</v></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
            "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" ref=\"A2:A3\" si=\"0\">1+1</f><v>2</v></c>"
            "<c r=\"B2\"><f t=\"array\" ref=\"B2:C2\">1+1</f><v>2</v></c></row>"
            "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"));
        const Spreadsheet::Sheet &sheet = *book.find(QStringLiteral("Ballot"));
        using Kind = Spreadsheet::Cell::Kind;
        QCOMPARE(sheet.at(0, 0).number, 4.5);
        QCOMPARE(sheet.at(0, 1).text, QStringLiteral("TRUE"));
        for (const auto &[row, column] : {std::pair{0, 2}, {0, 3}, {1, 0}, {1, 1}, {1, 2}, {2, 0}})
            QVERIFY2(sheet.at(row, column).kind == Kind::Formula, qPrintable(cellName(row, column)));
        QVERIFY(sheet.at(5, 5).kind == Kind::Empty);
    }

    void targetsFromTheRootAreFound()
    {
        ZipParts parts = unzip(fixture());
        parts["xl/_rels/workbook.xml.rels"].replace("Target=\"", "Target=\"/xl/");
        parts["_rels/.rels"].replace("Target=\"", "Target=\"/");
        const Spreadsheet book = readSpreadsheet(zip(parts));
        QCOMPARE(book.sheets.size(), readSpreadsheet(fixture()).sheets.size());
        QCOMPARE(book.find(QStringLiteral("Ballot"))->at(6, 3).number, 4.0);
    }

    void whatIsNoWorkbookIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("provider,criterion\n").repeated(10);
        QTest::newRow("an empty archive") << zip({});
        QTest::newRow("another archive") << zip({{"word/document.xml", "<w/>"}});
        QTest::newRow("half a file") << fixture().left(fixture().size() / 2);
        QTest::newRow("no sheets part")
            << withPart("xl/workbook.xml", [](QByteArray &part) { part.clear(); });
        QTest::newRow("broken XML") << withSheet("<row r=\"1\"><c r=\"A1\">");
        QTest::newRow("an entity") << withPart("xl/worksheets/sheet1.xml", [](QByteArray &part) {
            part.replace("<worksheet", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet");
        });
        QTest::newRow("texts within the sheet")
            << withSheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
        QTest::newRow("too large") << QByteArray(largestSpreadsheet + 1, 'P');
    }
    void whatIsNoWorkbookIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY2(refusal(bytes).startsWith(invalid), qPrintable(refusal(bytes)));
    }

    void aZipBombIsNotUnpacked()
    {
        QElapsedTimer timer;
        timer.start();
        ZipParts parts = unzip(fixture());
        parts["xl/bomb.xml"] = QByteArray(60 * 1024 * 1024, ' ');
        const QByteArray bomb = zip(parts);
        QVERIFY(bomb.size() < 200'000);
        QVERIFY(refusal(bomb).contains(QLatin1String("unpacks to more")));
        // One that lies about its size is cut off where it said it would end.
        QByteArray liar = zip({{"[Content_Types].xml", QByteArray(40 * 1024 * 1024, ' ')}});
        const qsizetype entry = findLast(liar, 0x02014b50);
        qToLittleEndian<quint32>(100, liar.data() + entry + 24);
        QVERIFY(refusal(liar).contains(QLatin1String("another size")));
        QVERIFY(timer.elapsed() < 20'000);
    }

    void anArchiveOfManyPartsIsRefused()
    {
        ZipParts parts = unzip(fixture());
        for (int i = 0; i < 200; ++i)
            parts["x" + std::to_string(i)] = "x";
        QVERIFY(refusal(zip(parts)).contains(QLatin1String("unpacks to more")));
    }

    void valuesFromOtherFilesAndMacrosAreRefused()
    {
        ZipParts parts = unzip(fixture());
        parts["xl/externalLinks/externalLink1.xml"] = "<externalLink/>";
        QVERIFY(refusal(zip(parts)).contains(QLatin1String("from other files")));
        parts = unzip(fixture());
        parts["xl/vbaProject.bin"] = "x";
        QVERIFY(refusal(zip(parts)).contains(QLatin1String("macros")));
    }

    void tenThousandColumnsAreRefused()
    {
        QByteArray row = "<row r=\"1\">";
        for (int column = 0; column < 10'000; ++column)
            row += "<c r=\"" + cellName(0, column).toLatin1() + "\"><v>1</v></c>";
        QVERIFY2(refusal(withSheet(row + "</row>")).contains(QLatin1String("far beyond a form")),
                 qPrintable(refusal(withSheet(row + "</row>"))));
        QVERIFY(refusal(withSheet("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"))
                    .contains(QLatin1String("A1048576")));
        QVERIFY(
            refusal(
                withSheet(
                    "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:XFD1048576\">1</f><v>1</v></c></row>"))
                .contains(QLatin1String("far beyond a form")));
    }

    void damageIsRefusedAndNeverWorse()
    {
        QRandomGenerator random(2026);
        const QByteArray whole = fixture();
        for (int i = 0; i < 400; ++i) {
            QByteArray bytes = whole;
            for (int k = 0; k < 3; ++k)
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            refusal(bytes);
        }
        ZipParts parts = unzip(whole);
        for (const char *name : {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml",
                                 "[Content_Types].xml", "xl/_rels/workbook.xml.rels"}) {
            for (int i = 0; i < 150; ++i) {
                ZipParts damaged = parts;
                QByteArray &part = damaged[name];
                if (i % 3 == 0)
                    part.truncate(random.bounded(part.size()));
                for (int k = 0; k <= i % 4 && !part.isEmpty(); ++k)
                    part[random.bounded(part.size())] = "<>/\"'&; 9-\xff"[random.bounded(11)];
                refusal(zip(damaged, "[Content_Types].xml"));
            }
        }
    }
};

const QString TestSpreadsheet::invalid = QString::number(static_cast<int>(ErrorCode::Invalid)) + u' ';

QTEST_GUILESS_MAIN(TestSpreadsheet)
#include "tst_spreadsheet.moc"
