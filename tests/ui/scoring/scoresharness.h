#pragma once
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/scoring/scorespage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include <QApplication>
#include <QTest>

namespace tandem::test {

/// The Scores page alone in a window, active and with the focus in the grid; pressed with real keys.
struct ScoresHarness
{
    explicit ScoresHarness(int providers = 3, int evaluators = 2)
        : fixture(std::make_unique<EvaluationFixture>(providers, evaluators))
    {
        open();
    }

    void open()
    {
        page.reset();
        page = std::make_unique<ScoresPage>(
            PageContext{*fixture->workspace, *fixture->evaluation, feedback, dialogs});
        page->resize(1072, 704);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        grid()->setFocus();
    }

    ScoresGrid *grid() const { return page->grid(); }
    ScoresModel &model() const { return page->model(); }
    Workspace &workspace() const { return *fixture->workspace; }
    void goTo(int provider, int criterion) const { grid()->goTo(model().index(provider, criterion)); }
    void select(int p1, int k1, int p2, int k2) const
    {
        grid()->selectBlock(model().index(p1, k1), model().index(p2, k2));
    }
    /// The current cell: column, row.
    QPoint at() const { return {grid()->currentIndex().column(), grid()->currentIndex().row()}; }
    Score score(int p, int k, int e = 0) const { return fixture->evaluation->score(p, k, e); }
    std::optional<double> value(int p, int k) const { return score(p, k).value; }
    void set(int p, int k, double score) const { fixture->scores().set(fixture->cell(p, k, 0), score); }
    QPoint middleOf(int row, int column) const
    {
        return grid()->visualRect(model().index(row, column)).center();
    }

    static QWidget *focus() { return QApplication::focusWidget(); }
    /// Each character goes to whatever has the focus then.
    static void typed(const char *text)
    {
        for (const char *c = text; *c; ++c)
            QTest::keyClick(focus(), *c);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    GrowingTextEdit *note() const { return page->findChild<GrowingTextEdit *>(); }

    std::unique_ptr<EvaluationFixture> fixture;
    RecordingFeedback feedback;
    ScriptedDialogs dialogs;
    std::unique_ptr<ScoresPage> page; ///< goes first
};

} // namespace tandem::test
