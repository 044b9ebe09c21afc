// What a session goes through: planned, revealed, closed.
#include "core/raci/draftquestions.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "core/sessions/steps.h"
#include "ui/sessions/ballotdialogs.h"
#include "ui/sessions/livepage.h"
#include "ui/sessions/planview.h"
#include "ui/sessions/presenterwindow.h"
#include "ui/sessions/revealview.h"
#include "ui/sessions/sessionlist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include <QMenu>

namespace tandem {

QAction *LivePage::makeAction(const QString &text, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void LivePage::buildActions()
{
    m_planAction = makeAction(tr("&Plan a session"), Qt::Key_Insert, [this] { plan(); });
    m_removeAction = new QAction(tr("Re&move the session"), this);
    m_removeAction->setShortcut(Qt::Key_Delete);
    m_removeAction->setShortcutContext(Qt::WidgetShortcut); // in a field Del belongs to the text
    m_list->addAction(m_removeAction);
    connect(m_removeAction, &QAction::triggered, this, &LivePage::remove);
    m_presentAction = makeAction(tr("Pre&sent"), Qt::Key_F11, [this] { present(); });
    m_revealAction = makeAction(tr("&Reveal scores"), {}, [this] { revealScores(); });
    m_closeAction = makeAction(tr("&Close session"), {}, [this] { close(); });
    m_exportAction = makeAction(tr("E&xport session record…"), {}, [this] { exportRecord(); });
    m_reopenAction = makeAction(tr("Re&open session"), {}, [this] { reopen(); });
    const QStringList tabs = {tr("Plan"), tr("Reveal"), tr("Record")};
    for (int i = 0; i < tabs.size(); ++i)
        m_ways.push_back(makeAction(tabs.at(i), QKeySequence(Qt::CTRL | (Qt::Key_1 + i)), [this, i] {
            if (m_session)
                showPart(static_cast<SessionPart>(i + 1));
        }));
    m_ways.push_back(
        makeAction(tr("Ca&libration"), QKeySequence(Qt::CTRL | Qt::Key_4), [this] { openCalibration(); }));
    m_ways.push_back(makeAction(tr("Back &to the sessions"), QKeySequence(Qt::ALT | Qt::Key_Left),
                                [this] { leaveWidePart(); }));
    m_ways.push_back(
        makeAction(tr("Previous session"), QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { step(-1); }));
    m_ways.push_back(
        makeAction(tr("Next session"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { step(1); }));

    m_ballotMenu = new QMenu(tr("&Ballots"), this);
    addBallotActions(
        *m_ballotMenu, context(), [this] { return m_provider; }, this);
    const auto button = [this](const QString &text, const QString &iconName, PushButton::Kind kind,
                               const std::function<void()> &run) {
        auto *made = new PushButton(text, iconName, kind, this);
        made->hide(); // until the window's header takes it
        connect(made, &QAbstractButton::clicked, this, run);
        return made;
    };
    m_ballotsButton = button(tr("Ballots"), QStringLiteral("file-text"), PushButton::Normal, [this] {
        m_ballotMenu->popup(m_ballotsButton->mapToGlobal(QPoint(0, m_ballotsButton->height() + 2)));
    });
    m_presentButton =
        button(tr("Present"), QStringLiteral("monitor"), PushButton::Primary, [this] { present(); });
    m_presentButton->setToolTip(tr("The session as the room sees it, for a projector (F11)"));
    m_revealButton =
        button(tr("Reveal scores"), QStringLiteral("eye"), PushButton::Primary, [this] { revealScores(); });
    m_closeButton =
        button(tr("Close session"), QStringLiteral("check"), PushButton::Primary, [this] { close(); });
    m_exportButton = button(tr("Export session record"), QStringLiteral("download"), PushButton::Normal,
                            [this] { exportRecord(); });
    m_reopenButton =
        button(tr("Reopen"), QStringLiteral("rotate-ccw"), PushButton::Normal, [this] { reopen(); });
}

QList<QWidget *> LivePage::headerActions()
{
    if (!m_session || m_part == SessionPart::Calibration)
        return {};
    QList<QWidget *> actions;
    if (!m_ballotMenu->isEmpty() && !m_session->isRevealed())
        actions.push_back(m_ballotsButton);
    const SessionState now = state();
    const bool isScored = now == SessionState::Scored;
    m_revealButton->setKind(isScored ? PushButton::Primary : PushButton::Normal);
    m_presentButton->setKind(isScored ? PushButton::Normal : PushButton::Primary);
    if (now == SessionState::Closed)
        actions += {m_reopenButton, m_exportButton};
    else if (now == SessionState::Revealed)
        actions += {m_exportButton, m_closeButton};
    else if (isScored)
        actions += {m_presentButton, m_revealButton};
    else
        actions += {m_revealButton, m_presentButton};
    return actions;
}

QList<QAction *> LivePage::menuActions()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    QList<QAction *> actions{m_planAction,  m_removeAction, m_presentAction, m_revealAction,
                             m_closeAction, m_reopenAction, m_exportAction,  m_ballotMenu->menuAction(),
                             line};
    return actions + m_ways;
}

void LivePage::updateActions()
{
    const SessionState now = state();
    const bool edits = canEdit();
    m_ballotMenu->menuAction()->setEnabled(m_session.has_value());
    m_planAction->setEnabled(edits && m_provider && (!m_session || now == SessionState::Closed));
    m_removeAction->setEnabled(edits && m_session && !m_session->begunAt.isValid() &&
                               !m_session->isRevealed());
    const bool presents = edits && m_session && !m_session->isRevealed();
    m_presentAction->setEnabled(presents);
    m_presentButton->setEnabled(presents);
    const QString problem =
        m_session ? revealProblem(evaluation(), evaluation().indexOf(m_provider)) : QString();
    const bool mayReveal = edits && m_session && !m_session->isRevealed() && problem.isEmpty();
    m_revealAction->setEnabled(mayReveal);
    m_revealButton->setEnabled(mayReveal);
    m_revealButton->setToolTip(problem.isEmpty() ? tr("Everybody may see all scores from then on") : problem);
    m_revealButton->setAccessibleDescription(problem);
    const QString open = m_session ? closeProblem(evaluation(), *m_session) : QString();
    // By the menu or by Ctrl+K it says why not: a tool tip is for the mouse alone.
    m_closeAction->setEnabled(edits && m_session && now != SessionState::Closed);
    m_closeButton->setEnabled(edits && now == SessionState::Revealed && open.isEmpty());
    m_closeButton->setToolTip(open);
    m_closeButton->setAccessibleDescription(open);
    m_reopenAction->setEnabled(edits && now == SessionState::Closed);
    m_reopenButton->setEnabled(edits);
    m_exportAction->setEnabled(m_session.has_value());
    m_noSession->action()->setEnabled(edits);
    for (QAction *way : m_ways)
        way->setEnabled(m_session.has_value() || way->shortcut()[0].key() > Qt::Key_3);
}

void LivePage::plan()
{
    const int provider = evaluation().indexOf(m_provider);
    if (provider < 0)
        return;
    const Provider planned = evaluation().providers()[static_cast<size_t>(provider)];
    const QDateTime at =
        planned.sessionOn.isValid() ? QDateTime(planned.sessionOn, QTime(14, 0)) : QDateTime();
    const bool done = attempt([&] {
        workspace().edit({Action::PlanSession, {planned.name}, {}}, [&](storage::Connection &) {
            SessionStore store(workspace());
            const SessionId id = store.plan(planned.id, at, standardSessionMinutes,
                                            agendaByWeight(standardSessionMinutes, evaluation().criteria()));
            // Who scores is in the room, and so is whom the provider named.
            for (const Person &person : evaluation().people()) {
                if (person.evaluator || person.id == evaluation().info().lead ||
                    (person.provider && person.provider == planned.id))
                    store.invite(id, person.id, true);
            }
            bringDrafts(workspace(), planned.id);
        });
    });
    if (!done)
        return;
    showPart(SessionPart::Plan);
    m_plan->focusDate();
}

void LivePage::present()
{
    if (!m_session)
        return;
    m_plan->finish();
    if (m_presenter && m_presenter->session() != m_session->id) {
        if (!m_presenter->close()) { // it has a question about its own session first
            m_presenter->activateWindow();
            return;
        }
        m_presenter = nullptr;
    }
    if (!m_presenter)
        m_presenter = new PresenterWindow(evaluation(), m_session->id, feedback(), window());
    m_presenter->showFullScreen();
    m_presenter->activateWindow();
}

void LivePage::remove()
{
    if (!m_session)
        return;
    const SessionId id = m_session->id;
    const QString name = providerName();
    if (attempt([&] { SessionStore(workspace()).remove(id); }))
        feedback().say(tr("Removed the session with %1").arg(name), true);
}

void LivePage::revealScores()
{
    if (!m_session || !m_revealAction->isEnabled())
        return;
    m_plan->finish();
    const SessionId id = m_session->id;
    if (!attempt([&] { SessionStore(workspace()).reveal(id); }))
        return;
    showPart(SessionPart::Reveal);
    m_reveal->reveal({PageId::LiveSession, m_provider, {}, {}}); // with the keys on the first topic
    feedback().say(tr("The scores of %1 are revealed").arg(providerName()), true);
}

void LivePage::close()
{
    if (!m_session)
        return;
    if (const QString open = closeProblem(evaluation(), *m_session); !open.isEmpty()) {
        feedback().say(open);
        return;
    }
    const SessionId id = m_session->id;
    if (attempt([&] { SessionStore(workspace()).close(id); }))
        feedback().say(tr("The session with %1 is closed").arg(providerName()), true);
}

void LivePage::reopen()
{
    if (!m_session)
        return;
    const SessionId id = m_session->id;
    attempt([&] { SessionStore(workspace()).reopen(id); });
}

/// On the presenter's screen, which shows a person nothing but the own card.
void LivePage::score(PersonId evaluator)
{
    present();
    if (m_presenter)
        m_presenter->handTo(evaluator);
}

} // namespace tandem
