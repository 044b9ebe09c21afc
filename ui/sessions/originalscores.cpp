#include "ui/sessions/originalscores.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QLocale>

namespace tandem {

static constexpr int avatarSize = 26;

QString changeTime(const QDateTime &at)
{
    const QDateTime here = at.toLocalTime();
    return OriginalScores::tr("%1, %2").arg(overview::dayAndMonth(here.date()),
                                            QLocale().toString(here, QStringLiteral("HH:mm")));
}

OriginalScores::OriginalScores(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

static TextLabel *wrappedLabel(const QString &text, TextLabel::Role role)
{
    auto *label = new TextLabel(text, role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void OriginalScores::clear()
{
    delete m_content;
    m_content = nullptr;
}

void OriginalScores::show(const Evaluation &evaluation, const RevealedCriterion &criterion)
{
    delete m_content;
    m_content = new QWidget;
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addWidget(new TextLabel(tr("Original scores, kept as given"), TextLabel::FieldLabel));
    m_rows->addSpacing(4);
    for (const Voice &voice : criterion.voices)
        addVoice(evaluation, voice, &voice == &criterion.voices.back());
    if (!criterion.changes.empty()) {
        m_rows->addSpacing(8);
        m_rows->addWidget(new TextLabel(tr("After the reveal"), TextLabel::FieldLabel));
        m_rows->addSpacing(2);
        for (const LateChange &change : criterion.changes)
            addChange(evaluation, change);
    }
    layout()->addWidget(m_content);
}

static QString noteOf(const Score &score)
{
    if (score.abstained)
        return score.abstainReason;
    if (score.evidence == Evidence::Refused)
        return score.note.isEmpty()
                   ? evidenceWord(score.evidence)
                   : OriginalScores::tr("%1: %2").arg(evidenceWord(score.evidence), score.note);
    return score.note;
}

void OriginalScores::addVoice(const Evaluation &evaluation, const Voice &voice, bool last)
{
    const QString &name = evaluation.evaluators()[static_cast<size_t>(voice.evaluator)].name;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(10);
    row->addWidget(new Avatar(name, avatarSize), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(wrappedLabel(name, TextLabel::Body));
    if (const QString note = noteOf(voice.score); !note.isEmpty())
        texts->addWidget(wrappedLabel(note, TextLabel::Small));
    if (voice.changed) {
        const QString now = voice.score.value       ? overview::score(*voice.score.value)
                            : voice.score.abstained ? tr("abstained")
                                                    : tr("no score");
        auto *changed = wrappedLabel(tr("Changed since, now %1").arg(now), TextLabel::Small);
        changed->setTone(Tone::Caution);
        texts->addWidget(changed);
    }
    row->addLayout(texts, 1);
    auto *value = new TextLabel(voice.atReveal            ? overview::score(*voice.atReveal)
                                : voice.abstainedAtReveal ? tr("abstained")
                                                          : QStringLiteral("–"),
                                voice.atReveal ? TextLabel::LargeTitle : TextLabel::Small);
    row->addWidget(value, 0, Qt::AlignVCenter);
    m_rows->addLayout(row);
    if (!last)
        m_rows->addWidget(new Hairline);
}

static QString stateWords(const QString &stored)
{
    if (stored.isEmpty())
        return OriginalScores::tr("none");
    const auto number = parseNumber(stored);
    return number ? overview::score(*number) : OriginalScores::tr("abstained");
}

void OriginalScores::addChange(const Evaluation &evaluation, const LateChange &change)
{
    const int evaluator = evaluation.evaluatorIndexOf(change.evaluator);
    const QString what = !change.evaluator
                             ? change.calibrated ? tr("Agreed in the calibration") : tr("Agreed score")
                         : evaluator < 0 ? tr("A former evaluator")
                                         : evaluation.evaluators()[static_cast<size_t>(evaluator)].name;
    auto *line = wrappedLabel(
        tr("%1: %2 → %3").arg(what, stateWords(change.before), stateWords(change.after)), TextLabel::Body);
    m_rows->addSpacing(4);
    m_rows->addWidget(line);
    QString who = tr("%1, %2").arg(change.who, changeTime(change.at));
    if (!change.reason.isEmpty())
        who = tr("%1. %2").arg(who, change.reason);
    m_rows->addWidget(wrappedLabel(who, TextLabel::Small));
}

} // namespace tandem
