#include "ui/onboarding/meetingfields.h"
#include "ui/providers/dateinput.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/textlabel.h"
#include <QCheckBox>
#include <QGridLayout>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

static const QTime timeOfAMeeting(10, 0); ///< while a person has only said the day

std::optional<QTime> parseTime(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^([0-9]{1,2})(?:[:.h ]?([0-9]{2}))?$"));
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

MeetingFields::MeetingFields(const OnboardingContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_day(new CheckedField(tr("Day")))
    , m_time(new CheckedField(tr("Time")))
    , m_minutes(new QSpinBox)
    , m_place(new CheckedField(tr("Place")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    m_minutes->setAccessibleName(tr("Minutes"));
    m_minutes->setRange(5, 600);
    m_minutes->setSingleStep(5);
    m_minutes->setKeyboardTracking(false);
    // Two and two, as a day of another year has a weekday and the year.
    grid->addWidget(labelFor(tr("Da&y"), m_day->edit()), 0, 0, 1, 2);
    grid->addWidget(labelFor(tr("Ti&me"), m_time->edit()), 0, 2);
    grid->addWidget(m_day, 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_time, 1, 2, Qt::AlignTop);
    grid->addWidget(labelFor(tr("Min&utes"), m_minutes), 2, 0);
    grid->addWidget(labelFor(tr("P&lace"), m_place->edit()), 2, 1, 1, 2);
    grid->addWidget(m_minutes, 3, 0, Qt::AlignTop);
    grid->addWidget(m_place, 3, 1, 1, 2, Qt::AlignTop);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 3);
    m_day->setCheck([this](const QString &text) { return dayProblem(text, m_context.status.today); });
    m_time->setCheck(
        [](const QString &text) { return parseTime(text) ? QString() : tr("Write the time as 10:00."); });
    addCalendar(*m_day->edit(), [this](QDate day) {
        m_day->edit()->setText(dateInWords(day, m_context.status.today));
        m_day->edit()->commit();
    });
    connect(m_day, &CheckedField::committed, this, &MeetingFields::store);
    connect(m_time, &CheckedField::committed, this, &MeetingFields::store);
    connect(m_minutes, &QSpinBox::valueChanged, this, &MeetingFields::store);
    connect(m_place, &CheckedField::committed, this, &MeetingFields::placeChanged);
}

void MeetingFields::showMeeting(const QDateTime &startsAt, int minutes, const QString &place, bool editable)
{
    m_startsAt = startsAt.toLocalTime();
    m_day->setStoredText(dateInWords(m_startsAt.date(), m_context.status.today));
    m_time->setStoredText(QLocale().toString(m_startsAt.isValid() ? m_startsAt.time() : timeOfAMeeting,
                                             QStringLiteral("HH:mm")));
    const QSignalBlocker quiet(m_minutes);
    m_minutes->setValue(minutes);
    m_place->setStoredText(place);
    for (CheckedField *field : {m_day, m_time, m_place})
        field->edit()->setReadOnly(!editable);
    m_minutes->setEnabled(editable);
}

void MeetingFields::store()
{
    const QDate day = parseDay(m_day->edit()->text(), m_context.status.today).value_or(QDate());
    const QTime time = parseTime(m_time->edit()->text()).value_or(timeOfAMeeting);
    emit timeChanged(day.isValid() ? QDateTime(day, time).toUTC() : QDateTime(), m_minutes->value());
}

void MeetingFields::finish()
{
    for (CheckedField *field : {m_day, m_time, m_place})
        field->finish();
}

AttendanceList::AttendanceList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    setAccessibleName(tr("Who came"));
}

void AttendanceList::showPeople(const OnboardingPicture &picture,
                                const std::vector<MeetingAttendance> &attendance, bool editable)
{
    const auto came = [&](PersonId person) {
        return std::any_of(attendance.begin(), attendance.end(),
                           [&](const MeetingAttendance &one) { return one.person == person && one.came; });
    };
    std::vector<const Person *> shown;
    for (const Person &person : picture.people) {
        if (picture.canOwn(person) || came(person.id))
            shown.push_back(&person);
    }
    const bool same =
        std::equal(shown.begin(), shown.end(), m_boxes.begin(), m_boxes.end(),
                   [](const Person *person, const auto &box) { return person->id == box.first; });
    if (!same) { // else the box that was ticked keeps the focus
        for (const auto &[id, box] : m_boxes) {
            box->hide();
            box->deleteLater();
        }
        m_boxes.clear();
        for (const Person *person : shown) {
            auto *box = new QCheckBox;
            connect(box, &QCheckBox::clicked, this,
                    [this, id = person->id](bool ticked) { emit changed(id, ticked); });
            m_column->addWidget(box);
            m_boxes.emplace_back(person->id, box);
        }
    }
    for (size_t i = 0; i < shown.size(); ++i) {
        QCheckBox *box = m_boxes[i].second;
        box->setText(shown[i]->name);
        box->setAccessibleName(tr("%1 came").arg(shown[i]->name));
        box->setChecked(came(shown[i]->id));
        box->setEnabled(editable);
    }
}

} // namespace tandem
