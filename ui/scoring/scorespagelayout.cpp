#include "ui/scoring/scorepanel.h"
#include "ui/scoring/scoreslegend.h"
#include "ui/scoring/scorespage.h"
#include "ui/scoring/scorestodo.h"
#include "ui/scoring/scorestodocard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QCheckBox>
#include <QVBoxLayout>
#include <map>

namespace tandem {

// ---- what is there

void ScoresPage::updateEmptyState()
{
    PageId missing = PageId::Scores;
    if (evaluation().providers().empty())
        missing = PageId::Providers;
    else if (evaluation().criteria().empty())
        missing = PageId::Criteria;
    else if (evaluation().evaluators().empty())
        missing = PageId::People;
    if (missing == m_missing)
        return;
    m_missing = missing;
    if (m_empty)
        m_empty->deleteLater();
    m_empty = nullptr;
    m_content->setVisible(missing == PageId::Scores);
    if (missing == PageId::Providers)
        m_empty =
            new EmptyState(QStringLiteral("building-2"), tr("No providers to score yet"),
                           tr("Scores are given to each provider on each criterion. Enter the companies that "
                              "you are looking at first."),
                           tr("Go to Providers"), this);
    else if (missing == PageId::Criteria)
        m_empty = new EmptyState(
            QStringLiteral("list-checks"), tr("No criteria to score by yet"),
            tr("Criteria say what is scored and how much it counts. Start from the built-in six "
               "or write your own."),
            tr("Go to Criteria"), this);
    else if (missing == PageId::People)
        m_empty = new EmptyState(
            QStringLiteral("users"), tr("Nobody scores yet"),
            tr("Each evaluator has an own card. Enter who scores: two to six people are usual."),
            tr("Go to People"), this);
    if (!m_empty)
        return;
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        Place place;
        place.page = m_missing;
        emit goTo(place);
    });
    m_empty->setGeometry(rect());
    m_empty->show();
}

/// "28/30", or a tick when a card is complete. Given names when full names have no room, as long as they
/// differ.
void ScoresPage::updateSegments()
{
    const auto &people = evaluation().evaluators();
    std::map<QString, int> given;
    for (const Person &person : people)
        ++given[person.name.section(QLatin1Char(' '), 0, 0)];
    const auto segmentsWith = [&](bool shortNames) {
        QList<Segment> segments{{.text = tr("Panel"), .tooltip = tr("The mean of all evaluators")}};
        for (size_t e = 0; e < people.size(); ++e) {
            const QString first = people[e].name.section(QLatin1Char(' '), 0, 0);
            const Evaluation::Progress progress = m_progress[e];
            const QString badge = QStringLiteral("%1/%2").arg(progress.done).arg(progress.of);
            segments.push_back({.text = shortNames && given[first] == 1 ? first : people[e].name,
                                .badge = progress.complete() ? QString() : badge,
                                .badgeNeedsAction = !progress.complete(),
                                .ticked = progress.complete(),
                                .tooltip = people[e].role.isEmpty()
                                               ? people[e].name
                                               : tr("%1, %2").arg(people[e].name, people[e].role)});
        }
        return segments;
    };
    const QSignalBlocker quiet(m_segments);
    m_segments->setSegments(segmentsWith(false));
    const int room = m_gridCard->width() - m_onlyIncomplete->sizeHint().width() - 16;
    if (!m_segments->isComboBox() && m_segments->sizeHint().width() > room)
        m_segments->setSegments(segmentsWith(true));
    m_segments->setCurrentIndex(evaluation().evaluatorIndexOf(m_model->evaluator()) + 1);
}

// ---- geometry

/// The grid takes the height it needs; the list below takes the rest, and is one line where there is little.
void ScoresPage::arrange()
{
    constexpr int topRow = 34;
    constexpr int gap = 14;
    const int panelWidth = width() >= 900 ? 340 : 300;
    const int left = std::max(300, width() - panelWidth - gap);
    m_content->setGeometry(rect());
    m_panel->setGeometry(left + gap, 0, panelWidth, height());
    const int check = m_onlyIncomplete->sizeHint().width();
    m_onlyIncomplete->setGeometry(left - check, 0, check, topRow);
    m_segments->setGeometry(0, 0, std::min(m_segments->sizeHint().width(), left - check - 16), topRow);

    constexpr int top = topRow + 12;
    const int room = height() - top;
    const int items = m_todo->rowCount();
    const int wantedList = items == 0 ? ScoresTodoCard::collapsedHeight
                                      : ScoresTodoCard::headHeight + items * ScoresTodoCard::rowHeight;
    const int twoRows = ScoresTodoCard::headHeight + 2 * ScoresTodoCard::rowHeight;
    const int leastList = height() >= 640 ? std::min(twoRows, wantedList) : ScoresTodoCard::collapsedHeight;
    m_gridCard->resize(left, m_gridCard->height()); // the content's height depends on the width
    m_gridCard->layout()->activate();
    const int wantedGrid = m_grid->contentHeight() + m_legend->sizeHint().height();
    const int grid = std::min(wantedGrid, room - gap - leastList);
    m_gridCard->setGeometry(0, top, left, grid);
    int list = std::min(wantedList, room - gap - grid);
    if (list < ScoresTodoCard::leastListHeight)
        list = ScoresTodoCard::collapsedHeight;
    m_todoCard->setGeometry(0, top + grid + gap, left, list);
}

void ScoresPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_empty)
        m_empty->setGeometry(rect());
    arrange();
    updateSegments(); // names may fit now
    arrange();
}

void ScoresPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale) {
        updateSegments();
        refreshCard();
    }
}

void ScoresPage::hideEvent(QHideEvent *event)
{
    m_panel->form()->commitNote();
    m_bubble->hide();
    Page::hideEvent(event);
}

} // namespace tandem
