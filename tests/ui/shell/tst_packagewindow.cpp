#include "tests/support/packagefixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/inlinemessage.h"
#include <QLineEdit>
#include <QMenu>

using namespace tandem;
using namespace tandem::test;

/// A scorecard package in the window: one evaluator's card, and no more.
class TestPackageWindow : public QObject
{
    Q_OBJECT

    static QList<int> pagesOffered(const WindowFixture &w)
    {
        QList<int> out;
        for (const PageInfo &info : pageInfos()) {
            const auto *row =
                w.find<NavigationRow>(QStringLiteral("navigation-%1").arg(static_cast<int>(info.id)));
            if (row->isVisible())
                out.push_back(static_cast<int>(info.id));
        }
        return out;
    }

private slots:
    void aPackageOpensOnItsCardAndHasNoOtherPages()
    {
        EvaluationFixture f(2, 2);
        const QString path = handOut(f);
        WindowFixture w;
        QVERIFY(w.window->openWorkspace(path));
        QCOMPARE(w.page()->id(), PageId::Scores);
        QCOMPARE(pagesOffered(w),
                 (QList{static_cast<int>(PageId::Criteria), static_cast<int>(PageId::Scores)}));
        QCOMPARE(w.evaluation().viewer(), f.evaluator(tomas));
        QVERIFY(w.find<InlineMessage>()->isVisible());
        QVERIFY(w.find<InlineMessage>()->text().startsWith(QStringLiteral(
            "The scorecard of Tomas Lindqvist, handed out by Maren Okafor on 19 November 2026.")));
        for (const PageInfo &info : pageInfos()) {
            w.window->view()->goTo({info.id, {}, {}, {}});
            QCOMPARE(w.page()->id(), info.id == PageId::Criteria ? PageId::Criteria : PageId::Scores);
        }
        if (const QString folder = qEnvironmentVariable("TANDEM_PICTURES"); !folder.isEmpty())
            w.window->grab().save(folder + QStringLiteral("/package.png"));
    }

    void whatIsScoredInTheWindowComesBack()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        {
            WindowFixture w;
            QVERIFY(w.window->openWorkspace(path));
            QTest::keyClick(w.window->focusWidget(), Qt::Key_4);
            QCOMPARE(w.evaluation().score(0, 0, 0).value, 4.0);
        }
        applyPackage(*f.workspace, planPackage(*f.workspace, path));
        QCOMPARE(f.evaluation->score(0, 0, tomas).value, 4.0);
    }

    void ballotsAreReachedByTheMenuAndByFind()
    {
        WindowFixture w;
        w.openSample(PageId::LiveSession);
        QVERIFY(QTest::qWaitForWindowActive(w.window.get())); // no other window came between
        QMenu *ballots = nullptr;
        for (QAction *action : w.page()->menuActions()) {
            if (action->menu())
                ballots = action->menu();
        }
        QVERIFY(ballots && ballots->menuAction()->isEnabled());
        QTest::keyClick(w.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = w.find<CommandPalette>();
        QVERIFY(palette);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(palette->findChild<QLineEdit *>(), QStringLiteral("import a ballot"));
        w.dialogs.files = {QStringLiteral("/nowhere.tandem")};
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(!w.dialogs.problems.isEmpty());
        QVERIFY(w.dialogs.asked.contains(QStringLiteral("Import a ballot")));
    }

    void anOrdinaryWorkspaceHasAllPages()
    {
        WindowFixture w;
        w.openSample();
        QCOMPARE(pagesOffered(w).size(), pageCount);
    }
};

QTEST_MAIN(TestPackageWindow)
#include "tst_packagewindow.moc"
