#pragma once
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/sessions/livepage.h"
#include "ui/sessions/sessionlist.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QApplication>
#include <QPushButton>
#include <QTest>

namespace tandem::test {

/// The Live session page of a workspace in a window, and what a test wants to see of it.
struct LiveDesk
{
    explicit LiveDesk(int providers = 3, int evaluators = 2)
        : file(providers, evaluators)
    {
    }
    void open()
    {
        page = std::make_unique<LivePage>(PageContext{*file.workspace, *file.evaluation, said, dialogs});
        page->resize(1072, 704);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        list = page->findChild<SessionList *>();
        list->setFocus();
    }
    SessionStore sessions() const { return SessionStore(*file.workspace); }
    SessionId plan(int provider, const QDateTime &at = {}) const
    {
        return sessions().plan(file.provider(provider), at, standardSessionMinutes,
                               agendaByWeight(standardSessionMinutes, file.evaluation->criteria()));
    }
    /// Every criterion, by everybody but the last evaluator's last `open` ones.
    void score(int provider, int open = 0) const
    {
        const int criteria = static_cast<int>(file.evaluation->criteria().size());
        const int evaluators = static_cast<int>(file.evaluation->evaluators().size());
        for (int e = 0; e < evaluators; ++e) {
            for (int k = 0; k < criteria - (e == evaluators - 1 ? open : 0); ++k)
                file.scores().set(file.cell(provider, k, e), 3);
        }
    }
    QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *b : page->findChildren<QAbstractButton *>()) {
            if (b->text() == text && !b->isHidden())
                return b;
        }
        return nullptr;
    }
    template <class T>
    T *named(const QString &name) const
    {
        for (T *widget : page->findChildren<T *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    Session session(int provider) const { return *sessions().ofProvider(file.provider(provider)); }

    EvaluationFixture file;
    RecordingFeedback said;
    ScriptedDialogs dialogs;
    std::unique_ptr<LivePage> page;
    SessionList *list = nullptr;
};

} // namespace tandem::test
