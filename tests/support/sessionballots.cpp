// How the ballots of the story go out and come back.
#include "core/exchange/zipparts.h"
#include "tests/support/sessionstory.h"
#include <QRegularExpression>

namespace tandem::test {

/// In the list of evaluators, `down` from its first.
void SessionStory::handOut(const QString &command, int down, const QString &name)
{
    laptop->dialogs.files.push_back(file(name));
    laptop->inDialog([&] { laptop->find(command); },
                     [&] {
                         laptop->pressTimes(down, Qt::Key_Down);
                         laptop->press(Qt::Key_Return);
                     });
    QVERIFY(QFile::exists(file(name)));
}
void SessionStory::handOutTheBallots()
{
    CHAPTER(handOut(QStringLiteral("scorecard package"), 2, QStringLiteral("Priya.tandem")));
    QCOMPARE(laptop->toast(), QStringLiteral("Scorecard package for Priya Raman saved"));
    CHAPTER(handOut(QStringLiteral("spreadsheet ballot"), 3, QStringLiteral("Daniel.xlsx")));
    QCOMPARE(laptop->toast(), QStringLiteral("Spreadsheet ballot for Daniel Hearn saved"));
    CHAPTER(handOut(QStringLiteral("paper ballot PDF"), 5, QStringLiteral("Ines.pdf")));
    QVERIFY(textOfPdf(file(QStringLiteral("Ines.pdf"))).contains(QStringLiteral("Ines Duarte")));
}

/// On Priya's own laptop.
void SessionStory::fillInThePackage()
{
    Laptop hers(QStringLiteral("Priya Raman"), [this] { return now; });
    hers.open(file(QStringLiteral("Priya.tandem")));
    QVERIFY(hers.words().contains(QStringLiteral("The scorecard of Priya Raman, handed out by Maren")));
    QVERIFY(!hers.words().contains(QStringLiteral("Ostrel")));
    hers.type(QStringLiteral("541254"));
    hers.press(Qt::Key_Home);
    hers.press(Qt::Key_Right);
    hers.press(Qt::Key_Right);
    hers.press(Qt::Key_N);
    hers.type(QStringLiteral("Zephyrine names nobody"));
    hers.press(Qt::Key_Escape);
    QVERIFY(hers.words().contains(QStringLiteral("every card is complete")));
}

/// She scored Tooling on both: the IT lead decides for the package, and does not see what either says.
void SessionStory::takeInThePackage()
{
    Laptop &l = *laptop;
    l.dialogs.files.push_back(file(QStringLiteral("Priya.tandem")));
    l.inDialog([&] { l.find(QStringLiteral("Import a ballot")); },
               [&] {
                   const QString words = l.dialogWords();
                   QVERIFY(words.contains(QStringLiteral("Ballot of Priya Raman for Tidewick Technology")));
                   QVERIFY(words.contains(QStringLiteral("1 was changed on both sides")));
                   QVERIFY(words.contains(QStringLiteral("hidden until the reveal")));
                   QVERIFY(words.contains(QStringLiteral("1 is not decided: it stays as it is here.")));
                   QCOMPARE(secretsIn(words), QStringList());
                   QCOMPARE(l.focused(), QStringLiteral("Tooling integration: Keep what is here"));
                   l.press(Qt::Key_Down);
                   QCOMPARE(l.focused(), QStringLiteral("Tooling integration: Take the ballot's"));
                   l.press(Qt::Key_Space);
                   QVERIFY(!l.dialogWords().contains(QStringLiteral("is not decided")));
                   l.press(Qt::Key_Return);
               });
    QCOMPARE(l.toast(), QStringLiteral("6 scores imported"));
    // The same package again changes nothing.
    l.dialogs.files.push_back(file(QStringLiteral("Priya.tandem")));
    l.find(QStringLiteral("Import a ballot"));
    QCOMPARE(l.toast(), QStringLiteral("This scorecard was imported before; there is nothing new in it."));
}

/// As a spreadsheet program does it: a number into the cell, a text into the book's list of texts.
static void setCell(ZipParts &book, const QString &place, const QString &value)
{
    QByteArray &texts = book["xl/sharedStrings.xml"];
    QByteArray &sheet = book["xl/worksheets/sheet1.xml"];
    bool isNumber = false;
    value.toDouble(&isNumber);
    QString type;
    QString stored = value;
    if (!isNumber) {
        type = QStringLiteral(" t=\"s\"");
        stored = QString::number(texts.count("<si>"));
        texts.replace("</sst>", "<si><t>" + value.toUtf8() + "</t></si></sst>");
    }
    const QRegularExpression cell(
        QStringLiteral("<c r=\"%1\"( s=\"\\d+\")?( t=\"\\w+\")?(/>|>.*?</c>)").arg(place));
    QString text = QString::fromUtf8(sheet);
    QVERIFY(cell.match(text).hasMatch());
    text.replace(cell, QStringLiteral("<c r=\"%1\"\\1%2><v>%3</v></c>").arg(place, type, stored));
    sheet = text.toUtf8();
}
void SessionStory::takeInTheSpreadsheet()
{
    const QString path = file(QStringLiteral("Daniel.xlsx"));
    QFile ballot(path);
    QVERIFY(ballot.open(QIODevice::ReadWrite));
    ZipParts parts = unzip(ballot.readAll());
    const std::pair<const char *, const char *> filled[] = {
        {"D8", "5"},     {"D9", "4"}, {"D10", "4"}, {"D11", "abstain"}, {"G11", "Quixotica was late"},
        {"D12", "4.37"}, {"D13", "4"}};
    for (const auto &[place, value] : filled)
        setCell(parts, QLatin1String(place), QLatin1String(value));
    ballot.resize(0);
    ballot.seek(0);
    ballot.write(zip(parts, "[Content_Types].xml"));
    ballot.close();
    Laptop &l = *laptop;
    l.dialogs.files.push_back(path);
    l.inDialog([&] { l.find(QStringLiteral("Import a ballot")); },
               [&] {
                   QVERIFY(l.dialogWords().contains(QStringLiteral("6 scores are taken over.")));
                   QVERIFY(l.dialogWords().contains(QStringLiteral("differs, hidden until the reveal")));
                   QCOMPARE(secretsIn(l.dialogWords()), QStringList());
                   l.press(Qt::Key_Return);
               });
    QCOMPARE(l.toast(), QStringLiteral("6 scores imported"));
}

void SessionStory::typeThePaperBallot()
{
    Laptop &l = *laptop;
    l.inDialog([&] { l.find(QStringLiteral("Enter a paper ballot")); },
               [&] {
                   l.tabTo(QStringLiteral("Evaluator whose ballot it is"), true);
                   l.press(Qt::Key_End);
                   l.tabTo(QStringLiteral("Score, Scope and RACI"));
                   for (const char *score : {"3", "3", "4", "2", "3.63", "4"}) {
                       l.type(QString::fromLatin1(score));
                       l.press(Qt::Key_Return);
                   }
                   l.press(Qt::Key_Return);
                   QVERIFY(l.dialogWords().contains(
                       QStringLiteral("Entered the ballot of Ines Duarte for Tidewick Technology.")));
                   l.press(Qt::Key_Escape);
               });
    QVERIFY(l.page()->contextLine().endsWith(QStringLiteral("4 of 5 cards complete")));
}

} // namespace tandem::test
