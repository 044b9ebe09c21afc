// The plan at 2,000 milestones with a baseline and dependencies: scrolling, zooming and dragging in the
// timeline. Budget: 99th percentile at most 16 ms. What is let go of is written to the disk and placed.
#include "core/onboarding/gatestore.h"
#include "core/onboarding/planstore.h"
#include "core/storage/connection.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/onboarding/onboardingpage.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/plantab.h"
#include "ui/onboarding/timelineview.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <ctime>

using namespace tandem;

namespace {

constexpr int milestones = 2000;

void fill(test::EvaluationFixture &f)
{
    Workspace &workspace = *f.workspace;
    PlanStore plans(workspace);
    plans.startEmpty(QDate(2026, 11, 2)); // the fixture's today is day 18
    const OnboardingPlan plan = plans.plan();
    workspace.edit({Action::AddMilestone, {QStringLiteral("many")}, {}}, [&](storage::Connection &) {
        std::vector<MilestoneId> ids;
        for (int i = 0; i < milestones; ++i) {
            const Phase &phase = plan.phases[static_cast<size_t>(i) % plan.phases.size()];
            const int from = phase.dayFrom + i % 10;
            ids.push_back(plans.addMilestone(phase.id, QStringLiteral("Milestone %1").arg(i + 1), from,
                                             from + 1 + i % 4));
            if (i % 5 == 4) // within its phase
                plans.link(ids.back(), ids[ids.size() - 5]);
        }
        for (int i = 0; i < milestones; i += 8)
            plans.setStatus(ids[static_cast<size_t>(i)], MilestoneStatus::UnderWay);
    });
    GateStore gates(workspace);
    gates.freeze({});
    for (const Side side : {Side::Internal, Side::Partner})
        gates.sign(plans.plan().baselines.back().id, side, QStringLiteral("Somebody"), QDate(2026, 11, 2));
}

class Frames
{
public:
    void take(const std::function<void()> &work)
    {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        work();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        m_wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        m_processor.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    }
    void tell(const char *what)
    {
        say(what, m_wall);
        say("  the same in processor time", m_processor); // without what other programs took
    }

private:
    static void say(const char *what, std::vector<double> &milliseconds)
    {
        std::sort(milliseconds.begin(), milliseconds.end());
        const auto at = [&](double share) {
            return milliseconds[static_cast<size_t>(share * static_cast<double>(milliseconds.size() - 1))];
        };
        printf("%-46s %5zu times  median %6.2f ms  99th %6.2f ms  max %6.2f ms  (budget 16: ratio %.2f)\n",
               what, milliseconds.size(), at(0.5), at(0.99), milliseconds.back(), at(0.99) / 16);
        milliseconds.clear();
    }
    std::vector<double> m_wall;
    std::vector<double> m_processor;
};

/// A milestone in view that can be dragged, some rows down.
MilestoneId inView(const TimelineView &timeline, const OnboardingPlan &plan)
{
    for (const Milestone &m : plan.milestones) {
        const QRectF bar = timeline.barRect(m.id);
        if (bar.top() > 200 && bar.bottom() < timeline.viewport()->height() - 60 && bar.left() > 330)
            return m.id;
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    test::EvaluationFixture f(2, 1);
    QElapsedTimer timer;
    timer.start();
    fill(f);
    printf("%-46s %.0f ms\n", "make 2,000 milestones", static_cast<double>(timer.restart()));
    test::RecordingFeedback feedback;
    test::ScriptedDialogs dialogs;
    OnboardingPage page(PageContext{*f.workspace, *f.evaluation, feedback, dialogs});
    page.resize(1072, 704);
    page.show();
    TimelineView &timeline = *page.plan()->timeline();
    timeline.setFocus();
    QCoreApplication::processEvents();
    printf("%-46s %.0f ms\n", "show 2,000 milestones", static_cast<double>(timer.elapsed()));
    Frames frames;
    for (int i = 0; i < 300; ++i)
        frames.take([&] {
            timeline.verticalScrollBar()->setValue(i * 43 % timeline.verticalScrollBar()->maximum());
        });
    frames.tell("scroll down and repaint");
    timeline.verticalScrollBar()->setValue(2000);
    for (int i = 0; i < 100; ++i)
        frames.take([&] { timeline.zoomBy(i % 20 < 10 ? 1.25 : 0.8); });
    frames.tell("zoom and repaint");
    for (int i = 0; i < 5; ++i)
        timeline.zoomBy(1.25);
    for (int i = 0; i < 300; ++i)
        frames.take([&] {
            timeline.horizontalScrollBar()->setValue(i * 5 % (timeline.horizontalScrollBar()->maximum() + 1));
        });
    frames.tell("scroll sideways and repaint");
    timeline.zoomBy(0.001);

    const MilestoneId id = inView(timeline, PlanStore(*f.workspace).plan());
    if (!id) {
        printf("no bar is in view\n");
        return 1;
    }
    const auto at = [&] { return timeline.barRect(id).center().toPoint(); };
    QPoint from = at();
    QTest::mousePress(timeline.viewport(), Qt::LeftButton, {}, from, -1);
    for (int i = 0; i < 300; ++i)
        frames.take([&] { QTest::mouseMove(timeline.viewport(), from + QPoint(i % 120 - 60, i % 9)); });
    frames.tell("drag a bar and repaint");
    QTest::keyClick(&timeline, Qt::Key_Escape, {}, -1);
    QTest::mouseRelease(timeline.viewport(), Qt::LeftButton, {}, from, -1);

    const int week = static_cast<int>(timeline.pixelsPerDay() * 7);
    for (int i = 0; i < 60; ++i) {
        from = at();
        const QPoint to = from + QPoint(i % 2 == 0 ? week : -week, 0);
        QTest::mousePress(timeline.viewport(), Qt::LeftButton, {}, from, -1);
        QTest::mouseMove(timeline.viewport(), to);
        frames.take([&] { QTest::mouseRelease(timeline.viewport(), Qt::LeftButton, {}, to, -1); });
    }
    frames.tell("let go: durable, placed and repainted");
    for (int i = 0; i < 100; ++i)
        frames.take([&] {
            QTest::keyClick(&timeline, i % 2 == 0 ? Qt::Key_Right : Qt::Key_Left,
                            i % 4 < 2 ? Qt::NoModifier : Qt::ShiftModifier, -1);
        });
    frames.tell("arrow key: durable, placed and repainted");
    return feedback.reported.isEmpty() ? 0 : 1;
}
