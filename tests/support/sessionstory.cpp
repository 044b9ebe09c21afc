#include "tests/support/sessionstory.h"
#include "tests/support/shownwords.h"
#include "ui/sessions/handover.h"
#include "ui/sessions/presenterheader.h"
#include "ui/sessions/presenterstage.h"
#include "ui/sessions/scorecard.h"
#include "ui/sessions/stageprompt.h"
#include <QProcess>

namespace tandem::test {

SessionStory::SessionStory(const QString &folder)
    : folder(folder)
    , laptop(std::make_unique<Laptop>(QStringLiteral("Maren Okafor"), [this] { return now; }))
{
}

void SessionStory::present()
{
    laptop->press(Qt::Key_F11);
    QVERIFY(presenter());
    QVERIFY(QTest::qWaitForWindowActive(presenter()));
}

QString SessionStory::presenterWords() const
{
    return shownWords(*presenter()).join(QLatin1Char('\n'));
}

// ---- before the meeting

void SessionStory::makeTheWorkspace()
{
    Laptop &l = *laptop;
    l.dialogs.files.push_back(workspace());
    l.inDialog([&] { l.press(Qt::Key_N, Qt::ControlModifier); },
               [&] {
                   l.type(QStringLiteral("Harbour & Pine"));
                   l.press(Qt::Key_Return);
               });
    QVERIFY(l.window->view());
    QCOMPARE(l.evaluation().criteria().size(), size_t(6)); // weights 5, 4, 4, 3, 2, 2
    l.goTo(PageId::Providers);
    l.paste(QStringLiteral("Lanthorn Managed IT\nOstrel Partners\nTidewick Technology\n"));
    QCOMPARE(l.evaluation().providers().size(), size_t(3));
    l.goTo(PageId::People);
    l.paste(QStringLiteral("Maren Okafor\tIT lead\nTomas Lindqvist\tFinance\nPriya Raman\tOperations\n"
                           "Daniel Hearn\tLegal\nInes Duarte\tService desk\n"));
    QCOMPARE(l.evaluation().evaluators().size(), size_t(5));
    // Who leads, and a PIN for the one who will score on this laptop.
    l.goTo(PageId::Settings);
    l.press(Qt::Key_L, Qt::AltModifier);
    QCOMPARE(l.focused(), QStringLiteral("Who leads"));
    l.press(Qt::Key_Down);
    l.tabTo(QStringLiteral("Set a PIN for Tomas Lindqvist"));
    l.inDialog([&] { l.press(Qt::Key_Space); },
               [&] {
                   l.type(QStringLiteral("2718"));
                   l.press(Qt::Key_Return);
               });
    QCOMPARE(l.toast(), QStringLiteral("Tomas Lindqvist has a PIN now"));
    QCOMPARE(l.evaluation().viewer(), l.evaluation().evaluators()[0].id);
    QVERIFY(l.evaluation().viewerIsLead());
}

void SessionStory::showCard(int evaluator, const QString &provider)
{
    laptop->goTo(PageId::Scores);
    laptop->press(Qt::Key_Home, Qt::ControlModifier);
    laptop->tabTo(QStringLiteral("Whose scores"), true);
    laptop->press(Qt::Key_Home);
    laptop->pressTimes(1 + evaluator, Qt::Key_Right); // the panel comes first
    laptop->find(QStringLiteral("Score ") + provider);
}

/// Everybody gives Lanthorn a 4 on everything, and Ostrel 4 3 4 3 4 4; but three give it a 4 on Tooling.
void SessionStory::scoreTheOthers()
{
    Laptop &l = *laptop;
    for (int e = 0; e < 5; ++e) {
        CHAPTER(showCard(e, QStringLiteral("Lanthorn")));
        l.type(QStringLiteral("444444"));
        l.type(e < 3 ? QStringLiteral("444344") : QStringLiteral("434344"));
    }
    QCOMPARE(l.evaluation().ranking().given, 60);
    QCOMPARE(total(lanthorn), 80.0);
    // 5*4 + 4*(4+4+4+3+3)/5 + 4*4 + 3*3 + 2*4 + 2*4 = 20 + 14.4 + 16 + 9 + 8 + 8
    QVERIFY(std::abs(total(ostrel) - 75.4) < 1e-9);
}

/// The day before: its scores are revealed, and its session is closed.
void SessionStory::meetOstrel()
{
    Laptop &l = *laptop;
    l.find(QStringLiteral("Session with Ostrel"));
    l.press(Qt::Key_Insert);
    QCOMPARE(l.focused(), QStringLiteral("Date"));
    l.type(QStringLiteral("17 Nov 2026"));
    l.press(Qt::Key_Return);
    l.chooseInMenu(Qt::Key_R);
    QCOMPARE(l.toast(), QStringLiteral("The scores of Ostrel Partners are revealed"));
    l.chooseInMenu(Qt::Key_C);
    QCOMPARE(l.toast(), QStringLiteral("The session with Ostrel Partners is closed"));
}

void SessionStory::planTidewick()
{
    Laptop &l = *laptop;
    l.find(QStringLiteral("Session with Tidewick"));
    l.press(Qt::Key_Insert);
    l.type(QStringLiteral("18 Nov 2026"));
    l.press(Qt::Key_Return);
    l.tabTo(QStringLiteral("Place"));
    l.type(QStringLiteral("Wharf Street 4"));
    l.press(Qt::Key_Return);
    QVERIFY(l.page()->contextLine().startsWith(QStringLiteral("Working session of Wednesday 18 November")));
    QVERIFY(l.words().contains(QStringLiteral("All 60 minutes are divided")));
}

// ---- the meeting

/// From two o'clock: 15 minutes and a half, two criteria and half of the third. Tomas takes the laptop in
/// between, and Priya for one score.
void SessionStory::holdHalfAMeeting()
{
    Laptop &l = *laptop;
    now = QDateTime(QDate(2026, 11, 18), QTime(14, 0), Qt::UTC);
    CHAPTER(present());
    l.press(Qt::Key_Space);
    l.press(Qt::Key_5); // Maren on Scope
    l.press(Qt::Key_E);
    l.press(Qt::Key_1);
    l.press(Qt::Key_T);
    l.type(QStringLiteral("Two handoffs were not named"));
    l.press(Qt::Key_Escape);
    pass(9 * 60);
    l.press(Qt::Key_N);
    l.press(Qt::Key_4); // Maren on Tooling
    pass(4 * 60);
    l.press(Qt::Key_H);
    l.press(Qt::Key_2);
    QVERIFY(presenter()->prompt()->isAsking());
    QVERIFY(presenterWords().contains(QStringLiteral("PIN of Tomas Lindqvist")));
    l.type(QStringLiteral("1111"));
    l.press(Qt::Key_Return);
    QVERIFY(presenterWords().contains(QStringLiteral("This is not the PIN of Tomas Lindqvist.")));
    l.press(Qt::Key_A, Qt::ControlModifier);
    l.type(QStringLiteral("2718"));
    l.press(Qt::Key_Return);
    QVERIFY(presenter()->handOver()->card()->isVisible());
    for (const int key : {Qt::Key_5, Qt::Key_Down, Qt::Key_4, Qt::Key_Down, Qt::Key_4, Qt::Key_H})
        l.press(key);
    for (const int key : {Qt::Key_3, Qt::Key_Down, Qt::Key_2, Qt::Key_H, Qt::Key_Escape}) // Priya, on Tooling
        l.press(key);
    QVERIFY(presenter()->stage()->isVisible());
    l.press(Qt::Key_N);
    l.press(Qt::Key_4); // Maren on Escalation
    l.press(Qt::Key_F);
    l.press(Qt::Key_1);
    pass(2 * 60 + 30);
}

/// The files as they lie on the disk while the program has them open, as after a kill; two minutes later
/// they are opened in another window.
void SessionStory::kill()
{
    const QString left = file(QStringLiteral("Left.tandem"));
    for (const char *ending : {"", "-journal", "-wal", "-shm"}) {
        const QString part = workspace() + QLatin1String(ending);
        QVERIFY(!QFile::exists(part) || QFile::copy(part, left + QLatin1String(ending)));
    }
    const auto killed = std::move(laptop);
    pass(120);
    laptop = std::make_unique<Laptop>(QStringLiteral("Maren Okafor"), [this] { return now; });
    laptop->open(left);
}

void SessionStory::seeTheMeetingAgain()
{
    QVERIFY(!laptop->evaluation().workspace().isReadOnly());
    laptop->find(QStringLiteral("Session with Tidewick"));
    QVERIFY(laptop->words().contains(QStringLiteral("Running")));
    CHAPTER(present());
    // 60 minutes less 15:30 until the kill and 2:00 since; of these 2:30 and 2:00 on the third criterion.
    QCOMPARE(presenter()->stage()->header()->clock(), QStringLiteral("42:30"));
    QCOMPARE(presenter()->stage()->header()->sentence(), QStringLiteral("43 min left, 6 criteria unscored"));
    const QString words = presenterWords();
    for (const char *part :
         {"Criterion 3 of 6   ·   20%   ·   04:30 of 12 minutes", "Maren Okafor, Scoring now, 3 of 6",
          "Tomas Lindqvist, 3 of 6", "Priya Raman, 1 of 6", "Daniel Hearn, 0 of 6"})
        QVERIFY2(words.contains(QString::fromUtf8(part)), part);
    laptop->press(Qt::Key_P);
    laptop->press(Qt::Key_P);
    QVERIFY(presenterWords().contains(QStringLiteral("14:00 Two handoffs were not named")));
    QVERIFY(presenterWords().contains(QStringLiteral("09:00 of 15 minutes")));
    laptop->press(Qt::Key_N);
    laptop->press(Qt::Key_N);
}

void SessionStory::holdTheOtherHalf()
{
    Laptop &l = *laptop;
    // On with it: QBR is refused, Account team gets a 5, References stay open.
    l.press(Qt::Key_N);
    l.press(Qt::Key_R);
    QVERIFY(presenter()->prompt()->isAsking());
    l.press(Qt::Key_R);
    l.press(Qt::Key_N);
    l.press(Qt::Key_5);
    // Tomas has the laptop once more; it opens where he left off.
    l.press(Qt::Key_H);
    l.press(Qt::Key_2);
    l.type(QStringLiteral("2718"));
    l.press(Qt::Key_Return);
    l.press(Qt::Key_2);
    l.press(Qt::Key_Down);
    l.press(Qt::Key_4);
    l.press(Qt::Key_Down);
    l.press(Qt::Key_4);
    l.press(Qt::Key_H);
    QVERIFY(presenterWords().contains(QStringLiteral("Tomas Lindqvist, Card finished")));
    l.press(Qt::Key_Escape);
    pass(35 * 60);
    // The end names what is open, and with whom.
    l.press(Qt::Key_End);
    const QString question = shownWords(*presenter()->prompt()).join(QLatin1Char('\n'));
    QVERIFY(question.contains(QStringLiteral("QBR: Priya Raman, Daniel Hearn, Ines Duarte")));
    QVERIFY(question.contains(
        QStringLiteral("References: Maren Okafor, Priya Raman, Daniel Hearn, Ines Duarte")));
    l.press(Qt::Key_Return);
    l.press(Qt::Key_Escape);
    l.press(Qt::Key_Return);
    QTRY_VERIFY(!presenter());
    QVERIFY(l.page()->contextLine().endsWith(QStringLiteral("1 of 5 cards complete")));
}

// ---- what must not be told

QString SessionStory::textOfPdf(const QString &file)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What of the others' scores is in the words: values, notes and a reason that nothing else could make.
QStringList SessionStory::secretsIn(const QString &words)
{
    QStringList found;
    for (const char *secret : {"4.37", "3.63", "Zephyrine", "Quixotica"}) {
        if (words.contains(QLatin1String(secret)))
            found << words.mid(std::max<qsizetype>(0, words.indexOf(QLatin1String(secret)) - 60), 120);
    }
    return found;
}
/// On every page, and every part of the session.
QStringList SessionStory::secretsInTheWindow()
{
    QStringList found;
    for (int i = 0; i < pageCount; ++i) {
        laptop->goTo(static_cast<PageId>(i));
        found << secretsIn(laptop->words());
    }
    laptop->find(QStringLiteral("Session with Tidewick"));
    for (int part = 0; part < 4; ++part) {
        laptop->press(Qt::Key_1 + part, Qt::ControlModifier);
        found << secretsIn(laptop->words());
    }
    laptop->press(Qt::Key_1, Qt::ControlModifier);
    laptop->inDialog([&] { laptop->press(Qt::Key_H, Qt::ControlModifier); },
                     [&] { found << secretsIn(laptop->dialogWords()); });
    laptop->dialogs.files.push_back(file(QStringLiteral("sealed.pdf")));
    laptop->press(Qt::Key_E, Qt::ControlModifier);
    const QString pdf = textOfPdf(file(QStringLiteral("sealed.pdf")));
    found << (pdf.contains(QStringLiteral("Tidewick")) ? secretsIn(pdf)
                                                       : QStringList(QStringLiteral("no summary")));
    return found;
}

} // namespace tandem::test
