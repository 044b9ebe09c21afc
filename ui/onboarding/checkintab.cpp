#include "ui/onboarding/checkintab.h"
#include "core/base/index.h"
#include "core/onboarding/secrets.h"
#include "ui/onboarding/actionspanel.h"
#include "ui/onboarding/linesmodel.h"
#include "ui/onboarding/meetingfields.h"
#include "ui/onboarding/planmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checkedtext.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tandem {

static constexpr int usualCheckIns = 5;
static const QTime usualCheckInTime(10, 0);

CheckInTab::CheckInTab(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new LinesModel({tr("Check-in"), tr("State")}, this))
    , m_list(makeLinesTable(m_model, tr("Check-ins"), 47))
    , m_body(new ScrollBody(this))
    , m_title(new TextLabel({}, TextLabel::CardTitle))
    , m_state(new TextLabel({}, TextLabel::Small))
    , m_held(new PushButton(tr("Held"), QStringLiteral("check"), PushButton::Normal))
    , m_cancelled(new PushButton(tr("Cancelled…"), {}, PushButton::Ghost))
    , m_planned(new PushButton(tr("Not held after all"), {}, PushButton::Ghost))
    , m_actions(new ActionsPanel(context))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    auto *left = new Card(tr("Check-ins"));
    left->setFixedWidth(262);
    left->setBodyMargins(1, 0, 1, 1);
    m_list->setColumnWidth(0, 138);
    left->body()->addWidget(m_list);
    row->addWidget(left);
    auto *middle = new Card;
    middle->setBodyMargins(1, 1, 1, 1);
    middle->body()->addWidget(makeForm());
    row->addWidget(middle, 1);
    auto *right = new Card(tr("Actions"));
    right->setFixedWidth(312);
    right->setBodyMargins(1, 0, 1, 1);
    right->body()->addWidget(m_actions);
    row->addWidget(right);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CheckInTab::showChosen);
    connect(m_list, &TableView::clearRequested, this, &CheckInTab::removeChosen);
    connect(m_list, &QAbstractItemView::activated, this,
            [this] { m_agenda.front()->edit()->setFocus(Qt::TabFocusReason); });
    refresh();
}

QWidget *CheckInTab::makeForm()
{
    QVBoxLayout &column = *m_body->column();
    column.setContentsMargins(18, 14, 16, 14);
    column.setSpacing(4);
    m_title->setElided(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    m_held->setCompact(true);
    m_cancelled->setCompact(true);
    m_planned->setCompact(true);
    head->addWidget(m_planned);
    head->addWidget(m_cancelled);
    head->addWidget(m_held);
    column.addLayout(head);
    column.addWidget(m_state);
    m_when = new MeetingFields(m_context);
    column.addWidget(m_when);
    connect(m_when, &MeetingFields::timeChanged, this, [this](const QDateTime &at, int minutes) {
        if (at.isValid())
            m_context.attempt([&] { store().setTime(m_shown, at, minutes); });
        else
            showChosen(); // a check-in has a day
    });
    connect(m_when, &MeetingFields::placeChanged, this,
            [this](const QString &place) { m_context.attempt([&] { store().setPlace(m_shown, place); }); });
    connect(m_planned, &QPushButton::clicked, this, [this] { setState(MeetingState::Planned); });
    connect(m_held, &QPushButton::clicked, this, [this] { setState(MeetingState::Held); });
    connect(m_cancelled, &QPushButton::clicked, this, [this] { setState(MeetingState::Cancelled); });
    for (const AgendaPart part : everyAgendaPart) {
        CheckedText *edit = addText(agendaPartName(part), agendaPartName(part), 1);
        edit->edit()->setPlaceholderText(agendaPartQuestion(part));
        connect(edit, &CheckedText::committed, this, [this, part](const QString &text) {
            m_context.attempt([&] { store().setAgenda(m_shown, part, text); });
        });
        m_agenda[static_cast<size_t>(part)] = edit;
    }
    m_surprise = new QComboBox;
    m_surprise->setAccessibleName(tr("Was anybody surprised by who owned something?"));
    for (const Surprise surprise : {Surprise::Unsaid, Surprise::No, Surprise::Yes})
        m_surprise->addItem(capitalised(surpriseWord(surprise)));
    column.addWidget(labelFor(tr("Was anybody &surprised by who owned something?"), m_surprise));
    column.addWidget(m_surprise);
    connect(m_surprise, &QComboBox::activated, this, &CheckInTab::setSurprise);
    m_surpriseText = new TextLabel({}, TextLabel::Small);
    m_surpriseText->setWordWrap(true);
    column.addWidget(m_surpriseText);
    m_decisions = addText(tr("&Decisions, a line each"), tr("Decisions"), 2);
    connect(m_decisions, &CheckedText::committed, this,
            [this](const QString &text) { m_context.attempt([&] { store().setDecisions(m_shown, text); }); });
    column.addWidget(new TextLabel(tr("Who came"), TextLabel::FieldLabel));
    m_attendance = new AttendanceList;
    column.addWidget(m_attendance);
    connect(m_attendance, &AttendanceList::changed, this, [this](PersonId person, bool came) {
        m_context.attempt(
            [&] { store().setAttendance(m_shown, person, came ? std::optional(true) : std::nullopt); });
    });
    m_notes = addText(tr("N&otes"), tr("Notes"), 1);
    connect(m_notes, &CheckedText::committed, this,
            [this](const QString &text) { m_context.attempt([&] { store().setNotes(m_shown, text); }); });
    column.addStretch();
    return m_body;
}

CheckedText *CheckInTab::addText(const QString &label, const QString &name, int lines)
{
    auto *field = new CheckedText(name);
    field->edit()->setLines(lines, 8);
    field->setCheck([](const QString &text) { return secretProblem(text); });
    m_body->column()->addWidget(labelFor(label, field->edit()));
    m_body->column()->addWidget(field);
    return field;
}

CheckInId CheckInTab::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? CheckInId{m_model->rowAt(index.row()).id}
                                                                : CheckInId{};
}

void CheckInTab::refresh()
{
    const QDateTime now = m_context.workspace().now();
    std::vector<ListLine> lines;
    for (const CheckIn &meeting : m_context.picture().checkIns) {
        const QDateTime at = meeting.startsAt.toLocalTime();
        const bool missed = meeting.isMissed(now);
        const LineCell state =
            missed ? LineCell{tr("missed"), {}, Tone::Bad, false, true}
                   : LineCell{meetingStateWord(meeting.state),
                              {},
                              meeting.state == MeetingState::Held ? Tone::Good : Tone::Neutral,
                              false,
                              true};
        const QString detail = meeting.surprise == Surprise::Yes
                                   ? tr("with a surprise")
                                   : QLocale().toString(at.time(), QStringLiteral("HH:mm"));
        lines.push_back({meeting.id.value, {{shortWeekday(at.date()), detail, Tone::Neutral, true}, state}});
    }
    m_model->setRows(lines);
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0) {
        int row = 0; // the last one that has begun, else the first
        const auto &meetings = m_context.picture().checkIns;
        for (size_t i = 0; i < meetings.size(); ++i) {
            if (meetings[i].startsAt <= now)
                row = static_cast<int>(i);
        }
        m_list->setCurrentIndex(m_model->index(row, 0));
    }
    showChosen();
}

void CheckInTab::finish()
{
    if (m_context.picture().checkIn(m_shown)) {
        for (CheckedText *edit : m_agenda)
            edit->finish();
        m_decisions->finish();
        m_notes->finish();
        m_when->finish();
    }
    m_actions->finish();
}

void CheckInTab::showChosen()
{
    const CheckInId id = chosen();
    if (id != m_shown)
        finish();
    m_shown = id;
    const CheckIn *meeting = m_context.picture().checkIn(id);
    m_body->setVisible(meeting != nullptr);
    m_actions->showMeeting(id);
    if (!meeting)
        return;
    const bool editable = m_context.canEdit();
    const bool missed = meeting->isMissed(m_context.workspace().now());
    m_title->setText(
        tr("Check-in of %1")
            .arg(QLocale().toString(meeting->startsAt.toLocalTime(), QStringLiteral("dddd d MMMM, HH:mm"))));
    QString state = missed ? tr("Missed: nobody has said that it was held")
                           : capitalised(meetingStateWord(meeting->state));
    if (!meeting->reason.isEmpty())
        state += QStringLiteral(": ") + meeting->reason;
    m_state->setText(state);
    m_state->setTone(missed ? Tone::Bad : Tone::Neutral);
    m_held->setVisible(editable && meeting->state != MeetingState::Held);
    m_planned->setVisible(editable && meeting->state != MeetingState::Planned);
    m_cancelled->setVisible(editable && meeting->state == MeetingState::Planned);
    for (const AgendaPart part : everyAgendaPart) {
        CheckedText *edit = m_agenda[static_cast<size_t>(part)];
        edit->setStoredText(meeting->noteOn(part));
        edit->setReadOnly(!editable);
    }
    m_decisions->setStoredText(meeting->decisions);
    m_decisions->setReadOnly(!editable);
    const QSignalBlocker quiet(m_surprise);
    m_surprise->setCurrentIndex(static_cast<int>(meeting->surprise));
    m_surprise->setEnabled(editable);
    m_surpriseText->setText(meeting->surpriseText);
    m_surpriseText->setVisible(!meeting->surpriseText.isEmpty());
    m_notes->setStoredText(meeting->notes);
    m_notes->setReadOnly(!editable);
    m_when->showMeeting(meeting->startsAt, meeting->minutes, meeting->place, editable);
    m_attendance->showPeople(m_context.picture(), meeting->attendance, editable);
}

void CheckInTab::setState(MeetingState state)
{
    QString reason;
    if (state == MeetingState::Cancelled) {
        const auto typed = m_context.page.dialogs.askText(this, tr("Cancel the check-in"),
                                                          tr("Why is it not held?"), {}, tr("Cancel it"));
        if (!typed || typed->trimmed().isEmpty())
            return;
        reason = *typed;
    }
    m_context.attempt([&] { store().setState(m_shown, state, reason); });
}

void CheckInTab::setSurprise(int index)
{
    const auto surprise = static_cast<Surprise>(index);
    QString text;
    if (surprise == Surprise::Yes) {
        const auto typed = m_context.page.dialogs.askText(
            this, tr("A surprise"), tr("Who was surprised by what?"), {}, tr("Note it"), true);
        if (!typed) {
            showChosen(); // as it was
            return;
        }
        text = *typed;
    }
    m_context.attempt([&] { store().setSurprise(m_shown, surprise, text); });
}

void CheckInTab::removeChosen()
{
    const CheckInId id = chosen();
    if (id && m_context.canEdit() && m_context.attempt([&] { store().removeCheckIns(std::span(&id, 1)); }))
        m_context.page.feedback.say(tr("The check-in is removed, its actions stay"), true);
}

void CheckInTab::plan()
{
    if (!m_context.canEdit())
        return;
    const auto &meetings = m_context.picture().checkIns;
    if (!meetings.empty()) { // one more, a week after the last
        const CheckIn &last = meetings.back();
        m_context.attempt([&] { store().planCheckIn(last.startsAt.addDays(7), last.minutes, last.place); });
        return;
    }
    QDate from = m_context.status.today;
    for (const Milestone &milestone : m_context.picture().plan.milestones) {
        if (milestone.kind == MilestoneKind::CheckIns && milestone.plannedFrom.isValid())
            from = milestone.plannedFrom;
    }
    const QDateTime first(from, usualCheckInTime);
    if (m_context.attempt([&] { store().planWeekly(first.toUTC(), usualCheckIns); }))
        m_context.page.feedback.say(tr("Five weekly check-ins are planned"), true);
}

void CheckInTab::reveal(CheckInId checkIn, ActionItemId action)
{
    if (action) {
        m_actions->reveal(action);
        return;
    }
    if (const int row = m_model->rowOf(checkIn.value); row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
