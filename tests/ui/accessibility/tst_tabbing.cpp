#include "tests/support/laptop.h"
#include "tests/support/testprogram.h"
#include "ui/shell/navigation.h"
#include <QApplication>
#include <QtTest>

using namespace tandem;
using test::Laptop;

/// Whoever goes round with Tab meets only what can be seen, and each of it.
class TestTabbing : public QObject
{
    Q_OBJECT

    /// The names of what has the focus, from here once round.
    static QStringList goRound(Laptop &laptop)
    {
        QStringList passed;
        const QWidget *first = nullptr;
        constexpr int most = 300;
        for (int i = 0; i < most; ++i) {
            laptop.press(Qt::Key_Tab);
            QWidget *focus = QApplication::focusWidget();
            if (!focus || !focus->isVisible() || !focus->isEnabled()) {
                passed << QStringLiteral("HIDDEN ") + laptop.focused();
                break;
            }
            if (focus == first)
                break;
            if (!first)
                first = focus;
            passed << laptop.focused();
        }
        return passed;
    }

    static QStringList hiddenIn(const QStringList &passed)
    {
        return passed.filter(QRegularExpression(QStringLiteral("^HIDDEN")));
    }

private slots:
    void everyPageIsGoneRound()
    {
        Laptop laptop(QStringLiteral("Maren Okafor"), systemClock());
        QVERIFY(laptop.window->openSample());
        for (int i = 0; i < pageCount; ++i) {
            laptop.goTo(static_cast<PageId>(i));
            const QStringList passed = goRound(laptop);
            QCOMPARE(hiddenIn(passed), QStringList());
            for (const PageInfo &info : pageInfos()) {
                const auto page = static_cast<PageId>(i);
                if (page != PageId::Scores && page != PageId::Raci) // cells come first, and there are many
                    QVERIFY2(passed.contains(info.title), qPrintable(info.title + u' ' + passed.join(u'|')));
            }
        }
    }

    void everyTabOfTheComparisonIsGoneRound()
    {
        Laptop laptop(QStringLiteral("Maren Okafor"), systemClock());
        QVERIFY(laptop.window->openSample());
        const char *const parts[] = {"Ranking", "Weight stability", "Rank acceptability", "Head to head",
                                     "How far the evaluators agree"};
        for (const int tab : {5, 2, 4, 1, 3}) {
            laptop.goTo(PageId::Compare);
            laptop.press(Qt::Key_0 + tab, Qt::ControlModifier);
            QCOMPARE(laptop.focused(), QLatin1String(parts[tab - 1]));
            const QStringList passed = goRound(laptop);
            QCOMPARE(hiddenIn(passed), QStringList());
            const QString tabs = QStringLiteral("Parts of the comparison");
            QVERIFY2(passed.contains(tabs), qPrintable(passed.join(u'|')));
        }
    }

    void everyPartOfASessionIsGoneRoundAndKeepsTheKeys_data()
    {
        QTest::addColumn<QString>("session");
        QTest::newRow("closed") << QStringLiteral("Session with Lanthorn");
        QTest::newRow("revealed") << QStringLiteral("Session with Tidewick");
    }
    void everyPartOfASessionIsGoneRoundAndKeepsTheKeys()
    {
        QFETCH(QString, session);
        Laptop laptop(QStringLiteral("Maren Okafor"), systemClock());
        QVERIFY(laptop.window->openSample());
        laptop.find(session);
        // From each part to each other one, wherever the keys were.
        for (const int part : {2, 1, 3, 2, 3, 4, 2, 4, 1, 2}) {
            laptop.press(Qt::Key_0 + part, Qt::ControlModifier);
            QVERIFY2(laptop.page()->isAncestorOf(QApplication::focusWidget()) &&
                         QApplication::focusWidget()->isVisible(),
                     qPrintable(QString::number(part)));
        }
        for (const int part : {1, 2, 3, 4}) {
            laptop.press(Qt::Key_0 + part, Qt::ControlModifier);
            const QStringList passed = goRound(laptop);
            QCOMPARE(hiddenIn(passed), QStringList());
            QCOMPARE(passed.contains(QStringLiteral("Make scores final")), part == 4);
            laptop.find(session);
        }
    }

    void aSessionThatWasOnlyPlannedKeepsTheKeysToo()
    {
        const QTemporaryDir folder;
        Laptop laptop(QStringLiteral("Maren Okafor"), systemClock());
        laptop.dialogs.files.push_back(folder.filePath(QStringLiteral("New.tandem")));
        laptop.inDialog([&] { laptop.press(Qt::Key_N, Qt::ControlModifier); },
                        [&] {
                            laptop.type(QStringLiteral("Brook"));
                            laptop.press(Qt::Key_Return);
                        });
        laptop.goTo(PageId::Providers);
        laptop.paste(QStringLiteral("Alder IT\n"));
        laptop.goTo(PageId::LiveSession);
        laptop.press(Qt::Key_Insert);
        for (const int part : {2, 4, 3, 4, 2, 1}) {
            laptop.press(Qt::Key_0 + part, Qt::ControlModifier);
            QVERIFY2(laptop.page()->isAncestorOf(QApplication::focusWidget()) &&
                         QApplication::focusWidget()->isVisible(),
                     qPrintable(QString::number(part)));
            QCOMPARE(hiddenIn(goRound(laptop)), QStringList());
            laptop.find(QStringLiteral("Session with Alder"));
        }
    }
};

QTEST_MAIN(TestTabbing)
#include "tst_tabbing.moc"
