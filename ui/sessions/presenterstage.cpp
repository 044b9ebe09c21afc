#include "ui/sessions/presenterstage.h"
#include "ui/sessions/presenterchips.h"
#include "ui/sessions/presenterheader.h"
#include "ui/sessions/presenterheading.h"
#include "ui/sessions/presenternotes.h"
#include "ui/sessions/presenterstrip.h"
#include "ui/sessions/presenterticks.h"
#include "ui/sessions/stagebutton.h"
#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stagerubric.h"
#include <QLocale>

namespace tandem {

PresenterStage::PresenterStage(QWidget *parent)
    : QWidget(parent)
    , m_header(new PresenterHeader(this))
    , m_strip(new PresenterStrip(this))
    , m_heading(new PresenterHeading(this))
    , m_rubric(new StageRubric(this))
    , m_evidence(new PresenterTicks(tr("Evidence"), tr("E"), false, this))
    , m_flags(new PresenterTicks(tr("Red flags"), tr("F"), true, this))
    , m_notes(new PresenterNotes(this))
    , m_chips(new PresenterChips(this))
    , m_legend(new StageLegend(this))
{
    m_flags->setExtra(tr("Another one…"), QStringLiteral("0"));
    m_legend->setEntries({{{tr("0"), QStringLiteral("–"), tr("5")}, tr("score")},
                          {{tr("P"), tr("N")}, tr("criterion")},
                          {{tr("J")}, tr("jump")},
                          {{tr("A")}, tr("abstain")},
                          {{tr("R")}, tr("refused")},
                          {{tr("H")}, tr("hand over")},
                          {{tr("Esc")}, tr("leave")}});
}

// ---- what it shows

static QString contextOf(const Session &session)
{
    if (!session.startsAt.isValid())
        return PresenterStage::tr("Working session");
    const QString day = QLocale().toString(session.startsAt.date(), QStringLiteral("dddd d MMMM"));
    return PresenterStage::tr("Working session, %1").arg(day);
}

void PresenterStage::show(const Evaluation &evaluation, const PresenterPicture &picture, const QDateTime &now)
{
    m_header->show(picture.provider, contextOf(picture.session));
    std::vector<PresenterStrip::Part> parts;
    for (const AgendaItem &item : picture.agenda) {
        const int k = evaluation.indexOf(item.criterion);
        parts.push_back({evaluation.criteria()[static_cast<size_t>(k)].shortName, item.minutes,
                         !picture.openAt(item.criterion)});
    }
    m_strip->show(parts, picture.current);
    showCriterion(evaluation, picture);
    showCards(evaluation, picture);
    showPeople(evaluation, picture);
    const bool isBlind = evaluation.info().blind != BlindMode::Never && !picture.session.isRevealed();
    m_legend->setRemark(isBlind ? tr("Scores stay hidden until the reveal") : QString(),
                        QStringLiteral("lock"));
    showTime(evaluation, picture, now);
    arrange();
}

void PresenterStage::showCriterion(const Evaluation &evaluation, const PresenterPicture &picture)
{
    const int k = evaluation.indexOf(picture.criterion());
    m_rubric->setVisible(k >= 0);
    if (k < 0) {
        m_heading->show(tr("No criterion to score"), tr("Add criteria on the Criteria page first."));
        return;
    }
    const Criterion &criterion = evaluation.criteria()[static_cast<size_t>(k)];
    const QString &own = picture.agenda[static_cast<size_t>(picture.current)].question;
    m_heading->show(criterion.name, own.isEmpty() ? criterion.question : own);
    m_rubric->show(criterion.rubric);
}

static QString flagState(const RedFlag &flag, const RaisedFlag *raised)
{
    if (raised && raised->lifted)
        return PresenterStage::tr("lifted");
    return flag.dealBreaker ? PresenterStage::tr("deal-breaker") : QString();
}

void PresenterStage::showCards(const Evaluation &evaluation, const PresenterPicture &picture)
{
    std::vector<PresenterTicks::Item> evidence;
    for (const EvidenceItem *item : evaluation.evidenceItemsOf(picture.criterion()))
        evidence.push_back({item->text, {}, picture.seen.contains(item->id)});
    m_evidence->show(evidence, tr("Nothing was asked for here."));
    std::vector<PresenterTicks::Item> flags;
    for (const RedFlag *flag : evaluation.redFlagsOf(picture.criterion())) {
        const RaisedFlag *raised = evaluation.raisedFlag(picture.session.provider, flag->id);
        flags.push_back({flag->text, flagState(*flag, raised), raised && !raised->lifted});
    }
    m_flags->show(flags, tr("None is written down."));
    std::vector<PresenterNotes::Note> notes;
    for (const SessionNote &note : picture.notes)
        notes.push_back({note.at.toLocalTime().toString(QStringLiteral("HH:mm")), note.text});
    m_notes->show(notes);
    m_notes->setEditable(!evaluation.workspace().isReadOnly());
}

void PresenterStage::showPeople(const Evaluation &evaluation, const PresenterPicture &picture)
{
    const int p = evaluation.indexOf(picture.session.provider);
    const int k = evaluation.indexOf(picture.criterion());
    std::vector<PresenterChips::Chip> chips;
    for (int e = 0; e < static_cast<int>(evaluation.evaluators().size()); ++e) {
        const Person &person = evaluation.evaluators()[static_cast<size_t>(e)];
        const Evaluation::Progress progress = evaluation.cardProgress(p, e);
        chips.push_back({person.name, progress.done, progress.of,
                         k >= 0 && evaluation.score(p, k, e).isSettled(), person.id == evaluation.viewer()});
    }
    m_chips->show(chips);
}

// ---- time

static QString criterionContext(const Evaluation &evaluation, const PresenterPicture &picture,
                                const QDateTime &now)
{
    const AgendaItem &item = picture.agenda[static_cast<size_t>(picture.current)];
    const int k = evaluation.indexOf(item.criterion);
    const double share = evaluation.ranking().shares[static_cast<size_t>(k)];
    QStringList parts = {
        PresenterStage::tr("Criterion %1 of %2").arg(picture.current + 1).arg(picture.agenda.size()),
        QLocale().toString(share * 100, 'f', 0) + QLocale().percent()};
    const QString spent = clockText(picture.clock.elapsedOn(item.criterion, now));
    if (item.minutes == 0)
        parts.push_back(PresenterStage::tr("%1, no time planned").arg(spent));
    else if (!picture.session.begunAt.isValid())
        parts.push_back(PresenterStage::tr("%1 minutes planned").arg(item.minutes));
    else
        parts.push_back(PresenterStage::tr("%1 of %2 minutes").arg(spent).arg(item.minutes));
    return parts.join(QStringLiteral("   ·   "));
}

void PresenterStage::showTime(const Evaluation &evaluation, const PresenterPicture &picture,
                              const QDateTime &now)
{
    const TimeAndCoverage time = picture.timeAndCoverageAt(now);
    const bool begun = picture.session.begunAt.isValid();
    QString sentence = time.sentence();
    if (!begun)
        sentence = tr("Not started yet");
    else if (picture.isOver())
        sentence = picture.open.empty() ? tr("The meeting is over")
                                        : tr("The meeting is over, %1 unscored").arg(picture.open.size());
    else if (!picture.clock.isRunning())
        sentence = tr("Paused, %1").arg(sentence);
    m_header->setClock(clockText(time.secondsLeft), sentence,
                       begun && (picture.isOver() ? !picture.open.empty() : time.isTight));
    m_strip->setTime(picture.clock.elapsed(now), picture.totalSeconds());
    m_heading->setContext(picture.current < 0 ? QString() : criterionContext(evaluation, picture, now));
    showButtons(picture, picture.mayEndAt(now));
}

void PresenterStage::showButtons(const PresenterPicture &picture, bool mayEnd)
{
    const bool begun = picture.session.begunAt.isValid();
    const bool underWay = picture.session.isUnderWay();
    const int state =
        (begun ? 1 : 0) + (underWay ? 2 : 0) + (picture.clock.isRunning() ? 4 : 0) + (mayEnd ? 8 : 0);
    if (state == m_buttonState)
        return;
    m_buttonState = state;
    StageButton *time = m_header->time();
    if (!begun)
        time->show(tr("Start"), tr("Space"), QStringLiteral("play"));
    else if (underWay && picture.clock.isRunning())
        time->show(tr("Pause"), tr("Space"), QStringLiteral("pause"));
    else
        time->show(tr("Go on"), tr("Space"), QStringLiteral("play"));
    time->setPrimary(!begun);
    if (underWay)
        m_header->extend()->show(tr("Extend 5 min"), QStringLiteral("+"));
    m_header->extend()->setVisible(underWay);
    if (mayEnd)
        m_header->end()->show(tr("End the meeting"), tr("Enter"));
    m_header->end()->setVisible(mayEnd);
    m_header->arrange();
}

// ---- places

void PresenterStage::resizeEvent(QResizeEvent *)
{
    const StageScale scale = StageScale::of(size());
    m_scale = scale;
    m_header->setScale(scale);
    m_strip->setScale(scale);
    m_heading->setScale(scale);
    m_rubric->setScale(scale);
    m_evidence->setScale(scale);
    m_flags->setScale(scale);
    m_notes->setScale(scale);
    m_chips->setScale(scale);
    m_legend->setScale(scale);
    arrange();
}

void PresenterStage::arrange()
{
    const StageScale &s = m_scale;
    const int side = s.px(28);
    const int width = this->width() - 2 * side;
    const int headerHeight = PresenterHeader::heightFor(s);
    m_header->setGeometry(0, 0, this->width(), headerHeight);
    m_strip->setGeometry(side, headerHeight + s.px(15, 12), width, PresenterStrip::heightFor(s));
    const int legend = s.px(52, 42);
    m_legend->setGeometry(side, height() - legend - s.px(6, 4), width, legend);
    const int chips = s.px(76, 60);
    m_chips->setGeometry(side, m_legend->y() - s.px(2, 0) - chips, width, chips);
    const int top = m_strip->geometry().bottom() + 1 + s.px(14, 10);
    const int bottom = m_chips->y() - s.px(16, 12);
    const int gap = s.px(24);
    const int right = std::clamp(width * 424 / 1304, s.px(330), s.px(424));
    const int left = width - right - gap;
    const int heading = m_heading->heightForWidth(left);
    m_heading->setGeometry(side, top, left, heading);
    const int rubric = top + heading + s.px(16, 10);
    m_rubric->setGeometry(side, rubric, left, bottom - rubric);
    arrangeSide({side + left + gap, top, right, bottom - top});
}

/// Evidence and flags take what they need as long as a note can still be read and typed.
void PresenterStage::arrangeSide(const QRect &side)
{
    const int gap = m_scale.px(14, 10);
    const int evidence = m_evidence->heightForWidth(side.width());
    const int flags = m_flags->heightForWidth(side.width());
    const int room = side.height() - PresenterNotes::leastHeight(m_scale) - 2 * gap;
    // Whose digits are asked for shows all of them.
    const int part = m_flags->isNumbered()      ? room * 3 / 4
                     : m_evidence->isNumbered() ? room / 4
                                                : room * 2 / 5;
    const int shownFlags = std::min(flags, std::max(room - evidence, part));
    const int shownEvidence = std::min(evidence, room - shownFlags);
    m_evidence->setGeometry(side.x(), side.y(), side.width(), shownEvidence);
    m_flags->setGeometry(side.x(), side.y() + shownEvidence + gap, side.width(), shownFlags);
    const int top = m_flags->geometry().bottom() + 1 + gap;
    m_notes->setGeometry(side.x(), top, side.width(), side.bottom() + 1 - top);
}

} // namespace tandem
