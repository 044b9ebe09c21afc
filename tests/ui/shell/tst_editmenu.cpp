#include "core/people/peoplestore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/providers/providerspage.h"
#include "ui/widgets/fields.h"
#include <QAbstractItemView>
#include <QClipboard>
#include <QMenu>
#include <QMenuBar>

using namespace tandem;

/// Cut, copy, paste, delete and select all act on what has the focus, and leave its own keys alone.
class TestEditMenu : public QObject
{
    Q_OBJECT

    static QMenu *editMenu(const test::WindowFixture &fixture)
    {
        for (QAction *action : fixture.window->menuBar()->actions()) {
            if (QString(action->text()).remove(QLatin1Char('&')) == QStringLiteral("Edit"))
                return action->menu();
        }
        return nullptr;
    }

    static QAction *item(const test::WindowFixture &fixture, const char *text)
    {
        QMenu *menu = editMenu(fixture);
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (QString(action->text()).remove(QLatin1Char('&')) == QString::fromUtf8(text))
                return action;
        }
        qFatal("The Edit menu has no such item.");
        return nullptr;
    }

    static QStringList enabled(const test::WindowFixture &fixture)
    {
        QStringList texts;
        for (const char *text : {"Cut", "Copy", "Paste", "Delete", "Select all"}) {
            if (item(fixture, text)->isEnabled())
                texts.push_back(QString::fromUtf8(text));
        }
        return texts;
    }

private slots:
    void withoutAWorkspaceNothingIsOn()
    {
        const test::WindowFixture fixture;
        QCOMPARE(enabled(fixture), QStringList());
    }

    void inAFieldTheyActOnItsText()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Settings);
        QGuiApplication::clipboard()->setText(QStringLiteral("Pier"));
        auto *field = fixture.page()->findChild<CommitLineEdit *>();
        QVERIFY(field);
        field->setFocus();
        field->deselect();
        QCOMPARE(enabled(fixture), (QStringList{QStringLiteral("Paste"), QStringLiteral("Select all")}));
        item(fixture, "Select all")->trigger();
        QCOMPARE(field->selectedText(), field->text());
        const QString text = field->text();
        item(fixture, "Cut")->trigger();
        QCOMPARE(field->text(), QString());
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        item(fixture, "Paste")->trigger();
        QCOMPARE(field->text(), text);
    }

    void theMenuDoesNotTakeTheFocusFromTheField()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Settings);
        auto *field = fixture.page()->findChild<CommitLineEdit *>();
        field->setFocus();
        field->selectAll();
        fixture.window->menuBar()->setFocus(Qt::MenuBarFocusReason);
        QVERIFY(item(fixture, "Copy")->isEnabled());
        item(fixture, "Copy")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), field->text());
    }

    void inTheScoresTheyActOnTheBlock()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Scores);
        QVERIFY(item(fixture, "Copy")->isEnabled());
        QGuiApplication::clipboard()->clear();
        item(fixture, "Copy")->trigger();
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        item(fixture, "Select all")->trigger();
        item(fixture, "Copy")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().trimmed().count(QLatin1Char('\n')),
                 4); // five providers
    }

    void inTheProvidersCopyAndDeleteAreTheTables()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Providers);
        QVERIFY(qobject_cast<QAbstractItemView *>(fixture.window->focusWidget()));
        item(fixture, "Copy")->trigger();
        QVERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        item(fixture, "Delete")->trigger();
        QCOMPARE(fixture.evaluation().providers().size(), size_t(4));
        QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.evaluation().providers().size(), size_t(5));
    }

    void theKeysOfTheGridsStillWork()
    {
        test::WindowFixture fixture;
        for (const PageId page : {PageId::Providers, PageId::People, PageId::Criteria}) {
            fixture.openSample(page);
            QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Delete);
            QVERIFY(fixture.workspace().canUndo());
            QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
            fixture.window->closeWorkspace();
        }
    }

    void everyTextOfTheMenusIsInSentenceCase()
    {
        test::WindowFixture fixture;
        static const QStringList names = {QStringLiteral("Tandem"), QStringLiteral("PDF"),
                                          QStringLiteral("Excel"), QStringLiteral("RACI")};
        for (int page = 0; page < pageCount; ++page) {
            fixture.openSample(static_cast<PageId>(page));
            QList<QAction *> actions = fixture.page()->menuActions();
            for (const QAction *menu : fixture.window->menuBar()->actions()) {
                if (menu->menu())
                    actions += menu->menu()->actions();
            }
            for (const QAction *action : std::as_const(actions)) {
                const QStringList words =
                    QString(action->text()).remove(QLatin1Char('&')).remove(u'…').split(QLatin1Char(' '));
                for (qsizetype i = 1; i < words.size(); ++i)
                    QVERIFY2(names.contains(words.at(i)) || !words.at(i).front().isUpper(),
                             qPrintable(action->text()));
            }
        }
    }
};

QTEST_MAIN(TestEditMenu)
#include "tst_editmenu.moc"
