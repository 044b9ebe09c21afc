#include "ui/robustness/stabilitytab.h"
#include "core/robustness/sureness.h"
#include "ui/robustness/acceptabilityview.h"
#include "ui/robustness/computedfigures.h"
#include "ui/robustness/drawingnote.h"
#include "ui/robustness/drawnfigures.h"
#include "ui/robustness/robustnessdata.h"
#include "ui/robustness/smallestchanges.h"
#include "ui/robustness/stabilityview.h"
#include "ui/scoring/comparedata.h"
#include "ui/scoring/whatif.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QGridLayout>
#include <QSignalBlocker>

namespace tandem {

static constexpr int changeHeight = 44;
static constexpr int lowHeight = 212;

StabilityTab::StabilityTab(const CompareSources &sources, QWidget *parent)
    : ComparePart(sources, parent)
    , m_sentence(new TextLabel({}, TextLabel::LargeTitle))
    , m_more(new TextLabel({}, TextLabel::Secondary))
    , m_strips(new StabilityView)
    , m_subject(new SegmentedControl)
    , m_pill(new Pill(tr("What-if"), Tone::Accent))
    , m_reset(new PushButton(tr("Reset")))
    , m_apply(new PushButton(tr("Apply")))
    , m_ranks(new AcceptabilityView)
    , m_note(new DrawingNote(sources.drawn))
{
    build();
    connect(m_strips, &StabilityView::moved, this,
            [this](int row, double share) { whatIf().move(m_criteria[static_cast<size_t>(row)], share); });
    connect(m_strips, &StabilityView::dragChanged, &drawn(), &DrawnFigures::setHandMoves);
    connect(m_subject, &SegmentedControl::currentChanged, this, &StabilityTab::showStrips);
    connect(m_reset, &QPushButton::clicked, &whatIf(), &WhatIf::reset);
    connect(m_apply, &QPushButton::clicked, this, &ComparePart::applyRequested);
    connect(&drawn(), &DrawnFigures::changed, this, [this] {
        if (isVisible()) {
            showRanks();
            showWords();
        }
    });
    connect(&computed(), &ComputedFigures::ready, this, [this] {
        if (isVisible())
            showComputed();
    });
}

void StabilityTab::build()
{
    auto *words = new Card;
    words->setAccessibleName(tr("How sure the pick is"));
    words->setBodyMargins(18, 12, 18, 13);
    words->body()->setSpacing(4);
    for (TextLabel *label : {m_sentence, m_more}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        words->body()->addWidget(label);
    }

    m_stripsCard =
        new Card(tr("Weight stability"), tr("One weight moves, the others keep their proportions"));
    m_subject->setTexts({tr("The pick"), tr("The cut of two")});
    m_subject->setAccessibleName(tr("What has to stay"));
    m_reset->setCompact(true);
    m_apply->setCompact(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pill, m_reset, m_apply, m_subject})
        m_stripsCard->addRightWidget(widget);
    m_stripsCard->setBodyMargins(18, 6, 18, 8);
    m_stripsCard->body()->addWidget(m_strips);

    m_ranksCard = new Card(tr("Rank acceptability"));
    m_ranksCard->setBodyMargins(10, 4, 10, 10);
    m_note->setContentsMargins(8, 0, 8, 0);
    m_ranksCard->body()->addWidget(m_ranks, 1);
    m_ranksCard->body()->addWidget(m_note);

    auto *low = new QWidget;
    auto *row = new QHBoxLayout(low);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tabGap);
    row->addWidget(m_ranksCard, 640);
    row->addWidget(buildChanges(), 418);

    // In a low window the page scrolls before anything on it gets too low to be read.
    auto *page = new ScrollBody;
    page->setAccessibleName(tr("Stability"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(page);
    QVBoxLayout *column = page->column();
    column->setSpacing(tabGap);
    words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(words);
    column->addWidget(m_stripsCard, 334);
    column->addWidget(low, lowHeight);
    low->setMinimumHeight(lowHeight);
    for (QWidget *widget : {static_cast<QWidget *>(m_stripsCard), low})
        widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setTabOrder(m_strips, m_reset);
    setTabOrder(m_reset, m_apply);
    setTabOrder(m_apply, m_subject);
}

QWidget *StabilityTab::buildChanges()
{
    auto *card = m_changesCard = new Card(tr("Smallest changes"));
    card->setBodyMargins(1, 2, 1, 6);
    m_changes = new ScrollBody;
    m_changes->setAccessibleName(tr("Smallest changes"));
    m_changes->column()->setSpacing(0);
    m_changes->column()->setContentsMargins(5, 0, 5, 0); // the rows stand under the title
    m_noChange =
        new TextLabel(tr("No single weight and no single score changes the outcome."), TextLabel::Secondary);
    m_noChange->setWordWrap(true);
    m_noChange->setContentsMargins(12, 8, 12, 8);
    m_changes->column()->addWidget(m_noChange);
    m_changes->column()->addStretch(1);
    card->body()->addWidget(m_changes);
    return card;
}

// ---- content

bool StabilityTab::isAboutCut() const
{
    return m_subject->currentIndex() == 1;
}

QString StabilityTab::sentence() const
{
    return m_sentence->text();
}

QString StabilityTab::moreSentences() const
{
    return m_more->text();
}

void StabilityTab::refresh()
{
    m_criteria = compare::applicableCriteria(evaluation());
    showComputed();
    showRanks();
    const bool moved = whatIf().isMoved();
    const QString problem = whatIf().problem();
    m_pill->setVisible(moved);
    m_reset->setVisible(moved);
    m_apply->setVisible(moved);
    m_apply->setEnabled(moved && problem.isEmpty());
    m_apply->setKind(m_apply->isEnabled() ? PushButton::Primary : PushButton::Normal);
    m_apply->setToolTip(problem.isEmpty() ? tr("Store these weights; undo takes them back") : problem);
}

void StabilityTab::showComputed()
{
    showStrips();
    showWords();
    showChanges();
}

void StabilityTab::showStrips()
{
    const ExactFigures *figures = computed().figures();
    const std::vector<WeightRange> ranges = !figures       ? std::vector<WeightRange>()
                                            : isAboutCut() ? figures->cutRanges
                                                           : figures->pickRanges;
    charts::StabilityData data =
        robustness::stability(evaluation(), whatIf().ranking(), m_criteria, ranges, whatIf().stated());
    data.dimmed = !computed().isCurrent();
    data.heading = isAboutCut() ? tr("Cut stays") : tr("Stays first");
    // Six strips are never cut; of more the chart shows what there is room for.
    constexpr size_t mostUncut = 6;
    constexpr int tightRow = 34;
    constexpr int aroundStrips = 102; // the card's head, the scale, the margins
    m_stripsCard->setMinimumHeight(aroundStrips +
                                   tightRow * static_cast<int>(std::min(mostUncut, m_criteria.size())));
    m_strips->setMovable(m_criteria.size() > 1);
    m_strips->setData(std::move(data));
    QString subtitle = tr("One weight moves, the others keep their proportions");
    if (!computed().isCurrent())
        subtitle =
            figures ? tr("Being computed anew; the pale flips are those of before") : tr("Being computed");
    else if (ranges.empty())
        subtitle = isAboutCut() ? tr("Who is in the cut is open, so no weight can be said to change it")
                                : tr("Nobody leads for certain, so no weight can be said to change it");
    else if (m_criteria.size() == 1)
        subtitle = tr("The only weight is all of it, whatever it is");
    m_stripsCard->setSubtitle(subtitle);
}

void StabilityTab::showRanks()
{
    const Acceptability *figures = drawn().figures();
    m_ranksCard->setSubtitle(
        tr("Share of the draws on each rank: %1").arg(robustness::modelInWords(drawn().settings())));
    m_ranks->setData(
        figures ? robustness::acceptability(evaluation(), drawn().problem(), *figures, !drawn().isCurrent())
                : charts::AcceptabilityData());
}

void StabilityTab::showWords()
{
    m_more->setEnabled(computed().isCurrent());
    if (!computed().isCurrent()) {
        if (!computed().figures())
            m_more->clear();
        m_sentence->setText(m_more->text().isEmpty()
                                ? tr("Being computed")
                                : tr("Being computed anew; the pale sentences are those of before"));
        return;
    }
    const Acceptability *figures = drawn().isCurrent() ? drawn().figures() : nullptr;
    const bool uniform = drawn().settings().weights == WeightModel::Uniform;
    const Sureness words = surenessOf(computed().sheet(), *computed().figures(), uniform ? nullptr : figures,
                                      uniform ? figures : nullptr);
    m_sentence->setText(whatIf().isMoved() ? tr("What-if: %1").arg(words.headline) : words.headline);
    m_more->setText(words.text());
    m_more->setVisible(!words.sentences.isEmpty());
}

// In place, so that a row keeps the keys while a knob moves.
void StabilityTab::setChangeRows(size_t count)
{
    while (m_changeRows.size() > count) {
        delete m_changeRows.back();
        m_changeRows.pop_back();
    }
    while (m_changeRows.size() < count) {
        const size_t index = m_changeRows.size();
        auto *row = new ListRow({});
        row->setChevron(false);
        row->setFixedHeight(changeHeight);
        connect(row, &QAbstractButton::clicked, this, [this, index] { followChange(index); });
        m_changes->column()->insertWidget(static_cast<int>(index), row);
        m_changeRows.push_back(row);
    }
}

void StabilityTab::showChanges()
{
    const ExactFigures *figures = computed().figures();
    const bool current = computed().isCurrent();
    m_changesCard->setSubtitle(current ? tr("What it takes to change the outcome")
                                       : tr("Being computed anew"));
    if (figures && current)
        fillChanges(robustness::smallestChanges(evaluation(), whatIf().ranking(), *figures));
    else if (!figures)
        fillChanges({});
    m_noChange->setVisible(current && m_changeRows.empty());
    for (ListRow *row : m_changeRows)
        row->setPale(!current);
}

void StabilityTab::fillChanges(const std::vector<robustness::SmallChange> &changes)
{
    setChangeRows(changes.size());
    m_changePlaces.clear();
    for (size_t i = 0; i < changes.size(); ++i) {
        m_changeRows[i]->setTitle(changes[i].what);
        m_changeRows[i]->setDetail(changes[i].outcome);
        m_changeRows[i]->setRightText(changes[i].fromTo);
        m_changeRows[i]->setHairline(i + 1 < changes.size());
        m_changePlaces.push_back(changes[i].place);
    }
}

void StabilityTab::followChange(size_t row)
{
    const Place place = m_changePlaces[row];
    if (place.page == PageId::Compare)
        enter(place.criterion);
    else
        emit goTo(place);
}

void StabilityTab::forget()
{
    m_criteria.clear();
    m_strips->setData({});
    m_ranks->setData({});
    m_sentence->clear();
    m_more->clear();
    setChangeRows(0);
    m_changePlaces.clear();
}

void StabilityTab::enter(CriterionId criterion)
{
    m_strips->setFocus(Qt::OtherFocusReason);
    const auto row = std::find(m_criteria.begin(), m_criteria.end(), evaluation().indexOf(criterion));
    if (criterion && row != m_criteria.end())
        m_strips->setCurrent(QPoint(0, static_cast<int>(row - m_criteria.begin())));
}

} // namespace tandem
