#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/shell/workspaceview.h"
#include "ui/widgets/fields.h"
#include <QAbstractButton>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

using namespace tandem;

/// While a workspace is open for reading only, everything that would edit it is off, and what only looks at
/// it works.
class TestReadOnly : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::WindowFixture> m_first;
    std::unique_ptr<test::WindowFixture> m_reader;

    static QString plain(QString text) { return text.remove(QLatin1Char('&')); }

    /// What may stay on: it looks, finds, copies or exports.
    static bool onlyLooks(const QString &text)
    {
        static const QStringList words = {
            QStringLiteral("Next left to do"),
            QStringLiteral("Previous left to do"),
            QStringLiteral("Copy"),
            QStringLiteral("Copy scores"),
            QStringLiteral("Copy scores with names"),
            QStringLiteral("Select all scores"),
            QStringLiteral("Export scores…"),
            QStringLiteral("Export PDF"),
            QStringLiteral("Export the escalation matrix as PDF…"),
            QStringLiteral("Next finding"),
            QStringLiteral("Publish…"), // leads to the revisions
            QStringLiteral("Previous finding"),
            QStringLiteral("Compare with a draft"),
            QStringLiteral("Back to the RACI"),
            QStringLiteral("Load per person"),
            QStringLiteral("Fold all areas"),
            QStringLiteral("Unfold all areas"),
            QStringLiteral("Fit the page"),
            QStringLiteral("Page at 100 %"),
            QStringLiteral("Export the scope as PDF…"),
            QStringLiteral("Import or export"), // of which the export is on
            QStringLiteral("Impact by urgency…"),
            QStringLiteral("Revisions and signatures"),
            QStringLiteral("Export a spreadsheet ballot…"),
            QStringLiteral("Save a paper ballot as PDF…"),
            QStringLiteral("Fit width"),
            QStringLiteral("Zoom in"),
            QStringLiteral("Zoom out"),
            QStringLiteral("Copy the ranking as a table"),
            QStringLiteral("Ranking"),
            QStringLiteral("Stability"),
            QStringLiteral("Acceptability"),
            QStringLiteral("Head to head"),
            QStringLiteral("Panel"),
            QStringLiteral("Compare providers"),
            QStringLiteral("Export"),
            QStringLiteral("Plan"),
            QStringLiteral("Reveal"),
            QStringLiteral("Record"),
            QStringLiteral("Calibration"),
            QStringLiteral("Export session record…"),
            QStringLiteral("Export session record"),
            QStringLiteral("Back to the sessions"),
            QStringLiteral("Previous session"),
            QStringLiteral("Next session"),
        };
        return words.contains(text);
    }

private slots:
    void init()
    {
        m_first = std::make_unique<test::WindowFixture>();
        m_first->openSample();
        m_reader = std::make_unique<test::WindowFixture>();
        QVERIFY(m_reader->window->openWorkspace(m_first->workspace().path()));
        QVERIFY(m_reader->workspace().isReadOnly());
    }

    void cleanup()
    {
        m_reader.reset();
        m_first.reset();
    }

    void noMenuOffersAnEdit()
    {
        for (int page = 0; page < pageCount; ++page) {
            m_reader->window->view()->show(static_cast<PageId>(page));
            QList<QAction *> actions = m_reader->page()->menuActions();
            for (qsizetype i = 0; i < actions.size(); ++i) {
                const QAction *action = actions[i];
                if (action->menu())
                    actions.append(action->menu()->actions()); // what is in it is judged, not its name
                else if (action->isEnabled() && !action->isSeparator())
                    QVERIFY2(onlyLooks(plain(action->text())),
                             qPrintable(m_reader->page()->title() + ": " + action->text()));
            }
        }
    }

    void noHeaderButtonOffersAnEdit()
    {
        for (int page = 0; page < pageCount; ++page) {
            m_reader->window->view()->show(static_cast<PageId>(page));
            for (const QWidget *widget : m_reader->page()->headerActions()) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                if (button && button->isEnabled())
                    QVERIFY2(onlyLooks(plain(button->text())),
                             qPrintable(m_reader->page()->title() + ": " + button->text()));
            }
        }
    }

    void noFieldTakesText()
    {
        for (int page = 0; page < pageCount; ++page) {
            const auto id = static_cast<PageId>(page);
            if (id == PageId::Settings)
                continue; // who edits here is not in the workspace
            m_reader->window->view()->show(id);
            for (const auto *line : m_reader->page()->findChildren<CommitLineEdit *>())
                QVERIFY2(line->isReadOnly() || !line->isEnabled(),
                         qPrintable(m_reader->page()->title() + ": " + line->accessibleName()));
            for (const auto *text : m_reader->page()->findChildren<GrowingTextEdit *>())
                QVERIFY2(text->isReadOnly() || !text->isEnabled(),
                         qPrintable(m_reader->page()->title() + ": " + text->accessibleName()));
        }
    }

    void whatIsOnChangesNothing()
    {
        const qint64 revision = m_first->workspace().revision();
        for (int page = 0; page < pageCount; ++page) {
            m_reader->window->view()->show(static_cast<PageId>(page));
            for (QAction *action : m_reader->page()->menuActions()) {
                if (action->isEnabled())
                    action->trigger();
            }
        }
        QCOMPARE(m_first->workspace().revision(), revision);
        QCOMPARE(m_reader->dialogs.problems, QStringList());
    }

    void theKeysOfTheGridsChangeNothingEither()
    {
        const qint64 revision = m_first->workspace().revision();
        for (int page = 0; page < pageCount; ++page) {
            m_reader->window->view()->show(static_cast<PageId>(page));
            QWidget *focus = m_reader->window->focusWidget();
            QVERIFY(focus);
            for (const int key : {Qt::Key_3, Qt::Key_Delete, Qt::Key_Insert, Qt::Key_A})
                QTest::keyClick(m_reader->window->focusWidget(), static_cast<Qt::Key>(key));
            for (const int key : {Qt::Key_X, Qt::Key_V, Qt::Key_D})
                QTest::keyClick(m_reader->window->focusWidget(), static_cast<Qt::Key>(key),
                                Qt::ControlModifier);
        }
        QCOMPARE(m_first->workspace().revision(), revision);
    }

    void undoAndRedoAreOff()
    {
        for (const QAction *action : m_reader->window->actions()) {
            if (plain(action->text()).startsWith(QLatin1String("Undo")) ||
                plain(action->text()).startsWith(QLatin1String("Redo")))
                QVERIFY(!action->isEnabled());
        }
    }
};

QTEST_MAIN(TestReadOnly)
#include "tst_readonly.moc"
