#include "ui/sessions/recordview.h"
#include "core/overview/phrases.h"
#include "core/sessions/agenda.h"
#include "ui/sessions/attendancecard.h"
#include "ui/sessions/findingscards.h"
#include "ui/sessions/notescard.h"
#include "ui/sessions/timescard.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/scrollbody.h"
#include <QHBoxLayout>
#include <QLocale>

namespace tandem {

static constexpr int sideWidth = 284;
static constexpr int gap = 14;

RecordView::RecordView(Evaluation &evaluation, Feedback &feedback, QWidget *parent)
    : SessionPartView(evaluation, feedback, parent)
    , m_locked(new InlineMessage(InlineMessage::Info,
                                 tr("The session is closed. Reopen it to change its record.")))
    , m_reaction(new GrowingTextEdit)
    , m_notes(new NotesCard)
    , m_flags(new LinesCard(tr("Red flags raised"), tr("No red flag was raised.")))
    , m_changes(new LinesCard(tr("Changed after the reveal"), tr("Nothing was changed since the reveal.")))
    , m_times(new TimesCard)
    , m_people(new AttendanceCard(AttendanceCard::Asks::Came))
    , m_evidence(new EvidenceCard)
{
    build();
    lock(!canEdit());
    connectEdits();
}

QWidget *RecordView::makeReaction()
{
    auto *card = new Card(tr("The IT lead's reaction to their working style"));
    card->setRightText(tr("in the report"));
    card->setBodyMargins(18, 8, 18, 16);
    m_reaction->setLines(2, 8);
    m_reaction->setAccessibleName(tr("The IT lead's reaction to their working style"));
    m_reaction->setPlaceholderText(tr("Did they listen? Who spoke, sales or the technical lead?"));
    card->body()->addWidget(m_reaction);
    return card;
}

void RecordView::build()
{
    auto *main = new QVBoxLayout;
    main->setSpacing(gap);
    main->addWidget(m_locked);
    for (QWidget *card : std::initializer_list<QWidget *>{makeReaction(), m_notes, m_flags, m_changes}) {
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // fields would take what is left
        main->addWidget(card);
    }
    main->addStretch();
    auto *side = new QVBoxLayout;
    side->setSpacing(gap);
    for (QWidget *card : std::initializer_list<QWidget *>{m_times, m_people, m_evidence}) {
        card->setFixedWidth(sideWidth);
        side->addWidget(card);
    }
    side->addStretch();
    auto *scroll = new ScrollBody;
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap);
    columns->addLayout(main, 1);
    columns->addLayout(side);
    scroll->column()->setContentsMargins(0, 0, 0, 0);
    scroll->column()->addLayout(columns);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void RecordView::connectEdits()
{
    const auto store = [this] { return SessionStore(workspace()); };
    connect(m_reaction, &GrowingTextEdit::committed, this, [this, store](const QString &text) {
        attempt([&] { store().setReaction(m_session.id, text); });
    });
    connect(m_notes, &NotesCard::noteAdded, this, [this, store](CriterionId about, const QString &text) {
        attempt([&] { store().addNote(m_session.id, about, text); });
    });
    connect(m_notes, &NotesCard::noteChanged, this, [this, store](SessionNoteId note, const QString &text) {
        attempt([&] { store().setNote(note, text); });
    });
    connect(m_times, &TimesCard::beginRequested, this, &RecordView::begin);
    connect(m_times, &TimesCard::endRequested, this,
            [this, store] { attempt([&] { store().end(m_session.id); }); });
    connect(m_times, &TimesCard::goOnRequested, this,
            [this, store] { attempt([&] { store().reopenMeeting(m_session.id); }); });
    connect(m_people, &AttendanceCard::ticked, this, [this, store](PersonId person, bool on) {
        attempt([&] { store().setCame(m_session.id, person, on); });
    });
    connect(m_people, &AttendanceCard::added, this, [this](const QString &name, bool internal) {
        attempt([&] { addToSession(workspace(), m_session, name, internal, true); });
    });
    connect(m_evidence, &EvidenceCard::ticked, this, [this, store](EvidenceItemId item, bool seen) {
        attempt([&] { store().setSeen(m_session.id, item, seen); });
    });
    connect(m_flags, &LinesCard::followed, this,
            [this](int line) { emit followed(m_flagPlaces[static_cast<size_t>(line)]); });
    connect(m_changes, &LinesCard::followed, this,
            [this](int line) { emit followed(m_changePlaces[static_cast<size_t>(line)]); });
}

void RecordView::lock(bool locked)
{
    m_reaction->setReadOnly(locked);
    m_notes->setReadOnly(locked);
    m_times->setReadOnly(locked);
    m_people->setReadOnly(locked);
    m_evidence->setReadOnly(locked);
}

void RecordView::begin()
{
    const SessionStore store(workspace());
    const std::vector<AgendaItem> agenda = presentAgenda(store.agenda(m_session.id), evaluation().criteria());
    attempt([&] {
        SessionStore(workspace())
            .start(m_session.id, agenda.empty() ? CriterionId{} : agenda.front().criterion);
    });
}

void RecordView::showSession(const Session &session)
{
    const bool another = session.id != m_session.id;
    m_session = session;
    const SessionStore store(workspace());
    if (another)
        m_reaction->replaceText(m_reaction->storedText());
    const bool isClosed = session.closedAt.isValid();
    m_locked->setVisible(isClosed);
    lock(isClosed || !canEdit());
    m_reaction->setStoredText(session.reaction);
    m_notes->showNotes(session.id, store.notes(session.id), evaluation().criteria());
    m_times->showSession(session, store.clock(session.id), workspace().now());
    m_people->showSession(evaluation(), session, store.attendance(session.id));
    m_evidence->showSeen(evaluation(), store.seenEvidence(session.id));
    showFlags();
    showChanges();
}

void RecordView::showFlags()
{
    m_flagPlaces.clear();
    std::vector<LinesCard::Line> lines;
    for (const RaisedFlag *raised : evaluation().raisedFlagsOf(m_session.provider)) {
        const RedFlag *flag = evaluation().redFlag(raised->flag);
        if (!flag)
            continue;
        const QString when = overview::dayAndMonth(raised->raisedOn);
        QString detail = raised->raisedBy.isEmpty() ? when : tr("%1, %2").arg(raised->raisedBy, when);
        if (flag->dealBreaker)
            detail = tr("Deal-breaker  ·  %1").arg(detail);
        if (raised->lifted)
            detail = tr("Lifted by %1: %2").arg(raised->liftedBy, raised->liftedReason);
        const bool open = !raised->lifted;
        lines.push_back({QStringLiteral("flag"),
                         open && flag->dealBreaker ? Tone::Bad
                         : open                    ? Tone::Caution
                                                   : Tone::Neutral,
                         flag->text, detail});
        m_flagPlaces.push_back({PageId::Scores, m_session.provider, flag->criterion, {}});
    }
    m_flags->showLines(lines);
}

static QString storedInWords(const QString &value)
{
    if (value.isEmpty())
        return RecordView::tr("not scored");
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? overview::score(number) : RecordView::tr("abstained");
}

void RecordView::showChanges()
{
    m_changePlaces.clear();
    std::vector<LinesCard::Line> lines;
    const int provider = evaluation().indexOf(m_session.provider);
    const bool isSealed = provider < 0 || evaluation().isSealed(provider);
    m_changes->setVisible(m_session.isRevealed() && !isSealed);
    if (isSealed)
        return;
    for (const LateChange &change : evaluation().lateChanges()) {
        const int k = evaluation().indexOf(change.criterion);
        if (change.provider != m_session.provider || k < 0)
            continue;
        const int e = evaluation().evaluatorIndexOf(change.evaluator);
        const QString who = change.calibrated ? tr("Calibrated score")
                            : e < 0           ? tr("Agreed score")
                                              : evaluation().evaluators()[static_cast<size_t>(e)].name;
        const QString &criterion = evaluation().criteria()[static_cast<size_t>(k)].shortName;
        const QString when = QLocale().toString(change.at.toLocalTime(), QStringLiteral("ddd d MMM, HH:mm"));
        QStringList detail{change.who.isEmpty() ? when : tr("%1, %2").arg(when, change.who)};
        if (!change.reason.isEmpty())
            detail.push_back(change.reason);
        lines.push_back({e < 0 ? QStringLiteral("scale") : QStringLiteral("pencil"), Tone::Neutral,
                         tr("%1 on %2: %3 → %4")
                             .arg(who, criterion, storedInWords(change.before), storedInWords(change.after)),
                         detail.join(QStringLiteral("  ·  "))});
        m_changePlaces.push_back({PageId::Scores, m_session.provider, change.criterion, change.evaluator});
    }
    m_changes->showLines(lines);
}

void RecordView::reveal(const Place &place)
{
    if (place.person)
        m_people->focusPerson(place.person);
    else
        m_notes->focusNew();
}

void RecordView::focusReaction()
{
    m_reaction->setFocus(Qt::OtherFocusReason);
}

void RecordView::finish()
{
    m_reaction->commit();
    m_notes->finish();
    m_people->finish();
}

} // namespace tandem
