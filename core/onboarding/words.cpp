#include "core/onboarding/words.h"
#include "core/onboarding/meeting.h"
#include "core/onboarding/misalignment.h"
#include "core/onboarding/plan.h"
#include "core/onboarding/runbook.h"
#include <QLocale>

namespace tandem {

QString onboardingWord(const QString &column, const QString &stored)
{
    if (column == QLatin1String("status"))
        return milestoneStatusWord(milestoneStatusFromKey(stored));
    if (column == QLatin1String("frequency"))
        return frequencyWord(frequencyFromKey(stored));
    if (column == QLatin1String("category") && vendorCategoryKey(vendorCategoryFromKey(stored)) == stored)
        return vendorCategoryWord(vendorCategoryFromKey(stored));
    if (column == QLatin1String("mfa"))
        return mfaWord(mfaFromKey(stored));
    if (column == QLatin1String("seriousness"))
        return seriousnessWord(seriousnessFromKey(stored));
    if (column == QLatin1String("state"))
        return meetingStateWord(meetingStateFromKey(stored));
    if (column == QLatin1String("surprise"))
        return surpriseWord(surpriseFromKey(stored));
    return {};
}

QString shadowStageWord(int stage)
{
    return QLocale().toLower(shadowStageName(static_cast<ShadowStage>(stage)));
}

} // namespace tandem
