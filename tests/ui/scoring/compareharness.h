#pragma once
#include "tests/support/recordingfeedback.h"
#include "tests/support/samplescores.h"
#include "ui/scoring/comparepage.h"
#include "ui/scoring/comparerankingview.h"
#include "ui/scoring/whatifpanel.h"
#include "ui/scoring/whatifslider.h"
#include <QSignalSpy>
#include <QTest>

namespace tandem::test {

/// The Compare page on a fixture, shown, with its sliders and what it asked to go to at hand.
struct Shown
{
    explicit Shown(bool readOnly = false, int providers = 5)
        : f(providers, 4)
    {
        if (providers == 5)
            fillWithSample(f);
        if (readOnly)
            openForReading();
        page = std::make_unique<ComparePage>(PageContext{*f.workspace, *f.evaluation, feedback, dialogs});
        page->resize(1072, 704);
        page->show();
        page->activateWindow();
        went = std::make_unique<QSignalSpy>(page.get(), &Page::goTo);
    }
    void openForReading()
    {
        f.close();
        Workspace::Options options = f.options();
        options.readOnly = true;
        f.workspace = Workspace::open(f.path(), options);
        f.evaluation = std::make_unique<Evaluation>(*f.workspace);
    }
    WhatIfSlider *slider(int index) const { return page->panel()->sliders()[static_cast<size_t>(index)]; }
    void press(int index, Qt::Key key, int times = 1, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(slider(index), key, with);
    }
    double shown(const QString &provider) const
    {
        for (const charts::RankingBar &bar : page->rankingView()->bars()) {
            if (bar.name == provider)
                return bar.lowest;
        }
        return -1;
    }
    Place place() const { return went->isEmpty() ? Place{} : went->last().at(0).value<Place>(); }

    EvaluationFixture f;
    RecordingFeedback feedback;
    ScriptedDialogs dialogs;
    std::unique_ptr<ComparePage> page;
    std::unique_ptr<QSignalSpy> went;
};

} // namespace tandem::test
