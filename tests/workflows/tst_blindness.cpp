#include "core/exchange/zipparts.h"
#include "core/overview/place.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/commandrunner.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/shownwords.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/sessions/paperentry.h"
#include "ui/sessions/presenterwindow.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/historydialog.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QAbstractItemView>
#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QtEndian>
#include <array>

using namespace tandem;
using test::EvaluationFixture;

/// Before the reveal nothing in the window and no command tells what somebody else scored. The marks are
/// values and words that nothing else could make; so are what would follow from them, the means and totals.
class TestBlindness : public QObject, protected test::CommandRunner
{
    Q_OBJECT

    static constexpr double tomas = 4.1234;
    static constexpr double priya = 1.7171;

    /// Scores, their mean, and the totals of each and of the panel, however rounded; a note and a reason.
    static QStringList secrets()
    {
        return {QStringLiteral("Zephyrine"), QStringLiteral("Quixotica"), QStringLiteral("4.12"),
                QStringLiteral("1.71"),      QStringLiteral("1.72"),      QStringLiteral("2.92"),
                QStringLiteral("82.4"),      QStringLiteral("82.5"),      QStringLiteral("34.3"),
                QStringLiteral("58.4"),      QStringLiteral("2.95")};
    }

    static QStringList secretsIn(const QStringList &words)
    {
        QStringList found;
        // The same words come by the hundred thousand.
        for (const QString &word : QSet<QString>(words.begin(), words.end())) {
            for (const QString &secret : secrets()) {
                if (word.contains(secret))
                    found.push_back(secret + QStringLiteral(" in: ") + word.left(200));
            }
        }
        return found;
    }

    /// One provider with a session: Maren has half a card, the two others a whole one. Another without any
    /// session.
    static void prepare(EvaluationFixture &f, BlindMode mode)
    {
        WorkspaceInfo info = f.workspace->info();
        info.blind = mode;
        f.workspace->setInfo(info, QStringLiteral("blindness"));
        f.people().setLead(f.evaluator(0));
        SessionStore(*f.workspace).plan(f.provider(0), {}, 60, {});
        for (int k = 0; k < 6; ++k) {
            for (int e = 0; e < 3; ++e)
                f.scores().set(f.cell(1, k, e), 3);
            f.scores().set(f.cell(0, k, 1), tomas);
            f.scores().set(f.cell(0, k, 2), priya);
            if (k < 3)
                f.scores().set(f.cell(0, k, 0), 3);
        }
        f.scores().setNote(f.cell(0, 0, 1), QStringLiteral("Zephyrine"));
        f.scores().setEvidence(f.cell(0, 0, 1), Evidence::Shown);
        f.scores().abstain(f.cell(0, 1, 2), QStringLiteral("Quixotica"));
        f.scores().set(f.cell(0, 1, 2), priya); // the reason stays in the history
    }

    QString makeFile(BlindMode mode)
    {
        EvaluationFixture f(2, 3);
        prepare(f, mode);
        f.close();
        const QString file = path("Secret.tandem");
        QFile::remove(file);
        [&] { QVERIFY(QFile::copy(f.path(), file)); }();
        return file;
    }

    /// Everything that the present page tells, with each of its choices made once and its cells visited.
    static QStringList wordsOf(Page &page)
    {
        QStringList words = test::shownWords(page);
        for (SegmentedControl *choice : page.findChildren<SegmentedControl *>()) {
            for (int i = 0; i < static_cast<int>(choice->segments().size()); ++i) {
                choice->setCurrentIndex(i);
                QCoreApplication::processEvents();
                for (QAbstractItemView *view : page.findChildren<QAbstractItemView *>()) {
                    if (!view->model() || !view->isVisible())
                        continue;
                    for (int row = 0; row < std::min(view->model()->rowCount(), 3); ++row)
                        for (int column = 0; column < std::min(view->model()->columnCount(), 2); ++column) {
                            view->setCurrentIndex(view->model()->index(row, column));
                            QCoreApplication::processEvents();
                            words << test::shownWords(page);
                        }
                }
                words << test::shownWords(page);
            }
        }
        return words;
    }

    static QStringList wordsOfAllPages(test::WindowFixture &w)
    {
        QStringList words;
        for (int i = 0; i < pageCount; ++i) {
            w.window->view()->show(static_cast<PageId>(i));
            QCoreApplication::processEvents();
            // Choosing there how blind to be would end it.
            const bool isSettings = static_cast<PageId>(i) == PageId::Settings;
            words << (isSettings ? test::shownWords(*w.page()) : wordsOf(*w.page()));
        }
        words << test::shownWords(*w.window);
        return words;
    }

    static QStringList wordsOfDialogs(test::WindowFixture &w)
    {
        Evaluation &evaluation = w.window->view()->evaluation();
        QStringList words;
        HistoryDialog history(evaluation);
        for (QAbstractItemView *view : history.findChildren<QAbstractItemView *>()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                view->setCurrentIndex(view->model()->index(row, 0));
                words << test::shownWords(history);
            }
        }
        const auto session = SessionStore(w.workspace()).all().front();
        test::RecordingFeedback feedback;
        PresenterWindow presenter(evaluation, session.id, feedback);
        presenter.resize(1280, 720);
        presenter.show();
        words << test::shownWords(presenter);
        presenter.handTo(evaluation.evaluators()[0].id);
        QCoreApplication::processEvents();
        words << test::shownWords(presenter);
        presenter.close();
        PaperEntry paper(evaluation, session.provider, feedback);
        words << test::shownWords(paper);
        return words;
    }

    static QString textOfPdf(const QString &file)
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    /// What can be carried away by the clipboard: of each choice of a page, all of it.
    static QStringList copiedWords(test::WindowFixture &w)
    {
        QStringList words;
        const auto copyAll = [&](PageId id, const QStringList &commands) {
            w.window->view()->show(id);
            const QList<SegmentedControl *> choices = w.page()->findChildren<SegmentedControl *>();
            const int count = choices.isEmpty() ? 1 : static_cast<int>(choices.front()->segments().size());
            for (int i = 0; i < count; ++i) {
                if (!choices.isEmpty())
                    choices.front()->setCurrentIndex(i);
                for (const QString &command : commands) {
                    QGuiApplication::clipboard()->clear();
                    for (QAction *action : w.page()->menuActions()) {
                        if (plain(action->text()) == command && action->isEnabled())
                            action->trigger();
                    }
                    if (const QMimeData *mime = QGuiApplication::clipboard()->mimeData())
                        words << mime->text() << mime->html();
                }
            }
        };
        copyAll(PageId::Scores, {QStringLiteral("Select all scores"), QStringLiteral("Copy scores"),
                                 QStringLiteral("Copy scores with names")});
        copyAll(PageId::Compare, {QStringLiteral("Copy the ranking as a table")});
        return words;
    }

    /// What Ctrl+K finds for the beginning of a word that somebody else wrote.
    static QStringList foundWords(test::WindowFixture &w)
    {
        QStringList words;
        w.window->find();
        auto *palette = w.find<CommandPalette>();
        for (const char *beginning : {"Zephyr", "Quixot", "4.1", ""}) {
            palette->findChild<QLineEdit *>()->setText(QLatin1String(beginning));
            words << test::shownWords(*palette);
        }
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
        return words;
    }

    /// What is said while the last steps, which made the secrets, are taken back and done again: the toast,
    /// the menu, the page it leads to.
    static QStringList wordsOfUndo(test::WindowFixture &w)
    {
        QStringList words;
        int steps = 0;
        for (; steps < 8; ++steps) {
            words << w.workspace().nextUndo().sentence();
            w.window->undo();
            words << test::shownWords(*w.window);
        }
        for (; steps > 0; --steps) {
            w.window->redo();
            words << test::shownWords(*w.window);
        }
        return words;
    }

    /// What a file tells whoever opens it.
    static QStringList wordsOfFile(const QString &file)
    {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            return {QStringLiteral("Zephyrine: there is no file ") + file};
        const QByteArray bytes = in.readAll();
        QStringList words{QString::fromUtf8(bytes), QString::fromLatin1(bytes)};
        if (file.endsWith(QLatin1String(".tandem"))) {
            for (const double score : {tomas, priya}) {
                std::array<char, sizeof score> stored{}; // as SQLite does
                qToBigEndian(score, stored.data());
                if (bytes.contains(QByteArrayView(stored.data(), stored.size())))
                    words << QStringLiteral("4.1234 or 1.7171, as a number");
            }
        }
        if (file.endsWith(QLatin1String(".pdf")))
            words = QStringList{textOfPdf(file)};
        if (file.endsWith(QLatin1String(".xlsx"))) {
            words.clear();
            static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
            for (const auto &[name, part] : unzip(bytes))
                words << QString::fromUtf8(part).remove(tag); // the width of a column is no secret
        }
        return words;
    }

private slots:
    void initTestCase() { QAccessible::setActive(true); }
    void init() { startAfresh(); }

    void theWindowTellsNothing_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("asNobody");
        QTest::newRow("the lead, whose card is half done") << int(BlindMode::UntilCardComplete) << false;
        QTest::newRow("nobody") << int(BlindMode::UntilCardComplete) << true;
        QTest::newRow("the lead, always blind") << int(BlindMode::Always) << false;
    }
    void theWindowTellsNothing()
    {
        QFETCH(int, mode);
        QFETCH(bool, asNobody);
        const QString file = makeFile(static_cast<BlindMode>(mode));
        test::WindowFixture w;
        QVERIFY(w.window->openWorkspace(file));
        Evaluation &evaluation = w.window->view()->evaluation();
        if (asNobody)
            evaluation.setViewer({});
        else
            QCOMPARE(evaluation.viewer(), evaluation.evaluators()[0].id);
        QCOMPARE(secretsIn(wordsOfAllPages(w)).value(0), QString());
        QCOMPARE(secretsIn(wordsOfDialogs(w)).value(0), QString());
        const QStringList copied = copiedWords(w);
        QVERIFY2(copied.join(QLatin1Char(' ')).contains(QStringLiteral("Lanthorn")), "something was copied");
        QCOMPARE(secretsIn(copied).value(0), QString());
        QCOMPARE(secretsIn(foundWords(w)).value(0), QString());
        if (!asNobody && static_cast<BlindMode>(mode) == BlindMode::UntilCardComplete)
            QCOMPARE(secretsIn(wordsOfUndo(w)).value(0), QString());
        for (const char *name : {"Scores.xlsx", "Scores.csv"}) {
            w.window->view()->show(PageId::Scores);
            w.dialogs.files = {path(name)};
            for (QAction *action :
                 w.page()->findChildren<QAction *>() + w.window->findChildren<QAction *>()) {
                if (plain(action->text()).startsWith(QLatin1String("Export scores")) && action->isEnabled()) {
                    action->trigger();
                    break;
                }
            }
            QCOMPARE(secretsIn(wordsOfFile(path(name))).value(0), QString());
        }
    }

    void theSameWindowTellsItAllAfterTheReveal()
    {
        const QString file = makeFile(BlindMode::UntilCardComplete);
        test::WindowFixture w;
        QVERIFY(w.window->openWorkspace(file));
        for (int k = 3; k < 6; ++k)
            ScoreStore(w.workspace()).set(w.evaluation().keyAt(0, k, 0), 3);
        SessionStore(w.workspace()).reveal(SessionStore(w.workspace()).all().front().id);
        const QString found = secretsIn(wordsOfAllPages(w)).join(QLatin1Char('\n'));
        for (const char *secret : {"Zephyrine", "4.12", "1.72", "2.95"})
            QVERIFY2(found.contains(QLatin1String(secret)), secret);
        QVERIFY(secretsIn(wordsOfDialogs(w)).join(QLatin1Char('\n')).contains(QLatin1String("Quixotica")));
    }

    void noCommandTellsIt()
    {
        makeFile(BlindMode::UntilCardComplete);
        const QString file = QStringLiteral("Secret.tandem");
        const QString provider = providerName(file);
        const QString evaluator = evaluatorName(file);
        const QList<QStringList> commands = {
            {"info", file},
            {"info", file, "--json"},
            {"verify", file},
            {"rank", file},
            {"rank", file, "--json"},
            {"audit", file},
            {"audit", file, "--json"},
            {"session", "list", file},
            {"session", "list", file, "--json"},
            {"session", "show", file, provider},
            {"session", "show", file, provider, "--json"},
            {"export", file, "scores", "-o", "s.xlsx"},
            {"export", file, "scores", "-o", "s.csv"},
            {"report", file, "evaluation", "-o", "r.pdf"},
            {"report", file, "session", "--provider", provider, "-o", "sr.pdf"},
            {"export", file, "ballot", "--package", "--provider", provider, "--evaluator", evaluator, "-o",
             "b.tandem"},
            {"export", file, "ballot", "--xlsx", "--provider", provider, "--evaluator", evaluator, "-o",
             "b.xlsx"},
            {"export", file, "ballot", "--pdf", "--provider", provider, "--evaluator", evaluator, "-o",
             "b.pdf"}};
        for (const QStringList &command : commands) {
            const Result r = run(command);
            QVERIFY2(r.code == 0 || r.code == 1, qPrintable(command.join(QLatin1Char(' ')) + r.err));
            QCOMPARE(secretsIn({r.out, r.err}).value(0), QString());
            const qsizetype out = command.indexOf(QStringLiteral("-o"));
            if (out >= 0)
                QCOMPARE(secretsIn(wordsOfFile(path(qPrintable(command[out + 1])))).value(0), QString());
        }
    }

private:
    static QString plain(QString text) { return text.remove(QLatin1Char('&')); }
    QString providerName(const QString &file) const
    {
        const auto workspace = Workspace::open(path(qPrintable(file)), {});
        return Evaluation(*workspace).providers().front().name;
    }
    QString evaluatorName(const QString &file) const
    {
        const auto workspace = Workspace::open(path(qPrintable(file)), {});
        return Evaluation(*workspace).evaluators().front().name;
    }
};

QTEST_MAIN(TestBlindness)
#include "tst_blindness.moc"
