#include "ui/escalation/walkpanel.h"
#include "core/escalation/practice.h"
#include "ui/escalation/walklist.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace tandem {

static constexpr int holiday = 8;

WalkPanel::WalkPanel(QWidget *parent)
    : Card(tr("Walk through an incident"), {}, parent)
    , m_matrix(matrixFromPractice())
    , m_today(QDate::currentDate())
    , m_priority(new SegmentedControl(this))
    , m_day(new QComboBox(this))
    , m_time(new QTimeEdit(this))
    , m_headline(new InlineMessage(InlineMessage::Good, {}, this))
    , m_scroll(new ScrollBody(this))
    , m_list(new WalkList)
{
    QStringList priorities;
    for (int p = 1; p <= priorityCount; ++p)
        priorities.push_back(priorityName(p));
    m_priority->setTexts(priorities);
    m_priority->setAccessibleName(tr("Priority of the incident"));
    for (int day = 1; day <= 7; ++day)
        m_day->addItem(QLocale().standaloneDayName(day, QLocale::LongFormat));
    m_day->addItem(tr("A holiday"));
    m_day->setAccessibleName(tr("Day of the incident"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setAccessibleName(tr("Time of the incident"));
    m_time->setWrapping(true);
    m_day->setCurrentIndex(5);
    m_time->setTime(QTime(2, 10));
    m_priority->setCurrentIndex(0);
    for (QWidget *field : std::initializer_list<QWidget *>{m_day, m_time}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this); // the wheel scrolls the page
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_priority);
    row->addWidget(m_day, 1);
    row->addWidget(m_time);
    m_time->setFixedWidth(88);
    setBodyMargins(17, 10, 17, 0);
    body()->setSpacing(12);
    body()->addLayout(row);
    body()->addWidget(m_headline);
    m_scroll->column()->setContentsMargins(0, 4, 4, 0);
    m_scroll->column()->addWidget(m_list);
    m_scroll->column()->addStretch();
    body()->addWidget(m_scroll, 1);
    auto *figures = new QGridLayout;
    figures->setVerticalSpacing(2);
    const QStringList names = {tr("First person"), tr("Internal side"), tr("Business told")};
    for (int i = 0; i < 3; ++i) {
        figures->addWidget(new TextLabel(names[i], TextLabel::Small), 0, i);
        auto *figure = new TextLabel({}, TextLabel::CardTitle);
        figure->setTextSize(18);
        figure->setAccessibleName(names[i]);
        m_figures[static_cast<size_t>(i)] = figure;
        figures->addWidget(figure, 1, i);
        figures->setColumnStretch(i, 1);
    }
    footer()->addLayout(figures, 1);
    connect(m_priority, &SegmentedControl::currentChanged, this, &WalkPanel::recomputeChosen);
    connect(m_day, &QComboBox::currentIndexChanged, this, &WalkPanel::recomputeChosen);
    connect(m_time, &QTimeEdit::timeChanged, this, &WalkPanel::recomputeChosen);
    connect(m_list, &WalkList::mendChosen, this, &WalkPanel::mendChosen);
}

void WalkPanel::showMatrix(const EscalationMatrix &matrix, QDate today)
{
    m_matrix = matrix;
    m_today = today;
    recompute();
}

void WalkPanel::choose(int priority, int day, QTime time)
{
    {
        const QSignalBlocker first(m_priority);
        const QSignalBlocker second(m_day);
        const QSignalBlocker third(m_time);
        m_priority->setCurrentIndex(priority - 1);
        m_day->setCurrentIndex(day - 1);
        m_time->setTime(time);
    }
    m_priority->update();
    recomputeChosen();
}

void WalkPanel::recomputeChosen()
{
    recompute();
    emit incidentChosen(m_priority->currentIndex() + 1, m_walk.outOfHours);
}

void WalkPanel::recompute()
{
    const int day = m_day->currentIndex() + 1;
    const QDate date = exampleDate(day, m_today, m_matrix.holidays);
    EscalationMatrix matrix = m_matrix;
    if (day == holiday)
        matrix.holidays.push_back(date); // where none is known yet, this one is
    m_walk = walkThrough(matrix, {m_priority->currentIndex() + 1, QDateTime(date, m_time->time(), Qt::UTC)});
    const bool begun = !m_matrix.isEmpty();
    const bool fine = m_walk.gaps().empty() && m_walk.inTime;
    m_headline->setKind(!begun ? InlineMessage::Info : fine ? InlineMessage::Good : InlineMessage::Bad);
    m_headline->setText(begun ? m_walk.headline()
                              : tr("Name the people first. Then this shows who is called when, and where "
                                   "nobody is."));
    m_list->showWalk(begun ? m_walk : Walk());
    showFigures();
}

void WalkPanel::showFigures()
{
    const std::array values = {m_walk.firstPerson, m_walk.internalSide, m_walk.businessTold};
    bool internalGap = false;
    for (const WalkStep *gap : m_walk.gaps())
        internalGap = internalGap || gap->side == Side::Internal;
    for (size_t i = 0; i < values.size(); ++i) {
        const bool bad = !values[i] || (i == 0 && !m_walk.inTime) || (i == 1 && internalGap);
        const QString text = m_matrix.isEmpty() ? QStringLiteral("\u2013")
                             : values[i]        ? spanText(*values[i])
                                                : tr("never");
        m_figures[i]->setText(text);
        m_figures[i]->setAccessibleDescription(text);
        m_figures[i]->setTone(bad && !m_matrix.isEmpty() ? Tone::Bad : Tone::Neutral);
    }
}

bool WalkPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return Card::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace tandem
