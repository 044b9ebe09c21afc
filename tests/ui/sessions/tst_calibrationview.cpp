#include "core/sessions/sessionstore.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/samplescores.h"
#include "tests/support/testprogram.h"
#include "ui/sessions/agreedpanel.h"
#include "ui/sessions/calibrationgrid.h"
#include "ui/sessions/calibrationview.h"
#include "ui/sessions/raterscard.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/scorekeys.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QAccessible>
#include <QLineEdit>
#include <QtTest>

using namespace tandem;
using namespace tandem::test;

/// Three providers seen in another order than they stand in the list: Tidewick, Lanthorn, Ostrel.
struct CalibrationDesk
{
    explicit CalibrationDesk(int revealed = 3)
        : f(5, 4)
    {
        fillWithSample(f);
        QDateTime at(QDate(2026, 11, 16), QTime(10, 0));
        SessionStore store(*f.workspace);
        for (const int p : {2, 0, 1}) {
            const SessionId id = store.plan(f.provider(p), at, 60, {});
            if (revealed-- > 0)
                store.reveal(id);
            at = at.addDays(1);
        }
        const std::vector<ProviderId> out = {f.provider(3), f.provider(4)};
        f.providers().setStage(out, Stage::Rejected);
        view = std::make_unique<CalibrationView>(*f.evaluation, feedback);
        view->resize(1072, 654);
        view->show();
        view->activateWindow();
        view->setFocus();
        (void)QTest::qWaitForWindowActive(view.get());
    }

    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QTest::keyClick(view->window()->focusWidget(), static_cast<Qt::Key>(key), with);
    }
    QString texts() const
    {
        QStringList out;
        for (const auto *label : view->findChildren<TextLabel *>())
            out << label->text() << label->accessibleName();
        return out.join(u'\n');
    }

    EvaluationFixture f;
    RecordingFeedback feedback;
    std::unique_ptr<CalibrationView> view;
};

class TestCalibrationView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }

    void providersStandInTheOrderOfTheirSessions();
    void aScoreIsAdjustedWithAReasonByKeysAlone();
    void theScoresAreMadeFinalAndReopened();
    void finalWaitsForTheLastReveal();
    void withoutTwoRevealsNothingIsCompared();
    void whatIsNotRevealedIsInNoText();
    void onlyTheLeadSeesTheEvaluators();
    void cellsSpeak();
    void everyControlHasAName();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestCalibrationView::providersStandInTheOrderOfTheirSessions()
{
    CalibrationDesk d;
    QVERIFY(d.view->showsScores());
    const charts::CalibrationData &data = d.view->grid()->data();
    QCOMPARE(data.providers.size(), size_t(3));
    QCOMPARE(data.providers[0].name, QStringLiteral("Tidewick Technology"));
    QCOMPARE(data.providers[0].date, QStringLiteral("16 Nov"));
    QCOMPARE(data.providers[2].name, QStringLiteral("Ostrel Partners"));
    QCOMPARE(data.rows.size(), size_t(6));
    QCOMPARE(data.rows[2].cells[0].value, std::optional(3.25));
    // 3.25, 4.25, 4: the fitted line rises by 0.75, which is steady enough to be pointed out.
    QCOMPARE(data.rows[2].change, QStringLiteral("+0.8"));
    QVERIFY(data.rows[2].steady);
    QVERIFY(d.view->sentence().startsWith(QLatin1String("No drift to be seen")));
}

void TestCalibrationView::aScoreIsAdjustedWithAReasonByKeysAlone()
{
    CalibrationDesk d;
    d.press(Qt::Key_Down);
    d.press(Qt::Key_Down); // escalation at the first provider seen
    QCOMPARE(d.view->grid()->provider(), d.f.provider(2));
    QCOMPARE(d.view->grid()->criterion(), d.f.criterion(2));
    d.press(Qt::Key_4);
    d.press(Qt::Key_Return);
    QTest::keyClicks(d.view->window()->focusWidget(), QStringLiteral("We were harder on the first"));
    d.press(Qt::Key_Return, Qt::ControlModifier);
    const AgreedScore *agreed = d.f.evaluation->agreedScore(2, 2);
    QVERIFY(agreed);
    QCOMPARE(agreed->value, 4.0);
    QVERIFY(agreed->calibrated);
    QCOMPARE(d.view->window()->focusWidget(), d.view->grid());
    const charts::CalibrationData::Cell &cell = d.view->grid()->data().rows[2].cells[0];
    QVERIFY(cell.agreed);
    QVERIFY(cell.calibrated);
    QCOMPARE(cell.value, std::optional(4.0));
    QCOMPARE(d.view->grid()->data().rows[2].means[0], std::optional(3.25));
    QVERIFY(d.texts().contains(QStringLiteral("Agreed in the calibration: none → 4")));
    QVERIFY(d.view->grid()->spoken(2, 0).endsWith(QLatin1String("mean 3.25, calibrated to 4")));
    d.f.workspace->undo();
    QVERIFY(!d.view->grid()->data().rows[2].cells[0].agreed);
}

void TestCalibrationView::theScoresAreMadeFinalAndReopened()
{
    CalibrationDesk d;
    QVERIFY(d.view->finalButton()->isEnabled());
    d.view->finalButton()->setFocus();
    d.press(Qt::Key_Space);
    QVERIFY(d.f.workspace->info().finalAt.isValid());
    QVERIFY(!d.view->panel()->keys()->isEnabled());
    QVERIFY(d.texts().contains(QLatin1String("by Maren Okafor. No score can be changed.")));
    QCOMPARE(d.view->finalButton()->text(), QStringLiteral("Reopen scores"));
    d.press(Qt::Key_Space);
    QVERIFY(!d.f.workspace->info().finalAt.isValid());
    QVERIFY(d.view->panel()->keys()->isEnabled());
    QVERIFY(d.feedback.undoOffered);
}

void TestCalibrationView::finalWaitsForTheLastReveal()
{
    CalibrationDesk d(2);
    QVERIFY(d.view->showsScores());
    QVERIFY(!d.view->finalButton()->isEnabled());
    QVERIFY(d.texts().contains(QLatin1String("Not revealed yet: Ostrel Partners.")));
    QCOMPARE(d.view->grid()->columnCount(), 2);
    QVERIFY(d.view->sentence().startsWith(QLatin1String("With two sessions")));
}

void TestCalibrationView::withoutTwoRevealsNothingIsCompared()
{
    CalibrationDesk d(1);
    QVERIFY(!d.view->showsScores());
    QVERIFY(!d.texts().contains(QLatin1String("3.25")));
    SessionStore store(*d.f.workspace);
    store.reveal(store.ofProvider(d.f.provider(0))->id);
    QVERIFY(d.view->showsScores());
    d.f.workspace->undo();
    QVERIFY(!d.view->showsScores());
}

void TestCalibrationView::whatIsNotRevealedIsInNoText()
{
    CalibrationDesk d(2); // Ostrel's session is still to be revealed
    WorkspaceInfo info = d.f.workspace->info();
    info.blind = BlindMode::Always;
    d.f.workspace->setInfo(info, QStringLiteral("blind"));
    for (int k = 0; k < 6; ++k) {
        d.f.scores().set(d.f.cell(1, k, 1), 0.317);
        d.f.scores().setNote(d.f.cell(1, k, 1), QStringLiteral("secretnote"));
    }
    for (const int side : {0, 1}) {
        d.view->sides()->setCurrentIndex(side);
        QString texts = d.texts();
        for (const QStringList &line : d.view->grid()->cells())
            texts += line.join(u'\n');
        QVERIFY(!texts.contains(QLatin1String("0.317")));
        QVERIFY(!texts.contains(QLatin1String("secretnote")));
        QVERIFY(!texts.contains(QLatin1String("Ostrel Partners\n")));
    }
    // The mean of what may be seen: 0.317 would pull it down.
    for (const RaterFigure &figure : raterFigures(*d.f.evaluation))
        QVERIFY(*figure.mean > 3);
}

void TestCalibrationView::onlyTheLeadSeesTheEvaluators()
{
    CalibrationDesk d; // no lead is named and nobody holds the laptop
    QVERIFY(d.view->sides()->isVisible());
    d.view->sides()->setFocus();
    d.press(Qt::Key_Right);
    QVERIFY(d.view->raters()->isVisible());
    QVERIFY(d.texts().contains(QLatin1String("Tomas Lindqvist, Correlation: ")));
    d.view->grid()->setFocus();
    d.press(Qt::Key_3); // a proposal is made where it can be seen
    QVERIFY(d.view->panel()->isVisible());
    QCOMPARE(d.view->panel()->valueField()->text(), QStringLiteral("3.0"));
    d.view->sides()->setCurrentIndex(1);
    d.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(d.view->raters()->isVisible());
    PeopleStore(*d.f.workspace).setLead(d.f.evaluator(0));
    QVERIFY(!d.view->raters()->isVisible());
    QVERIFY(!d.view->sides()->isVisible());
    QVERIFY(!d.texts().contains(QLatin1String("Correlation")));
    d.f.evaluation->setViewer(d.f.evaluator(0));
    QVERIFY(d.view->sides()->isVisible());
    d.f.evaluation->setViewer(d.f.evaluator(1));
    QVERIFY(!d.view->sides()->isVisible());
}

void TestCalibrationView::cellsSpeak()
{
    CalibrationDesk d;
    QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(d.view->grid());
    QCOMPARE(grid->childCount(), 18);
    QVERIFY(grid->child(6)
                ->text(QAccessible::Name)
                .contains(QLatin1String("Tidewick Technology, session 1: mean 3.25")));
}

void TestCalibrationView::everyControlHasAName()
{
    CalibrationDesk d;
    d.view->sides()->setCurrentIndex(1);
    for (QWidget *widget : d.view->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestCalibrationView)
#include "tst_calibrationview.moc"
