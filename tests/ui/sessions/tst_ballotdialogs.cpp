#include "core/people/peoplestore.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/packagefixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "ui/sessions/ballotdialogs.h"
#include "ui/sessions/ballotimportdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QTimer>
#include <QtTest>

using namespace tandem;
using namespace tandem::test;

/// Handing ballots out and taking them in, as the page of the sessions offers it.
class TestBallotDialogs : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            addBallotActions(
                menu, context, [this] { return f.provider(0); }, &parent);
        }

        QAction *action(const char *text) const
        {
            for (QAction *action : menu.actions()) {
                if (action->text().remove(QLatin1Char('&')).startsWith(QLatin1String(text)))
                    return action;
            }
            return nullptr;
        }
        /// Imports the package and does `work` in the dialog that comes.
        void import(const std::function<void(BallotImportDialog &)> &work)
        {
            dialogs.files = {at(f, "package.tandem")};
            QTimer::singleShot(0, &parent, [&] {
                auto *dialog = qobject_cast<BallotImportDialog *>(QApplication::activeModalWidget());
                QVERIFY(dialog);
                QVERIFY(QTest::qWaitForWindowActive(dialog));
                work(*dialog);
                if (dialog->isVisible())
                    dialog->reject(); // whatever a failed test left open
            });
            action("Import a ballot")->trigger();
        }

        EvaluationFixture f{1, 2};
        RecordingFeedback feedback;
        ScriptedDialogs dialogs;
        PageContext context{*f.workspace, *f.evaluation, feedback, dialogs};
        QWidget parent;
        QMenu menu;
    };

    static QStringList textsIn(const QWidget &widget)
    {
        QStringList out;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            out << label->text() << label->toolTip();
        for (const QWidget *child : widget.findChildren<QWidget *>())
            out << child->accessibleName() << child->accessibleDescription();
        for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>())
            out << button->text();
        return out;
    }

    /// A package in which three cells changed, one of them here as well.
    static void sendBack(Desk &d)
    {
        handOut(d.f);
        const QString path = at(d.f, "package.tandem");
        fillIn(d.f, path, [&](Workspace &w) {
            ScoreStore(w).set(d.f.cell(0, 0, tomas), 4.25);
            ScoreStore(w).setNote(d.f.cell(0, 0, tomas), QStringLiteral("Asked for the runbook, and got it"));
            ScoreStore(w).refuse(d.f.cell(0, 1, tomas));
            ScoreStore(w).set(d.f.cell(0, 2, tomas), 3.25);
        });
        d.f.scores().set(d.f.cell(0, 2, tomas), 1.25);
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }

    void ballotsOfEveryKindAreHandedOut()
    {
        Desk d;
        const std::vector<std::tuple<const char *, const char *, QByteArray>> kinds = {
            {"Export a scorecard package", "package.tandem", "SQLite format 3"},
            {"Export a spreadsheet ballot", "ballot.xlsx", "PK\x03\x04"},
            {"Save a paper ballot", "ballot.pdf", "%PDF-"}};
        for (const auto &[text, name, begin] : kinds) {
            d.dialogs.choices = {1};
            d.dialogs.files = {at(d.f, name)};
            d.action(text)->trigger();
            QCOMPARE(d.feedback.reported, QStringList());
            QVERIFY(bytesOf(at(d.f, name)).startsWith(begin));
        }
        QCOMPARE(d.feedback.said.front(), QStringLiteral("Scorecard package for Tomas Lindqvist saved"));
        QCOMPARE(d.dialogs.offered.size(), 3); // paper also without a name
        QCOMPARE(d.dialogs.lastSuggestion, QStringLiteral("Maren Okafor - Lanthorn Managed IT.pdf"));
        QCOMPARE(PackageStore(*d.f.workspace).issued().size(), size_t(1));
    }

    void cancellingHandsNothingOut()
    {
        Desk d;
        d.action("Export a scorecard package")->trigger();
        d.dialogs.choices = {0};
        d.action("Export a scorecard package")->trigger();
        QVERIFY(PackageStore(*d.f.workspace).issued().empty() && d.feedback.said.isEmpty());
    }

    void aBallotIsTakenInByKeysAlone()
    {
        Desk d;
        sendBack(d);
        const qint64 revision = d.f.workspace->revision();
        d.import([&](BallotImportDialog &dialog) {
            const auto radios = dialog.findChildren<QRadioButton *>();
            QCOMPARE(radios.size(), 2);
            QCOMPARE(dialog.focusWidget(), radios[0]);
            QVERIFY(!radios[0]->isChecked() && !radios[1]->isChecked()); // nobody decides but the person
            QVERIFY(textsIn(dialog).contains(QStringLiteral("1 is not decided: it stays as it is here.")));
            QTest::keyClick(radios[0], Qt::Key_Down);
            QCOMPARE(dialog.focusWidget(), radios[1]);
            QTest::keyClick(radios[1], Qt::Key_Space);
            QVERIFY(radios[1]->isChecked());
            QVERIFY(!textsIn(dialog).join(QLatin1Char(' ')).contains(QStringLiteral("not decided")));
            if (const QString folder = qEnvironmentVariable("TANDEM_PICTURES"); !folder.isEmpty())
                dialog.grab().save(folder + QStringLiteral("/ballotimport.png"));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QCOMPARE(d.f.workspace->revision(), revision + 1);
        QCOMPARE(d.f.evaluation->score(0, 2, tomas).value, 3.25);
        QCOMPARE(d.f.evaluation->score(0, 0, tomas).value, 4.25);
        QCOMPARE(d.feedback.said, QStringList{QStringLiteral("3 scores imported")});
        QVERIFY(d.feedback.undoOffered);
        d.f.workspace->undo();
        QCOMPARE(d.f.evaluation->score(0, 2, tomas).value, 1.25);
        QVERIFY(!d.f.evaluation->score(0, 0, tomas).value);
    }

    void whatNobodyDecidedStays()
    {
        Desk d;
        sendBack(d);
        d.import([](BallotImportDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Return); });
        QCOMPARE(d.f.evaluation->score(0, 2, tomas).value, 1.25);
        QCOMPARE(d.feedback.said, QStringList{QStringLiteral("2 scores imported")});
    }

    void escChangesNothing()
    {
        Desk d;
        sendBack(d);
        const QByteArray before = state(d.f);
        d.import([](BallotImportDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
        QCOMPARE(state(d.f), before);
        QVERIFY(d.feedback.said.isEmpty());
    }

    void nothingSealedIsInThePreview()
    {
        Desk d;
        sendBack(d);
        SessionStore(*d.f.workspace)
            .plan(d.f.provider(0), d.f.now, 60, agendaByWeight(60, d.f.evaluation->criteria()));
        d.f.evaluation->setViewer(d.f.evaluator(maren));
        d.import([](BallotImportDialog &dialog) {
            const QString all = textsIn(dialog).join(QLatin1Char('\n'));
            for (const char *secret : {"4.25", "3.25", "1.25", "runbook", "refused"})
                QVERIFY2(!all.contains(QLatin1String(secret)), secret);
            QCOMPARE(all.count(QStringLiteral("differs, hidden until the reveal")), 2);
            dialog.reject();
        });
    }

    void conflictsAreTheLeadsToDecide()
    {
        Desk d;
        sendBack(d);
        PeopleStore(*d.f.workspace).setLead(d.f.evaluator(maren));
        d.f.evaluation->setViewer(d.f.evaluator(tomas));
        d.import([](BallotImportDialog &dialog) {
            QVERIFY(textsIn(dialog)
                        .join(QLatin1Char('\n'))
                        .contains(QStringLiteral("for the IT lead to decide: Maren Okafor")));
            for (QRadioButton *choice : dialog.findChildren<QRadioButton *>()) {
                choice->click();
                QVERIFY(!choice->isChecked());
            }
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QCOMPARE(d.f.evaluation->score(0, 2, tomas).value, 1.25); // as it was here
        QCOMPARE(d.f.evaluation->score(0, 0, tomas).value, 4.25);
        // The lead finds it again.
        d.f.evaluation->setViewer(d.f.evaluator(maren));
        d.import([](BallotImportDialog &dialog) {
            for (QRadioButton *choice : dialog.findChildren<QRadioButton *>()) {
                if (choice->text() == QStringLiteral("Take the ballot's"))
                    choice->click();
            }
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QCOMPARE(d.f.evaluation->score(0, 2, tomas).value, 3.25);
    }

    void aBallotWithoutNewsAndOneThatIsRefusedAreSaid()
    {
        Desk d;
        handOut(d.f);
        d.dialogs.files = {at(d.f, "package.tandem")};
        d.action("Import a ballot")->trigger();
        QCOMPARE(d.feedback.said, QStringList{QStringLiteral("There is nothing new in the ballot")});
        put(at(d.f, "bad.tandem"), "no");
        d.dialogs.files = {at(d.f, "bad.tandem")};
        d.action("Import a ballot")->trigger();
        QVERIFY(d.feedback.reported.front().contains(QStringLiteral("This is not a scorecard package.")));
    }

    void manyConflictsAreDecidedAtOnce()
    {
        Desk d;
        sendBack(d);
        d.f.scores().set(d.f.cell(0, 0, tomas), 0.5);
        d.import([](BallotImportDialog &dialog) {
            for (LinkButton *button : dialog.findChildren<LinkButton *>()) {
                if (button->text() == QStringLiteral("Keep all that is here"))
                    button->click();
            }
            QCOMPARE(dialog.ballot().merge.openConflicts(), 0);
            dialog.accept();
        });
        QCOMPARE(d.f.evaluation->score(0, 0, tomas).value, 0.5);
        QCOMPARE(d.f.evaluation->score(0, 2, tomas).value, 1.25);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestBallotDialogs)
#include "tst_ballotdialogs.moc"
