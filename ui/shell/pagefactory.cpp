#include "ui/shell/pagefactory.h"
#include "ui/escalation/escalationpage.h"
#include "ui/onboarding/onboardingpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/people/peoplepage.h"
#include "ui/providers/providerspage.h"
#include "ui/raci/racipage.h"
#include "ui/reports/reportspage.h"
#include "ui/scope/scopepage.h"
#include "ui/scoring/comparepage.h"
#include "ui/scoring/criteriapage.h"
#include "ui/scoring/scorespage.h"
#include "ui/sessions/livepage.h"
#include "ui/settings/settingspage.h"

namespace tandem {

Page *makePage(PageId id, const PageContext &context, Preferences &preferences, Theme &theme, QWidget *parent)
{
    switch (id) {
    case PageId::Overview:
        return new OverviewPage(context, parent);
    case PageId::Criteria:
        return new CriteriaPage(context, parent);
    case PageId::Providers:
        return new ProvidersPage(context, parent);
    case PageId::LiveSession:
        return new LivePage(context, parent);
    case PageId::Scores:
        return new ScoresPage(context, parent);
    case PageId::Compare:
        return new ComparePage(context, parent);
    case PageId::Scope:
        return new ScopePage(context, parent);
    case PageId::Raci:
        return new RaciPage(context, parent);
    case PageId::Escalation:
        return new EscalationPage(context, parent);
    case PageId::Onboarding:
        return new OnboardingPage(context, parent);
    case PageId::Reports:
        return new ReportsPage(context, parent);
    case PageId::People:
        return new PeoplePage(context, parent);
    case PageId::Settings:
        break;
    }
    return new SettingsPage(context, preferences, theme, parent);
}

} // namespace tandem
