#include "ui/onboarding/reviewtab.h"
#include "core/onboarding/secrets.h"
#include "ui/onboarding/actionspanel.h"
#include "ui/onboarding/meetingfields.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/readinesslist.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checkedtext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tandem {

static const QTime usualReviewTime(10, 0);

ReviewTab::ReviewTab(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_whole(new QStackedWidget)
    , m_empty(
          new EmptyState(QStringLiteral("calendar"), tr("The first review is not planned yet"),
                         tr("By day 90 both sides look at service levels, the trend of the tickets and "
                            "what to change in the scope. Give it a date early: people's calendars fill."),
                         tr("Plan the first QBR")))
    , m_list(new Card(tr("Readiness")))
    , m_readiness(new ReadinessList(context))
    , m_body(new ScrollBody(this))
    , m_title(new TextLabel(tr("First quarterly business review"), TextLabel::CardTitle))
    , m_state(new TextLabel({}, TextLabel::Small))
    , m_held(new PushButton(tr("Held"), QStringLiteral("check"), PushButton::Primary))
    , m_planned(new PushButton(tr("Not held after all"), {}, PushButton::Ghost))
    , m_actions(new ActionsPanel(context))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_whole);
    auto *parts = new QWidget;
    auto *row = new QHBoxLayout(parts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    m_list->setBodyMargins(1, 0, 1, 1);
    m_list->body()->addWidget(m_readiness);
    row->addWidget(m_list, 6);
    auto *middle = new Card;
    middle->setBodyMargins(1, 1, 1, 1);
    middle->body()->addWidget(makeForm());
    row->addWidget(middle, 5);
    auto *right = new Card(tr("Actions and decisions"));
    right->setFixedWidth(292);
    right->setBodyMargins(1, 0, 1, 1);
    right->body()->addWidget(m_actions);
    row->addWidget(right);
    m_whole->addWidget(m_empty);
    m_whole->addWidget(parts);
    connect(m_empty, &EmptyState::actionTriggered, this, &ReviewTab::plan);
    refresh();
}

CheckedText *ReviewTab::addText(const QString &label, const QString &name, int lines)
{
    auto *field = new CheckedText(name);
    field->edit()->setLines(lines, 12);
    field->setCheck([](const QString &text) { return secretProblem(text); });
    m_body->column()->addWidget(labelFor(label, field->edit()));
    m_body->column()->addWidget(field);
    return field;
}

QWidget *ReviewTab::makeForm()
{
    QVBoxLayout &column = *m_body->column();
    column.setContentsMargins(18, 14, 16, 14);
    column.setSpacing(4);
    m_title->setElided(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    m_held->setCompact(true);
    m_planned->setCompact(true);
    head->addWidget(m_planned);
    head->addWidget(m_held);
    column.addLayout(head);
    m_state->setWordWrap(true);
    column.addWidget(m_state);
    m_when = new MeetingFields(m_context);
    column.addWidget(m_when);
    m_minutes = addText(tr("&Minutes of the review"), tr("Minutes of the review"), 4);
    m_decisions = addText(tr("&Decisions, a line each"), tr("Decisions"), 3);
    column.addWidget(new TextLabel(tr("Who came"), TextLabel::FieldLabel));
    m_attendance = new AttendanceList;
    column.addWidget(m_attendance);
    m_notes = addText(tr("N&otes"), tr("Notes"), 1);
    column.addStretch();
    connect(m_held, &QPushButton::clicked, this, [this] { setState(MeetingState::Held); });
    connect(m_planned, &QPushButton::clicked, this, [this] { setState(MeetingState::Planned); });
    connect(m_when, &MeetingFields::timeChanged, this, [this](const QDateTime &at, int minutes) {
        m_context.attempt([&] { store().setReviewTime(m_shown, at, minutes); });
    });
    connect(m_when, &MeetingFields::placeChanged, this, [this](const QString &place) {
        m_context.attempt([&] { store().setReviewPlace(m_shown, place); });
    });
    connect(m_minutes, &CheckedText::committed, this, [this](const QString &text) {
        m_context.attempt([&] { store().setReviewMinutes(m_shown, text); });
    });
    connect(m_decisions, &CheckedText::committed, this, [this](const QString &text) {
        m_context.attempt([&] { store().setReviewDecisions(m_shown, text); });
    });
    connect(m_notes, &CheckedText::committed, this, [this](const QString &text) {
        m_context.attempt([&] { store().setReviewNotes(m_shown, text); });
    });
    connect(m_attendance, &AttendanceList::changed, this, [this](PersonId person, bool came) {
        m_context.attempt(
            [&] { store().setReviewAttendance(m_shown, person, came ? std::optional(true) : std::nullopt); });
    });
    return m_body;
}

static QString reviewState(const Review &review, const QDateTime &now, QDate today)
{
    if (review.state == MeetingState::Held)
        return ReviewTab::tr("Held");
    if (!review.startsAt.isValid())
        return ReviewTab::tr("No date yet: agree on one, so that it stands in everybody's calendar");
    const auto days = today.daysTo(review.startsAt.toLocalTime().date());
    if (review.startsAt.addSecs(60LL * review.minutes) < now)
        return ReviewTab::tr("Its time is over, and nobody has said that it was held");
    return days == 0   ? ReviewTab::tr("Today")
           : days == 1 ? ReviewTab::tr("Tomorrow")
                       : ReviewTab::tr("In %1 days").arg(days);
}

void ReviewTab::refresh()
{
    const Review *review = m_context.picture().firstReview();
    m_whole->setCurrentIndex(review ? 1 : 0);
    m_empty->setEnabled(m_context.canEdit());
    if (!review) {
        m_shown = {};
        return;
    }
    if (review->id != m_shown)
        finish();
    m_shown = review->id;
    const bool editable = m_context.canEdit();
    const bool held = review->state == MeetingState::Held;
    const QDateTime now = m_context.workspace().now();
    const bool over =
        !held && review->startsAt.isValid() && review->startsAt.addSecs(60LL * review->minutes) < now;
    m_list->setRightText(readinessSentence(*review, m_context.picture().startsOn(), m_context.status.today));
    m_readiness->showReview(m_shown);
    m_state->setText(reviewState(*review, now, m_context.status.today));
    m_state->setTone(held ? Tone::Good : over ? Tone::Bad : Tone::Neutral);
    m_held->setVisible(editable && !held);
    m_planned->setVisible(editable && held);
    m_when->showMeeting(review->startsAt, review->minutes, review->place, editable);
    m_minutes->setStoredText(review->minutesText);
    m_decisions->setStoredText(review->decisions);
    m_notes->setStoredText(review->notes);
    for (CheckedText *text : {m_minutes, m_decisions, m_notes})
        text->setReadOnly(!editable);
    m_attendance->showPeople(m_context.picture(), review->attendance, editable);
    m_actions->showReview(m_shown);
}

void ReviewTab::finish()
{
    const Review *review = m_context.picture().firstReview();
    if (!review || review->id != m_shown)
        return;
    m_when->finish();
    for (CheckedText *text : {m_minutes, m_decisions, m_notes})
        text->finish();
    m_readiness->finish();
    m_actions->finish();
}

void ReviewTab::reveal()
{
    if (m_whole->currentIndex() == 0) {
        if (m_empty->action())
            m_empty->action()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_readiness->table()->setFocus(Qt::OtherFocusReason);
}

void ReviewTab::plan()
{
    if (!m_context.canEdit() || m_context.picture().firstReview())
        return;
    QDate day;
    for (const Milestone &milestone : m_context.picture().plan.milestones) {
        if (milestone.kind == MilestoneKind::Review)
            day = milestone.plannedTo;
    }
    if (!day.isValid())
        day = m_context.status.plannedEnd;
    const QDateTime at = day.isValid() ? QDateTime(day, usualReviewTime).toUTC() : QDateTime();
    m_context.attempt([&] { store().planReview(at); });
}

void ReviewTab::setState(MeetingState state)
{
    finish();
    if (m_context.attempt([&] { store().setReviewState(m_shown, state); }) && state == MeetingState::Held)
        m_context.page.feedback.say(tr("The review was held: record its minutes and decisions"), true);
}

} // namespace tandem
