#include "tests/support/testprogram.h"
#include "ui/shell/windowdialogs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <functional>

using namespace tandem;

/// The real dialogs, looked at while they are open.
class TestWindowDialogs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Theme m_theme;
    QWidget m_window;

    /// Looks at the dialog that opens next and closes it if `look` did not.
    static void whenOpen(const std::function<void(QDialog &)> &look)
    {
        QTimer::singleShot(0, qApp, [look] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                qFatal("No dialog is open.");
            QCoreApplication::processEvents();
            look(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
    }

    static QStringList buttons(const QDialog &dialog)
    {
        QStringList texts;
        for (const auto *button : dialog.findChildren<QPushButton *>())
            texts.push_back(button->text());
        return texts;
    }

private slots:
    void initTestCase()
    {
        m_theme.apply(Appearance::Light);
        m_window.resize(1360, 860);
        m_window.show();
    }

    void aProblemShowsItsWholeSentence()
    {
        WindowDialogs dialogs(m_folder.path());
        const QString sentence = QStringLiteral("This is not a Tandem workspace, although its name ends in "
                                                ".tandem and a person would expect it to be.");
        bool looked = false;
        whenOpen([&](const QDialog &dialog) {
            for (const auto *label : dialog.findChildren<TextLabel *>()) {
                if (label->text() != sentence)
                    continue;
                looked = true;
                QVERIFY(label->wordWrap() && !label->isElided());
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
            }
            QVERIFY(dialog.windowTitle().size() < 40); // a title bar would cut the sentence
            QCOMPARE(buttons(dialog), QStringList{QStringLiteral("OK")});
        });
        QVERIFY(!dialogs.problem(&m_window, sentence, QStringLiteral("/home/maren/x.tandem"), {}));
        QVERIFY(looked);
    }

    void aProblemMayOfferWhatMendsIt()
    {
        WindowDialogs dialogs(m_folder.path());
        const QString action = QStringLiteral("Restore a backup…");
        whenOpen([&](QDialog &dialog) {
            for (auto *button : dialog.findChildren<QPushButton *>()) {
                if (button->text() == action) {
                    QVERIFY(button->isDefault());
                    button->click();
                }
            }
        });
        QVERIFY(dialogs.problem(&m_window, QStringLiteral("The workspace is damaged."), {}, action));
        whenOpen([](QDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
        QVERIFY(!dialogs.problem(&m_window, QStringLiteral("The workspace is damaged."), {}, action));
    }

    void aNameWithAnAmpersandIsShownAsItIs()
    {
        WindowDialogs dialogs(m_folder.path());
        const QString text = QStringLiteral("Harbour & Pine.tandem becomes what it was then.");
        whenOpen([&](const QDialog &dialog) {
            for (const auto *label : dialog.findChildren<TextLabel *>())
                QVERIFY(!label->buddy()); // with one, the sign would mark a key
        });
        dialogs.choose(&m_window, QStringLiteral("Restore a backup"), text, {QStringLiteral("one")},
                       QStringLiteral("Restore"));
    }

    void theLinesOfAChoiceAreNotCut()
    {
        WindowDialogs dialogs(m_folder.path());
        const QString line = QStringLiteral(
            "Harbour & Pine (Harbour & Pine.tandem): 12 backups, the newest of Tue 24 November 2026, 00:31");
        whenOpen([&](const QDialog &dialog) {
            const auto *list = dialog.findChild<QListWidget *>();
            QVERIFY(list);
            QVERIFY(list->viewport()->width() >= list->fontMetrics().horizontalAdvance(line));
        });
        QCOMPARE(dialogs.choose(&m_window, QStringLiteral("Restore a backup"), QStringLiteral("Which?"),
                                {line}, QStringLiteral("Restore")),
                 -1);
    }

    void escapeInALongAnswerCancels()
    {
        WindowDialogs dialogs(m_folder.path());
        whenOpen([](const QDialog &dialog) {
            auto *editor = dialog.findChild<GrowingTextEdit *>();
            QVERIFY(editor);
            QTest::keyClicks(editor, QStringLiteral("because"));
            QTest::keyClick(editor, Qt::Key_Escape);
            QVERIFY(!dialog.isVisible());
        });
        QVERIFY(!dialogs.askText(&m_window, QStringLiteral("Abstain"), QStringLiteral("Why?"), {},
                                 QStringLiteral("Abstain"), true));
    }

    void controlEnterInALongAnswerAccepts()
    {
        WindowDialogs dialogs(m_folder.path());
        whenOpen([](const QDialog &dialog) {
            auto *editor = dialog.findChild<GrowingTextEdit *>();
            QVERIFY(editor);
            QTest::keyClicks(editor, QStringLiteral("because"));
            QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        });
        QCOMPARE(dialogs.askText(&m_window, QStringLiteral("Abstain"), QStringLiteral("Why?"), {},
                                 QStringLiteral("Abstain"), true),
                 std::optional(QStringLiteral("because")));
    }

    void theFileDialogHasRoomForNamesAndDates()
    {
        WindowDialogs dialogs(m_folder.path());
        whenOpen([](const QDialog &dialog) {
            const auto *list = dialog.findChild<QTreeView *>(QStringLiteral("treeView"));
            if (!list)
                QSKIP("The desktop has its own dialog.");
            QVERIFY(list->isVisible());
            constexpr int name = 0;
            constexpr int changed = 3;
            QVERIFY(list->columnWidth(name) >= 280);
            QVERIFY(list->columnWidth(changed) >=
                    list->fontMetrics().horizontalAdvance(QStringLiteral("24/11/2026 00:31:02")) + 16);
            QVERIFY(list->header()->length() <= list->viewport()->width());
        });
        QCOMPARE(dialogs.openFile(&m_window, QStringLiteral("Open a workspace"),
                                  QStringLiteral("Tandem workspaces (*.tandem)")),
                 QString());
    }

    void aSavedFileGetsItsEnding()
    {
        WindowDialogs dialogs(m_folder.path());
        whenOpen([](QDialog &dialog) { dialog.accept(); });
        QCOMPARE(dialogs.saveFile(&m_window, QStringLiteral("Save"), QStringLiteral("Acme"),
                                  QStringLiteral("Tandem workspaces (*.tandem)")),
                 m_folder.filePath(QStringLiteral("Acme.tandem")));
    }
};

QTEST_MAIN(TestWindowDialogs)
#include "tst_windowdialogs.moc"
