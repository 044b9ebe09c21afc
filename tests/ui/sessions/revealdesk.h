#pragma once
#include "core/sessions/sessionstore.h"
#include "tests/support/recordingfeedback.h"
#include "tests/support/samplescores.h"
#include "ui/sessions/revealview.h"
#include <QtTest>

namespace tandem::test {

/// The reveal of Tidewick in the sample of the pictures, shown, with its session in the afternoon.
struct RevealDesk
{
    static constexpr int tidewick = 2;
    static constexpr int escalation = 2;

    explicit RevealDesk(bool revealed = true, int evaluators = 4)
        : f(5, evaluators)
    {
        if (evaluators == 4)
            fillWithSample(f);
        SessionStore store(*f.workspace);
        session = store.plan(f.provider(tidewick), QDateTime(QDate(2026, 11, 18), QTime(14, 0)), 60, {});
        if (revealed)
            store.reveal(session);
        open();
    }

    void open(const QSize &size = {1072, 654})
    {
        view = std::make_unique<RevealView>(*f.evaluation, feedback);
        QObject::connect(view.get(), &RevealView::revealRequested, view.get(),
                         [this] { SessionStore(*f.workspace).reveal(session); });
        view->resize(size);
        view->setSession(session);
        view->show();
        view->activateWindow();
        view->setFocus();
        (void)QTest::qWaitForWindowActive(view.get());
    }

    const AgreedScore *agreed(int criterion) const { return f.evaluation->agreedScore(tidewick, criterion); }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QWidget *focus = view->window()->focusWidget();
        QTest::keyClick(focus ? focus : view.get(), static_cast<Qt::Key>(key), with);
    }
    void type(const QString &text) const { QTest::keyClicks(view->window()->focusWidget(), text); }

    EvaluationFixture f;
    RecordingFeedback feedback;
    SessionId session;
    std::unique_ptr<RevealView> view;
};

} // namespace tandem::test
