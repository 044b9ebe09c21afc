#pragma once
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/sessions/presenterwindow.h"
#include "ui/theme/theme.h"
#include <QAccessible>
#include <QPointer>
#include <QtTest>

namespace tandem::test {

/// A planned session of an hour with the first of two providers and three evaluators, of whom the first is
/// the IT lead and holds the laptop; and its presenter view.
class PresenterFixture
{
public:
    explicit PresenterFixture(bool open = true)
        : evaluation(2, 3)
    {
        theme.apply(Appearance::Light);
        PeopleStore(*evaluation.workspace).setLead(evaluation.evaluator(0));
        session = SessionStore(*evaluation.workspace)
                      .plan(evaluation.provider(0), QDateTime(QDate(2026, 11, 19), QTime(14, 0)), 60,
                            agendaByWeight(60, evaluation.evaluation->criteria()));
        evaluation.evaluation->setViewer(evaluation.evaluator(0));
        if (open)
            show();
    }
    ~PresenterFixture() { delete window; }

    void show(QSize size = {1280, 720})
    {
        window = new PresenterWindow(*evaluation.evaluation, session, feedback);
        window->resize(size);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window);
    }

    /// As the keyboard does it: to whatever has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window->windowHandle(), static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString &text)
    {
        QVERIFY(window->focusWidget());
        QTest::keyClicks(window->focusWidget(), text);
    }
    void pass(qint64 seconds) { evaluation.now = evaluation.now.addSecs(seconds); }

    SessionStore store() { return SessionStore(*evaluation.workspace); }
    Session stored() { return store().find(session).value(); }
    const Score &score(int criterion, int evaluator)
    {
        return evaluation.evaluation->score(0, criterion, evaluator);
    }
    /// Settles everything that is open but for one criterion, or all of it.
    void settleAll(int butCriterion = -1)
    {
        for (int k = 0; k < static_cast<int>(evaluation.evaluation->criteria().size()); ++k) {
            for (int e = 0; e < 3; ++e) {
                if (k != butCriterion)
                    evaluation.scores().set(evaluation.cell(0, k, e), 3);
            }
        }
    }

    EvaluationFixture evaluation;
    RecordingFeedback feedback;
    Theme theme;
    SessionId session;
    QPointer<PresenterWindow> window;
};

/// All that a screen reader could find in a window, whatever is hidden.
inline void collectTexts(QAccessibleInterface *node, QStringList &texts, int depth = 0)
{
    if (!node || !node->isValid() || depth > 25)
        return;
    for (const QAccessible::Text which : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        texts.push_back(node->text(which));
    for (int i = 0; i < node->childCount(); ++i)
        collectTexts(node->child(i), texts, depth + 1);
}

inline QString textsOf(QWidget *widget)
{
    QStringList texts;
    collectTexts(QAccessible::queryAccessibleInterface(widget), texts);
    for (const QWidget *child : widget->findChildren<QWidget *>())
        texts.push_back(child->toolTip());
    return texts.join(QLatin1Char('\n'));
}

} // namespace tandem::test
