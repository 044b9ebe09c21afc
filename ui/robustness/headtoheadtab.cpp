#include "ui/robustness/headtoheadtab.h"
#include "ui/robustness/drawingnote.h"
#include "ui/robustness/drawnfigures.h"
#include "ui/robustness/headtoheadviews.h"
#include "ui/robustness/robustnessdata.h"
#include "ui/scoring/comparedata.h"
#include "ui/scoring/whatif.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>

namespace tandem {

HeadToHeadTab::HeadToHeadTab(const CompareSources &sources, QWidget *parent)
    : ComparePart(sources, parent)
    , m_matrix(new HeadToHeadView)
    , m_note(new DrawingNote(sources.drawn))
    , m_only(new TextLabel(tr("Only one provider can be picked, so there is nobody to compare it with."),
                           TextLabel::Secondary))
    , m_sentence(new TextLabel({}, TextLabel::Body))
    , m_differences(new DifferencesView)
{
    build();
    connect(m_matrix, &CompareChartView::currentChanged, this, &HeadToHeadTab::showPair);
    connect(m_differences, &CompareChartView::followed, this, &HeadToHeadTab::followCriterion);
    connect(&drawn(), &DrawnFigures::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void HeadToHeadTab::build()
{
    m_matrixCard = new Card(tr("Head to head"));
    m_matrixCard->setBodyMargins(18, 8, 18, 12);
    m_matrixCard->body()->setSpacing(6);
    m_only->setWordWrap(true);
    m_matrixCard->body()->addWidget(m_only);
    m_matrixCard->body()->addWidget(m_matrix, 1);
    m_matrixCard->body()->addWidget(m_note);

    m_pairCard = new Card(tr("Differences by criterion"), tr("Points of the weighted total"));
    m_pairCard->setBodyMargins(10, 6, 10, 12);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setContentsMargins(8, 0, 8, 6);
    m_pairCard->body()->addWidget(m_sentence);
    m_pairCard->body()->addWidget(m_differences, 1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tabGap);
    row->addWidget(m_matrixCard, 529);
    row->addWidget(m_pairCard, 529);
    for (Card *card : {m_matrixCard, m_pairCard})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

QString HeadToHeadTab::sentence() const
{
    return m_sentence->text();
}

void HeadToHeadTab::refresh()
{
    m_criteria = compare::applicableCriteria(evaluation());
    const bool fresh = m_order.empty();
    std::vector<int> order;
    charts::HeadToHeadData data;
    if (drawn().figures()) {
        const Problem &problem = drawn().problem();
        data = robustness::headToHead(evaluation(), problem, drawn().pairs(), !drawn().isCurrent());
        for (const Alternative &alternative : problem.alternatives)
            order.push_back(alternative.index);
    }
    // The pair stays the pair when the order of the providers changes.
    const QPoint chosen = m_matrix->current();
    const auto placeOf = [&](int place) {
        if (place < 0 || place >= static_cast<int>(m_order.size()))
            return -1;
        const auto found = std::find(order.begin(), order.end(), m_order[static_cast<size_t>(place)]);
        return found == order.end() ? -1 : static_cast<int>(found - order.begin());
    };
    QPoint next(placeOf(chosen.x()), placeOf(chosen.y()));
    if (fresh || next.x() < 0 || next.y() < 0)
        next = QPoint(1, 0);
    m_order = order;
    m_matrixCard->setSubtitle(
        tr("How often the row beats the column: %1").arg(robustness::modelInWords(drawn().settings())));
    m_only->setVisible(order.size() == 1);
    m_matrix->setVisible(order.size() != 1);
    m_matrix->setData(std::move(data));
    m_matrix->setCurrent(next);
    showPair();
}

void HeadToHeadTab::showPair()
{
    const QPoint pair = m_matrix->current();
    const auto row = static_cast<size_t>(std::max(0, pair.y()));
    const auto column = static_cast<size_t>(std::max(0, pair.x()));
    if (pair.x() < 0 || row == column || row >= m_order.size() || column >= m_order.size()) {
        m_differences->setData({});
        m_sentence->setText(m_order.size() > 1 ? tr("Choose a pair in the table.") : QString());
        return;
    }
    const int first = m_order[row];
    const int second = m_order[column];
    const charts::DifferencesData data =
        robustness::differences(evaluation(), whatIf().ranking(), m_criteria, first, second);
    const double low = data.total.lowest;
    const double high = data.total.highest;
    QString now;
    if (high - low > 1e-9 && low < 0 && high > 0)
        now = tr("Missing scores leave open which of %1 and %2 is ahead").arg(data.first, data.second);
    else if (std::max(std::abs(low), std::abs(high)) < 1e-9)
        now = tr("%1 and %2 are level").arg(data.first, data.second);
    else
        now =
            tr("%1 is ahead of %2 by %3 points")
                .arg(low + high > 0 ? data.first : data.second, low + high > 0 ? data.second : data.first,
                     QString(charts::differenceText(
                                 low + high > 0 ? data.total : charts::DifferencesData::Row{{}, -high, -low}))
                         .remove(u'+'));
    if (whatIf().isMoved())
        now = tr("What-if: %1").arg(now);
    const Ranking &ranking = whatIf().ranking();
    const DrawSettings &settings = drawn().settings();
    const bool exact = settings.weights == WeightModel::Uniform && !settings.scoresVary &&
                       ranking.figures[static_cast<size_t>(first)].complete &&
                       ranking.figures[static_cast<size_t>(second)].complete;
    if (drawn().isCurrent())
        now = (exact ? tr("%1. %2 beats %3 with %4 of all possible weights.")
                     : tr("%1. %2 beats %3 in %4 of the draws."))
                  .arg(now, data.first, data.second,
                       charts::drawnShare(m_matrix->data().beats[row][column], 1));
    else
        now += u'.';
    m_sentence->setText(now);
    m_differences->setData(data);
}

void HeadToHeadTab::followCriterion(int row)
{
    const QPoint pair = m_matrix->current();
    if (row < 0 || row >= static_cast<int>(m_criteria.size()) || pair.y() < 0)
        return;
    const int provider = m_order[static_cast<size_t>(pair.y())];
    emit goTo(Place{PageId::Scores,
                    evaluation().providers()[static_cast<size_t>(provider)].id,
                    evaluation().criteria()[static_cast<size_t>(m_criteria[static_cast<size_t>(row)])].id,
                    {}});
}

void HeadToHeadTab::forget()
{
    m_order.clear();
    m_matrix->setData({});
    m_differences->setData({});
    m_sentence->clear();
}

void HeadToHeadTab::enter(CriterionId)
{
    (m_matrix->isVisible() ? static_cast<QWidget *>(m_matrix) : m_differences)
        ->setFocus(Qt::OtherFocusReason);
}

} // namespace tandem
