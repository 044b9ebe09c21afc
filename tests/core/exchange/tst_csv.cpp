#include "core/base/error.h"
#include "core/exchange/csv.h"
#include "tests/support/testprogram.h"
#include <QTemporaryDir>
#include <QTest>

using namespace tandem;

class CsvTest : public QObject
{
    Q_OBJECT

private:
    static QString shown(const CsvTable &table)
    {
        QStringList lines;
        for (const CsvRecord &record : table.records)
            lines.push_back(
                QStringLiteral("%1:%2").arg(record.line).arg(record.fields.join(QLatin1Char('|'))));
        return lines.join(QLatin1Char('/'));
    }

private slots:
    void tablesAreReadWhateverTheirSeparatorAndLineEnds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("records");
        QTest::newRow("commas") << QByteArray("a,b\n1,2\n") << "a|b"
                                << "2:1|2";
        QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << "a|b"
                                          << "2:1|2";
        QTest::newRow("semicolons") << QByteArray("a;b\n1,5;2") << "a|b"
                                    << "2:1,5|2";
        QTest::newRow("tabs") << QByteArray("a\tb\n1\t2") << "a|b"
                              << "2:1|2";
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "a,b\n1,2\n")
                              << "a|b"
                              << "2:1|2";
        QTest::newRow("mark before a quote") << QByteArray("\xEF\xBB\xBF\"a;b\",c\n1,2\n") << "a;b|c"
                                             << "2:1|2";
        QTest::newRow("CR LF") << QByteArray("a,b\r\n1,2\r\n3,4\r\n") << "a|b"
                               << "2:1|2/3:3|4";
        QTest::newRow("CR") << QByteArray("a,b\r1,2\r3,4") << "a|b"
                            << "2:1|2/3:3|4";
        QTest::newRow("separator named") << QByteArray("sep=;\r\na,x;b\r\n1;2\r\n") << "a,x|b"
                                         << "3:1|2";
        QTest::newRow("separator in a quoted head") << QByteArray("\"a,b,c\";d\n1;2\n") << "a,b,c|d"
                                                    << "2:1|2";
        QTest::newRow("one column") << QByteArray("a\n1\n") << "a"
                                    << "2:1";
        QTest::newRow("empty lines") << QByteArray("\n\na,b\n\n1,2\n,\n\n3,4\n\n") << "a|b"
                                     << "5:1|2/8:3|4";
        QTest::newRow("padding") << QByteArray("a,b,,\n1,2,,,,\n") << "a|b"
                                 << "2:1|2";
        QTest::newRow("short row") << QByteArray("a,b,c\n1\n") << "a|b|c"
                                   << "2:1";
        QTest::newRow("empty fields") << QByteArray("a,b,c\n,2,\n") << "a|b|c"
                                      << "2:|2|";
        QTest::newRow("Unicode") << QByteArray("a,b\nGr\xC3\xBC\xC3\x9F"
                                               "e,\xF0\x9F\x8C\xB2\n")
                                 << "a|b" << QStringLiteral("2:Grüße|🌲");
        QTest::newRow("a quote inside a plain field") << QByteArray("a,b\n5\" disk,2\n") << "a|b"
                                                      << "2:5\" disk|2";
    }

    void tablesAreReadWhateverTheirSeparatorAndLineEnds()
    {
        QFETCH(QByteArray, bytes);
        const CsvTable table = parseCsv(bytes);
        QTEST(table.header.fields.join(QLatin1Char('|')), "header");
        QTEST(shown(table), "records");
        QVERIFY(table.findings.empty());
    }

    void quotedFieldsKeepSeparatorsQuotesAndLines()
    {
        const CsvTable table =
            parseCsv("a,b\n\"1,5\",\"he said \"\"yes\"\"\"\n\"two\r\nlines\",\"\"\nend,here\n");
        QCOMPARE(table.records.size(), size_t(3));
        QCOMPARE(table.records[0].fields,
                 (QStringList{QStringLiteral("1,5"), QStringLiteral("he said \"yes\"")}));
        QCOMPARE(table.records[1].fields, (QStringList{QStringLiteral("two\r\nlines"), QString()}));
        QCOMPARE(table.records[1].line, 3);
        QCOMPARE(table.records[2].line, 5);
    }

    void aRowThatCannotBeReadIsNamedByItsLineAndTheOthersStay()
    {
        const CsvTable table = parseCsv("a,b\n1,2,3\n4,5\n\"6\"x,7\n\xFF,8\n9,10\n");
        QCOMPARE(shown(table), QStringLiteral("3:4|5/6:9|10"));
        QCOMPARE(table.rows, 5);
        QCOMPARE(table.findings.size(), size_t(3));
        QCOMPARE(table.findings[0].line, 2);
        QCOMPARE(table.findings[0].what, QStringLiteral("The row has 3 fields where the header has 2."));
        QCOMPARE(table.findings[1].line, 4);
        QCOMPARE(table.findings[1].what, QStringLiteral("There is text after a closing quote."));
        QCOMPARE(table.findings[2].line, 5);
        QCOMPARE(table.findings[2].what, QStringLiteral("This row is not UTF-8."));
        QVERIFY(!hasTableProblem(table.findings));
    }

    void aQuoteThatIsNeverClosedSpoilsTheTable()
    {
        const CsvTable table = parseCsv("a,b\n1,2\n3,\"open\n4,5\n6,7\n");
        QVERIFY(hasTableProblem(table.findings));
        QCOMPARE(table.findings.back().line, 3);
        QVERIFY(!table.findings.back().mend.isEmpty());
        QVERIFY(hasTableProblem(parseCsv("\"a,b\n1,2\n").findings));
    }

    void whatIsNoTableIsToldByItsFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::newRow("workbook") << QByteArray("PK\x03\x04zzz")
                                  << "This is a workbook, not a table as text.";
        QTest::newRow("old workbook")
            << QByteArray("\xD0\xCF\x11\xE0zzz") << "This is a workbook, not a table as text.";
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0b\0",
                                              6)
                                << "The table is in UTF-16.";
        QTest::newRow("binary") << QByteArray("a,b\n\0", 5) << "This is not a table as text.";
        QTest::newRow("nothing") << QByteArray() << "The table is empty.";
        QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << "The table is empty.";
        QTest::newRow("blank lines") << QByteArray("\r\n \r\n,,\r\n") << "The table is empty.";
        QTest::newRow("Latin-1 header") << QByteArray("Gr\xFC"
                                                      "n,b\n1,2\n")
                                        << "The header is not UTF-8.";
    }

    void whatIsNoTableIsToldByItsFirstBytes()
    {
        QFETCH(QByteArray, bytes);
        const CsvTable table = parseCsv(bytes);
        QVERIFY(hasTableProblem(table.findings));
        QTEST(table.findings.front().what, "what");
        QVERIFY(!table.findings.front().mend.isEmpty());
        QVERIFY(table.records.empty());
    }

    void whatIsWrittenIsReadBackTheSame()
    {
        const QStringList fields = {QStringLiteral("plain"),  QStringLiteral("a,b;c"),
                                    QStringLiteral("\"q\""),  QStringLiteral("two\nlines"),
                                    QStringLiteral(" edge "), QString(),
                                    QStringLiteral("Grün")};
        for (const char separator : {',', ';', '\t'}) {
            const CsvTable table = parseCsv(csvLine({"a", "b", "c", "d", "e", "f", "g"}, separator) +
                                            csvLine(fields, separator));
            QCOMPARE(table.separator, separator);
            QCOMPARE(table.records.size(), size_t(1));
            QCOMPARE(table.records[0].fields, fields);
        }
    }

    void anyBytesAreReadWithoutHarm()
    {
        const QByteArray alphabet("a1,;\t\"\"\r\n\xC3\xA4\xFF=", 14);
        quint32 seed = 1;
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes;
            for (int i = 0; i < round % 40; ++i) {
                seed = seed * 1664525 + 1013904223;
                bytes += alphabet.at(static_cast<int>((seed >> 16) % static_cast<quint32>(alphabet.size())));
            }
            const CsvTable table = parseCsv(bytes);
            for (const CsvRecord &record : table.records)
                QVERIFY(record.fields.size() <= table.header.fields.size() &&
                        record.line > table.header.line);
        }
    }

    void aFileThatIsMissingOrTooLargeIsRefusedInWords()
    {
        const QTemporaryDir folder;
        const auto messageFor = [](const QString &path) {
            try {
                readCsvFile(path);
            } catch (const Error &e) {
                return e.message();
            }
            return QString();
        };
        QVERIFY(
            messageFor(folder.filePath(QStringLiteral("none.csv"))).contains(QStringLiteral("not there")));
        QVERIFY(messageFor(folder.path()).contains(QStringLiteral("cannot be read")));
        QFile large(folder.filePath(QStringLiteral("large.csv")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(largestCsv + 1));
        QVERIFY(messageFor(large.fileName()).contains(QStringLiteral("64 MB")));
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
