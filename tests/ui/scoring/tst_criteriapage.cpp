#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "ui/scoring/criteriaeditor.h"
#include "ui/scoring/criterialist.h"
#include "ui/scoring/criteriamodel.h"
#include "ui/scoring/criteriapage.h"
#include "ui/scoring/criteriaweightfield.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checkedfield.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace tandem;

/// The page in a window, with real keys.
class TestCriteriaPage : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(int providers = 2, int evaluators = 2, bool builtIn = true)
            : file(providers, evaluators, builtIn)
        {
            open();
        }
        void open()
        {
            page =
                std::make_unique<CriteriaPage>(PageContext{*file.workspace, *file.evaluation, said, dialogs});
            page->resize(1072, 704);
            page->show();
            QVERIFY(QTest::qWaitForWindowActive(page.get()));
            list = page->findChild<CriteriaList *>();
            editor = page->findChild<CriteriaEditor *>();
        }
        QStringList names() const
        {
            QStringList out;
            for (const Criterion &k : file.evaluation->criteria())
                out.push_back(k.shortName);
            return out;
        }
        const Criterion &criterion(int index) const
        {
            return file.evaluation->criteria()[static_cast<size_t>(index)];
        }
        CheckedField *field(const QString &name) const
        {
            for (CheckedField *f : editor->findChildren<CheckedField *>()) {
                if (f->edit()->accessibleName() == name)
                    return f;
            }
            return nullptr;
        }
        GrowingTextEdit *text(const QString &name) const
        {
            for (GrowingTextEdit *f : editor->findChildren<GrowingTextEdit *>()) {
                if (f->accessibleName() == name)
                    return f;
            }
            return nullptr;
        }
        QPushButton *button(const QString &text) const
        {
            for (QPushButton *b : page->findChildren<QPushButton *>()) {
                if (b->text() == text)
                    return b;
            }
            return nullptr;
        }

        test::EvaluationFixture file;
        test::RecordingFeedback said;
        test::ScriptedDialogs dialogs;
        std::unique_ptr<CriteriaPage> page;
        CriteriaList *list = nullptr;
        CriteriaEditor *editor = nullptr;
    };

    std::unique_ptr<Theme> m_theme;

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>();
        m_theme->apply(Appearance::Light);
    }

    void theModelKeepsItsPromises()
    {
        test::EvaluationFixture file(1, 1);
        CriteriaModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.follow(*file.evaluation);
        QCOMPARE(model.rowCount(), 6);
        file.criteria().move(file.criterion(5), 0);
        model.follow(*file.evaluation);
        QCOMPARE(model.rowAt(0).id, file.criterion(0));
        const CriterionId first = file.criterion(0);
        file.criteria().remove(std::span(&first, 1));
        file.criteria().add(QStringLiteral("Price"));
        model.follow(*file.evaluation);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.rowAt(5).name, QStringLiteral("Price"));
    }

    void theFirstCriterionIsShownAtOnce()
    {
        Desk desk;
        QCOMPARE(desk.list->currentId(), desk.file.criterion(0));
        QCOMPARE(desk.field(QStringLiteral("Name"))->edit()->text(),
                 QStringLiteral("Documented scope and RACI"));
        QCOMPARE(desk.page->contextLine(),
                 QStringLiteral("Six criteria, all of them scored for every provider"));
    }

    void altDownMovesACriterionAndTheSelectionGoesWithIt()
    {
        Desk desk;
        desk.list->setFocus();
        const CriterionId id = desk.list->currentId();
        QTest::keyClick(desk.list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.file.evaluation->indexOf(id), 1);
        QCOMPARE(desk.list->currentId(), id);
        QTest::keyClick(desk.list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.file.evaluation->indexOf(id), 0);
    }

    void aRowIsDraggedByItsGrip()
    {
        Desk desk;
        const CriterionId id = desk.file.criterion(0);
        QWidget *port = desk.list->viewport();
        const auto middle = [&](int row) {
            return desk.list->visualRect(desk.list->model()->index(row, CriteriaModel::Grip)).center();
        };
        QTest::mousePress(port, Qt::LeftButton, {}, middle(0));
        QTest::mouseMove(port, middle(1));
        QTest::mouseMove(port, middle(2) + QPoint(0, 20));
        QTest::mouseRelease(port, Qt::LeftButton, {}, middle(2) + QPoint(0, 20));
        QCOMPARE(desk.file.evaluation->indexOf(id), 2);
    }

    void aDigitInTheListTypesAWeight()
    {
        Desk desk;
        desk.list->setFocus();
        QTest::keyClick(desk.list, Qt::Key_7);
        WeightField *field = desk.list->weightField(0);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral(",5"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.criterion(0).weight, 7.5);
    }

    void upAndDownStepAWeightByOneAndStayPositive()
    {
        Desk desk;
        WeightField *field = desk.list->weightField(5);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(desk.criterion(5).weight, 3.0);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(desk.criterion(5).weight, 1.0);
        QCOMPARE(desk.list->currentId(), desk.file.criterion(5));
    }

    void aWrongWeightIsExplainedAndNotStored()
    {
        Desk desk;
        WeightField *field = desk.list->weightField(1);
        const auto *model = desk.page->findChild<CriteriaModel *>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("-2"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.criterion(1).weight, 4.0);
        QVERIFY(!model->rowAt(1).problem.isEmpty());
        QCOMPARE(field->accessibleDescription(), model->rowAt(1).problem);
        QVERIFY(desk.said.reported.isEmpty());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(model->rowAt(1).problem.isEmpty());
        QCOMPARE(field->text(), QStringLiteral("4"));
    }

    void insertAddsACriterionWithTheCursorInItsName()
    {
        Desk desk;
        desk.list->setFocus();
        QTest::keyClick(desk.list, Qt::Key_Insert);
        QLineEdit *name = desk.field(QStringLiteral("Name"))->edit();
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, QStringLiteral("Price"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(desk.file.evaluation->criteria().back().name, QStringLiteral("Price"));
        QCOMPARE(desk.list->currentId(), desk.file.evaluation->criteria().back().id);
    }

    void aNameThatIsTakenIsExplainedBesideTheField()
    {
        Desk desk;
        CheckedField *name = desk.field(QStringLiteral("Name"));
        name->edit()->setFocus();
        name->edit()->selectAll();
        QTest::keyClicks(name->edit(), QStringLiteral("tooling  INTEGRATION"));
        QCOMPARE(name->problem(), QStringLiteral("There is a criterion of this name already."));
        QTest::keyClick(name->edit(), Qt::Key_Return);
        QCOMPARE(desk.criterion(0).name, QStringLiteral("Documented scope and RACI"));
        name->edit()->selectAll();
        QTest::keyClick(name->edit(), Qt::Key_Delete);
        QCOMPARE(name->problem(), QStringLiteral("A criterion needs a name."));
        QTest::keyClick(name->edit(), Qt::Key_Escape);
        QVERIFY(name->problem().isEmpty());
        QVERIFY(desk.said.reported.isEmpty());
    }

    void whatIsTypedSurvivesAChangeElsewhere()
    {
        Desk desk;
        GrowingTextEdit *question = desk.text(QStringLiteral("What to ask"));
        question->setFocus();
        question->selectAll();
        QTest::keyClicks(question, QStringLiteral("Half a sent"));
        desk.file.criteria().setWeight(desk.file.criterion(3), 9);
        QCOMPARE(question->toPlainText(), QStringLiteral("Half a sent"));
        QVERIFY(question->hasFocus());
    }

    void choosingAnotherCriterionStoresWhatWasTyped()
    {
        Desk desk;
        GrowingTextEdit *question = desk.text(QStringLiteral("What to ask"));
        question->setFocus();
        question->selectAll();
        QTest::keyClicks(question, QStringLiteral("Who answers?"));
        desk.page->reveal({PageId::Criteria, {}, desk.file.criterion(4), {}});
        QCOMPARE(desk.criterion(0).question, QStringLiteral("Who answers?"));
        QCOMPARE(question->toPlainText(), desk.criterion(4).question);
    }

    void deleteRemovesAndUndoIsOffered()
    {
        Desk desk;
        desk.file.scores().set(desk.file.cell(0, 0, 0), 3);
        desk.list->setFocus();
        QTest::keyClick(desk.list, Qt::Key_Delete);
        QCOMPARE(desk.file.evaluation->criteria().size(), size_t(5));
        QVERIFY(desk.said.undoOffered);
        QVERIFY2(desk.said.said.back().contains(QStringLiteral("1 score")),
                 qPrintable(desk.said.said.back()));
        QCOMPARE(desk.list->currentId(), desk.file.criterion(0));
        desk.file.workspace->undo();
        QCOMPARE(desk.file.evaluation->criteria().size(), size_t(6));
    }

    void deleteInAFieldOnlyDeletesText()
    {
        Desk desk;
        QLineEdit *name = desk.field(QStringLiteral("Name"))->edit();
        name->setFocus();
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        WeightField *field = desk.list->weightField(0);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Delete);
        QCOMPARE(desk.file.evaluation->criteria().size(), size_t(6));
    }

    void aRedFlagIsAddedChangedAndRemoved()
    {
        Desk desk;
        desk.page->reveal({PageId::Criteria, {}, desk.file.criterion(2), {}});
        const size_t before = desk.file.evaluation->redFlagsOf(desk.file.criterion(2)).size();
        QTest::mouseClick(desk.button(QStringLiteral("Add a red flag")), Qt::LeftButton);
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("Nobody answers at night"));
        QTest::keyClick(edit, Qt::Key_Return);
        auto flags = desk.file.evaluation->redFlagsOf(desk.file.criterion(2));
        QCOMPARE(flags.size(), before + 1);
        QCOMPARE(QApplication::focusWidget(), edit);
        for (QCheckBox *box : desk.editor->findChildren<QCheckBox *>()) {
            if (box->accessibleName().endsWith(QStringLiteral("Nobody answers at night")))
                QTest::mouseClick(box, Qt::LeftButton);
        }
        flags = desk.file.evaluation->redFlagsOf(desk.file.criterion(2));
        QVERIFY(flags.back()->dealBreaker);
        for (QToolButton *bin : desk.editor->findChildren<QToolButton *>()) {
            if (bin->accessibleName().endsWith(QStringLiteral("Nobody answers at night")))
                QTest::mouseClick(bin, Qt::LeftButton);
        }
        QCOMPARE(desk.file.evaluation->redFlagsOf(desk.file.criterion(2)).size(), before);
        QVERIFY(desk.said.undoOffered);
    }

    void anEmptyNewRedFlagGoesAway()
    {
        Desk desk;
        const auto rows = [&] { return desk.editor->findChildren<QToolButton *>().size(); };
        const auto before = rows();
        QTest::mouseClick(desk.button(QStringLiteral("Add a red flag")), Qt::LeftButton);
        QCOMPARE(rows(), before + 1);
        desk.list->setFocus();
        QTRY_COMPARE(rows(), before);
    }

    void notApplicableTakesTheCriterionOutOfTheShares()
    {
        Desk desk;
        auto *box = desk.editor->findChildren<QCheckBox *>().back();
        for (QCheckBox *b : desk.editor->findChildren<QCheckBox *>()) {
            if (b->text().contains(QStringLiteral("applicable")))
                box = b;
        }
        box->click();
        QVERIFY(!desk.criterion(0).applicable);
        QCOMPARE(desk.page->contextLine(),
                 QStringLiteral("Six criteria, five of them scored for every provider"));
        QVERIFY(!desk.list->weightField(0)->isEnabled());
    }

    void resetAsksOnlyWhenScoresWouldBeLost()
    {
        Desk desk;
        auto *reset = desk.button(QStringLiteral("Reset to the built-in set"));
        QVERIFY(!reset->isEnabled());
        const CriterionId own = desk.file.criteria().add(QStringLiteral("Price"));
        QVERIFY(reset->isEnabled());
        desk.file.scores().set({desk.file.provider(0), own, desk.file.evaluator(0)}, 2);
        desk.dialogs.confirms = false;
        reset->click();
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QCOMPARE(desk.file.evaluation->criteria().size(), size_t(7));
        desk.file.workspace->undo(); // the score
        reset->click();
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QCOMPARE(desk.file.evaluation->criteria().size(), size_t(6));
        QVERIFY(desk.said.undoOffered);
        QVERIFY(!reset->isEnabled());
    }

    void theCardSaysWhoSetTheWeights()
    {
        Desk desk;
        desk.file.criteria().setWeight(desk.file.criterion(0), 8);
        QStringList texts;
        for (QLabel *label : desk.page->findChildren<QLabel *>())
            texts.push_back(label->text());
        QVERIFY(texts.contains(QStringLiteral("Typed in by Maren Okafor on Thursday 19 November.")));
        desk.file.scores().set(desk.file.cell(0, 0, 0), 3);
        desk.file.criteria().setWeight(desk.file.criterion(1), 8);
        texts.clear();
        for (QLabel *label : desk.page->findChildren<QLabel *>())
            texts.push_back(label->text());
        QVERIFY(texts.contains(QStringLiteral("Changed after the first score was given.")));
    }

    void withoutCriteriaThePageOffersTheBuiltInSet()
    {
        Desk desk(1, 1, false);
        auto *use = desk.button(QStringLiteral("Use the built-in set"));
        QVERIFY(use->isVisible());
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(desk.file.evaluation->criteria().size(), size_t(6));
        QVERIFY(desk.list->isVisible());
    }

    void aReadOnlyWorkspaceLocksTheEditors()
    {
        Desk desk;
        desk.page.reset();
        desk.file.close();
        Workspace::Options options = desk.file.options();
        options.readOnly = true;
        desk.file.workspace = Workspace::open(desk.file.path(), options);
        desk.file.evaluation = std::make_unique<Evaluation>(*desk.file.workspace);
        desk.open();
        QVERIFY(desk.field(QStringLiteral("Name"))->edit()->isReadOnly());
        QVERIFY(!desk.button(QStringLiteral("Add criterion"))->isEnabled());
        desk.list->setFocus();
        QTest::keyClick(desk.list, Qt::Key_Delete);
        QTest::keyClick(desk.list, Qt::Key_Insert);
        QCOMPARE(desk.file.evaluation->criteria().size(), size_t(6));
        QVERIFY(desk.said.reported.isEmpty());
    }
};

QTEST_MAIN(TestCriteriaPage)
#include "tst_criteriapage.moc"
