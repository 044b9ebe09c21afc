#include "core/onboarding/daysoff.h"
#include "core/onboarding/plan.h"
#include "core/onboarding/planstore.h"
#include "core/scope/requeststore.h"
#include <algorithm>

namespace tandem {

void changeDaysOff(Workspace &workspace, const Operation &operation,
                   const std::function<void(RequestStore &)> &work)
{
    workspace.edit(operation, [&](storage::Connection &) {
        RequestStore store(workspace);
        work(store);
        PlanStore(workspace).placeAgain();
    });
}

int takePublicHolidays(Workspace &workspace, const QString &place, int fromYear, int toYear)
{
    int taken = 0;
    changeDaysOff(workspace, {Action::EditHolidays, {}, {}},
                  [&](RequestStore &store) { taken = store.addPublicHolidays(place, fromYear, toYear); });
    return taken;
}

static bool hasPublicHolidays(const RequestStore &store)
{
    const std::vector<Holiday> holidays = store.holidays();
    return std::any_of(holidays.begin(), holidays.end(),
                       [](const Holiday &h) { return h.source != QLatin1String("own"); });
}

int startOnboarding(Workspace &workspace, const OnboardingTemplate &content, QDate startsOn,
                    const QString &place)
{
    int taken = 0;
    workspace.edit({Action::StartOnboarding, {content.name}, {}}, [&](storage::Connection &) {
        RequestStore store(workspace);
        const QDate first = startsOn.isValid() ? startsOn : workspace.now().toLocalTime().date();
        if (!place.isEmpty() && !hasPublicHolidays(store))
            taken = store.addPublicHolidays(place, first.year(), first.addDays(onboardingDays).year() + 1);
        PlanStore(workspace).start(content, startsOn);
    });
    return taken;
}

} // namespace tandem
