#include "ui/scoring/scorevoices.h"
#include "ui/scoring/scorecell.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QTextLayout>

namespace tandem {

static constexpr double headHeight = 40;
static constexpr double textLeft = 36;
static constexpr double linePitch = 18;
static constexpr double chipWidth = 44;
static constexpr double bottom = 9;

ScoreVoice::ScoreVoice(QWidget *parent)
    : QAbstractButton(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum); // see ScoreRubric
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Open this evaluator's card here"));
}

void ScoreVoice::show(const Person &person, const Score &score)
{
    m_person = person.id;
    m_score = score;
    setText(person.name);
    const QString given = score.value       ? shownScore(*score.value)
                          : score.abstained ? tr("abstained")
                          : score.hidden    ? tr("hidden until the reveal")
                                            : tr("not scored");
    setAccessibleName(tr("%1: %2").arg(person.name, given));
    setAccessibleDescription(detail());
    setVisible(true);
    updateGeometry();
    update();
}

QString ScoreVoice::detail() const
{
    return m_score.abstained ? m_score.abstainReason : m_score.note;
}

static double noteHeight(QTextLayout &layout, double width)
{
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (linePitch - line.height()) / 2});
        y += linePitch;
    }
    layout.endLayout();
    return y;
}

static QString asLines(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

int ScoreVoice::heightForWidth(int width) const
{
    if (detail().isEmpty())
        return static_cast<int>(headHeight + bottom);
    QTextLayout layout(asLines(detail()), uiFont(13));
    return static_cast<int>(headHeight + noteHeight(layout, width - textLeft) + bottom);
}

QSize ScoreVoice::sizeHint() const
{
    return {304, heightForWidth(width() > 100 ? width() : 304)};
}

void ScoreVoice::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    if (underMouse())
        drawRounded(painter, rect(), controlRadius, c.hover);
    Avatar::paint(painter, QRectF(0, 9, 26, 26), Avatar::initialsOf(text()), c);
    const double room = width() - textLeft - chipWidth - 8;
    const QString evidence = m_score.hidden && m_score.hiddenSettled ? tr("settled")
                             : m_score.hidden                        ? tr("not settled yet")
                             : m_score.evidence == Evidence::None
                                 ? m_score.value ? tr("no evidence grade") : QString()
                                 : evidenceWord(m_score.evidence).toLower();
    const bool two = !evidence.isEmpty();
    drawText(painter, QRectF(textLeft, two ? 5 : 13, room, 18), text(), uiFont(13, QFont::Medium), c.text);
    if (two)
        drawText(painter, QRectF(textLeft, 22, room, 17), evidence, uiFont(12), c.text2);
    const QRectF chip(width() - chipWidth, 8, chipWidth, 28);
    if (m_score.value) {
        drawRounded(painter, chip, 6, heat(c, *m_score.value));
        drawText(painter, chip, shownScore(*m_score.value), uiFont(14, QFont::DemiBold), onHeat(c),
                 Qt::AlignCenter);
    } else {
        QPen dashes(c.text3, 1.2, Qt::CustomDashLine);
        dashes.setDashPattern({3, 3});
        if (m_score.abstained || m_score.hiddenSettled)
            drawRounded(painter, chip, 6, c.chipNeutral);
        else
            drawRounded(painter, chip, 6, Qt::NoBrush, dashes);
        if (m_score.hiddenSettled) {
            constexpr double size = 14;
            paintIcon(painter, QStringLiteral("lock"),
                      QRectF(chip.center() - QPointF(size / 2, size / 2), QSizeF(size, size)), c.text3);
        } else
            drawText(painter, chip, m_score.abstained ? tr("abst.") : QStringLiteral("–"),
                     uiFont(12, QFont::Medium), m_score.abstained ? c.text2 : c.text3, Qt::AlignCenter);
    }
    if (!detail().isEmpty()) {
        QTextLayout layout(asLines(detail()), uiFont(13));
        noteHeight(layout, width() - textLeft);
        painter.setPen(c.text);
        layout.draw(&painter, {textLeft, headHeight});
    }
    if (focusIsVisible(this))
        drawFocusRing(painter, rect(), controlRadius, c.accent);
}

// ---- all of them

ScoreVoices::ScoreVoices(QWidget *parent)
    : QWidget(parent)
    , m_mean(new TextLabel({}, TextLabel::KeyFigure))
    , m_spread(new TextLabel({}, TextLabel::Secondary))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_spread->setWordWrap(true);
    row->addWidget(m_mean);
    row->addWidget(m_spread, 1);
    m_layout->addLayout(row);
    m_layout->addSpacing(6);
}

static QString spreadSentence(const CellFigure &cell, int evaluators)
{
    if (cell.agreed && cell.panelMean)
        return ScoreVoices::tr("agreed; the mean is %1, from %2 to %3")
            .arg(shownScore(*cell.panelMean), shownScore(cell.lowest), shownScore(cell.highest));
    if (cell.agreed)
        return ScoreVoices::tr("agreed; nobody scored it alone");
    if (cell.scored == 0)
        return cell.abstained > 0
                   ? ScoreVoices::tr("Nobody has scored this yet; %1 abstained.").arg(cell.abstained)
                   : ScoreVoices::tr("Nobody has scored this yet.");
    const QString who = cell.scored == evaluators
                            ? ScoreVoices::tr("all %1 have scored").arg(evaluators)
                            : ScoreVoices::tr("%1 of %2 have scored").arg(cell.scored).arg(evaluators);
    if (cell.scored == 1)
        return ScoreVoices::tr("mean; %1").arg(who);
    if (cell.lowest == cell.highest)
        return ScoreVoices::tr("mean, no spread; %1").arg(who);
    return ScoreVoices::tr("mean, from %1 to %2; %3")
        .arg(shownScore(cell.lowest), shownScore(cell.highest), who);
}

void ScoreVoices::show(const Evaluation &evaluation, ProviderId provider, CriterionId criterion)
{
    const int p = evaluation.indexOf(provider);
    const int k = evaluation.indexOf(criterion);
    if (p < 0 || k < 0)
        return;
    const CellFigure &cell = evaluation.figure(p).cells[static_cast<size_t>(k)];
    const auto &people = evaluation.evaluators();
    m_mean->setText(cell.mean ? shownScore(*cell.mean) : QStringLiteral("–"));
    m_spread->setText(evaluation.isSealed(p) ? tr("Scores stay hidden until the reveal.")
                                             : spreadSentence(cell, static_cast<int>(people.size())));
    while (m_voices.size() < people.size()) {
        auto *voice = new ScoreVoice(this);
        connect(voice, &QAbstractButton::clicked, this, [this, voice] { emit chosen(voice->person()); });
        m_layout->addWidget(voice);
        m_voices.push_back(voice);
    }
    for (size_t e = 0; e < m_voices.size(); ++e) {
        if (e < people.size())
            m_voices[e]->show(people[e], evaluation.score(p, k, static_cast<int>(e)));
        else
            m_voices[e]->hide();
    }
}

} // namespace tandem
