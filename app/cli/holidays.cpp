#include "app/cli/holidays.h"
#include "app/cli/ballots.h"
#include "app/cli/console.h"
#include "core/base/publicholidays.h"
#include "core/exchange/onboardingcalendar.h"
#include "core/onboarding/daysoff.h"
#include "core/onboarding/planstore.h"
#include <QFileInfo>
#include <algorithm>

namespace tandem::cli {

/// How many milestones lie on other days than in `before`.
static qint64 movedSince(const OnboardingPlan &before, const OnboardingPlan &after)
{
    return std::count_if(after.milestones.begin(), after.milestones.end(), [&](const Milestone &m) {
        return std::any_of(before.milestones.begin(), before.milestones.end(), [&](const Milestone &old) {
            return old.id == m.id && (old.plannedFrom != m.plannedFrom || old.plannedTo != m.plannedTo);
        });
    });
}

ExitCode importHolidays(const Arguments &arguments)
{
    requireNoOther(arguments, QStringLiteral("holidays"), {});
    constexpr int yearsAhead = 2;
    const QString source = arguments.words.at(2);
    const QString place = source.toUpper();
    const bool isPlace = holidayPlaces().contains(place) && !QFileInfo::exists(source);
    if (!isPlace && !source.contains(QLatin1Char('.')) && !QFileInfo::exists(source))
        throw UsageError(QStringLiteral("“%1” is neither a calendar file nor a place; places are %2.")
                             .arg(source, holidayPlaces().join(QStringLiteral(", "))));
    const auto workspace = openToEdit(arguments.words.at(0));
    const OnboardingPlan before = PlanStore(*workspace).plan();
    const int year = workspace->now().toLocalTime().date().year();
    const int days = isPlace ? takePublicHolidays(*workspace, place, year, year + yearsAhead)
                             : tandem::importHolidays(*workspace, source);
    const qint64 moved = movedSince(before, PlanStore(*workspace).plan());
    write(QStringLiteral("Imported %1%2.\n")
              .arg(counted(days, QStringLiteral("day off"), QStringLiteral("days off")),
                   moved == 0 ? QString()
                              : QStringLiteral("; %1").arg(counted(moved, QStringLiteral("milestone moved"),
                                                                   QStringLiteral("milestones moved")))));
    return Fine;
}

} // namespace tandem::cli
