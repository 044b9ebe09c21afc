#include "core/sessions/sessionstore.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/samplescores.h"
#include "tests/support/testprogram.h"
#include "ui/sessions/calibrationgrid.h"
#include "ui/sessions/calibrationview.h"
#include "ui/sessions/livepage.h"
#include "ui/sessions/reveallist.h"
#include "ui/sessions/revealview.h"
#include "ui/sessions/sessionlist.h"
#include "ui/theme/theme.h"
#include <QtTest>

using namespace tandem;
using namespace tandem::test;

/// The reveal and the calibration where they stand: in the page of the sessions.
class TestLiveCalibration : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : f(5, 4)
        {
            fillWithSample(f);
            SessionStore store(*f.workspace);
            for (const int p : {2, 0})
                store.reveal(store.plan(f.provider(p), {}, 60, {}));
            page = std::make_unique<LivePage>(PageContext{*f.workspace, *f.evaluation, feedback, dialogs});
            page->resize(1072, 704);
            page->show();
            page->activateWindow();
            (void)QTest::qWaitForWindowActive(page.get());
        }
        template <class T>
        T *find() const
        {
            return page->findChild<T *>();
        }
        EvaluationFixture f;
        RecordingFeedback feedback;
        ScriptedDialogs dialogs;
        std::unique_ptr<LivePage> page;
    };

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }

    void keysLeadToTheCalibrationAndBack()
    {
        Desk d;
        d.find<SessionList>()->setFocus();
        QTest::keyClick(d.find<SessionList>(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(d.find<CalibrationView>()->isVisible());
        QCOMPARE(d.page->title(), QStringLiteral("Calibration"));
        QVERIFY(d.page->headerActions().isEmpty());
        QCOMPARE(d.page->focusWidget(), d.find<CalibrationGrid>());
        d.f.scores().setNote(d.f.cell(2, 0, 0), QStringLiteral("Something changes"));
        QVERIFY(d.find<CalibrationView>()->isVisible());
        QTest::keyClick(d.find<CalibrationGrid>(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!d.find<CalibrationView>()->isVisible());
        QCOMPARE(d.page->focusWidget(), d.find<SessionList>());
        QVERIFY(d.page->title() != QStringLiteral("Calibration"));
    }

    void aLinkLeadsToTheCellOfTheCalibration()
    {
        Desk d;
        d.page->reveal(
            {PageId::LiveSession, d.f.provider(0), d.f.criterion(3), {}, SessionPart::Calibration});
        QCOMPARE(d.find<CalibrationGrid>()->provider(), d.f.provider(0));
        QCOMPARE(d.find<CalibrationGrid>()->criterion(), d.f.criterion(3));
    }

    void aLinkLeadsToTheRowOfTheReveal()
    {
        Desk d;
        d.page->reveal({PageId::LiveSession, d.f.provider(2), d.f.criterion(3), {}, SessionPart::Reveal});
        QVERIFY(d.find<RevealView>()->isVisible());
        QCOMPARE(d.find<RevealList>()->criterion(), d.f.criterion(3));
        QVERIFY(!d.find<SessionList>()->isVisible()); // the scores have the whole width
        QTest::keyClick(d.find<RevealList>(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(d.find<SessionList>()->isVisible());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestLiveCalibration)
#include "tst_livecalibration.moc"
