#pragma once
#include "core/onboarding/onboarding.h"
#include "core/onboarding/onboardingstatus.h"
#include "ui/shell/page.h"

namespace tandem {

/// What the parts of the Onboarding page work with; all of it outlives them.
struct OnboardingContext
{
    const PageContext &page;
    Onboarding &onboarding;
    const OnboardingStatus &status; ///< of today; anew after each change

    Workspace &workspace() const { return page.workspace; }
    const OnboardingPicture &picture() const { return onboarding.picture(); }
    bool canEdit() const { return !page.workspace.isReadOnly(); }
    bool attempt(const std::function<void()> &work) const { return page.feedback.attempt(work); }
};

} // namespace tandem
