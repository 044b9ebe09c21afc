#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/shell/navigation.h"
#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>

using namespace tandem;
using test::WindowFixture;

/// Alt and a letter mean one thing: a letter of the menu bar is nobody else's, and no page has a letter
/// twice.
class TestLetters : public QObject
{
    Q_OBJECT

    using Letters = QMap<QKeySequence, QStringList>;

    static void add(Letters &letters, const QString &text)
    {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (!letter.isEmpty())
            letters[letter] << text;
    }
    static Letters onTheMenuBar(const WindowFixture &f)
    {
        Letters letters;
        for (const QAction *action : f.window->menuBar()->actions())
            add(letters, action->text());
        return letters;
    }
    static Letters onThePage(const WindowFixture &f)
    {
        Letters letters = onTheMenuBar(f);
        for (const QLabel *label : f.page()->findChildren<QLabel *>()) {
            if (label->buddy() && label->isVisible())
                add(letters, label->text());
        }
        for (const QAbstractButton *button : f.window->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                add(letters, button->text());
        }
        return letters;
    }
    static QStringList twice(const Letters &letters)
    {
        QStringList out;
        for (const QStringList &texts : letters) {
            if (texts.size() > 1)
                out << texts.join(QStringLiteral(" and "));
        }
        return out;
    }

private slots:
    void eachLetterMeansOneThing_data()
    {
        QTest::addColumn<int>("page");
        for (const PageInfo &info : pageInfos())
            QTest::newRow(qPrintable(info.title)) << static_cast<int>(info.id);
    }
    void eachLetterMeansOneThing()
    {
        QFETCH(int, page);
        WindowFixture f;
        f.openSample(static_cast<PageId>(page));
        QCOMPARE(onTheMenuBar(f).size(), 5);
        QCOMPARE(twice(onThePage(f)), QStringList());
    }

    void eachTabOfTheComparisonToo()
    {
        WindowFixture f;
        f.openSample(PageId::Compare);
        for (int tab = 0; tab < 5; ++tab) {
            QTest::keyClick(f.window.get(), static_cast<Qt::Key>(Qt::Key_1 + tab), Qt::ControlModifier);
            QCOMPARE(twice(onThePage(f)), QStringList());
        }
    }

    void eachLetterOfAMenuMeansOneThing()
    {
        WindowFixture f;
        f.openSample();
        for (const PageInfo &info : pageInfos()) {
            f.window->view()->show(info.id);
            for (const QAction *menu : f.window->menuBar()->actions()) {
                Letters letters;
                for (const QAction *action : menu->menu()->actions())
                    add(letters, action->text());
                QVERIFY2(twice(letters).isEmpty(),
                         qPrintable(info.title + u' ' + menu->text() + u' ' + twice(letters).join(u' ')));
            }
        }
    }
};

QTEST_MAIN(TestLetters)
#include "tst_letters.moc"
