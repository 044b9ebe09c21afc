#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/toast.h"
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLockFile>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>

using namespace tandem;

class TestShell : public QObject
{
    Q_OBJECT

private slots:
    void theFirstStartOffersNewOpenAndTheSample()
    {
        const test::WindowFixture fixture;
        auto *start = fixture.find<StartPage>();
        QVERIFY(start && start->isVisible());
        QStringList texts;
        for (const auto *button : start->findChildren<QPushButton *>())
            texts.push_back(QString(button->text()).remove(QLatin1Char('&')));
        QVERIFY(texts.contains(QStringLiteral("New workspace")));
        QVERIFY(texts.contains(QStringLiteral("Open…")));
        QVERIFY(texts.contains(QStringLiteral("Open the sample")));
    }

    void newAsksForTheBusinessAndAFileAndOpensIt()
    {
        test::WindowFixture fixture;
        const QString path = fixture.file(QStringLiteral("Acme.tandem"));
        fixture.dialogs.texts.push_back(QStringLiteral("  Acme: Tools/Parts  "));
        fixture.dialogs.files.push_back(path);
        fixture.window->newWorkspace();
        QVERIFY(fixture.window->view());
        QCOMPARE(fixture.dialogs.lastSuggestion, QStringLiteral("Acme Tools Parts.tandem"));
        QCOMPARE(fixture.evaluation().info().organisation, QStringLiteral("Acme: Tools/Parts"));
        QCOMPARE(fixture.evaluation().criteria().size(), size_t(6));
        QVERIFY(!fixture.workspace().canUndo());
        QCOMPARE(fixture.find<StatusLine>()->stateText(), QStringLiteral("All changes saved"));
    }

    void aFileThatIsNoWorkspaceIsRefusedInPlainWords()
    {
        test::WindowFixture fixture;
        const QString path = fixture.file(QStringLiteral("letter.tandem"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("Dear all, ").repeated(50));
        file.close();
        QVERIFY(!fixture.window->openWorkspace(path));
        QCOMPARE(fixture.dialogs.problems.size(), 1);
        QVERIFY(fixture.dialogs.problems.first().contains(QStringLiteral("not a Tandem workspace")));
        QVERIFY(!fixture.window->view());
    }

    void altAndADigitGoesToEachPage()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        for (const PageInfo &info : pageInfos()) {
            test::pressForPage(*fixture.window, info.id);
            QCOMPARE(fixture.page()->id(), info.id);
        }
    }

    void undoReachesAnEditOfAnotherPageAndGoesThere()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Overview);
        const Evaluation &evaluation = fixture.evaluation();
        const CellKey key = evaluation.keyAt(1, 2, 0);
        const double before = *evaluation.score(key).value;
        ScoreStore(fixture.workspace()).set(key, before == 1 ? 2 : 1);
        fixture.window->view()->show(PageId::People);
        QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(*evaluation.score(key).value, before);
        QCOMPARE(fixture.page()->id(), PageId::Scores);
        QVERIFY(fixture.window->toast().text().startsWith(QStringLiteral("Undone: Score")));
        QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(*evaluation.score(key).value != before);
    }

    void undoOfARemovalShowsWhatCameBackNotItsScores()
    {
        test::WindowFixture fixture;
        for (const PageId page : {PageId::Providers, PageId::People, PageId::Criteria}) {
            fixture.openSample(page);
            fixture.window->show();
            QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Delete);
            QVERIFY(fixture.workspace().canUndo());
            QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(!fixture.workspace().canUndo());
            QCOMPARE(fixture.page()->id(), page);
            fixture.window->closeWorkspace();
        }
    }

    void aToastUndoesOnlyTheStepThatItNames()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Criteria);
        fixture.window->show();
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Delete);
        QVERIFY(fixture.window->toast().isVisible());
        ProviderStore(fixture.workspace()).add(QStringLiteral("Sixth Provider"));
        QTRY_VERIFY(!fixture.window->toast().isVisible());
    }

    void everyPageTakesTheKeysWhenItIsShown()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        fixture.window->show();
        for (int page = 0; page < pageCount; ++page) {
            fixture.window->view()->show(static_cast<PageId>(page));
            QWidget *focus = fixture.window->focusWidget();
            QVERIFY2(focus && focus != fixture.page() && fixture.page()->isAncestorOf(focus),
                     qPrintable(fixture.page()->title()));
        }
    }

    void escapeInANoteKeepsItAndGivesTheKeysBackToThePage()
    {
        test::WindowFixture fixture;
        for (const PageId page : {PageId::Criteria, PageId::Providers, PageId::Scores, PageId::People}) {
            fixture.openSample(page);
            const QWidget *keys = fixture.window->focusWidget();
            GrowingTextEdit *note = nullptr;
            for (auto *text : fixture.page()->findChildren<GrowingTextEdit *>())
                note = note || !text->isVisible() ? note : text;
            QVERIFY2(note, qPrintable(fixture.page()->title()));
            const qint64 before = fixture.workspace().revision();
            note->setFocus();
            note->selectAll();
            QTest::keyClicks(note, QStringLiteral("Asked twice"));
            QTest::keyClick(note, Qt::Key_Escape);
            QCOMPARE(fixture.workspace().revision(), before + 1);
            QCOMPARE(note->toPlainText(), QStringLiteral("Asked twice"));
            QCOMPARE(fixture.window->focusWidget(), keys);
            QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(note->toPlainText() != QStringLiteral("Asked twice"));
            fixture.window->closeWorkspace();
        }
    }

    void undoSurvivesARestart()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QString path = fixture.workspace().path();
        const size_t providers = fixture.evaluation().providers().size();
        ProviderStore(fixture.workspace()).add(QStringLiteral("Sixth Provider"));
        fixture.window->closeWorkspace();
        QVERIFY(fixture.window->openWorkspace(path));
        QCOMPARE(fixture.evaluation().providers().size(), providers + 1);
        QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.evaluation().providers().size(), providers);
    }

    void aTextFieldWithNothingToUndoLeavesCtrlZToTheWorkspace()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Settings);
        const size_t criteria = fixture.evaluation().criteria().size();
        CriteriaStore(fixture.workspace()).add(QStringLiteral("Price"));
        auto *field = fixture.page()->findChild<QLineEdit *>();
        QVERIFY(field);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.evaluation().criteria().size(), criteria);
    }

    void ctrlKFindsAProvider()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = fixture.find<CommandPalette>();
        QTRY_VERIFY(palette->isVisible());
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("tidew"));
        auto *list = palette->findChild<QListWidget *>();
        QVERIFY(list->item(0)->text().contains(QStringLiteral("Tidewick")));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(fixture.page()->id(), PageId::Providers);
        QVERIFY(!palette->isVisible());
        QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(field, QStringLiteral("calib"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(fixture.page()->title(), QStringLiteral("Calibration"));
    }

    void aLockedWorkspaceOpensForReadingAndSaysWhoHasIt()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QString path = fixture.workspace().path();
        test::WindowFixture other;
        QVERIFY(other.window->openWorkspace(path));
        QVERIFY(other.workspace().isReadOnly());
        auto *notice = other.find<InlineMessage>();
        QVERIFY(notice);
        bool said = false;
        for (auto *message : other.window->findChildren<InlineMessage *>())
            said = said || (message->isVisible() && message->text().contains(QStringLiteral("has it open")));
        QVERIFY(said);
        QCOMPARE(other.find<StatusLine>()->stateText(), QStringLiteral("Open for reading only"));
        // What the first one changes is seen by the second.
        ProviderStore(fixture.workspace()).add(QStringLiteral("Sixth Provider"));
        QTRY_COMPARE_WITH_TIMEOUT(other.evaluation().providers().size(), size_t(6), 10000);
    }

    void droppingAFileOpensIt()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QString path = fixture.workspace().path();
        fixture.window->closeWorkspace();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &drop);
        QTRY_VERIFY(fixture.window->view());
    }

    void theRecentFileIsOfferedAtTheNextStart()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        fixture.window->closeWorkspace();
        QCOMPARE(fixture.preferences.recentFiles().size(), size_t(1));
        QCOMPARE(fixture.preferences.recentFiles().front().organisation, QStringLiteral("Harbour & Pine"));
    }

    void aCopyHasNoHistory()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QString copy = fixture.file(QStringLiteral("copy.tandem"));
        fixture.dialogs.files.push_back(copy);
        fixture.window->saveCopy();
        QVERIFY(fixture.window->openWorkspace(copy));
        QVERIFY(fixture.workspace().history().size() <= 1); // that it was made, and nothing before
        QVERIFY(!fixture.workspace().canUndo());
        QCOMPARE(fixture.evaluation().providers().size(), size_t(5));
    }

    void aBackupBringsBackWhatWasThen()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        // The backup is made on another thread: it is listed when it is whole.
        QTRY_VERIFY_WITH_TIMEOUT(
            !QDir(fixture.workspace().backupFolder()).entryList({QStringLiteral("*.tandem")}).isEmpty(),
            10000);
        const std::vector<ProviderId> all{fixture.evaluation().providers().front().id};
        ProviderStore(fixture.workspace()).remove(all);
        QCOMPARE(fixture.evaluation().providers().size(), size_t(4));
        fixture.dialogs.choice = 0;
        fixture.window->restoreBackup();
        QVERIFY(fixture.window->view());
        QCOMPARE(fixture.evaluation().providers().size(), size_t(5));
    }

    void theThemeSwitchesLive()
    {
        test::WindowFixture fixture(Appearance::Light);
        fixture.openSample();
        QVERIFY(!paletteOf(fixture.window.get()).isDark);
        fixture.theme.apply(Appearance::Dark);
        QVERIFY(paletteOf(fixture.window.get()).isDark);
        QVERIFY(paletteOf(fixture.page()).isDark);
    }

    void everyMenuActionHasATextAndShortcutsDoNotClash()
    {
        test::WindowFixture fixture;
        for (const PageInfo &info : pageInfos()) {
            fixture.openSample(info.id);
            QMap<QString, QString> seen;
            QList<QAction *> actions = fixture.window->actions() + fixture.page()->menuActions();
            for (const QAction *action : std::as_const(actions)) {
                QVERIFY(action->isSeparator() || !action->text().isEmpty());
                for (const QKeySequence &shortcut : action->shortcuts()) {
                    const QString key = shortcut.toString();
                    QVERIFY2(!seen.contains(key) || seen.value(key) == action->text(),
                             qPrintable(QStringLiteral("%1: %2 and %3 on %4")
                                            .arg(key, seen.value(key), action->text(), info.title)));
                    seen.insert(key, action->text());
                }
            }
        }
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
