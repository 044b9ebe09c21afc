#pragma once
#include "core/onboarding/meeting.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QWidget>
#include <optional>

class QCheckBox;
class QSpinBox;
class QVBoxLayout;

namespace tandem {

class CheckedField;

/// "9:30", "9.30", "0930", "9" as a time; nothing for what is none.
std::optional<QTime> parseTime(const QString &text);

/// When and where a meeting is: day, time, how long, place. Nothing is stored here.
class MeetingFields : public QWidget
{
    Q_OBJECT

public:
    explicit MeetingFields(const OnboardingContext &context, QWidget *parent = nullptr);

    void showMeeting(const QDateTime &startsAt, int minutes, const QString &place, bool editable);
    void finish();

signals:
    void timeChanged(const QDateTime &startsAt, int minutes); ///< UTC; invalid while there is no day
    void placeChanged(const QString &place);

private:
    void store();

    OnboardingContext m_context;
    QDateTime m_startsAt; ///< local
    CheckedField *m_day;
    CheckedField *m_time;
    QSpinBox *m_minutes;
    CheckedField *m_place;
};

/// Who came to a meeting, a tick for each person who is there. Nothing is stored here.
class AttendanceList : public QWidget
{
    Q_OBJECT

public:
    explicit AttendanceList(QWidget *parent = nullptr);

    void showPeople(const OnboardingPicture &picture, const std::vector<MeetingAttendance> &attendance,
                    bool editable);

signals:
    void changed(tandem::PersonId person, bool came);

private:
    QVBoxLayout *m_column;
    std::vector<std::pair<PersonId, QCheckBox *>> m_boxes;
};

} // namespace tandem
