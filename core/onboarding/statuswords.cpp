// What is said of the onboarding in sentences.
#include "core/base/localdates.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/onboardingstatus.h"
#include <QLocale>
#include <cstdlib>

namespace tandem {

namespace {

QString longDay(QDate day)
{
    return longDayOfYear(QLocale(), day);
}

QString weekday(QDate day)
{
    return longWeekdayOfYear(QLocale(), day);
}

QString daysText(int days)
{
    return days == 1 ? tr("1 day") : tr("%1 days").arg(days);
}

QDate reviewDay(const OnboardingPicture &picture)
{
    if (const Review *review = picture.firstReview(); review && review->startsAt.isValid())
        return review->startsAt.toLocalTime().date();
    for (const Milestone &m : picture.plan.milestones) {
        if (m.kind == MilestoneKind::Review)
            return m.plannedTo;
    }
    return {};
}

QString troubles(const OnboardingStatus &status)
{
    const auto late = static_cast<int>(status.late.size());
    QStringList parts;
    if (late > 0)
        parts << (late == 1 ? tr("one item late") : tr("%1 items late").arg(countInWords(late)));
    if (status.blocked > 0)
        parts << tr("%1 blocked").arg(countInWords(status.blocked));
    return parts.isEmpty() ? QString() : tr(", with %1").arg(listInWords(parts));
}

} // namespace

QString dayText(const OnboardingStatus &status)
{
    if (!status.hasStart())
        return tr("No start date yet");
    if (status.isBeforeStart())
        return status.day == 0 ? tr("Starts tomorrow") : tr("Starts in %1").arg(daysText(1 - status.day));
    if (status.isOver())
        return tr("Day %1, %2 after the end").arg(status.day).arg(daysText(status.day - status.length));
    return tr("Day %1 of %2").arg(status.day).arg(status.length);
}

QString headline(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    if (picture.isEmpty())
        return tr("There is no onboarding plan yet");
    if (!status.hasStart())
        return tr("The plan has no start date yet");
    if (status.milestones > 0 && status.done == status.milestones)
        return tr("The onboarding is complete");
    if (status.isBeforeStart())
        return tr("The onboarding starts on %1").arg(longDay(picture.plan.startsOn));
    const QString trouble = troubles(status);
    if (status.endSlip > 0)
        return tr("The end has slipped by %1, to %2%3")
            .arg(daysText(status.endSlip), longDay(status.forecastEnd), trouble);
    const QDate review = reviewDay(picture);
    const QString tail = trouble.isEmpty() ? tr(", and nothing is late") : trouble;
    return review.isValid() && review >= status.today
               ? tr("On course for the review on %1%2").arg(longDay(review), tail)
               : tr("On course for %1%2").arg(longDay(status.forecastEnd), tail);
}

QString contextLine(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    QStringList parts;
    if (!picture.partnerName.isEmpty())
        parts << picture.partnerName;
    if (!status.hasStart())
        return (parts << tr("no start date yet")).join(QStringLiteral(" · "));
    parts
        << (status.isBeforeStart() ? tr("starts %1") : tr("started %1")).arg(weekday(picture.plan.startsOn));
    const bool measured = status.baselineEnd.isValid();
    const QString end = weekday(status.forecastEnd);
    if (status.endSlip == 0)
        parts << (measured ? tr("forecast end %1, as in the baseline") : tr("forecast end %1, as planned"))
                     .arg(end);
    else if (status.endSlip > 0)
        parts << (measured ? tr("forecast end %1, %2 after the baseline")
                           : tr("forecast end %1, %2 after the plan"))
                     .arg(end, daysText(status.endSlip));
    else
        parts << (measured ? tr("forecast end %1, %2 before the baseline")
                           : tr("forecast end %1, %2 before the plan"))
                     .arg(end, daysText(std::abs(status.endSlip)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace tandem
