#pragma once
#include "core/base/workingdays.h"
#include <QDateTime>
#include <QJsonValue>

namespace tandem {

/// Where the dates of the sample's story lie: as they were written, or moved so that its last morning, day 38
/// of the onboarding, is today. The evaluation before it moves by whole weeks, so that its weekdays stay;
/// the onboarding by days, and what would fall on a weekend or a public holiday is put on a working day.
class StoryDates
{
public:
    StoryDates() = default; ///< as written
    /// `now`: where the person is; nothing of the past lies after it.
    explicit StoryDates(const QDateTime &now);

    QDate day(QDate told) const;
    /// The same time of day, where the person is.
    QDateTime instant(const QDateTime &told) const;
    /// `text` with "{2027-01-12}" said as "12 January".
    QString text(const QString &text) const;
    /// All dates, times and texts of a JSON value.
    QJsonValue in(const QJsonValue &value) const;

private:
    QString string(const QString &told) const;

    QDateTime m_now; ///< invalid: as written
    qint64 m_days = 0;
    DaysOff m_off;
};

} // namespace tandem
