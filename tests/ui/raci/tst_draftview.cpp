#include "core/agreement/agreementtemplate.h"
#include "core/agreement/draftstore.h"
#include "core/exchange/racidraftimport.h"
#include "core/raci/racistore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/testprogram.h"
#include "ui/raci/draftmodel.h"
#include "ui/raci/draftview.h"
#include "ui/raci/racimappingdialog.h"
#include "ui/raci/racipage.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QTest>

using namespace tandem;
using test::EvaluationFixture;
using test::RecordingFeedback;
using test::ScriptedDialogs;

namespace {

/// The template against a draft in which three cells differ.
struct Desk
{
    EvaluationFixture f{2, 0};
    RecordingFeedback feedback;
    ScriptedDialogs dialogs;
    std::unique_ptr<RaciPage> page;

    Desk()
    {
        startAgreementFromTemplate(*f.workspace);
        importRaciDraft(*f.workspace, f.provider(1), QStringLiteral("other.csv"), draftItemsOf(wished("I")));
        f.now = f.now.addSecs(60);
        importRaciDraft(*f.workspace, f.provider(0), QStringLiteral("draft.csv"), draftItemsOf(wished("R")));
        page = std::make_unique<RaciPage>(PageContext{*f.workspace, *f.evaluation, feedback, dialogs});
        page->resize(1072, 704);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("no window");
        page->compare(true);
    }

    ActivityId activity(int index) const { return picture().activities[static_cast<size_t>(index)].id; }
    RoleId role(int index) const { return picture().roles[static_cast<size_t>(index)].id; }
    AgreementPicture picture() const { return agreementPictureOf(*f.workspace); }
    /// The last role is something else in the first three activities.
    AgreementPicture wished(const char *letters) const
    {
        AgreementPicture there = picture();
        for (int a = 0; a < 3; ++a)
            there.setLetters(there.activities[static_cast<size_t>(a)].id, there.roles.back().id,
                             *raciFromText(QString::fromLatin1(letters)));
        return there;
    }
    QString ours(int a) const
    {
        return raciText(RaciStore(*f.workspace).letters(activity(a), picture().roles.back().id));
    }
    DraftView *view() const { return page->draftView(); }
};

} // namespace

class TestDraftView : public QObject
{
    Q_OBJECT

private slots:
    void differencesAreDecidedByKeysAndEachMovesOn()
    {
        Desk desk;
        DraftModel &model = desk.view()->model();
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(desk.page->isComparing());
        QCOMPARE(model.rowCount(), 3);
        const QString before = desk.ours(0);
        QTest::keyClick(desk.view()->table(), Qt::Key_T);
        QCOMPARE(desk.ours(0), QStringLiteral("R"));
        QCOMPARE(model.rowCount(), 2); // on to the next one
        QTest::keyClick(desk.view()->table(), Qt::Key_X);
        QCOMPARE(model.rowCount(), 1);
        desk.view()->words()->setPlainText(QStringLiteral("Who does it at night?"));
        QTest::keyClick(desk.view()->table(), Qt::Key_Q);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.questions().size(), size_t(1));
        QCOMPARE(model.questions().front()->item.reason, QStringLiteral("Who does it at night?"));
        desk.f.workspace->undo();
        QCOMPARE(model.rowCount(), 1);
        desk.f.workspace->undo();
        desk.f.workspace->undo();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(desk.ours(0), before);
    }

    void theOtherDraftIsOneChoiceAway()
    {
        Desk desk;
        auto *which = desk.view()->findChild<QComboBox *>();
        QCOMPARE(which->count(), 2);
        which->setCurrentIndex(1);
        QVERIFY(desk.view()->model().cell(0).theirs == RaciLetters(RaciLetter::Informed));
        desk.view()->choice()->setCurrentIndex(2);
        QVERIFY(desk.view()->model().rowCount() > 300);
    }

    void altLeftGoesBack()
    {
        Desk desk;
        QTest::keyClick(desk.view()->table(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!desk.page->isComparing());
        QVERIFY(desk.page->grid()->isVisible());
    }

    void columnsAreMappedBeforeAnythingIsImported()
    {
        Desk desk;
        const AgreementPicture picture = desk.picture();
        const TextTable table = readTextTable("Task,IT lead,Night desk\nPatching,A,R\n");
        RaciMappingDialog dialog(table, guessRaciColumns(table, picture), picture, true,
                                 QStringLiteral("Draft"));
        QCOMPARE(dialog.plan().roles.size(), size_t(1)); // a draft makes no roles
        QComboBox *night = dialog.choiceOf(2);
        night->setCurrentIndex(night->count() - 1); // our last role
        QCOMPARE(dialog.columns()[2].role, picture.roles.back().id);
        QCOMPARE(dialog.plan().roles.size(), size_t(2));
        importRaciDraft(*desk.f.workspace, desk.f.provider(0), QStringLiteral("night.csv"),
                        draftItemsOf(dialog.plan(), picture), table, dialog.columns());
        const auto remembered = DraftStore(*desk.f.workspace).mappings(AgreementDocument::Raci);
        QCOMPARE(remembered.at(QStringLiteral("night desk")),
                 QStringLiteral("role %1").arg(picture.roles.back().id.value));
    }
};

QTEST_MAIN(TestDraftView)
#include "tst_draftview.moc"
