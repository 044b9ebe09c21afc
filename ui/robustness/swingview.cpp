#include "ui/robustness/swingview.h"
#include "core/robustness/swing.h"
#include "ui/robustness/swingrow.h"
#include "ui/scoring/comparedata.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QPointer>
#include <QSpinBox>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace tandem {

SwingView::SwingView(const Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_body(new ScrollBody)
    , m_message(new InlineMessage(InlineMessage::Caution))
    , m_changes(new TextLabel({}, TextLabel::Small))
    , m_suggest(new PushButton(tr("&Suggest from the ranking"), {}, PushButton::Ghost))
    , m_cancel(new PushButton(tr("Cancel")))
    , m_apply(new PushButton(tr("Appl&y these weights"), {}, PushButton::Primary))
{
    build();
    connect(m_suggest, &QPushButton::clicked, this, &SwingView::suggest);
    connect(m_cancel, &QPushButton::clicked, this, &SwingView::left);
    connect(m_apply, &QPushButton::clicked, this, &SwingView::applyRequested);
}

static QWidget *step(const QString &number, const QString &title, const QString &text)
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(new TextLabel(number + QStringLiteral("  ") + title, TextLabel::CardTitle));
    auto *words = new TextLabel(text, TextLabel::Secondary);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addStretch(1);
    return widget;
}

void SwingView::build()
{
    auto *guide = new Card;
    guide->setAccessibleName(tr("How it goes"));
    guide->setBodyMargins(18, 14, 18, 14);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(28);
    steps->addWidget(step(QStringLiteral("1"), tr("Rank"),
                          tr("Think of a provider that is at 0 on everything. Which one criterion would you "
                             "lift to a 5 first? Put it on top, then the next (Alt+Up, Alt+Down).")),
                     1);
    steps->addWidget(step(QStringLiteral("2"), tr("Rate"),
                          tr("The largest lift is worth 100. How much is each other one worth beside it? "
                             "Half as much is 50.")),
                     1);
    steps->addWidget(step(QStringLiteral("3"), tr("See the weights"),
                          tr("Each weight is its rating's share of all ratings. Nothing is stored until you "
                             "apply it; undo takes it back in one step.")),
                     1);
    guide->body()->addLayout(steps);
    guide->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    auto *card = new Card(tr("Swings"), tr("The largest first"));
    card->setBodyMargins(1, 6, 1, 1);
    m_body->setAccessibleName(tr("Swings"));
    m_body->column()->setSpacing(0);
    card->body()->addWidget(m_body, 1);
    m_message->hide();
    card->body()->addWidget(m_message);
    QHBoxLayout *footer = card->footer();
    m_changes->setWordWrap(true);
    footer->addWidget(m_changes, 1);
    footer->addWidget(m_suggest);
    footer->addWidget(m_cancel);
    footer->addWidget(m_apply);
    m_suggest->setToolTip(tr("Ratings that are typical for this ranking: rank order centroids"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(guide);
    column->addWidget(card, 1);
}

void SwingView::start()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    m_isTouched = false;
    m_shares = m_evaluation.ranking().shares;
    std::vector<int> criteria = compare::applicableCriteria(m_evaluation);
    std::stable_sort(criteria.begin(), criteria.end(), [this](int a, int b) {
        return m_shares[static_cast<size_t>(a)] > m_shares[static_cast<size_t>(b)];
    });
    const std::vector<double> ratings = swingsFromShares(m_shares);
    const bool readOnly = m_evaluation.workspace().isReadOnly();
    for (const int k : criteria) {
        const auto index = static_cast<size_t>(k);
        auto *row = new SwingRow(m_evaluation.criteria()[index], m_shares[index]);
        row->setReadOnly(readOnly);
        row->setRating(std::max(1, static_cast<int>(std::lround(ratings[index]))));
        connect(row, &SwingRow::rated, this, [this] {
            m_isTouched = true;
            showResult();
        });
        connect(row, &SwingRow::moveRequested, this, [this, row](int by) { move(row, by); });
        m_rows.push_back(row);
    }
    m_suggest->setEnabled(!readOnly && m_rows.size() > 1);
    order();
    showResult();
}

void SwingView::follow()
{
    std::vector<CriterionId> now;
    for (const int k : compare::applicableCriteria(m_evaluation))
        now.push_back(m_evaluation.criteria()[static_cast<size_t>(k)].id);
    std::vector<CriterionId> shown = criteria();
    std::sort(now.begin(), now.end());
    std::sort(shown.begin(), shown.end());
    if (now != shown || m_evaluation.ranking().shares != m_shares)
        start();
}

void SwingView::enter()
{
    if (m_rows.empty())
        m_cancel->setFocus(Qt::OtherFocusReason);
    else
        m_rows.front()->ratingField()->setFocus(Qt::OtherFocusReason);
}

std::vector<CriterionId> SwingView::criteria() const
{
    std::vector<CriterionId> ids;
    for (const SwingRow *row : m_rows)
        ids.push_back(row->criterion());
    return ids;
}

std::vector<double> SwingView::ratings() const
{
    std::vector<double> ratings;
    for (const SwingRow *row : m_rows)
        ratings.push_back(row->rating());
    return ratings;
}

/// A rating belongs to its place in the ranking until it is typed anew, so that a move contradicts nothing.
void SwingView::move(SwingRow *row, int by)
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin();
    const auto to = at + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_rows.size()))
        return;
    SwingRow *other = m_rows[static_cast<size_t>(to)];
    const int rating = row->rating();
    row->setRating(other->rating());
    other->setRating(rating);
    std::swap(m_rows[static_cast<size_t>(at)], m_rows[static_cast<size_t>(to)]);
    m_isTouched = true;
    order();
    showResult();
    row->ratingField()->setFocus(Qt::OtherFocusReason);
    m_body->ensureWidgetVisible(row);
}

void SwingView::order()
{
    QVBoxLayout *column = m_body->column();
    while (QLayoutItem *item = column->takeAt(0))
        delete item; // the widgets stay
    const int count = static_cast<int>(m_rows.size());
    QWidget *before = nullptr;
    for (int i = 0; i < count; ++i) {
        SwingRow *row = m_rows[static_cast<size_t>(i)];
        column->addWidget(row);
        row->setPlace(i, count);
        if (i == 0)
            row->setRating(static_cast<int>(largestSwing));
        if (before)
            setTabOrder(before, row->ratingField());
        before = row->ratingField();
    }
    column->addStretch(1);
    for (QWidget *button : {m_suggest, m_cancel, m_apply}) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
}

QString SwingView::problem() const
{
    const std::vector<double> given = ratings();
    const std::vector<SwingProblem> problems = swingProblems(given);
    if (m_rows.empty())
        return tr("There is no criterion to be weighed.");
    if (problems.empty())
        return {};
    const auto place = static_cast<size_t>(problems.front().place);
    if (problems.front().finding == SwingFinding::AboveTheOneBefore)
        return tr("%1 is rated above %2, which is ranked as the larger swing: lower it, or move it up.")
            .arg(m_rows[place]->name(), m_rows[place - 1]->name());
    return tr("The first rating is 100, and the others lie between 1 and 100.");
}

void SwingView::showResult()
{
    const std::vector<double> weights = weightsFromSwings(ratings());
    const double largest = weights.empty() ? 0 : *std::max_element(weights.begin(), weights.end());
    for (size_t i = 0; i < weights.size(); ++i)
        m_rows[i]->setWeight(weights[i] / 100, largest / 100);
    const QString wrong = problem();
    m_message->clearActions();
    m_message->setText(wrong);
    m_message->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty() && !m_rows.empty())
        connect(m_message->addAction(tr("Rank by the ratings")), &QPushButton::clicked, this,
                &SwingView::rankByRatings, Qt::QueuedConnection);
    const bool readOnly = m_evaluation.workspace().isReadOnly();
    m_apply->setEnabled(wrong.isEmpty() && !readOnly && m_isTouched);
    m_apply->setToolTip(readOnly       ? m_evaluation.workspace().readOnlyReason()
                        : !m_isTouched ? tr("Move or rate a swing first")
                                       : wrong);
    m_changes->setText(m_isTouched ? tr("One undo step. The Criteria page will say that the weights were set "
                                        "by their swings.")
                                   : tr("These are the present weights, as swings."));
}

void SwingView::rankByRatings()
{
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const SwingRow *a, const SwingRow *b) { return a->rating() > b->rating(); });
    order();
    showResult();
    enter();
}

void SwingView::suggest()
{
    std::vector<int> ranking(m_rows.size());
    std::iota(ranking.begin(), ranking.end(), 0);
    const std::vector<double> typical = swingsFromOrder(ranking);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setRating(std::max(1, static_cast<int>(std::lround(typical[i]))));
    m_isTouched = true;
    showResult();
}

} // namespace tandem
