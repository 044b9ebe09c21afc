#include "ui/sessions/livepage.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "core/sessions/sessionstore.h"
#include "core/sessions/steps.h"
#include "ui/sessions/calibrationview.h"
#include "ui/sessions/planview.h"
#include "ui/sessions/recordview.h"
#include "ui/sessions/revealview.h"
#include "ui/sessions/sessionlist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>

namespace tandem {

static constexpr int listWidth = 236;
static constexpr int gap = 14;

LivePage::LivePage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new SessionsModel(this))
    , m_list(new SessionList(*m_model))
{
    build();
    buildActions();
    connect(m_list, &SessionList::chosen, this, [this] {
        if (!m_following)
            showChosen();
    });
    connect(m_list, &SessionList::opened, this, [this] {
        if (m_session)
            currentPart()->reveal({PageId::LiveSession, m_provider, {}, {}});
        else
            plan();
    });
    connect(&evaluation(), &Evaluation::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

LivePage::~LivePage()
{
    // What is being typed is stored when its field loses the focus: now, while there is a page to do it.
    if (QWidget *field = QApplication::focusWidget(); field && isAncestorOf(field))
        field->clearFocus();
}

void LivePage::build()
{
    m_listCard = new Card;
    m_listCard->setFixedWidth(listWidth);
    m_listCard->setBodyMargins(1, 6, 1, 6);
    m_listCard->body()->addWidget(m_list);
    buildCalibration();

    m_back = new PushButton(tr("Sessions"), QStringLiteral("chevron-left"), PushButton::Ghost);
    m_back->setToolTip(tr("Back to the list of sessions (Alt+Left)"));
    m_tabs = new SegmentedControl;
    m_tabs->setTexts({tr("Plan"), tr("Reveal"), tr("Record")});
    m_tabs->setAccessibleName(tr("Parts of the session"));
    m_tabRow = new QWidget;
    auto *tabs = new QHBoxLayout(m_tabRow);
    tabs->setContentsMargins(0, 0, 0, 0);
    tabs->setSpacing(8);
    tabs->addWidget(m_back);
    tabs->addWidget(m_tabs);
    tabs->addStretch();

    m_plan = new PlanView(evaluation(), feedback());
    m_reveal = new RevealView(evaluation(), feedback());
    m_record = new RecordView(evaluation(), feedback());
    m_noSession = new EmptyState(QStringLiteral("play"), {}, {}, tr("Plan a session"));
    m_parts = new QStackedWidget;
    for (QWidget *part : std::initializer_list<QWidget *>{m_plan, m_reveal, m_record, m_noSession})
        m_parts->addWidget(part);

    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(m_listCard);
    auto *column = new QVBoxLayout;
    column->setSpacing(gap);
    column->addWidget(m_tabRow);
    column->addWidget(m_parts, 1);
    row->addLayout(column, 1);

    m_noProviders = new EmptyState(
        QStringLiteral("play"), tr("No provider to meet yet"),
        tr("Each provider is scored in a working session of 60 minutes: plan it, run it with the evaluators "
           "in the room, and reveal the scores when every card is complete."),
        tr("Add providers"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(body);
    m_stack->addWidget(m_noProviders);
    m_stack->addWidget(m_calibrationPage);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(m_tabs, &SegmentedControl::currentChanged, this,
            [this](int index) { showPart(static_cast<SessionPart>(index + 1)); });
    connect(m_back, &QAbstractButton::clicked, this, &LivePage::leaveWidePart);
    connect(m_noProviders, &EmptyState::actionTriggered, this, [this] {
        emit goTo(Place{PageId::Providers, {}, {}, {}});
    });
    connect(m_noSession, &EmptyState::actionTriggered, this, &LivePage::plan);
    connect(m_reveal, &RevealView::revealRequested, this, &LivePage::revealScores);
    connect(m_plan, &PlanView::scoringRequested, this, &LivePage::score);
    connect(m_record, &RecordView::followed, this, &LivePage::goTo);
}

// ---- what is shown

void LivePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

/// Where the eye should be when the page is opened: what runs, else what comes next, else the first.
static const SessionRow *firstChoice(const SessionsModel &model)
{
    for (const SessionState state : {SessionState::Running, SessionState::Scored, SessionState::Planned}) {
        for (const SessionRow &row : model.rows()) {
            if (row.session && row.state == state)
                return &row;
        }
    }
    return model.rows().empty() ? nullptr : &model.rows().front();
}

/// What was shown before: the session, else whatever its provider has now.
static const SessionRow *rowOf(const SessionsModel &model, SessionId session, ProviderId provider)
{
    const SessionRow *found = nullptr;
    for (const SessionRow &row : model.rows()) {
        if (row.session && row.session == session)
            return &row;
        if (!found && provider && row.provider == provider)
            found = &row;
    }
    return found;
}

void LivePage::refresh()
{
    m_stale = false;
    m_following = true;
    m_model->follow(evaluation());
    const SessionRow *row = rowOf(*m_model, m_session ? m_session->id : SessionId{}, m_provider);
    if (!row)
        row = firstChoice(*m_model);
    if (row)
        m_list->choose(row->session, row->provider);
    m_following = false;
    m_stack->setCurrentIndex(row ? 0 : 1);
    showChosen();
}

void LivePage::showChosen()
{
    const SessionRow *row = m_list->current();
    m_provider = row ? row->provider : ProviderId{};
    m_session = row && row->session ? SessionStore(workspace()).find(row->session) : std::nullopt;
    showPart(m_part);
    emit headerChanged();
}

SessionPartView *LivePage::currentPart() const
{
    if (m_part == SessionPart::Reveal)
        return m_reveal;
    if (m_part == SessionPart::Record)
        return m_record;
    return m_plan;
}

void LivePage::showPart(SessionPart part)
{
    const bool crosses = (part == SessionPart::Calibration) != (m_part == SessionPart::Calibration);
    m_part = part;
    if (part == SessionPart::Calibration) {
        m_stack->setCurrentWidget(m_calibrationPage);
        setFocusProxy(m_calibration);
        updateActions();
        emit headerChanged();
        return;
    }
    if (crosses)
        emit headerChanged();
    const QPointer<QWidget> focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_tabs->setCurrentIndex(static_cast<int>(part) - 1);
    m_tabRow->setVisible(m_session.has_value());
    const bool wide = m_session && m_session->isRevealed() && part == SessionPart::Reveal;
    m_listCard->setVisible(!wide);
    m_back->setVisible(wide);
    if (!m_session) {
        m_noSession->setTexts(tr("No session with %1 yet").arg(providerName()),
                              tr("Plan the meeting: the agenda divides the hour over the criteria by their "
                                 "weight, and the evaluators score each of them in the room."));
        m_parts->setCurrentWidget(m_noSession);
    } else {
        currentPart()->showSession(*m_session);
        m_parts->setCurrentWidget(currentPart());
    }
    updateActions();
    // Keys never go to a list that is hidden, nor, from what is hidden now, to what comes next in the window.
    setFocusProxy(wide ? static_cast<QWidget *>(currentPart()) : m_list);
    if (hadFocus && isVisible() && (!focus || !focus->isVisible()))
        setFocus(Qt::OtherFocusReason);
}

void LivePage::reveal(const Place &place)
{
    if (m_stale)
        refresh();
    if (place.provider) {
        if (const SessionRow *row = rowOf(*m_model, place.session, place.provider))
            m_list->choose(row->session, row->provider);
    }
    if (place.part == SessionPart::Calibration) {
        openCalibration(place.provider, place.criterion);
        return;
    }
    if (place.part != SessionPart::Any)
        showPart(place.part);
    if (m_session && place.part != SessionPart::Any)
        currentPart()->reveal(place);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void LivePage::step(int direction)
{
    const int row = std::clamp(m_list->currentIndex().row() + direction, 0, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

// ---- the header

QString LivePage::providerName() const
{
    const int index = evaluation().indexOf(m_provider);
    return index < 0 ? QString() : evaluation().providers()[static_cast<size_t>(index)].name;
}

SessionState LivePage::state() const
{
    return m_session ? stateOf(*m_session, evaluation().allCardsComplete(evaluation().indexOf(m_provider)))
                     : SessionState::Planned;
}

QString LivePage::title() const
{
    if (m_part == SessionPart::Calibration)
        return tr("Calibration");
    return m_provider ? providerName() : tr("Live session");
}

QString LivePage::contextLine() const
{
    if (m_part == SessionPart::Calibration)
        return tr("Every criterion across the providers, in the order of their sessions");
    if (!m_provider)
        return tr("Sixty minutes with each provider, scored in the room");
    if (!m_session)
        return tr("No working session yet");
    const QDateTime at =
        m_session->begunAt.isValid() ? m_session->begunAt.toLocalTime() : m_session->startsAt;
    const int provider = evaluation().indexOf(m_provider);
    const size_t open = openCards(evaluation(), provider).size();
    const size_t all = evaluation().evaluators().size();
    const QString cards = all == 0      ? tr("nobody scores yet")
                          : open == 0   ? tr("all cards complete")
                          : open == all ? tr("no card complete")
                                        : tr("%1 of %2 cards complete").arg(all - open).arg(all);
    QStringList parts{at.isValid() ? tr("Working session of %1").arg(overview::weekday(at.date()))
                                   : tr("Working session without a date")};
    if (m_session->isRevealed())
        parts.push_back(
            tr("revealed %1, %2")
                .arg(QLocale().toString(m_session->revealedAt.toLocalTime(), QStringLiteral("HH:mm")),
                     cards));
    else
        parts.push_back(cards);
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace tandem
