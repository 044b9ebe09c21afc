#include "core/robustness/swing.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/samplescores.h"
#include "tests/support/testprogram.h"
#include "ui/robustness/swingrow.h"
#include "ui/robustness/swingview.h"
#include "ui/scoring/comparepage.h"
#include "ui/scoring/criteriapage.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"
#include <QApplication>
#include <QSpinBox>
#include <QtTest>

using namespace tandem;

/// Weights by their swings, with real keys, from both pages that lead there.
class TestSwings : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(bool fromCompare = false)
            : file(5, 4)
        {
            test::fillWithSample(file);
            const PageContext context{*file.workspace, *file.evaluation, said, dialogs};
            if (fromCompare)
                page = std::make_unique<ComparePage>(context);
            else
                page = std::make_unique<CriteriaPage>(context);
            page->resize(1072, 704);
            page->show();
            (void)QTest::qWaitForWindowActive(page.get());
            for (QAction *action : page->menuActions()) {
                if (action->text().remove(u'&').startsWith(QStringLiteral("Set the weights by")))
                    action->trigger();
            }
            view = page->findChild<SwingView *>();
        }
        QStringList names() const
        {
            QStringList out;
            for (const SwingRow *row : view->rows())
                out.push_back(row->name());
            return out;
        }
        QSpinBox *rating(int row) const { return view->rows()[static_cast<size_t>(row)]->ratingField(); }
        void type(int row, int value) const
        {
            rating(row)->setFocus();
            rating(row)->selectAll();
            QTest::keyClicks(rating(row), QString::number(value));
            QTest::keyClick(rating(row), Qt::Key_Return);
        }
        double weight(const QString &name) const
        {
            for (const Criterion &criterion : file.evaluation->criteria()) {
                if (criterion.name == name)
                    return criterion.weight;
            }
            return -1;
        }

        test::EvaluationFixture file;
        test::RecordingFeedback said;
        test::ScriptedDialogs dialogs;
        std::unique_ptr<Page> page;
        SwingView *view = nullptr;
    };

private slots:
    void itStartsFromThePresentWeights()
    {
        Desk desk;
        QVERIFY(desk.view->isVisible());
        QCOMPARE(desk.names().front(), QStringLiteral("Documented scope and RACI"));
        QCOMPARE(desk.view->ratings(),
                 (std::vector<double>{100, 80, 80, 60, 40, 40})); // 25, 20, 20, 15, 10, 10
        QVERIFY(!desk.view->applyButton()->isEnabled());          // nothing was changed
        QCOMPARE(desk.page->title(), QStringLiteral("Weights by their swings"));
        QCOMPARE(QApplication::focusWidget(), desk.rating(0));
    }

    void altDownRanksASwingLowerAndTheRatingsStayWithTheirPlaces()
    {
        Desk desk;
        QTest::keyClick(desk.rating(0), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.names().front(), QStringLiteral("Tooling integration"));
        QCOMPARE(desk.names().at(1), QStringLiteral("Documented scope and RACI"));
        QCOMPARE(desk.view->ratings().at(0), 100.0);
        QCOMPARE(desk.view->ratings().at(1), 80.0);
        QCOMPARE(QApplication::focusWidget(), desk.rating(1)); // the keys go with it
        QVERIFY(desk.view->problem().isEmpty());
        QTest::keyClick(desk.rating(0), Qt::Key_Down); // the largest stays 100
        QCOMPARE(desk.view->ratings().at(0), 100.0);
    }

    void aRatingThatContradictsTheRankingIsAFinding()
    {
        Desk desk;
        desk.type(3, 90);
        QVERIFY(desk.view->problem().contains(QStringLiteral("rated above")));
        QVERIFY(!desk.view->applyButton()->isEnabled());
        auto *message = desk.view->findChild<InlineMessage *>();
        QVERIFY(message->isVisible());
        QTest::keyClick(message->findChild<QPushButton *>(), Qt::Key_Space);
        QTRY_VERIFY(desk.view->problem().isEmpty());
        QCOMPARE(desk.names().at(1), QStringLiteral("Quarterly business reviews"));
        QVERIFY(desk.view->applyButton()->isEnabled());
    }

    void applyIsOneUndoStepAndItsOriginIsKept_data()
    {
        QTest::addColumn<bool>("fromCompare");
        QTest::newRow("from Criteria") << false;
        QTest::newRow("from Compare") << true;
    }
    void applyIsOneUndoStepAndItsOriginIsKept()
    {
        QFETCH(bool, fromCompare);
        Desk desk(fromCompare);
        const qint64 before = desk.file.workspace->revision();
        for (int row = 1; row < 6; ++row)
            desk.type(row, 20); // 100 + 5 * 20 = 200
        QTest::keyClick(desk.view->applyButton(), Qt::Key_Space);
        QCOMPARE(desk.file.workspace->revision(), before + 1);
        QCOMPARE(desk.weight(QStringLiteral("Documented scope and RACI")), 50.0);
        QCOMPARE(desk.weight(QStringLiteral("Tooling integration")), 10.0);
        QVERIFY(!desk.view->isVisible());
        QVERIFY(desk.said.undoOffered);
        CriteriaPage page(PageContext{*desk.file.workspace, *desk.file.evaluation, desk.said, desk.dialogs});
        page.show();
        QStringList words;
        for (const TextLabel *label : page.findChildren<TextLabel *>())
            words << label->text();
        QVERIFY2(!words.filter(QStringLiteral("Set by rating the swings")).isEmpty(),
                 qPrintable(words.join(u'|')));
        desk.file.workspace->undo();
        QCOMPARE(desk.weight(QStringLiteral("Documented scope and RACI")), 5.0);
    }

    void cancelStoresNothingAndBringsThePageBack()
    {
        for (const bool fromCompare : {false, true}) {
            Desk desk(fromCompare);
            const qint64 before = desk.file.workspace->revision();
            desk.type(1, 20);
            for (QPushButton *button : desk.view->findChildren<QPushButton *>()) {
                if (button->text() == QStringLiteral("Cancel"))
                    QTest::keyClick(button, Qt::Key_Space);
            }
            QVERIFY(!desk.view->isVisible());
            QCOMPARE(desk.file.workspace->revision(), before);
            QCOMPARE(desk.page->title(),
                     fromCompare ? QStringLiteral("Compare") : QStringLiteral("Criteria"));
            QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
        }
    }

    void aChangeElsewhereStartsItAgain()
    {
        Desk desk;
        desk.type(1, 20);
        desk.file.criteria().setWeight(desk.file.criterion(5), 50);
        QCOMPARE(desk.names().front(), QStringLiteral("Honest co-managed references"));
        QVERIFY(!desk.view->applyButton()->isEnabled());
    }
};

QTEST_MAIN(TestSwings)
#include "tst_swings.moc"
