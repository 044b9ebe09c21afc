#include "ui/sessions/whencard.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/textlabel.h"
#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>

namespace tandem {

static const QTime usualTime(14, 0);

WhenCard::WhenCard(QWidget *parent)
    : Card(tr("When and where"), {}, parent)
    , m_date(new CheckedField(tr("Date"), this))
    , m_time(new QTimeEdit(this))
    , m_minutes(new QSpinBox(this))
    , m_place(new CommitLineEdit(this))
{
    m_date->edit()->setPlaceholderText(tr("such as 19 Nov"));
    m_date->setCheck([this](const QString &text) { return dayProblem(text, m_today); });
    m_time->setAccessibleName(tr("Begins at"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setKeyboardTracking(false);
    m_minutes->setAccessibleName(tr("Minutes"));
    m_minutes->setRange(shortestSessionMinutes, longestSessionMinutes);
    m_minutes->setSingleStep(5);
    m_minutes->setKeyboardTracking(false);
    m_place->setAccessibleName(tr("Place"));
    m_place->setPlaceholderText(tr("Room, or a call"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->addWidget(labelFor(tr("&Date"), m_date->edit()), 0, 0, 1, 2);
    grid->addWidget(m_date, 1, 0, 1, 2);
    grid->setRowMinimumHeight(2, 3);
    grid->addWidget(labelFor(tr("&Begins at"), m_time), 3, 0);
    grid->addWidget(labelFor(tr("&Minutes"), m_minutes), 3, 1);
    grid->addWidget(m_time, 4, 0);
    grid->addWidget(m_minutes, 4, 1);
    grid->setRowMinimumHeight(5, 3);
    grid->addWidget(labelFor(tr("&Place"), m_place), 6, 0, 1, 2);
    grid->addWidget(m_place, 7, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setBodyMargins(18, 8, 18, 16);
    body()->addLayout(grid);

    for (QAbstractSpinBox *field : std::initializer_list<QAbstractSpinBox *>{m_time, m_minutes}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    addCalendar(*m_date->edit(), [this](QDate day) {
        emit startChosen(QDateTime(day, m_start.isValid() ? m_start.time() : usualTime));
    });
    connect(m_date, &CheckedField::committed, this, &WhenCard::storeDay);
    connect(m_time, &QTimeEdit::timeChanged, this, [this](QTime time) {
        if (m_start.isValid())
            emit startChosen(QDateTime(m_start.date(), time));
    });
    connect(m_minutes, &QSpinBox::valueChanged, this, &WhenCard::minutesChosen);
    connect(m_place, &CommitLineEdit::committed, this, &WhenCard::placeChanged);
    QWidget *before = m_date->edit();
    for (QWidget *next : std::initializer_list<QWidget *>{m_time, m_minutes, m_place}) {
        setTabOrder(before, next);
        before = next;
    }
}

void WhenCard::storeDay(const QString &text)
{
    if (text.trimmed().isEmpty())
        emit startChosen({});
    else if (const auto day = parseDay(text, m_today))
        emit startChosen(QDateTime(*day, m_start.isValid() ? m_start.time() : usualTime));
}

void WhenCard::showSession(const Session &session, QDate today)
{
    const bool another = session.id != m_id;
    m_id = session.id;
    m_today = today;
    m_start = session.startsAt;
    if (another) {
        m_date->edit()->setText(m_date->edit()->storedText());
        m_place->setText(m_place->storedText());
    }
    m_date->setStoredText(dateInWords(m_start.date(), today));
    const QSignalBlocker time(m_time);
    m_time->setTime(m_start.isValid() ? m_start.time() : usualTime);
    m_time->setEnabled(m_start.isValid());
    m_time->setToolTip(m_start.isValid() ? QString() : tr("Choose a date first"));
    const QSignalBlocker minutes(m_minutes);
    m_minutes->setValue(session.minutes);
    m_place->setStoredText(session.place);
    if (another)
        m_place->setCursorPosition(0);
}

void WhenCard::setReadOnly(bool readOnly)
{
    m_date->edit()->setReadOnly(readOnly);
    m_place->setReadOnly(readOnly);
    m_minutes->setReadOnly(readOnly);
    m_time->setReadOnly(readOnly);
}

/// The wheel scrolls the page; it never moves a session by accident.
bool WhenCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return Card::eventFilter(watched, event);
    event->ignore();
    return true;
}

void WhenCard::finish()
{
    m_date->finish();
    m_place->commit();
}

void WhenCard::focusDate()
{
    m_date->edit()->setFocus(Qt::OtherFocusReason);
    m_date->edit()->selectAll();
}

} // namespace tandem
