#include "core/providers/providerstore.h"
#include "core/workspace/backuplist.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/reports/reportspage.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/toast.h"
#include <QDesktopServices>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>

using namespace tandem;

/// What happens to files around the window: dropped, damaged, open elsewhere, exported.
class TestFiles : public QObject
{
    Q_OBJECT

    static QString openedSample(test::WindowFixture &fixture)
    {
        fixture.openSample();
        // The backup is made on another thread: it is listed when it is whole.
        if (!QTest::qWaitFor([&] { return !listBackups(fixture.workspace().backupFolder()).empty(); }, 20000))
            qFatal("No backup was made.");
        return fixture.workspace().path();
    }

    static void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
            qFatal("The file cannot be damaged.");
    }

    static bool drop(QWidget *on, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.push_back(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(on, &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(QPoint(6, 6), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                            Qt::NoModifier);
        QCoreApplication::sendEvent(on, &move);
        QDropEvent event(QPointF(6, 6), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(on, &event);
        return move.isAccepted() && event.isAccepted() && event.dropAction() == Qt::CopyAction;
    }

public slots:
    void openUrl(const QUrl &url) { m_opened.push_back(url.toLocalFile()); }

private:
    QStringList m_opened;

private slots:
    void aFileDroppedOnTheStartPageOpens()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QString path = fixture.workspace().path();
        fixture.window->closeWorkspace();
        QVERIFY(fixture.find<StartPage>()->isVisible());
        QVERIFY(drop(fixture.window.get(), {fixture.file(QStringLiteral("notes.txt")), path}));
        QTRY_VERIFY(fixture.window->view());
        QCOMPARE(fixture.workspace().path(), path);
    }

    void aFileDroppedOnATextFieldOpensToo()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Providers);
        const QString copy = fixture.file(QStringLiteral("Other.tandem"));
        fixture.workspace().saveCopy(copy);
        auto *notes = fixture.page()->findChild<GrowingTextEdit *>();
        QVERIFY(notes);
        const QString before = notes->toPlainText();
        QVERIFY(drop(notes->viewport(), {copy}));
        QCOMPARE(notes->toPlainText(), before);
        QTRY_COMPARE(fixture.workspace().path(), copy);
    }

    void whatIsNoWorkspaceIsNotTaken()
    {
        test::WindowFixture fixture;
        QVERIFY(!drop(fixture.window.get(), {fixture.file(QStringLiteral("letter.odt"))}));
    }

    void aDroppedFileThatIsMissingIsExplained()
    {
        test::WindowFixture fixture;
        QVERIFY(drop(fixture.window.get(), {fixture.file(QStringLiteral("gone.tandem"))}));
        QTRY_COMPARE(fixture.dialogs.problems.size(), 1);
    }

    void theSameFileInTheSameWindowIsOnlyShown()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const Workspace *before = &fixture.workspace();
        const QString link = fixture.file(QStringLiteral("link.tandem"));
        QVERIFY(QFile::link(before->path(), link));
        for (const QString &path : {before->path(), link}) {
            QVERIFY(fixture.window->openWorkspace(path));
            QCOMPARE(&fixture.workspace(), before);
            QVERIFY(
                fixture.window->toast().text().contains(QStringLiteral("is open in this window already")));
        }
    }

    void theSameFileInAnotherWindowOpensForReadingAndSaysWhere()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        test::WindowFixture other;
        QVERIFY(other.window->openWorkspace(fixture.workspace().path()));
        QVERIFY(other.workspace().isReadOnly());
        QVERIFY2(other.workspace().readOnlyReason().startsWith(
                     QStringLiteral("Another Tandem window on this computer has it open")),
                 qPrintable(other.workspace().readOnlyReason()));
    }

    void aDamagedFileOffersItsBackupsAtOnce()
    {
        test::WindowFixture fixture;
        const QString path = openedSample(fixture);
        fixture.window->closeWorkspace();
        overwrite(path, 4096, QByteArray(8192, '\x7f'));
        fixture.dialogs.choice = 0;
        QVERIFY(!fixture.window->openWorkspace(path));
        QCOMPARE(fixture.dialogs.problems.size(), 1);
        QVERIFY(fixture.dialogs.problems.first().contains(QStringLiteral("There are backups of it")));
        QVERIFY(fixture.dialogs.asked.contains(QStringLiteral("Restore a backup…")));
        QVERIFY(fixture.window->view()); // restored, and shown
        QCOMPARE(fixture.evaluation().providers().size(), size_t(5));
    }

    void aDamagedCopyUnderAnotherNameFindsTheBackupsToo()
    {
        test::WindowFixture fixture;
        const QString path = openedSample(fixture);
        fixture.window->closeWorkspace();
        const QString copy = fixture.file(QStringLiteral("Copy.tandem"));
        QVERIFY(QFile::copy(path, copy));
        QFile file(copy);
        QVERIFY(file.open(QIODevice::Append));
        file.write(QByteArray(100, 'x')); // not a whole number of pages any more, and yet readable
        file.close();
        fixture.dialogs.confirms = false;
        QVERIFY(!fixture.window->openWorkspace(copy));
        QCOMPARE(fixture.dialogs.problems.size(), 1);
        QVERIFY2(fixture.dialogs.problems.first().contains(QStringLiteral("There are backups of it")),
                 qPrintable(fixture.dialogs.problems.first()));
    }

    void withoutABackupTheSentencePointsToACommandThatIsOn()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QString copy = fixture.file(QStringLiteral("Stranger.tandem"));
        fixture.workspace().saveCopy(copy);
        fixture.window->closeWorkspace();
        QVERIFY(QFile::resize(copy, 100));
        QVERIFY(!fixture.window->openWorkspace(copy));
        QVERIFY(fixture.dialogs.problems.first().contains(QStringLiteral("File > Restore a backup")));
        bool found = false;
        for (const QAction *action : fixture.window->actions()) {
            if (QString(action->text()).remove(QLatin1Char('&')) == QStringLiteral("Restore a backup…"))
                found = action->isEnabled();
        }
        QVERIFY(found);
    }

    void aBackupIsRestoredWithoutAnOpenWorkspace()
    {
        test::WindowFixture fixture;
        const QString path = openedSample(fixture);
        fixture.window->closeWorkspace();
        QVERIFY(QFile::remove(path));
        fixture.dialogs.choices = {0, 0}; // the workspace, then its backup
        fixture.window->restoreBackup();
        QVERIFY(fixture.window->view());
        QCOMPARE(fixture.workspace().path(), path);
        QCOMPARE(fixture.evaluation().providers().size(), size_t(5));
    }

    void aForgottenWorkspaceIsRestoredWhereOneLikes()
    {
        test::WindowFixture fixture;
        openedSample(fixture);
        fixture.window->closeWorkspace();
        fixture.preferences.clearRecentFiles();
        const QString target = fixture.file(QStringLiteral("Back.tandem"));
        fixture.dialogs.choices = {0, 0};
        fixture.dialogs.files.push_back(target);
        fixture.window->restoreBackup();
        QVERIFY(fixture.window->view());
        QCOMPARE(fixture.workspace().path(), target);
        QCOMPARE(fixture.dialogs.lastSuggestion, QStringLiteral("Harbour & Pine.tandem"));
    }

    void aBackupFileOfOnesOwnIsRestored()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QString kept = fixture.file(QStringLiteral("kept.tandem"));
        fixture.workspace().saveCopy(kept);
        fixture.window->closeWorkspace();
        const QString target = fixture.file(QStringLiteral("Back.tandem"));
        const auto last = [&] { return static_cast<int>(fixture.dialogs.offered.size()) - 1; };
        fixture.window->restoreBackup(); // only to see what is offered
        QCOMPARE(fixture.dialogs.offered.last(), QStringLiteral("Another backup file…"));
        fixture.dialogs.choices = {last()};
        fixture.dialogs.files = {kept, target};
        fixture.window->restoreBackup();
        QVERIFY(fixture.window->view());
        QCOMPARE(fixture.workspace().path(), target);
    }

    void anExportedReportIsOpenedAndShownByTheDesktop()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::Reports);
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openUrl");
        const QString pdf = fixture.file(QStringLiteral("summary.pdf"));
        fixture.dialogs.files.push_back(pdf);
        qobject_cast<ReportsPage *>(fixture.page())->exportReport();
        QVERIFY(QFile::exists(pdf));
        const auto press = [&](const QString &text) {
            for (auto *button : fixture.page()->findChildren<QPushButton *>()) {
                if (button->text() == text && button->isVisible())
                    button->click();
            }
        };
        press(QStringLiteral("Open file"));
        press(QStringLiteral("Show in folder"));
        QCOMPARE(m_opened, (QStringList{pdf, QFileInfo(pdf).absolutePath()}));
        QVERIFY(QFile::remove(pdf));
        press(QStringLiteral("Open file"));
        QCOMPARE(m_opened.size(), 2);
        QVERIFY(fixture.window->toast().text().contains(QStringLiteral("not there any more")));
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    }
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
